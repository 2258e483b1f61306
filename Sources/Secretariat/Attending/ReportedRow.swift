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
    private let secret: Salt

    init(
        _ row: ParticipantRow,
        of reports: [AttendeeReport],
        digests: [Fingerprint],
        under secret: Salt,
        isOnSite: Bool,
        until adjournment: Instant?
    ) {
        let connection = row.connection
        let system = reports[row.report].system
        (self.row, self.system, self.secret, self.isOnSite) = (row, system, secret, isOnSite)
        participant = row.participant
        joined = connection.joined.map(Instant.init)
        left = connection.ending(of: system, before: adjournment?.date).map(Instant.init)
        channel = isOnSite ? .onSite : connection.channel
        device = isOnSite ? .unknown : connection.device
        digest = digests[row.report]
        identity = MarkIdentity(row, system, under: secret, isOnSite: isOnSite)
    }

    /// What the row would be called if its people were said to be elsewhere: on site, or remote.
    ///
    /// Made when it is asked for, which is of rows that earlier imports may have entered.
    var elsewhere: MarkIdentity {
        MarkIdentity(row, system, under: secret, isOnSite: !isOnSite)
    }
}

extension MarkIdentity {
    fileprivate init(
        _ row: ParticipantRow,
        _ system: ConferencingSystem,
        under secret: Salt,
        isOnSite: Bool
    ) {
        let key = row.connection.participantKey
        self.init(
            secret: secret.bytes,
            system: system,
            session: row.session,
            participantKey: isOnSite ? "\(key)\u{1F}\(Channel.onSite.rawValue)" : key,
            joined: row.connection.joined.map(Instant.init),
            ordinal: row.ordinal
        )
    }
}

extension Meeting {
    /// For whom rows of a participant stand in the record by earlier imports, and whose were entered
    /// as on site.
    func enteredRows(
        of sorted: ReportedParticipants,
        _ reports: [AttendeeReport],
        under secret: Salt
    ) -> (people: [Int: [PersonID]], onSite: Set<Int>) {
        let known = importedRows()
        guard !known.isEmpty else { return ([:], []) }
        var entered: [Int: [PersonID]] = [:]
        var onSite: Set<Int> = []
        for row in sorted.rows {
            for isOnSite in [false, true] {
                let system = reports[row.report].system
                let identity = MarkIdentity(row, system, under: secret, isOnSite: isOnSite)
                guard let people = known[identity.key] else { continue }
                if isOnSite { onSite.insert(row.participant) }
                for person in people
                where !(entered[row.participant] ?? []).contains(person) {
                    entered[row.participant, default: []].append(person)
                }
            }
        }
        return (entered, onSite)
    }

    /// Whose imported marks stand, by the key of the row that they were made of.
    func importedRows() -> [UUID: [PersonID]] {
        var rows: [UUID: [PersonID]] = [:]
        for mark in attendance.marks
        where mark.movement.isArrival && mark.provenance.isImported
            && !attendance.retracted.contains(mark.id)
        {
            rows[MarkIdentity.key(of: mark.id, of: mark.person), default: []].append(mark.person)
        }
        for mark in attendance.untimed
        where mark.provenance.isImported && !attendance.retracted.contains(mark.id) {
            rows[MarkIdentity.key(of: mark.id, of: mark.person), default: []].append(mark.person)
        }
        return rows
    }
}

extension Provenance {
    /// Whether a report says so.
    var isImported: Bool { if case .imported = self { true } else { false } }
}
