import Imports
import Journal
import Meetings

extension RecordError.Reason {
    static func wrongShape(
        _ expected: RecordError.Shape,
        _ found: RecordError.Shape
    ) -> Phrase {
        if found == .nothing {
            return Phrase(
                french: "on attend \(expected.label), et il n'y a rien.",
                english: "\(expected.label) is expected, and there is nothing."
            )
        }
        if expected == .nothing {
            return Phrase(
                french: "on n'attend rien ici, et il y a \(found.label).",
                english: "nothing is expected here, and there is \(found.label)."
            )
        }
        return Phrase(
            french: "on attend \(expected.label), et il y a \(found.label).",
            english: "\(expected.label) is expected, and there is \(found.label)."
        )
    }

    static let emptyText = Phrase(
        french: "il n'y a rien ici ; écrivez la valeur, ou ôtez la clé.",
        english: "there is nothing here; write the value, or take the key out."
    )

    static func textTooLong(_ bytes: Int, _ limit: Int) -> Phrase {
        Phrase(
            french: "le texte compte \(bytes) octets ; la limite est de \(limit).",
            english: "the text has \(bytes) bytes; the limit is \(limit)."
        )
    }

    static func invalidLink(_ address: String) -> Phrase {
        let address = String(address.prefix(80))
        return Phrase(
            french: """
                « \(address) » n’est pas l’adresse d’un lien : écrivez une adresse http, https ou \
                mailto ; pour garder les crochets tels quels, écrivez \\[.
                """,
            english: """
                ‘\(address)’ is not the address of a link: write an http, https or mailto address; \
                to keep the brackets as they are, write \\[.
                """
        )
    }

    static func unknownValue(_ text: String, _ nearest: String?, _ expected: [Word]) -> Phrase {
        let hint = nearest.map(meant) ?? possible(expected)
        return Phrase(
            french: "« \(text) » n'est pas une valeur connue.\(hint)",
            english: "‘\(text)’ is no known value.\(hint)"
        )
    }

    static func invalidNumber(_ text: String, _ from: Int, _ through: Int) -> Phrase {
        Phrase(
            french: "« \(text) » n'est pas un nombre entier de \(from) à \(through).",
            english: "‘\(text)’ is no whole number from \(from) to \(through)."
        )
    }

    static func invalidDay(_ text: String) -> Phrase {
        Phrase(
            french: "« \(text) » n'est pas un jour ; écrivez 2020-03-16.",
            english: "‘\(text)’ is no day; write 2020-03-16."
        )
    }

    static func noSuchDay(_ text: String) -> Phrase {
        Phrase(
            french: "le \(text) n'existe pas dans le calendrier ; voyez le mois et le jour.",
            english: "there is no \(text) in the calendar; see the month and the day."
        )
    }

    static func yearOutOfRange(_ text: String, _ from: Int, _ through: Int) -> Phrase {
        let (from, through) = (String(from), String(through))
        return Phrase(
            french: "\(text) : l'année doit être entre \(from) et \(through).",
            english: "\(text): the year must lie between \(from) and \(through)."
        )
    }

    static func invalidTime(_ text: String) -> Phrase {
        let forms = Phrase(french: "18:30, 18 h 30 ou", english: "18:30 or")
        return Phrase(
            french: "« \(text) » n'est pas une heure ; écrivez \(forms) 2020-03-16 18:30.",
            english: "‘\(text)’ is no time; write \(forms) 2020-03-16 18:30."
        )
    }

    static func dayMissing(_ text: String) -> Phrase {
        Phrase(
            french: "« \(text) » ne dit pas le jour ; écrivez par exemple 2020-03-16 \(text).",
            english: "‘\(text)’ does not say the day; write for instance 2020-03-16 \(text)."
        )
    }

    static func ambiguousTime(_ text: String, _ offsets: [String]) -> Phrase {
        let first = offsets.first ?? ""
        return Phrase(
            french: """
                l'horloge a montré « \(text) » deux fois ; ajoutez le décalage, \
                \(offsets.joined(separator: " ou ")) : « \(text) \(first) ».
                """,
            english: """
                the clock showed ‘\(text)’ twice; add the offset, \
                \(offsets.joined(separator: " or ")): ‘\(text) \(first)’.
                """
        )
    }

    static func skippedTime(_ text: String) -> Phrase {
        Phrase(
            french: "l'horloge a sauté « \(text) » au changement d'heure ; voyez l'heure.",
            english: "the clock skipped ‘\(text)’ when it was put forward; see the time."
        )
    }

    static func backwards(_ text: String, _ earliest: String) -> Phrase {
        Phrase(
            french: """
                \(text) est écrit après \(earliest) : le déroulé suit l'heure. Passé minuit, écrivez \
                « +1 » après l'heure ; ce qui fut oublié va sous « après la séance ».
                """,
            english: """
                \(text) is written after \(earliest): the course follows the clock. Past midnight \
                write ‘+1’ after the time; what was forgotten goes under ‘afterwards’.
                """
        )
    }

    static func unknownTimeZone(_ text: String) -> Phrase {
        Phrase(
            french: "« \(text) » n'est pas un fuseau connu ; écrivez par exemple Europe/Paris.",
            english: "‘\(text)’ is no known time zone; write for instance Europe/Paris."
        )
    }

    static func invalidCode(_ text: String) -> Phrase {
        Phrase(
            french: "« \(text) » n'est pas un sigle : un à huit chiffres ou capitales sans accent.",
            english: "‘\(text)’ is no code: one to eight digits or capitals without accents."
        )
    }

    static func invalidIdentifier(_ text: String) -> Phrase {
        Phrase(
            french: """
                « \(text) » n'est pas un identifiant. Reprenez celui que « greffier erase » a donné.
                """,
            english: """
                ‘\(text)’ is no identifier. Take the one that ‘greffier erase’ gave.
                """
        )
    }

    static func invalidDigest(_ text: String) -> Phrase {
        Phrase(
            french: """
                « \(text) » n'est pas une empreinte SHA-256 : 64 chiffres ou lettres de a à f, tels \
                que les donne sha256sum.
                """,
            english: """
                ‘\(text)’ is no SHA-256 digest: 64 digits or letters from a to f, as sha256sum \
                gives them.
                """
        )
    }

    static func invalidPersonKey(_ text: String) -> Phrase {
        Phrase(
            french: """
                « \(text) » ne peut désigner une personne : des lettres, des chiffres, et des \
                traits d'union entre eux.
                """,
            english: """
                ‘\(text)’ cannot name a person: letters, digits, and hyphens between them.
                """
        )
    }
}

extension RecordError.Shape {
    fileprivate var label: Phrase {
        switch self {
        case .mapping:
            Phrase(french: "un bloc de clés et de valeurs", english: "a block of keys and values")
        case .list: Phrase(french: "une liste", english: "a list")
        case .text: Phrase(french: "un texte", english: "a text")
        case .nothing: Phrase(french: "rien", english: "nothing")
        }
    }
}
