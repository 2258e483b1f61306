extension Package.Entry {
    /// The same entry, deflated here for all documents that it goes into.
    var deflatedOnce: Package.Entry {
        var entry = self
        entry.deflated = try? Deflater().deflated(bytes)
        return entry
    }
}
