import Imports
import Meetings

extension Description {
    /// Sittings that are being prepared.
    static let preparing: [String: JSONValue] = [
        "NewDraft": Schema.object(
            ["day": Schema.day, "time": clock],
            optional: ["isFromLast": Schema.flag]
        ),
        "ChangedDraft": Schema.object([
            "version": Schema.number(0...1_000_000_000),
            "preparation": Schema.named("Preparation"),
        ]),
        "Draft": Schema.object([
            "id": Schema.id, "body": Schema.text, "version": Schema.count,
            "changed": Schema.moment, "preparation": Schema.named("Preparation"),
            "faults": Schema.list(Schema.text),
        ]),
        "Preparation": Schema.object(
            [
                "day": Schema.text, "time": Schema.text, "kind": Schema.word(SittingKind.self),
                "form": Schema.word(Form.self),
                "places": Schema.object(
                    [:],
                    optional: [
                        "onSite": Schema.text, "secondarySite": Schema.text,
                        "video": Schema.text, "audio": Schema.text,
                    ]
                ),
                "items": Schema.list(item),
            ],
            optional: [
                "noticeOn": Schema.text, "isSecondNotice": Schema.flag,
                "annexes": Schema.list(annex), "notConvened": Schema.list(Schema.id),
                "guests": Schema.list(Schema.id),
            ]
        ),
    ]

    private static let clock: JSONValue = ["type": "string", "pattern": "^[0-2]?[0-9]:[0-5][0-9]$"]

    private static let item = Schema.object(
        ["id": Schema.id, "level": Schema.number(0...3), "title": Schema.text],
        optional: [
            "minutes": Schema.text, "kind": Schema.word(AgendaItem.Kind.self),
            "isClosedSession": Schema.flag, "approves": Schema.orNull(Schema.text),
        ]
    )

    private static let annex = Schema.object(
        ["id": Schema.id, "name": Schema.text, "digest": Schema.digest],
        optional: ["item": Schema.orNull(Schema.id)]
    )

    /// People and bodies.
    static let directory: [String: JSONValue] = [
        "Directory": imported,
        "Body": Schema.object([
            "id": Schema.id, "code": Schema.text, "name": Schema.text,
            "nameEn": Schema.orNull(Schema.text), "organisation": Schema.text,
            "kind": Schema.word(BodyKind.self), "zone": Schema.orNull(Schema.text),
            "places": Schema.list(place),
            "rules": Schema.list(
                Schema.object([
                    "from": Schema.day, "to": Schema.orNull(Schema.day),
                    "rules": Schema.named("Rules"),
                ])
            ),
        ]),
        "BodyInput": Schema.object(
            ["name": line, "organisation": line, "kind": Schema.word(BodyKind.self)],
            optional: [
                "code": Schema.orNull(code), "nameEn": Schema.orNull(Schema.text),
                "zone": Schema.orNull(Schema.text), "places": Schema.list(place),
            ]
        ),
        "Person": Schema.object([
            "id": Schema.id, "number": Schema.orNull(Schema.text), "title": Schema.text,
            "given": Schema.text, "family": Schema.text,
            "addresses": Schema.list(Schema.text), "seats": Schema.list(seat),
        ]),
        "AddressesInput": Schema.object(["addresses": Schema.list(address)]),
        "PersonInput": Schema.object(
            ["name": name],
            optional: ["number": Schema.orNull(Schema.text)]
        ),
        "NameInput": Schema.object(["name": name], optional: ["inDrafts": Schema.flag]),
        "SeatInput": Schema.object(
            ["body": Schema.text, "from": Schema.day],
            optional: [
                "seat": Schema.word(Seat.self), "role": Schema.text, "section": Schema.text,
                "weight": Schema.number(0...Limits.weight), "until": Schema.orNull(Schema.day),
            ]
        ),
    ]

    private static let code: JSONValue = ["type": "string", "pattern": "^[A-Z0-9]{1,8}$"]
    private static let address: JSONValue = [
        "type": "string", "format": "email", "minLength": 3,
        "maxLength": .number(EmailAddress.longest),
    ]

    private static let imported = Schema.object([
        "format": Schema.word(DirectoryFormat.self), "needsMapping": Schema.flag,
        "columns": Schema.list(
            Schema.object([
                "index": Schema.count, "heading": Schema.text,
                "field": Schema.orNull(Schema.word(DirectoryField.self)),
                "sample": Schema.text,
            ])
        ),
        "rows": Schema.list(directoryRow),
        "faults": Schema.list(
            Schema.object([
                "row": Schema.count, "column": Schema.orNull(Schema.count),
                "heading": Schema.text, "text": Schema.text, "reason": Schema.text,
            ])
        ),
        "missing": Schema.list(
            Schema.object([
                "id": Schema.id, "number": Schema.orNull(Schema.text), "given": Schema.text,
                "family": Schema.text,
            ])
        ),
    ])

    private static let directoryRow = Schema.object([
        "row": Schema.count, "number": Schema.orNull(Schema.text), "title": Schema.text,
        "given": Schema.text, "family": Schema.text, "isNameSplit": Schema.flag,
        "proposedGiven": Schema.orNull(Schema.text), "proposedFamily": Schema.orNull(Schema.text),
        "addresses": Schema.list(Schema.text),
        "standing": Schema.words(["new", "same", "changed", "asks", "repeats"]),
        "doubt": Schema.orNull(Schema.word(EntryStanding.Doubt.self)), "isTaken": Schema.flag,
        "people": Schema.list(
            Schema.object([
                "id": Schema.id, "changes": Schema.list(Schema.text), "isOfOthers": Schema.flag,
            ])
        ),
    ])

    private static let line: JSONValue = ["type": "string", "minLength": 1, "maxLength": 250]

    private static let place = Schema.object([
        "channel": Schema.word(Channel.self),
        "place": Schema.text.adding(["minLength": 1]),
    ])

    private static let name = Schema.object(
        ["family": line],
        optional: ["title": Schema.text, "given": Schema.text]
    )

    private static let seat = Schema.object([
        "body": Schema.text, "seat": Schema.word(Seat.self), "role": Schema.text,
        "section": Schema.text, "weight": Schema.count, "from": Schema.day,
        "to": Schema.orNull(Schema.day),
    ])
}
