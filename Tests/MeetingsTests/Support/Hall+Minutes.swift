import Meetings

extension Hall {
    mutating func approve(correcting corrections: [Int] = [], at: Instant = .at(43)) throws(Refusal)
    {
        let texts = corrections.map { PassageID(number: $0) }
        let commitments = texts.reduce(commitments) { $0.adding($1) }
        try take { meeting throws(Refusal) in
            try meeting.approve(
                at: .later,
                corrections: texts,
                commitments: commitments,
                at: at
            )
        }
    }

    mutating func sign(_ person: PersonID, as role: Signature.Role, at: Instant) throws(Refusal) {
        try take { meeting throws(Refusal) in
            try meeting.sign(Signature(person: person, role: role, at: at))
        }
    }

    mutating func remark(_ number: Int, at: Instant) throws(Refusal) {
        try take { meeting throws(Refusal) in
            try meeting.remark(Remark(passage: PassageID(number: number), person: 3, at: at))
        }
    }

    mutating func returnToDraft(at: Instant) throws(Refusal) {
        try take { meeting throws(Refusal) in
            try meeting.returnToDraft(reason: nil, at: at)
        }
    }

    mutating func rectify(_ number: Int, at: Instant) throws(Refusal) {
        let passage = PassageID(number: number)
        let commitments = commitments.adding(passage)
        try take { meeting throws(Refusal) in
            try meeting.rectify(passage, item: nil, commitments: commitments, at: at)
        }
    }
}

extension MeetingID {
    /// The sitting that follows that of the tests.
    static let later = MeetingID(number: 2)
}

extension Commitments {
    /// One more text that is kept.
    func adding(_ passage: PassageID) -> Commitments {
        Commitments(
            passages: passages.merging([passage: .sevens]) { $1 },
            names: names
        )
    }
}

extension UntimedMark {
    static func made(
        _ number: Int,
        _ person: Int,
        by channel: Channel = .video
    ) -> UntimedMark {
        UntimedMark(
            id: MarkID(number: number),
            person: PersonID(number: person),
            channel: channel,
            device: .unknown,
            provenance: .recorded
        )
    }
}

extension FollowedTask {
    static func made(
        _ number: Int,
        _ outcome: Outcome = .done,
        from origin: MeetingID = MeetingID(number: 404),
        at: Instant = .at(19)
    ) -> FollowedTask {
        FollowedTask(
            id: TaskID(number: number),
            origin: origin,
            outcome: outcome,
            item: nil,
            assignees: [1],
            text: PassageID(number: 7000 + number),
            due: nil,
            at: at
        )
    }
}
