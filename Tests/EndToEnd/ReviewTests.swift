import Foundation
import OpenDocument
import Testing

/// Minutes that were edited in LibreOffice itself, reviewed through the executable.
@Suite("A document edited in Writer", .serialized)
struct ReviewTests {
    private static let reference = CommandLineTests.bureau

    /// What `review --json` gives.
    struct Listing: Decodable {
        let phase: String
        let isOlder: Bool
        let comparesOutside: Bool
        let unchanged: Int
        let outdated: [String]
        let proposals: [Proposal]
        let outside: [Outside]
        let untaken: [String]

        struct Proposal: Decodable {
            let id: String
            let kind: String
            let becomes: String
            let heading: String
            let recorded: [String]
            let edited: [String]
            let author: String?
            let on: String?
            let changes: [Change]
        }
        struct Change: Decodable {
            let kind: String
            let text: String
        }
        struct Outside: Decodable {
            let printed: String
            let edited: String
        }

        func only(_ kind: String) -> [Proposal] { proposals.filter { $0.kind == kind } }
    }

    /// The bureau's minutes as a draft again, exported and edited in steps.
    private func edited(
        _ steps: [String],
        isDraft: Bool = true
    ) throws -> Secretary {
        let secretary = try CommandLineTests.recorded()
        if isDraft { try secretary.greffier("return", Self.reference) }
        try secretary.greffier("export", Self.reference, "--format", "odt", "--output", "sent.odt")
        try secretary.edit("sent.odt", "back.odt", steps)
        return secretary
    }

    private func review(_ secretary: Secretary, _ file: String = "back.odt") throws -> Listing {
        let outcome = try secretary.greffier("review", file, "--json")
        try #require(outcome.status == 0, "\(outcome.complaint)")
        return try JSONDecoder().decode(Listing.self, from: Data(outcome.output.utf8))
    }

