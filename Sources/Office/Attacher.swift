import Foundation

/// Puts the attachments into PDFs that have them: LibreOffice attaches nothing under PDF/A.
struct Attacher {
    /// Nil when nothing is to be attached, so that nothing is needed for it.
    private let qpdf: QPDF?
    private let limits: OfficeLimits

    /// Says what is missing before anything has been converted.
    init(
        for sources: [PDFSource],
        _ environment: [String: String],
        _ limits: OfficeLimits
    ) throws(OfficeError) {
        let isNeeded = sources.contains { $0.attachment != nil }
        qpdf = isNeeded ? try QPDF(environment, limits) : nil
        self.limits = limits
    }

    func attached(
        _ pdfs: [[UInt8]],
        of sources: [PDFSource]
    ) async throws(OfficeError) -> [[UInt8]] {
        var attached: [[UInt8]] = []
        for (pdf, source) in zip(pdfs, sources) {
            guard let attachment = source.attachment, let qpdf else {
                attached.append(pdf)
                continue
            }
            attached.append(try await attach(attachment, to: pdf, of: source.name, by: qpdf))
        }
        return attached
    }

    private func attach(
        _ attachment: PDFSource.Attachment,
        to pdf: [UInt8],
        of document: String,
        by qpdf: QPDF
    ) async throws(OfficeError) -> [UInt8] {
        let workspace = try Workspace()
        try workspace.write(pdf, to: "plain.pdf")
        try workspace.write(attachment.bytes, to: "attachment")
        let date = "D:" + attachment.modified.formatted(Self.dates) + "Z"
        try await qpdf.run(
            [
                workspace.path("plain.pdf"), "--add-attachment", workspace.path("attachment"),
                "--key=\(attachment.name)", "--filename=\(attachment.name)",
                "--mimetype=\(attachment.mediaType)", "--description=\(attachment.description)",
                "--creationdate=\(date)", "--moddate=\(date)", "--", workspace.path("with.pdf"),
            ],
            in: workspace,
            document: document
        )
        try await associate(attachment.name, in: workspace, of: document, by: qpdf)
        guard
            let bytes = try workspace.read("whole.pdf", of: document, limit: limits.fileBytes),
            bytes.isWholePDF
        else { throw .failed(.qpdf, document: document, said: workspace.lastWords(in: "said")) }
        return bytes
    }

    /// PDF/A-3 wants each attachment associated with a part of the document (`/AF`; here with the
    /// whole), and its relationship stated.
    private func associate(
        _ name: String,
        in workspace: Workspace,
        of document: String,
        by qpdf: QPDF
    ) async throws(OfficeError) {
        let listed = try await qpdf.objects(
            ["trailer"],
            of: "with.pdf",
            in: workspace,
            document: document
        )
        let unknown = OfficeError.unreadableAnswer(.qpdf, document: document)
        guard let root = listed.trailer("/Root"), let filespec = listed.filespecs[name] else {
            throw unknown
        }
        let objects = try await qpdf.objects(
            [root, filespec],
            of: "with.pdf",
            in: workspace,
            document: document
        )
        guard var catalogue = objects.dictionary(root), var file = objects.dictionary(filespec)
        else { throw unknown }
        catalogue["/AF"] = [filespec]
        // qpdf would have readers open on the list of attachments.
        catalogue["/PageMode"] = nil
        file["/AFRelationship"] = "/Data"
        try workspace.write(
            objects.patch([root: catalogue, filespec: file]),
            to: "association.json"
        )
        try await qpdf.run(
            [
                workspace.path("with.pdf"),
                "--update-from-json=\(workspace.path("association.json"))",
                "--min-version=1.7", workspace.path("whole.pdf"),
            ],
            in: workspace,
            document: document
        )
    }

    /// `20200316210500`, in universal time.
    private static let dates = Date.VerbatimFormatStyle(
        format: """
            \(year: .padded(4))\(month: .twoDigits)\(day: .twoDigits)\
            \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased))\
            \(minute: .twoDigits)\(second: .twoDigits)
            """,
        timeZone: .gmt,
        calendar: Calendar(identifier: .gregorian)
    )
}
