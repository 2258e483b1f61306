public import Foundation

extension PDFConverter {
    /// LibreOffice, started anew for each call: all documents of a call share a start.
    ///
    /// What did not come out is tried once more, unless the task was cancelled. The environment says where the programs are.
    public static func libreOffice(
        environment: [String: String] = ProcessInfo.processInfo.environment,
        limits: OfficeLimits = OfficeLimits()
    ) -> PDFConverter {
        PDFConverter { sources throws(OfficeError) in
            let office = try OneStart(environment, limits)
            let attacher = try Attacher(for: sources, environment, limits)
            var made: [[UInt8]?] = Array(repeating: nil, count: sources.count)
            for level in PDFSource.Level.allCases {
                let positions = sources.indices.filter { sources[$0].level == level }
                let pdfs = try await office.pdfs(of: positions.map { sources[$0] }, level)
                for (position, pdf) in zip(positions, pdfs) { made[position] = pdf }
            }
            return try await attacher.attached(made.compactMap(\.self), of: sources)
        }
    }
}

/// One start of LibreOffice after another, for as many documents as each may take.
private struct OneStart {
    let office: LibreOffice
    let limits: OfficeLimits

    init(_ environment: [String: String], _ limits: OfficeLimits) throws(OfficeError) {
        office = try LibreOffice(environment)
        self.limits = limits
    }

    func pdfs(
        of sources: [PDFSource],
        _ level: PDFSource.Level
    ) async throws(OfficeError) -> [[UInt8]] {
        var pdfs: [[UInt8]] = []
        while pdfs.count < sources.count {
            let batch = sources.dropFirst(pdfs.count).prefix(limits.documentsPerStart)
            pdfs += try await converted(Array(batch), level)
        }
        return pdfs
    }

    private func converted(
        _ sources: [PDFSource],
        _ level: PDFSource.Level
    ) async throws(OfficeError) -> [[UInt8]] {
        var made: [Int: [UInt8]] = [:]
        var fault: OfficeError?
        for _ in 1...2 {
            let waiting = sources.indices.filter { made[$0] == nil }
            guard !waiting.isEmpty else { break }
            let start = try await start(waiting.map { sources[$0] }, level)
            for (position, pdf) in zip(waiting, start.pdfs) { made[position] = pdf }
            fault = start.fault
        }
        let pdfs = sources.indices.compactMap { made[$0] }
        if pdfs.count < sources.count, let fault { throw fault }
        return pdfs
    }

    /// One start: the PDFs that came out, and why the first of the others did not.
    private func start(
        _ sources: [PDFSource],
        _ level: PDFSource.Level
    ) async throws(OfficeError) -> (pdfs: [[UInt8]?], fault: OfficeError?) {
        let workspace = try Workspace()
        try office.prepare(workspace)
        let names = sources.indices.map { "document\($0)" }
        for (source, name) in zip(sources, names) {
            guard source.document.count < limits.fileBytes else {
                throw .tooLarge(document: source.name, limit: limits.fileBytes)
            }
            try workspace.write(source.document, to: "\(name).odt")
        }
        let run = Leash.Run(
            program: office.program,
            arguments: office.conversion(of: names.map { "\($0).odt" }, to: level, in: workspace),
            fileBytes: limits.fileBytes,
            addressedBytes: limits.addressedBytes
        )
        let leash = try Leash(run, in: workspace, environment: office.environment)
        let seconds = limits.seconds(for: sources.count)
        let ending = await leash.ending(within: seconds)
        guard ending != .cancelled else { throw .cancelled }
        var pdfs: [[UInt8]?] = []
        for (source, name) in zip(sources, names) {
            let file = "out/\(name).pdf"
            let pdf = try workspace.read(file, of: source.name, limit: limits.fileBytes)
            pdfs.append(pdf.flatMap { $0.isWholePDF ? $0 : nil })
        }
        let missing = zip(sources, pdfs).first { $0.1 == nil }?.0
        let fault = missing.map { source in
            ending == .late
                ? OfficeError.late(.libreOffice, seconds: seconds)
                : .failed(
                    .libreOffice,
                    document: source.name,
                    said: workspace.lastWords(in: run.log)
                )
        }
        return (pdfs, fault)
    }
}

extension [UInt8] {
    /// Whether the bytes begin and end as a PDF does; one that was cut short does not.
    var isWholePDF: Bool {
        starts(with: Array("%PDF-".utf8))
            && Data(suffix(64)).range(of: Data("%%EOF".utf8)) != nil
    }
}
