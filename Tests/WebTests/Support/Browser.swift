import Access
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Imports
import Journal
import Logging
import Meetings
import NIOCore
import Office
import Registry
import Secretariat
import Templates
import Testing
import Typesetting

@testable import Web

/// A browser without a socket: asks the service over records in memory.
struct Browser {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    static let templates = TemplateSearch(option: root.appending(path: "Templates"))

    let registry: Registry
    private(set) var service: WebService
    /// The cookies of somebody who signed in, or came by a link; empty for strangers.
    var cookie = ""

    var responder: Responder { service.responder }

    /// `samples` are recorded first, by a clock that stands still and dice that are the same in
    /// each run.
    ///
    /// Whoever asks has the roles in the whole house; with none they are a stranger, and with nil
    /// the house is not set up.
    init(
        _ samples: [String] = [],
        roles: [Role]? = [.administrator, .secretary],
        limits: WebLimits = WebLimits(),
        setUpCode: String? = nil,
        behindProxy: Bool = false,
        ways: DeliveryWays = .live,
        now: @autoclosure @escaping @Sendable () -> Instant = Clock().now
    ) async throws {
        registry = try Registry(inMemory: Dice().edges(at: now))
        for sample in samples {
            let file = Self.root.appending(path: "Samples/Meetings/\(sample).yaml")
            let bytes = Array(try Data(contentsOf: file))
            _ = try await registry.take(SittingRecord("pv.yaml", bytes, in: registry))
        }
        service = try Self.service(
            registry,
            limits: limits,
            setUpCode: setUpCode,
            behindProxy: behindProxy,
            ways: ways
        )
        guard let roles else { return }
        _ = try await registry.addFirstAccount(
            named: Self.name,
            password: PasswordHash(
                hashing: Self.password,
                salt: registry.newToken().bytes,
                cost: Self.cheap
            )
        )
        if !roles.isEmpty {
            try await signIn(as: "agent", roles.compactMap { Grant($0, in: .house) })
        }
    }

    private static func service(
        _ registry: Registry,
        limits: WebLimits,
        setUpCode: String?,
        behindProxy: Bool,
        ways: DeliveryWays
    ) throws -> WebService {
        try WebService(
            registry,
            ServiceOptions(isBehindProxy: behindProxy),
            templates: templates,
            limits: limits,
            converter: .none,
            passwordCost: cheap,
            signInPatience: .zero,
            setUpCode: setUpCode,
            ways: ways
        )
    }

    /// The same browser, once the service was ended and started on the same records.
    func restarted() throws -> Browser {
        var other = self
        other.service = try Self.service(
            registry,
            limits: WebLimits(),
            setUpCode: nil,
            behindProxy: false,
            ways: .live
        )
        return other
    }

