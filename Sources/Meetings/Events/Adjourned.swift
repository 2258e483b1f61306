/// The sitting is over; its minutes and its decisions get their numbers.
public struct Adjourned: Payload {
    /// When the sitting ended.
    public let at: Instant
    /// When the body sits next; nil when nothing was said.
    public let next: Instant?
    /// The number of the sitting among those of the body in the year of its opening.
    public let number: Int
    /// The year of the numbers: that of the opening where the body is.
    public let year: Int
    /// The number of each decision.
    public let decisions: [Allocation]

    /// The end of a sitting, with the numbers that the registry allotted.
    public init(at: Instant, next: Instant?, number: Int, year: Int, decisions: [Allocation]) {
        self.at = at
        self.next = next
        self.number = number
        self.year = year
        self.decisions = decisions
    }

    /// The number that a decision got.
    public struct Allocation: Hashable, Codable, Sendable {
        /// Which decision.
        public let decision: DecisionID
        /// Its number, from 1.
        public let number: Int
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        (meeting.adjournment, meeting.retractedAdjournment) = (self, nil)
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
    /// Decodes it; throws where a value is none that it may have.
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
    /// Decodes it; throws where a value is none that it may have.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            decision: try container.decode(DecisionID.self, forKey: .decision),
            number: try container.figure(.number)
        )
    }
}
