import Foundation
import Journal
import MinutesXML
public import OpenDocument

/// A text document as it can be compared with another: its files, its words, and what stands beside
/// them.
struct DocumentContents {
    let bytes: [UInt8]
    let package: Package
    let text: VisibleText
    let metadata: Metadata
    let unread: [UnreadContent]
    private let looks: TextLooks

    init(_ bytes: [UInt8], _ package: Package, _ text: VisibleText) throws(PackageError) {
        self.bytes = bytes
        self.package = package
        self.text = text
        metadata = try Metadata(reading: package)
        unread = try UnreadContent.find(in: Data(bytes))
        looks = try TextLooks(of: package)
    }

    init(made bytes: [UInt8]) throws(PackageError) {
        let package = try Package(reading: Data(bytes))
        try self.init(bytes, package, VisibleText(of: package))
    }

    /// Whether it claims to be as Greffier wrote it: office suites drop the record that it carries
    /// and name themselves as makers.
    var isUnsaved: Bool {
        let isOurs = metadata.generator == ProgramVersion.generator
        let isOlder = !isOurs && metadata.generator.hasPrefix(ProgramVersion.name + "/")
        return isOurs || package[CarriedRecord.path] != nil && !isOlder
    }

    /// The files that only one of both packages has, or that are not the same.
    func partsUnlike(_ made: DocumentContents) -> [String] {
        func parts(_ package: Package) -> [String: Package.Entry] {
            Dictionary(package.entries.map { ($0.path, $0) }) { first, _ in first }
        }
        let (found, due) = (parts(package), parts(made.package))
        let paths = made.package.entries.map(\.path) + package.entries.map(\.path)
        var seen: Set<String> = []
        return (package.mediaType == made.package.mediaType ? [] : ["mimetype"])
            + paths.filter { seen.insert($0).inserted && found[$0] != due[$0] }
    }

    /// How it differs from the document as the record gives it, beside its words.
    func deviations(from made: DocumentContents, asWritten: Bool) -> [DocumentDeviation] {
        let parts = asWritten && isUnsaved ? partsUnlike(made) : []
        let struck = looks.changes(from: made.looks).filter { $0.gained.contains(.struckThrough) }
        return (parts.isEmpty ? [] : [.parts(parts)])
            + metadata.differences(from: made.metadata).map(DocumentDeviation.property)
            + unread.beyond(made.unread).map(DocumentDeviation.unread)
            + struck.map { DocumentDeviation.struckThrough($0.words) }
    }
}

extension DocumentStamp {
    /// What has to be asked for to get a document again that shows pictures of the house: they are
    /// taken from it.
    public func options(
        template: ExportOptions.NamedFile?,
        showing package: Package
    ) -> ExportOptions {
        var options = options(template: template)
        let pictures = package.pictures
        for picture in HousePicture.allCases {
            let name = picture.rawValue
            guard let bytes = pictures[name] ?? pictures[name + "-page"] else { continue }
            options.pictures[picture] = ExportOptions.NamedFile(name: name, bytes: Array(bytes))
        }
        return options
    }
}
