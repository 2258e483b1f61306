import Foundation
import OpenDocument
import Typesetting

/// Values of every kind, and the catalogue that promises them.
enum SampleData {
    static let fields: [String: Value] = [
        "title": "Procès-verbal n° 7 & suivants <sic>",
        "empty": "",
        "count": 3,
        "zero": 0,
        "isDraft": true,
        "isFinal": false,
        "day": .date(day),
        "hour": .time(.midnight),
        "moment": .moment(day, .midnight),
        "names": ["Ada", "Alan\tTuring", "Ch‮ristopher"],
        "none": [],
        "chair": ["name": "Mme Le Goff", "role": "présidente"],
        "items": [
            ["title": "Comptes", "votes": [["for": 9, "against": 8], ["for": 0, "against": 1]]],
            ["title": "", "votes": []],
        ],
        "note": .paragraphs(paragraphs),
        "words": .runs([Run("Le bureau "), Run("prend acte", style: "Emphasis"), Run(".")]),
        "passage": .bookmarked("passage-1", .paragraphs(paragraphs)),
        "logo": logo,
        "noLogo": "",
        "sentence": .sequence(["Vu ", .bookmarked("passage-2", "l’avis  du\nbureau"), "."]),
    ]

    private static let logo = expect("it is a picture") { () throws(Picture.Fault) in
        Value.picture(
            try Picture(
                squares: [[true, false], [false, true]],
                width: 20,
                alternative: "Logo <sic> & \u{1}",
                description: "Deux noirs\n\tet deux blancs"
            )
        )
    }

    private struct LeapDay: CalendarDay {
        let year = 2020
        let month = 2
        let day = 29
    }

    private static let day = CalendarDate(LeapDay())

    private static let paragraphs: [Paragraph] = [
        "Premier\u{1}  alinéa", "", "Second, 👩‍👩‍👧 et \u{FFFE}.",
    ]

    static let metadata = Metadata(
        title: "Title",
        language: "fr-FR",
        created: Date(timeIntervalSince1970: 0),
        modified: Date(timeIntervalSince1970: 86_400),
        generator: "Fuzzing/1",
        properties: [Metadata.Property("head", "1")]
    )

    static let catalogue: [Field] = [
        field("title"), field("empty"), field("count", .number), field("zero", .number),
        field("isDraft", .flag), field("isFinal", .flag), field("day", .date),
        field("hour", .time), field("moment", .moment), field("names", .list),
        field("none", .list), field("chair", .record, [field("name"), field("role")]),
        field(
            "items",
            .list,
            [
                field("title"),
                field("votes", .list, [field("for", .number), field("against", .number)]),
            ]
        ),
        field("note", .passage), field("words", .passage), field("passage", .passage),
        field("sentence"), field("logo", .picture), field("noLogo", .picture),
    ]

    private static func field(
        _ name: String,
        _ kind: ValueKind = .text,
        _ fields: [Field] = []
    ) -> Field {
        fields.isEmpty
            ? Field(name, kind, Phrase(verbatim: name))
            : Field(name, kind, Phrase(verbatim: name), fields: fields)
    }
}
