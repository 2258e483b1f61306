import Foundation
import Generation
import Imports
import Meetings
import Testing

@Suite("Who stands behind a display name")
struct NameMatcherTests {
    /// A roster by names; people are told by their places.
    private struct Hall {
        let people: [MatchablePerson]
        let matcher: NameMatcher

        init(
            _ names: [PrintedName],
            addresses: [Int: String] = [:],
            remembered: [String: Int] = [:]
        ) {
            var dice = SplitMix(seed: 7)
            let people = names.enumerated().map { index, name in
                let address = addresses[index].map { [$0] } ?? []
                return MatchablePerson(dice.identifier(), name, addresses: address)
            }
            self.people = people
            matcher = NameMatcher(
                people,
                remembered: remembered.mapValues { people[$0].person },
                context: ["Bureau fédéral"]
            )
        }

        func match(_ shown: String, former: [String] = [], address: String? = nil) -> Match {
            matcher.match(
                ReportedParticipant(name: shown, address: address, formerNames: former)
            )
        }

        /// The place of the one of whom it is certain.
        func certain(_ shown: String, former: [String] = [], address: String? = nil) -> Int? {
            place(match(shown, former: former, address: address).certain)
        }

        func place(_ person: PersonID?) -> Int? {
            people.firstIndex { $0.person == person }
        }

        func places(_ match: Match) -> [Int?] { match.proposals.map { place($0.person) } }
    }

    private let hall = Hall([
        PrintedName(given: "Maëlle", family: "Kervella", section: "Brest-Centre"),
        PrintedName(given: "Jean-Marc", family: "Pellen", section: "Morlaix"),
        PrintedName(given: "Soizic", family: "Le Meur", section: "Quimper"),
        PrintedName(given: "Gwenaël", family: "O’Cœur-d’Arvor"),
        PrintedName(given: "Yvon", family: "Madec", role: "trésorier fédéral"),
    ])

    @Test(
        "The whole name is certain in whatever order, capitals, accents and signs",
        arguments: [
            ("Maëlle Kervella", 0), ("KERVELLA Maëlle", 0), ("Kervella, Maelle", 0),
            ("maelle kervella", 0), ("MAËLLE KERVELLA", 0), ("Mae\u{308}lle  Kervella", 0),
            ("MaelleKervella", 0), ("Jean Marc PELLEN", 1), ("PELLEN Jean-Marc", 1),
            ("Soizic LeMeur", 2), ("LE MEUR Soizic", 2), ("Gwenael O'Coeur d'Arvor", 3),
            ("gwenaël ocœurdarvor", 3), ("Gwenaël O`Cœur-d´Arvor", 3),
        ]
    )
    func wholeName(shown: String, place: Int) {
        #expect(hall.certain(shown) == place, "\(shown)")
    }

    @Test(
        "Numbers, devices, titles, sections and offices beside the name change nothing",
        arguments: [
            ("Maëlle Kervella (iPad)", 0), ("12 - Maëlle Kervella", 0), ("03 Kervella Maëlle", 0),
            ("n° 7 Maëlle Kervella", 0), ("Mme Maëlle Kervella", 0),
            ("Brest-Centre – Maëlle Kervella", 0), ("Maëlle Kervella | Brest Centre", 0),
            ("Brest Maëlle Kervella", 0), ("Maëlle Kervella [Invité]", 0),
            ("Yvon Madec - trésorier", 4), ("Bureau fédéral / Yvon Madec", 4),
        ]
    )
    func decorated(shown: String, place: Int) {
        #expect(hall.certain(shown) == place, "\(shown)")
    }

    @Test(
        "A part of a name, an initial or another spelling is proposed first, and never certain",
        arguments: [
            ("M. Kervella", 0, MatchReason.initials), ("Kervella M.", 0, .initials),
            ("Kervella", 0, .familyName), ("Maëlle", 0, .givenName),
            ("mkervella", 0, .initials), ("Maëlle Kervela", 0, .spelling),
            ("Maele Kervella", 0, .spelling), ("JM Pellen", 1, .initials),
            ("Jean Pellen", 1, .partOfName), ("Soizic Meur", 2, .partOfName),
            ("iPad de Maëlle Kervella", 0, .device), ("Maëlle Kervella’s iPhone", 0, .device),
            ("Maëlle Kervella + Paco", 0, .otherWords),
            ("Maëlle Kervella (Quimper)", 0, .otherWords),
        ]
    )
    func proposed(shown: String, place: Int, reason: MatchReason) throws {
        let match = hall.match(shown)
        #expect(match.certain == nil, "\(shown)")
        #expect(hall.places(match).first == place, "\(shown)")
        #expect(try #require(match.proposals.first).reasons.contains(reason), "\(shown)")
    }

