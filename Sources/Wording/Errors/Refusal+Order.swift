import Foundation
import Meetings

extension Phrase {
    static let writtenByNewerVersion = Phrase(
        french: """
            Le journal de cette séance contient des événements d'une version plus récente de \
            Greffier. Mettez le programme à jour ; d'ici là rien ne s'y ajoute.
            """,
        english: """
            The journal of this sitting holds events of a newer version of Greffier. Update the \
            program; until then nothing is added to it.
            """
    )

    static let notPrepared = Phrase(
        french: """
            Cette séance n'est pas encore préparée. Donnez d'abord l'instance, la date, le fuseau \
            horaire et le lieu.
            """,
        english: """
            This sitting is not prepared yet. Give the body, the date, the time zone and the \
            place first.
            """
    )

    static let alreadyBegun = Phrase(
        french: """
            Cette séance a déjà un registre : un procès-verbal publié ne s'y ajoute pas. \
            Reprenez-le dans un autre fichier de registres.
            """,
        english: """
            This sitting has a record already: published minutes are not added to it. Take them \
            into another file of records.
            """
    )

    static let anotherBody = Phrase(
        french: """
            Une séance ne passe pas d'une instance à une autre. Préparez une nouvelle séance pour \
            l'autre instance.
            """,
        english: """
            A sitting does not pass from one body to another. Prepare a new sitting for the other \
            body.
            """
    )

    static func unknownTimeZone(_ name: String) -> Phrase {
        Phrase(
            french: """
                Le fuseau horaire « \(name) » n'existe pas. Donnez-le sous la forme \
                Europe/Paris ou America/Martinique.
                """,
            english: """
                There is no time zone ‘\(name)’. Give it in the form Europe/Paris or \
                America/Martinique.
                """
        )
    }

    static let alreadySealed = Phrase(
        french: """
            Le procès-verbal porte déjà l'empreinte du registre. Exportez-le tel quel.
            """,
        english: "The minutes bear the head of the record already. Export them as they are."
    )
}

extension Phrase {
    static let sittingUnderWay = Phrase(
        french: """
            L’ouverture ne se retire plus : présences, points, votes ou textes s’y rattachent. \
            Corrigez-en l’heure dans le déroulé, ou retirez d’abord ce qui suit.
            """,
        english: """
            The opening can no longer be taken back: presences, items, votes or texts rest on it. \
            Correct its time in the time line, or take back first what follows.
            """
    )

    static func numbered(in year: Int) -> Phrase {
        Phrase(
            french: """
                Le procès-verbal et les décisions sont numérotés en \(String(year)) : l’ouverture \
                reste dans cette année. Corrigez la date.
                """,
            english: """
                The minutes and the decisions are numbered in \(String(year)): the opening stays \
                in that year. Correct the date.
                """
        )
    }
}

extension Glossary {
    func longBeforeOpening(_ at: Instant, _ opening: Instant) -> Phrase {
        let (at, opening) = moments(at, opening)
        return Phrase(
            french: """
                Arrivée le \(at), ouverture le \(opening) : plus d’un jour les sépare. Corrigez \
                l’heure de l’arrivée, ou celle de l’ouverture à sa ligne du déroulé.
                """,
            english: """
                Arrival on \(at), opening on \(opening): more than a day lies between. Correct \
                the time of the arrival, or that of the opening in its line of the time line.
                """
        )
    }

    func outsidePhase(_ kind: Event.Kind, _ phase: Phase) -> Phrase {
        let states = Phase.allCases.filter(kind.phases.contains).map(\.label)
        let possible = states.joined(by: Phrase(french: ", ", english: ", "))
        let when =
            states.isEmpty
            ? Phrase(french: "jamais", english: "never") : possible
        return Phrase(
            french: """
                \(kind.label.capitalised) : impossible, la séance est à l'état \
                « \(phase.label) ». Possible à l'état : \(when).
                """,
            english: """
                \(kind.label.capitalised): not possible while the sitting is \
                ‘\(phase.label)’. Possible while it is: \(when).
                """
        )
    }

    func backwards(_ line: Refusal.TimeLine, _ at: Instant, _ earliest: Instant) -> Phrase {
        let (at, earliest) = moments(at, earliest)
        return Phrase(
            french: """
                \(line.scope) le temps ne recule pas : \(at) vient avant \(earliest). Corrigez \
                l'une des deux heures.
                """,
            english: """
                \(line.scope) time does not run back: \(at) comes before \(earliest). Correct \
                one of the two times.
                """
        )
    }

