import CLibXML2
public import Foundation

/// Reads XML from its beginning to its end without keeping it, for what would be too large as a
/// tree.
public enum StreamReader {
    /// What the reader meets; valid only until the handler returns.
    public enum Event {
        /// An element begins.
        case start(StreamTag)
        /// An element ends.
        case end(StreamTag)
        /// Characters of UTF-8; a run may come in parts.
        case text(UnsafeBufferPointer<UInt8>)
    }

    /// Reads bytes that nobody vouches for, as safely as `Document` does.
    ///
    /// `limit` is the most bytes to accept. The handler returns whether to read on; when it does
    /// not want to, the rest is not looked at.
    public static func read(
        _ bytes: Data,
        limit: Int,
        _ handle: @escaping (Event) -> Bool
    ) throws(ParseError) {
        precondition(Library.isReady)
        try Document.check(bytes, limit: limit, nodes: .max)
        let context = Library.allocated(xmlNewParserCtxt())
        defer { xmlFreeParserCtxt(context) }
        let listener = Listener(handle)
        context.pointee._private = Unmanaged.passUnretained(listener).toOpaque()
        listen(context.pointee.sax)
        let document = bytes.withUnsafeBytes { buffer in
            xmlCtxtReadMemory(
                context,
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(buffer.count),
                nil,
                "UTF-8",
                Document.parserOptions
            )
        }
        xmlFreeDoc(document)
        let isWell = context.pointee.wellFormed == 1 && context.pointee.nsWellFormed == 1
        guard isWell || listener.hasEnough else {
            if Int(context.pointee.nameNr) >= Document.maximumDepth {
                throw .tooDeep(line: Int(context.pointee.input?.pointee.line ?? 0))
            }
            throw Document.error(of: context)
        }
    }

    private static func listen(_ handler: UnsafeMutablePointer<xmlSAXHandler>) {
        handler.pointee.internalSubset = { context, _, _, _ in
            xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
        }
        handler.pointee.startElementNs = { context, name, _, _, _, _, count, _, attributes in
            guard let name else { return }
            Listener.of(context)?.take(
                .start(StreamTag(name: name, attributes: attributes, count: Int(count))),
                context
            )
        }
        handler.pointee.endElementNs = { context, name, _, _ in
            guard let name else { return }
            Listener.of(context)?.take(
                .end(StreamTag(name: name, attributes: nil, count: 0)),
                context
            )
        }
        handler.pointee.characters = { context, characters, count in
            let text = UnsafeBufferPointer(start: characters, count: Int(count))
            Listener.of(context)?.take(.text(text), context)
        }
        handler.pointee.cdataBlock = handler.pointee.characters
        handler.pointee.ignorableWhitespace = handler.pointee.characters
        handler.pointee.comment = nil
        handler.pointee.processingInstruction = nil
        handler.pointee.reference = nil
    }
}

/// The beginning or the end of an element, valid only until the handler returns.
public struct StreamTag {
    let name: UnsafePointer<UInt8>
    /// Five pointers each: name, prefix, namespace, beginning and end of the value.
    let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    let count: Int

    /// Whether the element has that name, in whatever namespace.
    public func `is`(_ name: StaticString) -> Bool {
        strcmp(
            UnsafeRawPointer(self.name).assumingMemoryBound(to: CChar.self),
            UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
        ) == 0
    }

    /// The name without prefix.
    public var text: String { String(cString: name) }

    /// The bytes of an attribute, in whatever namespace; nil where there is none.
    public func bytes(_ attribute: StaticString) -> UnsafeBufferPointer<UInt8>? {
        guard let attributes else { return nil }
        for index in 0..<count {
            let parts = attributes + index * 5
            guard let name = parts[0], let start = parts[3], let end = parts[4] else { continue }
            let isNamed =
                strcmp(
                    UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self),
                    UnsafeRawPointer(attribute.utf8Start).assumingMemoryBound(to: CChar.self)
                ) == 0
            if isNamed { return UnsafeBufferPointer(start: start, count: end - start) }
        }
        return nil
    }

    /// The value of an attribute; nil where there is none.
    public func attribute(_ name: StaticString) -> String? {
        guard let bytes = bytes(name) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        // The parser leaves these two for whoever would build a tree.
        guard text.contains("&#") else { return text }
        return text.replacing("&#60;", with: "<").replacing("&#38;", with: "&")
    }
}

/// Who is told, found again through the parser's context.
private final class Listener {
    private let handle: (StreamReader.Event) -> Bool
    private(set) var hasEnough = false

    init(_ handle: @escaping (StreamReader.Event) -> Bool) { self.handle = handle }

    static func of(_ context: UnsafeMutableRawPointer?) -> Listener? {
        let context = context?.assumingMemoryBound(to: xmlParserCtxt.self)
        guard let listener = context?.pointee._private else { return nil }
        return Unmanaged<Listener>.fromOpaque(listener).takeUnretainedValue()
    }

    func take(_ event: StreamReader.Event, _ context: UnsafeMutableRawPointer?) {
        guard !hasEnough, !handle(event) else { return }
        hasEnough = true
        xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
    }
}
