import Meetings

extension Sample {
    /// Bodies of events as they once went into a journal: amendments, choices, recusals.
    static let choices: [Sample] = [
        Sample(
            .motionMoved,
            """
            {"motion":{"amends":"00000000-0000-4000-8000-000000000001","at":1584383400000,\
            "id":"00000000-0000-4000-8000-000000000002","kind":"nonBindingResolution",\
            "text":"00000000-0000-4000-8000-000000004002"}}
            """,
            .motionMoved(
                MotionMoved(
                    motion: .made(2, kind: .nonBindingResolution, amends: MotionID(number: 1))
                )
            )
        ),
        Sample(
            .motionWithdrawn,
            """
            {"at":1584385200000,"motion":"00000000-0000-4000-8000-000000000001"}
            """,
            .motionWithdrawn(MotionWithdrawn(at: .at(19), motion: MotionID(number: 1)))
        ),
        Sample(
            .motionAmended,
            """
            {"amendment":"00000000-0000-4000-8000-000000000002","at":1584385200000,\
            "text":"00000000-0000-4000-8000-000000004003"}
            """,
            .motionAmended(
                MotionAmended(
                    at: .at(19),
                    amendment: MotionID(number: 2),
                    text: PassageID(number: 4003)
                )
            )
        ),
        Sample(
            .selectionProposed,
            """
            {"selection":{"at":1584385200000,"id":"00000000-0000-4000-8000-000000000001",\
            "item":"00000000-0000-4000-8000-000000000010",\
            "options":[{"person":{"id":"00000000-0000-4000-8000-000000000003"}},\
            {"motion":{"id":"00000000-0000-4000-8000-000000000001"}},\
            {"passage":{"id":"00000000-0000-4000-8000-000000007002"}}],\
            "seats":2,"tieRule":"elder",\
            "title":"00000000-0000-4000-8000-000000007001"}}
            """,
            .selectionProposed(
                SelectionProposed(
                    selection: Selection(
                        id: SelectionID(number: 1),
                        item: ItemID(number: 10),
                        title: PassageID(number: 7001),
                        options: [
                            .person(id: 3), .motion(id: MotionID(number: 1)),
                            .passage(id: PassageID(number: 7002)),
                        ],
                        seats: 2,
                        tieRule: .elder,
                        at: .at(19)
                    )
                )
            )
        ),
        Sample(
            .voteOpened,
            """
            {"at":1584385200000,"isForced":false,"majority":{"base":"votesCast",\
            "threshold":{"nothing":{}},"tieRule":"rejected"},\
            "method":"external","recused":[],\
            "subject":{"round":{"round":{"number":2,\
            "options":[{"person":{"id":"00000000-0000-4000-8000-000000000003"}}],"seats":1,\
            "selection":"00000000-0000-4000-8000-000000000001"}}},\
            "tool":"00000000-0000-4000-8000-000000007003",\
            "vote":"00000000-0000-4000-8000-000000000001"}
            """,
            .voteOpened(
                VoteOpened(
                    at: .at(19),
                    vote: VoteID(number: 1),
                    item: nil,
                    subject: .round(
                        round: Round(
                            selection: SelectionID(number: 1),
                            number: 2,
                            options: [.person(id: 3)],
                            seats: 1
                        )
                    ),
                    method: .external,
                    majority: MajorityRule(
                        base: .votesCast,
                        threshold: .nothing,
                        tieRule: .rejected
                    ),
                    isForced: false,
                    tool: PassageID(number: 7003),
                    recused: []
                )
            )
        ),
        Sample(
            .voteClosed,
            """
            {"closing":{"at":1584385500000,"isForced":true,"snapshot":{"base":3,\
            "elected":[{"person":{"id":"00000000-0000-4000-8000-000000000003"}}],\
            "entitled":3,"needed":2,"notVoting":0,"outcome":"chosen","present":[],\
            "quorum":{"base":23,"counted":14,"needed":12,"onSite":8,"remote":5,\
            "represented":2,"unknown":1},"recused":0,"represented":0,\
            "tally":{"abstentions":0,"against":0,"blank":0,"inFavour":3,"notTakingPart":0,\
            "options":[{"option":{"person":{"id":"00000000-0000-4000-8000-000000000003"}},\
            "weight":2}],"spoiled":0}},"tellers":[],\
            "tieBreak":{"elected":[{"person":{"id":"00000000-0000-4000-8000-000000000003"}}],\
            "reason":"00000000-0000-4000-8000-000000007004"}},\
            "vote":"00000000-0000-4000-8000-000000000001"}
            """,
            .voteClosed(
                VoteClosed(
                    vote: VoteID(number: 1),
                    closing: VoteClosing(
                        at: .at(19, 5),
                        tellers: [],
                        isForced: true,
                        tieBreak: TieBreak(
                            elected: [.person(id: 3)],
                            reason: PassageID(number: 7004)
                        ),
                        snapshot: .ofRound
                    )
                )
            )
        ),
        Sample(
            .balloted,
            """
            {"at":1584385260000,"choice":"inFavour",\
            "options":[{"person":{"id":"00000000-0000-4000-8000-000000000003"}}],\
            "vote":"00000000-0000-4000-8000-000000000001",\
            "voter":"00000000-0000-4000-8000-000000000004"}
            """,
            .balloted(
                Balloted(
                    at: .at(19, 1),
                    vote: VoteID(number: 1),
                    voter: 4,
                    choice: .inFavour,
                    options: [.person(id: 3)],
                    castBy: nil
                )
            )
        ),
        Sample(
            .voteAbandoned,
            """
            {"at":1584385200000,"reason":"00000000-0000-4000-8000-000000007005",\
            "vote":"00000000-0000-4000-8000-000000000001"}
            """,
            .voteAbandoned(
                VoteAbandoned(
                    at: .at(19),
                    vote: VoteID(number: 1),
                    reason: PassageID(number: 7005)
                )
            )
        ),
        Sample(
            .recused,
            """
            {"recusal":{"from":1584385200000,"id":"00000000-0000-4000-8000-000000000001",\
            "item":"00000000-0000-4000-8000-000000000010",\
            "person":"00000000-0000-4000-8000-000000000004"}}
            """,
            .recused(
                Recused(
                    recusal: Recusal(
                        id: RecusalID(number: 1),
                        person: 4,
                        item: ItemID(number: 10),
                        vote: nil,
                        from: .at(19)
                    )
                )
            )
        ),
        Sample(
            .recusalEnded,
            """
            {"at":1584385200000,"recusal":"00000000-0000-4000-8000-000000000001"}
            """,
            .recusalEnded(RecusalEnded(at: .at(19), recusal: RecusalID(number: 1)))
        ),
    ]
}

extension Snapshot {
    fileprivate static let ofRound = Snapshot(
        entitled: 3,
        present: [],
        represented: 0,
        recused: 0,
        quorum: .sample,
        tally: Tally(inFavour: 3, options: [OptionCount(option: .person(id: 3), weight: 2)]),
        notVoting: 0,
        base: 3,
        needed: 2,
        outcome: .chosen,
        elected: [.person(id: 3)]
    )
}