    @Test(
        "A number, a room and a device are nobody until somebody says who",
        arguments: [
            ("+33 6 12 34 56 78", NobodyReason.telephoneNumber), ("336****5678", .telephoneNumber),
            ("0298001122", .telephoneNumber), ("iPad de la salle", .roomDevice),
            ("Salle du conseil", .roomDevice), ("iPhone", .deviceName), ("Galaxy A52", .deviceName),
            ("Invité 3", .deviceName), ("Zoé Brunschwig", .nothingSimilar), ("", .nothingSimilar),
            ("???", .nothingSimilar),
        ]
    )
    func nobody(shown: String, reason: NobodyReason) {
        #expect(hall.match(shown) == .nobody(reason), "\(shown)")
        #expect(
            hall.matcher.match(ReportedParticipant(name: "Maëlle Kervella", telephone: "+33"))
                == .nobody(.telephoneNumber)
        )
    }

    @Test("Never is it certain while two of the roster fit")
    func namesakes() {
        let hall = Hall([
            PrintedName(given: "Jean", family: "Martin", section: "Brest"),
            PrintedName(given: "Jean", family: "Martin", section: "Quimper"),
            PrintedName(given: "Michel", family: "Abel"),
            PrintedName(given: "Michèle", family: "Abel"),
            PrintedName(given: "Marie", family: "Corre"),
            PrintedName(given: "Marie", family: "Corre-Riou"),
            PrintedName(given: "Paul", family: "Jean"),
            PrintedName(given: "Jean", family: "Paul"),
        ])
        for (shown, both) in [
            ("Jean Martin", [0, 1]), ("MARTIN Jean (iPad)", [0, 1]), ("Michel Abel", [2, 3]),
            ("Michele ABEL", [3, 2]), ("Marie Corre", [4, 5]), ("Jean Paul", [6, 7]),
        ] {
            let match = hall.match(shown)
            #expect(match.certain == nil, "\(shown)")
            #expect(hall.places(match).prefix(2) == both.map(Optional.some)[...], "\(shown)")
            #expect(match.proposals.first?.reasons.contains(.otherFits) ?? false, "\(shown)")
        }
        #expect(hall.certain("Marie Corre-Riou") == 5)
        let two = hall.match("Marie Corre-Riou / Michèle Abel")
        #expect(two.certain == nil && Set(hall.places(two).prefix(2)) == [5, 3])
    }

    @Test("An address is certain, unless two share it or the name is another's")
    func addresses() {
        let names = [
            PrintedName(given: "Anne", family: "Alanou"),
            PrintedName(given: "Brieuc", family: "Bosser"),
            PrintedName(given: "Clet", family: "Cariou"),
        ]
        let addresses = [0: "Anne@exemple.org", 1: "foyer@exemple.org", 2: "foyer@exemple.org"]
        let hall = Hall(names, addresses: addresses)
        #expect(hall.certain("iPad", address: "anne@EXEMPLE.org") == 0)
        #expect(
            hall.match("Nini", address: "anne@exemple.org").proposals.first?.reasons == [.address]
        )
        let shared = hall.match("Clet C.", address: "foyer@exemple.org")
        #expect(shared.certain == nil && Set(hall.places(shared)) == [1, 2])
        let other = hall.match("Brieuc Bosser", address: "anne@exemple.org")
        #expect(other.certain == nil)
        #expect(Set(hall.places(other)) == [0, 1])
    }

    @Test("One name with two addresses may be two people")
    func severalAddresses() {
        let matches = hall.matcher.matches([
            ReportedParticipant(name: "Yvon Madec", address: "yvon@exemple.org"),
            ReportedParticipant(name: "MADEC Yvon", address: "y.madec@exemple.net"),
            ReportedParticipant(name: "Maëlle Kervella", address: "m@exemple.org"),
            ReportedParticipant(name: "Maëlle Kervella (iPad)"),
        ])
        #expect(matches.map { hall.place($0.certain) } == [nil, nil, 0, 0])
        #expect(matches[0].proposals.first?.reasons == [.name, .severalAddresses])
    }

    @Test("A confirmed name is remembered, until somebody bears it; things are not")
    func remembered() throws {
        let key = try #require(NameMatcher.key(of: "Titi 29"))
        let hall = Hall(
            [
                PrintedName(given: "Anne", family: "Alanou"),
                PrintedName(given: "Brieuc", family: "Bosser"),
            ],
            remembered: [key: 1, "anne alanou": 1]
        )
        #expect(hall.certain("TITI  29") == 1)
        #expect(hall.match("titi 29").proposals.first?.reasons == [.remembered])
        #expect(hall.match("Anne Alanou").certain == nil)
        for thing in ["iPad", "iPad de la salle", "+33612345678", " "] {
            #expect(NameMatcher.key(of: thing) == nil, "\(thing)")
        }
    }

    @Test("An accent counts for nothing, however it is encoded")
    func accents() throws {
        #expect(NameMatcher.key(of: "ÉLODIE D’Œuf-Çağlar") == "elodie d oeuf caglar")
        for value in 0xA0...0x17F {
            let name = "Le\(Character(try #require(Unicode.Scalar(value))))a"
            let apart = name.decomposedStringWithCanonicalMapping
            #expect(NameMatcher.key(of: name) == NameMatcher.key(of: apart + "\u{301}"), "\(name)")
        }
    }

    @Test(
        "A confirmed part of a name is proposed, and no more, where another may be called so",
        arguments: ["Sophie", "SOPHIE (iPad)", "Sophie L."]
    )
    func rememberedPart(shown: String) throws {
        let key = try #require(NameMatcher.key(of: shown))
        let durand = PrintedName(given: "Sophie", family: "Durand")
        let leroux = PrintedName(given: "Sophie", family: "Leroux")
        let alone = Hall(
            [durand, PrintedName(given: "Anne", family: "Alanou")],
            remembered: [key: 0]
        )
        #expect(alone.certain(shown) == 0)
        let both = Hall([durand, leroux], remembered: [key: 0]).match(shown)
        #expect(both.certain == nil)
        #expect(try #require(both.proposals.first).reasons == [.remembered, .otherFits])
        #expect(both.proposals.count == 2)
        // Whose whole name it is was confirmed beside those who are called so and more.
        let whole = Hall(
            [
                PrintedName(given: "Marie", family: "Corre"),
                PrintedName(given: "Marie", family: "Corre-Riou"),
            ],
            remembered: ["marie corre": 0]
        )
        #expect(whole.certain("Marie Corre") == 0)
    }

    @Test("What a connection was called before counts, and may contradict what it is called now")
    func formerNames() {
        #expect(hall.certain("iPad", former: ["Maëlle Kervella"]) == 0)
        #expect(
            hall.match("iPad", former: ["Maëlle Kervella"]).proposals.first?.reasons
                == [.formerName]
        )
        let both = hall.match("Yvon Madec", former: ["Maëlle Kervella"])
        #expect(both.certain == nil && Set(hall.places(both).prefix(2)) == [4, 0])
    }

    @Test("Names are found in a text by their whole, else by a part")
    func called() {
        func places(_ text: String) -> [Int?] {
            hall.matcher.people(called: text).map { hall.place($0) }
        }
        #expect(places("kervella maelle") == [0])
        #expect(places("Meur") == [2])
        #expect(places("Inconnu").isEmpty && places("").isEmpty)
    }

    @Test("Of a thousand mangled names none is certain and wrong", arguments: [20_200_316, 7])
    func mangled(seed: UInt64) {
        let names = MangledNames(seed: seed, people: 1000, shown: 300, namesakes: 40, strangers: 60)
        let matcher = NameMatcher(names.people.map { MatchablePerson($0.person, $0.name) })
        func matches(_ shown: [MangledNames.Shown]) -> [Match] {
            matcher.matches(
                shown.map { ReportedParticipant(name: $0.name, formerNames: $0.formerNames) }
            )
        }
        let found = zip(names.shown, matches(names.shown)).map { ($0, $1) }
        for (shown, match) in found {
            #expect(match.certain == nil || match.certain == shown.person, "\(shown)")
        }
        for (shown, match) in zip(names.ofStrangers, matches(names.ofStrangers)) {
            #expect(match.certain == nil, "\(shown)")
        }
        for (shown, match) in zip(names.ofNamesakes, matches(names.ofNamesakes)) {
            #expect(match.certain == nil, "\(shown)")
            #expect(match.proposals.prefix(2).map(\.person).contains { $0 == shown.person })
        }
        let certain = found.count { $1.certain != nil }
        let first = found.count { $1.proposals.first?.person == $0.person }
        #expect(Double(certain) >= 0.6 * Double(found.count))
        #expect(Double(first) >= 0.95 * Double(found.count))
    }

    @Test(
        "A name is found with a civility and no-break spaces, as lists print it",
        arguments: [
            "Mme Maëlle\u{A0}Kervella", "Madame Kervella", "MME KERVELLA Maëlle",
            "Mme\u{202F}Kervella",
        ]
    )
    func civility(text: String) {
        #expect(hall.matcher.people(called: text).map { hall.place($0) } == [0])
    }
}
