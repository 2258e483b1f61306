/// What sort of thing a value is, as far as tags and formats ask.
public enum ValueKind: String, Hashable, Sendable, CaseIterable {
    /// Characters.
    case text
    /// A number.
    case number
    /// Yes or no.
    case flag
    /// A day of the calendar.
    case date
    /// A time of day.
    case time
    /// A day with a time.
    case moment
    /// Values one after the other.
    case list
    /// Values by name.
    case record
    /// Text with emphasis, or of several paragraphs.
    case passage
    /// A picture.
    case picture
}

extension Value {
    /// What sort of thing it is.
    public var kind: ValueKind {
        switch self {
        case .text: .text
        case .number: .number
        case .flag: .flag
        case .date: .date
        case .time: .time
        case .moment: .moment
        case .list: .list
        case .record: .record
        case .paragraphs: .passage
        case .picture: .picture
        case .bookmarked(_, let value): value.kind
        case .sequence: .text
        }
    }
}

extension ValueKind {
    /// Whether such a value is written on one line without a format.
    var isPlain: Bool { [.text, .number, .date, .time, .moment].contains(self) }
}

extension Format {
    /// What the format makes of a value of some kind; nil when it has nothing to say to it.
    func result(of kind: ValueKind) -> ValueKind? {
        switch (name, kind) {
        case (.otherwise, .record), (.otherwise, .list): nil
        case (.otherwise, _): kind
        case (.long, .date), (.full, .date), (.short, .date), (.iso, .date): .text
        case (.long, .moment), (.full, .moment), (.short, .moment), (.iso, .moment): .text
        case (.weekday, .date), (.month, .date), (.weekday, .moment), (.month, .moment): .text
        case (.day, .date), (.year, .date), (.day, .moment), (.year, .moment): .number
        case (.date, .date), (.date, .moment): .date
        case (.time, .time), (.time, .moment): .time
        case (.number, .number), (.ordinal, .number), (.words, .number), (.percent, .number): .text
        case (.count, .number), (.count, .list): .text
        case (.plural, .number), (.plural, .list), (.join, .list), (.choose, .flag): .text
        case (.upper, _), (.lower, _), (.capital, _), (.typeset, _):
            kind.isPlain ? .text : nil
        default: nil
        }
    }
}
