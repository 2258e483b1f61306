import Meetings
import Typesetting
import Wording

/// What the pages of the bodies say.
struct BodiesWords: PageWords {
    /// The title of the list.
    let title = Phrase(french: "Instances", english: "Bodies")
    /// Where there are none.
    let empty = Phrase(french: "Aucune instance pour l’instant.", english: "No bodies yet.")
    /// Opens the form.
    let add = Phrase(french: "Ajouter une instance", english: "Add a body")
    /// Over what is known of a body.
    let about = Phrase(french: "En bref", english: "In short")
    /// Over the rules of today.
    let rules = Phrase(french: "Règles en vigueur", english: "Rules in force")
    /// Where the body has none of its own; «profile» follows.
    let noRules = Phrase(
        french: """
            Aucune règle propre n’est en vigueur : les séances suivent le modèle de ce type \
            d’instance.
            """,
        english: """
            No rules of its own are in force: sittings go by the model of this kind of body.
            """
    )
    /// Over all rules in the order of their days.
    let history = Phrase(
        french: "Toutes les règles, dans le temps",
        english: "All rules, over time"
    )
    /// Leads to the figures of the body.
    let figures = Phrase(
        french: "Chiffres de la participation",
        english: "Figures of participation"
    )
    /// Leads to what is sent by itself.
    let byItself = Phrase(french: "Envois automatiques", english: "What is sent by itself")
    /// Leads to the form of the rules.
    let changeRules = Phrase(french: "Changer les règles", english: "Change the rules")
    /// Over those who sit today.
    let members = Phrase(french: "Membres aujourd’hui", english: "Members today")
    /// Where nobody sits.
    let noMembers = Phrase(
        french: """
            Personne n’y siège aujourd’hui. Les sièges se donnent sur la page de chaque personne.
            """,
        english: "Nobody sits there today. Seats are given on the page of each person."
    )
    /// Over those who sat, or will.
    let others = Phrase(french: "Avant et après", english: "Before and after")
    /// Opens the form.
    let change = Phrase(french: "Modifier cette instance", english: "Change this body")

    /// The name in French.
    static let name = Phrase(french: "Nom, en français", english: "Name, in French")
    /// The name in English.
    static let englishName = Phrase(french: "Nom, en anglais", english: "Name, in English")
    /// That something may be left out.
    static let optional = Phrase(french: "Facultatif.", english: "Optional.")
    /// The code.
    static let code = Phrase(french: "Sigle", english: "Code")
    /// What it is for.
    static let codeHint = Phrase(
        french: "1 à 8 capitales ou chiffres ; les séances sont numérotées d’après lui.",
        english: "1 to 8 capitals or digits; sittings are numbered by it."
    )
    /// The organisation.
    static let organisation = Phrase(french: "Organisme", english: "Organisation")
    /// The kind.
    static let kind = Phrase(french: "Type", english: "Kind")
    /// The time zone.
    static let zone = Phrase(french: "Fuseau horaire", english: "Time zone")
    /// How it is written.
    static let zoneHint = Phrase(
        french: "Par exemple Europe/Paris.",
        english: "For instance Europe/Paris."
    )
    /// Where one sits by a channel.
    static func place(_ channel: Channel) -> Phrase {
        Phrase(
            french: "Lieu ou moyen habituel, \(channel.label)",
            english: "Usual place or means, \(channel.label)"
        )
    }
    /// Saves.
    static let save = Phrase(french: "Enregistrer", english: "Save")
    /// A code that is none.
    static let noCode = Phrase(
        french: "Un sigle a de 1 à 8 capitales ou chiffres, sans espace ni accent.",
        english: "A code has 1 to 8 capitals or digits, without blanks and accents."
    )
    /// A name or an organisation is missing.
    static let nameless = Phrase(
        french: "Donnez le nom de l’instance et celui de l’organisme.",
        english: "Give the name of the body and that of the organisation."
    )
    /// Another body has the code.
    static func exists(_ code: String) -> Phrase {
        Phrase(
            french: "Une autre instance a déjà le sigle \(code). Choisissez-en un autre.",
            english: "Another body has the code \(code) already. Choose another."
        )
    }
    /// From when to when rules are in force; the last day is not among them.
    static func term(_ from: Day, _ until: Day?) -> Phrase {
        guard let until else {
            return Phrase(
                french: "En vigueur depuis le \(from.inWords)",
                english: "In force since \(from.inWords)"
            )
        }
        return Phrase(
            french: "En vigueur du \(from.inWords) au \(until.inWords) exclu",
            english: "In force from \(from.inWords) until before \(until.inWords)"
        )
    }
    /// The same for rules that are not in force yet.
    static func coming(_ from: Day) -> Phrase {
        Phrase(
            french: "Entreront en vigueur le \(from.inWords)",
            english: "Will be in force from \(from.inWords)"
        )
    }

    /// The words of both languages.
    init() {}
}

