import Access
public import Meetings

/// Who is there, how and when.
public enum PresenceAct: Hashable, Sendable {
    /// `arrive`: one person or several take part through a channel from now on; whatever else they
    /// were connected by ends then, and whoever takes part so already is passed over.
    ///
    /// List `people`; `channel` (`onSite`, `secondarySite`, `video`, `audio`, `unknown`); `device` (`phone`,
    /// `tablet`, `computer`, `roomSystem`, `landline`, `phoneOrTablet`, `unknown`; `unknown`),
    /// `provenance` (`recorded`, `declared`, `observed`; `recorded`), `alongside` (what they were
    /// connected by goes on), `connection` (its id, for one person; in one's own name, of a connection
    /// that is one's own already).
    ///
    /// A mark of one person has the id of the act; of several, that of the act and that of the person
    /// added bit by bit, as a UUID of version 8.
    case arrive(
        people: [PersonID],
        channel: Channel,
        device: Device,
        provenance: Provenance,
        isAlongside: Bool,
        connection: ConnectionID?
    )
    /// `leave`: one person or several leave, by all that they are connected by.
    ///
    /// List `people`; `provenance`, `connection` (this one alone).
    case leave(people: [PersonID], provenance: Provenance, connection: ConnectionID?)
    /// `attend`: they took part, and nobody noted when.
    ///
    /// List `people`; `channel`; `device`, `provenance`.
    case attend(people: [PersonID], channel: Channel, device: Device, provenance: Provenance)
    /// `correctMark`: a mark says something else from now on; what it said is kept.
    ///
    /// `mark`; `time` (when it really was), `channel`, `device`.
    case correctMark(MarkID, time: HandedTime?, channel: Channel?, device: Device?)
    /// `checkQuorum`: reckons the quorum and freezes the figures.
    ///
    /// `occasion` (`opening`, `item`, `request`; `request`), `item`.
    case checkQuorum(QuorumCheck.Occasion, item: ItemID?)
    /// `reportIncident`: something went wrong with the technology.
    ///
    /// `kind` (`connectionLost`, `poorSound`, `other`; `connectionLost`), list `people`, `until`, `item`, `text`,
    /// `incident` (its id).
    case reportIncident(
        IncidentID?,
        kind: Incident.Kind,
        people: [PersonID],
        until: HandedTime?,
        item: ItemID?,
        text: String?
    )
    /// `endIncident`: something that went wrong is over; the line that told it is taken back, and tells
    /// its end in a new one.
    ///
    /// `incident`; `until` (without it, `at`).
    case endIncident(IncidentID, until: HandedTime?)
}

extension PresenceAct: ActTopic {
    enum Name: String, CaseIterable {
        case arrive, leave, attend, correctMark, checkQuorum, reportIncident, endIncident
    }

    init(_ name: Name, _ fields: HandedFields) throws(HandedActError) {
        switch name {
        case .arrive: self = try Self.arrival(fields)
        case .leave:
            self = .leave(
                people: try fields.someIDs("people"),
                provenance: try fields.provenance(),
                connection: try fields.idIfAny("connection")
            )
        case .attend:
            self = .attend(
                people: try fields.someIDs("people"),
                channel: try fields.word("channel"),
                device: try fields.wordIfAny("device") ?? .unknown,
                provenance: try fields.provenance()
            )
        case .correctMark:
            self = .correctMark(
                try fields.id("mark"),
                time: try fields.timeIfAny("time"),
                channel: try fields.wordIfAny("channel"),
                device: try fields.wordIfAny("device")
            )
        case .checkQuorum:
            self = .checkQuorum(
                try fields.wordIfAny("occasion") ?? .request,
                item: try fields.idIfAny("item")
            )
        case .reportIncident:
            self = .reportIncident(
                try fields.idIfAny("incident"),
                kind: try fields.wordIfAny("kind") ?? .connectionLost,
                people: try fields.ids("people"),
                until: try fields.timeIfAny("until"),
                item: try fields.idIfAny("item"),
                text: try fields.textIfAny("text")
            )
        case .endIncident:
            self = .endIncident(try fields.id("incident"), until: try fields.timeIfAny("until"))
        }
    }

    private static func arrival(_ fields: HandedFields) throws(HandedActError) -> PresenceAct {
        let people: [PersonID] = try fields.someIDs("people")
        let connection: ConnectionID? = try fields.idIfAny("connection")
        if connection != nil, people.count > 1 {
            throw HandedActError("connection", .besides("people"))
        }
        return .arrive(
            people: people,
            channel: try fields.word("channel"),
            device: try fields.wordIfAny("device") ?? .unknown,
            provenance: try fields.provenance(),
            isAlongside: try fields.flag("alongside"),
            connection: connection
        )
    }

    var action: Action { .console }

    var ownPart: OwnPart? {
        switch self {
        case .arrive(let people, _, _, let provenance, _, _), .leave(let people, let provenance, _):
            .declared(people, provenance)
        case .attend, .correctMark, .checkQuorum, .reportIncident, .endIncident: nil
        }
    }
}
