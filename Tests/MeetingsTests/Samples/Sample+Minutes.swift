@testable import Meetings

extension Sample {
    /// Bodies of events as they once went into a journal: what is entered late, and the life of the
    /// minutes.
    static let minutes: [Sample] = [
        Sample(
            .recessed,
            """
            {"at":1584388800000,"until":1584389400000}
            """,
            .recessed(Recessed(at: .at(20), until: .at(20, 10)))
        ),
        Sample(
            .closedSessionBegan,
            """
            {"at":1584385200000}
            """,
            .closedSessionBegan(ClosedSessionBegan(at: .at(19), until: nil))
        ),
        Sample(
            .closedSessionBegan,
            """
            {"at":1584385200000,"until":1584387000000}
            """,
            .closedSessionBegan(ClosedSessionBegan(at: .at(19), until: .at(19, 30)))
        ),
        Sample(
            .closedSessionEnded,
            """
            {"at":1584387000000}
            """,
            .closedSessionEnded(ClosedSessionEnded(at: .at(19, 30)))
        ),
        Sample(
            .markedUntimed,
            """
            {"at":1584396000000,"mark":{"channel":"audio","device":"landline",\
            "id":"00000000-0000-4000-8000-000000000005",\
            "person":"00000000-0000-4000-8000-000000000003",\
            "provenance":{"declared":{}}}}
            """,
            .markedUntimed(
                MarkedUntimed(
                    at: .at(22),
                    mark: UntimedMark(
                        id: MarkID(number: 5),
                        person: 3,
                        channel: .audio,
                        device: .landline,
                        provenance: .declared
                    )
                )
            )
        ),
        Sample(
            .itemTimed,
            """
            {"at":1584396000000,"discussed":[{"from":1584382200000,"to":1584383400000},\
            {"from":1584385200000}],"item":"00000000-0000-4000-8000-000000000010"}
            """,
            .itemTimed(
                ItemTimed(
                    at: .at(22),
                    item: ItemID(number: 10),
                    discussed: [
                        Period(from: .at(18, 10), to: .at(18, 30)), Period(from: .at(19), to: nil),
                    ]
                )
            )
        ),
        Sample(
            .floorRequested,
            """
            {"request":{"at":1584385200000,\
            "person":"00000000-0000-4000-8000-000000000003"}}
            """,
            .floorRequested(FloorRequested(request: FloorRequest(person: 3, at: .at(19))))
        ),
        Sample(
            .floorWithdrawn,
            """
            {"at":1584385200000,"person":"00000000-0000-4000-8000-000000000003"}
            """,
            .floorWithdrawn(FloorWithdrawn(at: .at(19), person: 3))
        ),
        Sample(
            .taskFollowed,
            """
            {"task":{"assignees":["00000000-0000-4000-8000-000000000001"],\
            "at":1584385200000,"due":"2020-06-30",\
            "id":"00000000-0000-4000-8000-000000000004",\
            "item":"00000000-0000-4000-8000-000000000010",\
            "origin":"00000000-0000-4000-8000-000000000404","outcome":"continued",\
            "text":"00000000-0000-4000-8000-000000007004"}}
            """,
            .taskFollowed(
                TaskFollowed(
                    task: FollowedTask(
                        id: TaskID(number: 4),
                        origin: MeetingID(number: 404),
                        outcome: .continued,
                        item: ItemID(number: 10),
                        assignees: [1],
                        text: PassageID(number: 7004),
                        due: Day(year: 2020, month: 6, day: 30),
                        at: .at(19)
                    )
                )
            )
        ),
        Sample(
            .taskFollowed,
            """
            {"task":{"assignees":["00000000-0000-4000-8000-000000000001"],\
            "at":1584385200000,"id":"00000000-0000-4000-8000-000000000004",\
            "origin":"00000000-0000-4000-8000-000000000404","outcome":"dropped",\
            "text":"00000000-0000-4000-8000-000000007004"}}
            """,
            .taskFollowed(TaskFollowed(task: .made(4, .dropped)))
        ),
        Sample(
            .returnedToDraft,
            """
            {"at":1584460800000,"reason":"00000000-0000-4000-8000-000000000007"}
            """,
            .returnedToDraft(ReturnedToDraft(at: .at(40), reason: PassageID(number: 7)))
        ),
        Sample(
            .returnedToDraft,
            """
            {"at":1584460800000}
            """,
            .returnedToDraft(ReturnedToDraft(at: .at(40), reason: nil))
        ),
        Sample(
            .remarked,
            """
            {"remark":{"at":1584460800000,\
            "passage":"00000000-0000-4000-8000-000000000008",\
            "person":"00000000-0000-4000-8000-000000000003"}}
            """,
            .remarked(
                Remarked(remark: Remark(passage: PassageID(number: 8), person: 3, at: .at(40)))
            )
        ),
        Sample(
            .remarked,
            """
            {"remark":{"at":1584460800000,\
            "passage":"00000000-0000-4000-8000-000000000008"}}
            """,
            .remarked(
                Remarked(remark: Remark(passage: PassageID(number: 8), person: nil, at: .at(40)))
            )
        ),
        Sample(
            .approved,
            """
            {"at":1584471600000,"corrections":["00000000-0000-4000-8000-000000000009"],\
            "passages":[{"commitment":"0707070707070707070707070707070707070707070707070707070707070707",\
            "passage":"00000000-0000-4000-8000-000000000009"}],\
            "sitting":"00000000-0000-4000-8000-000000000002"}
            """,
            .approved(
                Approved(
                    at: .at(43),
                    sitting: .later,
                    corrections: [PassageID(number: 9)],
                    passages: [
                        PassageCommitment(passage: PassageID(number: 9), commitment: .sevens)
                    ]
                )
            )
        ),
        Sample(
            .signed,
            """
            {"signature":{"at":1584475200000,\
            "person":"00000000-0000-4000-8000-000000000001","role":"chair"}}
            """,
            .signed(Signed(signature: Signature(person: 1, role: .chair, at: .at(44))))
        ),
        Sample(
            .rectified,
            """
            {"rectification":{"at":1584496800000,\
            "commitment":"0707070707070707070707070707070707070707070707070707070707070707",\
            "item":"00000000-0000-4000-8000-000000000010",\
            "passage":"00000000-0000-4000-8000-000000000009"}}
            """,
            .rectified(
                Rectified(
                    rectification: Rectification(
                        passage: PassageID(number: 9),
                        commitment: .sevens,
                        item: ItemID(number: 10),
                        at: .at(50)
                    )
                )
            )
        ),
        Sample(
            .rectified,
            """
            {"rectification":{"at":1584496800000,\
            "commitment":"0707070707070707070707070707070707070707070707070707070707070707",\
            "passage":"00000000-0000-4000-8000-000000000009"}}
            """,
            .rectified(
                Rectified(
                    rectification: Rectification(
                        passage: PassageID(number: 9),
                        commitment: .sevens,
                        item: nil,
                        at: .at(50)
                    )
                )
            )
        ),
    ]
}
