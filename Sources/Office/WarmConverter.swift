public import Foundation

/// Converters that stay warm for a service: a few held LibreOffices, started as they are needed.
///
/// Each converts one document at a time; others wait in a row, which is bounded. An office that
/// has served its number of documents, keeps too much memory, hangs or fails is stopped, and the
/// next document starts another; a document that failed is tried once more. All of them end with
/// this process.
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
    private var row: [CheckedContinuation<Void, Never>] = []
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
        while true {
            if let office = idle.popLast() { return office }
            if held < mostOffices { return try await another() }
            guard row.count < mostWaiting else { throw .busy(waiting: row.count) }
            await withCheckedContinuation { row.append($0) }
        }
    }

    private func another() async throws(OfficeError) -> HeldOffice {
        held += 1
        starts += 1
        do {
            return try await HeldOffice.start(office, limits)
        } catch {
            held -= 1
            callNext()
            throw error
        }
    }

    private func release(_ office: HeldOffice, isFit: Bool) {
        if isFit {
            idle.append(office)
        } else {
            office.stop()
            held -= 1
        }
        callNext()
    }

    private func callNext() {
        if !row.isEmpty { row.removeFirst().resume() }
    }
}
