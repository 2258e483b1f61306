import OpenDocument

extension Report {
    /// How many faults a template has, and how much that may not be as it is meant.
    public static func templateChecked(
        _ file: String,
        problems: Int,
        warnings: Int = 0
    ) -> Phrase {
        switch (problems, warnings) {
        case (0, 0):
            Phrase(french: "\(file) : rien à redire.", english: "\(file): nothing is wrong.")
        case (_, 0):
            Phrase(
                french: "\(file) : \(problems, .problem).",
                english: "\(file): \(problems, .problem)."
            )
        case (0, _):
            Phrase(
                french: "\(file) : rien d'autre à redire (\(warnings, .warning)).",
                english: "\(file): nothing else is wrong (\(warnings, .warning))."
            )
        default:
            Phrase(
                french: "\(file) : \(problems, .problem), \(warnings, .warning).",
                english: "\(file): \(problems, .problem), \(warnings, .warning)."
            )
        }
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
    fileprivate static let warning = Noun(
        one: Phrase(french: "avertissement", english: "warning"),
        many: Phrase(french: "avertissements", english: "warnings")
    )
}
