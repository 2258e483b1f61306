import Foundation
import Meetings
import Rulebook
import Testing

@testable import Wording

@Suite struct SentencesTests {
    private static let half = Threshold.Fraction(1, 2)
    private static let twoThirds = Threshold.Fraction(2, 3)

    private static func rule(_ threshold: Threshold) -> QuorumRule {
        QuorumRule(
            base: .membersInOffice,
            threshold: threshold,
            countsRepresented: true,
            countsRecused: true
        )
    }

    private static func reckoning(
        counted: Int = 19,
        onSite: Int = 9,
        remote: Int = 8,
        represented: Int = 2
    ) -> QuorumReckoning {
        QuorumReckoning(
            base: 23,
            needed: 12,
            onSite: onSite,
            remote: remote,
            unknown: 0,
            represented: represented,
            counted: counted
        )
    }

    private static func snapshot(
        _ tally: Tally,
        outcome: Outcome = .carried,
        notVoting: Int = 0,
        present: [(Channel, Int)] = [(.onSite, 9), (.video, 4), (.audio, 2)]
    ) -> Snapshot {
        Snapshot(
            entitled: 23,
            present: present.map { Snapshot.Presence(channel: $0.0, heads: $0.1) },
            represented: 2,
            recused: 0,
            quorum: reckoning(),
            tally: tally,
            notVoting: notVoting,
            base: tally.votesCast,
            needed: 8,
            outcome: outcome
        )
    }

