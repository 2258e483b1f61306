import Foundation
import OpenDocument
import SafeXML
import Testing
import Typesetting

/// The example of the README, on templates as LibreOffice itself saves them: written, saved, edited,
/// saved again, as .odt, .ott and .fodt (`Tests/EndToEnd/odf/make-letter.py`).
///
/// Half of a tag is bold, tags stand in an input field, a placeholder and a user field, a bookmark
/// and tracked changes lie inside others, one was deleted with its paragraph, another with the
/// paragraphs around which it stood, quotes and spaces are those of French autocorrect, a
/// comment holds a tag, and there is a table of contents.
@Suite("A letter whose template LibreOffice has saved")
struct LetterTests {
    private static let letters = ["letter.odt", "letter.ott", "letter.fodt"]

    private func template(_ name: String) throws -> Template {
        let file = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "EndToEnd/odf/\(name)")
        return try Template(Data(contentsOf: file), name: name)
    }

    private func order() throws -> [String: Value] {
        [
            "reference": "2020-17", "name": "Ada Lovelace", "street": "", "city": "Brest",
            "phone": "02 98 00 00 00", "seller": "l'imprimerie", "urgent": false,
            "date": .date(try #require(CalendarDate(year: 2020, month: 3, day: 16))),
            "due": .date(try #require(CalendarDate(year: 2020, month: 4, day: 1))),
            "items": [["title": "Papier", "price": 4], ["title": "Encre & plumes", "price": 12]],
            "remarks": ["Sans emballage.", "À l'accueil."],
        ]
    }

    private func lines(_ package: Package) throws -> [String] {
        let content = try #require(package["content.xml"])
        let document = try Document(parsing: content, limit: 1_000_000)
        let text = Namespace(uri: "urn:oasis:names:tc:opendocument:xmlns:text:1.0", prefix: "text")
        var lines: [String] = []
        var pending = [document.root]
        while let next = pending.popLast() {
            if next.is("p", in: text) || next.is("h", in: text) {
                lines.append(reading(next).replacing("\u{A0}", with: " "))
            } else {
                pending += next.elements.reversed()
            }
        }
        return lines.filter { !$0.isEmpty }
    }

    @Test("is filled whole", arguments: letters)
    func filled(name: String) throws {
        let package = try template(name).fill(try order(), metadata: Flat.metadata)
        #expect(package.mediaType == Package.text)
        #expect(
            try lines(package) == [
                "Sommaire", "Commande 2020-17\t", "Conditions de l'imprimerie\t",
                "Commande 2020-17", "Ville : Brest", "Téléphone : 02 98 00 00 00",
                "Le lundi 16 mars 2020, 2 articles pour Ada Lovelace.",
                "Merci Bien à vous.", "Article", "Prix", "N°",
                "Papier", "4,00", "1er", "Encre & plumes", "12,00", "2e", "Sans emballage.",
                "À l'accueil.", "Conditions de l'imprimerie", "À payer avant le 1er avril 2020.",
            ]
        )
        let all = package.entries.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
        #expect(!all.contains("{{") && !all.contains("}}"))
        #expect(!package.entries.contains { $0.path.hasPrefix("Thumbnails") })
        _ = try Package(reading: package.bytes())
    }

    @Test("is checked against what an order has", arguments: letters)
    func checked(name: String) throws {
        var fields = try order()
        fields["seller"] = nil
        let problems = try template(name).problems(fields)
        #expect(problems.map(summary) == ["unknown seller, none near"])
        #expect(problems.first?.place?.heading == "Conditions de {{seller}}")
        #expect(problems.first?.place?.paragraph == "Conditions de {{seller}}")
    }
}
