import Journal
public import Meetings

extension Phrase {
    /// «19 h 42 : arrivée de Mme Le Goff».
    public static func event(at time: Phrase, _ what: Phrase) -> Phrase {
        Phrase(french: "\(time) : \(what).", english: "\(time): \(what).")
    }

    /// «arrivée de Mme Kerdoncuff et de Mme Le Goff par téléphone».
    public static func arrival(_ who: People, through channel: Channel) -> Phrase {
        Phrase(
            french: "arrivée \(who.of) \(channel.manner)",
            english: "arrival of \(who.listed) \(channel.manner)"
        )
    }

    /// Somebody is there again.
    public static func comeback(_ who: People, through channel: Channel) -> Phrase {
        Phrase(
            french: "retour \(who.of) \(channel.manner)",
            english: "return of \(who.listed) \(channel.manner)"
        )
    }

    /// Somebody leaves.
    public static func departure(_ who: People) -> Phrase {
        Phrase(french: "départ \(who.of)", english: "departure of \(who.listed)")
    }

    /// «Mme Le Goff poursuit par téléphone».
    public static func change(_ who: People, to channel: Channel) -> Phrase {
        let isOne = who.count == 1
        return Phrase(
            french: "\(who.listed) \(isOne ? "poursuit" : "poursuivent") \(channel.manner)",
            english: "\(who.listed) \(isOne ? "continues" : "continue") \(channel.manner)"
        )
    }

    /// «séance suspendue jusqu’à 19 h 50».
    public static func recess(until end: Phrase?) -> Phrase {
        guard let end else {
            return Phrase(french: "séance suspendue", english: "the sitting is suspended")
        }
        return Phrase(
            french: "séance suspendue jusqu'à \(end)",
            english: "the sitting is suspended until \(end)"
        )
    }

    /// «huis clos jusqu’à 19 h 30»; nil: until the sitting ends.
    public static func closedSession(until end: Phrase?) -> Phrase {
        guard let end else {
            return Phrase(french: "huis clos", english: "the sitting goes into closed session")
        }
        return Phrase(
            french: "huis clos jusqu'à \(end)",
            english: "the sitting is in closed session until \(end)"
        )
    }

    /// The discussion of an item goes on.
    public static let itemResumed = Phrase(
        french: "le point est repris",
        english: "the item is taken up again"
    )

    /// The item is put off.
    public static let itemPostponed = Phrase(
        french: "le point est reporté à une prochaine séance",
        english: "the item is postponed to a later sitting"
    )

    /// «connexion perdue avec Mme Kerdoncuff, rétablie à 19 h 50 (coupure du réseau)».
    public static func incident(
        _ kind: Incident.Kind,
        _ who: People?,
        over end: Phrase?,
        text: String?
    ) -> Phrase {
        let label = kind.label
        let start: Phrase =
            switch (kind, who) {
            case (_, nil): label
            case (.connectionLost, let who?):
                Phrase(french: "\(label) avec \(who.listed)", english: "\(label): \(who.listed)")
            case (_, let who?):
                Phrase(french: "\(label) (\(who.listed))", english: "\(label) (\(who.listed))")
            }
        let rest = text.map(remark) ?? ""
        return Phrase(
            french: "\(start)\(over(end, of: kind))\(rest)",
            english: "\(start)\(over(end, of: kind))\(rest)"
        )
    }

    /// A sentence of its own when it begins like one, else what explains the word before.
    private static func remark(_ text: String) -> String {
        guard let first = text.first else { return "" }
        let words = text.withoutFullStop
        return first.isUppercase ? ". \(words)" : " (\(words))"
    }

    private static func over(_ end: Phrase?, of kind: Incident.Kind) -> Phrase {
        guard let end else { return Phrase(verbatim: "") }
        return switch kind {
        case .connectionLost:
            Phrase(french: ", rétablie à \(end)", english: ", restored at \(end)")
        case .poorSound, .other: Phrase(french: ", jusqu'à \(end)", english: ", until \(end)")
        }
    }
}

extension String {
    /// The text without the full stop that the sentence around it brings along.
    var withoutFullStop: String { hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self }
}

/// Those of whom an event speaks: by name, or by their number when a list would be too long to
/// read.
public struct People: Hashable, Sendable {
    /// The most names that a line takes.
    public static let mostNamed = 6
    /// Their names, in order.
    public let names: [Phrase]

    /// Nil when there is nobody.
    public init?(_ names: [Phrase]) {
        guard !names.isEmpty else { return nil }
        self.names = names
    }

    /// How many they are.
    public var count: Int { names.count }

    /// «Mme Kerdoncuff et Mme Le Goff», «12 participants».
    public var listed: Phrase {
        count > Self.mostNamed ? Noun.participant.counted(count) : names.listed
    }

    /// «de Mme Kerdoncuff et de Mme Le Goff», «de 12 participants»; in English as listed.
    var of: Phrase {
        guard count <= Self.mostNamed else {
            return Phrase(french: "de \(listed)", english: "\(listed)")
        }
        return Phrase(
            french: "\(names.map { Elision.of($0.french) }.listed(in: .french))",
            english: "\(listed)"
        )
    }
}
