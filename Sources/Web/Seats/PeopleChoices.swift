import Foundation
import Journal
import Meetings
import Wording

/// Those convened, as lists of forms offer them: written once for all who are shown them, for in a large
/// sitting that is most of the work of a page.
struct PeopleChoices: Sendable {
    private struct Choice: Sendable {
        let person: PersonID
        /// The words of the name, to compare with what somebody types.
        let words: Set<String>
        /// The element of the list.
        let html: String
    }

    private let choices: [Choice]

    init(_ minutes: Minutes) {
        let glossary = minutes.glossary
        choices = minutes.meeting.roster.members.map { member in
            let name = glossary.name(member.person)
            let text = name[minutes.language].escapedForHTML
            return Choice(
                person: member.person,
                words: name.french.comparableWords,
                html: "<option value=\"\(member.person)\">\(text)</option>"
            )
        }
    }

    /// The elements of a list, a line each, of those whom `isOffered` takes.
    func html(where isOffered: (PersonID) -> Bool) -> String {
        choices.filter { isOffered($0.person) }.map(\.html).joined(separator: "\n")
    }

    /// The same of all, those whose names are like what somebody typed first.
    func html(firstLike typed: String) -> String {
        let words = typed.comparableWords
        let likeness = choices.map { $0.words.intersection(words).count }
        let alike = choices.indices.filter { likeness[$0] > 0 }
            .sorted { (-likeness[$0], $0) < (-likeness[$1], $1) }
        let others = choices.indices.lazy.filter { likeness[$0] == 0 }
        return (alike + others).map { choices[$0].html }.joined(separator: "\n")
    }
}

extension String {
    /// The words, however they are accented or written: to sort by, never to decide by.
    fileprivate var comparableWords: Set<String> {
        let plain = folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        return Set(plain.split { !$0.isLetter }.map(String.init).filter { $0.count > 1 })
    }

    /// As the templates write it.
    fileprivate var escapedForHTML: String {
        var escaped = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
