import Foundation
import HTTPTypes
import Hummingbird
import Meetings
import NIOCore
import Wording

/// What a program sends: an object of which every field is known.
protocol APIBody: Decodable, Sendable {
    associatedtype Field: CodingKey & CaseIterable

    init(_ fields: KeyedDecodingContainer<Field>) throws
}

extension APIBody {
    /// Refuses a field that nobody would read: what it says would be lost.
    init(from decoder: any Decoder) throws {
        let names = Set(Field.allCases.map(\.stringValue))
        let given = try decoder.container(keyedBy: AnyField.self)
        if let other = given.allKeys.map(\.stringValue).filter({ !names.contains($0) }).min() {
            throw UnknownField(
                path: decoder.codingPath.map(\.place) + [other],
                expected: names.sorted()
            )
        }
        try self.init(decoder.container(keyedBy: Field.self))
    }
}

private struct AnyField: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

private struct UnknownField: Error {
    let path: [String]
    let expected: [String]
}

extension CodingKey {
    fileprivate var place: String { intValue.map(String.init) ?? stringValue }
}

/// What is wrong with what a program sent.
enum BodyFault: Error, Hashable, Sendable {
    case notJSON
    case missing(String)
    case unknown(String, expected: [String])
    /// It is of another kind than it has to be.
    case unfit(String)
    /// A value that cannot be, and why.
    case invalid(String, Phrase)
}

extension Asked {
    /// The longest body of a program that is no file and no list of acts, in bytes.
    static let longestAPIBody = 4 << 20

    /// What a program sent, as far as it can be read.
    func decoded<Body: APIBody>(_ type: Body.Type = Body.self) async throws(WebError) -> Body {
        guard isJSON else { throw .unsupportedType }
        let data = Data(try await body(upTo: Self.longestAPIBody).readableBytesView)
        do {
            return try JSONDecoder().decode(Body.self, from: data)
        } catch {
            throw .badBody(BodyFault(error))
        }
    }

    /// Whether what was sent says of itself that it is JSON.
    var isJSON: Bool {
        let type = request.headers[.contentType] ?? ""
        return type.lowercased().hasPrefix("application/json")
    }
}

extension BodyFault {
    fileprivate init(_ error: any Error) {
        switch error {
        case let fault as BodyFault: self = fault
        case let other as UnknownField:
            self = .unknown(Self.place(other.path), expected: other.expected)
        case DecodingError.keyNotFound(let key, let context):
            self = .missing(Self.place(context.codingPath.map(\.place) + [key.place]))
        case DecodingError.valueNotFound(_, let context):
            self = .missing(Self.place(context.codingPath.map(\.place)))
        case DecodingError.typeMismatch(_, let context):
            self = .unfit(Self.place(context.codingPath.map(\.place)))
        case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
            self = .unfit(Self.place(context.codingPath.map(\.place)))
        default: self = .notJSON
        }
    }

    /// As JSON Pointer writes it (RFC 6901).
    private static func place(_ path: [String]) -> String {
        path.map { "/" + $0.replacing("~", with: "~0").replacing("/", with: "~1") }.joined()
    }

    /// Where it is; nil where nothing could be read.
    var place: String? {
        switch self {
        case .notJSON: nil
        case .missing(let place), .unknown(let place, _), .unfit(let place), .invalid(let place, _):
            place
        }
    }
}
