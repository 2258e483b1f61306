import Foundation
import Templates
import Testing

@Suite("Finding templates")
struct TemplateSearchTests {
    private let schema = "Schemas/greffier-minutes.rng"

    private func inNewFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "greffier-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.resolvingSymlinksInPath())
    }

    private func write(_ text: String, to file: URL) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: file)
    }

    @Test("what the build leaves beside the tests is found without any option")
    func built() throws {
        #expect(try TemplateSearch(environment: [:]).contents(of: schema).count > 1000)
    }

    @Test("an option comes before the environment, and that before what is installed")
    func order() throws {
        try inNewFolder { folder in
            let program = folder.appending(path: "bin/greffier")
            try write("", to: program)
            try write("installed", to: folder.appending(path: "share/greffier/a"))
            try write("installed", to: folder.appending(path: "share/greffier/b"))
            try write("installed", to: folder.appending(path: "share/greffier/c"))
            try write("environment", to: folder.appending(path: "env/a"))
            try write("environment", to: folder.appending(path: "env/b"))
            try write("option", to: folder.appending(path: "option/a"))
            let search = TemplateSearch(
                option: folder.appending(path: "option"),
                environment: ["GREFFIER_TEMPLATES": folder.appending(path: "env").path],
                executable: program
            )
            let found = try ["a", "b", "c"].map {
                String(decoding: try search.contents(of: $0), as: UTF8.self)
            }
            #expect(found == ["option", "environment", "installed"])
        }
    }

    @Test("a program that is called through a link finds what is installed beside the real one")
    func link() throws {
        try inNewFolder { folder in
            let program = folder.appending(path: "opt/bin/greffier")
            try write("", to: program)
            try write("installed", to: folder.appending(path: "opt/share/greffier/a"))
            let link = folder.appending(path: "greffier")
            try FileManager.default.createSymbolicLink(at: link, withDestinationURL: program)
            let search = TemplateSearch(environment: [:], executable: link)
            #expect(try search.contents(of: "a") == Data("installed".utf8))
        }
    }

    @Test("a folder that somebody named and that is none is not passed over")
    func noFolder() throws {
        try inNewFolder { folder in
            let program = folder.appending(path: "bin/greffier")
            try write("installed", to: folder.appending(path: "share/greffier/a"))
            try write("", to: folder.appending(path: "file"))
            for name in ["none", "file"] {
                let path = folder.appending(path: name).path
                let search = TemplateSearch(
                    environment: [TemplateSearch.variable: path],
                    executable: program
                )
                #expect(throws: TemplateSearchError.noFolder(path: path)) { try search.file("a") }
            }
            let search = TemplateSearch(environment: [:], executable: program)
            #expect(throws: Never.self) { try search.file("a") }
        }
    }

    @Test("a file that is nowhere is refused with the places where it was looked for")
    func missing() throws {
        try inNewFolder { folder in
            let search = TemplateSearch(
                option: folder,
                environment: [:],
                executable: folder.appending(path: "bin/greffier")
            )
            let error = #expect(throws: TemplateSearchError.self) { try search.file("no.rng") }
            guard case .notFound("no.rng", let searched)? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(searched.first == folder.path)
            #expect(searched.contains(folder.appending(path: "share/greffier").path))
            #expect(searched.contains { $0.hasSuffix("greffier_Templates.resources") })
        }
    }
}
