import OpenDocument
public import Wording

/// Every field that a template of minutes can show, with its meaning and an example.
///
/// A test holds the list equal to what `MinutesFields` gives.
public enum FieldCatalogue {
    /// In the order in which minutes tell them.
    public static let minutes: [DocumentedField] =
        head + house + notice + attendance + course + afterwards + proof

    private static let head: [DocumentedField] = [
        field("organisation", "l'organisation", "the organisation", "Fédération du Finistère"),
        field("body", "l'instance", "the body", "Bureau fédéral"),
        field(
            "title",
            "le titre du document",
            "the title of the document",
            "Procès-verbal du bureau fédéral",
            "Minutes of the Bureau fédéral"
        ),
        field(
            "sitting",
            "la séance et son numéro",
            "the sitting and its number",
            "Séance ordinaire n° 3 de 2020",
            "Ordinary sitting No. 3 of 2020"
        ),
        field("date", .date, "le jour de la séance", "the day of the sitting", .day),
        field("opened", .moment, "l'ouverture", "when it opened", .opening),
        field("closed", .moment, "la levée", "when it was adjourned", .closing),
        field(
            "reference",
            "l'instance, la séance et son jour, pour le pied de page",
            "body, sitting and day, for the foot of each page",
            "Bureau fédéral, séance ordinaire n° 3 de 2020, lundi 16 mars 2020",
            "Bureau fédéral, ordinary sitting No. 3 of 2020, Monday 16 March 2020"
        ),
        field(
            "opening",
            "comment la séance fut convoquée et s'est tenue",
            "how the sitting was convened and held",
            "Le bureau fédéral, convoqué le 9 mars 2020, s'est réuni le 16 mars 2020 à 18 h 30.",
            "The Bureau fédéral, convened on 9 March 2020, met on 16 March 2020 at 18:30."
        ),
        field(
            "officers",
            "présidence et secrétariat, en une phrase",
            "who presides and who keeps the minutes, in a sentence",
            "Présidence : Mme Anne Le Gall. Secrétariat : M. Yann Kerdoncuff.",
            "Chair: Mme Anne Le Gall. Secretary: M. Yann Kerdoncuff."
        ),
        field("chair", "qui préside", "who presides", "Mme Anne Le Gall"),
        field(
            "secretary",
            "qui tient le procès-verbal",
            "who keeps the minutes",
            "M. Yann Kerdoncuff"
        ),
        field("isDraft", .flag, "vrai jusqu'à l'approbation", "true until approval"),
        field("isSealed", .flag, "vrai dès la soumission", "true once submitted"),
        field(
            "isNewer",
            .flag,
            "vrai si le registre vient d'une version plus récente",
            "true when the record comes from a newer version"
        ),
        field(
            "isWithoutNames",
            .flag,
            "vrai si les noms sont omis",
            "true when names are left out"
        ),
        field(
            "withoutNames",
            "l'avis que les noms sont omis",
            "the notice that names are left out",
            "Les noms sont omis.",
            "Names are left out."
        ),
        field(
            "cancelled",
            "rien, ou que la séance est annulée, et pourquoi",
            "nothing, or that the sitting is cancelled, and why",
            "Séance annulée le lundi 9 mars 2020. Motif : salle fermée.",
            "Sitting cancelled on Monday 9 March 2020. Reason: the hall is closed."
        ),
    ]

    /// What came of the minutes since, and of the sitting at its end.
    private static let afterwards: [DocumentedField] = [
        field(
            "life",
            .flag,
            "vrai dès un retour ou l'approbation",
            "true once returned or approved"
        ),
        texts("returns", "les remises en brouillon", "the returns to draft"),
        field(
            "approved",
            "l'approbation",
            "the approval",
            "Approuvé le 30 mars 2020, sans correction.",
            "Approved on 30 March 2020, without corrections."
        ),
        DocumentedField(
            "corrections",
            .list,
            Phrase(french: "les corrections demandées", english: "the corrections asked for"),
            fields: [passage("text", "la correction", "the correction")]
        ),
        texts("signed", "les signatures", "the signatures"),
        DocumentedField(
            "rectifications",
            .list,
            Phrase(french: "les rectifications", english: "the rectifications"),
            fields: [
                field("title", "le titre", "the title", "Rectification du 30 mars 2020"),
                passage("text", "la rectification", "the rectification"),
            ]
        ),
        field(
            "next",
            "la prochaine séance",
            "the next sitting",
            "Prochaine séance le 30 mars 2020."
        ),
        field("nextSitting", .moment, "quand elle aura lieu", "when it is to be", .opening),
        field(
            "adjourned",
            "la levée de la séance, en une phrase",
            "how the sitting ended, in a sentence",
            "L'ordre du jour étant épuisé, la séance est levée à 20 h 15.",
            "The agenda being exhausted, the sitting is adjourned at 20:15."
        ),
        field("annexes", "les pièces jointes", "the annexes", "Budget 2020"),
    ]

