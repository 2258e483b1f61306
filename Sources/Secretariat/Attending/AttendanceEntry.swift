import Imports
public import Meetings

/// What rows come to that somebody was found for, decided on the sitting as it stands.
struct AttendanceEntry: Sendable {
    let rows: [ReportedRow]
    /// By case, from 0.
    let people: [Int: [PersonID]]
    /// The cases of which somebody just said who it is: whoever was entered for them before, and is
    /// not named any more, goes.
    let decided: Set<Int>
    let replacing: Set<PersonID>
    /// The digests of the reports whose rows are known again.
    let kept: Set<Fingerprint>
    let now: Instant

    func entered(in meeting: Meeting) throws(Refusal) -> EnteredAttendance {
        var work = Work(meeting, self)
        try work.retractMistaken()
        try work.compare()
        for person in replacing.sorted() where work.result.contradicts(person) {
            try work.retractRecorded(of: person)
        }
        // What has times says more than what has none.
        for row in rows.filter({ $0.joined != nil }) + rows.filter({ $0.joined == nil }) {
            for person in people[row.participant] ?? [] where work.takes(person, row) {
                try work.enter(row, of: person)
            }
        }
        return work.finished()
    }
}

/// What entering reports does, or would do.
public struct EnteredAttendance: Sendable {
    /// The events, in their order.
    public internal(set) var events: [Event] = []
    /// How many connections are new.
    public internal(set) var connections = 0
    /// How many rows were on record already.
    public internal(set) var known = 0
    /// How many departures are later, or known, by a longer report.
    public internal(set) var prolonged = 0
    /// How many rows lie before or after the sitting.
    public internal(set) var outside = 0
    /// How many rows last no time.
    public internal(set) var momentary = 0
    /// How many marks are taken back, because the reports take their place or were matched to others.
    public internal(set) var retracted = 0
    /// Those whose marks are.
    public internal(set) var withdrawn: Set<PersonID> = []
    /// Those of whom something is entered.
    public internal(set) var people: Set<PersonID> = []
    /// Those of whom the record says the same.
    public internal(set) var agreeing: Set<PersonID> = []
    /// Where the record says otherwise.
    public internal(set) var contradictions: [PresenceContradiction] = []

    /// Nothing.
    public init() {}

    func contradicts(_ person: PersonID) -> Bool {
        contradictions.contains { $0.person == person }
    }
}

/// The steps of entering, each decided on the sitting as the one before left it.
private struct Work {
    private(set) var result = EnteredAttendance()
    private let entry: AttendanceEntry
    private let own: OwnImports
    private var steps: Succession
    private var refused: Set<PersonID> = []
    /// Those whom the record has on site, whatever the reports say.
    private var onSite: Set<PersonID> = []
    /// What the rows come to for each person.
    private var told: [PersonID: (spans: [Span], untimed: [Channel])] = [:]
    /// By case, those of whom somebody just said that it is them, and for whom rows of it stand so.
    private var standing: [Int: Set<PersonID>] = [:]

    init(_ meeting: Meeting, _ entry: AttendanceEntry) {
        steps = Succession(meeting)
        self.entry = entry
        // Where nothing was imported before no row can be on record.
        let keys =
            meeting.importedRows().isEmpty
            ? [] : entry.rows.flatMap { [$0.identity.key, $0.elsewhere.key] }
        own = OwnImports(kept: entry.kept, keys: Set(keys))
    }

    func finished() -> EnteredAttendance {
        var result = result
        result.events = steps.events
        return result
    }

    /// Whether a row of a person is entered: not where the record says the same, and not over what it
    /// says otherwise.
    func takes(_ person: PersonID, _ row: ReportedRow) -> Bool {
        !refused.contains(person) && !isKnown(person, row)
    }

    /// Whether somebody is said to have been on site whom the record has there: that stands.
    private func isKnown(_ person: PersonID, _ row: ReportedRow) -> Bool {
        row.isOnSite && onSite.contains(person)
    }

    // Comparing.

