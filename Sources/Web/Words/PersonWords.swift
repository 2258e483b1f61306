import Meetings
import Typesetting
import Wording

/// What the page of a person says.
struct PersonWords: PageWords {
    /// Leads back to the list.
    let back = Phrase(french: "Personnes", english: "People")
    /// Before the member's number.
    let number = Phrase(french: "Numéro de membre", english: "Member’s number")
    /// Over the addresses.
    let addresses = Phrase(french: "Adresses électroniques", english: "E-mail addresses")
    /// What becomes of them.
    let addressesHint = Phrase(
        french: """
            La première est celle à laquelle on écrit. En ôter une retire les liens personnels qui y \
            sont partis. Elles n’entrent dans aucun registre ni document, et s’effacent avec la \
            personne.
            """,
        english: """
            The first is the one that is written to. To take one away withdraws the personal links \
            that went there. They enter no record and no document, and are erased with the person.
            """
    )
    /// Where there are none.
    let noAddresses = Phrase(
        french: "Aucune adresse n’est connue.",
        english: "No address is known."
    )
    /// Opens the form.
    let addAddress = Phrase(french: "Ajouter une adresse", english: "Add an address")
    /// Takes an address away.
    let removeAddress = Phrase(french: "Ôter", english: "Take away")
    /// Beside an address from which a mail came back.
    let returned = Phrase(
        french: "un courriel en est revenu : plus rien n’y est envoyé",
        english: "a mail came back from it: nothing more is sent there"
    )
    /// Where somebody has said that they want no mails.
    let unwilling = Phrase(
        french: "Ne veut plus de courriels : rien ne lui est envoyé.",
        english: "Wants no more mails: none is sent."
    )
    /// Undoes both.
    let resume = Phrase(
        french: "Lui envoyer de nouveau des courriels",
        english: "Send mails again"
    )
    /// Opens the form.
    let changeLanguage = Phrase(
        french: "Changer la langue des courriels",
        english: "Change the language of mails"
    )
    /// Over the seats.
    let seats = Phrase(french: "Sièges", english: "Seats")
    /// Where there are none.
    let noSeats = Phrase(
        french: "Cette personne n’a jamais eu de siège.",
        english: "This person has never had a seat."
    )
    /// Opens the form.
    let give = Phrase(french: "Donner un siège", english: "Give a seat")
    /// Opens the form.
    let rename = Phrase(french: "Changer de nom", english: "Change the name")
    /// What a new name reaches.
    let renameHint = Phrase(
        french: """
            Le nouveau nom vaut dès maintenant. Les procès-verbaux déjà remis gardent celui qu’ils \
            impriment.
            """,
        english: """
            The new name holds from now on. Minutes that were submitted keep the one that they \
            print.
            """
    )
    /// Over the account.
    let account = Phrase(french: "Compte", english: "Account")
    /// Leads to the page that erases.
    let erase = Phrase(
        french: "Effacer cette personne pour toujours…",
        english: "Erase this person for good…"
    )

    /// What the box says.
    static let drafts = Phrase(
        french: "Le reprendre dans les séances de vos instances qui ne sont pas remises",
        english: "Take it over into the sittings of your bodies that are not submitted"
    )
    /// Saves.
    static let save = Phrase(french: "Enregistrer", english: "Save")
    /// Makes an account.
    static let makeAccount = Phrase(
        french: "Créer un compte pour cette personne",
        english: "Make an account for this person"
    )
    /// Leads to the account.
    static func account(_ name: String) -> Phrase {
        Phrase(french: "Compte « \(name) »", english: "Account ‘\(name)’")
    }
    /// The language of mails.
    static let language = Phrase(french: "Langue des courriels", english: "Language of mails")
    /// Where none is known.
    static let languageOfSending = Phrase(
        french: "celle de chaque envoi",
        english: "that of whatever is sent"
    )
    /// In which language somebody is written to.
    static func written(in language: Language?) -> Phrase {
        let label = language?.label ?? languageOfSending
        return Phrase(
            french: "Langue des courriels : \(label).",
            english: "Language of mails: \(label)."
        )
    }
    /// An address to be typed.
    static let address = Phrase(french: "Adresse électronique", english: "E-mail address")
    /// An address that is none.
    static let noAddress = Phrase(
        french: "Donnez une adresse électronique, par exemple anne@exemple.fr.",
        english: "Give an e-mail address, for instance anne@example.org."
    )
    /// The body of a seat.
    static let body = Phrase(french: "Instance", english: "Body")
    /// The kind of a seat.
    static let seat = Phrase(french: "Qualité", english: "Kind of seat")
    /// The role of a seat.
    static let role = Phrase(french: "Fonction", english: "Role")
    /// How it may read.
    static let roleHint = Phrase(
        french: "Telle qu’elle s’imprime : présidente, trésorier… Facultatif.",
        english: "As it is printed: chair, treasurer… Optional."
    )
    /// The section of a seat.
    static let section = Phrase(french: "Section", english: "Section")
    /// The weight of a seat.
    static let weight = Phrase(french: "Nombre de voix", english: "Number of votes")
    /// The first day.
    static let from = Phrase(french: "Premier jour", english: "First day")
    /// From when a seat counts.
    static let fromHint = Phrase(
        french: """
            Le siège compte à partir de ce jour, et non avant : pour saisir une séance passée, \
            donnez un jour qui la précède.
            """,
        english: """
            The seat counts from this day on, and not before: to record a past sitting, give a day \
            before it.
            """
    )
    /// The first day after.
    static let until = Phrase(
        french: "Premier jour où le siège n’est plus occupé",
        english: "First day on which the seat is held no more"
    )
    /// That it may stay open.
    static let untilHint = Phrase(
        french: "Facultatif : sans lui, le siège reste occupé.",
        english: "Optional: without it, the seat stays held."
    )
    /// Ends a seat.
    static func end(_ code: String) -> Phrase {
        Phrase(french: "Mettre fin au siège (\(code))", english: "End the seat (\(code))")
    }
    /// A day that is none.
    static let noDay = Phrase(
        french: "Donnez une date du calendrier, par exemple 2020-03-16.",
        english: "Give a day of the calendar, for instance 2020-03-16."
    )
    /// A weight that is none.
    static func noWeight(most: Int) -> Phrase {
        Phrase(
            french: "Un siège a de 0 à \(most) voix.",
            english: "A seat has from 0 to \(most) votes."
        )
    }

