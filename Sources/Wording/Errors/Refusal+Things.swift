import Meetings

extension Phrase {
    static let emptyRoster = Phrase(
        french: "La liste des personnes est vide. Donnez au moins un membre.",
        english: "The list of people is empty. Give at least one member."
    )

    static func tooMany(_ bound: Refusal.Bound, _ limit: Int) -> Phrase {
        Phrase(
            french: """
                Une séance ne tient pas plus de \(limit) \(bound.label). Partagez-la en plusieurs \
                séances.
                """,
            english: """
                One sitting holds no more than \(limit) \(bound.label). Divide it into several \
                sittings.
                """
        )
    }
}

extension Glossary {
    func unknown(_ reference: Reference) -> Phrase {
        Phrase(
            french: """
                Cette séance ne connaît pas \(noun(reference)). Corrigez le renvoi, ou entrez \
                d'abord ce qu'il désigne.
                """,
            english: """
                This sitting does not know \(noun(reference)). Correct the reference, or enter \
                first what it stands for.
                """
        )
    }

    func duplicate(_ reference: Reference) -> Phrase {
        Phrase(
            french: """
                \(noun(reference).capitalised) : déjà dans le registre de cette séance. Donnez un \
                autre identifiant à ce qui est nouveau.
                """,
            english: """
                \(noun(reference).capitalised): in the record of this sitting already. Give what \
                is new another identifier.
                """
        )
    }

    func alreadyRetracted(_ reference: Reference) -> Phrase {
        Phrase(
            french: """
                \(noun(reference).capitalised) : le retrait est déjà consigné, et rien ne s'y \
                rattache plus. Au besoin, entrez de nouveau ce qui vaut.
                """,
            english: """
                \(noun(reference).capitalised): the retraction is recorded already, and nothing \
                more can rest on it. If need be, enter anew what holds.
                """
        )
    }

    func notRetractable(_ reference: Reference) -> Phrase {
        let remedy = reference.remedy
        return Phrase(
            french: "\(noun(reference).capitalised) : le retrait n'est pas possible. \(remedy)",
            english: "\(noun(reference).capitalised): it cannot be retracted. \(remedy)"
        )
    }

    func invalidWeight(_ person: PersonID) -> Phrase {
        Phrase(
            french: """
                Le nombre de voix \(of(person)) n'est pas possible. Donnez un nombre de 0 à \
                \(Limits.weight).
                """,
            english: """
                The number of votes \(of(person)) is not possible. Give one from 0 to \
                \(Limits.weight).
                """
        )
    }

    func guestWithVote(_ person: PersonID) -> Phrase {
        Phrase(
            french: """
                \(name(person)) : qui est admis en cours de séance n'apporte pas de voix \
                délibérative. Choisissez la voix consultative, la suppléance ou l'invitation.
                """,
            english: """
                \(name(person)): who is admitted during the sitting brings no voting right. \
                Choose an advisory voice, a substitute or a guest.
                """
        )
    }
}

extension Reference {
    /// What to do instead of taking it back.
    fileprivate var remedy: Phrase {
        switch self {
        case .person:
            Phrase(
                french: "Retirez ses arrivées et ses départs.",
                english: "Retract the arrivals and departures."
            )
        case .connection, .mark:
            Phrase(
                french: "Retirez d'abord le dernier mouvement de la même connexion.",
                english: "Retract the last movement on the same connection first."
            )
        case .item:
            Phrase(
                french: "Reportez le point à une autre séance.",
                english: "Postpone the item to another sitting."
            )
        case .motion:
            Phrase(
                french: "Un vote, un amendement ou un choix porte sur elle, et reste consigné.",
                english: "A vote, an amendment or a choice rests on it, and stays on record."
            )
        case .selection:
            Phrase(
                french: "Un tour en a été tenu, et reste au procès-verbal.",
                english: "A round of it was held, and stays in the minutes."
            )
        case .vote:
            Phrase(
                french: "Une décision, un vote ou un déport s’y rattache, et le garde au registre.",
                english: "A decision, a vote or a recusal rests on it, and keeps it on record."
            )
        case .decision:
            Phrase(
                french: "Retirez d'abord les tâches qui en découlent.",
                english: "Retract the tasks that follow from it first."
            )
        case .annex, .passage, .turn, .task, .incident, .proxy, .announcement,
            .replacement, .recusal:
            Phrase(
                french: "Retirez d'abord ce qui en dépend.",
                english: "Retract what rests on it first."
            )
        }
    }
}

extension Refusal.Bound {
    var label: Phrase {
        switch self {
        case .members: Phrase(french: "personnes", english: "people")
        case .items: Phrase(french: "points", english: "items")
        case .marks: Phrase(french: "arrivées et départs", english: "arrivals and departures")
        case .notes: Phrase(french: "notes", english: "notes")
        case .motions: Phrase(french: "propositions", english: "motions")
        case .turns: Phrase(french: "interventions", english: "speaking turns")
        case .levels: Phrase(french: "niveaux de points", english: "levels of items")
        case .votes: Phrase(french: "votes", english: "votes")
        case .decisions: Phrase(french: "décisions", english: "decisions")
        case .tasks: Phrase(french: "tâches", english: "tasks")
        case .incidents: Phrase(french: "incidents", english: "incidents")
        case .proxies: Phrase(french: "pouvoirs", english: "proxies")
        case .annexes: Phrase(french: "pièces jointes", english: "annexes")
        case .remarks: Phrase(french: "observations", english: "remarks")
        case .announcements: Phrase(french: "annonces", english: "announcements")
        case .replacements: Phrase(french: "remplacements", english: "replacements")
        case .recusals: Phrase(french: "déports", english: "recusals")
        case .quorumChecks: Phrase(french: "vérifications du quorum", english: "quorum checks")
        case .recesses: Phrase(french: "suspensions de séance", english: "recesses")
        case .closedSessions: Phrase(french: "huis clos", english: "closed sessions")
        }
    }
}
