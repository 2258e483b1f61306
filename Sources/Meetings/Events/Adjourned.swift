/// The sitting is over; its minutes and its decisions get their numbers.
public struct Adjourned: Payload {
    public let at: Instant
    /// When the body sits next; nil when nothing was said.
    public let next: Instant?
    /// The number of the sitting among those of the body in the year of its opening.
    public let number: Int
    public let year: Int
    public let decisions: [Allocation]

    public init(at: Instant, next: Instant?, number: Int, year: Int, decisions: [Allocation]) {
        self.at = at
        self.next = next
        self.number = number
        self.year = year
        self.decisions = decisions
    }

    public struct Allocation: Hashable, Codable, Sendable {
        public let decision: DecisionID
        public let number: Int
    }

    public func apply(to meeting: inout Meeting) {
        meeting.adjournment = self
        for allocation in decisions {
            meeting.decisions.update(allocation.decision) { $0.number = allocation.number }
        }
        for item in meeting.openItems {
            meeting.agenda.update(item) { $0.discussed.endLast(at: at) }
        }
        meeting.openItems = []
        meeting.recesses.endLast(at: at)
        meeting.closedSessions.endLast(at: at)
        meeting.speakerList = []
        meeting.phase = .adjourned
    }
}

extension Adjourned {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            at: try container.decode(Instant.self, forKey: .at),
            next: try container.decodeIfPresent(Instant.self, forKey: .next),
            number: try container.figure(.number),
            year: try container.figure(.year, within: Figure.years),
            decisions: try container.decode([Allocation].self, forKey: .decisions)
        )
    }
}

extension Adjourned.Allocation {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            decision: try container.decode(DecisionID.self, forKey: .decision),
            number: try container.figure(.number)
        )
    }
}
