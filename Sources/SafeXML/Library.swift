import CLibXML2

/// What libxml2 needs once per process, and what Swift needs around its allocations.
enum Library {
    /// Reading this value prepares libxml2: nothing outside a document is ever
    /// loaded, and nothing is printed.
    static let isReady: Bool = {
        xmlInitParser()
        clibxml2_be_silent()
        xmlSetExternalEntityLoader { _, _, _ in nil }
        // Done later, these would race when two tasks compile their first schema.
        xmlSchemaInitTypes()
        xmlRelaxNGInitTypes()
        return true
    }()

    /// libxml2 returns nil from a constructor only when memory has run out.
    static func allocated<Pointee>(
        _ pointer: UnsafeMutablePointer<Pointee>?
    ) -> UnsafeMutablePointer<Pointee> {
        guard let pointer else { preconditionFailure("out of memory") }
        return pointer
    }
}
