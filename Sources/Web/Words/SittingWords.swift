import Journal
import Meetings
import Wording

/// What the page of a sitting says around its record.
struct SittingWords: PageWords {
    /// Leads to the minutes.
    let minutes = Phrase(
        french: "Procès-verbal et documents",
        english: "Minutes and documents"
    )
    /// Over what people announced before the sitting.
    let announcements = Phrase(french: "Annonces", english: "Announcements")
    /// Leads to the console of a sitting that is over.
    static let complete = Phrase(french: "Compléter le déroulé", english: "Complete the time line")
    /// Over what is happening.
    let now = Phrase(french: "En ce moment", english: "At this moment")
    /// Before the item under discussion.
    let item = Phrase(french: "Point", english: "Item")
    /// Before the last reckoning of the quorum.
    let lastQuorum = Phrase(french: "Quorum", english: "Quorum")
    /// In its place, until the quorum is reckoned for the record.
    static let quorumUnverified = Phrase(french: "pas encore vérifié", english: "not checked yet")
    /// In its place, where the rules ask for none.
    static let quorumNotRequired = Phrase(
        french: "aucun n'est requis",
        english: "none is required"
    )
    /// Before the members with a vote who are there.
    let present = Phrase(french: "Présents", english: "Present")
    /// Once the record has gone on.
    let outdated = Phrase(
        french: "Le registre a avancé depuis l'affichage de cette page.",
        english: "The record has gone on since this page was shown."
    )
    /// Shows the page as it is now.
    let reload = Phrase(french: "Afficher la suite", english: "Show what is new")
    /// Over the items.
    let agenda = Phrase(french: "Ordre du jour", english: "Agenda")
    /// Where there are none.
    let noAgenda = Phrase(
        french: "L'ordre du jour est vide.",
        english: "The agenda is empty."
    )
    /// Over who was there.
    let attendance = Phrase(french: "Présence", english: "Attendance")
    /// Where nobody was.
    let noAttendance = Phrase(
        french: "Aucune arrivée n'est consignée.",
        english: "No arrival is recorded."
    )
    /// Over the reckonings of the quorum.
    let quorum = Phrase(french: "Quorum", english: "Quorum")
    /// Over the votes.
    let votes = Phrase(french: "Votes", english: "Votes")
    /// Where there are none.
    let noVotes = Phrase(
        french: "Aucun vote n'est consigné.",
        english: "No vote is recorded."
    )
    /// Over what the corrected record says against frozen figures.
    let questions = Phrase(
        french: "Chiffres mis en question par une correction",
        english: "Figures that a correction questions"
    )
    /// Over the decisions.
    let decisions = Phrase(french: "Décisions", english: "Decisions")
    /// Over the tasks.
    let tasks = Phrase(french: "Tâches", english: "Tasks")
    /// Over the head of the record.
    let proof = Phrase(french: "Empreinte", english: "Head of the record")

    /// The words of both languages.
    init() {}

    /// «12 sur place, 7 à distance».
    static func present(onSite: Int, remote: Int) -> Phrase {
        Phrase(
            french: "\(onSite) sur place, \(remote) à distance",
            english: "\(onSite) on site, \(remote) remotely"
        )
    }
}

extension LineView {
    /// What those convened announced, in the order of the roster.
    static func announcements(of minutes: Minutes) -> [LineView] {
        let announced = Phrase.announced(in: minutes)
        return minutes.meeting.roster.members.compactMap { member in
            announced[member.person].map {
                LineView(label: minutes.glossary.name(member.person), text: $0)
            }
        }
    }
}

extension Phrase {
    /// What each announced last, and to whom they gave a proxy.
    static func announced(in minutes: Minutes) -> [PersonID: Phrase] {
        let (meeting, glossary) = (minutes.meeting, minutes.glossary)
        var said = meeting.lastAnnouncements.mapValues { announced($0, minutes) }
        for proxy in meeting.standingProxies {
            let given = Phrase.proxy(to: glossary.name(proxy.holder))
            said[proxy.giver] = [said[proxy.giver], given].compactMap(\.self)
                .joined(by: Phrase(french: " ; ", english: "; "))
        }
        return said
    }

    /// «sera à distance (annoncé par Slack le 12 mars 2020)».
    static func announced(_ announcement: Announcement, _ minutes: Minutes) -> Phrase {
        let intention = RollWords.announced(announcement.intention)
        let day = Day(of: announcement.at, in: minutes.meeting.zone)?.inWords
        let source = announcement.source
        let known = day.map {
            Phrase(french: "\(source) le \($0)", english: "\(source) on \($0)")
        }
        return Phrase(
            french: "\(intention) (\(known ?? source))",
            english: "\(intention) (\(known ?? source))"
        )
    }
}
