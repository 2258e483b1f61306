import Foundation

/// What a file is, by its content: names lie.
enum DocumentKind {
    case openDocument
    case pdf
    case xml
    /// None of these.
    case other

    init(_ bytes: [UInt8]) {
        let head = Data(bytes.prefix(4096))
        if bytes.starts(with: Array("PK\u{3}\u{4}".utf8))
            || head.range(of: Data("<office:document".utf8)) != nil
        {
            self = .openDocument
        } else if head.prefix(1024).range(of: Data("%PDF-".utf8)) != nil {
            self = .pdf
        } else {
            let marks = bytes.prefix(1024).drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
            self = marks.first == UInt8(ascii: "<") ? .xml : .other
        }
    }
}
