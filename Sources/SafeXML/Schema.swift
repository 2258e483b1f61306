import CLibXML2
public import Foundation

/// A RELAX NG schema in XML form, ready to check documents.
public final class Schema {
    /// One thing in a document that its schema does not allow.
    public struct Problem: Hashable, Sendable {
        /// The line of the element, from 1; 0 when it was built and never parsed.
        public let line: Int
        /// libxml2's own English sentence.
        public let reason: String
    }

    /// Why bytes were refused as a schema.
    public enum Failure: Error, Hashable, Sendable {
        /// Not a well-formed document.
        case unreadable(ParseError)
        /// Well-formed, but not a RELAX NG schema in itself.
        case invalid([Problem])
    }

    private let pointer: xmlRelaxNGPtr

    /// Compiles a schema; it can include no other file.
    public init(_ bytes: Data) throws(Failure) {
        let document: Document
        do throws(ParseError) {
            document = try Document(parsing: bytes, limit: 16 << 20)
        } catch {
            throw .unreadable(error)
        }
        // The parser context takes its own copy of the document.
        let parser = xmlRelaxNGNewDocParserCtxt(document.pointer)
        defer { xmlRelaxNGFreeParserCtxt(parser) }
        let collector = Collector()
        xmlRelaxNGSetParserStructuredErrors(
            parser,
            Collector.receive,
            Unmanaged.passUnretained(collector).toOpaque()
        )
        let parsed = withExtendedLifetime(collector) { xmlRelaxNGParse(parser) }
        guard let parsed else { throw .invalid(collector.problems) }
        pointer = parsed
    }

    deinit { xmlRelaxNGFree(pointer) }

    /// What the schema does not allow in the document, the most telling first; empty when
    /// the document is valid.
    public func problems(in document: Document) -> [Problem] {
        let context = xmlRelaxNGNewValidCtxt(pointer)
        defer { xmlRelaxNGFreeValidCtxt(context) }
        let collector = Collector()
        xmlRelaxNGSetValidStructuredErrors(
            context,
            Collector.receive,
            Unmanaged.passUnretained(collector).toOpaque()
        )
        let outcome = withExtendedLifetime(collector) {
            xmlRelaxNGValidateDoc(context, document.pointer)
        }
        if outcome != 0 && collector.problems.isEmpty {
            return [Problem(line: document.root.line, reason: "")]
        }
        return collector.problems
    }
}

/// Gathers what libxml2 reports while one call runs.
private final class Collector {
    var problems: [Schema.Problem] = []

    static let receive: xmlStructuredErrorFunc = { context, error in
        guard let context, let error else { return }
        let collector = Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue()
        let reason = error.pointee.message.map { String(cString: $0) } ?? ""
        collector.problems.append(
            Schema.Problem(
                line: Int(error.pointee.line),
                reason: reason.trimmingCharacters(in: .whitespacesAndNewlines)
            )
        )
    }
}
