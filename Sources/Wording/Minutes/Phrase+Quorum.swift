import Journal
public import Meetings

extension QuorumRule {
    /// «la moitié des membres en exercice, soit 12»; nil when none is required.
    public func words(needed: Int) -> Phrase? {
        switch threshold {
        case .nothing: nil
        case .count: threshold.words(of: base.label)
        case .moreThan, .atLeast:
            Phrase(
                french: "\(threshold.words(of: base.label)), soit \(needed)",
                english: "\(threshold.words(of: base.label)), that is \(needed)"
            )
        }
    }
}

extension QuorumReckoning {
    /// «Quorum : la moitié des membres en exercice, soit 12».
    public func rule(_ rule: QuorumRule) -> Phrase {
        guard let words = rule.words(needed: needed) else {
            return Phrase(french: "Aucun quorum n'est requis.", english: "No quorum is required.")
        }
        return Phrase(french: "Quorum : \(words).", english: "Quorum: \(words).")
    }

    /// «Présents ou représentés à l’ouverture : 19 (9 sur place, 8 à distance, 2 représentés)».
    public func arithmetic(_ rule: QuorumRule, when: Phrase) -> Phrase {
        let who = Self.who(rule)
        let counts = isWholeCounted(rule) ? Phrase(verbatim: "") : countedOnly
        return Phrase(
            french: "\(who.capitalised) \(when) : \(heads(rule)) (\(parts(rule)))\(counts).",
            english: "\(who.capitalised) \(when): \(heads(rule)) (\(parts(rule)))\(counts)."
        )
    }

    /// «Le quorum est atteint».
    public var result: Phrase {
        isMet
            ? Phrase(french: "Le quorum est atteint.", english: "The quorum is met.")
            : Phrase(french: "Le quorum n'est pas atteint.", english: "The quorum is not met.")
    }

    /// The quorum in the course of the sitting: «quorum vérifié : 14 présents pour 12 requis,
    /// atteint».
    public func checked(_ rule: QuorumRule) -> Phrase {
        guard rule.threshold != .nothing else {
            return Phrase(
                french: "présences vérifiées : \(counted)",
                english: "attendance checked: \(counted)"
            )
        }
        let who = Self.who(rule)
        return isMet
            ? Phrase(
                french: "quorum vérifié : \(counted)\u{A0}\(who) pour \(needed) requis, atteint",
                english: "quorum checked: \(counted)\u{A0}\(who) of \(needed) needed, met"
            )
            : Phrase(
                french:
                    "quorum vérifié : \(counted)\u{A0}\(who) pour \(needed) requis, non atteint",
                english: "quorum checked: \(counted)\u{A0}\(who) of \(needed) needed, not met"
            )
    }

    /// The quorum at this moment, after its name: «atteint : 14 présents pour 12 requis».
    public func standing(_ rule: QuorumRule) -> Phrase {
        let who = Self.who(rule)
        return isMet
            ? Phrase(
                french: "atteint : \(counted)\u{A0}\(who) pour \(needed) requis",
                english: "met: \(counted)\u{A0}\(who) of \(needed) needed"
            )
            : Phrase(
                french: "non atteint : \(counted)\u{A0}\(who) pour \(needed) requis",
                english: "not met: \(counted)\u{A0}\(who) of \(needed) needed"
            )
    }

    private static func who(_ rule: QuorumRule) -> Phrase {
        rule.countsRepresented
            ? Phrase(french: "présents ou représentés", english: "present or represented")
            : Phrase(french: "présents", english: "present")
    }

    private func heads(_ rule: QuorumRule) -> Int {
        onSite + remote + unknown + (rule.countsRepresented ? represented : 0)
    }

    private func isWholeCounted(_ rule: QuorumRule) -> Bool { heads(rule) == counted }

    private var countedOnly: Phrase {
        Phrase(
            french: ", dont \(counted) pour le quorum",
            english: ", \(counted) of whom count for the quorum"
        )
    }

    /// Who makes up the heads: «tous à distance», or the modes with the heads of each.
    private func parts(_ rule: QuorumRule) -> Phrase {
        if heads(rule) == remote, remote > 1 {
            return Phrase(french: "tous à distance", english: "all remotely")
        }
        if heads(rule) == onSite, onSite > 1 {
            return Phrase(french: "tous sur place", english: "all on site")
        }
        return eachPart(rule)
    }

    private func eachPart(_ rule: QuorumRule) -> Phrase {
        var parts = [
            Phrase(french: "\(onSite) sur place", english: "\(onSite) on site"),
            Phrase(french: "\(remote) à distance", english: "\(remote) remotely"),
        ]
        if unknown > 0 {
            parts.append(
                Phrase(
                    french: "\(unknown) sans mode consigné",
                    english: "\(unknown) in a mode not recorded"
                )
            )
        }
        if rule.countsRepresented, represented > 0 {
            parts.append(Noun.represented.counted(represented))
        }
        return parts.joined(by: Phrase(verbatim: ", "))
    }
}

extension Phrase {
    /// That nobody reckoned the quorum.
    public static let quorumNotChecked = Phrase(
        french: "Il n'a pas été vérifié à l'ouverture.",
        english: "It was not checked at the opening."
    )
}
