public import Foundation
public import Imports
import Journal
public import Meetings
public import Registry
public import Wording

/// Makes the next sitting of a body ready, from the last one and from the directory.
public struct NextSitting: Sendable {
    let registry: Registry
    private let language: Language
    /// The body that is to sit.
    public let body: Body
    /// The sittings of the body up to the last, the earliest first.
    private let earlier: [Sitting]
    private let last: Meeting?
    /// Of the last sitting.
    private let record: Record?

    /// `name` is a body, whose last sitting is meant, or a sitting.
    public init(
        after name: String,
        in registry: Registry,
        language: Language
    ) async throws(SecretariatError) {
        self.registry = registry
        self.language = language
        let bodies = try await asking(await registry.bodies())
        let sittings = try await asking(await registry.sittings())
            .filter(\.phase.isHeld)
        let last: Sitting?
        if let body = bodies.first(where: { $0.code.text == name.uppercased() }) {
            self.body = body
            last = sittings.last { $0.body == body.code }
        } else {
            let id = try await asking(await registry.find(name))
            guard let found = sittings.first(where: { $0.id == id }) else {
                throw .notHeld(try await asking(await registry.reference(of: id)))
            }
            self.body = try await asking(await registry.body(called: found.body.text))
            last = found
        }
        let body = self.body.code
        let all = sittings.filter { $0.body == body }
        earlier = Array(all.prefix((all.firstIndex { $0.id == last?.id } ?? -1) + 1))
        if let last {
            self.last = try await asking(await registry.readMeeting(last.id))
            record = try await asking(await registry.record(of: last.id))
        } else {
            self.last = nil
            record = nil
        }
    }

    /// The sitting as it is planned for a moment, or for the one that the last sitting named.
    ///
    /// `written` is a day and a time as people write them.
    public func draft(
        plannedAt written: String?
    ) async throws(SecretariatError) -> SittingDraft {
        try await draft(at: try planned(written, in: zone))
    }

    func draft(at planned: Instant) async throws(SecretariatError) -> SittingDraft {
        let zone = zone
        guard let day = Day(of: planned, in: zone) else {
            throw .malformedTime(planned.text(in: .gmt))
        }
        var (registered, people) = try await asking(await members(on: day))
        if let places = lastPlaces, !places.isEmpty { registered.places = places }
        let tasks = try await asking(await tasks(before: planned))
        return SittingDraft(
            code: body.code,
            body: registered,
            plannedAt: planned,
            zone: zone,
            form: last?.particulars?.form ?? .hybrid,
            rules: try rules(registered, on: day),
            people: people,
            chair: last?.opening?.chair,
            secretary: last?.opening?.secretary,
            approval: approval(before: planned, in: zone),
            tasks: tasks.tasks,
            names: tasks.names,
            words: SittingDraft.Words(after: earlier.last?.reference, in: language)
        )
    }

    /// The body as the directory has it on a day; where it knows of no seats, they are those of the
    /// last sitting.
    func members(
        on day: Day
    ) async throws(RegistryError) -> (body: RegisteredBody, people: [PersonID]) {
        var (registered, people) = try await registry.directory(of: body, on: day)
        if registered.seats.isEmpty { (registered.seats, people) = try await lastMembers() }
        return (registered, people)
    }

    /// Whether the directory knows of seats that are held on a day.
    public func knowsSeats(on day: Day) async throws(SecretariatError) -> Bool {
        try await asking(await !registry.directory(of: body, on: day).0.seats.isEmpty)
    }

    /// What the last sitting goes by; nil where the body has not sat yet.
    public var reference: String? { earlier.last?.reference }

    /// The sittings of the body, held before a moment, whose minutes wait for approval, the latest first.
    public func awaitingApproval(before planned: Instant?) -> [Sitting] {
        earlier.awaitingApproval(before: planned)
    }

    /// Whether a sitting of the body is known to have opened at a moment, or later.
    func isLater(_ sitting: MeetingID, than moment: Instant) -> Bool {
        earlier.contains { $0.id == sitting && $0.opened.map { $0 >= moment } ?? false }
    }

    /// «Questions diverses».
    var otherBusiness: String {
        AgendaItem.Kind.anyOtherBusiness.label.capitalised[language]
    }

