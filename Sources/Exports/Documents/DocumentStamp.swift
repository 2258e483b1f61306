import Journal
public import Meetings
public import OpenDocument
public import Typesetting

/// What a document says in its properties of the record that it was made from, and how.
///
/// Office suites keep these properties when they save the document.
public struct DocumentStamp: Hashable, Sendable {
    public let meeting: MeetingID
    /// The head that the document prints.
    public let head: Fingerprint
    /// How many events the record had when the document was made.
    public let events: Int64
    public let language: Language
    public let variant: Variant
    /// Of an extract: the decision.
    public let decision: String?
    public let isWithoutNames: Bool
    /// The digest of the template's file; nil where there was none.
    public let template: Fingerprint?

    init(_ minutes: Minutes, _ options: ExportOptions, template: Fingerprint?) {
        meeting = minutes.meeting.id
        head = minutes.seal.head.hash
        events = minutes.record?.entries.last?.sequence ?? minutes.seal.head.sequence
        language = minutes.language
        variant = options.variant
        decision = options.decision
        isWithoutNames = options.withoutNames
        self.template = template
    }

    init(
        meeting: MeetingID,
        head: Fingerprint,
        events: Int64,
        language: Language,
        variant: Variant
    ) {
        self.meeting = meeting
        self.head = head
        self.events = events
        self.language = language
        self.variant = variant
        decision = nil
        isWithoutNames = false
        template = nil
    }

    private enum Key: String {
        case meeting = "greffier-meeting"
        case head = "greffier-head"
        case events = "greffier-sequence"
        case language = "greffier-language"
        case variant = "greffier-document"
        case decision = "greffier-decision"
        case names = "greffier-names"
        case template = "greffier-template"
    }

    private static let withheld = "withheld"

    var properties: [Metadata.Property] {
        let values: [(Key, String?)] = [
            (.meeting, meeting.description), (.head, head.description),
            (.events, String(events)), (.language, language.rawValue),
            (.variant, variant.rawValue), (.decision, variant == .extract ? decision : nil),
            (.names, isWithoutNames ? Self.withheld : nil), (.template, template?.description),
        ]
        return values.compactMap { key, value in
            value.map { Metadata.Property(key.rawValue, $0) }
        }
    }

    /// Nil when the properties are not those of a document of ours.
    public init?(_ metadata: Metadata) {
        func value(_ key: Key) -> String? {
            metadata.properties.first { $0.name == key.rawValue }?.value
        }
        guard let meeting = value(.meeting).flatMap({ MeetingID($0) }),
            let head = value(.head).flatMap({ Fingerprint($0) }),
            let events = value(.events).flatMap({ Int64($0) }),
            let language = value(.language).flatMap({ Language(rawValue: $0) }),
            let variant = value(.variant).flatMap({ Variant(rawValue: $0) })
        else { return nil }
        self.meeting = meeting
        self.head = head
        self.events = events
        self.language = language
        self.variant = variant
        decision = value(.decision)
        isWithoutNames = value(.names) == Self.withheld
        template = value(.template).flatMap { Fingerprint($0) }
    }

    /// What has to be asked for to get the document again.
    public func options(template: ExportOptions.NamedFile?) -> ExportOptions {
        ExportOptions(
            template: template,
            variant: variant,
            decision: decision,
            withoutNames: isWithoutNames
        )
    }
}
