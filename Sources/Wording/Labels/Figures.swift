public import Meetings
public import Participation

extension Breakdown: Worded {
    /// What it tells apart.
    public var label: Phrase {
        switch self {
        case .month: Phrase(french: "mois", english: "month")
        case .quarter: Phrase(french: "trimestre", english: "quarter")
        case .year: Phrase(french: "année", english: "year")
        case .body: Phrase(french: "instance", english: "body")
        case .section: Phrase(french: "section", english: "section")
        case .kind: Phrase(french: "sorte de séance", english: "kind of sitting")
        case .weekday: Phrase(french: "jour de la semaine", english: "weekday")
        case .hour: Phrase(french: "heure d'ouverture", english: "hour of opening")
        case .device: Phrase(french: "appareil", english: "device")
        case .channel: Phrase(french: "moyen", english: "channel")
        case .role: Phrase(french: "fonction", english: "office")
        case .gender: Phrase(french: "genre", english: "gender")
        }
    }

    /// A key of a group in words; one that means nothing here stands as it is.
    public func label(of key: String) -> Phrase {
        let words: Phrase? =
            switch self {
            case .month: Self.month(key)
            case .quarter: Self.quarter(key)
            case .year, .body: nil
            case .section, .role: key.isEmpty ? Self.none : nil
            case .kind: SittingKind(rawValue: key)?.label
            case .weekday: Int(key).flatMap(Self.weekday)
            case .hour:
                Int(key).map { Phrase(french: "\(String($0)) h", english: "\(String($0)):00") }
            case .device: Device(rawValue: key)?.figureLabel
            case .channel: Channel(rawValue: key)?.figureLabel
            case .gender: Gender(rawValue: key)?.label ?? Self.none
            }
        return words ?? Phrase(verbatim: key)
    }

    private static let none = Phrase(french: "non précisé", english: "not stated")

    /// Such as «mars 2020».
    private static func month(_ key: String) -> Phrase? {
        guard let first = Day(text: "\(key)-01") else { return nil }
        let name = first.monthName
        return Phrase(
            french: "\(name) \(String(first.year))",
            english: "\(name) \(String(first.year))"
        )
    }

    /// «1er trimestre 2020», from `2020-Q1`.
    private static func quarter(_ key: String) -> Phrase? {
        let parts = key.split(separator: "-Q")
        guard parts.count == 2, let number = Int(parts[1]) else { return nil }
        let year = String(parts[0])
        return Phrase(french: "T\(String(number)) \(year)", english: "Q\(String(number)) \(year)")
    }

    private static func weekday(_ number: Int) -> Phrase? {
        Phrase.weekdays.indices.contains(number - 1) ? Phrase.weekdays[number - 1] : nil
    }
}

extension Device {
    /// What it is called beside channels, of which a telephone call is one.
    public var figureLabel: Phrase {
        switch self {
        case .phone: Phrase(french: "smartphone", english: "smartphone")
        case .phoneOrTablet:
            Phrase(french: "smartphone ou tablette", english: "smartphone or tablet")
        case .tablet, .computer, .roomSystem, .landline, .unknown: label
        }
    }
}

extension Channel {
    /// What it is called beside devices, of which a smartphone is one.
    public var figureLabel: Phrase {
        self == .audio
            ? Phrase(french: "appel téléphonique", english: "telephone call") : label
    }
}

extension Gender: Worded {
    /// As stated, in the plural: it heads figures.
    public var label: Phrase {
        switch self {
        case .female: Phrase(french: "femmes", english: "women")
        case .male: Phrase(french: "hommes", english: "men")
        case .other: Phrase(french: "autres", english: "others")
        }
    }
}

extension Audience: Worded {
    /// Whom the figures are for.
    public var label: Phrase {
        switch self {
        case .record: Phrase(french: "qui tient le registre", english: "who keeps the record")
        case .body: Phrase(french: "membres de l'instance", english: "members of the body")
        case .public: Phrase(french: "public", english: "public")
        }
    }
}

extension PooledParticipation.Emptiness {
    /// Why there are no figures.
    public var sentence: Phrase {
        switch self {
        case .noSitting:
            Phrase(french: "Aucune séance levée.", english: "No sitting that was adjourned.")
        case .nobodyRemote:
            Phrase(
                french: "Personne n'a pris part à distance à une séance levée.",
                english: "Nobody took part remotely in a sitting that was adjourned."
            )
        case .unfinished:
            Phrase(
                french: "Rien encore : ces mois ne sont pas encore communiqués.",
                english: "Nothing yet: these months are not told yet."
            )
        case .withheld:
            Phrase(
                french: "Rien qui puisse être communiqué : trop peu de personnes par groupe.",
                english: "Nothing that may be told: too few people in each group."
            )
        }
    }
}

