public import Foundation

/// What a PDF says of itself: read by qpdf, and nothing of its pages.
public struct PDFContents: Hashable, Sendable {
    /// What the document is said to be about; empty when nothing is said.
    public let subject: String
    /// The attachments, by name.
    public let attachments: [String: [UInt8]]

    public init(subject: String, attachments: [String: [UInt8]]) {
        self.subject = subject
        self.attachments = attachments
    }
}

/// What reads PDFs.
public struct PDFReader: Sendable {
    /// What the PDF of this name says of itself; of its attachments, the one that is asked for.
    public var read:
        @Sendable (_ bytes: [UInt8], _ name: String, _ attachment: String)
            async throws(OfficeError) -> PDFContents

    public init(
        read:
            @escaping @Sendable ([UInt8], String, String) async throws(OfficeError)
            -> PDFContents
    ) {
        self.read = read
    }

    /// qpdf, wherever the environment leads to it.
    public static func qpdf(
        environment: [String: String] = ProcessInfo.processInfo.environment,
        limits: OfficeLimits = OfficeLimits()
    ) -> PDFReader {
        PDFReader { bytes, name, attachment throws(OfficeError) in
            let qpdf = try QPDF(environment, limits)
            do throws(OfficeError) {
                return try await contents(bytes, name, attachment, by: qpdf)
            } catch {
                // What qpdf says of a damaged file names one that nobody but it knows.
                if case .failed = error { throw .unreadablePDF(name) }
                throw error
            }
        }
    }

    private static func contents(
        _ bytes: [UInt8],
        _ name: String,
        _ attachment: String,
        by qpdf: QPDF
    ) async throws(OfficeError) -> PDFContents {
        let workspace = try Workspace()
        try workspace.write(bytes, to: "file.pdf")
        let listed = try await qpdf.objects(
            ["trailer"],
            of: "file.pdf",
            in: workspace,
            document: name
        )
        var subject = ""
        if let information = listed.trailer("/Info") {
            let number = information.replacing(" ", with: ",").dropLast(2)
            let objects = try await qpdf.objects(
                [String(number)],
                of: "file.pdf",
                in: workspace,
                document: name
            )
            let text = objects.dictionary(information)?["/Subject"] as? String
            // A text is told from other values by its first letters.
            subject = text.map { $0.hasPrefix("u:") ? String($0.dropFirst(2)) : "" } ?? ""
        }
        var attachments: [String: [UInt8]] = [:]
        if listed.filespecs[attachment] != nil {
            attachments[attachment] = try await qpdf.output(
                of: ["--show-attachment=\(attachment)", workspace.path("file.pdf")],
                in: workspace,
                document: name
            )
        }
        return PDFContents(subject: subject, attachments: attachments)
    }
}
