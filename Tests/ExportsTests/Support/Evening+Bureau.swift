import Foundation
import Journal
import Meetings

extension Evening {
    /// The people of the federal bureau: all invented.
    static let bureau: [(String, PrintedName)] = [
        ("anne", "Mme", "Anne", "Kerdoncuff", "secrétaire fédérale", "Brest-Centre"),
        ("mael", "M.", "Maël", "Le Goff", "trésorier", "Landerneau"),
        ("yann", "M.", "Yann", "Abgrall", "", "Morlaix"),
        ("ines", "Mme", "Inès", "Bozec", "élections", "Quimper"),
        ("paul", "M.", "Paul", "Cariou", "", "Douarnenez"),
        ("rozenn", "Mme", "Rozenn", "Corre", "formation", "Brest-Bellevue"),
        ("loic", "M.", "Loïc", "Derrien", "", "Carhaix"),
        ("soizic", "Mme", "Soizic", "Floc’h", "communication", "Brest-Centre"),
        ("herve", "M.", "Hervé", "Guéguen", "", "Concarneau"),
        ("nolwenn", "Mme", "Nolwenn", "Hascoët", "", "Châteaulin"),
        ("denis", "M.", "Denis", "Jaouen", "vie des sections", "Guipavas"),
        ("gaelle", "Mme", "Gaëlle", "Kervella", "", "Plougastel"),
        ("erwan", "M.", "Erwan", "Lagadec", "", "Crozon"),
        ("marie", "Mme", "Marie-Françoise", "Le Bihan-Quéméneur", "égalité", "Quimperlé"),
        ("tugdual", "M.", "Tugdual", "L’Hostis", "", "Plabennec"),
        ("zoe", "Mme", "Zoé", "Menguy", "", "Brest-Recouvrance"),
        ("alan", "M.", "Alan", "Nédélec", "", "Rosporden"),
        ("katell", "Mme", "Katell", "Omnès", "", "Saint-Renan"),
        ("brieuc", "M.", "Brieuc", "Péron", "", "Pont-l’Abbé"),
        ("lena", "Mme", "Léna", "Quiniou", "", "Lesneven"),
        ("goulven", "M.", "Goulven", "Riou", "", "Ploudalmézeau"),
        ("oanez", "Mme", "Oanez", "Salaün", "", "Scaër"),
        ("yves", "M.", "Yves", "Tanguy", "", "Fouesnant"),
        ("emile", "M.", "Émile", "Urvoas", "permanent fédéral", ""),
        ("clara", "Mme", "Clara", "Vigouroux", "candidate à Brest", ""),
    ]
    .map { key, title, given, family, role, section in
        (
            key,
            PrintedName(
                title: title,
                given: given,
                family: family,
                role: role,
                section: section
            )
        )
    }

    static let rules = Rules(
        kind: .party,
        countedChannels: [.onSite, .secondarySite, .video, .audio],
        quorum: QuorumRule(
            base: .membersInOffice,
            threshold: half { .atLeast(fraction: $0) },
            countsRepresented: true,
            countsRecused: true
        ),
        majority: MajorityRule(
            base: .votesCast,
            threshold: half { .moreThan(fraction: $0) },
            tieRule: .castingVote
        ),
        proxies: ProxyRule(perHolder: 1)
    )

    static func half(_ threshold: (Threshold.Fraction) -> Threshold) -> Threshold {
        part(1, 2, threshold)
    }

    static func part(
        _ numerator: Int,
        _ denominator: Int,
        _ threshold: (Threshold.Fraction) -> Threshold
    ) -> Threshold {
        Threshold.Fraction(numerator, denominator).map(threshold) ?? .nothing
    }

    mutating func prepare(
        body: String = "Bureau fédéral",
        kind: SittingKind = .ordinary,
        form: Form = .hybrid
    ) throws {
        let particulars = Particulars(
            body: id("body"),
            code: try BodyCode("BF").orThrow(),
            organisation: text("Fédération du Finistère"),
            bodyName: text(body),
            kind: kind,
            form: form,
            plannedAt: Self.at(18, 30),
            zone: "Europe/Paris",
            noticeOn: Day(year: 2020, month: 3, day: 9),
            places: [
                Place(
                    channel: .onSite,
                    text: text("locaux de la fédération, 9 rue de l’Harteloire, Brest")
                ),
                Place(channel: .video, text: text("GoToMeeting")),
            ]
        )
        try take { meeting throws(Refusal) in try meeting.prepare(particulars, at: Self.at(8)) }
    }

    mutating func convene() throws {
        let members = Self.bureau.enumerated().map { offset, entry in
            name(entry.0, entry.1)
            return Member(person: id(entry.0), seat: offset < 23 ? .fullMember : .guest)
        }
        try take { meeting throws(Refusal) in
            try meeting.convene(Roster(members), at: Self.at(9))
        }
    }

    mutating func openBureau() throws {
        let chair: PersonID = id("anne")
        let secretary: PersonID = id("denis")
        try take { meeting throws(Refusal) in
            try meeting.open(
                at: Self.at(18, 30),
                chair: chair,
                secretary: secretary,
                roster: meeting.roster,
                rules: Self.rules
            )
        }
    }

    mutating func giveProxy(from giver: String, to holder: String) throws {
        let proxy: ProxyID = id("proxy of \(giver)")
        let giver: PersonID = id(giver)
        let holder: PersonID = id(holder)
        try take { meeting throws(Refusal) in
            try meeting.giveProxy(id: proxy, from: giver, to: holder, at: Self.at(12))
        }
    }

    mutating func excuse(_ person: String) throws {
        let announcement = Announcement(
            id: id("excuse of \(person)"),
            person: id(person),
            intention: .excused,
            at: Self.at(12),
            provenance: .recorded
        )
        try take { meeting throws(Refusal) in try meeting.announce(announcement) }
    }
}

struct Missing: Error {}

extension Optional {
    func orThrow() throws -> Wrapped {
        guard let self else { throw Missing() }
        return self
    }
}