extension LeftOut {
    /// What is in none of the figures, and why, a sentence each; nothing where nothing is missing.
    public func sentences(for audience: Audience) -> [Phrase] {
        var sentences: [Phrase] = []
        if notAdjourned > 0 {
            sentences.append(
                Phrase(
                    french: "Non comptées, car pas encore levées : \(notAdjourned, .sitting).",
                    english:
                        "Not counted, for they are not adjourned yet: \(notAdjourned, .sitting)."
                )
            )
        }
        if untimedMarks > 0 {
            sentences.append(
                Phrase(
                    french: """
                        Présences sans heure connue : \(untimedMarks). On y compte des têtes, aucune \
                        durée.
                        """,
                    english: """
                        Presences of unknown time: \(untimedMarks). They count as heads, not as time.
                        """
                )
            )
        }
        if questionedSnapshots > 0 {
            sentences.append(
                Phrase(
                    french: """
                        Relevés imprimés qu'un fait consigné après coup met en question : \
                        \(questionedSnapshots) sur \(snapshots).
                        """,
                    english: """
                        Printed snapshots questioned by a fact that came late: \
                        \(questionedSnapshots) of \(snapshots).
                        """
                )
            )
        }
        return sentences + privacy(for: audience)
    }

    private func privacy(for audience: Audience) -> [Phrase] {
        guard let fewest = audience.fewest else { return [] }
        let rule = Phrase(
            french: """
                Un chiffre n'est donné que s'il parle d'au moins \(fewest) personnes différentes, de \
                part et d'autre ; « n. c. » : non communiqué. † : sans les séances des mois \
                d'instances où il en dirait trop ; un mode connu n'est pas donné où il désignerait \
                trop peu de personnes.
                """,
            english: """
                A figure is given only where it tells of at least \(fewest) different people on \
                either side; ‘n/a’: withheld. †: without the sittings of months of bodies where it \
                would tell too much; known mode is not given where it would point to too few people.
                """
        )
        return [
            rule, withheld > 0 ? elsewhere : nil, unfinished > 0 ? notOver : nil,
            corrected > 0 ? asTold : nil,
        ]
        .compactMap(\.self)
    }

    private var elsewhere: Phrase {
        Phrase(
            french: """
                Mois d'instances qui ne sont dans aucun groupe, ou seulement avec d'autres : \
                \(withheld).
                """,
            english: """
                Months of bodies that are in no group, or only together with others: \(withheld).
                """
        )
    }

    private var notOver: Phrase {
        Phrase(
            french: """
                Un mois n'est communiqué qu'une fois terminé, trois jours après sa fin ; pas encore \
                communiquées : \(unfinished, .sitting).
                """,
            english: """
                A month is told only once it is over, three days after its end; not told yet: \
                \(unfinished, .sitting).
                """
        )
    }

    private var asTold: Phrase {
        Phrase(
            french: """
                Corrigées depuis qu'elles ont été communiquées, et données ici telles qu'elles \
                l'ont été : \(corrected, .sitting).
                """,
            english: """
                Corrected since they were told, and given here as they were told then: \
                \(corrected, .sitting).
                """
        )
    }
}

extension ParticipationQuery.Refusal {
    /// Why the question has no answer, and what to ask instead.
    public var explanation: Phrase {
        switch self {
        case .dimensionsExclude(let one, let other):
            Phrase(
                french: """
                    --by \(one.rawValue) et --by \(other.rawValue) ne vont pas ensemble. Un seul \
                    découpage du temps, et un seul parmi kind, weekday, hour, section, role, gender, \
                    device et channel ; body va avec tous.
                    """,
                english: """
                    --by \(one.rawValue) and --by \(other.rawValue) do not go together. One stretch \
                    of time, and one of kind, weekday, hour, section, role, gender, device and \
                    channel; body goes with all.
                    """
            )
        case .monthsOnly(let audience):
            Phrase(
                french: """
                    Pour --audience \(audience.rawValue), il faut des mois entiers : --from et --to \
                    sous la forme 2020-03.
                    """,
                english: """
                    With --audience \(audience.rawValue), whole months are needed: --from and --to as \
                    2020-03.
                    """
            )
        case .entitledOnly(let audience):
            Phrase(
                french: """
                    Pour --audience \(audience.rawValue), seul --scope entitled est donné : la \
                    différence de deux ensembles désignerait quelques personnes.
                    """,
                english: """
                    With --audience \(audience.rawValue), only --scope entitled is told: the \
                    difference of two scopes would point to a few people.
                    """
            )
        case .recordOnly(let dimension):
            Phrase(
                french: """
                    --by \(dimension.rawValue) n'est donné qu'à qui tient le registre \
                    (--audience record).
                    """,
                english: """
                    --by \(dimension.rawValue) is told only to those who keep the record \
                    (--audience record).
                    """
            )
        case .measureOfItsOwn(let dimension):
            Phrase(
                french: """
                    --by \(dimension.rawValue) donne la part de chacun dans le temps de présence : sans \
                    --measure.
                    """,
                english: """
                    --by \(dimension.rawValue) tells the share of each in the time of presence: without \
                    --measure.
                    """
            )
        case .noDays(let from, let to):
            Phrase(
                french: "--from \(from.description) vient après --to \(to.description).",
                english: "--from \(from.description) comes after --to \(to.description)."
            )
        }
    }
}
