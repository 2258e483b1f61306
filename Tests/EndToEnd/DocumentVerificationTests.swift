import Foundation
import OpenDocument
import Testing

/// What `verify` says of an ODT that comes back: untouched, changed, re-saved, alone.
@Suite("An ODT that comes back", .serialized)
struct DocumentVerificationTests {
    private let secretary: Secretary
    private let record = "Greffier/minutes.xml"

    init() throws {
        secretary = try CommandLineTests.recorded()
        let outcome = try export("m.odt")
        try #require(outcome.status == 0, "\(outcome.complaint)")
    }

    @discardableResult
    private func export(_ name: String, _ more: String...) throws -> Outcome {
        try secretary.run(
            ["export", CommandLineTests.bureau, "--format", "odt", "--output", name] + more
        )
    }

    private func verify(_ name: String, _ more: String...) throws -> Outcome {
        try secretary.run(["verify", name] + more)
    }

    /// Changes a part of a package, and writes it under another name.
    private func change(
        _ path: String,
        of name: String = "m.odt",
        to changed: String,
        _ change: (String) -> String?
    ) throws {
        var package = try Package(reading: Data(contentsOf: file(name)))
        let text = String(decoding: try #require(package[path]), as: UTF8.self)
        var rest = Package(mediaType: package.mediaType)
        for entry in package.entries where entry.path != path {
            rest.set(entry.bytes, at: entry.path, mediaType: entry.mediaType)
        }
        if let text = change(text) {
            package.set(Data(text.utf8), at: path)
            rest = package
        }
        try rest.bytes().write(to: file(changed))
    }

    private func file(_ name: String) -> URL { URL(fileURLWithPath: secretary.folder.path(name)) }

    /// Has LibreOffice save a document anew.
    private func resave(_ name: String, to folder: String, as format: String = "odt") throws {
        try resave([name], to: folder, as: format)
    }

    private func resave(
        _ names: [String],
        to folder: String,
        as format: String = "odt"
    ) throws {
        let profile = "-env:UserInstallation=file://\(secretary.folder.path("profile"))"
        let outcome = try run(
            URL(fileURLWithPath: "/usr/bin/env"),
            [
                "timeout", "300", "soffice", profile, "--headless", "--convert-to", format,
                "--outdir", secretary.folder.path(folder),
            ] + names.map(secretary.folder.path)
        )
        try #require(outcome.status == 0, "\(outcome.complaint)")
    }

    @Test("untouched is what the record gives, byte for byte, in each variant and language")
    func untouched() throws {
        let outcome = try verify("m.odt")
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
        #expect(outcome.output.contains("octet pour octet"))
        #expect(outcome.output.contains("il dit ce que dit le registre"))
        for options in [
            ["--variant", "attendance-sheet"], ["--without-names"], ["--language", "en"],
            ["--variant", "extract", "--decision", "2020-BF-001"],
        ] {
            _ = try secretary.run(
                ["export", CommandLineTests.bureau, "--format", "odt", "--output", "v.odt"]
                    + options
            )
            let outcome = try verify("v.odt")
            #expect(outcome.status == 0, "\(options): \(outcome.output)\(outcome.complaint)")
            #expect(outcome.output.contains("octet pour octet"), "\(options)")
        }
    }

    @Test("is known by its content, whatever its name")
    func misnamed() throws {
        try FileManager.default.moveItem(at: file("m.odt"), to: file("m.pdf"))
        #expect(try verify("m.pdf").output.contains("octet pour octet"))
    }

    @Test("with a changed text is told passage by passage")
    func changedText() throws {
        try change("content.xml", to: "c.odt") { $0.replacing("Kervella", with: "Kervela") }
        let outcome = try verify("c.odt")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("Kervela"))
        #expect(outcome.output.contains("le registre donne"))
        // The XML is as it was.
        #expect(outcome.output.contains("il dit ce que dit le registre"))
    }

