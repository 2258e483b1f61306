import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Meetings
import NIOCore
import Synchronization
import Testing

@testable import Web

@Suite("The line") struct TransportTests {
    private func settled(
        _ rule: ForwardedRule,
        _ said: HTTPFields,
        from peer: String
    ) -> String {
        let head = HTTPRequest(
            method: .get,
            scheme: "http",
            authority: "pv.example",
            path: "/",
            headerFields: said
        )
        let request = rule.settled(Request(head: head, body: .init(buffer: .init())), from: peer)
        let address = request.headers[ForwardedRule.address] ?? ""
        return "\(address) \(ForwardedRule.isSecure(request))"
    }

    @Test("is what a proxy of this machine says, once told that there is one, and nobody else")
    func forwarded() {
        let said: HTTPFields = [
            ForwardedRule.address: "6.6.6.6, 203.0.113.9", ForwardedRule.scheme: "https",
        ]
        let proxied = ForwardedRule(isBehindProxy: true, hasCertificate: false)
        #expect(settled(proxied, said, from: "127.0.0.1") == "203.0.113.9 true")
        #expect(settled(proxied, said, from: "::1") == "203.0.113.9 true")
        #expect(settled(proxied, said, from: "198.51.100.7") == "198.51.100.7 false")
        #expect(settled(proxied, [:], from: "127.0.0.1") == "127.0.0.1 false")
        let direct = ForwardedRule(isBehindProxy: false, hasCertificate: false)
        #expect(settled(direct, said, from: "127.0.0.1") == "127.0.0.1 false")
        let safe = ForwardedRule(isBehindProxy: false, hasCertificate: true)
        #expect(settled(safe, [:], from: "198.51.100.7") == "198.51.100.7 true")
    }

    @Test("keeps cookies to itself where it is safe")
    func cookies() async throws {
        let visitor = try await Browser(behindProxy: true)
        let body = Array("language=en&back=%2F".utf8)
        for (scheme, isSafe) in [("https", true), ("http", false)] {
            let answer = try await visitor.askAtReception(
                "/langue",
                .post,
                headers: [ForwardedRule.scheme: scheme],
                body: body
            )
            #expect(answer.header("Set-Cookie")?.hasPrefix("language=en;") == true)
            #expect(answer.header("Set-Cookie")?.hasSuffix("; Secure") == isSafe, "\(scheme)")
            // Other services of this machine go by its own names.
            #expect(answer.header("Strict-Transport-Security") == nil)
        }
    }

    @Test("answers to the names that it was given")
    func names() throws {
        let rule = HostRule(listeningOn: "127.0.0.1", goingBy: ["PV.example.org"])
        for (host, isKnown) in [
            ("pv.example.org", true), ("pv.example.org:443", true), ("example.org", false),
            ("localhost", true),
        ] {
            let head = HTTPRequest(method: .get, scheme: nil, authority: host, path: "/")
            let request = Request(head: head, body: .init(buffer: .init()))
            #expect(((try? rule.check(request)) != nil) == isKnown, "\(host)")
        }
    }

    @Test("is refused with the file that is at fault when a certificate will not do")
    func certificates() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func file(_ name: String) -> String { folder.appending(path: name).path }
        for name in ["one", "two"] {
            try OpenSSL.makeCertificate(at: file("\(name).pem"), key: file("\(name).key"))
        }
        try OpenSSL.run([
            "ec", "-in", file("one.key"), "-out", file("locked.key"), "-aes128", "-passout",
            "pass:secret",
        ])
        try Data("nothing".utf8).write(to: folder.appending(path: "junk"))
        _ = try Certificate(path: file("one.pem"), key: file("one.key"))
        for path in [file("absent"), file("junk")] {
            #expect(throws: ServingError.unreadableCertificate(path: path)) {
                try Certificate(path: path, key: file("one.key"))
            }
            #expect(throws: ServingError.unreadableKey(path: path)) {
                try Certificate(path: file("one.pem"), key: path)
            }
        }
        #expect(throws: ServingError.unreadableKey(path: file("locked.key"))) {
            try Certificate(path: file("one.pem"), key: file("locked.key"))
        }
        #expect(
            throws: ServingError.keyDoesNotFit(key: file("two.key"), certificate: file("one.pem"))
        ) {
            try Certificate(path: file("one.pem"), key: file("two.key"))
        }
    }
}

