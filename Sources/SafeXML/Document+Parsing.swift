import CLibXML2
public import Foundation

extension Document {
    /// Parses bytes that nobody vouches for.
    ///
    /// Nothing is fetched, no entity is expanded, a document type declaration is refused,
    /// and neither size nor depth is unbounded. The bytes are UTF-8, and those that declare another
    /// encoding are refused, so that nobody reads another text than we do. White space is kept as it
    /// stands. `limit` is the most bytes to accept, up to 2 GB, and `nodes` the most nodes, by which
    /// the memory goes.
    public convenience init(
        parsing bytes: Data,
        limit: Int,
        nodes: Int = Document.mostNodes
    ) throws(ParseError) {
        precondition(Library.isReady)
        try Self.check(bytes, limit: limit, nodes: nodes)
        let context = Library.allocated(xmlNewParserCtxt())
        defer { xmlFreeParserCtxt(context) }
        context.pointee.sax.pointee.internalSubset = { context, _, _, _ in
            xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
        }
        let parsed = bytes.withUnsafeBytes { buffer in
            xmlCtxtReadMemory(
                context,
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(buffer.count),
                nil,
                "UTF-8",
                Self.parserOptions
            )
        }
        guard let parsed, let root = xmlDocGetRootElement(parsed),
            context.pointee.nsWellFormed == 1
        else {
            xmlFreeDoc(parsed)
            throw Self.error(of: context)
        }
        let survey = Survey(of: root)
        if let element = survey.firstTooDeep {
            defer { xmlFreeDoc(parsed) }
            throw .tooDeep(line: max(0, xmlGetLineNo(element)))
        }
        self.init(owning: parsed, root: root, survey: survey)
    }

    /// Refuses what need not be parsed to be refused.
    static func check(_ bytes: Data, limit: Int, nodes: Int) throws(ParseError) {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= min(limit, Int(Int32.max)) else {
            throw .tooLarge(bytes: bytes.count, limit: limit)
        }
        if let declared = encoding(declaredIn: bytes), declared.uppercased() != "UTF-8" {
            throw .encoding(declared)
        }
        if let excess = excess(in: bytes, nodes: nodes) { throw excess }
    }

    /// The encoding that the XML declaration names; nil where it names none.
    private static func encoding(declaredIn bytes: Data) -> String? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let start = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes
        guard start.starts(with: Data("<?xml".utf8)),
            let end = start.range(of: Data("?>".utf8))
        else { return nil }
        let declaration = String(decoding: start[..<end.lowerBound], as: UTF8.self)
        guard let name = declaration.firstRange(of: "encoding") else { return nil }
        let value = declaration[name.upperBound...].drop { $0.isWhitespace || $0 == "=" }
        guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
        return String(value.dropFirst().prefix { $0 != quote })
    }

    /// What there is too much of, before the parser makes anything of it: attributes behind one `<`,
    /// which no value can hold, or nodes in all.
    ///
    /// Attributes are `="` and `='`, blanks between, and a run of characters is what follows a `>`;
    /// hardly any prose holds that many.
    private static func excess(in bytes: Data, nodes limit: Int) -> ParseError? {
        bytes.withUnsafeBytes { buffer in
            var (attributes, nodes, line, isAfterSign) = (0, 0, 1, false)
            var previous: UInt8 = 0
            for byte in buffer {
                if previous == UInt8(ascii: ">"), byte != UInt8(ascii: "<") { nodes += 1 }
                if previous == UInt8(ascii: "<"), byte != UInt8(ascii: "/") { nodes += 1 }
                switch byte {
                case UInt8(ascii: "<"): (attributes, isAfterSign) = (0, false)
                case UInt8(ascii: "="): isAfterSign = true
                case UInt8(ascii: "\""), UInt8(ascii: "'"):
                    if isAfterSign { (attributes, nodes) = (attributes + 1, nodes + 2) }
                    if attributes > mostAttributes { return .tooManyAttributes(line: line) }
                    isAfterSign = false
                case UInt8(ascii: "\n"): line += 1
                case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
                default: isAfterSign = false
                }
                if nodes > limit { return .tooManyNodes(line: line, limit: limit) }
                previous = byte
            }
            return nil
        }
    }

    static var parserOptions: Int32 {
        let options = [
            XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_NOCDATA,
            XML_PARSE_BIG_LINES,
        ]
        return options.reduce(0) { $0 | Int32($1.rawValue) }
    }

    static func error(of context: UnsafeMutablePointer<xmlParserCtxt>) -> ParseError {
        let input = context.pointee.input
        let line = Int(input?.pointee.line ?? 0)
        if context.pointee.errNo == Int32(XML_ERR_USER_STOP.rawValue) {
            return .documentType(line: line)
        }
        if Int(context.pointee.nodeNr) >= maximumDepth { return .tooDeep(line: line) }
        let last = context.pointee.lastError
        let reason = last.message.map { String(cString: $0) } ?? ""
        return .malformed(
            line: Int(last.line),
            column: Int(last.int2),
            reason: reason.trimmingCharacters(in: .whitespacesAndNewlines)
        )
    }
}
