import Access
import Exports
import Foundation
import HTTPTypes
import Journal
import Meetings
import Registry
import Secretariat
import Testing
import Typesetting

@testable import Web

@Suite("Documents, given and taken") struct DocumentTests {
    @Test("every file that the page of the minutes offers can be had, but for those of an office")
    func offered() async throws {
        let visitor = try await Browser([Browser.bureau])
        let page = try await visitor.ask("/seances/BF-2020-03-16/proces-verbal").text
        let addresses = Set(
            page.matches(of: #/href="(/seances/[^"]+/documents/[^"]+)"/#).map {
                String($0.output.1).replacing("&amp;", with: "&")
            }
        )
        #expect(addresses.count > 40)
        for address in addresses where !address.contains("/documents/pdf") {
            let answer = try await visitor.ask(address)
            #expect(answer.status == .ok && !answer.bytes.isEmpty, "\(address)")
        }
    }

    @Test("a file is what the exporter writes, under the name that the command line gives it")
    func sameBytes() async throws {
        let visitor = try await Browser([Browser.bureau])
        let (reference, minutes) = try await visitor.registry.minutes(of: "BF", in: .english)
        let odt = try #require(Exporter.named("odt"))
        let options = ExportOptions(variant: .report, withoutNames: true)
        let answer = try await visitor.ask(
            "/seances/BF/documents/odt?variant=report&names=without&language=en"
        )
        #expect(answer.bytes == (try odt.write(minutes, options)))
        #expect(answer.header("Content-Type") == odt.mediaType)
        let disposition = try #require(answer.header("Content-Disposition"))
        #expect(
            disposition.hasPrefix(
                "attachment; filename=\"\(odt.fileName(of: reference, options, in: .english))\""
            )
        )
    }

    @Test("the text alone keeps its style by a digest, and may run nothing")
    func styled() async throws {
        let visitor = try await Browser([Browser.bureau])
        let answer = try await visitor.ask("/seances/BF/documents/html")
        let policy = try #require(answer.header("Content-Security-Policy"))
        #expect(policy.contains("style-src 'sha256-") && !policy.contains("script-src"))
        #expect(answer.header("Content-Disposition")?.hasPrefix("inline") == true)
    }

    @Test(
        "a file that was exported is found sound, a changed one is not, and another is none of ours"
    )
    func verified() async throws {
        let visitor = try await Browser([Browser.bureau])
        let file = try await visitor.ask("/seances/BF/documents/xml").bytes
        let sound = try await visitor.handIn("minutes.xml", file)
        #expect(sound.status == .ok && sound.text.contains("<h1>Rien à signaler</h1>"))
        let words = String(decoding: file, as: UTF8.self).replacing("Kervella", with: "Kervellec")
        let changed = try await visitor.handIn("minutes.xml", Array(words.utf8))
        #expect(changed.text.contains("<h1>Document non conforme</h1>"))
        let other = try await visitor.handIn("<b>.xml", Array("<html/>".utf8))
        #expect(other.status == .unprocessableContent)
        #expect(other.text.contains("<h1>Document non vérifié</h1>") && !other.text.contains("<b>"))
    }

    @Test("a file that was made before the record went on says so, and what followed")
    func older() async throws {
        let visitor = try await Browser([Browser.bureau])
        // A remark is no part of published XML; that the minutes are a draft again is.
        for (format, act) in [("odt", "remark"), ("xml", "returnToDraft")] {
            let file = try await visitor.ask("/seances/BF/documents/\(format)").bytes
            let now = try await visitor.handIn("minutes.\(format)", file)
            #expect(!now.text.contains("Document plus ancien"))
            _ = try await visitor.send(
                "/seances/BF/actes",
                [
                    ("act", act), (act == "remark" ? "text" : "reason", "Une coquille."),
                    ("back", "/"),
                ]
            )
            let verdict = try await visitor.handIn("minutes.\(format)", file)
            #expect(verdict.text.contains("<h1>Document plus ancien que le registre</h1>"))
            let told = try #require(
                verdict.text.firstMatch(of: #/<li>([^<]+mars 2020[^<]+)<\/li>/#)
            )
            #expect(told.output.1.hasSuffix(format == "odt" ? "observation" : "en brouillon"))
        }
    }

    @Test("a file is told nothing of a record that whoever sends it may not read")
    func othersRecord() async throws {
        var visitor = try await Browser([Browser.bureau])
        let registry = visitor.registry
        let other = Body(
            id: registry.newID(),
            code: try #require(BodyCode("CF")),
            name: "Conseil fédéral",
            organisation: "Parti du Pays commun",
            kind: .party
        )
        try await registry.add(other)
        let file = try await visitor.ask("/seances/BF/documents/xml").bytes
        let words = String(decoding: file, as: UTF8.self).replacing("Kervella", with: "Kervellec")
        let before = try await registry.accessNotes().count
        for role in [Role.member, .auditor] {
            try await visitor.signIn(as: role, at: .body(other.id))
            let answer = try await visitor.handIn("minutes.xml", Array(words.utf8))
            #expect(!answer.text.contains("Kervella") && answer.status != .ok)
        }
        #expect(try await registry.accessNotes().count == before)
    }

    @Test("that a file was compared with a record is noted as a reading of it")
    func readingNoted() async throws {
        let visitor = try await Browser([Browser.bureau])
        let meeting = try await visitor.registry.find("BF")
        let file = try await visitor.ask("/seances/BF/documents/odt").bytes
        let before = try await visitor.registry.accessNotes().count
        var other = visitor
        try await other.signIn(as: .member, at: .house)
        _ = try await other.handIn("minutes.odt", file)
        let notes = try await visitor.registry.accessNotes()
        #expect(notes.count == before + 1)
        #expect(notes.contains { $0.meeting == meeting })
    }

    @Test("a body that is too long is refused, be its length stated or not")
    func bounds() async throws {
        let visitor = try await Browser(limits: WebLimits(upload: 2 << 20))
        let long = [UInt8](repeating: 65, count: 3 << 20)
        let refused = try await visitor.handIn("minutes.xml", long)
        #expect(refused.status == .contentTooLarge && refused.text.contains("2 Mio"))
        let stated: HTTPFields = [.contentLength: String(1 << 40)]
        let early = try await visitor.handIn("minutes.xml", [65], headers: stated)
        #expect(early.status == .contentTooLarge)
        let form = try await visitor.ask("/langue", .post, body: long)
        #expect(form.status == .contentTooLarge)
    }

    @Test(
        "a form that is none is refused",
        arguments: [
            "", "--edge", "--edge--", "--edge\r\n", "--edge\r\nX: y\r\n\r\n1\r\n--edge--",
            "--edge\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nno end",
        ]
    )
    func malformed(body: String) async throws {
        let visitor = try await Browser()
        let type: HTTPFields = [.contentType: "multipart/form-data; boundary=edge"]
        let answer = try await visitor.ask(
            "/verification",
            .post,
            headers: type,
            body: Array(body.utf8)
        )
        #expect(answer.status == .badRequest)
    }

    @Test("a form without a file asks for one")
    func noFile() async throws {
        let answer = try await Browser().handIn("", [])
        #expect(answer.status == .badRequest && answer.text.contains("Aucun fichier"))
    }
}
