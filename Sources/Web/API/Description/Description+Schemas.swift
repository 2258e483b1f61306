import Access
import Meetings
import Participation
import Secretariat

extension Description {
    /// The schemas that have names.
    static var schemas: [String: JSONValue] {
        [acts, sittings, state, outcomes, records, preparing, directory, rules, door]
            .reduce(into: [:]) { $0.merge($1) { $1 } }
    }

    private static let sittings: [String: JSONValue] = [
        "Problem": Schema.object(
            [
                "type": Schema.text, "title": Schema.text, "status": Schema.count,
                "detail": Schema.text,
            ],
            optional: ["code": Schema.text, "pointer": Schema.text]
        ),
        "Me": Schema.object([
            "kind": Schema.words(["account", "program", "participant"]),
            "name": Schema.orNull(Schema.text),
            "person": Schema.orNull(Schema.id),
            "sitting": Schema.orNull(Schema.id),
            "body": Schema.orNull(Schema.text),
            "roles": Schema.list(
                Schema.object([
                    "role": Schema.word(Role.self), "body": Schema.orNull(Schema.text),
                ])
            ),
            "actions": Schema.list(Schema.word(Action.self)),
        ]),
        "Sitting": Schema.object([
            "id": Schema.id, "reference": Schema.text, "body": Schema.text,
            "number": Schema.orNull(Schema.count), "planned": Schema.orNull(Schema.moment),
            "opened": Schema.orNull(Schema.moment), "adjourned": Schema.orNull(Schema.moment),
            "phase": Schema.word(Phase.self),
        ]),
        "Task": Schema.object([
            "id": Schema.id, "body": Schema.text, "sitting": Schema.text, "text": Schema.text,
            "due": Schema.orNull(Schema.day),
            "assignees": Schema.list(
                Schema.object(["person": Schema.id, "name": Schema.text])
            ),
        ]),
        "OwnSeat": Schema.object([
            "person": Schema.id, "phase": Schema.word(Phase.self), "sequence": Schema.count,
            "channel": Schema.orNull(Schema.word(Channel.self)),
            "device": Schema.orNull(Schema.word(Device.self)),
            "since": Schema.orNull(Schema.moment),
            "announced": Schema.orNull(Schema.word(Announcement.Intention.self)),
            "placeInLine": Schema.orNull(Schema.count), "isSpeaking": Schema.flag,
            "given": Schema.orNull(Schema.id),
            "held": Schema.list(Schema.object(["id": Schema.id, "giver": Schema.id])),
            "possibleHolders": Schema.list(Schema.id),
            "votes": Schema.list(
                Schema.object([
                    "id": Schema.id, "method": Schema.word(VoteMethod.self),
                    "papers": Schema.list(paper),
                ])
            ),
        ]),
        "Answers": Schema.object(["now": Schema.count, "answers": Schema.list(answer)]),
    ]

    private static let paper = Schema.object([
        "voter": Schema.id, "holder": Schema.orNull(Schema.id),
        "state": Schema.words(["awaited", "cast", "refused"]),
        "choice": Schema.orNull(Schema.word(Choice.self)),
    ])

    private static let answer = Schema.object(
        [:],
        optional: [
            "act": Schema.text, "sequence": Schema.count, "isNew": Schema.flag,
            "base": Schema.text,
            "refusal": Schema.object(
                ["title": Schema.text, "explanation": Schema.text, "code": Schema.text],
                optional: ["field": Schema.text]
            ),
            "conflict": Schema.object([
                "passage": Schema.id, "own": Schema.text, "kept": Schema.text,
                "base": Schema.text,
            ]),
        ]
    )

    private static let door: [String: JSONValue] = [
        "Link": Schema.object([
            "person": Schema.id, "until": Schema.moment, "address": Schema.orNull(Schema.text),
        ]),
        "DoorCode": Schema.object(["code": Schema.text]),
        "Knock": Schema.object(["id": Schema.id, "name": Schema.text, "since": Schema.moment]),
        "Reading": Schema.object([
            "kind": Schema.words(["account", "program", "participant"]), "reader": Schema.id,
            "sitting": Schema.orNull(Schema.text), "action": Schema.word(Action.self),
            "at": Schema.moment,
        ]),
    ]
}
