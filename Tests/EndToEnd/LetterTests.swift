import Foundation
import OpenDocument
import Testing
import Typesetting

/// What the library makes by itself, without a meeting: the example, and the letters whose templates
/// LibreOffice has saved.
@Suite("Letters filled by the library alone", .serialized)
struct LetterTests {
    private static let schema = "build/schemas/OpenDocument-schema-v1.3.rnc"
    private let folder = try? TemporaryFolder()

    private func script(_ name: String) -> String {
        Project.root.appending(path: "Tests/EndToEnd/odf/\(name)").path
    }

    /// Whether the schema of ODF 1.3 and LibreOffice with repair off accept the files.
    private func check(_ files: [String]) throws {
        let schema = Project.root.appending(path: Self.schema).path
        let valid = try run(
            URL(fileURLWithPath: "/usr/bin/env"),
            ["python3", script("check-odf.py"), "--schema", schema] + files
        )
        #expect(valid.status == 0, "\(valid.output)\(valid.complaint)")
        let loaded = try run(
            URL(fileURLWithPath: "/usr/bin/python3"),
            [script("load-odt.py")] + files
        )
        #expect(loaded.status == 0, "\(loaded.output)\(loaded.complaint)")
    }

    @Test("are made by the example, which runs as the README says")
    func example() throws {
        let target = try #require(folder).path("confirmation.odt")
        let program = Project.program.deletingLastPathComponent().appending(path: "letter")
        let outcome = try run(program, ["Samples/Letter/letter.fodt", target])
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
        let package = try Package(reading: Data(contentsOf: URL(fileURLWithPath: target)))
        let text = try WrittenText(package)
        #expect(
            text.lines.map { text.text(in: $0.range).replacing("\u{A0}", with: " ") } == [
                "Papeterie du Port", "Monday 16 March 2020", "Your order 2020-17",
                "Dear Ada Lovelace, we have 2 items ready for you:", "Item", "Number", "Price, €",
                "Paper, A4", "5", "22.50", "Ink & nibs", "1", "12.00",
                "Please pay 34.50 € by 1 April 2020.", "Please ring twice.", "in the morning, or",
                "write before you come",
            ]
        )
        try check([target])
        #expect(try run(program, []).status != 0)
    }

    @Test("satisfy the schema and load with repair off, in whatever form the template was saved")
    func saved() throws {
        let order: [String: Value] = [
            "reference": "2020-17", "name": "Ada", "street": "Rue & quai", "city": "Brest",
            "phone": "02 98 00 00 00", "seller": "l'imprimerie", "urgent": true,
            "date": .date(try #require(CalendarDate(year: 2020, month: 3, day: 16))),
            "due": .date(try #require(CalendarDate(year: 2020, month: 4, day: 1))),
            "items": [["title": "Papier", "price": 4], ["title": "Encre", "price": 12]],
            "remarks": ["Sans emballage.", "À l'accueil."],
        ]
        let metadata = Metadata(
            title: "Commande",
            language: "fr-FR",
            created: Date(timeIntervalSince1970: 0),
            modified: Date(timeIntervalSince1970: 0),
            generator: "Tests/1"
        )
        let files = try ["letter.odt", "letter.ott", "letter.fodt"].map { name in
            let template = try Template(
                Data(contentsOf: URL(fileURLWithPath: script(name))),
                name: name
            )
            let file = try #require(folder).path(name + ".odt")
            try template.fill(order, metadata: metadata).bytes()
                .write(to: URL(fileURLWithPath: file))
            return file
        }
        try check(files)
    }
}
