@testable import Meetings

extension Sample {
    /// Bodies of events as they once went into a journal: agenda, votes, decisions.
    static let discussion: [Sample] = [
        Sample(
            .itemOpened,
            """
            {"at":1584382200000,"item":"00000000-0000-4000-8000-000000000010"}
            """,
            .itemOpened(ItemOpened(at: .at(18, 10), item: ItemID(number: 10)))
        ),
        Sample(
            .itemClosed,
            """
            {"at":1584384000000,"item":"00000000-0000-4000-8000-000000000010"}
            """,
            .itemClosed(ItemClosed(at: .at(18, 40), item: ItemID(number: 10)))
        ),
        Sample(
            .itemPostponed,
            """
            {"at":1584384600000,"item":"00000000-0000-4000-8000-000000000020"}
            """,
            .itemPostponed(ItemPostponed(at: .at(18, 50), item: ItemID(number: 20)))
        ),
        Sample(
            .turnBegan,
            """
            {"at":1584382500000,"item":"00000000-0000-4000-8000-000000000010",\
            "person":"00000000-0000-4000-8000-000000000003",\
            "turn":"00000000-0000-4000-8000-000000000001"}
            """,
            .turnBegan(
                TurnBegan(
                    at: .at(18, 15),
                    turn: TurnID(number: 1),
                    person: 3,
                    item: ItemID(number: 10)
                )
            )
        ),
        Sample(
            .turnBegan,
            """
            {"at":1584382500000,"person":"00000000-0000-4000-8000-000000000003",\
            "turn":"00000000-0000-4000-8000-000000000001"}
            """,
            .turnBegan(
                TurnBegan(at: .at(18, 15), turn: TurnID(number: 1), person: 3, item: nil)
            )
        ),
        Sample(
            .turnEnded,
            """
            {"at":1584382800000,"turn":"00000000-0000-4000-8000-000000000001"}
            """,
            .turnEnded(TurnEnded(at: .at(18, 20), turn: TurnID(number: 1)))
        ),
        Sample(
            .noted,
            """
            {"note":{"at":1584382860000,"item":"00000000-0000-4000-8000-000000000010",\
            "passage":"00000000-0000-4000-8000-000000002001"}}
            """,
            .noted(
                Noted(
                    note: Note(
                        passage: PassageID(number: 2001),
                        item: ItemID(number: 10),
                        at: .at(18, 21)
                    )
                )
            )
        ),
        Sample(
            .noted,
            """
            {"note":{"at":1584382860000,\
            "passage":"00000000-0000-4000-8000-000000002001"}}
            """,
            .noted(
                Noted(note: Note(passage: PassageID(number: 2001), item: nil, at: .at(18, 21)))
            )
        ),
        Sample(
            .motionMoved,
            """
            {"motion":{"at":1584383400000,"id":"00000000-0000-4000-8000-000000000001",\
            "item":"00000000-0000-4000-8000-000000000010","kind":"proposal",\
            "mover":"00000000-0000-4000-8000-000000000003",\
            "text":"00000000-0000-4000-8000-000000004001"}}
            """,
            .motionMoved(
                MotionMoved(
                    motion: Motion(
                        id: MotionID(number: 1),
                        item: ItemID(number: 10),
                        mover: 3,
                        text: PassageID(number: 4001),
                        at: .at(18, 30)
                    )
                )
            )
        ),
        Sample(
            .motionMoved,
            """
            {"motion":{"at":1584383400000,"id":"00000000-0000-4000-8000-000000000001",\
            "kind":"proposal","text":"00000000-0000-4000-8000-000000004001"}}
            """,
            .motionMoved(MotionMoved(motion: .made(1)))
        ),
        Sample(
            .voteOpened,
            """
            {"at":1584385200000,"isForced":true,\
            "item":"00000000-0000-4000-8000-000000000010",\
            "majority":{"base":"inOffice",\
            "threshold":{"atLeast":{"fraction":{"denominator":3,"numerator":2}}},\
            "tieRule":"rejected"},"method":"recorded",\
            "recused":["00000000-0000-4000-8000-000000000004"],\
            "subject":{"motion":{"id":"00000000-0000-4000-8000-000000000001"}},\
            "vote":"00000000-0000-4000-8000-000000000001"}
            """,
            .voteOpened(
                VoteOpened(
                    at: .at(19),
                    vote: VoteID(number: 1),
                    item: ItemID(number: 10),
                    subject: .motion(id: MotionID(number: 1)),
                    method: .recorded,
                    majority: MajorityRule(
                        base: .inOffice,
                        threshold: .atLeast(2, 3),
                        tieRule: .rejected
                    ),
                    isForced: true,
                    recused: [4]
                )
            )
        ),
        Sample(
            .voteOpened,
            """
            {"at":1584385200000,"isForced":false,"majority":{"base":"present",\
            "threshold":{"nothing":{}},"tieRule":"castingVote"},\
            "method":"showOfHands","recused":[],\
            "subject":{"motion":{"id":"00000000-0000-4000-8000-000000000001"}},\
            "vote":"00000000-0000-4000-8000-000000000001"}
            """,
            .voteOpened(
                VoteOpened(
                    at: .at(19),
                    vote: VoteID(number: 1),
                    item: nil,
                    subject: .motion(id: MotionID(number: 1)),
                    method: .showOfHands,
                    majority: MajorityRule(
                        base: .present,
                        threshold: .nothing,
                        tieRule: .castingVote
                    ),
                    isForced: false,
                    recused: []
                )
            )
        ),
        Sample(
            .balloted,
            """
            {"at":1584385260000,"castBy":"00000000-0000-4000-8000-000000000002",\
            "choice":"notTakingPart","options":[],"vote":"00000000-0000-4000-8000-000000000001",\
            "voter":"00000000-0000-4000-8000-000000000004"}
            """,
            .balloted(
                Balloted(
                    at: .at(19, 1),
                    vote: VoteID(number: 1),
                    voter: 4,
                    choice: .notTakingPart,
                    castBy: 2
                )
            )
        ),
        Sample(
            .balloted,
            """
            {"at":1584385260000,"choice":"inFavour","options":[],\
            "vote":"00000000-0000-4000-8000-000000000001",\
            "voter":"00000000-0000-4000-8000-000000000001"}
            """,
            .balloted(
                Balloted(
                    at: .at(19, 1),
                    vote: VoteID(number: 1),
                    voter: 1,
                    choice: .inFavour,
                    castBy: nil
                )
            )
        ),
        Sample(
            .voteClosed,
            """
            {"closing":{"at":1584385500000,"isForced":false,"snapshot":{"base":12,\
            "elected":[],"entitled":23,\
            "needed":7,"notVoting":0,"outcome":"carriedByCastingVote",\
            "present":[{"channel":"onSite","heads":8},{"channel":"video","heads":4},\
            {"channel":"audio","heads":1},{"channel":"unknown","heads":1}],\
            "quorum":{"base":23,"counted":14,"needed":12,"onSite":8,"remote":5,\
            "represented":2,"unknown":1},"recused":1,"represented":2,\
            "tally":{"abstentions":1,"against":3,"blank":1,"inFavour":9,\
            "notTakingPart":0,"options":[],"spoiled":1}},\
            "tellers":["00000000-0000-4000-8000-000000000002"]},\
            "vote":"00000000-0000-4000-8000-000000000001"}
            """,
            .voteClosed(
                VoteClosed(
                    vote: VoteID(number: 1),
                    closing: VoteClosing(at: .at(19, 5), tellers: [2], snapshot: .sample)
                )
            )
        ),
        Sample(
            .decided,
            """
            {"at":1584385800000,"decision":"00000000-0000-4000-8000-000000000001",\
            "item":"00000000-0000-4000-8000-000000000010","number":7,\
            "text":"00000000-0000-4000-8000-000000005001",\
            "vote":"00000000-0000-4000-8000-000000000001"}
            """,
            .decided(
                Decided(
                    at: .at(19, 10),
                    decision: DecisionID(number: 1),
                    item: ItemID(number: 10),
                    vote: VoteID(number: 1),
                    text: PassageID(number: 5001),
                    number: 7
                )
            )
        ),
        Sample(
            .decided,
            """
            {"at":1584385800000,"decision":"00000000-0000-4000-8000-000000000001",\
            "text":"00000000-0000-4000-8000-000000005001"}
            """,
            .decided(
                Decided(
                    at: .at(19, 10),
                    decision: DecisionID(number: 1),
                    item: nil,
                    vote: nil,
                    text: PassageID(number: 5001),
                    number: nil
                )
            )
        ),
        Sample(
            .taskAssigned,
            """
            {"task":{"assignees":["00000000-0000-4000-8000-000000000001",\
            "00000000-0000-4000-8000-000000000003"],"at":1584386100000,\
            "decision":"00000000-0000-4000-8000-000000000001","due":"2020-03-30",\
            "id":"00000000-0000-4000-8000-000000000001",\
            "item":"00000000-0000-4000-8000-000000000010",\
            "text":"00000000-0000-4000-8000-000000006001"}}
            """,
            .taskAssigned(
                TaskAssigned(
                    task: AssignedTask(
                        id: TaskID(number: 1),
                        item: ItemID(number: 10),
                        decision: DecisionID(number: 1),
                        assignees: [1, 3],
                        text: PassageID(number: 6001),
                        due: Day(year: 2020, month: 3, day: 30),
                        at: .at(19, 15)
                    )
                )
            )
        ),
        Sample(
            .taskAssigned,
            """
            {"task":{"assignees":[],"at":1584386100000,\
            "id":"00000000-0000-4000-8000-000000000001",\
            "text":"00000000-0000-4000-8000-000000006001"}}
            """,
            .taskAssigned(
                TaskAssigned(
                    task: AssignedTask(
                        id: TaskID(number: 1),
                        item: nil,
                        decision: nil,
                        assignees: [],
                        text: PassageID(number: 6001),
                        due: nil,
                        at: .at(19, 15)
                    )
                )
            )
        ),
    ]
}