@Suite("What is told of the service") struct MetricsTests {
    @Test("counts answers by route and class of status, and names nobody")
    func counting() async throws {
        let visitor = try await Browser([Browser.bureau])
        for path in ["/", "/", "/seances/BF", "/seances/Le-Goff", "/Le-Goff", "/metrics"] {
            _ = try await visitor.askAtReception(path)
        }
        let text = try await visitor.askAtReception("/metrics").text
        for line in [
            "greffier_requests_total{route=\"home\",status=\"2xx\"} 2",
            "greffier_requests_total{route=\"sitting\",status=\"2xx\"} 1",
            "greffier_requests_total{route=\"sitting\",status=\"4xx\"} 1",
            "greffier_requests_total{route=\"none\",status=\"4xx\"} 1",
            "greffier_request_seconds_count{route=\"home\"} 2",
            "greffier_request_seconds_bucket{route=\"home\",le=\"+Inf\"} 2",
            "greffier_open_streams 0",
        ] {
            #expect(text.contains(line + "\n"), "\(line)")
        }
        let acts = try #require(
            text.firstMatch(of: #/greffier_acts_total\{outcome="taken"\} (\d+)/#)
        )
        #expect(Int(acts.output.1).map { $0 > 10 } == true)
        #expect(
            text.contains("process_resident_memory_bytes") && text.contains("greffier_generation")
        )
        #expect(!text.contains("Goff") && !text.contains("BF"))
    }

    @Test("is one JSON object a line, by the route and never by the address")
    func logging() async throws {
        let lines = Mutex<[String]>([])
        let keep: @Sendable (String) -> Void = { line in lines.withLock { $0.append(line) } }
        var log = ServiceLog(.json, now: { Instant(milliseconds: 0) }, write: keep)
        log.logLevel = .info
        let handler = log
        let visitor = try await Browser([Browser.bureau])
        let reception = Reception(
            visitor.responder,
            forwarded: ForwardedRule(isBehindProxy: false, hasCertificate: false),
            admission: Admission(limits: WebLimits(), gauge: Gauge()),
            room: ConnectionRoom(Gauge(), WebLimits()),
            logger: Logger(label: "greffier") { _ in handler }
        )
        for path in ["/seances/BF?nom=Le-Goff", "/health", "/Le-Goff"] {
            _ = try await visitor.ask(path, at: reception)
        }
        let told = lines.withLock { $0 }
        #expect(told.count == 2)
        struct Line: Decodable {
            let time: String
            let level: String
            let message: String
            let method: String
            let route: String
            let status: Int
            let ms: Double
        }
        let first = try JSONDecoder().decode(Line.self, from: Data(try #require(told.first).utf8))
        #expect(first.route == "sitting" && first.status == 200 && first.method == "GET")
        #expect(first.time.hasPrefix("1970-01-01T00:00:00") && first.level == "info")
        #expect(
            told.allSatisfy { $0.hasSuffix("}\n") && !$0.contains("Goff") && !$0.contains("BF") }
        )
    }

    @Test("makes nobody wait though it is not read, and says how much of it was lost")
    func unread() {
        let gate = DispatchSemaphore(value: 0)
        let told = Mutex("")
        let lines = LogLines { data in
            gate.wait()
            told.withLock { $0 += String(decoding: data, as: UTF8.self) }
        }
        for _ in 0..<3000 { lines.add(String(repeating: "x", count: 999) + "\n") }
        for _ in 0..<3000 { gate.signal() }
        lines.finish()
        let written = told.withLock { $0 }.split(separator: "\n")
        let lost = written.compactMap { $0.hasPrefix("x") ? nil : Int($0.prefix { $0 != " " }) }
        let kept = written.count - lost.count
        #expect(!lost.isEmpty && kept > 0 && kept + lost.reduce(0, +) == 3000)
    }
}