    mutating func compare() throws(Refusal) {
        let end = steps.meeting.adjournment?.at ?? entry.now
        let comparison = PresenceComparison(meeting: steps.meeting, end: end, own: own)
        for row in entry.rows where row.isOnSite {
            for person in entry.people[row.participant] ?? []
            where !entry.replacing.contains(person) && comparison.hasOnSite(person) {
                onSite.insert(person)
                result.agreeing.insert(person)
            }
        }
        told = reported()
        for (person, told) in told.sorted(by: { $0.key < $1.key }) {
            switch comparison.outcome(of: person, imported: told.spans, told.untimed) {
            case .new: continue
            case .agrees:
                result.agreeing.insert(person)
                refused.insert(person)
            case .contradicts(let contradiction):
                result.contradictions.append(contradiction)
                if !entry.replacing.contains(person) { refused.insert(person) }
            }
        }
    }

    /// What the rows come to for each person.
    private func reported() -> [PersonID: (spans: [Span], untimed: [Channel])] {
        var told: [PersonID: (spans: [Span], untimed: [Channel])] = [:]
        for row in entry.rows {
            for person in entry.people[row.participant] ?? [] where !isKnown(person, row) {
                guard let from = row.joined else {
                    told[person, default: ([], [])].untimed.append(row.channel)
                    continue
                }
                let ends = [row.left, steps.meeting.adjournment?.at].compactMap(\.self)
                guard ends.min().map({ $0 > from }) ?? true,
                    !steps.meeting.isOutside(from: from, to: row.left)
                else { continue }
                told[person, default: ([], [])].spans.append(
                    Span(
                        person: person,
                        connection: row.identity.connection(of: person),
                        period: Period(from: from, to: ends.min()),
                        channel: row.channel,
                        device: row.device
                    )
                )
            }
        }
        return told
    }

    // Taking back.

    /// Whoever was entered for a case before, and is not who it is.
    mutating func retractMistaken() throws(Refusal) {
        let imported = steps.meeting.importedRows()
        guard !imported.isEmpty else { return }
        for row in entry.rows where entry.decided.contains(row.participant) {
            let chosen = entry.people[row.participant] ?? []
            for person in imported[row.identity.key] ?? [] {
                if chosen.contains(person) {
                    standing[row.participant, default: []].insert(person)
                } else {
                    try retract(row.identity, of: person)
                }
            }
            for person in imported[row.elsewhere.key] ?? [] {
                try retract(row.elsewhere, of: person)
            }
        }
    }

    /// All that stands on the connection, the last first: a longer report, or somebody by hand, may have
    /// put the departure elsewhere.
    private mutating func retract(
        _ identity: MarkIdentity,
        of person: PersonID
    ) throws(Refusal) {
        let attendance = steps.meeting.attendance
        for mark in attendance.standing(on: identity.connection(of: person)).reversed() {
            try retract(mark.id, of: person)
        }
        for mark in attendance.standingUntimed(of: person)
        where MarkIdentity.key(of: mark.id, of: person) == identity.key {
            try retract(mark.id, of: person)
        }
    }

    mutating func retractRecorded(of person: PersonID) throws(Refusal) {
        let attendance = steps.meeting.attendance
        let spans = told[person]?.spans ?? []
        for connection in attendance.connections(of: person) {
            let isRetold = own.isRetold(connection, in: attendance, by: spans)
            for mark in attendance.standing(on: connection).reversed()
            where isRetold || !own.holds(mark) {
                try retract(mark.id, of: person)
            }
        }
        for mark in attendance.standingUntimed(of: person) where !own.holds(mark) {
            try retract(mark.id, of: person)
        }
    }

    private mutating func retract(_ mark: MarkID, of person: PersonID) throws(Refusal) {
        steps.add(try steps.meeting.retract(.mark(id: mark), reason: nil, at: entry.now))
        result.retracted += 1
        result.withdrawn.insert(person)
    }

    // Entering.

    mutating func enter(_ row: ReportedRow, of person: PersonID) throws(Refusal) {
        guard let joined = row.joined else { return try enterUntimed(row, of: person) }
        guard row.left != joined else {
            result.momentary += 1
            return
        }
        guard !steps.meeting.isOutside(from: joined, to: row.left) else {
            result.outside += 1
            return
        }
        guard let identity = identity(of: row, person) else {
            result.known += 1
            return
        }
        // Whoever stays to the end stays to the end of the sitting, not of the call.
        let adjournment = steps.meeting.adjournment?.at
        let left = row.left.flatMap { left in
            adjournment.map { left >= $0 } ?? false ? nil : left
        }
        let arrival = identity.arrival(of: person)
        if steps.meeting.attendance.marks.contains(arrival) {
            return try prolong(row, identity, of: person, until: left)
        }
        let movement = Movement.arrived(channel: row.channel, device: row.device)
        try mark(arrival, row, person, joined, movement)
        if let left { try mark(identity.departure(of: person), row, person, left, .left) }
        result.connections += 1
        result.people.insert(person)
    }

