import Foundation

@testable import Office

/// A folder of programs that play LibreOffice and qpdf as a test wants them, and what they noted.
final class Stage: Sendable {
    let folder: URL

    /// What every play of LibreOffice begins with: it notes the start, and knows what is asked.
    private static let opening = """
        #!/bin/sh
        notes=$(dirname "$0")
        echo $$ >>"$notes/starts"
        start=$(wc -l <"$notes/starts")
        for word in "$@"; do
            case $word in -env:UserInstallation=*) profile=${word#*file://} ;; esac
            [ "$last" != --outdir ] || out=$word
            case $word in *.odt) files="$files $word" ;; esac
            last=$word
        done
        convert() {
            mkdir -p "$out"
            for file in $files; do
                name=$(basename "$file" .odt)
                { echo '%PDF-1.7'; cat "$file"; echo; echo '%%EOF'; } >"$out/$name.pdf"
            done
        }

        """

    /// A stage with a LibreOffice that plays `soffice`, lines of a shell that may call `convert`.
    init(soffice play: String? = nil, qpdf: String? = nil) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "stage-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if let play { try put("soffice", Self.opening + play) }
        if let qpdf { try put("qpdf", "#!/bin/sh\n" + qpdf) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func put(_ name: String, _ script: String) throws {
        let path = folder.appending(path: name)
        try Data(script.utf8).write(to: path)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755],
            ofItemAtPath: path.path
        )
    }

    var environment: [String: String] { ["PATH": "\(folder.path):/usr/bin:/bin"] }

    /// The same with no other programs about.
    var bareEnvironment: [String: String] { ["PATH": folder.path] }

    /// The processes that were started as LibreOffice, in their order.
    var starts: [Int32] { lines("starts").compactMap { Int32($0) } }

    func lines(_ name: String) -> [String] {
        let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
        return (text ?? "").split(separator: "\n").map(String.init)
    }

    /// Waits until a process has ended, however long that takes.
    static func end(of process: Int32) async {
        while isAlive(process) { await Task.yield() }
    }

    private static func isAlive(_ process: Int32) -> Bool {
        let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        // What nobody has waited for is dead all the same.
        return stat.map { !$0.contains(") Z ") } ?? false
    }
}

/// A document with these bytes, which no real office would take.
func document(_ text: String, attachment: PDFSource.Attachment? = nil) -> PDFSource {
    PDFSource(name: text, document: Array(text.utf8), attachment: attachment)
}

let someXML = PDFSource.Attachment(
    name: "a.xml",
    mediaType: "text/xml",
    description: "XML",
    modified: Date(timeIntervalSince1970: 1_584_392_700),
    bytes: Array("<a/>".utf8)
)

/// The error of a work that has to fail.
func fault(_ work: () async throws(OfficeError) -> Void) async -> OfficeError? {
    do throws(OfficeError) {
        try await work()
        return nil
    } catch {
        return error
    }
}
