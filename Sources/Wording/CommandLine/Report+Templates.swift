import OpenDocument

extension Report {
    public static func templateChecked(_ file: String, problems: Int) -> Phrase {
        problems == 0
            ? Phrase(french: "\(file) : rien à redire.", english: "\(file): nothing is wrong.")
            : Phrase(
                french: "\(file) : \(problems, .problem).",
                english: "\(file): \(problems, .problem)."
            )
    }

    /// Each field as it is written in a template, with what it means and what it may look like;
    /// those of a list below it.
    public static func fields(_ fields: [DocumentedField], depth: Int = 0) -> [Phrase] {
        fields.flatMap { field in
            [line(field, depth)] + self.fields(field.fields, depth: depth + 1)
        }
    }

    private static func line(_ field: DocumentedField, _ depth: Int) -> Phrase {
        let indent = String(repeating: "    ", count: depth)
        let tag = indent + tag(of: field)
        let padded = tag + String(repeating: " ", count: max(1, 40 - tag.count))
        let example =
            field.example.french.isEmpty
            ? Phrase(verbatim: "")
            : Phrase(french: " : \(field.example)", english: ": \(field.example)")
        return Phrase(
            french: "\(padded)\(field.meaning)\(example)",
            english: "\(padded)\(field.meaning)\(example)"
        )
    }

    /// How the field is written: lists and records around what stands below.
    private static func tag(of field: DocumentedField) -> String {
        switch field.kind {
        case .list, .record, .flag: "{{#\(field.name)}} … {{/\(field.name)}}"
        case .date: "{{\(field.name) | long}}"
        case .moment, .time: "{{\(field.name) | time}}"
        case .text, .number, .passage, .picture: "{{\(field.name)}}"
        }
    }
}

extension Noun {
    fileprivate static let problem = Noun(
        one: Phrase(french: "problème", english: "problem"),
        many: Phrase(french: "problèmes", english: "problems")
    )
}
