import Foundation
import Testing

/// What a program wrote, and how it ended.
struct Outcome {
    let status: Int32
    let output: String
    let complaint: String
}

/// Runs a program to its end; what it writes goes through files, so that no pipe can fill.
func run(
    _ program: URL,
    _ arguments: [String],
    environment: [String: String] = [:],
    input: String? = nil,
    in folder: URL = Project.root
) throws -> Outcome {
    let scratch = try TemporaryFolder()
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
        .merging(["LC_ALL": "C.UTF-8", "GREFFIER_LANGUAGE": "fr"]) { $1 }
        .merging(environment) { $1 }
    var handles: [FileHandle] = []
    for name in ["output", "complaint"] {
        _ = FileManager.default.createFile(atPath: scratch.path(name), contents: nil)
        handles.append(try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.path(name))))
    }
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    process.standardInput = FileHandle.nullDevice
    if let input {
        let typed = URL(fileURLWithPath: scratch.path("input"))
        try Data(input.utf8).write(to: typed)
        process.standardInput = try FileHandle(forReadingFrom: typed)
    }
    try process.run()
    process.waitUntilExit()
    for handle in handles { try handle.close() }
    func text(_ name: String) throws -> String {
        try String(contentsOf: URL(fileURLWithPath: scratch.path(name)), encoding: .utf8)
    }
    return Outcome(
        status: process.terminationStatus,
        output: try text("output"),
        complaint: try text("complaint")
    )
}

/// The command line on a database of its own.
struct Secretary {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    var database: String { folder.path("greffier.sqlite") }

    /// Runs `greffier` with these arguments, in this secretary's folder.
    @discardableResult
    func greffier(_ arguments: String...) throws -> Outcome { try run(arguments) }

    /// The same with the words of a line.
    @discardableResult
    func run(_ line: String) throws -> Outcome {
        try run(line.split(separator: " ").map(String.init))
    }

    /// The same with a list of arguments and other variables.
    @discardableResult
    func run(
        _ arguments: [String],
        environment: [String: String] = [:],
        input: String? = nil
    ) throws -> Outcome {
        try EndToEnd.run(
            Project.program,
            arguments,
            environment: ["GREFFIER_DATABASE": database].merging(environment) { $1 },
            input: input,
            in: folder.url
        )
    }

    /// Writes a file into the folder.
    func write(_ text: String, to name: String) throws {
        try text.write(toFile: folder.path(name), atomically: true, encoding: .utf8)
    }

    /// Edits a document of the folder in LibreOffice, in steps, and saves it as another.
    func edit(_ source: String, _ target: String, _ steps: [String]) throws {
        let outcome = try EndToEnd.run(
            URL(fileURLWithPath: "/usr/bin/python3"),
            [
                Project.root.appending(path: "Tests/EndToEnd/odf/edit-odt.py").path,
                folder.path(source), folder.path(target),
            ] + steps
        )
        try #require(outcome.status == 0, "\(outcome.complaint)")
    }

    func text(of name: String) throws -> String {
        try String(contentsOfFile: folder.path(name), encoding: .utf8)
    }

    /// What `list --json` says of a sitting.
    func phase(of reference: String) throws -> String? {
        let json = try greffier("list", "--json").output
        let sittings = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
        return sittings?.first { $0["reference"] as? String == reference }?["phase"] as? String
    }
}
