import Foundation

/// The pictures of a document, each once however often it stands in the text.
struct PictureShelf {
    /// Those that are new beside what the template brings.
    private(set) var entries: [Package.Entry] = []
    private var paths: [Data: String] = [:]
    private var taken: Set<String>

    /// A shelf that holds what the template brings.
    init(_ attachments: [Package.Entry] = []) {
        taken = Set(attachments.map(\.path))
        for entry in attachments where entry.path.hasPrefix("Pictures/") {
            paths[entry.bytes] = entry.path
        }
    }

    /// Where a picture stands in the package.
    mutating func path(of picture: Picture) -> String {
        if let path = paths[picture.bytes] { return path }
        var number = entries.count
        var path: String
        repeat {
            number += 1
            path = "Pictures/filled-\(number).\(picture.format.fileExtension)"
        } while !taken.insert(path).inserted
        paths[picture.bytes] = path
        entries.append(
            Package.Entry(
                path: path,
                mediaType: picture.format.mediaType,
                bytes: picture.bytes
            )
        )
        return path
    }
}
