public import Meetings

extension Rules {
    /// The rules in force, one sentence each: the quorum and who counts, the vote, the tie, the
    /// proxies, the channels.
    public func sentences(isSecondNotice: Bool) -> [Phrase] {
        [isSecondNotice ? .secondNotice : nil, quorumCounts, quorumMoments, vote, tie, proxyLimit]
            .compactMap(\.self)
    }

    /// Who counts for the quorum; nil where none is required.
    private var quorumCounts: Phrase? {
        guard quorum.threshold != .nothing else { return nil }
        let ways = (quorum.countedChannels ?? countedChannels).manners
        return Phrase(
            french: "Comptent pour le quorum les membres présents \(ways), \(othersCount).",
            english: "Members present \(ways) count for the quorum, \(othersCount)."
        )
    }

    private var othersCount: Phrase {
        switch (quorum.countsRepresented, quorum.countsRecused) {
        case (true, true):
            Phrase(
                french: "ainsi que les membres représentés et ceux qui se déportent",
                english: "as do members who are represented or recused"
            )
        case (true, false):
            Phrase(
                french: "ainsi que les membres représentés, mais non ceux qui se déportent",
                english: "as do members who are represented, but not those recused"
            )
        case (false, true):
            Phrase(
                french: "ceux qui se déportent compris, mais non les membres représentés",
                english: "those recused among them, but not members who are represented"
            )
        case (false, false):
            Phrase(
                french: "mais ni les membres représentés ni ceux qui se déportent",
                english: "but neither members who are represented nor those recused"
            )
        }
    }

    private var quorumMoments: Phrase? {
        guard quorum.threshold != .nothing, !quorum.moments.isEmpty else { return nil }
        let moments = quorum.moments.map(\.label).listed
        return Phrase(
            french: "Le quorum est vérifié \(moments).",
            english: "The quorum is checked \(moments)."
        )
    }

    private var vote: Phrase {
        let needed =
            majority.threshold == .nothing
            ? Phrase(french: "plus de voix pour que contre", english: "more votes for than against")
            : majority.threshold.words(of: majority.base.label)
        let ways = countedChannels.manners
        return Phrase(
            french: """
                Prennent part aux votes les membres présents \(ways). Un texte est adopté par \
                \(needed).
                """,
            english: "Members present \(ways) vote. A text is carried by \(needed)."
        )
    }

    private var tie: Phrase {
        let label = majority.tieRule.label
        return Phrase(french: "\(label.capitalised).", english: "\(label.capitalised).")
    }

    private var proxyLimit: Phrase {
        switch proxies.perHolder {
        case nil:
            Phrase(
                french: "Le nombre de pouvoirs par mandataire n'est pas limité.",
                english: "A holder may have any number of proxies."
            )
        case 0?:
            Phrase(french: "Les pouvoirs ne sont pas admis.", english: "Proxies are not admitted.")
        case 1?:
            Phrase(
                french: "Un mandataire porte au plus un pouvoir.",
                english: "A holder has at most one proxy."
            )
        case let limit?:
            Phrase(
                french: "Un mandataire porte au plus \(limit, .proxy).",
                english: "A holder has at most \(limit, .proxy)."
            )
        }
    }
}

extension Phrase {
    fileprivate static let secondNotice = Phrase(
        french: "La séance se tient sur deuxième convocation.",
        english: "The sitting is held on a second notice."
    )
}

extension QuorumRule.Moment: Worded {
    /// The moment in words.
    public var label: Phrase {
        switch self {
        case .opening: Phrase(french: "à l'ouverture", english: "at the opening")
        case .item: Phrase(french: "à chaque point", english: "at each item")
        case .vote: Phrase(french: "à chaque vote", english: "at each vote")
        }
    }
}

extension [Channel] {
    /// «sur place ou en visioconférence», in the order of the list; a way nobody knows is left out.
    fileprivate var manners: Phrase {
        let known = Channel.allCases.filter { contains($0) && $0 != .unknown }
        guard !known.isEmpty else {
            return Phrase(french: "d'aucune manière", english: "in no way")
        }
        return known.map(\.manner).alternatives
    }
}
