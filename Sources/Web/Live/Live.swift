import Journal
import Meetings
import Registry
import Wording

/// The sittings that somebody follows, and what is new in them, whoever recorded it.
///
/// A commit is folded once, whatever the number of followers.
actor Live {
    /// Goes on from what is known of a sitting.
    typealias Reading =
        @Sendable (MeetingID, FollowedMeeting?) async throws(RegistryError) -> FollowedMeeting?

    /// Somebody who follows.
    private struct Follower: Sendable {
        let isStillAdmitted: @Sendable () async -> Bool
        let sendAway: @Sendable () -> Void
    }

    /// A sitting that is followed.
    ///
    /// One object: what waits for something of it keeps no copy.
    private final class Followed {
        let hub = Hub<Circle>()
        var known: FollowedMeeting?
        /// As participants were told last.
        var state: LiveState?
        var connections = Connections()
        /// The commit up to which each circle was told.
        var told: [Circle: UInt64] = [:]
        /// How many follow, or are about to.
        var following = 0
        /// The look that is under way, the one that comes after it, and who is to be told by that.
        var running: Look?
        var next: Look?
        var awaiting: Set<Circle> = []

        /// Whether somebody far away may still be missed: only while the sitting is held.
        var isAwaiting: Bool {
            guard !connections.isEmpty, let known else { return false }
            return known.meeting.phase.isUnderWay
        }
    }

    typealias Look = Task<Result<Void, RegistryError>, Never>

    private let registry: Registry
    private let gauge: Gauge
    private let now: @Sendable () -> Instant
    private let reading: Reading
    private var followed: [MeetingID: Followed] = [:]
    /// Each is asked in turn whether they may still follow.
    private var followers = Rounds<Follower>(of: .seconds(30), mostAtOnce: 50)
    /// Each hears in turn that their line holds: a proxy cuts one that is silent for a minute, and the
    /// system notices that nobody is at the other end only when something is sent there.
    private var lines = Rounds<@Sendable () async -> Void>(of: .seconds(15))

    init(
        _ registry: Registry,
        gauge: Gauge = Gauge(),
        now: @escaping @Sendable () -> Instant = Edges.live.now,
        reading: Reading? = nil
    ) {
        (self.registry, self.gauge, self.now) = (registry, gauge, now)
        self.reading = reading ?? Self.reading(of: registry)
    }

    private static func reading(of registry: Registry) -> Reading {
        { meeting, known async throws(RegistryError) in
            try await registry.follow(meeting, from: known)
        }
    }

    /// What is new in a sitting for somebody who has seen a state of it.
    ///
    /// `person` is the participant who follows: that their stream broke is told to the console. The
    /// stream ends once they are no longer admitted: that is asked now and then, not before each update.
    /// `reader` is whose stream it is, to be counted.
    func updates(
        of meeting: MeetingID,
        for circle: Circle,
        after seen: SeenState? = nil,
        as person: PersonID? = nil,
        of reader: AccessNote.Reader? = nil,
        isStillAdmitted: @escaping @Sendable () async -> Bool = { true }
    ) async throws(RegistryError) -> Following {
        let followed = self.followed[meeting] ?? Followed()
        self.followed[meeting] = followed
        self.followed[meeting]?.following += 1
        gauge.streamBegan(of: reader)
        if let person { await begin(person, in: meeting) }
        // Whoever follows first is told last of what is committed meanwhile: nothing is missed.
        let (id, line) = (followers.newID(), lines.newID())
        let following = await followed.hub.follow(circle, after: seen) { [gauge] in
            gauge.streamEnded(of: reader)
            Task { await self.streamEnded(id, line, of: meeting, as: person) }
        }
        // Not the stream: it ends when nobody holds it any more.
        followers.add(
            Follower(isStillAdmitted: isStillAdmitted, sendAway: following.sendAway),
            as: id
        )
        lines.add(following.beat, as: line)
        let isUntold = await followed.hub.latest(for: circle) == nil
        if isUntold || self.followed[meeting]?.told[circle] != registry.generation {
            try await tell([circle], of: meeting)
        }
        return following
    }

    /// The sittings that somebody follows.
    var meetings: [MeetingID] { Array(followed.keys) }

    /// Tells the followers of each sitting what is new in it.
    func look() async throws(RegistryError) { try await look(at: meetings) }

    /// Tells what time alone has changed: that somebody takes a seat or leaves it, as was said before.
    func lookAgain() async throws(RegistryError) {
        let now = registry.now
        try await look(at: meetings.filter { isOutdated($0, at: now) })
    }

    /// A sitting that cannot be read keeps nothing from the followers of others; of several, the last
    /// error is thrown.
    private func look(at meetings: [MeetingID]) async throws(RegistryError) {
        var failure: RegistryError?
        for meeting in meetings {
            let now = registry.now
            do throws(RegistryError) {
                try await look(at: meeting)
                // No participant is there any more to be told.
                if isOutdated(meeting, at: now) { followed[meeting]?.state = nil }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }

    private func isOutdated(_ meeting: MeetingID, at now: Instant) -> Bool {
        followed[meeting]?.state?.isOutdated(at: now) ?? false
    }

    private func look(at meeting: MeetingID) async throws(RegistryError) {
        guard let hub = followed[meeting]?.hub else { return }
        let circles = await hub.circles
        guard circles.isEmpty else { return try await tell(circles, of: meeting) }
        if followed[meeting]?.isAwaiting ?? false { try await advance(meeting) }
        if let left = followed[meeting], !left.isAwaiting, left.following == 0 {
            followed[meeting] = nil
        }
    }

    /// Whoever comes before a look has begun shares it: a thousand who come at once would each fold the
    /// sitting otherwise.
    private func tell(
        _ circles: Set<Circle>,
        of meeting: MeetingID
    ) async throws(RegistryError) {
        followed[meeting]?.awaiting.formUnion(circles)
        let running = followed[meeting]?.running
        let look =
            followed[meeting]?.next
            ?? Task {
                _ = await running?.value
                return await self.tellAwaiting(of: meeting)
            }
        followed[meeting]?.next = look
        try await look.value.get()
    }

    private func tellAwaiting(of meeting: MeetingID) async -> Result<Void, RegistryError> {
        let (look, circles) = (followed[meeting]?.next, followed[meeting]?.awaiting ?? [])
        followed[meeting]?.running = look
        followed[meeting]?.next = nil
        followed[meeting]?.awaiting = []
        do throws(RegistryError) {
            return .success(try await tellNow(circles, of: meeting))
        } catch {
            return .failure(error)
        }
    }

    private func tellNow(
        _ circles: Set<Circle>,
        of meeting: MeetingID
    ) async throws(RegistryError) {
        let generation = registry.generation
        try await advance(meeting)
        let updates = try await states(of: meeting, for: circles)
        for circle in circles { followed[meeting]?.told[circle] = generation }
        guard let hub = followed[meeting]?.hub else { return }
        for (circle, update) in updates {
            await hub.publish(update, to: circle)
        }
    }

    /// How many follow anything.
    var followerCount: Int {
        get async {
            var count = 0
            for followed in followed.values { count += await followed.hub.followerCount }
            return count
        }
    }
}

extension Live {
    /// Asks those whose turn has come whether they may still follow, one after the other so that updates
    /// are not held up, and sends away whoever may not.
    func review(after passed: Duration) async {
        for follower in followers.turn(after: passed) {
            if await follower.isStillAdmitted() { continue }
            follower.sendAway()
        }
    }

    /// Lets those whose turn has come hear that their line holds.
    func beat(after passed: Duration) async {
        for beat in lines.turn(after: passed) { await beat() }
    }

    /// To be told when somebody may have lost a right: all are asked soon.
    func rightsMoved() { followers.hurry() }
}

extension Live {
    /// Works in what was appended since; of two that look together, the one that came further counts.
    private func advance(_ meeting: MeetingID) async throws(RegistryError) {
        let known = followed[meeting]?.known
        guard let next = try await reading(meeting, known) else { return }
        if let other = followed[meeting]?.known, other.head.sequence > next.head.sequence,
            other.head != known?.head
        {
            return
        }
        followed[meeting]?.known = next
    }

    private func states(
        of meeting: MeetingID,
        for circles: Set<Circle>
    ) async throws(RegistryError) -> [Circle: Update] {
        guard let known = followed[meeting]?.known else { return [:] }
        var updates: [Circle: Update] = [:]
        if circles.contains(.console) { updates[.console] = consoleUpdate(of: meeting, known) }
        guard circles != [.console] else { return updates }
        let needs = LiveState.Needs(known.meeting)
        let words = try await registry.words(
            of: meeting,
            passages: needs.passages,
            people: needs.people
        )
        let state = LiveState(known, words, after: followed[meeting]?.state, at: registry.now)
        followed[meeting]?.state = state
        for case .participant(let language) in circles {
            updates[.participant(language)] = state.update(in: language)
        }
        return updates
    }

    private func consoleUpdate(of meeting: MeetingID, _ known: FollowedMeeting) -> Update {
        let sequence = known.head.sequence
        let revision = followed[meeting]?.connections.revision ?? 0
        let data = """
            {"connections":\(revision),"sequence":\(sequence),"words":"\(known.wordsVersion)"}
            """
        return Update(sequence, event: "sitting", data: data)
    }
}

extension Live {
    /// The participants far away whose line broke and who are still on record as there, the first to go
    /// first.
    func lostConnections(of meeting: MeetingID) -> [LostConnection] {
        guard let followed = self.followed[meeting], let known = followed.known else { return [] }
        return followed.connections.lost
            .filter { known.meeting.mayBeCutOff($0.key, since: $0.value) }
            .map { LostConnection(person: $0.key, since: $0.value) }
            .sorted { ($0.since, $0.person) < ($1.since, $1.person) }
    }

    /// Gives up on those who did not come back in time, and tells the consoles.
    func settleConnections() async {
        for meeting in meetings {
            let before = followed[meeting]?.connections.revision
            followed[meeting]?.connections.settle(at: now())
            if followed[meeting]?.connections.revision != before { await tellConsole(of: meeting) }
        }
    }

    /// Tells the consoles of a sitting that somebody came to its door, or left it.
    func doorMoved(at meeting: MeetingID) async {
        followed[meeting]?.connections.doorMoved()
        await tellConsole(of: meeting)
    }

    private func begin(_ person: PersonID, in meeting: MeetingID) async {
        let before = followed[meeting]?.connections.revision
        followed[meeting]?.connections.begin(person)
        if followed[meeting]?.connections.revision != before { await tellConsole(of: meeting) }
    }

    private func streamEnded(_ id: Int, _ line: Int, of meeting: MeetingID, as person: PersonID?) {
        followers.remove(id)
        lines.remove(line)
        followed[meeting]?.following -= 1
        if let person { followed[meeting]?.connections.end(person, at: now()) }
    }

    private func tellConsole(of meeting: MeetingID) async {
        guard let followed = self.followed[meeting], let known = followed.known else { return }
        await followed.hub.publish(consoleUpdate(of: meeting, known), to: .console)
    }
}
