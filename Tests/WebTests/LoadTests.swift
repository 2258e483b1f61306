import Access
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Meetings
import NIOCore
import Office
import Registry
import Secretariat
import Synchronization
import Testing
import Typesetting

@testable import Web

@Suite("Under load, the service") struct LoadTests {
    private func request(_ path: String = "/", _ headers: HTTPFields = [:]) -> Request {
        Request(
            head: HTTPRequest(
                method: .get,
                scheme: "http",
                authority: "127.0.0.1:8080",
                path: path,
                headerFields: headers
            ),
            body: .init(buffer: ByteBuffer())
        )
    }

    @Test("turns followers away when there is no room for more, and lets in whoever signed in")
    func streams() {
        var limits = WebLimits()
        (limits.streams, limits.reservedStreams) = (2, 1)
        let gauge = Gauge()
        let admission = Admission(limits: limits, gauge: gauge)
        func admits(_ headers: HTTPFields = [:]) -> Bool {
            admission.admits(request("/x", headers), for: .page(.updates), underWay: 1)
        }
        gauge.streamBegan()
        #expect(admits())
        gauge.streamBegan()
        #expect(!admits() && admits([.cookie: "language=fr; session=abc"]))
        #expect(!admission.admits(request(), for: .page(.seatUpdates), underWay: 1))
        #expect(admission.admits(request(), for: .page(.home), underWay: 1))
        gauge.streamBegan()
        #expect(!admits([.cookie: "session=abc"]))
        gauge.streamEnded()
        gauge.streamEnded()
        #expect(admits())
    }

    @Test("keeps room for whoever signed in, and for what watches over it")
    func requests() {
        var limits = WebLimits()
        (limits.requests, limits.reservedRequests) = (3, 2)
        let admission = Admission(limits: limits, gauge: Gauge())
        let signedIn: HTTPFields = [.cookie: "__Host-session=abc"]
        #expect(admission.admits(request(), for: .page(.home), underWay: 3))
        #expect(!admission.admits(request(), for: .page(.home), underWay: 4))
        #expect(
            !admission.admits(request("/", [.cookie: "seat=x"]), for: .page(.home), underWay: 4)
        )
        #expect(admission.admits(request("/", signedIn), for: .page(.home), underWay: 5))
        #expect(
            admission.admits(request("/", [.authorization: "x"]), for: .page(.home), underWay: 5)
        )
        #expect(!admission.admits(request("/", signedIn), for: .page(.home), underWay: 6))
        #expect(admission.admits(request(), for: .page(.health), underWay: 1000))
    }

    @Test("says in words that it is too much, and when to come back")
    func refusal() async throws {
        var limits = WebLimits()
        limits.requests = 0
        let visitor = try await Browser(roles: [], limits: limits)
        let answer = try await visitor.askAtReception("/", headers: [.acceptLanguage: "en"])
        #expect(answer.status == .serviceUnavailable)
        #expect(answer.header("Retry-After") == "5" && answer.header("Connection") == "close")
        #expect(answer.text.contains("<h1>Too many at the moment</h1>"))
        #expect(answer.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
        let french = try await visitor.askAtReception("/")
        #expect(french.text.contains("<h1>Trop de monde pour l’instant</h1>"))
        let console = try await visitor.askAtReception("/", headers: [.cookie: "session=abc"])
        #expect(console.status == .seeOther)
    }

    @Test("makes a few PDFs at once, lets some wait in their order and turns more away")
    func turnstile() async {
        let turnstile = Turnstile(places: 1, mostWaiting: 1)
        #expect(await turnstile.enter())
        let second = Task { await turnstile.enter() }
        while await turnstile.queueLength == 0 { await Task.yield() }
        #expect(await turnstile.enter() == false)
        await turnstile.leave()
        #expect(await second.value)
        await turnstile.leave()
        #expect(await turnstile.enter())
    }

    @Test("tells whoever asks for one PDF too many that others wait")
    func conversions() async throws {
        let turnstile = Turnstile(places: 1, mostWaiting: 0)
        let converter = PDFConverter { _ throws(OfficeError) in [[1]] }.through(turnstile)
        #expect(await turnstile.enter())
        await #expect(throws: OfficeError.busy(waiting: 0)) { try await converter.convert([]) }
        await turnstile.leave()
        #expect(try await converter.convert([]) == [[1]])
        // Whatever became of it, the place is free again.
        let failing = PDFConverter.none.through(turnstile)
        await #expect(throws: OfficeError.self) { try await failing.convert([]) }
        #expect(try await converter.convert([]) == [[1]])
    }

    @Test("takes a few files at once, and tells whoever brings one too many that others wait")
    func uploads() async throws {
        var limits = WebLimits()
        (limits.uploads, limits.waitingUploads) = (1, 0)
        let browser = try await Browser([Browser.bureau], limits: limits)
        let uploads = browser.responder.machinery.uploads
        var program = try await browser.token(of: .secretary)
        program[.contentType] = "application/octet-stream"
        #expect(await uploads.enter())
        let answers = [
            try await browser.handIn("pv.odt", [1, 2, 3]),
            try await browser.sendParts(
                "/seances/BF-2020-03-16/relecture",
                [],
                file: ("pv.odt", [1, 2, 3])
            ),
            try await browser.ask(
                Endpoint.root + "/verification",
                .post,
                headers: program,
                body: [1, 2, 3]
            ),
        ]
        #expect(answers.allSatisfy { $0.status == .serviceUnavailable })
        #expect(try await browser.ask("/verification").status == .ok)
        await uploads.leave()
        // Whatever becomes of a file, its place is free again.
        for _ in 1...2 {
            #expect(try await browser.ask("/verification", .post).status == .badRequest)
        }
        #expect(await uploads.queueLength == 0)
    }

    @Test("lets whoever types a preparation pass those who bring files")
    func preparations() {
        func bringsMuch(_ target: Target, _ headers: HTTPFields) -> Bool {
            Asked(
                request: request("/", headers),
                target: target,
                parameters: [:],
                language: .french,
                guest: .stranger
            ).bringsMuch
        }
        #expect(!bringsMuch(.page(.changePreparation), [.contentLength: "4096"]))
        #expect(bringsMuch(.page(.changePreparation), [.contentLength: "8000000"]))
        #expect(bringsMuch(.page(.changePreparation), [:]))
        #expect(bringsMuch(.page(.verdict), [.contentLength: "4096"]))
        #expect(!bringsMuch(.page(.acts), [:]))
    }

    @Test("takes no more connections than the system has files for")
    func files() {
        let limits = WebLimits().within(files: 1024)
        #expect(limits.allConnections == 824)
        #expect(limits.connections < limits.allConnections && limits.streams < limits.connections)
        #expect(WebLimits().within(files: 100_000) == WebLimits())
    }
}

