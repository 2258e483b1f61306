import CQREncode

/// A text as a square of dark and light modules that a telephone reads (ISO 18004), at level M: a
/// seventh of it may be smudged.
public struct QRCode: Sendable {
    /// Row by row from the top left, whether a module is dark; around it the quiet zone of four
    /// light ones by which readers find it.
    public let rows: [[Bool]]

    /// Nil beyond what a code can hold, some 2,300 bytes.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M),
            let modules = code.pointee.data
        else { return nil }
        defer { QRcode_free(code) }
        let (width, quiet) = (Int(code.pointee.width), 4)
        let range = -quiet..<width + quiet
        rows = range.map { row in
            range.map { column in
                guard (0..<width).contains(row), (0..<width).contains(column) else { return false }
                // The lowest bit tells dark from light, the others what the module is for.
                return modules[row * width + column] & 1 == 1
            }
        }
    }

    /// The dark modules as the data of a path in SVG, one unit each.
    public var path: String {
        rows.enumerated().map { row, modules in
            modules.indices.filter { modules[$0] }.map { "M\($0) \(row)h1v1h-1z" }.joined()
        }.joined()
    }
}
