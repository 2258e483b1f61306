public import Meetings
public import Templates

extension Rules {
    /// The rules of a file as they are in force on a day, in the form that «règles» has in a record.
    public init(
        reading bytes: [UInt8],
        file: String,
        kind: BodyKind,
        on day: Day,
        templates: TemplateSearch = .standard
    ) throws(RecordError) {
        let root = try SourceText(bytes, file: file).root()
        self = try RulesReader(kind: kind, day: day, templates: templates).rules(root)
    }

    /// The rules that go by a name among the templates, such as «association».
    public init(
        named name: String,
        kind: BodyKind,
        on day: Day,
        templates: TemplateSearch = .standard
    ) throws(RecordError) {
        let place = SourcePlace(file: name, line: 1, column: nil)
        let part = Part(place: place, content: .text(name, isLiteral: false))
        self = try RulesReader(kind: kind, day: day, templates: templates).rules(part)
    }

    /// The rules of the profile that is shipped for a kind of body.
    public init(
        of kind: BodyKind,
        on day: Day,
        templates: TemplateSearch = .standard
    ) throws(RecordError) {
        try self.init(named: kind.word.french, kind: kind, on: day, templates: templates)
    }
}
