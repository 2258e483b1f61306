public import Foundation

/// Converters that stay warm for a service: a few held LibreOffices, started as they are needed.
///
/// Each converts one document at a time; others wait in a row, which is bounded. An office that
/// has served its number of documents, keeps too much memory, hangs or fails is stopped, and the
/// next document starts another; a document that failed is tried once more, unless the task was
/// cancelled. All of them end with this process.
public actor WarmConverter {
    private let office: LibreOffice
    private let environment: [String: String]
    private let limits: OfficeLimits
    private let mostOffices: Int
    private let mostDocuments: Int
    private let mostWaiting: Int
    private var idle: [HeldOffice] = []
    /// How many there are, idle and at work.
    private var held = 0
    /// Those who wait; an office that is done goes to the first of them, and nobody comes before.
    private var row: [Place] = []
    private var places = 0
    /// How many were started since the beginning.
    public private(set) var starts = 0

    /// Nothing starts yet; throws where LibreOffice is missing.
    public init(
        environment: [String: String] = ProcessInfo.processInfo.environment,
        limits: OfficeLimits = OfficeLimits(),
        offices: Int = 1,
        documentsPerOffice: Int = 200,
        waiting: Int = 64
    ) throws(OfficeError) {
        office = try LibreOffice(environment)
        self.environment = environment
        self.limits = limits
        mostOffices = max(1, offices)
        mostDocuments = max(1, documentsPerOffice)
        mostWaiting = waiting
    }

    /// The converter as exports take it.
    public nonisolated var converter: PDFConverter {
        PDFConverter { sources throws(OfficeError) in
            let attacher = try Attacher(for: sources, self.environment, self.limits)
            var pdfs: [[UInt8]] = []
            for source in sources { pdfs.append(try await self.pdf(of: source)) }
            return try await attacher.attached(pdfs, of: sources)
        }
    }

    /// The memory that the idle ones keep now, in bytes.
    public var residentBytes: Int { idle.map(\.residentBytes).reduce(0, +) }

    /// Stops the idle ones; those at work are stopped when they are done.
    public func rest() {
        for office in idle { office.stop() }
        held -= idle.count
        idle = []
    }

    private func pdf(of source: PDFSource) async throws(OfficeError) -> [UInt8] {
        do {
            return try await onePDF(of: source)
        } catch {
            switch error {
            case .late, .failed: return try await onePDF(of: source)
            default: throw error
            }
        }
    }

    private func onePDF(of source: PDFSource) async throws(OfficeError) -> [UInt8] {
        var office = try await anOffice()
        guard !Task.isCancelled else {
            release(office, isFit: office.isFit(after: mostDocuments))
            throw .cancelled
        }
        do {
            let pdf = try await office.pdf(of: source)
            release(office, isFit: office.isFit(after: mostDocuments))
            return pdf
        } catch {
            release(office, isFit: false)
            throw error
        }
    }

    private func anOffice() async throws(OfficeError) -> HeldOffice {
        if let office = idle.popLast() { return office }
        if held < mostOffices {
            held += 1
            return try await another()
        }
        guard row.count < mostWaiting else { throw .busy(waiting: row.count) }
        switch await turn() {
        case .office(let office): return office
        case .room: return try await another()
        case .cancelled: throw .cancelled
        }
    }

    /// Starts an office where there is room for one, which is counted already.
    private func another() async throws(OfficeError) -> HeldOffice {
        starts += 1
        do {
            return try await HeldOffice.start(office, limits)
        } catch {
            leaveRoom()
            throw error
        }
    }

    private func release(_ office: HeldOffice, isFit: Bool) {
        guard isFit else {
            office.stop()
            return leaveRoom()
        }
        if row.isEmpty { idle.append(office) } else { callNext(.office(office)) }
    }

    private func leaveRoom() {
        if row.isEmpty { held -= 1 } else { callNext(.room) }
    }

    // The row.

    /// What somebody who waits is given.
    private enum Turn {
        case office(HeldOffice)
        /// Room for an office, which is counted already.
        case room
        case cancelled
    }

    private struct Place {
        let number: Int
        let continuation: CheckedContinuation<Turn, Never>
    }

    /// How many wait.
    var waiting: Int { row.count }

    private func turn() async -> Turn {
        places += 1
        let number = places
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if Task.isCancelled {
                    continuation.resume(returning: .cancelled)
                } else {
                    row.append(Place(number: number, continuation: continuation))
                }
            }
        } onCancel: {
            Task { await self.leave(number) }
        }
    }

    private func callNext(_ turn: Turn) {
        row.removeFirst().continuation.resume(returning: turn)
    }

    private func leave(_ number: Int) {
        guard let index = row.firstIndex(where: { $0.number == number }) else { return }
        row.remove(at: index).continuation.resume(returning: .cancelled)
    }
}
