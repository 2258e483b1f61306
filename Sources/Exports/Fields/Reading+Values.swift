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
        self.passage(passage) ?? .paragraphs([Paragraph(Phrase.withheldText[language])])
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

    /// A passage as paragraphs and lists, marked so that it is found again; nil when it is withheld.
    func passage(_ passage: PassageID) -> Value? {
        text(of: passage).map { marked(.paragraphs($0), as: passage, $0.map(\.text)) }
    }

    /// A passage on one line, marked so that it is found again; nil when it is withheld.
    func title(_ passage: PassageID) -> Value? {
        line(passage).map { marked(.text($0), as: passage, [$0]) }
    }

    /// Passages on one line each, behind one another.
    func titles(_ passages: [PassageID]) -> Value {
        let titles = passages.compactMap(title)
        return .sequence(titles.enumerated().flatMap { $0 == 0 ? [$1] : [", ", $1] })
    }

    /// A sentence that tells passages in this order, which are marked where they stand.
    func sentence(_ phrase: Phrase?, telling passages: [PassageID?]) -> Value {
        var rest = (phrase?[language] ?? "")[...]
        var parts: [Value] = []
        for passage in passages.compactMap(\.self) {
            guard let line = line(passage), !line.isEmpty else { continue }
            let places = rest.ranges(of: line)
            // Words that stand there twice may be words of the sentence.
            guard places.count == 1 else { continue }
            parts.append(.text(String(rest[..<places[0].lowerBound])))
            parts.append(marked(.text(line), as: passage, [line]))
            rest = rest[places[0].upperBound...]
        }
        guard !parts.isEmpty else { return text(phrase) }
        return .sequence(parts + [.text(String(rest))])
    }

    /// What is printed for a redacted passage is no passage.
    private func marked(_ value: Value, as passage: PassageID, _ words: [String]) -> Value {
        guard minutes.texts[passage] != nil else { return value }
        return .bookmarked(PassageMark(passage, printedAs: words).name, value)
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
