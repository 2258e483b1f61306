import Journal
public import Meetings

extension Phrase {
    /// In the place of times.
    public static let wholeSitting = Phrase(
        french: "toute la séance",
        english: "the whole sitting"
    )

    /// Of somebody who took part at times that nobody wrote down.
    public static let presentUntimed = Phrase(
        french: "heures non notées",
        english: "times not noted"
    )

    /// Of somebody who voted and whose arrival is not, or no longer, in the record.
    public static let shownByBallot = Phrase(
        french: "présence établie par le vote",
        english: "presence shown by the ballot"
    )

    /// When somebody was there, both ends given: «18 h 30 – 19 h 30».
    public static func stretch(from: Phrase, to: Phrase) -> Phrase {
        Phrase(french: "\(from)\u{A0}– \(to)", english: "\(from)–\(to)")
    }

    /// When somebody was there, who was there until the end: «à partir de 19 h 05».
    public static func since(_ time: Phrase) -> Phrase {
        Phrase(french: "à partir de \(time)", english: "from \(time)")
    }

    /// When somebody was there, who was there from the beginning: «jusqu’à 20 h 40».
    public static func until(_ time: Phrase) -> Phrase {
        Phrase(french: "jusqu'à \(time)", english: "until \(time)")
    }

    /// Stretches in different ways, in order: «sur place 18 h 30 – 19 h 30, puis téléphone …».
    public static func successive(_ stretches: [Phrase]) -> Phrase {
        stretches.joined(by: Phrase(french: ", puis ", english: ", then "))
    }

    /// «sur place 18 h 30 – 19 h 30», «visioconférence 19 h – 21 h (3 interruptions, 12 min)».
    public static func stay(
        _ means: Phrase,
        during stretch: Phrase,
        interruptions: Int,
        lasting gaps: Elapsed
    ) -> Phrase {
        let plain = Phrase(french: "\(means) \(stretch)", english: "\(means) \(stretch)")
        return interruptions > 0
            ? interrupted(plain, times: interruptions, lasting: gaps) : plain
    }

    /// Somebody who changed too often for a list: «18 h 30 – 21 h 05, en 9 passages : sur place
    /// 1 h 10, à distance 55 min».
    public static func alternating(
        _ stretch: Phrase,
        changes: Int,
        totals: [(Mode, Elapsed)]
    ) -> Phrase {
        let totals = totals.map { mode, elapsed in
            Phrase(
                french: "\(mode.label) \(elapsed.inFigures)",
                english: "\(mode.label) \(elapsed.inFigures)"
            )
        }
        .joined(by: Phrase(verbatim: ", "))
        return Phrase(
            french: "\(stretch), en \(changes, .change) : \(totals)",
            english: "\(stretch), in \(changes, .change): \(totals)"
        )
    }
}

extension Phrase {
    /// «toute la séance (3 interruptions, 12 min)».
    public static func interrupted(_ stretch: Phrase, times: Int, lasting gaps: Elapsed) -> Phrase {
        Phrase(
            french: "\(stretch) (\(times, .interruption), \(gaps.inFigures))",
            english: "\(stretch) (\(times, .interruption), \(gaps.inFigures))"
        )
    }
}
