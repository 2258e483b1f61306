import Exports

/// A square that a telephone reads.
struct QRCodeView: Sendable {
    /// Modules on a side.
    let size: Int
    /// The dark ones, as the data of a path.
    let path: String

    /// Nil where the text is too long.
    init?(_ text: String) {
        guard let code = QRCode(text) else { return nil }
        (size, path) = (code.rows.count, code.path)
    }

    private init() { (size, path) = (1, "M0 0h1v1h-1z") }

    static let example = QRCodeView()
}