    private static let proof: [DocumentedField] = [
        field("head", "l'empreinte du registre", "the head of the record", "3f2a 91c4 …"),
        field(
            "headOf",
            "de quoi elle est l'empreinte",
            "what it is the head of",
            "Empreinte du registre après 124 faits",
            "Head of the record after 124 events"
        ),
        field(
            "meeting",
            "l'identifiant de la séance",
            "the identifier of the sitting",
            "8a1d3c1e-0d5b-4f7e-9d55-5f2f5f6a7c01"
        ),
        picture(
            "headCode",
            "un code QR : la commande qui vérifie cette empreinte",
            "a QR code: the command that checks this head"
        ),
    ]

    /// What `--picture` gives; each empty where it does not.
    private static let house: [DocumentedField] = [
        picture(
            "logo",
            "le logo donné par --picture logo=FICHIER",
            "the logo given by --picture logo=FILE"
        ),
        picture(
            "chairSignature",
            "l'image d'une signature, pour la présidence ; elle ne prouve rien",
            "the image of a signature, for the chair; it proves nothing"
        ),
        picture("secretarySignature", "de même pour le secrétariat", "likewise for the secretary"),
        picture("stamp", "l'image du cachet", "the image of the stamp"),
    ]
}

/// What the rows of the catalogue are made of.
extension FieldCatalogue {
    /// Examples of dates and times.
    enum Moment {
        case day
        case opening
        case closing

        var phrase: Phrase {
            switch self {
            case .day: Phrase(french: "16 mars 2020", english: "16 March 2020")
            case .opening:
                Phrase(french: "16 mars 2020 à 18 h 30", english: "16 March 2020 at 18:30")
            case .closing:
                Phrase(french: "16 mars 2020 à 20 h 15", english: "16 March 2020 at 20:15")
            }
        }
    }

    static func field(
        _ name: String,
        _ french: Text<French>,
        _ english: Text<English>,
        _ example: String
    ) -> DocumentedField {
        DocumentedField(
            name,
            .text,
            Phrase(french: french, english: english),
            example: Phrase(verbatim: example)
        )
    }

    static func field(
        _ name: String,
        _ french: Text<French>,
        _ english: Text<English>,
        _ exampleInFrench: Text<French>,
        _ exampleInEnglish: Text<English>
    ) -> DocumentedField {
        DocumentedField(
            name,
            .text,
            Phrase(french: french, english: english),
            example: Phrase(french: exampleInFrench, english: exampleInEnglish)
        )
    }

    static func field(
        _ name: String,
        _ kind: ValueKind,
        _ french: Text<French>,
        _ english: Text<English>,
        _ example: Moment? = nil
    ) -> DocumentedField {
        DocumentedField(
            name,
            kind,
            Phrase(french: french, english: english),
            example: example?.phrase ?? Phrase(verbatim: "")
        )
    }

    static func count(_ name: String, _ french: Text<French>, _ english: Text<English>)
        -> DocumentedField
    {
        DocumentedField(
            name,
            .number,
            Phrase(french: french, english: english),
            example: Phrase(verbatim: "12")
        )
    }

    static func passage(_ name: String, _ french: Text<French>, _ english: Text<English>)
        -> DocumentedField
    {
        DocumentedField(name, .passage, Phrase(french: french, english: english))
    }

    static func picture(_ name: String, _ french: Text<French>, _ english: Text<English>)
        -> DocumentedField
    {
        DocumentedField(
            name,
            .picture,
            Phrase(french: french, english: english),
            example: Phrase(
                french: "une image nommée {{\(name)}}",
                english: "a picture named {{\(name)}}"
            )
        )
    }

    /// A list of sentences, each under `text`.
    static func texts(_ name: String, _ french: Text<French>, _ english: Text<English>)
        -> DocumentedField
    {
        DocumentedField(
            name,
            .list,
            Phrase(french: french, english: english),
            fields: [
                DocumentedField("text", .text, Phrase(french: "la phrase", english: "the sentence"))
            ]
        )
    }
}
