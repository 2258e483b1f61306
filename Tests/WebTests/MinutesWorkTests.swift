import Access
import Foundation
import HTTPTypes
import Imports
import Journal
import Meetings
import OpenDocument
import Registry
import Secretariat
import Testing
import Typesetting

@testable import Web

@Suite("The minutes at work") struct MinutesWorkTests {
    private static let path = "/seances/BF-2020-03-16/proces-verbal"
    private static let confirmed = ("confirmed", "true")

    /// The bureau's sitting, adjourned and not submitted.
    private func draft(_ roles: [Role] = [.secretary]) async throws -> Browser {
        let browser = try await Browser(roles: roles)
        let file = Browser.root.appending(path: "Samples/Meetings/\(Browser.bureau).yaml")
        let yaml = try String(contentsOf: file, encoding: .utf8)
            .replacing(#/(?m)^(soumis|approuvé|signé).*$/#, with: "")
        _ = try await browser.registry.take(
            SittingRecord("pv.yaml", Array(yaml.utf8), in: browser.registry)
        )
        return browser
    }

    private func act(
        _ browser: Browser,
        _ act: String,
        _ fields: [(String, String)] = [],
        on reference: String = "BF-2020-03-16"
    ) async throws -> Answer {
        let back = "/seances/\(reference)/proces-verbal"
        return try await browser.send(
            "/seances/\(reference)/actes",
            [("act", act), ("back", back)] + fields
        )
    }

    private func phase(_ browser: Browser) async throws -> Phase {
        try await browser.registry.meeting(browser.registry.find("BF-2020-03-16")).phase
    }

    /// A note of the draft, as its page shows it.
    private func note(_ browser: Browser) async throws -> RecordedPassage {
        let meeting = try await browser.registry.find("BF")
        let record = try await browser.registry.record(of: meeting)
        let passages = record.passages(of: try await browser.registry.meeting(meeting))
        return try #require(passages.first { $0.kind == .note })
    }

    @Test("lead from every passage of the document to its text, and from there to its event")
    func links() async throws {
        let browser = try await draft()
        let page = try await browser.ask(Self.path).text
        let ids = page.matches(of: #/href="#record-([0-9a-f\-]+)"/#).map { String($0.output.1) }
        #expect(ids.count > 10)
        for id in ids {
            #expect(page.contains("id=\"record-\(id)\""), "\(id)")
            #expect(page.contains("id=\"passage-\(id)\""), "\(id)")
        }
        #expect(page.contains("#line-"))
    }

    @Test("take other words for a text, and warn before words of somebody else are overwritten")
    func conflict() async throws {
        let browser = try await draft()
        let note = try await note(browser)
        let base = try #require(note.base).description
        #expect(try await browser.ask(Self.path).text.contains(base))
        let fields = [("passage", "\(note.id)"), ("base", base)]
        let first = try await act(browser, "revise", fields + [("text", "Des mots neufs.")])
        #expect(first.status == .seeOther)
        let second = try await act(browser, "revise", fields + [("text", "D'autres mots.")])
        #expect(second.status == .unprocessableContent)
        #expect(second.text.contains("Des mots neufs.") && second.text.contains("autres mots."))
        let texts = try await browser.registry.minutes(of: "BF", in: .french).minutes.texts
        #expect(texts[note.id]?.value.contains("neufs") == true)
    }

    @Test("lead from a vote without a decision to the item of its motion on the console")
    func undecided() async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        try await sitting.take(
            """
            [{"act": "move", "id": "$60", "at": "22:33", "item": "$3", "text": "Louer le local"},
             {"act": "holdVote", "id": "$61", "at": "22:34", "motion": "$60", "item": "$3",
              "method": "showOfHands", "inFavour": "4"},
             {"act": "openItem", "id": "$62", "at": "22:35", "item": "$4"},
             {"act": "adjourn", "id": "$63", "at": "22:40"}]
            """
        )
        let address = "/seances/\(OpenSitting.reference)/proces-verbal"
        let page = try await sitting.browser.ask(address).text
        #expect(page.contains("Un vote adopté n’a pas de décision"))
        let item = sitting.written("$3")
        #expect(page.contains("href=\"\(OpenSitting.console)?point=\(item)#motions\""))
        let motions = try await sitting.part("motions", "?point=\(item)")
        #expect(motions.contains("Louer le local"))
    }

    @Test("say what is missing, and submit, return, approve and sign by their page")
    func life() async throws {
        let browser = try await draft()
        let page = try await browser.ask(Self.path).text
        #expect(page.contains("Seront scellés") && page.contains("value=\"submit\""))
        #expect(
            try await act(browser, "submit", [("at", "2020-03-17T09:00:00+01:00")]).status
                == .seeOther
        )
        let submitted = try await browser.ask(Self.path).text
        #expect(
            submitted.contains("value=\"returnToDraft\"") && !submitted.contains("name=\"base\"")
        )
        #expect(submitted.contains("Aucune séance ultérieure"))
        #expect(submitted.contains("Procès-verbal remis (") && !page.contains("remis ("))
        _ = try await act(
            browser,
            "returnToDraft",
            [("reason", "Une faute au point 2."), ("at", "2020-03-17T10:00:00+01:00")]
        )
        #expect(try await phase(browser) == .adjourned)
        _ = try await act(browser, "submit", [("at", "2020-03-17T11:00:00+01:00")])
        let later = try await approving(browser)
        let ready = try await browser.ask(Self.path).text
        #expect(ready.contains("value=\"approve\"") && ready.contains("\(later)"))
        let approved = try await act(
            browser,
            "approve",
            [("sitting", "\(later)"), ("corrections[]", "Lire « huit ».")]
        )
        #expect(approved.status == .seeOther)
        #expect(try await phase(browser) == .approved)
        let approvedPage = try await browser.ask(Self.path).text
        #expect(approvedPage.contains("Consigner la signature de la présidence"))
        _ = try await act(browser, "sign", [("role", "chair"), Self.confirmed])
        let signed = try await browser.ask(Self.path).text
        #expect(!signed.contains("Consigner la signature de la présidence"))
        #expect(signed.contains("Consigner la signature du secrétariat"))
        _ = try await act(browser, "sign", [("role", "secretary"), Self.confirmed])
        let rectified = try await act(browser, "rectify", [("text", "Le nom s'écrit Quéméneur.")])
        #expect(rectified.status == .seeOther)
        #expect(try await phase(browser) == .signed)
    }

    /// A later sitting that approves the minutes.
    private func approving(_ browser: Browser) async throws -> MeetingID {
        let registry = browser.registry
        let next = try await NextSitting(after: "BF", in: registry, language: .french)
        let yaml = try await next.draft(plannedAt: "2020-03-20T18:30").yaml()
            .replacing("\n  # - ", with: "\n  - ").replacing("HH:MM", with: "20:30")
        let recorded = try await registry.take(
            SittingRecord("suivante.yaml", Array(yaml.utf8), in: registry)
        )
        return try await registry.find(recorded.reference)
    }

    @Test("are remarked on by a member in their own name, who may do nothing else with them")
    func member() async throws {
        let browser = try await Browser([Browser.bureau], roles: [.member])
        let page = try await browser.ask(Self.path).text
        #expect(!page.contains("value=\"submit\"") && !page.contains("id=\"record\""))
        #expect(try await act(browser, "returnToDraft").status == .unprocessableContent)
        #expect(try await phase(browser) == .submitted)
    }

    /// The document as it was sent out, edited.
    @Test("are called by their reference, and remarked on under the name that was chosen")
    func remarked() async throws {
        let browser = try await draft()
        let meeting = try await browser.registry.find("BF")
        #expect(try await !browser.ask(Self.path).text.contains("greffier verify"))
        _ = try await act(browser, "submit")
        let page = try await browser.ask(Self.path).text
        #expect(page.contains("greffier verify BF-2020-03-16 --head"))
        #expect(!page.contains("verify \(meeting)"))
        let person = try #require(
            page.firstMatch(of: #/<option value="([0-9a-f-]{36})">([^<]+)</#)?.output
        )
        _ = try await act(
            browser,
            "remark",
            [("text", "Une coquille page 2."), ("person", String(person.1))]
        )
        _ = try await act(browser, "remark", [("text", "Une autre page 3."), ("person", "")])
        let remarks = try await browser.ask(Self.path).text
        #expect(remarks.contains("<p class=\"detail\">\(person.2), "))
        #expect(remarks.contains("<p class=\"detail\">Le secrétariat, "))
    }

    @Test("are signed by nobody who has not ticked that a signature stands")
    func signing() async throws {
        let browser = try await draft()
        _ = try await act(browser, "submit", [("at", "2020-03-17T09:00:00+01:00")])
        let later = try await approving(browser)
        _ = try await act(browser, "approve", [("sitting", "\(later)")])
        let page = try await browser.ask(Self.path).text
        let forms = page.components(separatedBy: "name=\"act\" value=\"sign\"").dropFirst()
        #expect(forms.count == 2)
        for form in forms {
            let own = form.components(separatedBy: "</form>")[0]
            #expect(own.contains("type=\"checkbox\" name=\"confirmed\" value=\"true\" required"))
        }
        for answer in [nil, "false"] {
            let unsure = answer.map { [("confirmed", $0)] } ?? []
            let refused = try await act(browser, "sign", [("role", "chair")] + unsure)
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("une signature ne se retire pas"))
        }
        #expect(try await phase(browser) == .approved)
        let signed = try await act(browser, "sign", [("role", "chair"), Self.confirmed])
        #expect(signed.status == .seeOther)
        #expect(try await phase(browser) == .signed)
    }

    private func edited(
        _ browser: Browser,
        _ from: String,
        _ to: String
    ) async throws -> [UInt8] {
        let sent = try await browser.ask("/seances/BF-2020-03-16/documents/odt").bytes
        var package = try Package(reading: Data(sent))
        let content = String(decoding: try #require(package["content.xml"]), as: UTF8.self)
        let changed = content.replacing(from, with: to)
        try #require(changed != content)
        package.set(Data(changed.utf8), at: "content.xml")
        return try Array(package.bytes())
    }

    private func chosen(_ page: String) throws -> [(String, String)] {
        let document = try #require(page.firstMatch(of: #/name="document" value="([^"]+)"/#))
        let takes = page.matches(of: #/name="take" type="checkbox" value="([^"]+)"/#)
        return [
            ("document", String(document.output.1).replacing("&#x3D;", with: "=")),
            ("name", "pv.odt"),
        ]
            + takes.map { ("take", String($0.output.1)) }
            + page.matches(of: #/name="compared" value="([^"]+)"/#)
            .map { ("compared", String($0.output.1)) }
    }

    @Test("take what was ticked of a document that came back edited, and nothing by itself")
    func reviewed() async throws {
        let browser = try await draft()
        let bytes = try await edited(browser, "le débit reste faible", "la ligne reste faible")
        let address = "/seances/BF-2020-03-16/relecture"
        let page = try await browser.sendParts(address, [], file: ("pv.odt", bytes))
        #expect(page.status == .ok && page.text.contains("<ins>") && page.text.contains("<del>"))
        var texts = try await browser.registry.minutes(of: "BF", in: .french).minutes.texts
        #expect(!texts.values.contains { $0.value.contains("la ligne reste faible") })
        let none = try chosen(page.text).filter { $0.0 != "take" }
        #expect(try await browser.send(address, none).status == .seeOther)
        texts = try await browser.registry.minutes(of: "BF", in: .french).minutes.texts
        #expect(!texts.values.contains { $0.value.contains("la ligne reste faible") })
        let answer = try await browser.send(address, chosen(page.text))
        #expect(answer.header("Location") == Self.path)
        texts = try await browser.registry.minutes(of: "BF", in: .french).minutes.texts
        #expect(texts.values.contains { $0.value.contains("la ligne reste faible") })
        let again = try await browser.sendParts(address, [], file: ("pv.odt", bytes))
        #expect(!again.text.contains("name=\"take\""))
    }

    @Test("take nothing where a text was given other words since the page was shown, and say so")
    func reviewedLate() async throws {
        let browser = try await draft()
        let bytes = try await edited(browser, "le débit reste faible", "la ligne reste faible")
        let address = "/seances/BF-2020-03-16/relecture"
        let page = try await browser.sendParts(address, [], file: ("pv.odt", bytes))
        let fields = try chosen(page.text)
        let compared = try #require(fields.first { $0.0 == "compared" }).1.split(separator: " ")
        let saved = try await act(
            browser,
            "revise",
            [
                ("passage", String(compared[0])), ("base", String(compared[1])),
                ("text", "Des mots neufs."),
            ]
        )
        #expect(saved.status == .seeOther)
        let late = try await browser.send(address, fields)
        #expect(late.status == .conflict && late.text.contains("entre-temps"))
        let texts = try await browser.registry.minutes(of: "BF", in: .french).minutes.texts
        #expect(texts.values.contains { $0.value.contains("Des mots neufs.") })
        #expect(!texts.values.contains { $0.value.contains("la ligne reste faible") })
    }

    @Test("stand in the journal under the name of whoever took them from a document")
    func reviewedBy() async throws {
        let browser = try await Browser([Browser.bureau], roles: [.secretary])
        let bytes = try await edited(browser, "le débit reste faible", "la ligne reste faible")
        let address = "/seances/BF-2020-03-16/relecture"
        let page = try await browser.sendParts(address, [], file: ("pv.odt", bytes))
        let answer = try await browser.send(address, chosen(page.text))
        #expect(answer.status == .seeOther)
        let agent = try #require(SignInName("agent"))
        let accounts = try await browser.registry.accounts()
        let account = try #require(accounts.first { $0.name == agent })
        let record = try await browser.registry.record(of: browser.registry.find("BF"))
        #expect(record.entries.last?.kind == Event.Kind.remarked.rawValue)
        #expect(record.entries.last?.author == account.author)
    }

    @Test("say why a change cannot be taken, and refuse what is no document of the sitting")
    func untaken() async throws {
        let browser = try await draft()
        let address = "/seances/BF-2020-03-16/relecture"
        let bytes = try await edited(browser, "Présents", "Venus")
        let page = try await browser.sendParts(address, [], file: ("pv.odt", bytes))
        #expect(page.text.contains("Changé hors des passages"))
        let other = try await browser.sendParts(address, [], file: ("a.odt", [1, 2, 3]))
        #expect(other.status == .unprocessableContent)
        let missing = try await browser.sendParts(address, [], file: ("", []))
        #expect(missing.status == .badRequest)
    }
}

extension Passage {
    /// The words of all paragraphs.
    fileprivate var value: String {
        paragraphs.map { $0.words { _ in "" } }.joined(separator: "\n")
    }
}
