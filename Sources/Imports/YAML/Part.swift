/// A place in a file, for an error to name.
struct SourcePlace: Hashable, Sendable {
    let file: String
    let line: Int
    let column: Int?

    func error(_ reason: RecordError.Reason) -> RecordError {
        RecordError(file: file, line: line, column: column, reason: reason)
    }
}

/// A part of a file, with its place.
///
/// Scalars are their source strings: no `no` becomes false, no `18:30` a number of seconds.
struct Part: Sendable {
    let place: SourcePlace
    let content: Content

    enum Content: Sendable {
        case nothing
        /// A literal text, written under `|`, keeps its line breaks; elsewhere YAML has joined the
        /// lines, and a break that remains stands for a blank line.
        case text(String, isLiteral: Bool)
        case list([Part])
        case mapping([Pair])
    }

    struct Pair: Sendable {
        let key: String
        let place: SourcePlace
        let value: Part
    }

    var shape: RecordError.Shape {
        switch content {
        case .nothing: .nothing
        case .text: .text
        case .list: .list
        case .mapping: .mapping
        }
    }

    func error(_ reason: RecordError.Reason) -> RecordError { place.error(reason) }
}
