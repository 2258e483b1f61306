import Foundation

/// A form that carries files (RFC 7578), as a browser sends it.
struct MultipartForm: Sendable {
    /// A field: its name, that of the file if it is one, and what stands in it.
    struct Part: Hashable, Sendable {
        let name: String
        let fileName: String?
        let bytes: [UInt8]

        /// What to call its file, also where nobody does.
        var shownFileName: String { fileName.flatMap { $0.isEmpty ? nil : $0 } ?? "–" }
    }

    /// For forms that take many files, so that those beyond can be named.
    static let manyParts = 500

    /// More bytes than the head of a field needs.
    private static let longestHead = 4096

    let parts: [Part]

    /// Nil where the body is no such form, or has no end; more fields than `mostParts` are passed over.
    init?(_ body: [UInt8], contentType: String, mostParts: Int = 16) {
        guard contentType.lowercased().hasPrefix("multipart/form-data"),
            let boundary = Self.parameter("boundary", of: contentType), !boundary.isEmpty
        else { return nil }
        let data = Data(body)
        let delimiter = Data("--\(boundary)".utf8)
        guard var from = data.range(of: delimiter)?.upperBound else { return nil }
        var parts: [Part] = []
        while data[from...].starts(with: Data("\r\n".utf8)), parts.count < mostParts {
            let start = from + 2
            guard
                let end = data.range(of: Data("\r\n".utf8) + delimiter, in: start..<data.endIndex),
                let part = Part(data[start..<end.lowerBound], longestHead: Self.longestHead)
            else { return nil }
            parts.append(part)
            from = end.upperBound
        }
        guard data[from...].starts(with: Data("--".utf8)) else { return nil }
        self.parts = parts
    }

    /// A parameter of a header: `name="file"`, or without the quotes.
    fileprivate static func parameter(_ name: String, of header: String) -> String? {
        for piece in header.split(separator: ";").dropFirst() {
            let pair = piece.split(separator: "=", maxSplits: 1)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            guard pair.count == 2, pair[0].lowercased() == name else { continue }
            return pair[1].trimmingCharacters(in: CharacterSet(charactersIn: "\""))
        }
        return nil
    }
}

extension MultipartForm.Part {
    fileprivate init?(_ data: Data, longestHead: Int) {
        let blank = Data("\r\n\r\n".utf8)
        let reach = data.index(data.startIndex, offsetBy: min(data.count, longestHead))
        guard let head = data.range(of: blank, in: data.startIndex..<reach),
            let lines = String(bytes: data[data.startIndex..<head.lowerBound], encoding: .utf8),
            let disposition = lines.components(separatedBy: "\r\n")
                .first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = MultipartForm.parameter("name", of: disposition)
        else { return nil }
        self.init(
            name: name,
            fileName: MultipartForm.parameter("filename", of: disposition),
            bytes: Array(data[head.upperBound...])
        )
    }
}
