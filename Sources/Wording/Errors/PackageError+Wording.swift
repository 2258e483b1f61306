import Journal
public import OpenDocument

extension PackageError {
    /// Why a package was refused: a whole sentence without the file's name.
    public var explanation: Phrase {
        switch self {
        case .notAnArchive:
            Phrase(
                french: "ce n'est pas un document OpenDocument, ou il est abîmé.",
                english: "this is no OpenDocument file, or it is damaged."
            )
        case .damaged(let entry), .misstatedSize(let entry): Self.damaged(entry)
        case .tooManyEntries(let limit):
            Phrase(
                french: "plus de \(limit) fichiers dans le paquet.",
                english: "more than \(limit) files in the package."
            )
        case .entryTooLarge(let entry, let limit):
            Phrase(
                french: "\(entry) dépasse \(limit) octets une fois décompressé.",
                english: "\(entry) is larger than \(limit) bytes when unpacked."
            )
        case .tooMuchText(let entry):
            Phrase(
                french: """
                    \(entry) contient plus de texte, de signets ou de modifications suivies que ce \
                    qui peut être lu.
                    """,
                english: """
                    \(entry) holds more text, bookmarks or tracked changes than can be read.
                    """
            )
        case .tooLarge(let limit):
            Phrase(
                french: "le paquet dépasse \(limit) octets une fois décompressé.",
                english: "the package is larger than \(limit) bytes when unpacked."
            )
        case .unsafePath(let entry), .symbolicLink(let entry), .duplicate(let entry):
            Self.unsafe(entry)
        case .encrypted(let entry):
            Phrase(
                french: "\(entry) est chiffré ; enregistrez le document sans mot de passe.",
                english: "\(entry) is encrypted; save the document without a password."
            )
        case .unknownCompression(let entry):
            Phrase(
                french: """
                    \(entry) est comprimé d'une façon inconnue d'OpenDocument ; enregistrez le \
                    document dans LibreOffice.
                    """,
                english: """
                    \(entry) is compressed in a way that OpenDocument does not know; save the \
                    document in LibreOffice.
                    """
            )
        case .signed:
            Phrase(
                french: """
                    le document est signé, et le remplir romprait la signature ; enregistrez-en une \
                    copie sans signature (Fichier, Signatures numériques).
                    """,
                english: """
                    the document is signed, and filling it would break the signature; save a copy \
                    without one (File, Digital Signatures).
                    """
            )
        case .macros(let entry):
            Phrase(
                french: """
                    le document contient des macros (\(entry)) ; ôtez-les (Outils, Macros) et \
                    enregistrez-le de nouveau.
                    """,
                english: """
                    the document contains macros (\(entry)); take them out (Tools, Macros) and save \
                    it again.
                    """
            )
        case .mimetypeAbsent, .mimetypeNotFirst, .mimetypeCompressed, .mimetypeExtraField,
            .mimetypeUnknown, .missing, .listedButAbsent, .unlisted, .mediaTypeMismatch:
            Self.irregular(part)
        // A document in one file has no parts to name.
        case .malformed("", let error): error.explanation
        case .malformed(let part, let error):
            Phrase(
                french: "\(part), \(error.explanation)",
                english: "\(part), \(error.explanation)"
            )
        case .notText(let mediaType):
            Phrase(
                french: """
                    ce n'est pas un document texte (\(mediaType)) ; enregistrez-le en .odt, .ott ou \
                    .fodt.
                    """,
                english: """
                    this is no text document (\(mediaType)); save it as .odt, .ott or .fodt.
                    """
            )
        case .notAFlatDocument(let root):
            Phrase(
                french: "la racine est « \(root) », non « office:document ».",
                english: "the root is ‘\(root)’, not ‘office:document’."
            )
        case .wrongRoot(let part, let root):
            Phrase(
                french: """
                    \(part) : la racine « \(root) » n'est pas celle qu'OpenDocument y veut. \
                    Enregistrez le modèle de nouveau dans LibreOffice.
                    """,
                english: """
                    \(part): the root ‘\(root)’ is not the one that OpenDocument has there. Save \
                    the template in LibreOffice again.
                    """
            )
        case .unwritable:
            Phrase(french: "le paquet n'a pu être fait.", english: "the package was not made.")
        }
    }

    /// The part of the package that breaks a rule of ODF.
    private var part: String {
        switch self {
        case .missing(let entry), .listedButAbsent(let entry), .unlisted(let entry): entry
        default: "mimetype"
        }
    }

    private static func damaged(_ entry: String) -> Phrase {
        Phrase(
            french: "\(entry) est abîmé ; reprenez l'original.",
            english: "\(entry) is damaged; go back to the original."
        )
    }

    private static func unsafe(_ entry: String) -> Phrase {
        Phrase(
            french: "\(entry) : entrée dangereuse ou en double, refusée.",
            english: "\(entry): a dangerous or repeated entry, refused."
        )
    }

    private static func irregular(_ entry: String) -> Phrase {
        Phrase(
            french: """
                \(entry) manque ou n'est pas à sa place ; ouvrez le document dans LibreOffice et \
                enregistrez-le de nouveau.
                """,
            english: """
                \(entry) is missing or out of place; open the document in LibreOffice and save it \
                again.
                """
        )
    }
}