/// What the page says on which rules are changed.
struct RulesWords: PageWords {
    /// From when rules hold.
    static func term(_ first: Day) -> Phrase {
        Phrase(french: "À partir du \(first.inWords)", english: "From \(first.inWords)")
    }

    /// What the form does.
    let explanation = Phrase(
        french: """
            Les règles nouvelles valent à partir du jour choisi ; les précédentes s’arrêtent la \
            veille. Les séances déjà consignées gardent les leurs.
            """,
        english: """
            The new rules hold from the day that is chosen; the earlier ones end on the day \
            before. Recorded sittings keep theirs.
            """
    )
    /// Over the rules in plain words.
    let preview = Phrase(french: "En clair", english: "In plain words")
    /// Over the fields of the quorum.
    let quorum = Phrase(french: "Quorum", english: "Quorum")
    /// Over the fields of the vote.
    let votes = Phrase(french: "Votes", english: "Votes")
    /// Over the channels that count for the quorum.
    let quorumChannels = Phrase(
        french: "Comptent pour le quorum ceux qui sont présents",
        english: "Those who count for the quorum are present"
    )
    /// Over the channels that count in a vote.
    let voteChannels = Phrase(
        french: "Prennent part aux votes ceux qui sont présents",
        english: "Those who vote are present"
    )
    /// Over who else counts.
    let others = Phrase(french: "Comptent aussi", english: "Also count")
    /// Over the moments.
    let moments = Phrase(french: "Le quorum est vérifié", english: "The quorum is checked")
    /// Shows the plain words.
    let show = Phrase(french: "Relire en clair", english: "Read in plain words")
    /// Puts the rules in force.
    let enact = Phrase(french: "Mettre en vigueur", english: "Put in force")

    /// The title.
    static func title(_ name: Phrase) -> Phrase {
        Phrase(french: "Changer les règles : \(name)", english: "Change the rules: \(name)")
    }
    /// From when on.
    static let from = Phrase(french: "À partir du", english: "From")
    /// How much is enough.
    static let threshold = Phrase(french: "Il faut", english: "Needed")
    /// Of what.
    static let base = Phrase(french: "Parmi les", english: "Of the")
    /// How many, where a number is asked for.
    static let number = Phrase(
        french: "Nombre, si c’est un nombre fixe",
        english: "Number, where it is fixed"
    )
    /// After a second notice.
    static let second = Phrase(french: "Sur deuxième convocation", english: "On a second notice")
    /// The same as the first time.
    static let same = Phrase(french: "comme la première fois", english: "as the first time")
    /// What equal figures come to.
    static let tie = Phrase(french: "À égalité", english: "In a tie")
    /// How many proxies.
    static let proxies = Phrase(
        french: "Pouvoirs par mandataire, au plus",
        english: "Proxies per holder, at most"
    )
    /// What nothing means there.
    static let proxiesHint = Phrase(
        french: "0 : les pouvoirs ne sont pas admis. Laissez vide pour ne pas les limiter.",
        english: "0: proxies are not admitted. Leave it empty for any number."
    )
    /// No quorum.
    static let nothing = Phrase(french: "aucun quorum", english: "no quorum")
    /// A fixed number.
    static let fixed = Phrase(french: "un nombre fixe", english: "a fixed number")
    /// More than a part.
    static func more(_ part: Phrase) -> Phrase {
        let french = part.french
        let contracted =
            if french.hasPrefix("les ") {
                "des " + french.dropFirst(4)
            } else if french.hasPrefix("le ") {
                "du " + french.dropFirst(3)
            } else {
                "de " + french
            }
        return Phrase(french: "plus \(contracted)", english: "more than \(part)")
    }
    /// A part at least.
    static func least(_ part: Phrase) -> Phrase {
        Phrase(french: "\(part) au moins", english: "\(part) at least")
    }
    /// Members who gave a proxy.
    static let represented = Phrase(
        french: "les membres représentés",
        english: "members who are represented"
    )
    /// Members who keep out.
    static let recused = Phrase(
        french: "les membres qui se déportent",
        english: "members who are recused"
    )
    /// A number that is none.
    static let noNumber = Phrase(
        french: "Donnez un nombre entier, en chiffres.",
        english: "Give a whole number, in figures."
    )
    /// No channel counts.
    static let noChannel = Phrase(
        french: "Cochez au moins une façon d’être présent.",
        english: "Tick one way of being present at least."
    )

    /// The words of both languages.
    init() {}
}

extension Rules {
    /// The rules, one sentence each, the quorum that is needed first.
    var inPlainWords: [Phrase] {
        let needed = quorum.needed(by: quorum.threshold)
        let first = Phrase(french: "Quorum : \(needed).", english: "Quorum: \(needed).")
        let second = quorum.secondThreshold.map { threshold in
            let words = quorum.needed(by: threshold)
            return Phrase(
                french: "Sur deuxième convocation : \(words).",
                english: "On a second notice: \(words)."
            )
        }
        return [first] + [second].compactMap(\.self) + sentences(isSecondNotice: false)
    }
}
