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
        // 3 says that there were warnings, and that the work was done.
        let status = await leash.ending(within: Self.seconds)
        guard let status else { throw .late(.qpdf, seconds: Self.seconds) }
        guard status == 0 || status == 3 else {
            throw .failed(
                .qpdf,
                document: document,
                said: workspace.lastWords(in: run.log)
            )
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

    /// Some objects of a PDF by their names, such as `trailer` and `12,0`, or all of them, and the
    /// list of attachments.
    func objects(
        _ objects: [String],
        of file: String,
        in workspace: Workspace,
        document: String
    ) async throws(OfficeError) -> PDFObjects {
        let bytes = try await output(
            of: ["--json=2", "--json-key=qpdf", "--json-key=attachments"]
                + objects.map { "--json-object=\($0)" } + [workspace.path(file)],
            in: workspace,
            document: document
        )
        guard let read = PDFObjects(bytes) else {
            throw .failed(.qpdf, document: document, said: "JSON")
        }
        return read
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

    /// How many files are in it by that name, whatever refers to them.
    func files(named name: String) -> Int {
        let values = objects.values.compactMap { ($0 as? [String: Any])?["value"] }
        return values.reduce(0) { $0 + files(named: name, in: $1) }
    }

    private func files(named name: String, in value: Any) -> Int {
        if let list = value as? [Any] {
            return list.reduce(0) { $0 + files(named: name, in: $1) }
        }
        guard let dictionary = value as? [String: Any] else { return 0 }
        let names = ["/F", "/UF"].compactMap { dictionary[$0].flatMap(text) }
        let isFile = dictionary["/EF"] != nil && names.contains(name)
        return dictionary.values.reduce(isFile ? 1 : 0) { $0 + files(named: name, in: $1) }
    }

    /// A text, given or referred to.
    private func text(_ value: Any) -> String? {
        guard let text = value as? String else { return nil }
        if text.hasPrefix("u:") { return String(text.dropFirst(2)) }
        let target = (objects["obj:\(text)"] as? [String: Any])?["value"] as? String
        return target.flatMap { $0.hasPrefix("u:") ? String($0.dropFirst(2)) : nil }
    }

    /// Other values for some objects, as qpdf takes them in.
    func patch(_ changed: [String: [String: Any]]) -> [UInt8] {
        let values = changed.map { ("obj:\($0)", ["value": $1] as [String: Any]) }
        let parts: [Any] = [head, Dictionary(uniqueKeysWithValues: values)]
        let json = try? JSONSerialization.data(withJSONObject: ["qpdf": parts])
        return json.map { Array($0) } ?? []
    }
}
