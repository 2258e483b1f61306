import Foundation

/// Whoever is told apart in a report by all that it shows of them, as the display name and the
/// address: not always one person, and one person may be several.
public struct ReportedParticipant: Hashable, Sendable {
    /// As shown.
    public let name: String
    /// The address, in small letters; nil where the report has none.
    public let address: String?
    /// The number that dialled in, as shown.
    public let telephone: String?
    /// What it was called before.
    public let formerNames: [String]

    /// Somebody as a report shows them.
    public init(
        name: String,
        address: String? = nil,
        telephone: String? = nil,
        formerNames: [String] = []
    ) {
        self.name = name
        self.address = address?.lowercased()
        self.telephone = telephone
        self.formerNames = formerNames
    }

    /// All that the report shows: the name, in parentheses what it was called before, the address.
    public var inFull: String {
        name + formerNames.map { " (\($0))" }.joined() + (address.map { " <\($0)>" } ?? "")
    }
}

/// A row of a report and whose it is.
public struct ParticipantRow: Sendable {
    /// Which of the participants.
    public let participant: Int
    /// Which of the reports.
    public let report: Int
    /// Which of its sessions, by its key.
    public let session: String
    /// How many rows before it in the session do not differ in key and time.
    public let ordinal: Int
    /// The row.
    public let connection: ReportedConnection
}

/// The rows of some reports, by participant.
public struct ReportedParticipants: Sendable {
    /// In the order in which they first appear; whoever was seen in the lobby alone is left out.
    public private(set) var participants: [ReportedParticipant] = []
    /// The rows, without those of the lobby.
    public private(set) var rows: [ParticipantRow] = []
    /// How many rows there are, with those of the lobby.
    public private(set) var rowCount = 0
    private var indices: [ReportedParticipant: Int] = [:]

    /// Sorts the rows of reports.
    public init(_ reports: [AttendeeReport]) {
        for (index, report) in reports.enumerated() {
            var twins: [Twin: Int] = [:]
            for session in report.sessions {
                rowCount += session.connections.count
                for connection in session.connections where !connection.isLobby {
                    let twin = Twin(
                        session: session.key,
                        key: connection.participantKey,
                        joined: connection.joined
                    )
                    let ordinal = twins[twin, default: 0]
                    twins[twin] = ordinal + 1
                    rows.append(
                        ParticipantRow(
                            participant: participant(of: connection),
                            report: index,
                            session: session.key,
                            ordinal: ordinal,
                            connection: connection
                        )
                    )
                }
            }
        }
    }

    private struct Twin: Hashable {
        let session: String
        let key: String
        let joined: Date?
    }

    private mutating func participant(of connection: ReportedConnection) -> Int {
        let participant = ReportedParticipant(connection)
        if let index = indices[participant] { return index }
        indices[participant] = participants.count
        participants.append(participant)
        return participants.count - 1
    }

    /// Those of one name in a session, with an address and without, of whom two were connected at the
    /// same time: nobody can tell whether they are one person.
    var doubles: Set<Int> {
        let names = Dictionary(grouping: participants, by: { $0.address != nil })
            .mapValues { Set($0.map(\.name)) }
        let doubled = (names[true] ?? []).intersection(names[false] ?? [])
        guard !doubled.isEmpty else { return [] }
        let doubtful = rows.filter { doubled.contains($0.connection.name) }
        let named = Dictionary(grouping: doubtful) { row in
            Named(name: row.connection.name, report: row.report, session: row.session)
        }
        return Set(named.values.filter(areDoubles).joined().map(\.participant))
    }

    private struct Named: Hashable {
        let name: String
        let report: Int
        let session: String
    }

    /// Whether a connection with an address and one without were there at the same time, as far as
    /// anybody knows.
    private func areDoubles(_ rows: [ParticipantRow]) -> Bool {
        var lastEnds: [Bool: Date] = [:]
        for row in rows.sorted(by: { $0.connection.earliest < $1.connection.earliest }) {
            let hasAddress = participants[row.participant].address != nil
            if let end = lastEnds[!hasAddress], row.connection.earliest < end { return true }
            lastEnds[hasAddress] = max(lastEnds[hasAddress] ?? .distantPast, row.connection.latest)
        }
        return false
    }

    /// How many different display names there are: more or fewer than people.
    public var nameCount: Int { Set(participants.map(\.name)).count }

    /// Of how many rows the system could know a device, and how many rows there are.
    public var devices: (told: Int, rows: Int) {
        (rows.count { $0.connection.tellsDevice }, rows.count)
    }
}

extension ReportedConnection {
    /// The earliest moment at which it may have begun.
    fileprivate var earliest: Date { joined ?? .distantPast }
    /// The latest moment at which it may have ended.
    fileprivate var latest: Date { joined == nil ? .distantFuture : end ?? .distantFuture }
}

extension ReportedParticipant {
    fileprivate init(_ connection: ReportedConnection) {
        self.init(
            name: connection.name,
            address: connection.address,
            telephone: connection.telephone,
            formerNames: connection.formerNames.filter { $0 != connection.name }
        )
    }
}
