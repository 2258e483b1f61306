import Foundation

/// qpdf, which puts attachments into PDFs and takes them out.
struct QPDF {
    private let program: String
    private let environment: [String: String]
    private let limits: OfficeLimits

    /// Seconds for one call.
    private static let seconds = 60

    init(_ environment: [String: String], _ limits: OfficeLimits) throws(OfficeError) {
        program = try Programs(environment).path(of: .qpdf)
        self.environment = environment
        self.limits = limits
    }

    /// Runs qpdf in a workspace; what it writes to its output is in the file `output`.
    func run(
        _ arguments: [String],
        in workspace: Workspace,
        document: String
    ) async throws(OfficeError) {
        let run = Leash.Run(
            program: program,
            arguments: arguments,
            fileBytes: limits.fileBytes,
            addressedBytes: limits.addressedBytes,
            output: "output"
        )
        let leash = try Leash(run, in: workspace, environment: environment)
        switch await leash.ending(within: Self.seconds) {
        // 3 says that there were warnings, and that the work was done.
        case .ended(0), .ended(3): return
        case .late: throw .late(.qpdf, seconds: Self.seconds)
        case .cancelled: throw .cancelled
        case .ended:
            let said = workspace.lastWords(in: run.log)
            throw .failed(.qpdf, document: document, said: said)
        }
    }

    /// The bytes that qpdf writes to its output.
    func output(
        of arguments: [String],
        in workspace: Workspace,
        document: String
    ) async throws(OfficeError) -> [UInt8] {
        try await run(arguments, in: workspace, document: document)
        return try workspace.read("output", of: document, limit: limits.fileBytes) ?? []
    }

    /// Some objects of a PDF by their references, such as `12 0 R` and `trailer`, and the list of
    /// attachments.
    func objects(
        _ references: [String],
        of file: String,
        in workspace: Workspace,
        document: String
    ) async throws(OfficeError) -> PDFObjects {
        let bytes = try await output(
            of: ["--json=2", "--json-key=qpdf", "--json-key=attachments"]
                + references.map { "--json-object=\(Self.argument($0))" } + [workspace.path(file)],
            in: workspace,
            document: document
        )
        guard let read = PDFObjects(bytes) else {
            throw .unreadableAnswer(.qpdf, document: document)
        }
        return read
    }

    /// `12,0` for `12 0 R`: as arguments have it.
    private static func argument(_ reference: String) -> String {
        let numbers = reference.split(separator: " ")
        return numbers.count == 3 ? numbers.dropLast().joined(separator: ",") : reference
    }
}

/// What qpdf says of a PDF, as JSON.
struct PDFObjects {
    private let head: [String: Any]
    private let objects: [String: Any]
    private let attachments: [String: Any]

    init?(_ bytes: [UInt8]) {
        guard
            let json = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
            let parts = json["qpdf"] as? [[String: Any]], parts.count == 2
        else { return nil }
        head = parts[0]
        objects = parts[1]
        attachments = json["attachments"] as? [String: Any] ?? [:]
    }

    /// An object by its reference, such as `12 0 R`, or `trailer`.
    func dictionary(_ reference: String) -> [String: Any]? {
        let name = reference == "trailer" ? reference : "obj:\(reference)"
        return (objects[name] as? [String: Any])?["value"] as? [String: Any]
    }

    /// Where the catalogue stands, or the description of the document.
    func trailer(_ key: String) -> String? { dictionary("trailer")?[key] as? String }

    /// The names of the attachments, with where each is described.
    var filespecs: [String: String] {
        attachments.compactMapValues { ($0 as? [String: Any])?["filespec"] as? String }
    }

    /// Other values for some objects, as qpdf takes them in.
    func patch(_ changed: [String: [String: Any]]) -> [UInt8] {
        let values = changed.map { ("obj:\($0)", ["value": $1] as [String: Any]) }
        let parts: [Any] = [head, Dictionary(uniqueKeysWithValues: values)]
        let json = try? JSONSerialization.data(withJSONObject: ["qpdf": parts])
        return json.map { Array($0) } ?? []
    }
}
