public import Journal
import Meetings

extension Finding {
    /// What is not as it was recorded, and where.
    public func explanation(with glossary: Glossary) -> Phrase {
        switch self {
        case .altered(let sequence):
            Self.event(sequence, french: "altéré après coup", english: "altered afterwards")
        case .detached(let sequence):
            Self.event(
                sequence,
                french: "ne suit pas celui qui le précède",
                english: "does not follow from the one before it"
            )
        case .missing(let first, let last): Self.gone(first, last)
        case .misplaced(let sequence, let expected):
            Self.event(
                sequence,
                french: "à la place du \(Int(expected))",
                english: "in the place of \(Int(expected))"
            )
        case .contradictory(let sequence):
            Self.event(
                sequence,
                french: "son heure n'est pas celle de son enveloppe",
                english: "its time is not that of its envelope"
            )
        case .lostTail(let first, let last): Self.gone(first, last)
        case .otherHead(let noted, let found): Self.otherHead(noted, found)
        case .headMissing:
            Phrase(
                french: "la dernière empreinte n'a pas été notée, ou a été effacée",
                english: "the last head was not noted, or was deleted"
            )
        case .falseSeal(let sequence):
            Self.event(
                sequence,
                french: "scelle une empreinte qui n'est pas la sienne",
                english: "seals a head that is not its own"
            )
        case .outOfPhase(let sequence):
            Self.event(
                sequence,
                french: "la séance ne l'admettait pas à cet endroit : ajouté après coup",
                english: "the sitting did not admit it there: added afterwards"
            )
        case .unknownHead(let head): Self.unknown(head)
        case .textAltered(let passage): glossary.textAltered(passage)
        case .nameAltered(let person): glossary.nameAltered(person)
        case .textUncovered(let passage): Self.uncovered(glossary.quotation(passage))
        case .nameUncovered(let person): Self.uncovered(glossary.name(person))
        case .textMissing(let passage): Self.missing(passage)
        case .nameMissing(let person): Self.missing(person)
        case .nameNotErased(let person): Self.stillThere(glossary.name(person))
        case .textNotRedacted(let passage): Self.stillThere(glossary.quotation(passage))
        case .erased(let people):
            Phrase(french: "\(people, .erasedPerson)", english: "\(people, .erasedPerson)")
        case .redacted(let passages):
            Phrase(french: "\(passages, .redactedText)", english: "\(passages, .redactedText)")
        case .adopted: Self.adoptedMinutes
        case .notUnderstood(let sequence):
            Self.event(
                sequence,
                french: "d'une version plus récente ; intact, non compris",
                english: "of a newer version; intact, not understood"
            )
        }
    }

    private static func event(
        _ sequence: Int64,
        french: Text<French>,
        english: Text<English>
    ) -> Phrase {
        let what = Phrase(french: french, english: english)
        return Phrase(
            french: "événement \(Int(sequence)) : \(what)",
            english: "event \(Int(sequence)): \(what)"
        )
    }

    private static func otherHead(_ noted: Head, _ found: Head) -> Phrase {
        Phrase(
            french: """
                le registre ne finit pas comme noté : empreinte notée (événement \
                \(Int(noted.sequence))) \(noted.hash.grouped), empreinte d'aujourd'hui (événement \
                \(Int(found.sequence))) \(found.hash.grouped)
                """,
            english: """
                the journal does not end as noted: head noted (event \(Int(noted.sequence))) \
                \(noted.hash.grouped), head of today (event \(Int(found.sequence))) \
                \(found.hash.grouped)
                """
        )
    }

    private static func missing(_ passage: PassageID) -> Phrase {
        Phrase(
            french: "texte effacé après la remise (\(passage.description))",
            english: "text deleted after submission (\(passage.description))"
        )
    }

    private static func missing(_ person: PersonID) -> Phrase {
        Phrase(
            french: "nom effacé après la remise (personne \(person.description))",
            english: "name deleted after submission (person \(person.description))"
        )
    }

    private static func uncovered(_ what: Phrase) -> Phrase {
        Phrase(
            french: "\(what) : aucun engagement du registre ne le couvre ; ajouté après coup",
            english: "\(what): no commitment of the record covers it; added afterwards"
        )
    }

    private static func stillThere(_ what: Phrase) -> Phrase {
        Phrase(
            french: "\(what) : marqué comme effacé, et pourtant là ; la marque est fausse",
            english: "\(what): marked as erased, and yet there; the mark is false"
        )
    }

    private static func unknown(_ head: Fingerprint) -> Phrase {
        Phrase(
            french: """
                l'empreinte \(head.grouped) n'est pas de ce registre : il a été récrit, \
                raccourci, ou ce n'est pas le bon
                """,
            english: """
                the head \(head.grouped) is not of this journal: it was rewritten, \
                shortened, or is the wrong one
                """
        )
    }

    private static func gone(_ first: Int64, _ last: Int64) -> Phrase {
        first == last
            ? event(first, french: "il manque", english: "it is missing")
            : Phrase(
                french: "événements \(Int(first)) à \(Int(last)) : ils manquent",
                english: "events \(Int(first)) to \(Int(last)): they are missing"
            )
    }

    private static let adoptedMinutes = Phrase(
        french: """
            repris d'un procès-verbal publié : textes et noms ne se vérifient qu'auprès du \
            registre d'origine
            """,
        english: """
            taken in from published minutes: texts and names can be verified with the original \
            record only
            """
    )
}

extension Noun {
    fileprivate static let erasedPerson = Noun(
        one: Phrase(french: "personne effacée", english: "person erased"),
        many: Phrase(french: "personnes effacées", english: "people erased")
    )
    fileprivate static let redactedText = Noun(
        one: Phrase(french: "passage occulté", english: "passage redacted"),
        many: Phrase(french: "passages occultés", english: "passages redacted")
    )
}

extension Glossary {
    fileprivate func textAltered(_ passage: PassageID) -> Phrase {
        let text = quotation(passage)
        return Phrase(
            french: "texte altéré après la remise : \(text)",
            english: "text altered after submission: \(text)"
        )
    }

    fileprivate func nameAltered(_ person: PersonID) -> Phrase {
        let name = name(person)
        return Phrase(
            french: "nom altéré après la remise : \(name)",
            english: "name altered after submission: \(name)"
        )
    }
}
