import Foundation
import Imports
import Journal
import Meetings

/// A row as it is entered: whose, when and how.
struct ReportedRow: Sendable {
    let identity: MarkIdentity
    /// The case, from 0.
    let participant: Int
    let joined: Instant?
    let left: Instant?
    let channel: Channel
    let device: Device
    let digest: Fingerprint

    init(
        _ row: ParticipantRow,
        of reports: [AttendeeReport],
        digests: [Fingerprint],
        under secret: Salt
    ) {
        let connection = row.connection
        participant = row.participant
        joined = connection.joined.map(Instant.init)
        left = connection.left.map(Instant.init)
        channel = connection.channel
        device = connection.device
        digest = digests[row.report]
        identity = MarkIdentity(
            secret: secret.bytes,
            system: reports[row.report].system,
            session: row.session,
            participantKey: connection.participantKey,
            joined: joined,
            ordinal: row.ordinal
        )
    }
}

extension Meeting {
    /// For whom rows of a participant stand in the record by earlier imports.
    func enteredRows(
        of sorted: ReportedParticipants,
        _ reports: [AttendeeReport],
        under secret: Salt
    ) -> [Int: [PersonID]] {
        let known = importedRows()
        guard !known.isEmpty else { return [:] }
        var entered: [Int: [PersonID]] = [:]
        for row in sorted.rows {
            let identity = MarkIdentity(
                secret: secret.bytes,
                system: reports[row.report].system,
                session: row.session,
                participantKey: row.connection.participantKey,
                joined: row.connection.joined.map(Instant.init),
                ordinal: row.ordinal
            )
            for person in known[identity.key] ?? []
            where !(entered[row.participant] ?? []).contains(person) {
                entered[row.participant, default: []].append(person)
            }
        }
        return entered
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