@Suite("Answers that are kept") struct PageCacheTests {
    private let key = PageCache.Key(path: "/", language: .french, audience: "")

    private func text(_ response: Response) async throws -> String {
        let kept = Kept()
        try await response.body.write(kept)
        return String(decoding: kept.bytes, as: UTF8.self)
    }

    @Test("are made once for each commit, audience, language and address")
    func once() async throws {
        let cache = PageCache(mostBytes: 1 << 20)
        let made = Mutex(0)
        func ask(_ key: PageCache.Key, _ generation: UInt64) async throws -> String {
            let response = try await cache.answer(key, at: generation) { () throws(WebError) in
                let count = made.withLock { count in
                    count += 1
                    return count
                }
                return Response(
                    status: .ok,
                    body: .init(byteBuffer: ByteBuffer(string: "\(count)"))
                )
            }
            return try await text(response)
        }
        #expect(try await ask(key, 1) == "1")
        #expect(try await ask(key, 1) == "1")
        #expect(try await ask(key, 2) == "2")
        let others = [
            PageCache.Key(path: "/?a", language: .french, audience: ""),
            PageCache.Key(path: "/", language: .english, audience: ""),
            PageCache.Key(path: "/", language: .french, audience: "x"),
        ]
        for (index, other) in others.enumerated() {
            #expect(try await ask(other, 2) == "\(index + 3)")
        }
        #expect(try await ask(key, 2) == "2")
    }

    @Test("are made once for all who ask meanwhile")
    func together() async throws {
        let cache = PageCache(mostBytes: 1 << 20)
        let made = Count()
        let (gate, opening) = AsyncStream.makeStream(of: Void.self)
        let key = key
        let asking = (0..<20).map { _ in
            Task {
                try await cache.answer(key, at: 1) { () async throws(WebError) in
                    made.number.withLock { $0 += 1 }
                    for await _ in gate {}
                    return Response(status: .ok)
                }
            }
        }
        while made.number.withLock({ $0 }) == 0 { await Task.yield() }
        opening.finish()
        for task in asking { _ = try await task.value }
        #expect(made.number.withLock { $0 } == 1)
    }

    @Test("are none of what went wrong, and never more than there is room for")
    func bounds() async throws {
        let cache = PageCache(mostBytes: 1000)
        for status in [HTTPResponse.Status.notFound, .internalServerError] {
            _ = try await cache.answer(key, at: 1) { () throws(WebError) in
                Response(status: status)
            }
        }
        await #expect(throws: WebError.self) {
            try await cache.answer(key, at: 1) { () throws(WebError) in throw .notFound }
        }
        #expect(cache.size == 0)
        for number in 0..<20 {
            let other = PageCache.Key(path: "/\(number)", language: .french, audience: "")
            _ = try await cache.answer(other, at: 1) { () throws(WebError) in
                Response(
                    status: .ok,
                    body: .init(byteBuffer: ByteBuffer(repeating: 1, count: 100))
                )
            }
            #expect(cache.size > 0 && cache.size <= 1000)
        }
        _ = try await cache.answer(key, at: 1) { () throws(WebError) in
            Response(status: .ok, body: .init(byteBuffer: ByteBuffer(repeating: 1, count: 5000)))
        }
        #expect(cache.size <= 1000)
    }

    @Test("follow what is recorded: a page is never older than the last commit")
    func fresh() async throws {
        let visitor = try await Browser([Browser.bureau])
        let first = try await visitor.ask("/seances/BF")
        #expect(visitor.responder.machinery.pages.size > 0)
        #expect(try await visitor.ask("/seances/BF").bytes == first.bytes)
        _ = try await Desk("BF", in: visitor.registry).remark(
            "À relire.",
            at: .init(milliseconds: 1_585_000_000_000)
        )
        #expect(try await visitor.ask("/seances/BF").bytes != first.bytes)
    }

    @Test("are shared by nobody who brings other cookies or another token")
    func visitors() async throws {
        var browser = try await Browser()
        let pages = browser.responder.machinery.pages
        let first = browser.cookie
        try await browser.signIn(as: .secretary, at: .house)
        let second = browser.cookie
        browser.cookie = first
        _ = try await browser.ask("/")
        let shared = pages.size
        _ = try await browser.ask("/")
        #expect(pages.size == shared)
        browser.cookie = second
        _ = try await browser.ask("/")
        #expect(pages.size > shared)
    }
}

/// How often something was done.
private final class Count: Sendable {
    let number = Mutex(0)
}
