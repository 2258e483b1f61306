import Access
import Hummingbird
import Journal
import Meetings
import Registry
import Secretariat
import Wording

extension Responder {
    /// The page of whoever records: live, or afterwards on a draft.
    func console(_ asked: Asked) async throws(WebError) -> Response {
        await waitingRoom.noteHall(ClientNetwork(address: asked.address), at: registry.now)
        let sitting = try await sitting(of: asked)
        var facts = facts(of: sitting.minutes, asked)
        facts.approvedDay = await approvedDay(under: facts.item, of: sitting.meeting)
        let clock = asked.query("heure").flatMap { HandedTime($0) == nil ? nil : $0 }
        var tasks: [StandingTask]?
        if asked.query(ConsoleView.tasks) != nil {
            tasks = try await asking(await registry.openTasks(before: facts.meeting.id))
        }
        var waiting: [Sitting]?
        if asked.query(AgendaView.approvals) != nil {
            let own = sitting.meeting
            let code = own.particulars?.code
            let begins = own.opening?.at ?? own.particulars?.plannedAt
            waiting = try await asking(await registry.sittings())
                .filter { $0.body == code && $0.id != own.id }
                .awaitingApproval(before: begins)
        }
        let own = try await ownOption(asked, in: sitting.meeting)
        let view = ConsoleView(
            asked,
            reference: sitting.reference,
            facts,
            code: try await code(of: facts.meeting.id),
            now: registry.now,
            clock: clock,
            tasks: tasks,
            awaitingApproval: waiting,
            own: own,
            hints: ConsoleBar.Hints(
                approvals: try await approvalsLeft(by: sitting.meeting, asked),
                numbering: try await numbering(of: sitting.meeting)
            ),
            lost: await live.lostConnections(of: facts.meeting.id).map { ($0.person, $0.since) },
            waiting: await self.waiting(of: sitting, asked, back: asked.path)
        )
        return page(view, in: asked.language)
    }

    /// The day of the sitting whose minutes are approved under an item; nil where none are.
    private func approvedDay(under item: ItemID?, of meeting: Meeting) async -> Day? {
        // Minutes that were taken in from elsewhere may name a sitting that is not kept here.
        guard let earlier = item.flatMap({ meeting.agenda[$0]?.approves }),
            let sitting = try? await registry.readMeeting(earlier)
        else { return nil }
        return sitting.opening?.at.day(in: sitting.zone)
    }

    /// That a sitting which is entered afterwards gets its number after later ones; nil where it does not.
    private func numbering(of meeting: Meeting) async throws(WebError) -> Phrase? {
        guard meeting.phase.isUnderWay, let opened = meeting.opening?.at,
            opened.seconds(to: registry.now) > Self.longestSitting,
            let code = meeting.particulars?.code,
            let year = opened.day(in: meeting.zone)?.year
        else { return nil }
        let later = try await asking(await registry.sittings()).filter { sitting in
            guard sitting.body == code, sitting.number != nil, let other = sitting.opened else {
                return false
            }
            return other > opened && other.day(in: meeting.zone)?.year == year
        }
        return later.first.map { BarWords.numberedAfter($0.reference) }
    }

    /// What was opened longer ago is entered afterwards, in seconds.
    private static let longestSitting = 12.0 * 3600

    /// Whoever asks, where they may keep the minutes of a sitting to which they were not convened.
    private func ownOption(
        _ asked: Asked,
        in meeting: Meeting
    ) async throws(WebError) -> PersonOption? {
        guard meeting.phase == .prepared, let id = asked.guest.person, meeting.roster[id] == nil,
            let person = try await asking(await registry.holders()).first(where: {
                $0.person.id == id
            })
        else { return nil }
        return PersonOption(
            id: id.description,
            name: ConsoleWords.notConvened(Phrase(verbatim: person.person.name.inFull))
        )
    }

    func projector(_ asked: Asked) async throws(WebError) -> Response {
        let sitting = try await sitting(of: asked)
        // Whoever looks at the wall may not be of the body.
        let facts = facts(of: sitting.minutes.masked, asked)
        let view = ProjectorView(
            asked,
            reference: sitting.reference,
            facts,
            waiting: sitting.meeting.speakerList.count,
            joinAddress: try await joinAddress(asked, code(of: facts.meeting.id))
        )
        return page(view, in: asked.language)
    }

    /// Where somebody in the room signs in to the sitting.
    private func joinAddress(
        _ asked: Asked,
        _ code: SittingCode
    ) async throws(WebError) -> String {
        try await publicOrigin(asked) + Route.join.address(query: [("code", code.text)])
    }

    private func facts(of minutes: Minutes, _ asked: Asked) -> ConsoleFacts {
        let isLong = minutes.meeting.roster.members.count >= ConsoleFacts.longList
        return ConsoleFacts(
            minutes,
            now: registry.now,
            item: asked.query("point").flatMap { ItemID($0) },
            line: asked.query("ligne").flatMap { Int64($0) },
            isLean: isLong && asked.query(ConsoleView.lists) == nil
        )
    }
}
