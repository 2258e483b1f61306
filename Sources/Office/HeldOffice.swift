import Foundation

/// A LibreOffice that stays, with an empty document open so that it does not end with its work.
///
/// A second call with the same profile hands its documents over to it and waits. Should the held one
/// have died, that call does the work itself.
struct HeldOffice {
    private let office: LibreOffice
    private let limits: OfficeLimits
    private let workspace: Workspace
    private let leash: Leash
    private var documents = 0

    /// The document that keeps it open.
    private static let empty = "empty.txt"

    /// Starts it, and waits until its empty document is open.
    static func start(
        _ office: LibreOffice,
        _ limits: OfficeLimits
    ) async throws(OfficeError) -> HeldOffice {
        let held = try HeldOffice(office, limits)
        let deadline = ContinuousClock.now + .seconds(limits.secondsToStart)
        while !held.isHeldOpen {
            guard held.leash.isRunning, ContinuousClock.now < deadline else {
                let isLate = held.leash.isRunning
                held.stop()
                throw isLate
                    ? .late(.libreOffice, seconds: limits.secondsToStart)
                    : .failed(
                        .libreOffice,
                        document: "",
                        said: held.workspace.lastWords(in: "said")
                    )
            }
            do {
                try await Task.sleep(for: .milliseconds(20))
            } catch {
                held.stop()
                throw .cancelled
            }
        }
        return held
    }

    private init(_ office: LibreOffice, _ limits: OfficeLimits) throws(OfficeError) {
        self.office = office
        self.limits = limits
        workspace = try Workspace()
        try office.prepare(workspace)
        try workspace.write(Array("\n".utf8), to: Self.empty)
        let run = Leash.Run(
            program: office.program,
            arguments: office.common(workspace) + [workspace.path(Self.empty)],
            fileBytes: limits.fileBytes,
            addressedBytes: limits.addressedBytes
        )
        leash = try Leash(run, in: workspace, environment: office.environment)
    }

    /// LibreOffice locks a document as it opens it.
    ///
    /// It listens before that, but would end with the first document handed over while nothing else
    /// is open.
    private var isHeldOpen: Bool {
        FileManager.default.fileExists(atPath: workspace.path(".~lock.\(Self.empty)#"))
    }

    func stop() { leash.stop() }

    /// Whether another document may be given to it: it lives, has not served too many, and keeps
    /// little memory.
    func isFit(after most: Int) -> Bool {
        leash.isRunning && documents < most && residentBytes <= limits.residentBytes
    }

    /// The memory that it, and what it has started, keeps now.
    var residentBytes: Int { Self.residentBytes(of: leash.identifier) }

    private static func residentBytes(of process: Int32) -> Int {
        func text(_ name: String) -> String {
            (try? String(contentsOfFile: "/proc/\(process)/\(name)", encoding: .utf8)) ?? ""
        }
        let pages = text("statm").split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        // Each thread has children of its own.
        let threads = try? FileManager.default
            .contentsOfDirectory(atPath: "/proc/\(process)/task")
        let children = (threads ?? []).flatMap { text("task/\($0)/children").split(separator: " ") }
        return pages * sysconf(Int32(_SC_PAGESIZE))
            + children.compactMap { Int32($0) }.map(residentBytes).reduce(0, +)
    }

    /// Has a document converted; an error means that the office is to be stopped.
    mutating func pdf(of source: PDFSource) async throws(OfficeError) -> [UInt8] {
        guard source.document.count < limits.fileBytes else {
            throw .tooLarge(document: source.name, limit: limits.fileBytes)
        }
        documents += 1
        let name = "document\(documents)"
        try workspace.write(source.document, to: "\(name).odt")
        let (input, output) = ("\(name).odt", "out/\(name).pdf")
        defer {
            for file in [input, output] {
                try? FileManager.default.removeItem(atPath: workspace.path(file))
            }
        }
        let run = Leash.Run(
            program: office.program,
            arguments: office.conversion(of: [input], to: source.level, in: workspace),
            fileBytes: limits.fileBytes,
            addressedBytes: limits.addressedBytes,
            log: "handed"
        )
        let client = try Leash(run, in: workspace, environment: office.environment)
        let seconds = limits.secondsPerDocument
        let ending = await client.ending(within: seconds)
        guard ending != .cancelled else { throw .cancelled }
        let pdf = try workspace.read(output, of: source.name, limit: limits.fileBytes)
        if let pdf, pdf.isWholePDF { return pdf }
        throw ending == .late
            ? .late(.libreOffice, seconds: seconds)
            : .failed(
                .libreOffice,
                document: source.name,
                said: workspace.lastWords(in: "handed")
            )
    }
}
