import Meetings
import OpenDocument
import Typesetting

/// The fields of a template, read as what they are: the page says what the template says.
struct FieldReader {
    let fields: [String: Value]
    let language: Language

    func text(_ name: String) -> String {
        fields[name].map { Self.text($0, in: language) } ?? ""
    }

    static func text(_ value: Value, in language: Language) -> String {
        switch value {
        case .text, .number, .date, .time, .moment: value.plainText(in: language) ?? ""
        case .paragraphs(let paragraphs):
            paragraphs.lines.joined(separator: " ")
        case .bookmarked(_, let value): text(value, in: language)
        case .sequence(let values): values.map { text($0, in: language) }.joined()
        default: ""
        }
    }

    func paragraphs(_ name: String) -> [Paragraph] {
        (fields[name].map(Self.paragraphs) ?? []).filter { !$0.text.isEmpty }
    }

    static func paragraphs(_ value: Value) -> [Paragraph] {
        switch value {
        case .paragraphs(let paragraphs): paragraphs
        case .bookmarked(_, let value): paragraphs(value)
        default: []
        }
    }

    /// The passage that a field is; nil where it is none.
    func passage(_ name: String) -> PassageID? {
        guard case .bookmarked(let mark, _) = fields[name] else { return nil }
        return PassageMark(mark)?.passage
    }

    func flag(_ name: String) -> Bool {
        if case .flag(let flag) = fields[name] { flag } else { false }
    }

    /// Nil where the record is empty: it is not there.
    func record(_ name: String) -> FieldReader? {
        guard case .record(let fields) = fields[name], !fields.isEmpty else { return nil }
        return FieldReader(fields: fields, language: language)
    }

    func list(_ name: String) -> [FieldReader] {
        guard case .list(let values) = fields[name] else { return [] }
        return values.compactMap { value in
            if case .record(let fields) = value {
                FieldReader(fields: fields, language: language)
            } else {
                nil
            }
        }
    }

    /// Rows of a table: these fields of each record of a list.
    func rows(_ name: String, _ columns: String...) -> [[String]] {
        list(name).map { record in columns.map(record.text) }
    }
}
