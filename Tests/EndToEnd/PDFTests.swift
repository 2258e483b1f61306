import Exports
import Foundation
import Journal
import Meetings
import Office
import Testing
import Typesetting

/// The PDFs as LibreOffice and qpdf make them, and as a reader that is neither of them sees them.
@Suite("The PDFs of the samples", .serialized)
struct PDFTests {
    private static let python = Project.root.appending(path: "build/tools/bin/python3")
    private static let check = Project.root.appending(path: "Tests/EndToEnd/pdf/check-pdf.py").path

    private func minutes() async throws -> [Minutes] {
        var all: [Minutes] = []
        for sample in Project.samples {
            let recorded = try await RecordedSample(sample)
            for language in Language.allCases {
                all.append(try await recorded.minutes(in: language))
            }
        }
        return all
    }

    /// Checks PDFs of these options against what a level of PDF/A asks for.
    private func check(
        _ minutes: [Minutes],
        _ options: ExportOptions,
        level: String
    ) async throws {
        let exporter = try #require(Exporter.named("pdf"))
        let pdfs = try await exporter.write(minutes, options, by: .libreOffice())
        #expect(pdfs.count == minutes.count)
        let folder = try TemporaryFolder()
        let files = try pdfs.enumerated().map { number, pdf in
            let path = folder.path("\(number).pdf")
            try Data(pdf).write(to: URL(fileURLWithPath: path))
            return path
        }
        let outcome = try run(Self.python, [Self.check, level] + files)
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.complaint)")
        let whole = try run(
            URL(fileURLWithPath: "/usr/bin/env"),
            ["qpdf", "--check", files[0]]
        )
        #expect(whole.status == 0, "\(whole.output)")
    }

    @Test("are PDF/A-3b and PDF/UA-1, tagged, with the XML associated")
    func minutesWithRecord() async throws {
        try await check(try await minutes(), ExportOptions(), level: "3")
    }

    @Test("are PDF/A-2b with nothing attached, when names are left out or not all is told")
    func others() async throws {
        let minutes = try await minutes().filter { !$0.meeting.decisions.isEmpty }
        try await check(minutes, ExportOptions(withoutNames: true), level: "2")
        for variant in [Variant.attendanceSheet, .decisionRegister] {
            try await check(minutes, ExportOptions(variant: variant), level: "2")
        }
    }

    @Test(
        "are so of every other variant, in both languages",
        arguments: [
            Variant.notice, .report, .extract,
        ]
    )
    func variants(variant: Variant) async throws {
        let bureau = try await minutes().prefix { !$0.meeting.decisions.isEmpty }.prefix(2)
        #expect(bureau.count == 2)
        let options = ExportOptions(variant: variant, decision: "2020-BF-001")
        try await check(Array(bureau), options, level: "2")
    }

    @Test(
        "are made beside each other by one office that is held, as they are by one that is started"
    )
    func warm() async throws {
        let exporter = try #require(Exporter.named("pdf"))
        let one = try #require(try await minutes().first)
        let warm = try WarmConverter()
        for _ in 0..<2 {
            let pdfs = try await exporter.write([one, one], ExportOptions(), by: warm.converter)
            #expect(pdfs.count == 2)
        }
        #expect(await warm.starts == 1)
        await warm.rest()
    }

    @Test("are verified by their attachment and head, and no more is claimed")
    func verified() throws {
        let secretary = try CommandLineTests.recorded()
        let bureau = CommandLineTests.bureau
        let export = ["export", bureau, "--format", "pdf", "--output"]
        let made = try secretary.run(export + ["m.pdf"])
        try #require(made.status == 0, "\(made.complaint)")
        let sound = try secretary.greffier("verify", "m.pdf")
        #expect(sound.status == 0, "\(sound.output)\(sound.complaint)")
        #expect(sound.output.contains("il dit ce que dit le registre"))
        #expect(sound.output.contains("les pages elles-mêmes ne sont pas comparées"))
        // Submitting is an event, and comes before the document.
        #expect(!sound.output.contains("au registre\n") && !sound.output.contains("a suivi"))

        let path = secretary.folder.path("m.pdf")
        let (xml, forged) = (secretary.folder.path("m.xml"), secretary.folder.path("f.pdf"))
        let (twice, bare) = (secretary.folder.path("2.pdf"), secretary.folder.path("b.pdf"))
        let qpdf = URL(fileURLWithPath: "/usr/bin/qpdf")
        _ = try run(qpdf, [path, "--remove-attachment=greffier-minutes.xml", bare])
        let shown = try run(qpdf, ["--show-attachment=greffier-minutes.xml", path])
        try shown.output.replacing("Kervella", with: "Kervela")
            .write(toFile: xml, atomically: true, encoding: .utf8)
        let named = ["--filename=greffier-minutes.xml", "--key=greffier-minutes.xml"]
        _ = try run(qpdf, [bare, "--add-attachment", xml] + named + ["--", forged])
        let found = try secretary.greffier("verify", "f.pdf")
        #expect(found.status == 1)
        #expect(found.output.contains("Kervela"))

        // The first goes on as an associated file where the second takes its name in the list.
        for key in [["--key=other"], ["--key=greffier-minutes.xml", "--replace"]] {
            let attach = ["--add-attachment", xml, "--filename=greffier-minutes.xml"] + key
            _ = try run(qpdf, [path] + attach + ["--", twice])
            let several = try secretary.greffier("verify", "2.pdf")
            #expect(several.status == 1)
            #expect(several.output.contains("2 fichiers portent son nom"))
        }
        let missing = try secretary.greffier("verify", "b.pdf")
        #expect(missing.status == 1)
        #expect(missing.output.contains("alors que le PDF a été fait pour le porter"))

        let stranger = try Secretary()
        let alone = try stranger.greffier("verify", path)
        #expect(alone.status == 0)
        #expect(alone.output.contains("le registre de la séance n’est pas ici"))

        let nameless = try secretary.run(export + ["n.pdf", "--without-names"])
        #expect(nameless.status == 0)
        #expect(nameless.complaint.contains("n’emporte pas le XML"))
        let barely = try secretary.greffier("verify", "n.pdf")
        #expect(barely.status == 0 && barely.output.contains("elle est du registre"))
        #expect(barely.output.contains("rien d’anormal dans ce qui a pu être vérifié"))
        #expect(!barely.output.contains("a suivi"))
        #expect(try stranger.greffier("verify", secretary.folder.path("n.pdf")).status == 1)
    }

    @Test("of several sittings go into a folder together, with one start")
    func several() throws {
        let secretary = try Secretary()
        try secretary.run(["record"] + Project.samples.map(\.path))
        let references = try secretary.greffier("list", "--references").output.split(
            separator: "\n"
        )
        let made = try secretary.run(
            ["export"] + references.map(String.init) + ["--format", "pdf", "--output", "out"]
        )
        #expect(made.status == 0, "\(made.complaint)")
        let files = try FileManager.default
            .contentsOfDirectory(atPath: secretary.folder.path("out"))
        #expect(Set(files) == Set(references.map { "\($0).pdf" }))
    }

    @Test("are refused with the remedy where the programs are missing, and nothing is written")
    func missing() throws {
        let secretary = try CommandLineTests.recorded()
        let outcome = try secretary.run(
            ["export", CommandLineTests.bureau, "--format", "pdf", "--output", "m.pdf"],
            environment: ["PATH": secretary.folder.path("nowhere")]
        )
        #expect(outcome.status == 3)
        #expect(outcome.complaint.contains("apt-get install libreoffice-writer-nogui"))
        #expect(!FileManager.default.fileExists(atPath: secretary.folder.path("m.pdf")))
        try Data("%PDF-1.7".utf8)
            .write(to: URL(fileURLWithPath: secretary.folder.path("x.pdf")))
        let cut = try secretary.greffier("verify", "x.pdf")
        #expect(cut.status == 74)
        #expect(cut.complaint.contains("x.pdf") && cut.complaint.contains("ne se lit pas"))
        #expect(!cut.complaint.contains("qpdf"))
        let unread = try secretary.run(
            ["verify", "x.pdf"],
            environment: ["PATH": secretary.folder.path("nowhere")]
        )
        #expect(unread.status == 3)
        #expect(unread.complaint.contains("apt-get install qpdf"))
    }
}
