import Meetings
import Rulebook
import Testing

@testable import Wording

/// The sentences by which minutes say what the body sits by.
@Suite struct RulesWordingTests {
    private static let party = Rules(
        kind: .party,
        countedChannels: [.onSite, .video, .audio],
        quorum: QuorumRule(
            base: .membersInOffice,
            threshold: .count(number: 3),
            countsRepresented: true,
            countsRecused: true
        ),
        majority: MajorityRule(
            base: .votesCast,
            threshold: .count(number: 3),
            tieRule: .rejected
        ),
        proxies: ProxyRule(perHolder: 1)
    )

    private static func sentences(
        isSecondNotice: Bool = false,
        _ change: (inout Rules) -> Void
    ) -> [Phrase] {
        var rules = party
        change(&rules)
        return rules.sentences(isSecondNotice: isSecondNotice)
    }

    private static let quorum: [(@Sendable (inout Rules) -> Void, String, String)] = [
        (
            { _ in },
            "Comptent pour le quorum les membres présents sur place, en visioconférence ou par "
                + "téléphone, ainsi que les membres représentés et ceux qui se déportent.",
            "Members present on site, by video or by telephone count for the quorum, as do "
                + "members who are represented or recused."
        ),
        (
            {
                $0.quorum.countedChannels = [.onSite, .video]
                $0.quorum.countsRecused = false
            },
            "Comptent pour le quorum les membres présents sur place ou en visioconférence, ainsi "
                + "que les membres représentés, mais non ceux qui se déportent.",
            "Members present on site or by video count for the quorum, as do members who are "
                + "represented, but not those recused."
        ),
        (
            {
                $0.quorum.countedChannels = [.onSite]
                $0.quorum.countsRepresented = false
            },
            "Comptent pour le quorum les membres présents sur place, ceux qui se déportent "
                + "compris, mais non les membres représentés.",
            "Members present on site count for the quorum, those recused among them, but not "
                + "members who are represented."
        ),
        (
            {
                $0.quorum.countedChannels = [.onSite]
                $0.quorum.countsRepresented = false
                $0.quorum.countsRecused = false
            },
            "Comptent pour le quorum les membres présents sur place, mais ni les membres "
                + "représentés ni ceux qui se déportent.",
            "Members present on site count for the quorum, but neither members who are "
                + "represented nor those recused."
        ),
    ]

    @Test(.rule(.quorumRemote, .quorumRepresented, .quorumRecused), arguments: quorum.indices)
    func `Who counts for the quorum is one sentence`(index: Int) {
        let (change, french, english) = Self.quorum[index]
        let sentence = Self.sentences(change).first
        #expect(sentence?.french == french)
        #expect(sentence?.english == english)
    }

    private static let others: [(@Sendable (inout Rules) -> Void, Int, String, String)] = [
        (
            { $0.quorum.moments = [.opening] }, 1, "Le quorum est vérifié à l’ouverture.",
            "The quorum is checked at the opening."
        ),
        (
            { $0.quorum.moments = [.opening, .item, .vote] }, 1,
            "Le quorum est vérifié à l’ouverture, à chaque point et à chaque vote.",
            "The quorum is checked at the opening, at each item and at each vote."
        ),
        (
            { _ in }, 2,
            "Prennent part aux votes les membres présents sur place, en visioconférence ou par "
                + "téléphone. Un texte est adopté par 3\u{A0}suffrages exprimés.",
            "Members present on site, by video or by telephone vote. A text is carried by "
                + "3\u{A0}votes cast."
        ),
        (
            { _ in }, 3, "En cas de partage des voix, le texte est rejeté.",
            "A tie rejects the text."
        ),
        (
            { $0.majority.tieRule = .castingVote }, 3,
            "En cas de partage des voix, celle de la présidence est prépondérante, sauf au scrutin "
                + "secret.",
            "In a tie the chair has the casting vote, save in a secret ballot."
        ),
        (
            { $0.proxies.perHolder = nil }, 4,
            "Le nombre de pouvoirs par mandataire n’est pas limité.",
            "A holder may have any number of proxies."
        ),
        (
            { $0.proxies.perHolder = 0 }, 4, "Les pouvoirs ne sont pas admis.",
            "Proxies are not admitted."
        ),
        (
            { $0.proxies.perHolder = 2 }, 4, "Un mandataire porte au plus 2\u{A0}pouvoirs.",
            "A holder has at most 2\u{A0}proxies."
        ),
    ]

    @Test(
        .rule(.quorumMoments, .countedChannels, .tieRejected, .castingVote, .proxyLimit),
        arguments: others.indices
    )
    func `Each other rule is a sentence of its own`(index: Int) {
        let (change, place, french, english) = Self.others[index]
        let sentences = Self.sentences(change)
        #expect(sentences.count == 5)
        #expect(sentences[place].french == french)
        #expect(sentences[place].english == english)
    }

    @Test func `Without a quorum nothing is said of who counts for it`() {
        let sentences = Self.sentences { $0.quorum.threshold = .nothing }
        #expect(sentences.count == 3)
        #expect(sentences.first?.english.hasPrefix("Members present") == true)
    }

    @Test(.rule(.secondNotice)) func `A second notice is said first`() {
        let first = Self.sentences(isSecondNotice: true) { _ in }.first
        #expect(first?.french == "La séance se tient sur deuxième convocation.")
        #expect(first?.english == "The sitting is held on a second notice.")
    }
}
