import Meetings

extension Phrase {
    static let noVoterPresent = Phrase(
        french: """
            Personne qui ait voix délibérative n'est présent à cette heure : rien ne peut être \
            décidé. Enregistrez d'abord les arrivées, ou corrigez l'heure.
            """,
        english: """
            Nobody with a voting right is present at that time: nothing can be decided. Record the \
            arrivals first, or correct the time.
            """
    )

    static func quorumMissing(_ needed: Int, _ counted: Int) -> Phrase {
        Phrase(
            french: """
                Le quorum n'est pas atteint : il en faut \(needed), il y en a \(counted). La \
                présidence peut passer outre ; le procès-verbal le dira.
                """,
            english: """
                The quorum is not met: \(needed) needed, \(counted) there. The chair may go on all \
                the same; the minutes will say so.
                """
        )
    }
}

extension Glossary {
    func proxyAlreadyRevoked(_ id: ProxyID) -> Phrase {
        let proxy = noun(.proxy(id: id))
        return Phrase(
            french: """
                \(proxy.capitalised) est déjà révoqué. Si l'heure est fausse, retirez le pouvoir et \
                saisissez-le de nouveau.
                """,
            english: """
                \(proxy.capitalised) is revoked already. If its time is wrong, retract the proxy \
                and enter it again.
                """
        )
    }

    func notSubstitute(_ person: PersonID) -> Phrase {
        Phrase(
            french: """
                \(name(person)) ne siège pas comme suppléant et ne peut remplacer personne. Nommez \
                un suppléant, ou donnez un pouvoir.
                """,
            english: """
                \(name(person)) does not sit as a substitute and can replace nobody. Name a \
                substitute, or give a proxy.
                """
        )
    }

    func alreadyReplacing(_ substitute: PersonID, _ member: PersonID) -> Phrase {
        Phrase(
            french: """
                \(name(substitute)) remplace déjà \(name(member)) à cette heure. Mettez fin à ce \
                remplacement, ou retirez-le.
                """,
            english: """
                \(name(substitute)) replaces \(name(member)) already at that time. Let that \
                replacement end earlier, or retract it.
                """
        )
    }

    func proxyToSelf(_ person: PersonID) -> Phrase {
        Phrase(
            french: """
                \(name(person)) : on ne se donne pas pouvoir à soi-même. Nommez quelqu'un d'autre.
                """,
            english: "\(name(person)): nobody holds their own proxy. Name somebody else."
        )
    }

    func proxyAlreadyGiven(_ giver: PersonID) -> Phrase {
        let given = meeting.proxies.first {
            $0.giver == giver && !meeting.isRetracted(.proxy(id: $0.id))
        }
        let holder =
            given.map { proxy in
                Phrase(french: " à \(name(proxy.holder))", english: " to \(name(proxy.holder))")
            } ?? Phrase(verbatim: "")
        return Phrase(
            french: """
                \(name(giver)) a déjà donné pouvoir\(holder). Retirez d'abord ce pouvoir.
                """,
            english: "\(name(giver)) has given a proxy\(holder) already. Retract that one first."
        )
    }

    func proxyLimit(_ holder: PersonID, _ limit: Int) -> Phrase {
        guard limit > 0 else {
            return Phrase(
                french: """
                    Les règles de cette séance n'admettent pas de pouvoir : \(name(holder)) ne \
                    peut en porter. Retirez ce pouvoir, ou corrigez les règles.
                    """,
                english: """
                    The rules of this sitting admit no proxies: \(name(holder)) can hold none. \
                    Leave this one out, or correct the rules.
                    """
            )
        }
        let (most, mostInEnglish) =
            limit == 1
            ? ("d’un pouvoir", "one proxy") : ("de \(limit) pouvoirs", "\(limit) proxies")
        return Phrase(
            french: """
                \(name(holder)) ne peut porter plus \(most). Retirez-en un, ou donnez \
                celui-ci à quelqu'un d'autre.
                """,
            english: """
                \(name(holder)) can hold no more than \(mostInEnglish). Retract one, or give this \
                one to somebody else.
                """
        )
    }

    func notEntitled(_ person: PersonID) -> Phrase {
        Phrase(
            french: """
                \(name(person)) n'a pas voix délibérative dans cette séance, et ne vote ni ne \
                porte ni ne donne de pouvoir. Corrigez la personne.
                """,
            english: """
                \(name(person)) has no voting right in this sitting, and neither votes nor holds \
                or gives a proxy. Correct the person.
                """
        )
    }

    func voterAbsent(_ person: PersonID) -> Phrase {
        Phrase(
            french: """
                \(name(person)) n'est pas là au moment du vote, ou l'est par un moyen qui ne \
                compte pas. Consignez d'abord la présence, ou retirez ce bulletin.
                """,
            english: """
                \(name(person)) is not there at the time of the vote, or is by means that do not \
                count. Record the presence first, or leave this ballot out.
                """
        )
    }

    func voterRecused(_ person: PersonID) -> Phrase {
        Phrase(
            french: """
                \(name(person)) ne prend pas part à ce vote (déport), ni pour soi ni pour autrui. \
                Retirez ce bulletin.
                """,
            english: """
                \(name(person)) is recused from this vote, in person and for others. Leave this \
                ballot out.
                """
        )
    }

    func alreadyBalloted(_ person: PersonID) -> Phrase {
        Phrase(
            french: """
                Le bulletin \(of(person)) est déjà compté dans ce vote. Le secrétariat peut le \
                remplacer ou le retirer tant que le vote est ouvert.
                """,
            english: """
                The ballot \(of(person)) is counted in this vote already. The secretary can \
                replace it or take it back while the vote is open.
                """
        )
    }

    func notBalloted(_ person: PersonID) -> Phrase {
        Phrase(
            french: "\(name(person)) n’a pas de bulletin dans ce vote : il n’y a rien à retirer.",
            english: "\(name(person)) has no ballot in this vote: there is nothing to take back."
        )
    }

    func notProxyHolder(_ holder: PersonID, _ voter: PersonID) -> Phrase {
        if meeting.proxies.contains(where: { $0.giver == voter && $0.holder == holder }) {
            return Phrase(
                french: """
                    \(name(holder)) ne vote pas pour \(name(voter)) à cette heure : un pouvoir ne \
                    vaut que donné auparavant, non retiré, et en l'absence de qui l'a donné.
                    """,
                english: """
                    \(name(holder)) does not vote for \(name(voter)) at that time: a proxy counts \
                    once it is given, while it is not retracted, and while its giver is absent.
                    """
            )
        }
        return Phrase(
            french: """
                \(name(holder)) n'a pas de pouvoir \(of(voter)). Consignez d'abord le pouvoir.
                """,
            english: "\(name(holder)) holds no proxy \(of(voter)). Record the proxy first."
        )
    }
}

extension Noun {
    static let proxy = Noun(
        one: Phrase(french: "pouvoir", english: "proxy"),
        many: Phrase(french: "pouvoirs", english: "proxies")
    )
}
