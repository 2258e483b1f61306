import Imports
public import Meetings
public import Registry

extension Report {
    /// What erasing did, what it leaves to be looked at, and what to write in the files.
    public static func erased(_ person: PersonID, _ erased: Erased) -> [Phrase] {
        let count = erased.sittings
        let done = Phrase(
            french: """
                Personne effacée du répertoire et de \(count, .sitting) ; les registres se \
                vérifient comme avant.
                """,
            english: """
                Person erased from the directory and from \(count, .sitting); the records verify \
                as before.
                """
        )
        let file = Phrase(
            french: """
                Dans les fichiers YAML de ces séances, écrivez à la place du nom : \
                effacée: \(person.description)
                """,
            english: """
                In the YAML files of these sittings, write in the place of the name: \
                erased: \(person.description)
                """
        )
        return [done] + (count > 0 ? [file] : []) + mentions(erased.mentions)
            + told(erased.givenUp) + (erased.isScrubbed ? [] : [notScrubbed])
    }

    /// What waited and does not go; a line each.
    private static func told(_ notices: [GivenUp]) -> [Phrase] {
        guard !notices.isEmpty else { return [] }
        return [waitedInVain]
            + notices.map { notice in
                Phrase(french: "  \(givenUp(notice))", english: "  \(givenUp(notice))")
            }
    }

    /// Over what waited and does not go.
    public static let waitedInVain = Phrase(
        french: """
            Ces envois attendaient et portaient des mots retirés : ils ne partiront pas. \
            Préparez-les de nouveau :
            """,
        english: """
            These were waiting to go and carried words that were taken out: they will not go. \
            Prepare them anew:
            """
    )

    /// Notices that are given up: of which sitting, about what.
    public static func givenUp(_ notice: GivenUp) -> Phrase {
        guard let reference = notice.reference else { return notice.topic.label }
        return Phrase(
            french: "\(reference), \(notice.topic.label)",
            english: "\(reference), \(notice.topic.label)"
        )
    }

    private static func mentions(_ mentions: [Mention]) -> [Phrase] {
        guard !mentions.isEmpty else { return [] }
        let heading = Phrase(
            french: """
                Le nom de famille se lit encore en toutes lettres ; si c'est d'elle qu'il s'agit, \
                occultez ces textes :
                """,
            english: """
                The family name still stands in full; where it is this person's, redact these \
                texts:
                """
        )
        return [heading]
            + mentions.map { Phrase(verbatim: "  greffier redact \($0.reference) \($0.passage)") }
    }

    /// What was done in the records cannot be finished in the file.
    public static let notScrubbed = Phrase(
        french: """
            Attention : une séance est ouverte, ou un autre programme lit le fichier, où les mots \
            restent lisibles à l'état brut. Le service l'achève après la séance ; sans lui, lancez \
            ensuite « greffier rebuild ».
            """,
        english: """
            Take care: a sitting is open, or another program reads the file, in which the words \
            can still be read raw. The service finishes this after the sitting; without it, run \
            ‘greffier rebuild’ then.
            """
    )

    /// What erasing would do.
    public static func wouldErase(_ person: Person, sittings: [String]) -> Phrase {
        let name = person.name.inFull
        let list = sittings.isEmpty ? "" : "\n  " + sittings.joined(separator: "\n  ")
        return Phrase(
            french: """
                Serait effacé : \(name) (\(person.id.description)), du répertoire et de \
                \(sittings.count, .sitting).\(list)
                """,
            english: """
                Would be erased: \(name) (\(person.id.description)), from the directory and from \
                \(sittings.count, .sitting).\(list)
                """
        )
    }

    /// The question before what cannot be undone.
    public static let irrevocable = Phrase(
        french: "Rien ne le ramènera. Continuer ? [oui/non] ",
        english: "Nothing will bring it back. Go on? [yes/no] "
    )

    /// Whether an answer to that question agrees, in French or in English.
    public static func isAgreement(_ answer: String) -> Bool {
        ["o", "oui", "y", "yes"].contains(answer.trimmingBlanks.lowercased())
    }

    /// What was asked about was left as it is.
    public static let nothingDone = Phrase(
        french: "Rien n'a été fait.",
        english: "Nothing was done."
    )

