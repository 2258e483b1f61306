import Meetings
import Secretariat

extension Description {
    /// A sitting with all that stands in it.
    static let state: [String: JSONValue] = [
        "State": Schema.object([
            "id": Schema.id, "reference": Schema.text, "body": Schema.orNull(Schema.text),
            "phase": Schema.word(Phase.self), "sequence": Schema.count, "head": Schema.digest,
            "kind": Schema.orNull(Schema.word(SittingKind.self)),
            "form": Schema.orNull(Schema.word(Form.self)), "zone": Schema.text,
            "planned": Schema.orNull(Schema.moment), "opened": Schema.orNull(Schema.moment),
            "adjourned": Schema.orNull(Schema.moment), "isClosedSession": Schema.flag,
            "quorum": Schema.orNull(Schema.named("Quorum")),
            "people": Schema.list(Schema.named("Member")),
            "items": Schema.list(Schema.named("Item")),
            "speaking": Schema.orNull(Schema.id), "waiting": Schema.list(Schema.id),
            "proxies": Schema.list(
                Schema.object([
                    "id": Schema.id, "giver": Schema.id, "holder": Schema.id,
                    "isRevoked": Schema.flag,
                ])
            ),
            "motions": Schema.list(Schema.named("Motion")),
            "selections": Schema.list(Schema.named("Selection")),
            "votes": Schema.list(Schema.named("Vote")),
            "decisions": Schema.list(Schema.named("Decision")),
            "tasks": Schema.list(Schema.named("AssignedTask")),
            "incidents": Schema.list(Schema.named("Incident")),
            "passages": Schema.list(Schema.named("Passage")),
        ]),
        "Quorum": Schema.object([
            "at": Schema.moment, "needed": Schema.count, "counted": Schema.count,
            "onSite": Schema.count, "remote": Schema.count, "represented": Schema.count,
            "isMet": Schema.flag,
        ]),
        "Member": Schema.object([
            "person": Schema.id, "name": Schema.text, "seat": Schema.word(Seat.self),
            "weight": Schema.count, "isConvened": Schema.flag,
            "channel": Schema.orNull(Schema.word(Channel.self)),
            "device": Schema.orNull(Schema.word(Device.self)),
            "since": Schema.orNull(Schema.moment),
            "announced": Schema.orNull(Schema.word(Announcement.Intention.self)),
        ]),
        "Item": Schema.object([
            "id": Schema.id, "number": Schema.text, "parent": Schema.orNull(Schema.id),
            "title": Schema.text, "kind": Schema.word(AgendaItem.Kind.self),
            "isClosedSession": Schema.flag, "isOpen": Schema.flag, "isPostponed": Schema.flag,
            "planned": Schema.orNull(Schema.moment),
            "discussed": Schema.list(
                Schema.object(["from": Schema.moment, "to": Schema.orNull(Schema.moment)])
            ),
        ]),
        "Passage": Schema.object([
            "id": Schema.id, "kind": Schema.word(RecordedPassage.Kind.self),
            "item": Schema.orNull(Schema.id), "text": Schema.orNull(Schema.text),
            "base": Schema.orNull(Schema.digest),
        ]),
    ]

    /// What came of it.
    static let outcomes: [String: JSONValue] = [
        "Motion": Schema.object([
            "id": Schema.id, "item": Schema.orNull(Schema.id), "mover": Schema.orNull(Schema.id),
            "kind": Schema.word(Motion.Kind.self), "amends": Schema.orNull(Schema.id),
            "text": Schema.text, "isWithdrawn": Schema.flag,
        ]),
        "Option": Schema.object(["id": Schema.id, "name": Schema.text]),
        "Selection": Schema.object([
            "id": Schema.id, "item": Schema.orNull(Schema.id), "title": Schema.text,
            "seats": Schema.count, "options": Schema.list(Schema.named("Option")),
        ]),
        "Vote": Schema.object([
            "id": Schema.id, "item": Schema.orNull(Schema.id),
            "motion": Schema.orNull(Schema.id), "selection": Schema.orNull(Schema.id),
            "round": Schema.orNull(Schema.count), "method": Schema.word(VoteMethod.self),
            "opened": Schema.moment, "closed": Schema.orNull(Schema.moment),
            "isAbandoned": Schema.flag, "recused": Schema.list(Schema.id),
            "ballots": Schema.list(
                Schema.object([
                    "voter": Schema.id, "choice": Schema.word(Choice.self),
                    "options": Schema.list(Schema.id), "castBy": Schema.orNull(Schema.id),
                ])
            ),
            "result": Schema.orNull(Schema.named("Result")),
        ]),
        "Result": Schema.object([
            "outcome": Schema.word(Outcome.self), "inFavour": Schema.count,
            "against": Schema.count, "abstentions": Schema.count, "blank": Schema.count,
            "spoiled": Schema.count, "notTakingPart": Schema.count, "notVoting": Schema.count,
            "base": Schema.count, "needed": Schema.count,
            "elected": Schema.list(Schema.named("Option")),
        ]),
        "Decision": Schema.object([
            "id": Schema.id, "number": Schema.orNull(Schema.text),
            "item": Schema.orNull(Schema.id), "vote": Schema.orNull(Schema.id),
            "text": Schema.text, "isAnnulled": Schema.flag,
        ]),
        "AssignedTask": Schema.object([
            "id": Schema.id, "item": Schema.orNull(Schema.id),
            "decision": Schema.orNull(Schema.id), "assignees": Schema.list(Schema.id),
            "text": Schema.text, "due": Schema.orNull(Schema.day),
        ]),
        "Incident": Schema.object([
            "id": Schema.id, "kind": Schema.word(Incident.Kind.self),
            "item": Schema.orNull(Schema.id), "people": Schema.list(Schema.id),
            "from": Schema.moment, "to": Schema.orNull(Schema.moment),
            "text": Schema.orNull(Schema.text),
        ]),
    ]
}
