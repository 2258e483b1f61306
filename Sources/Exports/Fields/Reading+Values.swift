import Foundation
import Journal
import Meetings
import OpenDocument
import Wording

extension Reading {
    /// A phrase in the language of the minutes; nothing is an empty text.
    func text(_ phrase: Phrase?) -> Value { .text(phrase?[language] ?? "") }

    /// A passage, or in its place the notice that it was said in closed session.
    func textOrNotice(_ passage: PassageID) -> Value {
        .paragraphs(text(of: passage) ?? [Paragraph(Phrase.withheldText[language])])
    }

    /// A passage with its markup, and its people by name: nil when it is withheld.
    func text(of passage: PassageID) -> [Paragraph]? {
        guard !isWithheld(passage) else { return nil }
        guard let text = minutes.texts[passage] else {
            return [Paragraph(Phrase.missingText(minutes.redactions[passage], in: zone)[language])]
        }
        return text.paragraphs.map { paragraph in
            Paragraph(joined(paragraph.runs.map(run)), item: ListItem(paragraph.form))
        }
    }

    /// Runs of one style side by side as one: a blank between two words stays a blank.
    private func joined(_ runs: [Run]) -> [Run] {
        runs.reduce(into: []) { joined, run in
            var same = run
            same.text = joined.last?.text ?? ""
            if joined.last == same {
                joined[joined.count - 1].text += run.text
            } else {
                joined.append(run)
            }
        }
    }

    private func run(_ run: Passage.Run) -> Run {
        let words =
            switch run {
            case .text(let text, _): text
            case .person(let person, _): name(person)[language]
            }
        return Run(
            words,
            isStrong: run.style.isBold,
            isEmphasised: run.style.isItalic,
            link: run.style.link?.text
        )
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

extension ListItem {
    /// Nil of a plain paragraph.
    fileprivate init?(_ form: Passage.Form) {
        guard case .item(let list, let level) = form else { return nil }
        self.init(list == .numbered ? .numbered : .bulleted, level: level)
    }
}
