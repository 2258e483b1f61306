import Foundation
public import Journal
public import Meetings
import SafeXML
public import Templates
public import Typesetting

/// The XML format of minutes: one namespace, one schema, two profiles.
///
/// `Templates/Schemas/greffier-minutes.rng` documents it element by element.
public enum MinutesXML {
    /// What a file carries.
    public enum Profile: String, CaseIterable, Hashable, Sendable {
        /// The current state as published: no history, no salts, no text of closed session.
        case minutes
        /// The whole record: the rows of the journal, texts and names with their salts.
        case archive
    }

    /// What a file was read as.
    public enum Contents: Sendable {
        /// The minutes, without a record, and the shortest history that folds to them.
        case minutes(Minutes, history: [Event])
        /// The record, and the head that was noted for it; nothing of it is verified yet.
        case archive(Record, noted: Head)
    }

    /// The namespace of all elements.
    public static let namespace = "urn:greffier:minutes:1"
    /// The schema among the templates.
    public static let schema = "Schemas/greffier-minutes.rng"
    /// The most bytes that are written or read.
    public static let largest = 256 << 20
    /// The fewest bytes that a file as large as that has for each node: those that are written have
    /// more than eleven, and what has less is made to fill the memory.
    static let bytesPerNode = 8
    /// How deep the items of an agenda may be nested in a file.
    public static let deepestAgenda = Limits.levels
}

extension MinutesXML {
    /// Writes minutes; the same minutes give the same bytes.
    ///
    /// The archive needs the record. `noted` is the head kept apart from the rows, by default that
    /// of the last row.
    public static func write(
        _ minutes: Minutes,
        profile: Profile,
        noted: Head? = nil
    ) throws(MinutesXMLError) -> [UInt8] {
        let bytes = try document(of: minutes, profile: profile, noted: noted).bytes(indented: true)
        guard bytes.count <= largest else {
            throw .tooLarge(bytes: bytes.count, limit: largest)
        }
        return Array(bytes)
    }

    /// Reads a file that nobody vouches for; see `File.contents`.
    public static func read(
        _ bytes: [UInt8],
        language: Language = .french,
        templates: TemplateSearch = .standard
    ) throws(MinutesXMLError) -> Contents {
        try File(bytes, templates: templates).contents(language: language)
    }

    /// Where a comment, a processing instruction or a zero byte stands, none of which is ever
    /// written: what a reader sees would not be what is verified.
    private static func lineOfForeignMarkup(in bytes: [UInt8]) -> Int? {
        let data = Data(bytes)
        let declaration = data.starts(with: Data("<?xml ".utf8)) ? 2 : 0
        if declaration > 0, let end = data.range(of: Data("?>".utf8)),
            !isUTF8(String(decoding: data[..<end.lowerBound], as: UTF8.self))
        {
            return 1
        }
        let places = ["<!--", "<?", "\0"].compactMap { mark in
            data.range(of: Data(mark.utf8), in: declaration..<data.count)?.lowerBound
        }
        return places.min().map { place in
            1 + data.prefix(place).count { $0 == UInt8(ascii: "\n") }
        }
    }

    /// Whether a declaration states no encoding or UTF-8, as which all files are read here: another
    /// reader would see other words.
    private static func isUTF8(_ declaration: String) -> Bool {
        guard let stated = declaration.lowercased().firstMatch(of: /encoding\s*=\s*["']([^"']*)/)
        else { return true }
        return stated.output.1 == "utf-8"
    }

    /// The document of a file, valid by the schema.
    static func parse(
        _ bytes: [UInt8],
        templates: TemplateSearch
    ) throws(MinutesXMLError) -> SafeXML.Document {
        if let line = lineOfForeignMarkup(in: bytes) { throw .foreignMarkup(line: line) }
        let document: SafeXML.Document
        do throws(ParseError) {
            document = try SafeXML.Document(
                parsing: Data(bytes),
                limit: largest,
                nodes: max(SafeXML.Document.mostNodes, bytes.count / bytesPerNode)
            )
        } catch {
            throw .unreadable(error)
        }
        let schemaBytes: Data
        do throws(TemplateSearchError) {
            schemaBytes = try templates.contents(of: schema)
        } catch {
            throw .schemaMissing(error)
        }
        let misfits = try misfits(in: document, schema: schemaBytes)
        guard misfits.isEmpty else { throw .invalid(misfits) }
        return document
    }

    private static func misfits(
        in document: SafeXML.Document,
        schema: Data
    ) throws(MinutesXMLError) -> [Misfit] {
        do throws(Schema.Failure) {
            let problems = try Schema(schema).problems(in: document)
            guard !problems.isEmpty else { return [] }
            do throws(ParseError) {
                let grammar = try SafeXML.Document(parsing: schema, limit: schema.count)
                return SchemaDiagnosis(grammar).misfits(of: problems, in: document)
            } catch {
                throw Schema.Failure.unreadable(error)
            }
        } catch {
            throw .schemaUnusable(error)
        }
    }

    static func document(
        of minutes: Minutes,
        profile: Profile,
        noted: Head?
    ) throws(MinutesXMLError) -> SafeXML.Document {
        switch profile {
        case .minutes:
            return try MinutesWriter(minutes).document()
        case .archive:
            guard let record = minutes.record, let head = noted ?? record.entries.last?.head else {
                throw .recordMissing
            }
            return try ArchiveWriter(record: record, noted: head).document()
        }
    }

    static func document(of contents: Contents) throws(MinutesXMLError) -> SafeXML.Document {
        switch contents {
        case .minutes(let minutes, _): try MinutesWriter(minutes).document()
        case .archive(let record, let noted):
            try ArchiveWriter(record: record, noted: noted).document()
        }
    }
}

extension Namespace {
    static let minutes = Namespace(uri: MinutesXML.namespace, prefix: "")
}
