import Meetings
import Rulebook
import Testing

@testable import Wording

/// Who votes for whom, and with how many votes.
@Suite struct SeatsTests {
    private static let anne = Phrase(verbatim: "Mme Anne")
    private static let until = Phrase(french: "jusqu'à 19\u{A0}h", english: "until 19:00")

    @Test(.rule(.proxySuspended, .proxyRevoked))
    func `A proxy is said with when it counted, and why it did not`() {
        let suspended = Phrase.counted(
            Self.anne,
            Self.until,
            isOpen: true,
            isSuspended: true,
            revocation: nil
        )
        #expect(
            suspended.french
                == "Mme Anne, jusqu’à 19\u{A0}h (pouvoir suspendu en présence du mandant)"
        )
        let revoked = Phrase.counted(
            Self.anne,
            nil,
            isOpen: true,
            isSuspended: false,
            revocation: .revoked(at: Phrase(french: "20\u{A0}h", english: "20:00"))
        )
        #expect(revoked.french == "Mme Anne, sans effet (pouvoir révoqué à 20\u{A0}h)")
        #expect(revoked.english == "Mme Anne, without effect (proxy revoked at 20:00)")
        #expect(Phrase.revoked(at: nil).french == "pouvoir révoqué")
    }

    @Test(.rule(.proxySuspended))
    func `Before the opening nobody says whether a proxy has effect`() {
        let early = Phrase.counted(
            Self.anne,
            nil,
            isOpen: false,
            isSuspended: false,
            revocation: nil
        )
        #expect(early.french == "Mme Anne" && early.english == "Mme Anne")
    }

    @Test(.rule(.weights)) func `A voter is told with votes that are not one, and with the holder`()
    {
        let holder = Phrase(verbatim: "M. Luc")
        #expect(Phrase.voter(Self.anne, votes: 1, through: nil).french == "Mme Anne")
        #expect(Phrase.voter(Self.anne, votes: 3, through: nil).french == "Mme Anne (3\u{A0}voix)")
        #expect(
            Phrase.voter(Self.anne, votes: 1, through: holder).english == "Mme Anne (by M. Luc)"
        )
        #expect(
            Phrase.voter(Self.anne, votes: 3, through: holder).english
                == "Mme Anne (3\u{A0}votes, by M. Luc)"
        )
    }

    @Test(.rule(.weights)) func `Mandates are told by section where there are several`() {
        let one = PrintedMandates(section: "Brest", number: 12)
        #expect(Phrase.carried([one]).french == "12\u{A0}mandats\u{A0}: Brest")
        #expect(
            Phrase.carried([one, PrintedMandates(section: "Guipavas", number: 3)]).french
                == "15\u{A0}mandats\u{A0}: Brest 12, Guipavas 3"
        )
    }

    @Test(.rule(.rounds)) func `The first rounds have words, later ones a number`() {
        let rounds = (1...4).map { Phrase.round($0, seats: 1).french }
        #expect(
            rounds == [
                "Premier tour, 1\u{A0}siège à pourvoir", "Deuxième tour, 1\u{A0}siège à pourvoir",
                "Troisième tour, 1\u{A0}siège à pourvoir", "Tour 4, 1\u{A0}siège à pourvoir",
            ]
        )
    }
}
