import Foundation
import Imports
import Journal
import Meetings
public import Notices
public import Registry
public import Wording

/// Answers what somebody asks from Slack.
public struct SlackAnswer: Sendable {
    private let registry: Registry
    private let settings: NoticeSettings
    private let exchange: HTTPExchange
    private let language: Language
    /// How late a sitting may begin that somebody still announces something for, in seconds.
    private static let lateSeconds = 12 * 3600
    /// The most sittings that are looked through for one that somebody is convened to.
    private static let mostSittings = 50

    /// An answer in one language; `exchange` asks Slack who somebody is.
    public init(
        _ registry: Registry,
        _ settings: NoticeSettings,
        by exchange: HTTPExchange,
        in language: Language = .french
    ) {
        (self.registry, self.settings) = (registry, settings)
        (self.exchange, self.language) = (exchange, language)
    }

    /// The action of the button that announces something.
    static func action(_ intention: Announcement.Intention) -> String {
        "announce.\(intention.rawValue)"
    }

    /// What is announced by a request, and the words to answer; `key` is the same for the same request.
    public func answer(_ request: SlackRequest, key: String) async -> String {
        do throws(SecretariatError) {
            switch request {
            case .other: return ""
            case .command(let command):
                return try await answer(command, key)[language]
            case .pressed(let press):
                return try await answer(press, key)[language]
            }
        } catch {
            return (error.explanation ?? Phrase.Slack.failed)[language]
        }
    }

    private func answer(
        _ command: SlackCommand,
        _ key: String
    ) async throws(SecretariatError) -> Phrase {
        guard let announced = SlackAnnouncement(written: command.text) else {
            return Phrase.Slack.usage(command.name)
        }
        guard let person = try await person(command.user) else { return Phrase.Slack.unknown }
        guard let meeting = try await nextSitting(of: person) else { return Phrase.Slack.noSitting }
        return try await announce(announced.intention, announced.rest, person, meeting, key)
    }

    private func answer(
        _ press: SlackButtonPress,
        _ key: String
    ) async throws(SecretariatError) -> Phrase {
        let intention = Announcement.Intention.allCases.first { Self.action($0) == press.action }
        guard let intention, let id = MeetingID(press.value) else { return Phrase.Slack.failed }
        guard let person = try await person(press.user) else { return Phrase.Slack.unknown }
        return try await announce(intention, "", person, id, key)
    }

    private func announce(
        _ intention: Announcement.Intention,
        _ rest: String,
        _ person: PersonID,
        _ id: MeetingID,
        _ key: String
    ) async throws(SecretariatError) -> Phrase {
        let reference = try await asking(await registry.reference(of: id))
        let meeting = try await asking(await registry.meeting(id))
        guard meeting.roster[person] != nil else { return Phrase.Slack.notConvened(reference) }
        let minutes = try await asking(await registry.record(of: id)).minutes(in: language)
        let writer = minutes.map { BulletinWriter($0, reference: reference, origin: nil) }
        let sitting = writer?.sitting ?? Phrase(verbatim: reference)
        if intention == .proxy {
            // To whom is what a proxy says.
            guard !rest.isEmpty else { return Phrase.Slack.toWhom }
            guard let holder = try holder(called: rest, in: minutes) else {
                return Phrase.Slack.noHolder(rest, sitting)
            }
            let giver = PeopleAct.giveProxy(nil, giver: person, holder: holder.person)
            var act = HandedAct(id: ActID(UUID(ofDigest: "proxy/\(key)")), .people(giver))
            act.isOwn = true
            let answers = await registry.hand(
                in: [act],
                on: id,
                by: AuthorID(person.uuid),
                at: registry.now
            )
            if case .refused(let error)? = answers.first?.outcome { throw error }
            _ = try await registry.announce(.proxy, of: person, in: id, by: .slack, key: key)
            return Phrase.Slack.proxyGiven(Phrase(verbatim: holder.name), sitting)
        }
        _ = try await registry.announce(intention, of: person, in: id, by: .slack, key: key)
        return Phrase.Slack.announced(intention, sitting)
    }

    /// The one of those convened who is called so, nil where nobody is.
    ///
    /// A first name is enough where it is that of one.
    private func holder(
        called text: String,
        in minutes: Minutes?
    ) throws(SecretariatError) -> (person: PersonID, name: String)? {
        guard let minutes else { return nil }
        let people = minutes.meeting.roster.members.compactMap { member in
            minutes.names[member.person].map { MatchablePerson(member.person, $0) }
        }
        let found = NameMatcher(people).people(called: text).map { person in
            (person: person, name: minutes.names[person]?.inFull ?? text)
        }
        guard found.count < 2 else {
            throw .attendance(.ambiguous(text, found.prefix(5).map { $0.name }))
        }
        return found.first
    }

    /// The sitting that somebody is convened to next: the one that is open, else the next that is
    /// planned.
    private func nextSitting(of person: PersonID) async throws(SecretariatError) -> MeetingID? {
        let now = registry.now.adding(seconds: -Self.lateSeconds)
        let sittings = try await asking(await registry.sittings()).filter { sitting in
            switch sitting.phase {
            case .open, .recess: true
            case .prepared: sitting.planned.map { $0 > now } ?? false
            default: false
            }
        }
        // They come by their dates: of those that are open, the one that was opened last comes first.
        let open = sittings.filter { $0.phase != .prepared }.reversed()
        for sitting in (open + sittings.filter { $0.phase == .prepared }).prefix(Self.mostSittings)
        {
            let meeting = try await asking(await registry.readMeeting(sitting.id))
            if meeting.roster[person] != nil { return sitting.id }
        }
        return nil
    }

    /// Who somebody of Slack is: found once by the address that Slack has confirmed, then known.
    private func person(_ user: SlackUser) async throws(SecretariatError) -> PersonID? {
        if let known = try await asking(
            await registry.person(ofSlack: user.user, in: user.team)
        ) {
            return known
        }
        guard let app = settings.slack, !app.token.isEmpty else { return nil }
        let client = SlackClient(token: app.token, base: app.base, by: exchange)
        guard let text = await client.address(of: user), let address = EmailAddress(text) else {
            return nil
        }
        let people = try await asking(await registry.people(at: address))
        // Of two who share an address nobody can say which one it is.
        guard people.count == 1, let person = people.first else { return nil }
        try await asking(await registry.link(slack: user.user, in: user.team, to: person.id))
        return person.id
    }
}
