public import Foundation

/// What a PDF says of itself: read by qpdf, and nothing of its pages.
public struct PDFContents: Hashable, Sendable {
    /// What the document is said to be about; empty when nothing is said.
    public let subject: String
    /// The attachments, by name.
    public let attachments: [String: [UInt8]]
    /// How many files stand in it that bear the name of the attachment that was asked for, wherever
    /// they are attached.
    public let filesOfThatName: Int
    /// Whether it says that it was made with an attachment: as PDF/A-3, or by naming associated
    /// files.
    public let isMadeToCarry: Bool

    public init(
        subject: String,
        attachments: [String: [UInt8]],
        filesOfThatName: Int,
        isMadeToCarry: Bool
    ) {
        self.subject = subject
        self.attachments = attachments
        self.filesOfThatName = filesOfThatName
        self.isMadeToCarry = isMadeToCarry
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
            let workspace = try Workspace()
            try workspace.write(bytes, to: "file.pdf")
            let listed = try await qpdf.objects(
                [],
                of: "file.pdf",
                in: workspace,
                document: name
            )
            var subject = ""
            if let information = listed.trailer("/Info") {
                let text = listed.dictionary(information)?["/Subject"] as? String
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
            let root = listed.trailer("/Root").flatMap { listed.dictionary($0) }
            return PDFContents(
                subject: subject,
                attachments: attachments,
                filesOfThatName: listed.files(named: attachment),
                isMadeToCarry: root?["/AF"] != nil
                    || Data(bytes).range(of: Data("pdfaid:part>3".utf8)) != nil
            )
        }
    }
}
