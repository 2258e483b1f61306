import Foundation
import Imports
import Journal
import Meetings

/// A row as it is entered: whose, when and how.
struct ReportedRow: Sendable {
    let identity: MarkIdentity
    /// Whether somebody said that its people were on site, whatever they were connected by.
    let isOnSite: Bool
    /// The case, from 0.
    let participant: Int
    let joined: Instant?
    let left: Instant?
    let channel: Channel
    let device: Device
    let digest: Fingerprint
    private let row: ParticipantRow
    private let system: ConferencingSystem
    private let naming: MarkNaming

    init(
        _ row: ParticipantRow,
        of reports: [AttendeeReport],
        digests: [Fingerprint],
        naming: MarkNaming,
        isOnSite: Bool,
        until adjournment: Instant?
    ) {
        let connection = row.connection
        let system = reports[row.report].system
        (self.row, self.system, self.naming, self.isOnSite) = (row, system, naming, isOnSite)
        participant = row.participant
        joined = connection.joined.map(Instant.init)
        left = connection.ending(of: system, before: adjournment?.date).map(Instant.init)
        channel = isOnSite ? .onSite : connection.channel
        device = isOnSite ? .unknown : connection.device
        digest = digests[row.report]
        identity = naming.identity(of: row, system, isOnSite: isOnSite)
    }

    /// What the row would be called if its people were said to be elsewhere: on site, or remote.
    ///
    /// Made when it is asked for, which is of rows that earlier imports may have entered.
    var elsewhere: MarkIdentity {
        naming.identity(of: row, system, isOnSite: !isOnSite)
    }
}

extension MarkNaming {
    fileprivate func identity(
        of row: ParticipantRow,
        _ system: ConferencingSystem,
        isOnSite: Bool
    ) -> MarkIdentity {
        let key = row.connection.participantKey
        return identity(
            system: system,
            session: row.session,
            participantKey: isOnSite ? "\(key)\u{1F}\(Channel.onSite.rawValue)" : key,
            joined: row.connection.joined.map(Instant.init),
            ordinal: row.ordinal
        )
    }
}

/// What earlier imports entered of cases, by the case, from 0.
struct EnteredCases: Sendable {
    /// For whom rows stand.
    private(set) var people: [Int: [PersonID]] = [:]
    /// Whose were entered as on site.
    private(set) var onSite: Set<Int> = []
    /// For whom rows were entered that were taken back.
    private(set) var takenBack: [Int: Set<PersonID>] = [:]

    /// Nothing.
    init() {}

    init(
        in meeting: Meeting,
        of sorted: ReportedParticipants,
        _ reports: [AttendeeReport],
        under secret: Salt
    ) {
        let (known, past) = (meeting.importedRows(), meeting.importedRows(areTakenBack: true))
        guard !known.isEmpty || !past.isEmpty else { return }
        let naming = MarkNaming(secret: secret.bytes)
        for row in sorted.rows {
            for isOnSite in [false, true] {
                let system = reports[row.report].system
                let identity = naming.identity(of: row, system, isOnSite: isOnSite)
                takenBack[row.participant, default: []].formUnion(past[identity.key] ?? [])
                guard let people = known[identity.key] else { continue }
                if isOnSite { onSite.insert(row.participant) }
                for person in people
                where !(self.people[row.participant] ?? []).contains(person) {
                    self.people[row.participant, default: []].append(person)
                }
            }
        }
    }
}

extension Meeting {
    /// Whose imported marks stand, or were taken back, by the key of the row that they were made of.
    func importedRows(areTakenBack: Bool = false) -> [UUID: [PersonID]] {
        var rows: [UUID: [PersonID]] = [:]
        for mark in attendance.marks
        where mark.movement.isArrival && mark.provenance.isImported
            && attendance.retracted.contains(mark.id) == areTakenBack
        {
            rows[MarkIdentity.key(of: mark.id, of: mark.person), default: []].append(mark.person)
        }
        for mark in attendance.untimed
        where mark.provenance.isImported
            && attendance.retracted.contains(mark.id) == areTakenBack
        {
            rows[MarkIdentity.key(of: mark.id, of: mark.person), default: []].append(mark.person)
        }
        return rows
    }

    /// Whether a connection was over before the sitting was opened, or began when it was closed.
    func isOutside(from joined: Instant, to left: Instant?) -> Bool {
        if let left, let opening, left <= opening.at { return true }
        return adjournment.map { joined >= $0.at } ?? false
    }
}

extension Provenance {
    /// Whether a report says so.
    var isImported: Bool { if case .imported = self { true } else { false } }
}