    /// What redacting would take out.
    public static func wouldRedact(_ text: Phrase) -> Phrase {
        Phrase(
            french: "Serait occulté en entier : « \(text) »",
            english: "Would be redacted as a whole: ‘\(text)’"
        )
    }

    /// A seat as it was given or ended.
    public static func seated(_ person: Person, _ held: HeldSeat, in body: BodyCode) -> Phrase {
        let (name, seat) = (person.name.inFull, seat(held, in: body))
        return Phrase(french: "\(name), \(seat)", english: "\(name), \(seat)")
    }

    /// A passage was taken out.
    public static func redacted(_ redacted: Redacted) -> [Phrase] {
        let done = Phrase(
            french: "Passage occulté ; le registre se vérifie comme avant.",
            english: "Passage redacted; the record verifies as before."
        )
        return [done] + told(redacted.givenUp)
    }

    /// Somebody has another name from now on.
    public static func renamed(_ name: PrintedName, drafts: Int?) -> Phrase {
        let drafts =
            drafts.map {
                Phrase(
                    french: " Repris dans \($0, .draft).",
                    english: " Taken over into \($0, .draft)."
                )
            }
            ?? Phrase(
                french: """
                     Les séances consignées gardent le nom qu'elles portent ; --drafts le reprend \
                    dans celles qui ne sont pas remises.
                    """,
                english: """
                     Recorded sittings keep the name that they print; --drafts takes it over into \
                    those that are not submitted.
                    """
            )
        return Phrase(
            french: "Désormais : \(name.inFull).\(drafts)",
            english: "From now on: \(name.inFull).\(drafts)"
        )
    }

    /// Somebody joined the directory.
    public static func added(_ person: Person) -> Phrase {
        let (name, id) = (person.name.inFull, person.id.description)
        return Phrase(french: "Ajout : \(name) (\(id))", english: "Added: \(name) (\(id))")
    }

    /// The directory has nobody.
    public static let nobody = Phrase(
        french: "Personne. « greffier person add » ajoute quelqu'un.",
        english: "Nobody. ‘greffier person add’ adds somebody."
    )

    /// Somebody in the list: the name, then each address and each seat.
    public static func listed(_ holder: Holder) -> [Phrase] {
        let number = holder.person.number.map { " (\($0))" } ?? ""
        let name = Phrase(verbatim: holder.person.name.inFull + number)
        return [name]
            + holder.addresses.map { Phrase(verbatim: "  \($0.text)") }
            + holder.seats.map { held in
                let seat = seat(held.seat, in: held.body)
                return Phrase(french: "  \(seat)", english: "  \(seat)")
            }
    }

    /// The addresses of somebody, the one that is written to first.
    public static func addresses(_ addresses: [EmailAddress], of person: Person) -> Phrase {
        let name = person.name.inFull
        guard !addresses.isEmpty else {
            return Phrase(
                french: "\(name) : aucune adresse électronique.",
                english: "\(name): no e-mail address."
            )
        }
        let list = addresses.map(\.text).joined(separator: ", ")
        return Phrase(french: "\(name) : \(list)", english: "\(name): \(list)")
    }

    /// A seat with its days: «BF : titulaire, trésorier, Brest, 2 voix, depuis le 1er mars 2020».
    public static func seat(_ held: HeldSeat, in body: BodyCode) -> Phrase {
        let kind = Phrase(
            french: "\(held.seat.term.french)",
            english: "\(held.seat.term.english)"
        )
        let words = [held.role, held.section].filter { !$0.isEmpty }.map(Phrase.init(verbatim:))
        let weight =
            held.weight == 1
            ? []
            : [Phrase(french: "\(held.weight)\u{A0}voix", english: "\(held.weight)\u{A0}votes")]
        let parts = [kind] + words + weight + [Phrase.term(held.from, held.until)]
        let line = parts.joined(by: Phrase(verbatim: ", "))
        return Phrase(french: "\(body.text) : \(line)", english: "\(body.text): \(line)")
    }
}

extension Noun {
    static let draft = Noun(
        one: Phrase(french: "séance non remise", english: "sitting not submitted"),
        many: Phrase(french: "séances non remises", english: "sittings not submitted")
    )
}
