import OpenDocument
import Wording

extension FieldCatalogue {
    static let attendance: [DocumentedField] =
        [
            field(
                "figures",
                "les présences en chiffres",
                "attendance in figures",
                "Convoqués : 23. Présents : 17, dont 8 à distance (47,1 %).",
                "Convened: 23. Present: 17, of whom 8 remotely (47.1%)."
            ),
            picture(
                "presenceChart",
                "un graphique des présences au fil de la séance, sur place et à distance",
                "a chart of those present in the course of the sitting, on site and remotely"
            ),
            field(
                "quorum",
                "le quorum à l'ouverture",
                "the quorum at the opening",
                "Quorum : 12 membres. 17 présents : atteint.",
                "Quorum: 12 members. 17 present: met."
            ),
            field(
                "rules",
                "les règles en vigueur",
                "the rules in force",
                "Majorité simple des suffrages exprimés.",
                "A simple majority of the votes cast."
            ),
            DocumentedField(
                "attendees",
                .list,
                Phrase(french: "la feuille de présence", english: "the attendance sheet"),
                fields: [
                    name, quality,
                    field("seat", "le siège", "the seat", "Titulaire", "Full member"),
                    field("how", "comment elle ou il y était", "how they were there", "À distance"),
                    field(
                        "signature",
                        "rien où l'on signe ; un tiret pour qui n'était pas dans la salle",
                        "nothing where one signs; a dash for those who were not in the room",
                        "—"
                    ),
                ]
            ),
        ]
        + tables.flatMap { table, french, english in
            [
                DocumentedField(
                    table,
                    .list,
                    Phrase(french: "\(french)", english: "\(english)"),
                    fields: person
                ),
                count("\(table)Count", "leur nombre", "their number"),
            ]
        }
        + [
            DocumentedField(
                "represented",
                .list,
                Phrase(french: "les membres représentés", english: "the members represented"),
                fields: [
                    name, quality,
                    field("holder", "par qui", "by whom", "Mme Anne Le Gall"),
                ]
            ),
            count("representedCount", "leur nombre", "their number"),
        ]
        + lines.flatMap { line, french, english in
            [
                DocumentedField(
                    line,
                    .text,
                    Phrase(french: "\(french)", english: "\(english)"),
                    example: Phrase(verbatim: "M. Jean Le Bris, Mme Rozenn Tanguy")
                ),
                count("\(line)Count", "leur nombre", "their number"),
            ]
        }

    /// People in a table.
    private static let tables: [(String, String, String)] = [
        ("onSite", "présents sur place", "present on site"),
        ("remote", "présents à distance", "present remotely"),
        ("mixed", "sur place et à distance", "on site and remotely"),
        ("unknown", "présents, sans mode consigné", "present, mode not recorded"),
        ("advisory", "avec voix consultative", "with an advisory voice"),
        ("guests", "invités", "guests"),
    ]

    /// People on a line.
    private static let lines: [(String, String, String)] = [
        ("replaced", "remplacés", "replaced"), ("excused", "excusés", "excused"),
        ("absent", "absents", "absent"),
    ]

    private static let name = field("name", "le nom", "the name", "Mme Anne Le Gall")
    private static let quality = field(
        "quality",
        "la qualité",
        "what they are",
        "secrétaire fédérale"
    )

    private static let person: [DocumentedField] = [
        name, quality,
        field("means", "par quel moyen", "by what means", "visioconférence", "video conference"),
        field(
            "times",
            "de quand à quand",
            "from when to when",
            "18 h 30 – 20 h 15",
            "18:30 – 20:15"
        ),
        field(
            "participation",
            "moyen et heures",
            "means and times",
            "visioconférence, 18 h 30 – 20 h 15",
            "video conference, 18:30 – 20:15"
        ),
    ]
}