    @Test("brings nothing when it was only opened and saved, twice, in either language")
    func untouched() throws {
        let secretary = try Secretary()
        for sample in Project.samples { try secretary.greffier("record", sample.path) }
        let list = try secretary.greffier("list", "--json").output
        let sittings = try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]]
        let references = (sittings ?? []).compactMap { $0["reference"] as? String }
        try #require(!references.isEmpty)
        var files: [String] = []
        for reference in references {
            for language in ["fr", "en"] {
                files.append("\(reference).\(language).odt")
                let file = files[files.count - 1]
                try secretary.run(
                    "export \(reference) --format odt --language \(language) --output \(file)"
                )
            }
        }
        for _ in 0..<2 {
            let paths = files.map { secretary.folder.path($0) }
            let outcome = try run(
                URL(fileURLWithPath: "/usr/bin/env"),
                [
                    "soffice", "-env:UserInstallation=file://\(secretary.folder.path("profile"))",
                    "--headless", "--convert-to", "odt", "--outdir", secretary.folder.path("saved"),
                ] + paths
            )
            try #require(outcome.status == 0, "\(outcome.complaint)")
            for file in files {
                let saved = URL(fileURLWithPath: secretary.folder.path("saved/\(file)"))
                try Data(contentsOf: saved).write(
                    to: URL(fileURLWithPath: secretary.folder.path(file))
                )
            }
        }
        for file in files {
            let listing = try review(secretary, file)
            #expect(listing.proposals.isEmpty, "\(file): \(listing.proposals)")
            #expect(listing.outside.isEmpty, "\(file): \(listing.outside)")
            #expect(listing.untaken.isEmpty, "\(file): \(listing.untaken)")
            #expect(!listing.isOlder && listing.unchanged > 10)
        }
    }

    private static let steps = [
        "replace:le débit reste faible:la ligne reste faible",
        "append:Sur les trois tâches: Voilà.", "prepend:approuve et signale:Ensuite, ",
        "split:craint que l", "insert:offre l’aide des jeunes:Il en reparlera.",
        "delete:rappelle que des élus du premier tour", "save",
        "replace:Pour\u{A0}18, contre\u{A0}0:Pour\u{A0}19, contre\u{A0}0",
        "replace:rappelle les mesures:« rappelle » les mesures",
    ]

    @Test("brings each change of a draft, and the record takes what is accepted, once")
    func draft() throws {
        let secretary = try edited(Self.steps + ["save", "comment:le courrier reste:Sûr ?"])
        let listing = try review(secretary)
        let changed = listing.only("changed")
        #expect(changed.count == 5, "\(changed)")
        #expect(changed.contains { $0.edited.joined().contains("à Crozon la ligne reste faible") })
        #expect(
            changed.contains { $0.edited.joined().hasSuffix("elle est reprise ci-dessous. Voilà.") }
        )
        #expect(changed.contains { $0.edited.joined().hasPrefix("Ensuite, M.\u{A0}Yvon Madec") })
        #expect(changed.contains { $0.edited.joined().contains("« rappelle » les") })
        #expect(changed.contains { $0.edited.count == $0.recorded.count + 1 })
        #expect(listing.only("added").map(\.edited) == [["Il en reparlera."]])
        #expect(listing.only("removed").map(\.becomes) == ["retraction"])
        #expect(listing.outside.contains { $0.edited.contains("Pour\u{A0}19, contre\u{A0}0") })
        let dry = try secretary.greffier("review", "back.odt", "--accept", "all", "--dry-run")
        #expect(dry.status == 0 && dry.output.contains("Serait fait"))
        #expect(try review(secretary).proposals.count == listing.proposals.count)
        let taken = try secretary.greffier("review", "back.odt", "--accept", "all")
        #expect(taken.status == 0, "\(taken.complaint)")
        let again = try review(secretary)
        #expect(again.proposals.allSatisfy { $0.becomes == "none" }, "\(again.proposals)")
        #expect(again.only("changed").isEmpty && again.only("added").isEmpty)
        try check(secretary)
    }

    /// The record has the words, with people by reference, and all verifies.
    private func check(_ secretary: Secretary) throws {
        let verified = try secretary.greffier("verify")
        #expect(verified.status == 0, "\(verified.output)")
        try secretary.run("export \(Self.reference) --format json --output m.json")
        let text = try secretary.text(of: "m.json")
        #expect(text.contains("Il en reparlera."))
        #expect(!text.contains("rappelle que des élus du premier tour"))
        try secretary.greffier("rename", "Yvon Madec", "--given", "Ivon", "--drafts")
        try secretary.run("export \(Self.reference) --format md --output m.md")
        #expect(try secretary.text(of: "m.md").contains("Ensuite, M.\u{A0}Ivon Madec"))
    }

    @Test("brings tracked changes with who made them, and comments")
    func tracked() throws {
        let secretary = try edited([
            "track", "replace:le débit reste faible:la ligne reste faible",
            "delete:rappelle que des élus du premier tour", "save",
            "comment:rappelle les mesures:Est-ce exact ?",
        ])
        let listing = try review(secretary)
        let changed = try #require(listing.only("changed").first)
        #expect(listing.only("changed").count == 1)
        #expect(changed.changes.map(\.kind).sorted() == ["deletion", "insertion"])
        #expect(
            changed.changes.map(\.text).sorted() == [
                "la ligne reste faible", "le débit reste faible",
            ]
        )
        #expect(listing.only("removed").count == 1 && listing.only("removed")[0].author != nil)
        let comment = try #require(listing.only("comment").first)
        #expect(comment.edited == ["Est-ce exact ?"] && comment.on == "rappelle les mesures")
        #expect(comment.author == "Anne Alanou" && comment.becomes == "none")
    }

    @Test("becomes remarks on submitted minutes, once, or takes them back to a draft")
    func submitted() throws {
        let secretary = try edited(
            [
                "replace:le débit reste faible:la ligne reste faible",
                "comment:rappelle les mesures:Est-ce exact ?",
            ],
            isDraft: false
        )
        let listing = try review(secretary)
        #expect(listing.proposals.map(\.becomes) == ["remark", "remark"])
        let changed = try #require(listing.only("changed").first)
        let id = String(changed.id.prefix(8))
        let taken = try secretary.greffier(
            "review",
            "back.odt",
            "--accept",
            "all",
            "--refuse",
            id
        )
        #expect(taken.status == 0 && taken.output.contains("observations\u{A0}: 1"), "\(taken)")
        #expect(try review(secretary).proposals.map(\.kind) == ["changed"])
        let returned = try secretary.greffier("review", "back.odt", "--accept", id, "--return")
        #expect(returned.status == 0, "\(returned.complaint)")
        #expect(try secretary.phase(of: Self.reference) == "adjourned")
        #expect(try review(secretary).proposals.isEmpty)
        #expect(try secretary.greffier("verify").status == 0)
    }

    @Test(
        "brings two equal comments and two equal paragraphs, each taken once, also when saved again"
    )
    func equals() throws {
        let secretary = try edited([], isDraft: false)
        let file = URL(fileURLWithPath: secretary.folder.path("sent.odt"))
        var package = try Package(reading: Data(contentsOf: file))
        var text = String(decoding: try #require(package["content.xml"]), as: UTF8.self)
        let comment = """
            <office:annotation><dc:creator>Ada</dc:creator><dc:date>2020-03-20T10:00:00</dc:date>\
            <text:p>Vrai ?</text:p></office:annotation>
            """
        for words in ["rappelle les mesures", "le débit reste faible"] {
            let place = try #require(text.firstRange(of: words))
            text.replaceSubrange(place, with: comment + words)
        }
        text = text.replacing(
            "</text:h>",
            with: "</text:h><text:p>Ajout.</text:p>",
            maxReplacements: 1
        )
        text = text.replacing("</office:text>", with: "<text:p>Ajout.</text:p></office:text>")
        if !text.contains("xmlns:dc=") {
            text = text.replacing(
                "<office:document-content ",
                with: "<office:document-content xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
            )
        }
        package.set(Data(text.utf8), at: "content.xml")
        try package.bytes().write(to: URL(fileURLWithPath: secretary.folder.path("back.odt")))
        let listing = try review(secretary)
        #expect(listing.only("comment").count == 2 && listing.only("added").count == 2)
        try secretary.edit("back.odt", "saved.odt", ["convert"])
        #expect(
            try Set(review(secretary, "saved.odt").only("comment").map(\.id))
                == Set(listing.only("comment").map(\.id))
        )
        #expect(try secretary.greffier("review", "back.odt", "--accept", "").status == 64)
        #expect(try secretary.greffier("review", "back.odt", "--accept", "all").status == 0)
        #expect(try review(secretary).proposals.isEmpty)
        #expect(try review(secretary, "saved.odt").proposals.isEmpty)
    }

    @Test("is shown beside the record, and changes nothing unless told to")
    func shown() throws {
        let secretary = try edited(["replace:le débit reste faible:la ligne reste faible"])
        let before = try secretary.greffier("verify", "--json").output
        let outcome = try secretary.greffier("review", "back.odt")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("[-le débit-]") && outcome.output.contains("{+la ligne+}"))
        #expect(outcome.output.contains("Rien n’a été changé"))
        #expect(try secretary.greffier("verify", "--json").output == before)
        let english = try secretary.run(
            ["review", "back.odt"],
            environment: ["GREFFIER_LANGUAGE": "en"]
        )
        #expect(english.output.contains("changed passage"))
        #expect(try secretary.greffier("review", "back.odt", "--accept", "ffffffff").status == 64)
    }

    @Test("does not overwrite what the record has changed meanwhile")
    func conflict() throws {
        let secretary = try edited(["replace:le débit reste faible:la ligne reste faible"])
        try secretary.edit("sent.odt", "other.odt", ["replace:débit reste faible:débit est nul"])
        #expect(try secretary.greffier("review", "other.odt", "--accept", "all").status == 0)
        let listing = try review(secretary)
        #expect(listing.proposals.map(\.kind) == ["conflict"])
        #expect(try secretary.greffier("review", "back.odt", "--accept", "all").status == 0)
        #expect(try review(secretary).proposals.map(\.kind) == ["conflict"])
        let sent = try review(secretary, "sent.odt")
        #expect(sent.proposals.isEmpty && sent.outdated.count == 1)
        let id = try #require(listing.proposals.first?.id)
        #expect(try secretary.greffier("review", "back.odt", "--accept", id).status == 0)
        #expect(try review(secretary).proposals.isEmpty)
    }

    @Test("tells what was changed beside its words, of which nothing is taken")
    func untaken() throws {
        let secretary = try edited(["bold:le débit reste faible", "save"])
        let bold = try review(secretary)
        #expect(bold.proposals.isEmpty && bold.outside.isEmpty)
        #expect(bold.untaken.count == 1, "\(bold.untaken)")
        #expect(
            bold.untaken.first?.contains("«\u{A0}le débit reste faible\u{A0}» (mis en gras)")
                == true
        )
        let shown = try secretary.greffier("review", "back.odt")
        #expect(shown.output.contains("changé sans pouvoir être repris\u{A0}: 1"))
        let edits: [(path: String, old: String, new: String, told: String)] = [
            (
                "content.xml", "le débit reste faible",
                """
                <text:a xlink:href='https://example.org/x' \
                xmlns:xlink='http://www.w3.org/1999/xlink'>le débit reste faible</text:a>
                """, "lien vers https://example.org/x"
            ),
            (
                "content.xml", "le débit reste faible",
                "<text:title>le débit reste faible</text:title>", "un champ (text:title)"
            ),
            (
                "content.xml", "</office:text>",
                "</office:text><office:text><text:p>Autre</text:p></office:text>", "office:text"
            ),
            (
                "content.xml", "le débit reste faible",
                """
                <draw:rect xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'/>\
                le débit reste faible
                """, "un dessin (draw:rect)"
            ),
            (
                "styles.xml", "</style:footer>", "<text:p>Copie</text:p></style:footer>",
                "en-tête ou pied de page"
            ),
        ]
        for edit in edits {
            let package = try Package(
                reading: Data(contentsOf: URL(fileURLWithPath: secretary.folder.path("sent.odt")))
            )
            var changed = package
            let text = String(decoding: try #require(package[edit.path]), as: UTF8.self)
            changed.set(Data(text.replacing(edit.old, with: edit.new).utf8), at: edit.path)
            try changed.bytes().write(to: URL(fileURLWithPath: secretary.folder.path("e.odt")))
            let listing = try review(secretary, "e.odt")
            #expect(listing.untaken.contains { $0.contains(edit.told) }, "\(edit.told): \(listing)")
        }
    }

    @Test("without its bookmarks has lost no passage whose line stands as it was printed")
    func withoutBookmarks() throws {
        let secretary = try edited([])
        let sent = URL(fileURLWithPath: secretary.folder.path("sent.odt"))
        var package = try Package(reading: Data(contentsOf: sent))
        let text = String(decoding: try #require(package["content.xml"]), as: UTF8.self)
        package.set(
            Data(text.replacing(/<text:bookmark-(start|end)[^>]*>/, with: "").utf8),
            at: "content.xml"
        )
        try package.bytes().write(to: URL(fileURLWithPath: secretary.folder.path("bare.odt")))
        let listing = try review(secretary, "bare.odt")
        #expect(listing.proposals.isEmpty, "\(listing.proposals)")
        #expect(listing.unchanged == (try review(secretary, "sent.odt")).unchanged)
    }

    @Test("is refused by name when it is none of ours")
    func foreign() throws {
        let secretary = try CommandLineTests.recorded()
        try secretary.write("no document", to: "notes.odt")
        #expect(try secretary.greffier("review", "notes.odt").status == 2)
        try secretary.run("export \(Self.reference) --format odt --without-names --output a.odt")
        let outcome = try secretary.greffier("review", "a.odt")
        #expect(outcome.status == 2 && outcome.complaint.contains("sans les noms"))
    }

    @Test("is asked about change by change at a terminal, and what is accepted is taken over")
    func terminal() throws {
        let secretary = try edited([
            "replace:le débit reste faible:la ligne reste faible",
            "append:Sur les trois tâches: Voilà.", "delete:rappelle que des élus du premier tour",
        ])
        let prompt = "[q]uitter\u{202F}? "
        func answer(_ answers: String) throws -> String {
            let outcome = try run(
                URL(fileURLWithPath: "/usr/bin/env"),
                [
                    "python3", Project.root.appending(path: "Tests/EndToEnd/answer.py").path,
                    prompt, answers, Project.program.path, "review",
                    secretary.folder.path("back.odt"),
                ],
                environment: ["GREFFIER_DATABASE": secretary.database, "NO_COLOR": "1"]
            )
            #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
            return outcome.output
        }
        let nothing = try answer("r,x,r,^D")
        #expect(nothing.contains("1 sur 3") && nothing.contains("3 sur 3"))
        #expect(nothing.contains("Tapez a, r, t ou q"))
        #expect(nothing.contains("Rien n’a été changé."))
        let first = try answer("a,q")
        #expect(first.contains("textes revus\u{A0}: 1"))
        #expect(try review(secretary).proposals.count == 2)
        #expect(try answer("t").contains("notes retirées\u{A0}: 1"))
        #expect(try review(secretary).proposals.isEmpty)
    }
}
