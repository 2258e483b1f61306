import Foundation

/// A picture format told by its first bytes.
enum PictureFormat: Hashable, Sendable {
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
