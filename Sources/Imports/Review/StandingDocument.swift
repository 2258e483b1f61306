public import Foundation
public import OpenDocument

/// What a document says and shows beside its passages.
public struct StandingDocument: Sendable {
    /// The pictures of the house can be found in it.
    public let package: Package
    let text: VisibleText
    let looks: TextLooks
    let unread: [UnreadContent]

    /// Reads an .odt or .fodt file that nobody vouches for.
    public init(reading bytes: Data) throws(PackageError) {
        package =
            bytes.starts(with: Data("PK".utf8))
            ? try Package(reading: bytes) : try Package(flat: bytes)
        text = try VisibleText(of: package)
        looks = try TextLooks(of: package)
        unread = try UnreadContent.find(in: bytes)
    }
}
