import Journal
import Meetings
import Testing

@testable import Wording

@Suite struct NamesTests {
    @Test func `A name is never parted from its title`() {
        let name = PrintedName(title: "M.", given: "Maël", family: "Le Goff")
        #expect(name.inFull == "M.\u{A0}Maël Le Goff")
        #expect(PrintedName(given: "", family: "Tanguy").inFull == "Tanguy")
    }

    @Test func `What a person is leaves out what is not said`() {
        let name = PrintedName(given: "A", family: "B", section: "Brest-Centre")
        #expect(name.quality == "Brest-Centre")
    }

    @Test(arguments: [
        ("Anne", "d’Anne"), ("Mme Anne", "de Mme Anne"), ("Émile", "d’Émile"),
        ("Yves", "d’Yves"), ("Yoann", "de Yoann"), ("Œdipe", "d’Œdipe"),
        ("Hervé", "de Hervé"), ("", "de "),
    ])
    func `The French of leans on vowels`(_ name: String, _ expected: String) {
        #expect(Elision.of(name) == expected)
    }

    @Test(arguments: [
        ("Bureau fédéral", "Procès-verbal du bureau fédéral"),
        ("Assemblée générale", "Procès-verbal de l’assemblée générale"),
        ("Section de Brest", "Procès-verbal de la section de Brest"),
        ("CSE", "Procès-verbal\u{A0}— CSE"),
        ("Bureaucratie joyeuse", "Procès-verbal\u{A0}— Bureaucratie joyeuse"),
        ("", "Procès-verbal\u{A0}— "),
    ])
    func `A body has its article where the noun is known, and none elsewhere`(
        _ body: String,
        _ title: String
    ) {
        #expect(BodyName(body).minutes.french == title)
    }

    @Test func `The first sentence agrees with the body, or goes round it`() throws {
        let day = try #require(Day(text: "2020-03-16"))
        func sentence(_ body: String) -> Phrase {
            Convocation(
                body: BodyName(body),
                day: day,
                time: Phrase(french: "18 h 30", english: "18:30"),
                noticeOn: Day(text: "2020-03-01"),
                form: .hybrid,
                places: [
                    Convocation.Venue(channel: .onSite, name: "maison des associations, Brest."),
                    Convocation.Venue(channel: .video, name: ""),
                ]
            )
            .sentence
        }
        let rest =
            " sur convocation du 1er\u{A0}mars, en formation hybride\u{A0}: sur place "
            + "(maison des associations, Brest) et en visioconférence."
        let start = "e lundi 16\u{A0}mars 2020 à 18 h 30"
        #expect(sentence("Bureau").french == "L\(start), le bureau s’est réuni" + rest)
        #expect(sentence("Assemblée").french == "L\(start), l’assemblée s’est réunie" + rest)
        #expect(sentence("CSE").french == "La séance s’est ouverte l\(start)" + rest)
        #expect(
            sentence("Federal Bureau").english
                == "On Monday 16\u{A0}March 2020 at 18:30, the Federal Bureau met on notice of "
                + "1\u{A0}March, in hybrid form: on site (maison des associations, Brest) and by video."
        )
    }
}
