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
        "words": .paragraphs([
            Paragraph([Run("Le bureau "), Run("prend acte", isEmphasised: true), Run(".")])
        ]),
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
        Field("title"), Field("empty"), Field("count", .number), Field("zero", .number),
        Field("isDraft", .flag), Field("isFinal", .flag), Field("day", .date),
        Field("hour", .time), Field("moment", .moment), Field("names", .list),
        Field("none", .list), Field("chair", .record, fields: [Field("name"), Field("role")]),
        Field(
            "items",
            .list,
            fields: [
                Field("title"),
                Field("votes", .list, fields: [Field("for", .number), Field("against", .number)]),
            ]
        ),
        Field("note", .passage), Field("words", .passage), Field("passage", .passage),
        Field("sentence"), Field("logo", .picture), Field("noLogo", .picture),
    ]
}