    /// When the last sitting said that the next one is to be; nil where it said nothing.
    public var announced: Instant? { last?.adjournment?.next }

    /// The zone on whose clocks the body sits.
    public var zone: TimeZone {
        let named = body.zone.flatMap { TimeZone(identifier: $0) }
        return named ?? last?.zone ?? .current
    }

    private func planned(_ written: String?, in zone: TimeZone) throws(SecretariatError) -> Instant
    {
        guard let written else {
            guard let next = last?.adjournment?.next else {
                throw .noTimePlanned(body.code.text)
            }
            return next
        }
        guard let planned = Instant(written: written, in: zone) else {
            throw .malformedTime(written)
        }
        return planned
    }

    /// Those of the body, else of the last sitting, else what is usual for such a body.
    private func rules(
        _ registered: RegisteredBody,
        on day: Day
    ) throws(SecretariatError) -> Rules {
        if let rules = registered.rules ?? last?.opening?.rules { return rules }
        do throws(RecordError) {
            return try Rules(of: body.kind, on: day)
        } catch {
            throw .record(error)
        }
    }

    /// The last sitting's members but its guests and whoever was erased.
    private func lastMembers() async throws(RegistryError) -> (
        seats: [RegisteredSeat], people: [PersonID]
    ) {
        guard let last, let record else { return ([], []) }
        let numbers = try await registry.numbers()
        let members = last.roster.members.filter { member in
            member.seat != .guest && record.names[member.person] != nil
        }
        let seats = members.map { member in
            RegisteredSeat(member, in: record, number: numbers[member.person])
        }
        return (seats, members.map(\.person))
    }

    private var lastPlaces: [RegisteredPlace]? {
        guard let record else { return nil }
        return last?.particulars?.places.map { place in
            RegisteredPlace(channel: place.channel, text: record.words(place.text))
        }
    }

    /// The minutes of the last sitting before that moment, unless they are approved already.
    private func approval(before planned: Instant, in zone: TimeZone) -> SittingDraft.Approval? {
        guard let last = earlier.held(before: planned).last,
            ![.approved, .signed].contains(last.phase),
            let held = last.opened, let day = Day(of: held, in: zone)
        else { return nil }
        return SittingDraft.Approval(
            reference: last.reference,
            title: Phrase.approvalOfMinutes(of: day)[language],
            decision: Phrase.minutesApproved(of: day)[language]
        )
    }

    /// The tasks that are open, with the names of whom their words speak.
    private func tasks(
        before planned: Instant
    ) async throws(RegistryError) -> (
        tasks: [SittingDraft.Task], names: [PersonID: PrintedName]
    ) {
        let earlier = earlier.held(before: planned)
        let open = try await registry.openTasks(among: earlier.map(\.id))
        var meetings: [Meeting] = []
        for sitting in earlier where open.toldBy.contains(sitting.id) {
            meetings.append(try await registry.readMeeting(sitting.id))
        }
        let references = Dictionary(uniqueKeysWithValues: earlier.map { ($0.id, $0.reference) })
        var names: [PersonID: PrintedName] = [:]
        var tasks: [SittingDraft.Task] = []
        for task in meetings.openTasks where open.tasks.contains(task.id) {
            guard let reference = references[task.origin],
                let number = try await registry.readMeeting(task.origin)
                    .tasks.firstIndex(where: { $0.id == task.id })
            else { continue }
            let words = try await registry.words(
                of: task.sitting,
                passages: [task.text],
                people: task.assignees
            )
            names.merge(words.names) { first, _ in first }
            tasks.append(
                SittingDraft.Task(
                    text: words.texts[task.text],
                    origin: reference,
                    number: number + 1,
                    assignees: task.assignees,
                    due: task.due,
                    isClosedSession: task.isClosedSession
                )
            )
        }
        return (tasks, names)
    }
}

extension [Sitting] {
    /// Those that are over and whose minutes wait for approval, the latest first; no sitting approves
    /// the minutes of a later one.
    public func awaitingApproval(before moment: Instant?) -> [Sitting] {
        held(before: moment).filter { [.adjourned, .submitted].contains($0.phase) }.reversed()
    }

    /// Those that opened before a moment; all where it is not known.
    func held(before moment: Instant?) -> [Sitting] {
        guard let moment else { return self }
        return filter { $0.opened.map { $0 < moment } ?? false }
    }
}
