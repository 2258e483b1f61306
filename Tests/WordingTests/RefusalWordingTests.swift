import Foundation
import Journal
import Meetings
import Testing
import Wording

@Suite("Refusals in words")
struct RefusalWordingTests {
    private static let all: [Refusal] = [
        .outsidePhase(kind: .noted, phase: .prepared), .writtenByNewerVersion, .notPrepared,
        .alreadyBegun, .anotherBody, .unknownTimeZone("Europe/Brest"),
        .backwards(.vote, at: Evening.at(19, 0), notBefore: Evening.at(19, 1)),
        .afterAdjournment(at: Evening.at(22, 0), adjournedAt: Evening.at(21, 0)),
        .duringRecess(at: Evening.at(20, 0)), .alreadySealed,
        .unknown(.item(id: Evening.item)), .duplicate(.person(id: Evening.anne)),
        .alreadyRetracted(.proxy(id: Evening.proxy)), .notRetractable(.vote(id: Evening.vote)),
        .tooMany(.items, limit: 5000), .emptyRoster, .invalidWeight(Evening.anne),
        .guestWithVote(Evening.anne), .connectionAlreadyOpen(Evening.connection),
        .connectionNotOpen(Evening.connection),
        .connectionOfAnother(Evening.connection, owner: Evening.anne),
        .presentCannotBeExcused(Evening.anne), .notSubstitute(Evening.anne),
        .alreadyReplacing(Evening.anne, member: Evening.anne),
        .proxy(.alreadyRevoked(ProxyID(UUID()))), .itemAlreadyOpen(Evening.item),
        .itemNotOpen(Evening.item), .itemPostponed(Evening.item),
        .turnAlreadyEnded(TurnID(UUID())), .speakerAbsent(Evening.yvon),
        .proxy(.toSelf(Evening.anne)), .proxy(.alreadyGiven(giver: Evening.yvon)),
        .proxy(.limitReached(holder: Evening.anne, limit: 1)),
        .quorumMissing(needed: 12, counted: 9), .noVoterPresent, .voteAlreadyOpen(Evening.vote),
        .voteAlreadyClosed(Evening.vote), .voteStillOpen(Evening.vote),
        .notEntitled(Evening.anne), .voterAbsent(Evening.yvon), .voterRecused(Evening.anne),
        .alreadyBalloted(Evening.anne), .notProxyHolder(Evening.anne, voter: Evening.yvon),
        .ballotsOnlyInRecordedVote(Evening.vote), .tallyOnlyWithoutNames(Evening.vote),
        .tallyMissing(Evening.vote), .negativeTally, .tooManyBallots(cast: 20, possible: 19),
        .castingVote(.missing), .castingVote(.withoutTie), .castingVote(.undecided),
        .castingVote(.againstBallot(of: Evening.anne)), .ownPart(.sittingOver),
        .ownPart(.connectionNotOwn),
        .ownPart(.spent(.proxies, limit: 100)),
        .methodUnfit(Evening.vote, .secret), .methodUnfit(Evening.vote, .consensus),
        .toolMissing(Evening.vote), .toolMisplaced(Evening.vote),
        .alreadyRecused(Evening.anne), .recusalAlreadyEnded(RecusalID(UUID())),
        .motion(.withdrawn(Evening.motion)), .motion(.alreadyVoted(Evening.motion)),
        .motion(.amendmentPending(Evening.motion)), .motion(.amendmentNotCarried(Evening.motion)),
        .motion(.notAnAmendment(Evening.motion)),
        .choice(.impossibleSeats(SelectionID(UUID()), seats: 3, options: 2)),
        .choice(.optionUnknown(SelectionID(UUID()))),
        .choice(.selectionFilled(SelectionID(UUID()))),
        .choice(.ballotUnfit(Evening.vote, seats: 0)),
        .choice(.ballotUnfit(Evening.vote, seats: 2)),
        .choice(.countsUnreconciled(ballots: 2, named: 5, seats: 2)),
        .choice(.countsUnreconciled(ballots: 1, named: 2, seats: 1)),
        .choice(.tieBreakMissing(Evening.vote, seats: 1)),
        .choice(.tieBreakWithoutTie(Evening.vote)),
        .choice(.tieBreakUnfit(Evening.vote, seats: 1)),
        .voteNotClosed(Evening.vote), .voteRejected(Evening.vote),
        .commitmentMissing(.person(id: Evening.anne)), .endMissing(.recess),
        .overlapping(.closedSession, at: Evening.at(20, 0)), .notInClosedSession,
        .floorAlreadyRequested(Evening.anne), .floorNotRequested(Evening.yvon),
        .approvedBySameSitting, .alreadySigned(Evening.anne), .correction(.sittingUnderWay),
        .correction(.numberedInYear(2020)), .correction(.notReopenable(Evening.vote)),
        .correction(.notBalloted(Evening.anne)),
        .correction(.noSuchStretch(.recess, began: Evening.at(19, 0))),
        .correction(.noSuchStretch(.closedSession, began: Evening.at(19, 0))),
        .recessOver(.closedSession, .beginning, at: Evening.at(19, 0)),
        .recessOver(.vote, .end, at: Evening.at(19, 0)),
        .correction(.closedSessionUsed(began: Evening.at(19, 0))),
        .correction(.itemDiscussed(Evening.item)),
        .correction(.admissionStands(Evening.anne, wasConvened: true)),
        .correction(.admissionStands(Evening.anne, wasConvened: false)),
        .correction(.minutesApproved(under: Evening.item)),
        .correction(.voteMovedOn(Evening.vote, ballots: 2, hasEnded: true)),
        .correction(.longBeforeOpening(at: Evening.at(18, 0), openedAt: Evening.at(19, 0))),
    ]

