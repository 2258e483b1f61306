@testable import Meetings

extension Sample {
    /// Bodies of events as they once went into a journal: presence, and the course of the sitting.
    static let sitting: [Sample] = [
        Sample(
            .marked,
            """
            {"mark":{"at":1584381720000,\
            "connection":"00000000-0000-4000-8000-000000000300",\
            "id":"00000000-0000-4000-8000-000000000001",\
            "movement":{"arrived":{"channel":"video","device":"phoneOrTablet"}},\
            "person":"00000000-0000-4000-8000-000000000003",\
            "provenance":{"imported":{"digest":"07070707070707070707070707070707070707\
            07070707070707070707070707"}}}}
            """,
            .marked(
                Marked(
                    mark: Mark(
                        id: MarkID(number: 1),
                        person: 3,
                        connection: ConnectionID(number: 300),
                        at: .at(18, 2),
                        movement: .arrived(channel: .video, device: .phoneOrTablet),
                        provenance: .imported(digest: .sevens)
                    )
                )
            )
        ),
        Sample(
            .marked,
            """
            {"mark":{"at":1584385200000,\
            "connection":"00000000-0000-4000-8000-000000000300",\
            "id":"00000000-0000-4000-8000-000000000002","movement":{"left":{}},\
            "person":"00000000-0000-4000-8000-000000000003",\
            "provenance":{"recorded":{}}}}
            """,
            .marked(Marked(mark: .made(2, 3, .left, at: .at(19))))
        ),
        Sample(
            .markCorrected,
            """
            {"at":1584381780000,"mark":"00000000-0000-4000-8000-000000000001",\
            "movement":{"arrived":{"channel":"audio","device":"landline"}}}
            """,
            .markCorrected(
                MarkCorrected(
                    mark: MarkID(number: 1),
                    at: .at(18, 3),
                    movement: .arrived(channel: .audio, device: .landline)
                )
            )
        ),
        Sample(
            .markCorrected,
            """
            {"at":1584385260000,"mark":"00000000-0000-4000-8000-000000000002",\
            "movement":{"left":{}}}
            """,
            .markCorrected(
                MarkCorrected(mark: MarkID(number: 2), at: .at(19, 1), movement: .left)
            )
        ),
        Sample(
            .retracted,
            """
            {"at":1584388800000,"reason":"00000000-0000-4000-8000-000000000007",\
            "subject":{"mark":{"id":"00000000-0000-4000-8000-000000000001"}}}
            """,
            .retracted(
                Retracted(
                    at: .at(20),
                    subject: .mark(id: MarkID(number: 1)),
                    reason: PassageID(number: 7)
                )
            )
        ),
        Sample(
            .retracted,
            """
            {"at":1584388800000,\
            "subject":{"announcement":{"id":"00000000-0000-4000-8000-000000000004"}}}
            """,
            .retracted(
                Retracted(
                    at: .at(20),
                    subject: .announcement(id: AnnouncementID(number: 4)),
                    reason: nil
                )
            )
        ),
        Sample(
            .quorumChecked,
            """
            {"check":{"at":1584382200000,\
            "item":"00000000-0000-4000-8000-000000000010","occasion":"item",\
            "reckoning":{"base":23,"counted":14,"needed":12,"onSite":8,"remote":5,\
            "represented":2,"unknown":1}}}
            """,
            .quorumChecked(
                QuorumChecked(
                    check: QuorumCheck(
                        at: .at(18, 10),
                        occasion: .item,
                        item: ItemID(number: 10),
                        reckoning: .sample
                    )
                )
            )
        ),
        Sample(
            .quorumChecked,
            """
            {"check":{"at":1584382200000,"occasion":"opening","reckoning":{"base":23,\
            "counted":14,"needed":12,"onSite":8,"remote":5,"represented":2,\
            "unknown":1}}}
            """,
            .quorumChecked(
                QuorumChecked(
                    check: QuorumCheck(
                        at: .at(18, 10),
                        occasion: .opening,
                        item: nil,
                        reckoning: .sample
                    )
                )
            )
        ),
        Sample(
            .incidentReported,
            """
            {"incident":{"at":1584385200000,\
            "id":"00000000-0000-4000-8000-000000000001",\
            "item":"00000000-0000-4000-8000-000000000010","kind":"poorSound",\
            "people":["00000000-0000-4000-8000-000000000003",\
            "00000000-0000-4000-8000-000000000004"],\
            "text":"00000000-0000-4000-8000-000000000008","until":1584385440000}}
            """,
            .incidentReported(
                IncidentReported(
                    incident: Incident(
                        id: IncidentID(number: 1),
                        at: .at(19),
                        until: .at(19, 4),
                        kind: .poorSound,
                        item: ItemID(number: 10),
                        people: [3, 4],
                        text: PassageID(number: 8)
                    )
                )
            )
        ),
        Sample(
            .incidentReported,
            """
            {"incident":{"at":1584385200000,\
            "id":"00000000-0000-4000-8000-000000000001","kind":"connectionLost",\
            "people":[]}}
            """,
            .incidentReported(IncidentReported(incident: .made(1)))
        ),
        Sample(
            .recessed,
            """
            {"at":1584388800000}
            """,
            .recessed(Recessed(at: .at(20), until: nil))
        ),
        Sample(
            .resumed,
            """
            {"at":1584389400000}
            """,
            .resumed(Resumed(at: .at(20, 10)))
        ),
        Sample(
            .adjourned,
            """
            {"at":1584396000000,\
            "decisions":[{"decision":"00000000-0000-4000-8000-000000000001",\
            "number":7}],"next":1584468000000,"number":4,"year":2020}
            """,
            .adjourned(
                Adjourned(
                    at: .at(22),
                    next: .at(42),
                    number: 4,
                    year: 2020,
                    decisions: [Adjourned.Allocation(decision: DecisionID(number: 1), number: 7)]
                )
            )
        ),
        Sample(
            .adjourned,
            """
            {"at":1584396000000,"decisions":[],"number":1,"year":2020}
            """,
            .adjourned(
                Adjourned(at: .at(22), next: nil, number: 1, year: 2020, decisions: [])
            )
        ),
        Sample(
            .submitted,
            """
            {"at":1584399600000,\
            "names":[{"commitment":"07070707070707070707070707070707070707070707070707\
            07070707070707","person":"00000000-0000-4000-8000-000000000001"}],\
            "passages":[{"commitment":"07070707070707070707070707070707070707070707070\
            70707070707070707","passage":"00000000-0000-4000-8000-000000000901"}]}
            """,
            .submitted(
                Submitted(
                    at: .at(23),
                    passages: [
                        PassageCommitment(passage: PassageID(number: 901), commitment: .sevens)
                    ],
                    names: [NameCommitment(person: 1, commitment: .sevens)]
                )
            )
        ),
        Sample(
            .sealed,
            """
            {"at":1584399600000,\
            "head":"0707070707070707070707070707070707070707070707070707070707070707"}
            """,
            .sealed(Sealed(at: .at(23), head: .sevens))
        ),
    ]
}
