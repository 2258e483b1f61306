import Journal
import Meetings
import OpenDocument
import Rulebook
import Testing
import Typesetting

@testable import Exports

/// What a reader finds in the document, word for word.
@Suite struct MinutesTextTests {
    private func paragraphs(_ language: Language = .french) throws -> [String] {
        try Pages(Evening.full().minutes(in: language)).paragraphs()
    }

    /// Blanks of every kind as plain ones, to compare words; the kinds are tested with the words.
    private func plain(_ text: String) -> String {
        String(text.map { "\u{A0}\u{202F}".contains($0) ? " " : $0 })
    }

    @Test(.rule(.minutesHead)) func `The head names body, sitting, day and state`() throws {
        let head = try paragraphs().prefix(4).map(plain)
        #expect(
            head == [
                "Fédération du Finistère", "Procès-verbal du bureau fédéral",
                "Séance ordinaire n° 3 de 2020, lundi 16 mars 2020",
                "Projet, jusqu’à son approbation",
            ]
        )
    }

    @Test(.rule(.minutesVote, .recordedVote, .minutesQuorum))
    func `A vote is a block of text, method, presence, names and outcome`() throws {
        let lines = try paragraphs().map(plain)
        let start = try #require(lines.firstIndex { $0.hasPrefix("Résolution présentée par Mme") })
        let expected = [
            "Résolution présentée par Mme Inès Bozec et mise aux voix : Le bureau fédéral autorise "
                + "la fusion de la liste « Brest au cœur » avec la liste conduite au premier tour "
                + "par les écologistes, aux conditions exposées en séance.",
            "Vote nominatif. Sans vote exprimé : M. Alan Nédélec et M. Yves Tanguy.",
            "Présents : 9 sur place, 8 à distance ; représentés : 2 ; ne prennent pas part au "
                + "vote : 1. Quorum : 12 requis, 19 comptés, atteint.",
        ]
        #expect(Array(lines[start..<start + 3]) == expected)
        #expect(lines[start + 3].hasSuffix("Mme Oanez Salaün (par Mme Anne Kerdoncuff)."))
        #expect(lines[start + 5] == "Abstentions : M. Paul Cariou.")
        #expect(
            lines[start + 7]
                == "Pour 11, contre 4, abstentions 1, non-votants 2. "
                + "Majorité des suffrages exprimés : 8 sur 15. Adoptée."
        )
    }

    @Test(.rule(.majorityPrinted, .majorityBase))
    func `The same figures carry on one base and are rejected on another`() throws {
        let lines = try paragraphs().map(plain)
        let tally = "Pour 9, contre 8, abstentions 2."
        #expect(lines.contains("\(tally) Majorité des suffrages exprimés : 9 sur 17. Adoptée."))
        #expect(
            lines.contains(
                "\(tally) Majorité des membres présents ou représentés : 10 sur 19. Rejetée."
            )
        )
    }

    @Test(.rule(.secretBallot)) func `A secret ballot names tellers and nobody else`() throws {
        let lines = try paragraphs().map(plain)
        let line = try #require(lines.first { $0.hasPrefix("Scrutin secret.") })
        #expect(
            line
                == "Scrutin secret. Dépouillement : M. Denis Jaouen et Mme Zoé Menguy. "
                + "Déport : M. Maël Le Goff."
        )
    }

    @Test(.rule(.minutesMovements, .minutesInterruptions))
    func `Events stand in the order of time in their item`() throws {
        let lines = try paragraphs().map(plain)
        let start = try #require(lines.firstIndex(of: "2.1 Situation à Brest"))
        let events = lines[start...].prefix { !$0.hasPrefix("Résolution") }
            .filter { $0.contains(" h ") && $0.contains(" : ") }
        #expect(
            Array(events) == [
                "19 h 30 : départ de M. Paul Cariou.",
                "19 h 40 : retour de M. Paul Cariou par téléphone.",
                "19 h 42 : connexion perdue avec Mme Gaëlle Kervella, M. Erwan Lagadec et "
                    + "M. Alan Nédélec, rétablie à 19 h 50 (coupure du réseau dans le bourg de "
                    + "Plougastel).",
                "19 h 42 : séance suspendue jusqu’à 19 h 50.",
                "19 h 50 : quorum vérifié : 19 présents ou représentés pour 12 requis, atteint.",
            ]
        )
    }

    @Test(.rule(.minutesEnd)) func `Decisions, tasks and the end of the sitting are there`() throws
    {
        let lines = try paragraphs().map(plain)
        #expect(lines.contains { $0.hasPrefix("Décision 2020-BF-007 : La fusion") })
        #expect(lines.contains("Prochaine séance : le jeudi 26 mars 2020 à 18 h 30."))
        #expect(lines.contains("La séance est levée à 21 h 05."))
        #expect(lines.contains("17 mars 2020"))
        #expect(lines.contains("20 h 45 : le point est reporté à une prochaine séance."))
    }

    @Test func `The head of the journal is printed in groups of four`() throws {
        let minutes = try Evening.full().minutes()
        #expect(try Pages(minutes).paragraphs().contains(minutes.seal.head.hash.grouped))
    }

    @Test func `The English minutes speak English`() throws {
        let lines = try paragraphs(.english)
        #expect(lines.contains("Minutes of the Bureau fédéral"))
        #expect(
            lines.contains {
                $0.hasSuffix("Majority of the votes cast: 8 of 15. Carried.")
            }
        )
        #expect(lines.contains("19:40: return of M.\u{A0}Paul Cariou by telephone."))
    }

    @Test func `What did not happen leaves neither heading nor empty paragraph`() throws {
        var evening = Evening()
        try evening.prepare()
        let lines = try Pages(evening.minutes()).paragraphs()
        #expect(lines.prefix(3).first == "Fédération du Finistère")
        #expect(!lines.contains { $0.hasPrefix("Présences") || $0.hasPrefix("Tâches") })
        #expect(!lines.contains(""))
    }

    @Test func `A full sitting leaves no paragraph empty in the text`() throws {
        let package = try Pages(Evening.full().minutes()).package
        let content = String(decoding: try package["content.xml"].orThrow(), as: UTF8.self)
        #expect(!content.contains("{{"))
        #expect(!content.contains("text:style-name=\"Text_20_body\"/>"))
        #expect(!content.contains("text:style-name=\"Event\"/>"))
    }

    @Test func `What was entered late stands at its time, what shares a time as it was entered`()
        throws
    {
        var evening = Evening()
        try evening.prepare()
        try evening.convene()
        try evening.openBureau()
        for person in Evening.bureau.prefix(12).map(\.0) {
            try evening.arrive(person, at: Evening.at(18, 20))
        }
        try evening.item("only", "Un point")
        try evening.open("only", at: Evening.at(18, 31))
        try evening.move("m", on: "only", evening.text("Le texte."), at: Evening.at(18, 40))
        try evening.vote("v", on: "m", tally: Tally(inFavour: 12), at: Evening.at(18, 40))
        try evening.note("only", evening.text("Après."), at: Evening.at(18, 41))
        try evening.note("only", evening.text("Avant."), at: Evening.at(18, 35))
        let lines = try Pages(evening.minutes()).paragraphs()
        let told = lines.filter { ["Avant.", "Après.", "Vote à main levée."].contains($0) }
        #expect(told == ["Avant.", "Vote à main levée.", "Après."])
    }

    @Test(.rule(.snapshotQuestioned, .snapshotStands))
    func `A vote that a late fact contradicts keeps its figures and says what is in question`()
        throws
    {
        var evening = try Evening.full()
        let before = try Pages(evening.minutes()).paragraphs().map(plain)
        #expect(!before.contains { $0.hasPrefix("Mis en question") })
        try evening.correctToOnSite("tugdual")
        let lines = try Pages(evening.minutes()).paragraphs().map(plain)
        #expect(
            lines.contains {
                $0.hasPrefix("Mis en question") && $0.contains("sur place 10 au lieu de 9")
            }
        )
        let frozen = "Présents : 9 sur place, 8 à distance ; représentés : 2 ; ne prennent pas part"
        #expect(lines.contains { $0.hasPrefix(frozen) })
    }
}
