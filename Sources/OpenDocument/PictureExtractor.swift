import Foundation
import SafeXML

/// Moves pictures that a flat document holds in its text into entries of a package.
struct PictureExtractor {
    private(set) var entries: [Package.Entry] = []
    /// Where each picture stands that was moved already, by its bytes.
    private var paths: [Data: String] = [:]

    /// Replaces the data of each picture below an element by a link.
    mutating func extract(from element: Element) {
        var pending = [element]
        while let next = pending.popLast() {
            if next.is("image", in: .draw), let data = next.first("binary-data", in: .office) {
                move(data, of: next)
            } else {
                pending.append(contentsOf: next.elements.reversed())
            }
        }
    }

    private mutating func move(_ data: Element, of image: Element) {
        guard let bytes = Data(base64Encoded: data.text, options: .ignoreUnknownCharacters)
        else { return }
        data.remove()
        image.set("href", in: .xlink, to: path(of: bytes))
        image.set("type", in: .xlink, to: "simple")
        image.set("show", in: .xlink, to: "embed")
        image.set("actuate", in: .xlink, to: "onLoad")
    }

    private mutating func path(of bytes: Data) -> String {
        if let path = paths[bytes] { return path }
        let format = PictureFormat(of: bytes)
        let path = "Pictures/\(entries.count + 1).\(format.fileExtension)"
        entries.append(Package.Entry(path: path, mediaType: format.mediaType, bytes: bytes))
        paths[bytes] = path
        return path
    }
}
