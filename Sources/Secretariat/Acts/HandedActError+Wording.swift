import Foundation
import Meetings
public import Wording

extension HandedActError {
    /// Which field is wrong, why, and what to write there.
    public var explanation: Phrase {
        let what = reason == .missing && field == "people" ? Self.nobody : reason.explanation
        return Phrase(french: "\(name) : \(what)", english: "\(name): \(what)")
    }

    /// What people call the field, where no label stands beside it, and programs.
    private var name: Phrase {
        switch field {
        case "at": Phrase(french: "Heure (« at »)", english: "Time (‘at’)")
        case "anotherDay": Phrase(french: "Date (« anotherDay »)", english: "Date (‘anotherDay’)")
        case "people": Phrase(french: "Personnes (« people »)", english: "People (‘people’)")
        default: Phrase(french: "Champ « \(field) »", english: "Field ‘\(field)’")
        }
    }

    private static let nobody = Phrase(
        french: "aucune n’est cochée. Cochez d’abord qui est concerné.",
        english: "missing. Tick first who is concerned."
    )

    /// Others of the group were refused.
    static func withOthers(_ reason: Phrase) -> Phrase {
        Phrase(
            french:
                "Rien n’a été consigné, car un autre acte du même groupe est refusé : \(reason)",
            english:
                "Nothing was recorded, for another act of the same group was refused: \(reason)"
        )
    }

    /// There is nothing to undo.
    static let nothingToUndo = Phrase(
        french: """
            Rien de ce que vous avez saisi ne reste à annuler. Corrigez l’entrée voulue dans le \
            déroulé de la séance.
            """,
        english: """
            Nothing that you entered is left to undo. Correct the entry itself in the time line of \
            the sitting.
            """
    )
}

extension HandedActError.Reason {
    fileprivate var explanation: Phrase {
        switch self {
        case .missing:
            Phrase(french: "il manque. Remplissez-le.", english: "it is missing. Fill it in.")
        case .unconfirmed:
            Phrase(
                french: """
                    une signature ne se retire pas. Relisez le procès-verbal, puis cochez la case qui \
                    le dit (« true »).
                    """,
                english: """
                    a signature is not taken back. Read the minutes, then tick the box that says so \
                    (‘true’).
                    """
            )
        case .notEarlier:
            Phrase(
                french: """
                    une séance n’approuve que le procès-verbal d’une séance tenue avant elle. \
                    Choisissez-en une plus ancienne, ou n’en choisissez pas.
                    """,
                english: """
                    a sitting approves the minutes of one that was held before it. Choose an earlier \
                    one, or none.
                    """
            )
        case .farFromPlan(let planned, let zone): Self.farFromPlan(planned, zone)
        case .unknownField(let nearest, let expected):
            Phrase(
                french: "cet acte n’a pas ce champ. \(Self.instead(nearest, expected))",
                english: "this act has no such field. \(Self.instead(nearest, expected))"
            )
        case .unknownWord(let text, let nearest, let expected):
            Phrase(
                french: "« \(text) » n’y va pas. \(Self.instead(nearest, expected))",
                english: "‘\(text)’ does not go there. \(Self.instead(nearest, expected))"
            )
        case .besides(let other):
            Phrase(
                french: "il ne va pas avec « \(other) ». Laissez l’un des deux vide.",
                english: "it does not go with ‘\(other)’. Leave one of the two empty."
            )
        case .unevenLists(let other):
            Phrase(
                french: """
                    il n’a pas autant de valeurs que « \(other) ». Donnez-en une pour chacune.
                    """,
                english: "it has not as many values as ‘\(other)’. Give one for each."
            )
        case .text(let fault): fault.explanation
        case .tooLong, .tooMany: bound
        case .notText, .notIdentifier, .notNumber, .notYesOrNo, .notDigest: malformed
        case .notTime, .noSuchTime, .notDay, .future, .notNow: time
        }
    }

    private static func farFromPlan(_ planned: Instant, _ zone: TimeZone) -> Phrase {
        let clock = planned.clock(in: zone)
        let moment = planned.day(in: zone).map { Phrase.moment($0, clock) } ?? clock
        return Phrase(
            french: """
                cette séance est prévue \(moment). Donnez une heure proche, ou confirmez qu’elle \
                s’ouvre à un autre moment (« true ») : la page le demande, une fois rechargée.
                """,
            english: """
                this sitting is planned for \(moment). Give a time near it, or confirm that it opens \
                at another (‘true’): the page asks for that once it is reloaded.
                """
        )
    }

    private static func instead(_ nearest: String?, _ expected: [String]) -> Phrase {
        if let nearest {
            return Phrase(french: "Écrivez « \(nearest) ».", english: "Write ‘\(nearest)’.")
        }
        let list = expected.joined(separator: ", ")
        return Phrase(french: "Choisissez parmi : \(list).", english: "Choose among: \(list).")
    }

