import Foundation
import Journal
import Meetings
import Testing
import Wording

@Suite("Refusals in words")
struct RefusalWordingTests {
    private static let person = PersonID(UUID())
    private static let vote = VoteID(UUID())
    private static let item = ItemID(UUID())
    private static let connection = ConnectionID(UUID())
    private static let at = Instant(milliseconds: 1_584_379_800_000)

    private static let all: [Refusal] = [
        .outsidePhase(kind: .noted, phase: .prepared), .writtenByNewerVersion, .notPrepared,
        .alreadyBegun, .anotherBody, .unknownTimeZone("Europe/Brest"),
        .backwards(.vote, at: at, notBefore: at.adding(seconds: 60)),
        .afterAdjournment(at: at, adjournedAt: at), .duringRecess(at: at), .alreadySealed,
        .unknown(.item(id: item)), .duplicate(.person(id: person)),
        .alreadyRetracted(.vote(id: vote)), .notRetractable(.vote(id: vote)),
        .tooMany(.items, limit: 5000), .emptyRoster, .invalidWeight(person),
        .guestWithVote(person), .connectionAlreadyOpen(connection),
        .connectionNotOpen(connection), .connectionOfAnother(connection, owner: person),
        .presentCannotBeExcused(person), .itemAlreadyOpen(item), .itemNotOpen(item),
        .itemPostponed(item), .turnAlreadyEnded(TurnID(UUID())), .speakerAbsent(person),
        .proxyToSelf(person), .proxyAlreadyGiven(giver: person),
        .proxyLimitReached(holder: person, limit: 1), .quorumMissing(needed: 12, counted: 9),
        .voteAlreadyOpen(vote), .voteAlreadyClosed(vote), .voteStillOpen(vote),
        .notEntitled(person), .voterAbsent(person), .voterRecused(person),
        .alreadyBalloted(person), .notProxyHolder(person, voter: person),
        .ballotsOnlyInRecordedVote(vote), .tallyOnlyWithoutNames(vote), .tallyMissing(vote),
        .negativeTally, .tooManyBallots(cast: 20, possible: 19), .castingVoteMissing,
        .castingVoteWithoutTie, .castingVoteUndecided, .voteNotClosed(vote),
        .voteRejected(vote), .commitmentMissing(.person(id: person)),
    ]

    private var glossary: Glossary {
        Glossary(
            meeting: Meeting(id: MeetingID(UUID())),
            names: [Self.person: PrintedName(title: "Mme", given: "Aziliz", family: "Quéméneur")],
            texts: [:]
        )
    }

    @Test("Each refusal has a sentence of its own in both languages", arguments: all)
    func sentences(refusal: Refusal) {
        let phrase = refusal.explanation(with: glossary)
        for language in Language.allCases {
            #expect(phrase[language].hasSuffix("."))
            #expect(!phrase[language].contains("Identifier"))
        }
        #expect(phrase.french != phrase.english)
    }

    @Test("A refusal names whom it is about")
    func named() {
        let phrase = Refusal.voterAbsent(Self.person).explanation(with: glossary)
        #expect(phrase.french.hasPrefix("Mme\u{A0}Aziliz Quéméneur\u{A0}: "))
        #expect(phrase.english.hasPrefix("Mme\u{A0}Aziliz Quéméneur: "))
    }

    @Test("A missing quorum gives the figures and the way on")
    func quorum() {
        let phrase = Refusal.quorumMissing(needed: 12, counted: 9).explanation(with: glossary)
        #expect(phrase.french.contains("9 pour 12 requis"))
        #expect(phrase.english.contains("9 of 12 needed"))
    }
}
