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
    func count(_ number: Int) -> Value { text(number > 0 ? Phrase(verbatim: "\(number)") : nil) }
}
