import Foundation
import HTTPTypes
import Hummingbird

extension Target {
    static func match(_ request: Request) -> Result<Match, WebError> {
        do throws(WebError) {
            return .success(try Match(request.method, request.head.path ?? "/"))
        } catch {
            return .failure(error)
        }
    }

    /// What is asked for, and what stands in the braces of its path.
    struct Match: Hashable, Sendable {
        let target: Target
        let parameters: [String: String]

        /// What answers to a request; the path may have a query.
        init(_ method: HTTPRequest.Method, _ address: String) throws(WebError) {
            guard let segments = Self.segments(of: address) else { throw .notFound }
            let found = (Target.byLength[segments.count] ?? []).compactMap { candidate in
                Target.parameters(of: candidate.pattern, in: segments)
                    .map { (target: candidate.target, parameters: $0) }
            }
            guard !found.isEmpty else { throw .notFound }
            let asked = method == .head ? .get : method
            guard let match = found.first(where: { $0.target.method == asked }) else {
                // A page that answered to a form is asked for again where it is looked at.
                if asked == .get, let first = found.first, let page = first.target.route?.shownOn {
                    throw .shownElsewhere(page.address(filledBy: first.parameters))
                }
                throw .methodNotAllowed(found.flatMap { $0.target.allowed })
            }
            target = match.target
            parameters = match.parameters
        }

        /// Nil where a path would mean another place than it seems to.
        private static func segments(of target: String) -> [String]? {
            guard target.first == "/" else { return nil }
            let path = target.dropFirst().prefix { $0 != "?" && $0 != "#" }
            guard !path.isEmpty else { return [] }
            var segments: [String] = []
            for raw in path.split(separator: "/", omittingEmptySubsequences: false) {
                // Most have nothing to decode, and looking for it costs more than all the rest.
                let decoded =
                    raw.utf8.contains(UInt8(ascii: "%"))
                    ? raw.removingPercentEncoding : String(raw)
                guard let segment = decoded, !segment.isEmpty,
                    segment != ".", segment != "..",
                    !segment.unicodeScalars.contains(where: Self.isForbidden)
                else { return nil }
                segments.append(segment)
            }
            return segments
        }

        private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
            scalar == "/" || scalar == "\\" || scalar.properties.generalCategory == .control
        }
    }

    /// The methods by which it can be asked for.
    private var allowed: [HTTPRequest.Method] { method == .get ? [.get, .head] : [method] }

    /// All of them with the segments of their paths, by how many there are.
    private static let byLength = Dictionary(
        grouping: allCases.map {
            (target: $0, pattern: $0.path.split(separator: "/").map(String.init))
        },
        by: { $0.pattern.count }
    )

    private static func parameters(
        of pattern: [String],
        in segments: [String]
    ) -> [String: String]? {
        var parameters: [String: String] = [:]
        for (expected, segment) in zip(pattern, segments) {
            if expected.first == "{" {
                parameters[String(expected.dropFirst().dropLast())] = segment
            } else if expected != segment {
                return nil
            }
        }
        return parameters
    }

}

/// What has an address, some of whose segments stand in braces.
protocol Located {
    var path: String { get }
}

extension Route: Located {}
extension Endpoint: Located {}

extension Located {
    /// The address with what stood in the braces of another.
    fileprivate func address(filledBy parameters: [String: String]) -> String {
        let filled = path.split(separator: "/").map { segment in
            guard segment.first == "{" else { return String(segment) }
            return (parameters[String(segment.dropFirst().dropLast())] ?? "").percentEncoded
        }
        return "/" + filled.joined(separator: "/")
    }

    /// The address with what belongs into its braces, in order, and a query.
    func address(_ values: String..., query: [(String, String)] = []) -> String {
        var values = values[...]
        let filled = path.split(separator: "/").map { segment in
            guard segment.first == "{" else { return String(segment) }
            return (values.popFirst() ?? "").percentEncoded
        }
        let asked = query.map { "\($0)=\($1.percentEncoded)" }.joined(separator: "&")
        return "/" + filled.joined(separator: "/") + (asked.isEmpty ? "" : "?\(asked)")
    }
}

extension String {
    /// As it stands within an address.
    fileprivate var percentEncoded: String {
        let plain = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
        )
        return addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
