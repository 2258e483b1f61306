import Exports
import Foundation
import Journal
import Meetings
import Office
import OpenDocument
import Testing
import Typesetting

/// The pictures of the documents, as a telephone, LibreOffice and a reader of PDF see them.
@Suite("The pictures of the documents", .serialized)
struct PictureTests {
    private static let drawing = ExportOptions.NamedFile(
        name: "logo.svg",
        bytes: Array(
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="60mm" height="20mm" viewBox="0 0 60 20">
            <path d="M2 18 L30 2 L58 18 Z" fill="none" stroke="black"/></svg>
            """.utf8
        )
    )

    private static func script(_ name: String) -> String {
        Project.root.appending(path: "Tests/EndToEnd/odf/\(name)").path
    }

    private static let env = URL(fileURLWithPath: "/usr/bin/env")

    @Test("a telephone reads off the printed page the command that checks the minutes")
    func code() throws {
        let secretary = try CommandLineTests.recorded()
        let made = try secretary.run(
            ["export", CommandLineTests.bureau, "--format", "pdf", "--output", "m.pdf"]
        )
        try #require(made.status == 0, "\(made.complaint)")
        let pages = secretary.folder.path("page")
        let drawn = try run(
            Self.env,
            ["pdftoppm", "-r", "200", "-gray", "-png", secretary.folder.path("m.pdf"), pages]
        )
        try #require(drawn.status == 0, "\(drawn.complaint)")
        let images = try FileManager.default.contentsOfDirectory(atPath: secretary.folder.url.path)
            .filter { $0.hasSuffix(".png") }.map(secretary.folder.path)
        let read = try run(
            Self.env,
            ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"] + images.sorted()
        )
        let words = read.output.split(whereSeparator: \.isWhitespace).map(String.init)
        try #require(words.first == "greffier" && words.count == 5, "\(read.output)")
        let sound = try secretary.run(Array(words.dropFirst()))
        #expect(sound.status == 0, "\(sound.output)\(sound.complaint)")
        let last = try #require(words.last)
        let other = String(last.dropLast()) + (last.hasSuffix("0") ? "1" : "0")
        #expect(try secretary.run(words.dropFirst().dropLast() + [other]).status == 1)
    }

    /// Every document with every picture that its template shows, in both languages.
    private func documents() async throws -> (folder: TemporaryFolder, files: [String]) {
        let folder = try TemporaryFolder()
        let exporter = try #require(Exporter.named("odt"))
        let sample = try #require(Project.samples.first)
        let recorded = try await RecordedSample(sample)
        var files: [String] = []
        for language in Language.allCases {
            let minutes = try await recorded.minutes(in: language)
            for variant in Variant.allCases {
                var pictures: [HousePicture: ExportOptions.NamedFile] = [.logo: Self.drawing]
                if [.minutes, .attendanceSheet, .extract].contains(variant) {
                    pictures[.chairSignature] = Self.drawing
                    pictures[.secretarySignature] = Self.drawing
                }
                if variant == .extract { pictures[.stamp] = Self.drawing }
                let options = ExportOptions(
                    pictures: pictures,
                    variant: variant,
                    decision: minutes.meeting.decisions.compactMap(minutes.meeting.reference).first
                )
                let file = folder.path("\(variant.rawValue).\(language.rawValue).odt")
                try Data(exporter.write(minutes, options)).write(to: URL(fileURLWithPath: file))
                files.append(file)
            }
        }
        return (folder, files)
    }

    @Test("pass the schema of ODF 1.3 and the rules of packages, and load with repair off")
    func sound() async throws {
        let (folder, files) = try await documents()
        let schema = Project.root.appending(path: "build/schemas/OpenDocument-schema-v1.3.rnc")
        let checked = try run(
            Self.env,
            ["python3", Self.script("check-odf.py"), "--schema", schema.path] + files
        )
        #expect(checked.status == 0, "\(checked.output)\(checked.complaint)")
        let loaded = try withExtendedLifetime(folder) {
            try run(URL(fileURLWithPath: "/usr/bin/python3"), [Self.script("load-odt.py")] + files)
        }
        #expect(loaded.status == 0, "\(loaded.output)\(loaded.complaint)")
        #expect(files.count == 2 * Variant.allCases.count)
    }

    /// A blue that is told in the inks of a press, as printers hand it out.
    private static let inks = """
        /9j/4AAQSkZJRgABAQAAYABgAAD/7gAOQWRvYmUAZAAAAAAC/9sAQwAbEhQXFBEbFxYXHhwbIChCKyglJShROj0w\
        QmBVZWRfVV1baniZgWpxkHNbXYW1hpCeo6utq2eAvMm6pseZqKuk/9sAQwEcHh4oIyhOKytOpG5dbqSkpKSkpKSk\
        pKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk/8AAFAgACAAQBAEiAAIRAQMRAQQRAP/E\
        ABUAAQEAAAAAAAAAAAAAAAAAAAAF/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABUBAQEAAAAAAAAAAAAAAAAAAAQF\
        /8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAA4EAQACEQMRBAAAPwCkAgnKb//Z
        """

    @Test("leave a PDF what it is for archives and for readers aloud, whatever colours they have")
    func archived() async throws {
        let clear = try Picture(
            squares: [[true, false], [false, true]],
            width: 9,
            alternative: ""
        )
        let inks = try #require(Data(base64Encoded: Self.inks))
        let options = ExportOptions(pictures: [
            .logo: Self.drawing,
            .chairSignature: ExportOptions.NamedFile(name: "i.jpg", bytes: Array(inks)),
            .secretarySignature: ExportOptions.NamedFile(name: "c.png", bytes: Array(clear.bytes)),
        ])
        let minutes = try await RecordedSample(#require(Project.samples.first)).minutes(in: .french)
        let exporter = try #require(Exporter.named("pdf"))
        let pdf = try await exporter.write([minutes], options, by: .libreOffice())
        let folder = try TemporaryFolder()
        let file = folder.path("pictures.pdf")
        try Data(pdf.first ?? []).write(to: URL(fileURLWithPath: file))
        let checked = try run(
            Project.root.appending(path: "build/tools/bin/python3"),
            [Project.root.appending(path: "Tests/EndToEnd/pdf/check-pdf.py").path, "3", file]
        )
        #expect(checked.status == 0, "\(checked.output)\(checked.complaint)")
        let listed = try run(Self.env, ["pdfimages", "-list", file]).output
        // The code, the signatures; a drawing is none of pixels.
        #expect(listed.split(separator: "\n").count >= 2 + 3, "\(listed)")
    }

    @Test("are given on the command line by name and file, or refused with the remedy")
    func given() throws {
        let secretary = try CommandLineTests.recorded()
        func export(_ format: String, _ pictures: String...) throws -> Outcome {
            try secretary.run(
                ["export", CommandLineTests.bureau, "--format", format, "--output", "d.\(format)"]
                    + pictures.flatMap { ["--picture", $0] }
            )
        }
        for name in ["logo.svg", "mine.svg"] {
            try Data(Self.drawing.bytes)
                .write(to: URL(fileURLWithPath: secretary.folder.path(name)))
        }
        try Data("GIF89a".utf8).write(to: URL(fileURLWithPath: secretary.folder.path("l.gif")))
        #expect(try export("odt", "logo=logo.svg", "chairSignature=mine.svg").status == 0)
        #expect(try secretary.greffier("verify", "d.odt").status == 0)

        let refused: [(format: String, picture: String, status: Int32, says: String)] = [
            ("odt", "logo=l.gif", 2, "Image l.gif"), ("odt", "logo=none.png", 3, "none.png"),
            ("odt", "lgoo=logo.svg", 64, "logo, chairSignature"),
            ("odt", "logo", 64, "NOM=FICHIER"),
            ("csv", "logo=logo.svg", 64, "odt, pdf"),
            ("odt", "stamp=logo.svg", 2, "{{stamp}}"),
        ]
        for (format, picture, status, words) in refused {
            let outcome = try export(format, picture)
            #expect(outcome.status == status, "\(picture): \(outcome.complaint)")
            #expect(outcome.complaint.contains(words), "\(outcome.complaint)")
        }
    }
}
