import Foundation
import SafeXML

/// Moves pictures that a flat document holds in its text into entries of a package.
struct PictureExtractor {
    private(set) var entries: [Package.Entry] = []

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
        let format = PictureFormat(of: bytes)
        let path = "Pictures/\(entries.count + 1).\(format.fileExtension)"
        entries.append(Package.Entry(path: path, mediaType: format.mediaType, bytes: bytes))
        data.remove()
        image.set("href", in: .xlink, to: path)
        image.set("type", in: .xlink, to: "simple")
        image.set("show", in: .xlink, to: "embed")
        image.set("actuate", in: .xlink, to: "onLoad")
    }
}

/// A picture format told by its first bytes.
private enum PictureFormat {
    case png
    case jpeg
    case gif
    case svg
    case unknown

    init(of bytes: Data) {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
            self = .png
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: Data("GIF8".utf8)) {
            self = .gif
        } else if bytes.prefix(1_000).range(of: Data("<svg".utf8)) != nil {
            self = .svg
        } else {
            self = .unknown
        }
    }

    var fileExtension: String {
        switch self {
        case .png: "png"
        case .jpeg: "jpg"
        case .gif: "gif"
        case .svg: "svg"
        case .unknown: "bin"
        }
    }

    var mediaType: String {
        switch self {
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .gif: "image/gif"
        case .svg: "image/svg+xml"
        case .unknown: "application/octet-stream"
        }
    }
}
