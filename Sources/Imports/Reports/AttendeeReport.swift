public import Foundation
public import Meetings

/// What one report says: the sessions that it covers, and who was connected to each.
public struct AttendeeReport: Hashable, Sendable {
    /// The form of the file.
    public var format: ReportFormat
    /// The system that wrote it.
    public var system: ConferencingSystem
    /// The sessions, in the order of the file; two meetings may stand in one.
    public var sessions: [ReportedSession]
    /// How many rows the file has of sessions that are not among these.
    public var otherRows: Int

    /// A report with its sessions.
    public init(format: ReportFormat, sessions: [ReportedSession], otherRows: Int = 0) {
        self.format = format
        self.system = format.system
        self.sessions = sessions
        self.otherRows = otherRows
    }
}

/// One session of a conferencing system.
public struct ReportedSession: Hashable, Sendable {
    /// Stable over longer exports of the same session: its id, or subject and start.
    public var key: String
    /// What it was called.
    public var subject: String?
    /// When it began.
    public var start: Date?
    /// When it ended; nil also when it goes on.
    public var end: Date?
    /// How many the system counts: display names, not people.
    public var statedCount: Int?
    /// The connections, in the order of the file.
    public var connections: [ReportedConnection]

    /// A session; without connections where the report tells of none.
    public init(
        key: String,
        subject: String? = nil,
        start: Date? = nil,
        end: Date? = nil,
        statedCount: Int? = nil,
        connections: [ReportedConnection] = []
    ) {
        self.key = key
        self.subject = subject
        self.start = start
        self.end = end
        self.statedCount = statedCount
        self.connections = connections
    }

    /// How many different display names there are, lobby left out: more or fewer than people.
    public var displayNames: Int {
        Set(connections.lazy.filter { !$0.isLobby }.map(\.name)).count
    }
}

/// One row: one connection of one display name.
public struct ReportedConnection: Hashable, Sendable {
    /// The row of the file, from 1, or the ordinal of the record.
    public var row: Int
    /// The name as shown, without additions such as (External) or (Guest).
    public var name: String
    /// What the same person was called before a change of name.
    public var formerNames: [String]
    /// The address for mail; nil when masked or empty.
    public var address: String?
    /// Stable between exports: the participant's id, or name and address.
    public var participantKey: String
    /// When the connection began; nil where the system tells only how long it lasted.
    public var joined: Date?
    /// When it ended; nil for an open end, which is no zero duration.
    public var left: Date?
    /// The waiting room, which is no presence.
    public var isLobby: Bool
    /// The number that dialled in, as shown; a number is nobody until a human says who.
    public var telephone: String?
    /// Video, audio for a telephone, unknown where the system does not tell.
    public var channel: Channel
    /// Unknown where the system does not tell.
    public var device: Device
    /// Whether this system could have known a device for this row.
    public var tellsDevice: Bool
    /// How long it lasted as stated, in seconds: the end where the report tells none.
    public var seconds: Int?

    /// A connection.
    public init(
        row: Int,
        name: String,
        formerNames: [String] = [],
        address: String? = nil,
        participantKey: String,
        joined: Date? = nil,
        left: Date? = nil,
        isLobby: Bool = false,
        telephone: String? = nil,
        channel: Channel = .unknown,
        device: Device = .unknown,
        tellsDevice: Bool = false,
        seconds: Int? = nil
    ) {
        self.row = row
        self.name = name
        self.formerNames = formerNames
        self.address = address
        self.participantKey = participantKey
        self.joined = joined
        self.left = left
        self.isLobby = isLobby
        self.telephone = telephone
        self.channel = channel
        self.device = device
        self.tellsDevice = tellsDevice
        self.seconds = seconds
    }
}

extension ReportedConnection {
    /// When it ended: as told, or else as long after its beginning as it lasted; nil where the report
    /// tells neither.
    public var end: Date? { left ?? reckonedEnd }

    /// Whether it lasted no time: that is no presence.
    public var isMomentary: Bool { joined != nil && end == joined }

    /// The same; where a system tells how long each connection lasted, and the end that it tells lies
    /// after that of the sitting, the length says more: such an end may be that of the call.
    public func ending(of system: ConferencingSystem, before adjournment: Date?) -> Date? {
        guard let left, let adjournment, left > adjournment, system.tellsEachLength,
            let reckoned = reckonedEnd, reckoned < adjournment,
            left.timeIntervalSince(reckoned) > Self.roundedOff
        else { return end }
        return reckoned
    }

    private var reckonedEnd: Date? {
        guard let joined, let seconds, seconds > 0 else { return nil }
        return joined.addingTimeInterval(Double(seconds))
    }

    /// Lengths are told in minutes: rounded either way they differ by so many seconds.
    private static let roundedOff = 90.0
}
