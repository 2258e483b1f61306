import Foundation
import HTTPTypes
import Hummingbird

/// By which names the service may be called: a page of elsewhere whose name leads here cannot read
/// it through the browser of somebody who may.
struct HostRule: Sendable {
    private let names: Set<String>
    /// Whether any address in figures will do: the service listens on all that the machine has.
    private let allowsAddresses: Bool

    /// For a service that listens on `host`.
    ///
    /// `others` are names that somebody gave it beside.
    init(
        listeningOn host: String,
        goingBy others: [String] = [],
        machine: String = ProcessInfo.processInfo.hostName
    ) {
        let host = host.lowercased()
        let isEverywhere = host == "0.0.0.0" || host == "::"
        let own: Set =
            isEverywhere
            ? ["localhost", machine.lowercased()]
            : ["localhost", "127.0.0.1", "[::1]", host, "[\(host)]"]
        names = own.union(others.map { $0.lowercased() })
        allowsAddresses = isEverywhere
    }

    func check(_ request: Request) throws(WebError) {
        guard !Self.isNamedTwice(request) else { throw .malformed }
        guard let authority = request.head.authority, let name = Self.name(in: authority),
            names.contains(name) || allowsAddresses && Self.isAddress(name)
        else { throw .unknownHost }
        guard request.method != .get, request.method != .head else { return }
        try checkOrigin(request, authority)
    }

    /// Browsers say where a form was sent from; other programs say nothing, and have no cookies of
    /// somebody else.
    private func checkOrigin(_ request: Request, _ authority: String) throws(WebError) {
        if let site = request.headers[Self.fetchSite], site != "same-origin", site != "none" {
            throw .foreignOrigin
        }
        guard let origin = request.headers[.origin] else { return }
        guard origin == "http://\(authority)" || origin == "https://\(authority)" else {
            throw .foreignOrigin
        }
    }

    /// The first line that names the host is the authority of a request: one that is left says that there
    /// were two, and nobody knows which a proxy went by.
    static func isNamedTwice(_ request: Request) -> Bool {
        host.map { request.headers[$0] != nil } ?? false
    }

    private static let host = HTTPField.Name("Host")
    /// By which a browser says whose page made it ask.
    static let fetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin

    /// Without the port: `[::1]:8080` gives `[::1]`.
    private static func name(in authority: String) -> String? {
        let name =
            authority.hasPrefix("[")
            ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
        guard !name.isEmpty, isPort(authority.dropFirst(name.count)) else { return nil }
        return name.lowercased()
    }

    /// Whether nothing but a port follows a name, if anything does.
    private static func isPort(_ rest: Substring) -> Bool {
        guard !rest.isEmpty else { return true }
        let figures = rest.dropFirst()
        return rest.first == ":" && figures.allSatisfy { $0.isASCII && $0.isNumber }
            && UInt16(figures) != nil
    }

    /// Whether a request names this machine itself: other services of it answer under that name.
    static func isThisMachine(_ request: Request) -> Bool {
        request.head.authority.flatMap(name).map { $0 == "localhost" || isAddress($0) } ?? true
    }

    /// Whether a request came by a name under which nothing but this machine is reached.
    static func isOnlyHere(_ request: Request) -> Bool {
        guard let name = request.head.authority.flatMap(name) else { return false }
        return WebService.isOnlyHere(name == "[::1]" ? "::1" : name)
    }

    private static func isAddress(_ name: String) -> Bool {
        name.hasPrefix("[") || name.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    }
}
