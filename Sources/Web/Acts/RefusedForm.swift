import Wording

/// What was handed in and refused: the reason, and the form as it was filled in, to be tried again.
struct RefusedForm: Sendable {
    let words = ActWords()
    let explanation: Phrase
    /// What is on record by now, where somebody would have overwritten it.
    let kept: String?
    let address: String
    let back: String
    /// The part of the page that the form stands in; nil where it is no certain one.
    let place: String?
    let hidden: [Field]
    /// What somebody typed.
    let typed: [Field]

    struct Field: Sendable {
        let name: String
        let value: String
    }

    /// The fields that people type into; whatever else there is comes from the page.
    private static let texts: Set<String> = [
        "text", "task", "reason", "title", "family", "given", "role", "tool", "at", "time",
    ]

    init(
        _ form: ActForm,
        _ explanation: Phrase,
        kept: (text: String, base: String)?,
        to address: String
    ) {
        self.explanation = explanation
        self.address = address
        self.kept = kept?.text
        back = form.landing
        place = form.landing.firstIndex(of: "#").map { String(form.landing[$0...]) }
        var (hidden, typed): ([Field], [Field]) = ([], [])
        let act = form.values["act"]?.last ?? ""
        for (key, said) in form.values.sorted(by: { $0.key < $1.key }) where key != "id" {
            let name = ActForm.field(key, of: act)
            if let kept, name == "base" {
                hidden.append(Field(name: name, value: kept.base))
            } else if Self.texts.contains(name), said.count == 1 {
                typed.append(Field(name: name, value: said[0]))
            } else {
                let isList = said.count > 1
                hidden += said.map { Field(name: isList ? name + "[]" : name, value: $0) }
            }
        }
        (self.hidden, self.typed) = (hidden, typed)
    }

    private init(example: Field) {
        explanation = Phrase(verbatim: "…")
        kept = "…"
        (address, back, place) = ("/", "/", "#…")
        (hidden, typed) = ([example], [example])
    }

    static let example = RefusedForm(example: Field(name: "text", value: "…"))
}

/// What is said around acts that were handed in.
struct ActWords: PageWords {
    /// Over an act that was not taken.
    let title = Phrase(french: "Ceci n'a pas été consigné", english: "This was not recorded")
    /// Over what is on record.
    let kept = Phrase(french: "Texte actuel", english: "Present text")
    /// Before what was typed.
    let typed = Phrase(french: "Ce que vous avez saisi", english: "What you typed")
    /// Hands it in once more.
    let again = Phrase(french: "Consigner de nouveau", english: "Record again")
    /// Leads from the head of the page, where it is told, to where the form stands.
    let toPlace = Phrase(
        french: "Aller à cette partie de la page",
        english: "Go to that part of the page"
    )
    /// Goes on without it.
    let leave = Phrase(french: "Abandonner", english: "Leave it")

    /// Where more is handed in at once than is taken.
    static func tooMany(most: Int) -> Phrase {
        Phrase(
            french: """
                Un participant transmet au plus \(most) actes à la fois ; aucun de ceux-ci n’a été \
                consigné. Transmettez-les en plusieurs envois.
                """,
            english: """
                A participant hands in at most \(most) acts at once; none of these was recorded. \
                Hand them in as several lots.
                """
        )
    }

    /// Where somebody hands in more than a sitting asks for.
    static func tooFast(_ seconds: Int) -> Phrase {
        Phrase(
            french: """
                Vous transmettez plus d’actes qu’une séance n’en demande ; ceux-ci n’ont pas été \
                consignés. Recommencez dans \(seconds) s.
                """,
            english: """
                You hand in more acts than a sitting asks for; these were not recorded. Try again in \
                \(seconds) s.
                """
        )
    }
}
