import Foundation
import OpenDocument
import Testing
import Typesetting

@Suite("Formats: how a value is written")
struct FormatTests {
    private static let space = "\u{A0}"

    private func fields() throws -> [String: Value] {
        let day = try #require(CalendarDate(year: 2020, month: 3, day: 1))
        let time = try #require(ClockTime(hour: 18, minute: 30))
        return [
            "day": .date(day), "opened": .moment(day, time), "closed": .time(time),
            "three": 3, "one": 1, "none": 0, "many": 1234,
            "share": .number(try #require(Decimal(string: "0.471"))),
            "price": .number(try #require(Decimal(string: "4.5"))),
            "names": ["Ada", "Alan", "Grace"], "nobody": [], "empty": "", "isDraft": true,
            "people": [["name": "Ada"], ["name": "Alan"]], "title": "état de l'art : « oui »",
        ]
    }

    private func written(_ tag: String, in language: String) throws -> String {
        var metadata = Flat.metadata
        metadata.language = language
        let package = try Flat.template("<text:p>-{{\(tag)}}</text:p>")
            .fill(try fields(), metadata: metadata)
        let content = String(decoding: try #require(package["content.xml"]), as: UTF8.self)
        let found = try #require(content.firstMatch(of: #/<text:p>-(.*)</text:p>/#))
        return String(found.1).replacing(Self.space, with: "_").replacing("\u{202F}", with: ",_")
    }

    @Test(
        "each does what it says, in French and English",
        arguments: [
            ("day", "1er_mars 2020", "1_March 2020"),
            ("day | long", "1er_mars 2020", "1_March 2020"),
            ("day | full", "dimanche 1er_mars 2020", "Sunday 1_March 2020"),
            ("day|complet", "dimanche 1er_mars 2020", "Sunday 1_March 2020"),
            ("day | short", "01/03/2020", "01/03/2020"), ("day | iso", "2020-03-01", "2020-03-01"),
            ("day | weekday", "dimanche", "Sunday"), ("day | month", "mars", "March"),
            ("day | year", "2020", "2020"), ("day | day | ordinal", "1er", "1st"),
            ("day | année | lettres", "deux mille vingt", "two thousand and twenty"),
            ("opened", "1er_mars 2020 à 18_h_30", "1_March 2020 at 18:30"),
            ("opened | time", "18_h_30", "18:30"), ("opened | heure", "18_h_30", "18:30"),
            ("opened | date", "1er_mars 2020", "1_March 2020"),
            ("opened | date | short", "01/03/2020", "01/03/2020"),
            ("closed", "18_h_30", "18:30"),
            ("many", "1234", "1234"), ("many | number", "1,_234", "1,234"),
            ("price", "4,5", "4.5"), ("price | number: 2", "4,50", "4.50"),
            ("share | percent", "47,1_%", "47.1%"), ("share | pourcentage: 0", "47_%", "47%"),
            ("three | ordinal", "3e", "3rd"), ("three | words", "trois", "three"),
            ("names | join", "Ada, Alan et Grace", "Ada, Alan and Grace"),
            ("names | join: \"; \"", "Ada; Alan; Grace", "Ada; Alan; Grace"),
            ("people.name | liste", "Ada et Alan", "Ada and Alan"),
            ("names | count", "3", "3"),
            ("people | count: \"vote\", \"votes\"", "2_votes", "2_votes"),
            ("nobody | join", "", ""), ("nobody | join | default: \"—\"", "—", "—"),
            ("empty | default: none", "none", "none"), ("none | default: \"x\"", "0", "0"),
            ("empty | long", "", ""), ("empty | number: 2", "", ""),
            ("title | capital", "État de l'art : « oui »", "État de l'art : « oui »"),
            ("title | upper", "ÉTAT DE L'ART : « OUI »", "ÉTAT DE L'ART : « OUI »"),
            ("title | typographie", "état de l’art_: «_oui_»", "état de l’art : « oui »"),
            ("day | month | capital", "Mars", "March"),
            ("isDraft | choose: \"projet\", \"définitif\"", "projet", "projet"),
        ]
    )
    func formats(tag: String, french: String, english: String) throws {
        #expect(try written(tag, in: "fr-FR") == french)
        #expect(try written(tag, in: "en-GB") == english)
    }

    @Test("nothing takes the singular in French and the plural in English")
    func plural() throws {
        let tag = "none | plural: one, many"
        #expect(try written(tag, in: "fr-FR") == "one")
        #expect(try written(tag, in: "en-GB") == "many")
        #expect(try written(#"one | plural: "vote", "votes""#, in: "fr-FR") == "vote")
        #expect(try written(#"three | pluriel: "vote", "votes""#, in: "en-GB") == "votes")
        #expect(try written(#"none | count: "vote", "votes", "no vote""#, in: "en-GB") == "no vote")
        #expect(try written(#"three | count: "vote", "votes""#, in: "fr-FR") == "3_votes")
    }

    @Test(
        "quotes may be what autocorrect has made of them, with its spaces",
        arguments: [
            "\"vote\", \"votes\"", "“vote”, “votes”", "„vote“, „votes“", "\"vote”,\"votes”",
            "«\u{A0}vote\u{A0}», «\u{A0}votes\u{A0}»", "«\u{202F}vote\u{202F}»\u{202F}; « votes »",
            "‘vote’, ‘votes’", "'vote'; 'votes'", "vote, votes",
            "\u{A0}vote\u{A0},\u{A0}votes\u{A0}",
        ]
    )
    func quotes(arguments: String) throws {
        #expect(try written("three\u{A0}|\u{A0}plural\u{A0}: \(arguments)", in: "fr-FR") == "votes")
        #expect(try written("three\u{202F}| plural\u{202F}:\(arguments)", in: "fr-FR") == "votes")
    }

    @Test("an apostrophe inside a word ends no argument")
    func apostrophe() throws {
        #expect(
            try written("three | plural: 'l'élu', 'd'autres élus'", in: "fr-FR") == "d'autres élus"
        )
        #expect(try written("three | plural: ‘l’élu’, ‘les élus’", in: "fr-FR") == "les élus")
    }

    @Test("a format that does not exist is told with the nearest that does")
    func unknown() throws {
        func told(_ tag: String) throws -> [String] {
            try Flat.problems("<text:p>{{\(tag)}}</text:p>", fields()).map(summary)
        }
        #expect(try told("day | lnog") == ["no format lnog, long"])
        #expect(try told("day | plurel: a, b") == ["no format plurel, plural"])
        #expect(try told("day | xyzxyzxyz") == ["no format xyzxyzxyz, none near"])
        #expect(try told("three | plural: vote") == ["incomplete plural"])
        #expect(try told("three | number: two") == ["incomplete number"])
        #expect(try told("title | long") == ["long not for title"])
        #expect(try told("people | join") == ["join not for people"])
        #expect(try told("names") == ["not text names"])
        #expect(try told("day |") == ["malformed {{day |}}"])
        #expect(try told("#names | join") == ["malformed {{#names | join}}"])
    }
}
