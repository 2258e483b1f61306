/// What the page of a sitting says around its record.
public struct SittingWords: Sendable {
    /// Leads to the minutes.
    public let minutes = Phrase(
        french: "Procès-verbal et documents",
        english: "Minutes and documents"
    )
    /// Over what is happening.
    public let now = Phrase(french: "En ce moment", english: "At this moment")
    /// Before the item under discussion.
    public let item = Phrase(french: "Point", english: "Item")
    /// Before the last reckoning of the quorum.
    public let lastQuorum = Phrase(french: "Quorum", english: "Quorum")
    /// Before the members with a vote who are there.
    public let present = Phrase(french: "Présents", english: "Present")
    /// Once the record has gone on.
    public let outdated = Phrase(
        french: "Le registre a avancé depuis l'affichage de cette page.",
        english: "The record has gone on since this page was shown."
    )
    /// Shows the page as it is now.
    public let reload = Phrase(french: "Afficher la suite", english: "Show what is new")
    /// Over the items.
    public let agenda = Phrase(french: "Ordre du jour", english: "Agenda")
    /// Where there are none.
    public let noAgenda = Phrase(
        french: "L'ordre du jour est vide.",
        english: "The agenda is empty."
    )
    /// Over who was there.
    public let attendance = Phrase(french: "Présence", english: "Attendance")
    /// Where nobody was.
    public let noAttendance = Phrase(
        french: "Aucune arrivée n'est consignée.",
        english: "No arrival is recorded."
    )
    /// Over the reckonings of the quorum.
    public let quorum = Phrase(french: "Quorum", english: "Quorum")
    /// Over the votes.
    public let votes = Phrase(french: "Votes", english: "Votes")
    /// Where there are none.
    public let noVotes = Phrase(
        french: "Aucun vote n'est consigné.",
        english: "No vote is recorded."
    )
    /// Over what the corrected record says against frozen figures.
    public let questions = Phrase(
        french: "Chiffres mis en question par une correction",
        english: "Figures that a correction questions"
    )
    /// Over the decisions.
    public let decisions = Phrase(french: "Décisions", english: "Decisions")
    /// Over the tasks.
    public let tasks = Phrase(french: "Tâches", english: "Tasks")
    /// Over the head of the record.
    public let proof = Phrase(french: "Empreinte", english: "Head of the record")

    /// The words of both languages.
    public init() {}

    /// «12 sur place, 7 à distance».
    public static func present(onSite: Int, remote: Int) -> Phrase {
        Phrase(
            french: "\(onSite) sur place, \(remote) à distance",
            english: "\(onSite) on site, \(remote) remotely"
        )
    }
}
