public import Office

extension OfficeError {
    /// Why there is no PDF, or why one could not be read, and the remedy.
    public var explanation: Phrase {
        switch self {
        case .missing(let tool): tool.missing
        case .late(let tool, let seconds):
            Phrase(
                french: """
                    \(tool.name) n'a pas fini en \(seconds) secondes et a été arrêté. Recommencez \
                    quand la machine est moins chargée, ou exportez en ODT.
                    """,
                english: """
                    \(tool.name) had not finished within \(seconds) seconds and was stopped. Try \
                    again when the machine is less busy, or export to ODT.
                    """
            )
        case .failed(let tool, let document, let said):
            Phrase(
                french: "\(document) : \(tool.name) n'en a rien fait. \(Self.quoted(said))",
                english: "\(document): \(tool.name) made nothing of it. \(Self.quoted(said))"
            )
        case .unreadableAnswer(let tool, let document):
            Phrase(
                french: """
                    \(document) : la réponse de \(tool.name) est incompréhensible. Installez-en une \
                    autre version, ou exportez en ODT.
                    """,
                english: """
                    \(document): the answer of \(tool.name) makes no sense. Install another version \
                    of it, or export to ODT.
                    """
            )
        case .cancelled:
            Phrase(
                french: "La conversion a été interrompue.",
                english: "The conversion was interrupted."
            )
        case .unreadablePDF(let document):
            Phrase(
                french: """
                    \(document) : ce PDF ne se lit pas ; il est tronqué, abîmé ou protégé par un mot \
                    de passe.
                    """,
                english: """
                    \(document): this PDF cannot be read; it is cut short, damaged, or protected by \
                    a password.
                    """
            )
        case .tooLarge(let document, let limit):
            Phrase(
                french: "\(document) : plus de \(limit >> 20) Mio, refusé.",
                english: "\(document): more than \(limit >> 20) MiB, refused."
            )
        case .busy(let waiting):
            Phrase(
                french: "\(waiting) documents attendent déjà d'être convertis ; réessayez bientôt.",
                english: "\(waiting) documents wait to be converted already; try again soon."
            )
        case .noScratch:
            Phrase(
                french: """
                    Impossible d'écrire dans le dossier temporaire, ou d'y lancer un programme. \
                    Faites de la place, ou donnez-en un autre par la variable TMPDIR.
                    """,
                english: """
                    Nothing can be written to the folder of temporary files, or started there. \
                    Make room, or name another by the variable TMPDIR.
                    """
            )
        }
    }

    private static func quoted(_ said: String) -> Phrase {
        said.isEmpty
            ? Phrase(verbatim: "")
            : Phrase(french: "Il dit : « \(said) »", english: "It says: ‘\(said)’")
    }
}

extension OfficeError.Tool {
    var name: Phrase {
        switch self {
        case .libreOffice: Phrase(verbatim: "LibreOffice")
        case .qpdf: Phrase(verbatim: "qpdf")
        }
    }

    /// What it is needed for, and how it is installed.
    fileprivate var missing: Phrase {
        switch self {
        case .libreOffice:
            Phrase(
                french: """
                    LibreOffice fait les PDF, et n'est pas installé ici. Sous Debian : \
                    apt-get install libreoffice-writer-nogui. Sans lui, exportez en ODT.
                    """,
                english: """
                    LibreOffice makes the PDFs, and is not installed here. On Debian: \
                    apt-get install libreoffice-writer-nogui. Without it, export to ODT.
                    """
            )
        case .qpdf:
            Phrase(
                french: """
                    qpdf joint le XML aux PDF et l'y relit, et n'est pas installé ici. Sous \
                    Debian : apt-get install qpdf.
                    """,
                english: """
                    qpdf attaches the XML to PDFs and reads it from them, and is not installed \
                    here. On Debian: apt-get install qpdf.
                    """
            )
        }
    }
}
