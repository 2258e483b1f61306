public import Imports
public import Meetings
public import Wording

/// What is wrong with what somebody says of the cases.
public enum AttendanceFault: Error, Hashable, Sendable {
    /// What is no `NAME=person`.
    case malformedMatch(String)
    /// No report shows that name.
    case noSuchName(String)
    /// Of whom nobody said who they are, and who are said to be on site.
    case nobodyOnSite(String)
    /// Nobody of the roster is called so; some may be called nearly so.
    case notOfRoster(String, near: [String])
    /// Several of the roster are.
    case ambiguous(String, [String])
    /// What is no `question=answer`.
    case malformedAnswer(String)
    /// Attendance of a sitting that is not open yet.
    case notOpen(String)
    /// Attendance of a sitting whose minutes are no draft any more.
    case notDraft(String, Phase)
    /// What has to be answered first, by file.
    case unanswered([AskedQuestion])
}

/// A question with the report that it is about.
public struct AskedQuestion: Hashable, Sendable {
    /// The report.
    public let file: String
    /// Which of those that were handed in it is, from 0.
    public let position: Int
    /// Whether no other report was.
    let isAlone: Bool
    /// What is asked.
    public let question: ReportQuestion
    /// The day of the sitting; nil where none is known.
    public let day: Day?

    /// The question in words, with the option that answers it.
    public var words: Phrase {
        AttendanceReport.question(question, in: file, isAlone: isAlone, of: day)
    }
}

extension AttendanceFault {
    /// What is wrong, and the remedy.
    public var explanation: Phrase {
        switch self {
        case .malformedMatch(let text):
            Phrase(
                french: """
                    « \(text) » ne dit pas qui est quelqu'un : écrivez --match "NOM AFFICHÉ=personne".
                    """,
                english: """
                    ‘\(text)’ does not say who somebody is: write --match "DISPLAY NAME=person".
                    """
            )
        case .noSuchName(let text):
            Phrase(
                french: """
                    Le rapport n'affiche pas « \(text) » : greffier attend --dry-run liste les noms.
                    """,
                english: """
                    The report does not show ‘\(text)’: greffier attend --dry-run lists the names.
                    """
            )
        case .nobodyOnSite(let text):
            Phrase(
                french: """
                    « \(text) » : dites aussi qui était sur place, par --match \
                    "\(text)=personne".
                    """,
                english: """
                    ‘\(text)’: say who was on site as well, by --match "\(text)=person".
                    """
            )
        case .notOfRoster(let text, let near):
            near.isEmpty
                ? Phrase(
                    french: """
                        « \(text) » n'est pas sur la liste de la séance : admettez d'abord cette \
                        personne comme invitée.
                        """,
                    english: """
                        ‘\(text)’ is not on the roster of the sitting: admit them as a guest first.
                        """
                )
                : Phrase(
                    french: """
                        « \(text) » n'est pas sur la liste de la séance. Vouliez-vous dire \
                        \(near.joined(separator: " ou ")) ? Si c'est quelqu'un d'autre, \
                        admettez d'abord cette personne comme invitée.
                        """,
                    english: """
                        ‘\(text)’ is not on the roster of the sitting. Did you mean \
                        \(near.joined(separator: " or "))? If it is somebody else, admit them \
                        as a guest first.
                        """
                )
        case .ambiguous(let text, let names):
            Phrase(
                french: """
                    « \(text) » désigne plusieurs personnes (\(names.joined(separator: ", "))) : \
                    donnez le nom entier ou l'identifiant.
                    """,
                english: """
                    ‘\(text)’ names several people (\(names.joined(separator: ", "))): give the \
                    whole name or the identifier.
                    """
            )
        case .malformedAnswer(let text):
            Phrase(
                french: """
                    « \(text) » ne répond à aucune question : \
                    \(AttendanceReport.answers.french).
                    """,
                english: """
                    ‘\(text)’ answers no question: \(AttendanceReport.answers.english).
                    """
            )
        case .notOpen(let reference):
            Phrase(
                french: """
                    \(reference) n'est pas ouverte : ouvrez d'abord la séance (page de conduite de \
                    greffier serve), puis reprenez le rapport.
                    """,
                english: """
                    \(reference) is not open: open the sitting first (its console, by greffier \
                    serve), then take the report again.
                    """
            )
        case .notDraft(let reference, .submitted):
            Phrase(
                french: """
                    \(reference) : le procès-verbal est soumis. Remettez-le d'abord en brouillon \
                    (greffier return \(reference), ou sa page), puis reprenez le rapport.
                    """,
                english: """
                    \(reference): the minutes are submitted. Return them to draft first (greffier \
                    return \(reference), or their page), then take the report again.
                    """
            )
        case .notDraft(let reference, _):
            Phrase(
                french: """
                    \(reference) : le procès-verbal est approuvé, et les présences n'y changent plus. \
                    Une annotation le rectifie (greffier rectify \(reference), ou sa page).
                    """,
                english: """
                    \(reference): the minutes are approved, and attendance changes no more. An \
                    annotation rectifies them (greffier rectify \(reference), or their page).
                    """
            )
        case .unanswered(let questions):
            Phrase(
                french: "\(questions.map(\.words.french).joined(separator: "\n"))",
                english: "\(questions.map(\.words.english).joined(separator: "\n"))"
            )
        }
    }
}
