import Foundation
import Hummingbird
import NIOCore
import Wording

/// A request, as far as it was understood.
struct Asked: Sendable {
    let request: Request
    let route: Route
    let parameters: [String: String]
    let language: Language

    /// What stands in a brace of the path.
    func parameter(_ name: String) -> String { parameters[name] ?? "" }

    /// The path alone, to come back to.
    var path: String { String((request.head.path ?? "/").prefix { $0 != "?" }) }

    /// What the query says of something; nil when it says nothing.
    func query(_ name: String) -> String? {
        guard let query = request.head.path?.split(separator: "?", maxSplits: 1).dropFirst().first
        else { return nil }
        return FormFields(String(query))[name]
    }

    /// The whole body; refused as soon as it is known to be too long.
    func body(upTo limit: Int) async throws(WebError) -> ByteBuffer {
        let stated = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        guard stated <= limit else { throw .tooLarge(limit: limit) }
        do {
            return try await request.body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw .tooLarge(limit: limit)
        } catch {
            throw .brokenOff
        }
    }
}

/// The fields of a form or a query: `language=fr&back=%2F`.
struct FormFields: Sendable {
    private let values: [String: String]

    init(_ text: String) {
        var values: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(parts[0]) else { continue }
            values[name] = parts.count > 1 ? Self.decoded(parts[1]) : ""
        }
        self.values = values
    }

    private static func decoded(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }

    subscript(_ name: String) -> String? { values[name] }
}