    @Test("with a changed XML is told value by value")
    func changedRecord() throws {
        try change(record, to: "c.odt") { $0.replacing("Kervella", with: "Kervela") }
        let outcome = try verify("c.odt")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("Kervela"))
        #expect(outcome.output.contains("comme le registre les donne"))
        try change(record, to: "c.odt") { _ in "<minutes/>" }
        #expect(try verify("c.odt").status == 1)
    }

    @Test("re-saved by LibreOffice has lost its record, and keeps its text")
    func resaved() throws {
        try resave("m.odt", to: "saved")
        let outcome = try verify("saved/m.odt")
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
        #expect(outcome.output.contains("il n’y est plus"))
        #expect(outcome.output.contains("comme le registre les donne"))
        try change("content.xml", of: "saved/m.odt", to: "c.odt") {
            $0.replacing("Kervella", with: "Kervela")
        }
        let changed = try verify("c.odt")
        #expect(changed.status == 1)
        #expect(changed.output.contains("Kervela"))
        try resave("saved/m.odt", to: "flat", as: "fodt")
        let flat = try verify("flat/m.fodt")
        #expect(flat.status == 0, "\(flat.output)\(flat.complaint)")
    }

    @Test("edited in LibreOffice is told for its words, not for bold letters, saving or comments")
    func edited() throws {
        try secretary.edit(
            "m.odt",
            "b.odt",
            ["bold:bit reste fai", "save", "save", "comment:rappelle les mesures:Est-ce exact ?"]
        )
        let commented = try verify("b.odt")
        #expect(commented.status == 0, "\(commented.output)\(commented.complaint)")
        #expect(commented.output.contains("commentaire en marge"))
        try secretary.edit(
            "m.odt",
            "t.odt",
            ["track", "replace:le débit reste faible:la ligne reste faible"]
        )
        let tracked = try verify("t.odt")
        #expect(tracked.status == 1)
        #expect(tracked.output.contains("la ligne reste faible"))
        try resave("t.odt", to: "flat", as: "fodt")
        let flat = try verify("flat/t.fodt")
        #expect(flat.status == 1)
        #expect(flat.output.contains("la ligne reste faible"), "\(flat.output)")
        #expect(!flat.output.contains("lignele débit") && !flat.output.contains("débitla ligne"))
    }

    @Test("of each kind and language is sound as it is, and as LibreOffice has saved it")
    func everyKind() throws {
        let others = ["--variant", "extract", "--decision", "2020-BF-001"]
        let kinds = ["minutes", "notice", "report", "attendance-sheet", "decision-register"]
            .map { ["--variant", $0] }
        var names: [String] = []
        for language in ["fr", "en"] {
            for (number, options) in (kinds + [others]).enumerated() {
                let name = "k\(number)\(language).odt"
                let outcome = try secretary.run(
                    ["export", CommandLineTests.bureau, "--format", "odt", "--output", name]
                        + ["--language", language] + options
                )
                try #require(outcome.status == 0, "\(outcome.complaint)")
                names.append(name)
                let untouched = try verify(name)
                #expect(untouched.status == 0, "\(options): \(untouched.output)")
                #expect(untouched.output.contains("octet pour octet"))
            }
        }
        try resave(names, to: "saved")
        for name in names {
            let saved = try verify("saved/\(name)")
            #expect(saved.status == 0, "\(name): \(saved.output)")
            #expect(saved.output.contains("comme le registre les donne"))
        }
    }

    @Test("with pictures of the house is made anew with them, and they are named")
    func pictures() throws {
        try secretary.write(
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="20mm" height="10mm"><rect width="9" \
            height="9"/></svg>
            """,
            to: "logo.svg"
        )
        try export("p.odt", "--picture", "logo=logo.svg")
        let outcome = try verify("p.odt")
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
        #expect(outcome.output.contains("octet pour octet"))
        #expect(outcome.output.contains("comparées à rien\u{A0}: logo"))
        try resave("p.odt", to: "saved")
        let saved = try verify("saved/p.odt")
        #expect(saved.status == 0, "\(saved.output)")
    }

    @Test("that hides its words, or says of itself what is not so, is told in plain words")
    func hidden() throws {
        try change("content.xml", to: "c.odt") {
            $0.replacing(
                "<office:text>",
                with: "<office:text><text:section text:name='s' text:display='none'>"
            )
            .replacing("</office:text>", with: "</text:section></office:text>")
        }
        let hidden = try verify("c.odt")
        #expect(hidden.status == 1)
        #expect(hidden.output.contains("un passage masqué (text:section)"))
        #expect(hidden.output.contains("n’a pas été enregistré par un traitement de texte"))
        try change("meta.xml", to: "c.odt") {
            $0.replacing(/greffier-sequence"([^>]*)>[0-9]+/) { "greffier-sequence\"\($0.1)>99999" }
        }
        let misstated = try verify("c.odt")
        #expect(misstated.status == 1)
        #expect(misstated.output.contains("il se dit fait après 99999 événements"))
    }

    @Test("is compared with what it carries where the record is not at hand, and that is said")
    func stranger() throws {
        let stranger = try Secretary()
        let outcome = try stranger.greffier("verify", file("m.odt").path)
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
        #expect(outcome.output.contains("le registre de la séance n’est pas ici"))
        #expect(outcome.output.contains("comme les donne le XML que le document emporte"))
        #expect(!outcome.output.contains("comme le registre les donne"))
        try change("content.xml", to: "c.odt") { $0.replacing("Kervella", with: "Kervela") }
        #expect(try stranger.greffier("verify", file("c.odt").path).status == 1)
        try change(record, to: "c.odt") { _ in nil }
        let bare = try stranger.greffier("verify", file("c.odt").path)
        #expect(bare.status == 1)
        #expect(bare.output.contains("rien n’a été comparé"))
        #expect(!FileManager.default.fileExists(atPath: stranger.database))
    }

    @Test("of a template of the house is compared once that is given")
    func template() throws {
        let shipped = Project.root.appending(path: "Templates/Minutes/proces-verbal.fodt")
        try String(contentsOf: shipped, encoding: .utf8)
            .replacing("</office:text>", with: "<text:p>Maison</text:p></office:text>")
            .write(to: file("house.fodt"), atomically: true, encoding: .utf8)
        try export("h.odt", "--template", file("house.fodt").path)
        let unknown = try verify("h.odt")
        #expect(unknown.status == 1)
        #expect(unknown.output.contains("--template"))
        let known = try verify("h.odt", "--template", file("house.fodt").path)
        #expect(known.status == 0, "\(known.output)")
        let other = try verify("m.odt", "--template", file("house.fodt").path)
        #expect(other.status == 1)
    }

    @Test("made before the minutes went back to draft stays what the record gave then")
    func earlier() throws {
        let returned = try secretary.greffier("return", CommandLineTests.bureau)
        try #require(returned.status == 0, "\(returned.complaint)")
        let outcome = try verify("m.odt")
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
        #expect(outcome.output.contains("1\u{A0}acte a suivi au registre"))
        let workbook = ["export", CommandLineTests.bureau, "--format", "ods", "--output", "m.ods"]
        try #require(try secretary.run(workbook).status == 0)
        let refused = try verify("m.ods")
        #expect(refused.status == 2)
        #expect(refused.complaint.contains("document texte"))
    }

    @Test("without names carries no XML, and its metadata name nobody")
    func withoutNames() throws {
        let outcome = try export("n.odt", "--without-names")
        #expect(outcome.complaint.contains("n’emporte pas le XML"))
        let package = try Package(reading: Data(contentsOf: file("n.odt")))
        #expect(package[record] == nil)
        #expect(try Package(reading: Data(contentsOf: file("m.odt")))[record] != nil)
        for entry in package.entries {
            #expect(!String(decoding: entry.bytes, as: UTF8.self).contains("Kervella"))
        }
    }

    @Test("that is none of ours, or none at all, says so")
    func notOurs() throws {
        try change("meta.xml", to: "c.odt") { _ in nil }
        let stripped = try verify("c.odt")
        #expect(stripped.status == 2)
        #expect(stripped.complaint.contains("--head"))
        try Data("PK\u{3}\u{4}…".utf8).write(to: file("broken.odt"))
        #expect(try verify("broken.odt").status == 2)
    }
}