    func afterAdjournment(_ at: Instant, _ end: Instant) -> Phrase {
        let (at, end) = moments(at, end)
        return Phrase(
            french: """
                La séance a été levée à \(end) : rien ne s'y passe à \(at). Corrigez l'heure.
                """,
            english: """
                The sitting was adjourned at \(end): nothing happens in it at \(at). Correct the \
                time.
                """
        )
    }

    func overlapping(_ line: Refusal.TimeLine, _ at: Instant) -> Phrase {
        line.overlapping(exact(at))
    }

    func recessOver(_ line: Refusal.TimeLine, _ edge: Refusal.Edge, _ at: Instant) -> Phrase {
        let (what, time) = (line.noun, exact(at))
        return switch edge {
        case .beginning:
            Phrase(
                french: """
                    La suspension durerait encore quand commence \(what) (\(time)). Corrigez le \
                    début ou la fin de la suspension.
                    """,
                english: """
                    The recess would still go on when \(what) begins (\(time)). Correct where \
                    the recess begins or ends.
                    """
            )
        case .end:
            Phrase(
                french: """
                    La suspension commencerait avant que finisse \(what) (\(time)). Corrigez le \
                    début ou la fin de la suspension.
                    """,
                english: """
                    The recess would begin before \(what) ends (\(time)). Correct where the recess \
                    begins or ends.
                    """
            )
        }
    }

    func duringRecess(_ at: Instant) -> Phrase {
        guard let recess = meeting.recesses.first(where: { $0.contains(at) }) else {
            return Phrase(
                french: "La séance est suspendue à \(exact(at)). Corrigez l'heure.",
                english: "The sitting is in recess at \(exact(at)). Correct the time."
            )
        }
        let until =
            recess.to.map {
                Phrase(french: " à \(exact($0))", english: " to \(exact($0))")
            } ?? Phrase(french: " et ne reprend pas", english: " on")
        return Phrase(
            french: """
                La séance est suspendue de \(exact(recess.from))\(until) : on n'y délibère pas à \
                \(exact(at)). Corrigez l'heure.
                """,
            english: """
                The sitting is in recess from \(exact(recess.from))\(until): it does not \
                deliberate at \(exact(at)). Correct the time.
                """
        )
    }
}

extension Refusal.TimeLine {
    /// «Sur une même connexion»: where the order of time holds.
    fileprivate var scope: Phrase {
        switch self {
        case .sitting: Phrase(french: "Dans la séance", english: "In the sitting")
        case .connection:
            Phrase(french: "Sur une même connexion", english: "Within one connection")
        case .item: Phrase(french: "Dans un même point", english: "Within one item")
        case .turn:
            Phrase(french: "Dans une même intervention", english: "Within one speaking turn")
        case .vote: Phrase(french: "Dans un même vote", english: "Within one vote")
        case .recess: Phrase(french: "D'une suspension à l'autre", english: "Between recesses")
        case .incident: Phrase(french: "Dans un même incident", english: "Within one incident")
        case .proxy: Phrase(french: "Pour un même pouvoir", english: "For one proxy")
        case .replacement:
            Phrase(french: "Dans un même remplacement", english: "Within one replacement")
        case .closedSession:
            Phrase(french: "D'un huis clos à l'autre", english: "Between closed sessions")
        case .minutes:
            Phrase(
                french: "De la remise à la signature du procès-verbal",
                english: "From the submission of the minutes to their signature"
            )
        }
    }

    /// «Une suspension», as the subject of a sentence.
    fileprivate var noun: Phrase {
        switch self {
        case .recess: Phrase(french: "une suspension", english: "a recess")
        case .closedSession: Phrase(french: "un huis clos", english: "a closed session")
        case .item: Phrase(french: "un point", english: "an item")
        case .turn: Phrase(french: "une intervention", english: "a speaking turn")
        case .vote: Phrase(french: "un vote", english: "a vote")
        default: Phrase(french: "ce moment de la séance", english: "this part of the sitting")
        }
    }

    var endMissing: Phrase {
        Phrase(
            french: """
                \(noun.capitalised) consigné après coup a un début et une fin. Donnez aussi \
                l'heure de fin (jusqu'à).
                """,
            english: """
                \(noun.capitalised) recorded afterwards has a beginning and an end. Give the time \
                at which it ended too (until).
                """
        )
    }

    func overlapping(_ at: Phrase) -> Phrase {
        Phrase(
            french: """
                \(noun.capitalised) à \(at) en recouvre un autre moment de même nature. Corrigez \
                le début ou la fin.
                """,
            english: """
                \(noun.capitalised) at \(at) runs into another of its kind. Correct where it \
                begins or ends.
                """
        )
    }
}
