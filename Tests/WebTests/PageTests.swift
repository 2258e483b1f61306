import Foundation
import HTTPTypes
import Imports
import Journal
import Meetings
import Registry
import Secretariat
import Templates
import Testing
import Typesetting
import Wording

@testable import Web

/// `GREFFIER_ACCEPT=1` writes the goldens anew: look at what changed before it is committed.
@Suite("Pages") struct PageTests {
    static let goldens = Browser.root.appending(path: "Tests/WebTests/Goldens")

    private func compare(_ answer: Answer, with name: String) throws {
        let golden = Self.goldens.appending(path: name)
        let bytes = Data(answer.bytes)
        if ProcessInfo.processInfo.environment["GREFFIER_ACCEPT"] == "1" {
            try bytes.write(to: golden)
        }
        #expect(bytes == (try Data(contentsOf: golden)), "\(name) is not what the page is now")
    }

    @Test("are those that stand in Goldens, in each language", arguments: Language.allCases)
    func goldens(language: Language) async throws {
        let visitor = try await Browser([Browser.bureau, "2020-03-26-secretariat-federal"])
        let next = try await NextSitting(after: "BF", in: visitor.registry, language: .french)
        let draft = try await next.draft(plannedAt: nil).yaml()
        _ = try await visitor.registry.take(
            SittingRecord("suivante.yaml", Array(draft.utf8), in: visitor.registry)
        )
        let headers: HTTPFields = [.cookie: "language=\(language.rawValue)"]
        for (path, name) in [
            ("/", "home"), ("/seances/BF-2020-03-16", "sitting"),
            ("/seances/BF-2020-04", "prepared"),
            ("/seances/BF-2020-03-16/proces-verbal", "minutes"), ("/verification", "verify"),
            ("/nothing", "hindrance"),
        ] {
            let answer = try await visitor.ask(path, headers: headers)
            try compare(answer, with: "\(name).\(language.rawValue).html")
        }
        let file = try await visitor.ask("/seances/BF-2020-03-16/documents/odt").bytes
        let verdict = try await visitor.handIn("pv.odt", file, headers: headers)
        try compare(verdict, with: "verdict.\(language.rawValue).html")
        let empty = try await Browser().ask("/", headers: headers)
        try compare(empty, with: "empty.\(language.rawValue).html")
    }

    @Test("name nobody who spoke in closed session, and none of its texts")
    func closedSession() async throws {
        let visitor = try await Browser(["2020-07-04-conseil-federal"])
        let minutes = try await visitor.registry.minutes(of: "CF", in: .french).minutes
        let closed = minutes.meeting.closedSessionPassages.compactMap { minutes.texts[$0] }
            .map { $0.paragraphs.map { $0.words(naming: { _ in "" }) }.joined(separator: " ") }
        #expect(!closed.isEmpty)
        for path in ["/", "/seances/CF", "/seances/CF/proces-verbal"] {
            let page = try await visitor.ask(path).text
            #expect(!closed.contains { $0.count > 12 && page.contains($0) }, "\(path)")
        }
    }

    @Test("escape what a record holds")
    func escaping() async throws {
        let sample = Browser.root.appending(path: "Samples/Meetings/\(Browser.bureau).yaml")
        let yaml = try String(contentsOf: sample, encoding: .utf8)
            .replacing("Kervella", with: "<script>alert(1)</script>")
        let visitor = try await Browser()
        _ = try await visitor.registry.take(
            SittingRecord("pv.yaml", Array(yaml.utf8), in: visitor.registry)
        )
        for path in ["/", "/seances/BF", "/seances/BF/proces-verbal"] {
            #expect(!(try await visitor.ask(path).text.contains("<script>alert")))
        }
    }
}

@Suite("Templates of pages") struct TemplateCheckTests {
    /// The shipped templates, one of them otherwise.
    private func library(_ name: String, _ text: String?) throws -> PageLibrary {
        let manager = FileManager.default
        let folder = manager.temporaryDirectory.appending(path: "pages-\(UUID().uuidString)")
        defer { try? manager.removeItem(at: folder) }
        try manager.createDirectory(at: folder, withIntermediateDirectories: true)
        try manager.copyItem(
            at: Browser.root.appending(path: "Templates/Web"),
            to: folder.appending(path: "Web")
        )
        let file = folder.appending(path: "Web/\(name).mustache")
        try manager.removeItem(at: file)
        if let text { try Data(text.utf8).write(to: file) }
        return try PageLibrary(TemplateSearch(option: folder, environment: [:], executable: nil))
    }

    /// Files are named by what follows the folder of the templates.
    private func check(_ name: String, _ text: String?) async throws {
        do {
            try await library(name, text).check()
        } catch PageTemplateError.malformed(let path) {
            throw PageTemplateError.malformed(Self.name(path))
        } catch PageTemplateError.unknownName(let unknown, let path) {
            throw PageTemplateError.unknownName(unknown, template: Self.name(path))
        }
    }

    private static func name(_ path: String) -> String {
        path.components(separatedBy: "/Web/").count == 2
            ? String(path.components(separatedBy: "/Web/")[1].prefix { $0 != "." }) : path
    }

    @Test("are refused at the start when one is missing")
    func missing() async {
        await #expect { try await check("home", nil) } throws: { error in
            if case PageTemplateError.missing = error { true } else { false }
        }
    }

    @Test(
        "are refused at the start when one names what its page does not have",
        arguments: [
            ("{{words.titel}}", "words.titel"), ("{{#tasks}}{{what}}{{/tasks}}", "what"),
            ("{{#next}}{{> sitings}}{{/next}}", "sitings"),
            ("{{^tasks}}{{none}}{{/tasks}}", "none"),
            ("{{{raw}}}", "raw"),
        ]
    )
    func unknown(text: String, name: String) async {
        await #expect(throws: PageTemplateError.unknownName(name, template: "home")) {
            try await check("home", text)
        }
    }

    @Test(
        "are refused at the start when one is malformed",
        arguments: [
            "{{#tasks}}", "{{words", "{{#a}}{{/b}}", "", " \n", "ceci n’est pas un modèle",
        ]
    )
    func malformed(text: String) async {
        await #expect(throws: PageTemplateError.malformed("home")) {
            try await check("home", text)
        }
    }

    @Test(
        "are refused at the start when one stands within itself, and answer until then",
        arguments: ["{{> home}}", "{{> head}}{{#next}}{{> home}}{{/next}}"]
    )
    func endless(text: String) async throws {
        await #expect(throws: PageTemplateError.malformed("home")) {
            try await check("home", text)
        }
        _ = try library("home", text).render(HomeView.example, in: .french)
    }

    @Test("as they are shipped can all be filled")
    func shipped() async throws {
        let templates = Browser.root.appending(path: "Templates")
        let search = TemplateSearch(option: templates, environment: [:], executable: nil)
        try await PageLibrary(search).check()
    }

    @Test("say in words which one it is")
    func words() {
        let error = PageTemplateError.unknownName("x.y", template: "home")
        #expect(
            error.explanation.french.contains("home") && error.explanation.french.contains("x.y")
        )
    }
}
