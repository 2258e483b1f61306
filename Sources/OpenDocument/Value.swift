public import Foundation
public import Typesetting

/// What a template is filled with.
///
/// Literals read as one would write them:
///
///     let fields: [String: Value] = [
///         "title": "Procès-verbal",
///         "isDraft": true,
///         "present": [["name": "Ada"], ["name": "Alan"]],
///     ]
public indirect enum Value: Hashable, Sendable {
    /// Characters, any of Unicode; blanks, tabs and line breaks come out as they are.
    case text(String)
    /// A number; without a format its digits are not parted, so that a year stays a year.
    case number(Decimal)
    /// A day; without a format «16 mars 2020».
    case date(CalendarDate)
    /// A time of day; «18 h 30».
    case time(ClockTime)
    /// A day with a time; without a format «16 mars 2020 à 18 h 30».
    case moment(CalendarDate, ClockTime)
    /// Whether something holds, for sections.
    case flag(Bool)
    /// Values for which a section, table or row is repeated.
    case list([Value])
    /// Values by name.
    case record([String: Value])
    /// Paragraphs: the paragraph that holds the tag is repeated for each.
    case paragraphs([Paragraph])
    /// A picture, which takes the place of one of the template, or stands in its line like a letter.
    case picture(Picture)
    /// A value that a bookmark of that name encloses in the text, so that it is found again when
    /// the document comes back edited: anything that prints as characters or paragraphs.
    ///
    /// A name that is given twice is numbered: `name`, `name_2`. Headers and footers get no
    /// bookmark, and neither does what is empty.
    case bookmarked(String, Value)
    /// Values printed one after the other: a sentence of which a part is bookmarked.
    case sequence([Value])

    /// Whether a section on this value is left out: empty text, zero, false, an empty list
    /// or record, paragraphs without characters.
    public var isEmpty: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .number(let number): number == 0
        case .flag(let flag): !flag
        case .date, .time, .moment, .picture: false
        case .list(let values): values.isEmpty
        case .record(let record): record.isEmpty
        case .paragraphs(let paragraphs):
            paragraphs.allSatisfy { $0.runs.allSatisfy(\.text.isEmpty) }
        case .bookmarked(_, let value): value.isEmpty
        case .sequence(let values): values.allSatisfy(\.isEmpty)
        }
    }
}

extension Value {
    /// Whether nothing would be written for it; unlike zero and false, which say something.
    var isNothing: Bool {
        switch self {
        case .number, .flag: false
        default: isEmpty
        }
    }
}