    private let glossary: Glossary

    init() throws {
        glossary = try Evening().glossary
    }

    @Test("Each refusal is a whole sentence in both languages", arguments: all)
    func sentences(refusal: Refusal) {
        let phrase = refusal.explanation(with: glossary)
        for language in Language.allCases {
            let text = phrase[language]
            #expect(text.hasSuffix("."))
            #expect(text.first?.isUppercase == true)
            #expect(!text.contains("\n") && !text.contains("  "))
            #expect(!text.contains("erased") && !text.contains("effacé"))
        }
        #expect(phrase.french != phrase.english)
    }

    @Test(
        "French print has its no-break spaces and apostrophes, English none of them",
        arguments: all
    )
    func typography(refusal: Refusal) {
        let phrase = refusal.explanation(with: glossary)
        for mark in [" :", " ;", " !", " ?", "« ", " »", "'"] {
            #expect(!phrase.french.contains(mark), "\(mark)")
        }
        for mark in ["« ", " :", " ;", "\u{202F}", "'"] {
            #expect(!phrase.english.contains(mark), "\(mark)")
        }
    }

    @Test(
        "In French the culprit is named, with the remedy",
        arguments: [
            (
                .voterAbsent(Evening.anne),
                """
                Anne Quéméneur n’est pas là au moment du vote, ou l’est par un moyen qui ne \
                compte pas. Consignez d’abord la présence, ou retirez ce bulletin.
                """
            ),
            (
                .connectionAlreadyOpen(Evening.connection),
                """
                La connexion d’Anne Quéméneur est déjà ouverte depuis 18_h_35. Consignez d’abord \
                un départ, ou une arrivée sur une autre connexion.
                """
            ),
            (
                .recessOver(.closedSession, .beginning, at: Evening.at(19, 57, 49)),
                """
                La suspension durerait encore quand commence un huis clos (19_h_57 et 49_s). \
                Corrigez le début ou la fin de la suspension.
                """
            ),
            (
                .proxy(.alreadyGiven(giver: Evening.yvon)),
                """
                M._Yvon Le Goff a déjà donné pouvoir à Anne Quéméneur. Retirez d’abord ce pouvoir.
                """
            ),
            (
                .itemNotOpen(Evening.item),
                """
                Le point «_Budget 2020_» n’est pas en discussion. Ouvrez-le d’abord.
                """
            ),
            (
                .voteStillOpen(Evening.vote),
                """
                Le vote sur la délibération «_Le budget est voté._» est encore ouvert. Donnez-en \
                le résultat d’abord.
                """
            ),
            (
                .notRetractable(.mark(id: Evening.arrival)),
                """
                L’arrivée d’Anne Quéméneur à 18_h_35_: le retrait n’est pas possible. Retirez \
                d’abord le dernier mouvement de la même connexion.
                """
            ),
            (
                .tooMany(.marks, limit: 200_000),
                """
                Une séance ne tient pas plus de 200~000 arrivées et départs. Partagez-la en \
                plusieurs séances.
                """
            ),
            (
                .outsidePhase(kind: .recessed, phase: .submitted),
                """
                Suspension_: impossible, la séance est à l’état «_procès-verbal remis_». Possible \
                à l’état_: ouverte, levée.
                """
            ),
        ] as [(Refusal, String)]
    )
    func french(refusal: Refusal, expected: String) {
        #expect(refusal.explanation(with: glossary).french == expected.spaced)
    }