    private var bound: Phrase {
        switch self {
        case .tooLong(let bytes, let limit):
            Phrase(
                french: """
                    le texte a \(String(bytes)) octets, la limite est de \(String(limit)). \
                    Raccourcissez-le.
                    """,
                english: """
                    the text has \(String(bytes)) bytes, the limit is \(String(limit)). Shorten it.
                    """
            )
        case .tooMany(let limit):
            Phrase(
                french: "la limite est de \(String(limit)) valeurs. Envoyez le reste à part.",
                english: "the limit is \(String(limit)) values. Send the rest apart."
            )
        default: Phrase(verbatim: "")
        }
    }

    private var malformed: Phrase {
        switch self {
        case .notIdentifier(let text):
            Phrase(
                french: "« \(text) » n’est pas un UUID. Donnez-en un, en 36 caractères.",
                english: "‘\(text)’ is no UUID. Give one, of 36 characters."
            )
        case .notNumber(let text, let from, let through):
            Phrase(
                french: """
                    « \(text) » ne convient pas. Donnez un nombre de \(String(from)) à \
                    \(String(through)).
                    """,
                english: """
                    ‘\(text)’ does not do. Give a number from \(String(from)) to \(String(through)).
                    """
            )
        case .notYesOrNo(let text):
            Phrase(
                french: "« \(text) » n’est ni oui ni non. Donnez « true » ou « false ».",
                english: "‘\(text)’ is neither yes nor no. Give ‘true’ or ‘false’."
            )
        case .notDigest(let text):
            Phrase(
                french: """
                    « \(text) » n’est pas une empreinte. Donnez les 64 chiffres hexadécimaux de \
                    SHA-256.
                    """,
                english: """
                    ‘\(text)’ is no digest. Give the 64 hexadecimal digits of SHA-256.
                    """
            )
        default:
            Phrase(
                french:
                    "ce n’est pas un texte. Donnez un texte, ou une liste là où il en faut une.",
                english: "this is no text. Give a text, or a list where there must be one."
            )
        }
    }

    private var time: Phrase {
        switch self {
        case .noSuchTime(let text):
            Phrase(
                french: """
                    l’horloge de la séance n’a jamais montré \(text), à cause du changement d’heure. \
                    Donnez une autre heure.
                    """,
                english: """
                    the clock of the sitting never showed \(text), for it was set forward. Give \
                    another time.
                    """
            )
        case .notDay(let text):
            Phrase(
                french: "« \(text) » n’est pas un jour. Écrivez 2020-03-16.",
                english: "‘\(text)’ is no day. Write 2020-03-16."
            )
        case .future:
            Phrase(
                french: """
                    cette heure est encore à venir. Donnez une heure passée, ou réglez l’horloge de \
                    l’appareil.
                    """,
                english: """
                    this time is still to come. Give a time that is past, or set the clock of the device.
                    """
            )
        case .notNow(let text):
            Phrase(
                french: """
                    \(text) n’est pas l’heure présente. En votre nom, vous déclarez ce qui vaut à \
                    l’instant : laissez ce champ vide. Pour ce qui s’est passé plus tôt, adressez-vous \
                    au secrétariat, qui le consigne.
                    """,
                english: """
                    \(text) is not the present time. In your own name you declare what holds at this \
                    moment: leave this field empty. For what happened earlier, turn to the secretary, \
                    who records it.
                    """
            )
        case .notTime(let text):
            Phrase(
                french: """
                    « \(text) » n’est pas une heure. Écrivez 18:42, 2020-03-16T18:42 ou \
                    2020-03-16T18:42:00+01:00.
                    """,
                english: """
                    ‘\(text)’ is no time. Write 18:42, 2020-03-16T18:42 or 2020-03-16T18:42:00+01:00.
                    """
            )
        default: Phrase(verbatim: "")
        }
    }
}

extension HandedActError.TextFault {
    fileprivate var explanation: Phrase {
        switch self {
        case .empty:
            Phrase(
                french: "le texte est vide. Écrivez-le.",
                english: "the text is empty. Write it."
            )
        case .invalidLink(let address):
            Phrase(
                french: """
                    « \(address) » n’est pas une adresse. Écrivez [mots](https://…) ou \
                    [mots](mailto:…).
                    """,
                english: """
                    ‘\(address)’ is no address. Write [words](https://…) or [words](mailto:…).
                    """
            )
        case .listTooDeep(let limit):
            Phrase(
                french: """
                    une liste n’a pas plus de \(String(limit)) niveaux. Écrivez-la moins en retrait.
                    """,
                english: "a list has at most \(String(limit)) levels. Indent it less."
            )
        }
    }
}
