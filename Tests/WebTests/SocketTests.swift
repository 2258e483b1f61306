import Foundation
import Hummingbird
import Logging
import Meetings
import Office
import Registry
import Secretariat
import ServiceLifecycle
import Synchronization
import Testing

@testable import Web

@Suite("Over a socket", .timeLimit(.minutes(2))) struct SocketTests {
    @Test(
        "a client that is gone is noticed without a word to it, and open streams end with the service"
    )
    func streams() async throws {
        let visitor = try await Browser([Browser.bureau])
        let service = try await Running(visitor.service)
        let gauge = visitor.responder.machinery.gauge
        let clients = try await Clients(
            50,
            at: service.port,
            asking: "/seances/BF/suivi",
            cookie: visitor.cookie
        )
        #expect(await clients.read(until: "event: sitting").allSatisfy { $0.contains("200 OK") })
        #expect(gauge.openStreams == 50 && gauge.openConnections == 50)
        await clients.hangUp(first: 10)
        while gauge.openStreams > 40 { await Task.yield() }
        // An act reaches those who are left.
        _ = try await Desk("BF", in: visitor.registry).remark(
            "À relire.",
            at: .init(milliseconds: 1_585_000_000_000)
        )
        #expect(await clients.read(until: "event: sitting").count == 40)
        await service.stop()
        #expect(await clients.read(until: nil).count == 40)
        while gauge.openConnections > 0 { await Task.yield() }
        #expect(gauge.openStreams == 0)
    }

    @Test("over TLS, whoever never agrees on a key is counted, is let in no further, and is ended")
    func silent() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (key, certificate) = (folder.appending(path: "key"), folder.appending(path: "pem"))
        try OpenSSL.makeCertificate(at: certificate.path, key: key.path)
        var limits = WebLimits()
        (limits.allConnections, limits.handshakeSeconds) = (20, 1)
        let service = try WebService(
            try Registry(inMemory: .live),
            ServiceOptions(certificate: try Certificate(path: certificate.path, key: key.path)),
            templates: Browser.templates,
            limits: limits,
            converter: .none
        )
        let gauge = service.responder.machinery.gauge
        let running = try await Running(service)
        let clients = try await Clients(30, at: running.port, saying: "")
        // Some at once, for want of room, the others when their time is over: each reads the end.
        #expect(await clients.read(until: nil).count == 30)
        while gauge.openConnections > 0 { await Task.yield() }
        await running.stop()
    }

    @Test("a client that takes nothing any more is given up, and holds up nobody")
    func unanswered() async throws {
        var limits = WebLimits()
        limits.unansweredSeconds = 1
        let visitor = try await Browser([], limits: limits)
        let service = try await Running(visitor.service)
        let gauge = visitor.responder.machinery.gauge
        // More than the system holds back for somebody who reads nothing.
        let clients = try await Clients(
            1,
            at: service.port,
            asking: "/style.css",
            cookie: "",
            times: 400
        )
        while gauge.openConnections == 0 { await Task.yield() }
        while gauge.openConnections > 0 { await Task.yield() }
        await service.stop()
        withExtendedLifetime(clients) {}
    }

    @Test("once it is told to end, the service breaks off what never would")
    func brokenOff() async throws {
        var limits = WebLimits()
        (limits.endSeconds, limits.unansweredSeconds, limits.idleSeconds) = (1, 86_400, 86_400)
        let visitor = try await Browser([], limits: limits)
        let service = try await Running(visitor.service)
        let clients = try await Clients(
            1,
            at: service.port,
            asking: "/style.css",
            cookie: "",
            times: 400
        )
        let gauge = visitor.responder.machinery.gauge
        while gauge.openConnections == 0 { await Task.yield() }
        await service.stop()
        while gauge.openConnections > 0 { await Task.yield() }
        withExtendedLifetime(clients) {}
    }
}

/// The service on a port of its own.
private struct Running {
    let port: UInt16
    private let group: ServiceGroup
    private let task: Task<Void, any Error>

    init(_ service: WebService) async throws {
        let (ports, found) = AsyncStream.makeStream(of: UInt16.self)
        let application = try service.application { address in
            found.yield(URL(string: address)?.port.flatMap { UInt16(exactly: $0) } ?? 0)
        }
        let group = service.running(application, until: [])
        self.group = group
        task = Task { try await group.run() }
        var iterator = ports.makeAsyncIterator()
        port = try #require(await iterator.next())
    }

    func stop() async {
        await group.triggerGracefulShutdown()
        try? await task.value
    }
}

/// Browsers with a socket and nothing else, on a thread of their own: they wait for bytes.
private final class Clients: Sendable {
    private let queue = DispatchQueue(label: "clients")
    private let sockets: Mutex<[Int32]>

    /// Each asks so many times at once.
    convenience init(
        _ count: Int,
        at port: UInt16,
        asking path: String,
        cookie: String,
        times: Int = 1
    ) async throws {
        let head = "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: \(cookie)\r\n\r\n"
        try await self.init(count, at: port, saying: String(repeating: head, count: times))
    }

    init(_ count: Int, at port: UInt16, saying head: String) async throws {
        var sockets: [Int32] = []
        for _ in 0..<count {
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            address.sin_addr.s_addr = inet_addr("127.0.0.1")
            let connected = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            try #require(connected == 0)
            let request = Array(head.utf8)
            try #require(send(descriptor, request, request.count, 0) == request.count)
            sockets.append(descriptor)
        }
        self.sockets = Mutex(sockets)
    }

    /// What each reads until some words come, or the end where none are given; those alone who found
    /// what they waited for.
    func read(until words: String?) async -> [String] {
        let sockets = sockets.withLock { $0 }
        return await withCheckedContinuation { continuation in
            queue.async {
                continuation.resume(returning: sockets.compactMap { Self.read($0, until: words) })
            }
        }
    }

    private static func read(_ socket: Int32, until words: String?) -> String? {
        var text = ""
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { return words == nil && count == 0 ? text : nil }
            text += String(decoding: buffer[..<count], as: UTF8.self)
            if let words, text.contains(words), text.hasSuffix("\n\n") || text.hasSuffix("\r\n") {
                return text
            }
        }
    }

    func hangUp(first count: Int) async {
        let gone = sockets.withLock { sockets in
            defer { sockets.removeFirst(count) }
            return Array(sockets.prefix(count))
        }
        for socket in gone { close(socket) }
    }

    deinit { for socket in sockets.withLock({ $0 }) { close(socket) } }
}
