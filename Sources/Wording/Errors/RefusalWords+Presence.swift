import Meetings

extension RefusalWords {
    func ofPresence(_ refusal: Refusal) -> Phrase? {
        switch refusal {
        case .connectionAlreadyOpen(let connection):
            Phrase(
                french: """
                    \(owner(connection)) : déjà en séance par cette connexion. Consignez d'abord \
                    le départ, ou nommez une autre connexion.
                    """,
                english: """
                    \(owner(connection)): present already on this connection. Record the \
                    departure first, or name another connection.
                    """
            )
        case .connectionNotOpen(let connection):
            Phrase(
                french: """
                    \(owner(connection)) : n'est pas en séance par cette connexion. Consignez \
                    d'abord l'arrivée.
                    """,
                english: """
                    \(owner(connection)): not present on this connection. Record the arrival first.
                    """
            )
        case .connectionOfAnother(_, let owner):
            Phrase(
                french: """
                    Cette connexion est celle de \(glossary.name(owner)). Donnez-en une autre.
                    """,
                english: """
                    This connection is that of \(glossary.name(owner)). Give another one.
                    """
            )
        case .presentCannotBeExcused(let person):
            Phrase(
                french: "\(glossary.name(person)) : en séance, et ne peut être excusé.",
                english: "\(glossary.name(person)): present, and cannot be excused."
            )
        case .speakerAbsent(let person):
            Phrase(
                french: """
                    \(glossary.name(person)) : prend la parole sans être en séance. Consignez \
                    d'abord l'arrivée.
                    """,
                english: """
                    \(glossary.name(person)): speaks without being present. Record the arrival \
                    first.
                    """
            )
        case .turnAlreadyEnded:
            Phrase(
                french: "Cette intervention est déjà finie.",
                english: "This speaking turn has ended already."
            )
        default: ofItems(refusal) ?? ofProxies(refusal)
        }
    }

    private func ofItems(_ refusal: Refusal) -> Phrase? {
        switch refusal {
        case .itemAlreadyOpen(let item):
            Phrase(
                french: "\(glossary.title(item)) : déjà en discussion.",
                english: "\(glossary.title(item)): under discussion already."
            )
        case .itemNotOpen(let item):
            Phrase(
                french: "\(glossary.title(item)) : n'est pas en discussion. Ouvrez le point.",
                english: "\(glossary.title(item)): not under discussion. Open the item."
            )
        case .itemPostponed(let item):
            Phrase(
                french: "\(glossary.title(item)) : reporté à une autre séance.",
                english: "\(glossary.title(item)): postponed to another sitting."
            )
        default: nil
        }
    }

    private func ofProxies(_ refusal: Refusal) -> Phrase? {
        switch refusal {
        case .proxyToSelf(let person):
            Phrase(
                french: "\(glossary.name(person)) : ne peut se donner pouvoir.",
                english: "\(glossary.name(person)): cannot give a proxy to themselves."
            )
        case .proxyAlreadyGiven(let giver):
            Phrase(
                french: """
                    \(glossary.name(giver)) : a déjà donné pouvoir. Retirez d'abord le premier.
                    """,
                english: """
                    \(glossary.name(giver)): has given a proxy already. Take back the first one.
                    """
            )
        case .proxyLimitReached(let holder, let limit):
            Phrase(
                french: """
                    \(glossary.name(holder)) : \(limit, .proxy) au plus par personne, selon les \
                    règles de la séance. Choisissez un autre mandataire.
                    """,
                english: """
                    \(glossary.name(holder)): \(limit, .proxy) at most for each holder, by the \
                    rules of the sitting. Choose another holder.
                    """
            )
        default: nil
        }
    }

    private func owner(_ connection: ConnectionID) -> Phrase {
        glossary.meeting.attendance.owner(of: connection).map(glossary.name)
            ?? Phrase(french: "Cette personne", english: "This person")
    }
}

extension Noun {
    static let proxy = Noun(
        one: Phrase(french: "pouvoir", english: "proxy"),
        many: Phrase(french: "pouvoirs", english: "proxies")
    )
}