    @Test(
        "In English likewise",
        arguments: [
            (
                .voterRecused(Evening.anne),
                """
                Anne Quéméneur is recused from this vote, in person and for others. Leave this \
                ballot out.
                """
            ),
            (
                .unknown(.item(id: Evening.item)),
                """
                This sitting does not know the item ‘Budget 2020’. Correct the reference, or \
                enter first what it stands for.
                """
            ),
            (
                .tooManyBallots(cast: 20, possible: 19),
                """
                Too many votes: 20 in the tally, and at most 19 at the sitting, proxies included \
                and recusals taken off. Correct the tally or the attendance.
                """
            ),
            (
                .alreadyRetracted(.proxy(id: Evening.proxy)),
                """
                The proxy of M._Yvon Le Goff to Anne Quéméneur: the retraction is recorded \
                already, and nothing more can rest on it. If need be, enter anew what holds.
                """
            ),
        ] as [(Refusal, String)]
    )
    func english(refusal: Refusal, expected: String) {
        #expect(refusal.explanation(with: glossary).english == expected.spaced)
    }

    @Test("Times that differ by seconds are told apart, and those of another day have their day")
    func times() {
        func french(_ at: Instant, _ earliest: Instant) -> String {
            Refusal.backwards(.connection, at: at, notBefore: earliest)
                .explanation(with: glossary).french
        }
        #expect(
            french(Evening.at(19, 0), Evening.at(19, 30))
                == """
                Sur une même connexion le temps ne recule pas_: 19_h vient avant 19_h_30. \
                Corrigez l’une des deux heures.
                """.spaced
        )
        #expect(
            french(Evening.at(19, 0, 5), Evening.at(19, 0, 40))
                .contains("19_h et 5_s vient avant 19_h et 40_s".spaced)
        )
        #expect(
            french(Evening.at(19, 0), Evening.at(24 + 19, 0))
                .contains("19_h vient avant 19_h le mardi 17_mars 2020".spaced)
        )
    }

    @Test("Where the rules admit no proxy, the sentence says so")
    func noProxies() {
        let none = Refusal.proxy(.limitReached(holder: Evening.anne, limit: 0))
        #expect(none.explanation(with: glossary).english.hasPrefix("The rules of this sitting"))
        let one = Refusal.proxy(.limitReached(holder: Evening.anne, limit: 1))
        #expect(one.explanation(with: glossary).french.contains("plus d’un pouvoir."))
    }

    @Test("What the sitting does not know is named by its identifier")
    func unknown() {
        let id = DecisionID(UUID())
        let phrase = Refusal.unknown(.decision(id: id)).explanation(with: glossary)
        #expect(phrase.french.contains("la décision \(id)."))
        #expect(phrase.english.contains("the decision \(id)."))
    }
}

extension String {
    /// Written here with `_` for a no-break space and `~` for a narrow one.
    fileprivate var spaced: String {
        replacing("_", with: "\u{A0}").replacing("~", with: "\u{202F}")
    }
}
