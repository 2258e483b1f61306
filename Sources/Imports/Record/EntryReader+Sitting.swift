import Meetings

extension EntryReader {
    func milestone(
        _ act: Key,
        _ value: Part,
        _ fields: Fields
    ) throws(RecordError) -> Happening {
        switch act {
        case .opening:
            .opening(
                chair: try fields.required(.chair).named(),
                secretary: try fields.required(.secretary).named(),
                text: try value.textIfAny()
            )
        case .resumption: .resumption(try value.textIfAny())
        case .adjournment:
            .adjournment(
                next: try fields[.next].map { (part) throws(RecordError) in
                    try Clock(zone: clock.zone, day: nil).instant(part)
                },
                text: try value.textIfAny()
            )
        case .cancellation: .cancellation(try value.textIfAny())
        case .quorum:
            .quorum(
                value.shape == .nothing
                    ? .request : try value.word(QuorumOccasion.self).occasion
            )
        case .closedSession: .closedSession(try value.textIfAny(), until: try until(fields))
        case .publicSession: .publicSession(try value.textIfAny())
        case .recess: .recess(try value.textIfAny(), until: try until(fields))
        default: throw EntryForms.unread(value)
        }
    }

    func presence(
        _ act: Key,
        _ value: Part,
        _ fields: Fields
    ) throws(RecordError) -> Happening {
        let people = try value.namedOneOrMore()
        if people.count > 1, let label = fields[.label] {
            throw label.error(.labelForSeveral(try label.line()))
        }
        switch act {
        case .arrives: return .arrival(people, try way(fields))
        case .present: return .presence(people, try way(fields))
        case .requestsFloor: return .floorRequest(people)
        case .withdraws: return .floorWithdrawal(people)
        case .leaves:
            return .departure(people, try choice(fields), try provenance(fields))
        case .switches:
            let from = try fields[.from]?.named().choice
            return .switching(people, from: from, to: try way(fields))
        case .admits: return .admission(people)
        default: throw EntryForms.unread(value)
        }
    }

    private func way(_ fields: Fields) throws(RecordError) -> Way {
        Way(
            channel: try fields.required(.channel).word(Channel.self),
            device: try fields[.device]?.word(Device.self) ?? .unknown,
            connection: try fields[.connection]?.named(),
            provenance: try provenance(fields)
        )
    }

    func provenance(_ fields: Fields) throws(RecordError) -> Provenance {
        try fields[.source]?.word(WrittenProvenance.self).provenance ?? .recorded
    }

    private func choice(_ fields: Fields) throws(RecordError) -> ConnectionChoice? {
        if let connection = fields[.connection] { return .named(try connection.named()) }
        return try fields[.channel].map { (part) throws(RecordError) in
            .usual(try part.word(Channel.self))
        }
    }
}

extension Named {
    /// The connection that goes with a channel, if the word is that of one, or one of this name.
    fileprivate var choice: ConnectionChoice {
        Vocabulary(Channel.allCases).meaning(of: text).map { .usual($0) } ?? .named(self)
    }
}