    /// What passwords cost in tests, where nobody guesses.
    private static var cheap: PasswordCost { PasswordCost(kibibytes: 8, passes: 1) ?? .standard }
    /// The administrator of every house that is set up.
    static var name: SignInName {
        get throws { try #require(SignInName("odile")) }
    }
    static let password = "quatre mots à la suite"

    /// Signs in somebody new who has one role.
    mutating func signIn(as role: Role, at reach: Reach) async throws {
        try await signIn(as: role.rawValue, [try #require(Grant(role, in: reach))])
    }

    /// Signs in somebody who has different parts in different bodies.
    mutating func signIn(asEach roles: [(role: Role, reach: Reach)]) async throws {
        let grants = try roles.map { try #require(Grant($0.role, in: $0.reach)) }
        try await signIn(as: "plusieurs", grants)
    }

    /// Another one, for somebody new whose role is in another body of the house, the council CA.
    func neighbour(as role: Role = .secretary) async throws -> Browser {
        let council = try await registry.body(
            code: try #require(BodyCode("CA")),
            name: "Conseil",
            organisation: "Fédération",
            kind: .association
        )
        var neighbour = self
        try await neighbour.signIn(as: role, at: .body(council.id))
        return neighbour
    }

    private mutating func signIn(as name: String, _ grants: [Grant]) async throws {
        let name = try #require(SignInName(name))
        // What is drawn by chance stays what it was without a password.
        let password = try PasswordHash(
            hashing: Self.password,
            salt: [UInt8](repeating: 7, count: Token.length),
            cost: Self.cheap
        )
        let account = try await registry.addAccount(
            named: name,
            password: password,
            grants: grants
        )
        let session = try await registry.beginSession(of: account.id, lasting: 86_400)
        cookie = "session=\(session.text)"
    }

    /// What the service would answer with, without the body: for one that goes on.
    func head(_ path: String) async throws -> Answer { try await ask(path, .head) }

    /// What forms of whoever asks carry.
    var formToken: String {
        let secret = cookie.split(separator: "=").last.flatMap { Token(text: String($0)) }
        return secret?.derived(for: "form").text ?? ""
    }

    /// A form as a browser sends it; the field that shows for whom it was made is added.
    func send(_ path: String, _ fields: [(String, String)], headers: HTTPFields = [:]) async throws
        -> Answer
    {
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        let body = (fields + [("form", formToken)]).map { name, value in
            let allowed = CharacterSet.alphanumerics
            return "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")"
        }
        return try await ask(
            path,
            .post,
            headers: headers,
            body: Array(body.joined(separator: "&").utf8)
        )
    }

    static let bureau = "2020-03-16-bureau-federal"

    func ask(
        _ path: String,
        _ method: HTTPRequest.Method = .get,
        host: String? = "127.0.0.1:8080",
        headers: HTTPFields = [:],
        body: [UInt8] = []
    ) async throws -> Answer {
        try await ask(path, method, host: host, headers: headers, body: body, at: responder)
    }

    /// As over a socket: past who is let in, and what is noted.
    func askAtReception(
        _ path: String,
        _ method: HTTPRequest.Method = .get,
        headers: HTTPFields = [:],
        body: [UInt8] = []
    ) async throws -> Answer {
        try await ask(path, method, headers: headers, body: body, at: service.reception)
    }

    func ask<Place: HTTPResponder>(
        _ path: String,
        _ method: HTTPRequest.Method = .get,
        host: String? = "127.0.0.1:8080",
        headers: HTTPFields = [:],
        body: [UInt8] = [],
        at place: Place
    ) async throws -> Answer where Place.Context == Visit {
        var headers = headers
        let cookies = [cookie, headers[.cookie] ?? ""].filter { !$0.isEmpty }
        if !cookies.isEmpty { headers[.cookie] = cookies.joined(separator: "; ") }
        let head = HTTPRequest(
            method: method,
            scheme: "http",
            authority: host,
            path: path,
            headerFields: headers
        )
        let request = Request(head: head, body: .init(buffer: ByteBuffer(bytes: body)))
        let visit = Visit(
            logger: Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() },
            address: "127.0.0.1"
        )
        let response = try await place.respond(to: request, context: visit)
        let kept = Kept()
        try await response.body.write(kept)
        return Answer(status: response.status, headers: response.headers, bytes: kept.bytes)
    }

    /// A form that carries a file, as a browser sends it.
    func sendParts(
        _ path: String,
        _ fields: [(String, String)],
        file: (name: String, bytes: [UInt8])
    ) async throws -> Answer {
        try await sendParts(path, fields, files: [file])
    }

    func sendParts(
        _ path: String,
        _ fields: [(String, String)] = [],
        files: [(name: String, bytes: [UInt8])]
    ) async throws -> Answer {
        let plain = (fields + [("form", formToken)]).map { name, value in
            "--edge\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        var body = Array(plain.joined().utf8)
        for file in files {
            let head = """
                --edge\r
                Content-Disposition: form-data; name="file"; filename="\(file.name)"\r
                Content-Type: application/octet-stream\r
                \r\n
                """
            body += Array(head.utf8) + file.bytes + Array("\r\n".utf8)
        }
        body += Array("--edge--\r\n".utf8)
        let type: HTTPFields = [.contentType: "multipart/form-data; boundary=edge"]
        return try await ask(path, .post, headers: type, body: body)
    }

    /// A file as a browser hands it in.
    func handIn(
        _ name: String,
        _ bytes: [UInt8],
        headers: HTTPFields = [:]
    ) async throws -> Answer {
        var headers = headers
        headers[.contentType] = "multipart/form-data; boundary=edge"
        let before = """
            --edge\r
            Content-Disposition: form-data; name="file"; filename="\(name)"\r
            Content-Type: application/octet-stream\r
            \r\n
            """
        let token =
            "\r\n--edge\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\n\(formToken)"
        let body = Array(before.utf8) + bytes + Array("\(token)\r\n--edge--\r\n".utf8)
        return try await ask("/verification", .post, headers: headers, body: body)
    }
}

/// What the service answered.
struct Answer {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}

/// Keeps what a body writes.
final class Kept: ResponseBodyWriter, @unchecked Sendable {
    private let lock = NSLock()
    private var written: [UInt8] = []
    private var isEnded = false

    var bytes: [UInt8] { lock.withLock { written } }
    var isFinished: Bool { lock.withLock { isEnded } }

    func write(_ buffer: ByteBuffer) async throws {
        lock.withLock { written += Array(buffer: buffer) }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws { lock.withLock { isEnded = true } }
}

/// A clock that stands still, and dice that fall the same in each run.
private final class Dice: @unchecked Sendable {
    private let lock = NSLock()
    private var count: UInt64 = 0

    private func next() -> UInt64 {
        lock.withLock {
            count += 1
            return count &* 0x9E37_79B9_7F4A_7C15
        }
    }

    private func uuid() -> UUID {
        let words = [next(), next()]
        var bytes = words.flatMap { word in (0..<8).map { UInt8((word >> (8 * $0)) & 255) } }
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        return bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }

    func edges(at now: @escaping @Sendable () -> Instant) -> Edges {
        Edges(
            now: now,
            makeUUID: { self.uuid() },
            makeSalt: { Salt(self.next(), self.next(), self.next(), self.next()) }
        )
    }
}
