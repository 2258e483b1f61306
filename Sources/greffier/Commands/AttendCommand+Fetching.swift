import Foundation
import Meetings
import Notices
import Registry
import Secretariat
import Wording

extension AttendCommand {
    /// Whether GoTo is asked.
    var fetches: Bool { fromGoTo || fromGoToWebinar }

    func checkSources() throws(CommandError) {
        guard fetches || session == nil else {
            throw .optionUnused("--session", onlyWith: "--from-goto")
        }
        guard fetches || !reports.isEmpty else { throw .noReport }
    }

    /// Fetches who attended; nil where a dry run has told which sessions there are.
    func fetch(in registry: Registry) async throws -> SittingReports.File? {
        let client = try await registry.goToClient()
        var kinds: Set<GoToSittingSessions.Kind> = []
        if fromGoTo { kinds.insert(.meetings) }
        if fromGoToWebinar { kinds.insert(.webinars) }
        let found = try await GoToSittingSessions(
            of: meeting,
            among: kinds,
            from: client,
            in: registry
        )
        guard let chosen = try found.chosen(session) ?? ask(found) else {
            try list(found)
            return nil
        }
        if !json {
            for session in chosen {
                Console.say(ConferenceWords.taken(session.words(in: found.zone)))
            }
        }
        return try await found.report(of: chosen, from: client)
    }

    /// A dry run tells what is asked; anything else needs the answer.
    private func list(_ found: GoToSittingSessions) throws {
        guard dryRun else {
            let words = found.fitting.map { $0.words(in: found.zone) }
            throw SecretariatError.conference(.severalSessions(found.reference, words))
        }
        if json { return try Console.say(found.fitting.map(ListedSession.init).json()) }
        Console.say(ConferenceWords.which(found.reference))
        for session in found.fitting { Console.say(session.words(in: found.zone)) }
        Console.say(ConferenceWords.howToChoose)
    }

    /// Asks whoever sits at a terminal; nil where nobody does, or answers.
    private func ask(_ found: GoToSittingSessions) -> [GoToSession]? {
        guard isAtTerminal else { return nil }
        Console.say(ConferenceWords.which(found.reference))
        for (index, session) in found.fitting.enumerated() {
            Console.say("[\(index + 1)] \(session.words(in: found.zone).forUser.visible)")
        }
        while true {
            Console.ask(ConferenceWords.number)
            let line = readLine()?.trimmingCharacters(in: .whitespaces) ?? ""
            guard !line.isEmpty else { return nil }
            if let number = Int(line), found.fitting.indices.contains(number - 1) {
                return [found.fitting[number - 1]]
            }
        }
    }
}

/// A session that may be the sitting, as programs are given it.
private struct ListedSession: Encodable {
    let key: String
    let number: String
    let subject: String
    let start: String?
    let end: String?
    let displayNames: Int?

    init(_ session: GoToSession) {
        (key, number, subject) = (session.key, session.number, session.subject)
        start = session.start?.text(in: .gmt)
        end = session.end?.text(in: .gmt)
        displayNames = session.attendees
    }
}
