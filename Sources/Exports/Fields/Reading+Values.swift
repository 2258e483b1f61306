import Foundation
import Meetings
import OpenDocument
import Wording

extension Reading {
    /// A phrase in the language of the minutes; nothing is an empty text.
    func text(_ phrase: Phrase?) -> Value { .text(phrase?[language] ?? "") }

    /// A passage, or in its place the notice that it was said in closed session.
    func textOrNotice(_ passage: PassageID) -> Value {
        let paragraphs = paragraphs(passage) ?? [Phrase.withheldText[language]]
        return .paragraphs(paragraphs.map { Paragraph($0) })
    }

    /// A count for a heading; nobody is nothing.
    func count(_ number: Int) -> Value { number > 0 ? .number(Decimal(number)) : .text("") }

    /// A day to be written as the template asks; nothing where it is not known.
    func date(_ day: Day?) -> Value { day.map { .date(CalendarDate($0)) } ?? .text("") }

    /// A moment by the clocks of the body.
    func moment(_ instant: Instant?) -> Value {
        guard let instant, let day = instant.day(in: zone) else { return .text("") }
        return .moment(CalendarDate(day), ClockTime(of: instant, in: zone))
    }
}