    /// By whom somebody's name and addresses are changed, where not by whoever looks.
    static func ofOthers(_ name: String) -> Phrase {
        Phrase(
            french: """
                \(name) siège ou a siégé dans une instance qui n’est pas des vôtres : son nom et ses \
                adresses, où vont ses liens personnels, ne se changent que par qui tient le \
                secrétariat de toutes ses instances. Demandez-le à qui administre Greffier.
                """,
            english: """
                \(name) has or had a seat in a body that is not one of yours: the name and the \
                addresses, to which personal links go, are changed only by a secretary of all of \
                these bodies. Ask whoever administers Greffier to do it.
                """
        )
    }
    /// Why they were not changed.
    static func refusedOfOthers(_ name: String) -> Phrase {
        let why = ofOthers(name)
        return Phrase(
            french: "\(why) Rien n’a changé.",
            english: "\(why) Nothing has changed."
        )
    }

    /// The words of both languages.
    init() {}
}

/// What the page says on which a person is erased.
struct ErasureWords: PageWords {
    /// What goes.
    let goes = Phrase(french: "Ce qui disparaît", english: "What goes")
    /// What stays.
    let stays = Phrase(french: "Ce qui reste", english: "What stays")
    /// What goes, one by one.
    let going = [
        Phrase(
            french: """
                le nom, dans le répertoire et dans toutes les séances, ses adresses et ses \
                sièges ;
                """,
            english: "the name, in the directory and in all sittings, the addresses and the seats;"
        ),
        Phrase(
            french: "le compte, ses rôles, ses liens personnels et ses jetons ;",
            english: "the account, its roles, personal links and tokens;"
        ),
        Phrase(
            french: "ce nom dans le fichier lui-même, où rien ne permet de le retrouver.",
            english: "the name in the file itself, where nothing brings it back."
        ),
    ]
    /// What stays, one by one.
    let staying = [
        Phrase(
            french: """
                les séances, les votes et les décisions : les documents diront « [personne \
                effacée] » ;
                """,
            english: """
                sittings, votes and decisions: documents will say ‘[erased person]’;
                """
        ),
        Phrase(
            french: "les registres, qui se vérifient comme avant ;",
            english: "the records, which verify as before;"
        ),
        Phrase(
            french: """
                les documents déjà téléchargés, les sauvegardes, et le nom s’il est écrit en \
                toutes lettres dans un texte.
                """,
            english: """
                documents that were downloaded, backups, and the name where it is spelt out \
                within a text.
                """
        ),
    ]
    /// Over the sittings.
    let sittings = Phrase(
        french: "Séances qui impriment ce nom",
        english: "Sittings with this name"
    )
    /// That there is no way back.
    let irrevocable = Phrase(
        french: "Rien ne le ramènera.",
        english: "Nothing will bring it back."
    )
    /// Over the texts that still hold the name.
    let mentions = Phrase(
        french: """
            Le nom de famille se lit encore en toutes lettres dans des textes de ces séances ; si \
            c’est d’elle qu’il s’agit, occultez-les (« greffier redact »).
            """,
        english: """
            The family name still stands in full in texts of these sittings; where it is this \
            person’s, redact them (‘greffier redact’).
            """
    )
    /// Over what waited and does not go.
    let givenUp = Report.waitedInVain
    /// What was done in the records cannot be finished in the file.
    let unscrubbed = Phrase(
        french: """
            Une séance est ouverte, ou un autre programme lit le fichier : le nom y reste lisible \
            à l’état brut. Il en disparaîtra de lui-même après la séance.
            """,
        english: """
            A sitting is open, or another program reads the file: the name can still be read raw \
            there. It will be gone by itself after the sitting.
            """
    )
    /// Leads back.
    let back = Phrase(french: "Personnes", english: "People")
    /// The title once it is done.
    let done = Phrase(french: "Personne effacée", english: "Person erased")

    /// The title.
    static func title(_ name: String) -> Phrase {
        Phrase(french: "Effacer \(name)", english: "Erase \(name)")
    }
    /// What is to be typed.
    static func confirmation(_ name: String) -> Phrase {
        Phrase(
            french: "Pour confirmer, tapez le nom : \(name)",
            english: "To confirm, type the name: \(name)"
        )
    }
    /// Does it.
    static let submit = Phrase(french: "Effacer pour toujours", english: "Erase for good")
    /// Something else was typed.
    static let otherName = Phrase(
        french: "Ce n’est pas le nom de cette personne. Rien n’a été effacé.",
        english: "That is not the name of this person. Nothing was erased."
    )

    /// The words of both languages.
    init() {}
}
