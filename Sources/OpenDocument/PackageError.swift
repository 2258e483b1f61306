public import SafeXML

/// Why a package was refused; each case names the entry at fault, if there is one.
public enum PackageError: Error, Hashable, Sendable {
    // The archive.

    /// Not a zip archive, or one whose directories contradict each other.
    case notAnArchive
    /// An entry whose bytes do not inflate or do not match their checksum.
    case damaged(String)
    /// More entries than `Package.Limits.entries`.
    case tooManyEntries(limit: Int)
    /// An entry that inflates to more than `Package.Limits.entryBytes`.
    case entryTooLarge(String, limit: Int)
    /// Entries that inflate to more than `Package.Limits.totalBytes` together.
    case tooLarge(limit: Int)
    /// An entry whose stated size is not the one it inflates to.
    case misstatedSize(String)
    /// An entry that would lie outside the folder it is unpacked into.
    case unsafePath(String)
    /// An entry that points elsewhere.
    case symbolicLink(String)
    /// Two entries of one name.
    case duplicate(String)
    /// An entry that cannot be read without a password.
    case encrypted(String)
    /// An entry that is neither stored nor deflated, the two ways that ODF knows.
    case unknownCompression(String)
    /// Somebody has signed the document; what is made of it would break the signature.
    case signed(String)
    /// The document carries a program.
    case macros(String)

    // The package rules of ODF 1.3 part 2.

    /// No entry named `mimetype`.
    case mimetypeAbsent
    /// `mimetype` is not the first entry.
    case mimetypeNotFirst
    /// `mimetype` is compressed, so that its content is not at byte 38.
    case mimetypeCompressed
    /// `mimetype` has an extra field, so that its content is not at byte 38.
    case mimetypeExtraField
    /// `mimetype` names no OpenDocument media type.
    case mimetypeUnknown(String)
    /// An entry that every package needs is not there.
    case missing(String)
    /// The manifest lists an entry that is not there.
    case listedButAbsent(String)
    /// An entry that the manifest does not list.
    case unlisted(String)
    /// The manifest's media type for the whole is not the one in `mimetype`.
    case mediaTypeMismatch(mimetype: String, manifest: String)

    // The parts.

    /// A part that is not well-formed; the name is empty for a flat file as a whole.
    case malformed(String, ParseError)
    /// A flat file whose root element is not `office:document`.
    case notAFlatDocument(root: String)
    /// A part whose root element is not the one of `office` that belongs to it.
    case wrongRoot(String, root: String)
    /// A spreadsheet, a drawing or the like where a text is read.
    case notText(mediaType: String)
    /// A part with more text, or with more bookmarks and tracked changes, than is read.
    case tooMuchText(String)

    // Writing.

    /// The archive could not be made.
    case unwritable
}