    /// What the marks of a row are called for a person; nil where they were taken back, and stay so.
    ///
    /// Where somebody says again who it is they are others than those that were taken back.
    private func identity(of row: ReportedRow, _ person: PersonID) -> MarkIdentity? {
        let attendance = steps.meeting.attendance
        let first = row.identity
        guard attendance.retracted.contains(first.arrival(of: person)) else { return first }
        let others = (1...UInt8.max).map { first.again($0) }
        let standing = others.first {
            let arrival = $0.arrival(of: person)
            return attendance.holds(arrival) && !attendance.retracted.contains(arrival)
        }
        if let standing { return standing }
        guard entry.decided.contains(row.participant),
            !(self.standing[row.participant] ?? []).contains(person),
            attendance.standing(on: first.connection(of: person)).isEmpty
        else { return nil }
        return others.first {
            !attendance.holds($0.arrival(of: person)) && !attendance.holds($0.departure(of: person))
        }
    }

    /// A row that is on record: a longer report may know how it ended.
    private mutating func prolong(
        _ row: ReportedRow,
        _ identity: MarkIdentity,
        of person: PersonID,
        until left: Instant?
    ) throws(Refusal) {
        let attendance = steps.meeting.attendance
        let (arrival, departure) = (identity.arrival(of: person), identity.departure(of: person))
        result.known += 1
        guard let last = attendance.standing(on: identity.connection(of: person)).last
        else { return }
        if last.id == arrival {
            // A departure that somebody took back by hand stays so.
            guard let left, attendance.marks[departure] == nil else { return }
            try mark(departure, row, person, left, .left)
            return noteProlonged(person)
        }
        // As does one that they corrected or entered. An open end knows of none: it is older.
        let later = left.map { (id: identity.departure(of: person, at: $0), at: $0) }
        guard last.provenance.isImported, attendance.revisions[last.id] == nil, row.left != nil,
            later.map({ $0.at > last.at && !attendance.holds($0.id) }) ?? true
        else { return }
        steps.add(try steps.meeting.retract(.mark(id: last.id), reason: nil, at: entry.now))
        if let later { try mark(later.id, row, person, later.at, .left) }
        noteProlonged(person)
    }

    private mutating func noteProlonged(_ person: PersonID) {
        result.prolonged += 1
        result.people.insert(person)
    }

    private mutating func enterUntimed(_ row: ReportedRow, of person: PersonID) throws(Refusal) {
        let attendance = steps.meeting.attendance
        let id = identity(of: row, person)?.arrival(of: person)
        let isKnown = attendance.standingUntimed(of: person).contains { $0.channel == row.channel }
        // Whoever was there at some time, in that way, was there.
        let isTimed = attendance.spans(of: person, until: steps.meeting.adjournment?.at).contains {
            row.channel.mode == nil || $0.channel.mode == row.channel.mode
        }
        guard let id, !attendance.untimed.contains(id), !isKnown, !isTimed else {
            result.known += 1
            return
        }
        let mark = UntimedMark(
            id: id,
            person: person,
            channel: row.channel,
            device: row.device,
            provenance: .imported(digest: row.digest)
        )
        let at = steps.meeting.opening?.at ?? entry.now
        steps.add(try steps.meeting.markUntimed(mark, at: at))
        result.connections += 1
        result.people.insert(person)
    }

    private mutating func mark(
        _ id: MarkID,
        _ row: ReportedRow,
        _ person: PersonID,
        _ at: Instant,
        _ movement: Movement
    ) throws(Refusal) {
        let mark = Mark(
            id: id,
            person: person,
            connection: row.identity.connection(of: person),
            at: at,
            movement: movement,
            provenance: .imported(digest: row.digest)
        )
        steps.add(try steps.meeting.mark(mark))
    }
}