    @Test func `The line of figures adds up by itself`() {
        let figures = AttendanceFigures(
            members: 23,
            areInOffice: true,
            present: 17,
            remote: 8,
            unknown: 0,
            represented: 2
        )
        #expect(
            figures.sentence.french
                == "23\u{A0}membres en exercice, 17\u{A0}présents dont 8 à distance (47,1\u{A0}%), "
                + "2\u{A0}représentés."
        )
        #expect(
            figures.sentence.english
                == "23\u{A0}members in office, 17\u{A0}present, 8 of them remotely (47.1%), "
                + "2\u{A0}represented."
        )
    }

    @Test func `A seat that two people held in turn is said to count once`() {
        func sentence(_ areSeatsShared: Bool) -> Phrase {
            AttendanceFigures(
                members: 3,
                areInOffice: true,
                areSeatsShared: areSeatsShared,
                present: 2,
                remote: 1,
                unknown: 0,
                represented: 0
            )
            .sentence
        }
        let plain = sentence(false)
        let shared = sentence(true)
        #expect(
            shared.french == plain.french
                + " Un siège occupé tour à tour par deux personnes est compté une fois."
        )
        #expect(
            shared.english == plain.english
                + " A seat that two people held in turn is counted once."
        )
    }

    @Test func `Those of unknown mode are out of the share and said`() {
        let figures = AttendanceFigures(
            members: 5,
            areInOffice: true,
            present: 4,
            remote: 1,
            unknown: 2,
            represented: 0
        )
        #expect(
            figures.sentence.french
                == "5\u{A0}membres en exercice, 4\u{A0}présents dont 1 à distance (50\u{A0}%), "
                + "2 sans mode consigné."
        )
    }

    @Test(.rule(.minutesQuorum)) func `The quorum at the opening shows its arithmetic`() throws {
        let rule = Self.rule(.atLeast(fraction: try #require(Self.half)))
        let reckoning = Self.reckoning()
        #expect(
            reckoning.rule(rule).french
                == "Quorum\u{A0}: la moitié des membres en exercice, soit 12."
        )
        #expect(
            reckoning.arithmetic(rule, when: QuorumCheck.Occasion.opening.label).french
                == "Présents ou représentés à l’ouverture\u{A0}: 19 (9 sur place, 8 à distance, "
                + "2\u{A0}représentés)."
        )
        #expect(reckoning.result.french == "Le quorum est atteint.")
        #expect(Self.reckoning(counted: 11).result.french == "Le quorum n’est pas atteint.")
    }

    @Test(arguments: [(7, 0, "7 (tous sur place)"), (0, 7, "7 (tous à distance)")])
    func `All in one mode are not told beside nobody in the other`(
        onSite: Int,
        remote: Int,
        words: String
    ) throws {
        let rule = Self.rule(.moreThan(fraction: try #require(Self.half)))
        let line = Self.reckoning(counted: 7, onSite: onSite, remote: remote, represented: 0)
            .arithmetic(rule, when: QuorumCheck.Occasion.opening.label)
        #expect(line.french.hasSuffix("\u{A0}: \(words)."))
        let present: [(Channel, Int)] = [(.onSite, onSite), (.video, remote)]
        let snapshot = Self.snapshot(Tally(inFavour: 7), present: present)
        #expect(
            snapshot.presenceLine.french
                == (remote > 0
                    ? "Présents\u{A0}: 7, tous à distance" : "Présents\u{A0}: 7, tous sur place")
                + "\u{202F}; représentés\u{A0}: 2."
        )
    }

    @Test func `What is settled without a vote is not said to be put to one`() {
        let word = Phrase(french: "résolution", english: "motion")
        let motion = MotionLabel(word: word, isFeminine: true)
        let mover = Phrase(verbatim: "Mme Anne")
        func words(_ mover: Phrase?, _ isVotedOn: Bool) -> [String] {
            let label = Phrase.putToTheVote(
                motion,
                by: mover,
                isAmended: false,
                isVotedOn: isVotedOn
            )
            return [label.french, label.english]
        }
        #expect(words(nil, false) == ["Résolution", "Motion"])
        #expect(
            words(mover, false) == [
                "Résolution présentée par Mme Anne", "Motion moved by Mme Anne",
            ]
        )
        #expect(words(nil, true) == ["Résolution mise aux voix", "Motion put to the vote"])
        #expect(
            words(mover, true) == [
                "Résolution présentée par Mme Anne et mise aux voix",
                "Motion moved by Mme Anne and put to the vote",
            ]
        )
    }

    @Test(arguments: Choice.allCases)
    func `One ballot is told in the singular`(choice: Choice) {
        #expect(!choice.ofOneBallot.french.hasSuffix("s"))
        #expect(!choice.ofOneBallot.english.hasSuffix("s"))
    }

    @Test func `Who is present and does not count is told apart`() throws {
        let rule = Self.rule(.moreThan(fraction: try #require(Self.half)))
        let line = Self.reckoning(counted: 13).arithmetic(
            rule,
            when: QuorumCheck.Occasion.opening.label
        )
        #expect(line.french.hasSuffix(", dont 13 pour le quorum."))
        #expect(line.english.hasSuffix(", 13 of whom count for the quorum."))
    }

    @Test(.rule(.majorityPrinted))
    func `A vote prints presence, tally and majority as in the model`() throws {
        let snapshot = Self.snapshot(
            Tally(inFavour: 11, against: 4, abstentions: 1, notTakingPart: 1)
        )
        let majority = MajorityRule(
            base: .votesCast,
            threshold: .moreThan(fraction: try #require(Self.half)),
            tieRule: .rejected
        )
        #expect(
            snapshot.presenceLine.french
                == "Présents\u{A0}: 9 sur place, 6 à distance\u{202F}; représentés\u{A0}: "
                + "2\u{202F}; ne prennent pas part au vote\u{A0}: 1."
        )
        #expect(snapshot.tallyLine.french == "Pour\u{A0}11, contre\u{A0}4, abstentions\u{A0}1.")
        #expect(
            majority.arithmetic(needed: 8, of: 15, isWeighted: false).french
                == "Majorité des suffrages exprimés\u{A0}: 8 sur 15."
        )
        #expect(snapshot.outcomeWords(of: .showOfHands).french == "Adopté.")
        let feminine = snapshot.outcomeWords(of: .showOfHands, isFeminine: true)
        #expect(feminine.french == "Adoptée." && feminine.english == "Carried.")
    }

    @Test func `Unanimity is said only when nobody held back`() {
        #expect(
            Self.snapshot(Tally(inFavour: 17)).outcomeWords(of: .showOfHands).french
                == "Adopté à l’unanimité."
        )
        #expect(
            Self.snapshot(Tally(inFavour: 17, abstentions: 1)).outcomeWords(of: .showOfHands).french
                == "Adopté."
        )
        #expect(
            Self.snapshot(Tally(inFavour: 17), notVoting: 1).outcomeWords(of: .showOfHands).french
                == "Adopté."
        )
    }

    @Test(.rule(.choiceAmong)) func `Who is elected, or which text is chosen, is said of its seat`()
    {
        func words(_ options: [Selection.Option], _ outcome: Outcome) -> Phrase {
            Snapshot(
                entitled: 5,
                present: [],
                represented: 0,
                recused: 0,
                quorum: Self.reckoning(),
                tally: Tally(inFavour: 5),
                notVoting: 0,
                base: 5,
                needed: 3,
                outcome: outcome,
                elected: options
            )
            .outcomeWords(of: .secret, electing: options.map { _ in Phrase(verbatim: "Anne") })
        }
        let person = Selection.Option.person(id: PersonID(UUID()))
        let text = Selection.Option.passage(id: PassageID(UUID()))
        #expect(words([person], .chosen).french == "Siège pourvu\u{A0}: Anne.")
        #expect(words([person, person], .chosen).french == "Sièges pourvus\u{A0}: Anne et Anne.")
        #expect(words([text], .chosen).french == "Choix retenu\u{A0}: Anne.")
        #expect(words([text], .chosen).english == "Chosen: Anne.")
        #expect(words([], .undecided).french == "Aucun siège pourvu.")
        #expect(
            words([person], .undecided).french
                == "Siège pourvu\u{A0}: Anne. Un autre tour est nécessaire."
        )
    }

    @Test func `Equal votes are said with what decided them`() {
        let tally = Tally(inFavour: 8, against: 8)
        let cast = Self.snapshot(tally, outcome: .carriedByCastingVote)
        #expect(cast.tieLine?.english == "The votes are equal; the chair has the casting vote.")
        #expect(
            Self.snapshot(tally, outcome: .rejected).tieLine?.french == "Partage égal des voix."
        )
        #expect(Self.snapshot(Tally(inFavour: 8, against: 7)).tieLine == nil)
    }

    @Test func `Thresholds read as rules do`() throws {
        let twoThirds = try #require(Self.twoThirds)
        let majority = MajorityRule(
            base: .presentOrRepresented,
            threshold: .atLeast(fraction: twoThirds),
            tieRule: .rejected
        )
        #expect(
            majority.arithmetic(needed: 13, of: 19, isWeighted: false).french
                == "Majorité des deux tiers des membres présents ou représentés\u{A0}: 13 sur 19."
        )
        #expect(
            majority.arithmetic(needed: 13, of: 19, isWeighted: true).english
                == "Majority of two thirds of the votes of the members present or represented: "
                + "13 of 19."
        )
        let third = try #require(Threshold.Fraction(1, 3))
        let base = QuorumRule.Base.membersInOffice.label
        #expect(
            Threshold.moreThan(fraction: third).words(of: base).french
                == "plus du tiers des membres en exercice"
        )
        #expect(
            Threshold.count(number: 5).words(of: base).french == "5\u{A0}membres en exercice"
        )
    }

    @Test(.rule(.quorumForced)) func `A vote without quorum says so`() {
        let small = Snapshot(
            entitled: 23,
            present: [],
            represented: 0,
            recused: 0,
            quorum: Self.reckoning(counted: 10),
            tally: Tally(),
            notVoting: 0,
            base: 0,
            needed: 1,
            outcome: .rejected
        )
        #expect(
            small.quorumLine(isForced: true).french
                == "Vote tenu sans quorum, sur décision de la présidence\u{A0}: 12 requis, "
                + "10 comptés."
        )
    }

    @Test func `Events name a few people and count many`() throws {
        let two = try #require(
            People([Phrase(verbatim: "Mme Anne"), Phrase(verbatim: "Émile")])
        )
        #expect(
            Phrase.arrival(two, through: .audio).french
                == "arrivée de Mme Anne et d’Émile par téléphone"
        )
        let many = try #require(People((1...7).map { Phrase(verbatim: "\($0)") }))
        #expect(Phrase.departure(many).french == "départ de 7\u{A0}participants")
        #expect(Phrase.departure(many).english == "departure of 7\u{A0}participants")
        #expect(People([]) == nil)
    }

    @Test func `The words of an incident follow as they are written`() throws {
        let who = try #require(People([Phrase(verbatim: "Mme Anne")]))
        let end = Phrase(french: "19 h 50", english: "19:50")
        #expect(
            Phrase.incident(.connectionLost, who, over: end, text: "coupure du réseau.").french
                == "connexion perdue avec Mme Anne, rétablie à 19 h 50 (coupure du réseau)"
        )
        #expect(
            Phrase.incident(.poorSound, who, over: nil, text: "Le son est haché.").english
                == "poor sound (Mme Anne). Le son est haché"
        )
        #expect(Phrase.incident(.other, nil, over: nil, text: nil).french == "incident technique")
    }
}
