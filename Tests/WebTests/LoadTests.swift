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
        let (admission, signedIn) = admission(limits, gauge)
        func admits(_ headers: HTTPFields = [:]) -> Bool {
            admission.admits(request("/x", headers), for: .page(.updates), underWay: 1)
        }
        gauge.streamBegan()
        #expect(admits())
        gauge.streamBegan()
        #expect(!admits() && admits(signedIn))
        #expect(!admits([.cookie: "session=made-up"]) && !admits([.authorization: "Bearer x"]))
        #expect(!admission.admits(request(), for: .page(.seatUpdates), underWay: 1))
        #expect(admission.admits(request(), for: .page(.home), underWay: 1))
        gauge.streamBegan()
        #expect(!admits(signedIn))
        gauge.streamEnded()
        gauge.streamEnded()
        #expect(admits())
    }

    @Test("keeps room for whoever signed in, and for what watches over it")
    func requests() {
        var limits = WebLimits()
        (limits.requests, limits.reservedRequests) = (3, 2)
        let (admission, signedIn) = admission(limits, Gauge())
        #expect(admission.admits(request(), for: .page(.home), underWay: 3))
        #expect(!admission.admits(request(), for: .page(.home), underWay: 4))
        #expect(
            !admission.admits(request("/", [.cookie: "seat=x"]), for: .page(.home), underWay: 4)
        )
        #expect(admission.admits(request("/", signedIn), for: .page(.home), underWay: 5))
        #expect(!admission.admits(request("/", signedIn), for: .page(.home), underWay: 6))
        #expect(admission.admits(request(), for: .page(.health), underWay: 1000))
    }

    private func admission(
        _ limits: WebLimits,
        _ gauge: Gauge
    ) -> (admission: Admission, signedIn: HTTPFields) {
        let signedIn: HTTPFields = [.cookie: "language=fr; session=abc"]
        let acquaintances = Acquaintances(most: 10)
        acquaintances.note(Shown(request("/", signedIn)), as: .signedIn)
        return (Admission(limits: limits, gauge: gauge, acquaintances: acquaintances), signedIn)
    }

    @Test("lets strangers from one network take half of the room, and whoever was let in all of it")
    func networks() async throws {
        var limits = WebLimits()
        limits.requests = 4
        let browser = try await Browser([Browser.bureau], limits: limits)
        let gauge = browser.responder.machinery.gauge
        let hall = ClientNetwork(address: "203.0.113.9")
        let counts = (1...3).map { _ in gauge.strangerBegan(from: hall) }
        #expect(counts == [1, 2, 3])
        let admission = Admission(
            limits: limits,
            gauge: gauge,
            acquaintances: browser.responder.machinery.acquaintances
        )
        let someone = request("/connexion")
        #expect(admission.admits(someone, for: .page(.signIn), underWay: 3, fromNetwork: 2))
        #expect(!admission.admits(someone, for: .page(.signIn), underWay: 3, fromNetwork: 3))
        let own = request("/", [.cookie: browser.cookie])
        #expect(admission.isStranger(own))
        #expect(try await browser.ask("/").status == .ok)
        #expect(!admission.isStranger(own) && admission.admits(own, for: .page(.home), underWay: 5))
        for _ in 1...3 { gauge.strangerEnded(from: hall) }
        #expect(gauge.strangerBegan(from: hall) == 1)
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
        #expect(console.status == .serviceUnavailable)
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

    @Test("whoever gives up waiting leaves the queue at once, and takes no place along")
    func givingUp() async {
        let turnstile = Turnstile(places: 1, mostWaiting: 2)
        #expect(await turnstile.enter())
        let second = Task { await turnstile.enter() }
        while await turnstile.queueLength == 0 { await Task.yield() }
        let third = Task { await turnstile.enter() }
        while await turnstile.queueLength == 1 { await Task.yield() }
        second.cancel()
        // While nobody has left.
        #expect(await second.value == false)
        #expect(await turnstile.queueLength == 1)
        await turnstile.leave()
        #expect(await third.value)
        // Who is in already keeps the place until they leave, cancelled or not.
        third.cancel()
        let fourth = Task { await turnstile.enter() }
        while await turnstile.queueLength == 0 { await Task.yield() }
        await turnstile.leave()
        #expect(await fourth.value)
        await turnstile.leave()
        #expect(await turnstile.enter())
        // Cancelled before they came: they wait no moment.
        let late = Task {
            while !Task.isCancelled { await Task.yield() }
            return await turnstile.enter()
        }
        late.cancel()
        #expect(await late.value == false)
        #expect(await turnstile.queueLength == 0)
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
        let machinery = browser.responder.machinery
        let (uploads, verifications) = (machinery.uploads, machinery.verifications)
        var program = try await browser.token(of: .secretary)
        program[.contentType] = "application/octet-stream"
        func review() async throws -> Answer {
            try await browser.sendParts(
                "/seances/BF-2020-03-16/relecture",
                [],
                file: ("pv.odt", [1, 2, 3])
            )
        }
        #expect(await verifications.enter())
        // Whoever verifies keeps nobody from a review.
        #expect(try await review().status == .unprocessableContent)
        #expect(await uploads.enter())
        let answers = [
            try await browser.handIn("pv.odt", [1, 2, 3]),
            try await review(),
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
        await verifications.leave()
        // Whatever becomes of a file, its place is free again.
        for _ in 1...2 {
            #expect(try await browser.ask("/verification", .post).status == .badRequest)
        }
        #expect(await verifications.queueLength == 0)
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

@Suite("Answers that are kept") struct KeptAnswersTests {
    private func key(
        _ path: String = "/",
        _ method: HTTPRequest.Method = .get,
        isSecure: Bool = false,
        _ fields: HTTPFields = [:]
    ) -> KeptAnswers.Key? {
        let head = HTTPRequest(
            method: method,
            scheme: "http",
            authority: "localhost",
            path: path,
            headerFields: fields
        )
        let request = Request(head: head, body: .init(buffer: ByteBuffer()))
        return KeptAnswers.Key(request, isSecure: isSecure)
    }

    private func answer(
        _ bytes: Int = 10,
        _ status: HTTPResponse.Status = .ok,
        until: Int64 = 100
    ) -> KeptAnswers.Kept {
        let body = ResponseBody(byteBuffer: ByteBuffer(repeating: 1, count: bytes))
        return KeptAnswers.Kept(
            response: Response(status: status, body: body),
            target: .page(.home),
            until: Instant(milliseconds: until)
        )
    }

    @Test("belong to a path, a language, and to what whoever asks has shown over which line")
    func keys() throws {
        let answers = KeptAnswers(mostBytes: 1 << 20)
        let (key, now) = (try #require(self.key()), Instant(milliseconds: 1))
        answers.keep(answer(), for: key, at: 1)
        #expect(answers.answer(to: key, at: 1, now) != nil)
        let others = [
            self.key("/?a"), self.key(isSecure: true), self.key("/", .get, [.cookie: "session=a"]),
            self.key("/", .get, [.authorization: "Bearer a"]),
            self.key("/", .get, [.acceptLanguage: "en"]),
            self.key("/", .get, [.acceptEncoding: "gzip, br"]),
        ]
        for other in others {
            let other = try #require(other)
            #expect(answers.answer(to: other, at: 1, now) == nil)
        }
        #expect(self.key("/", .post) == nil && self.key("/", .head) == nil)
        let sameWords = try #require(self.key("/", .get, [.userAgent: "another"]))
        #expect(answers.answer(to: sameWords, at: 1, now) != nil)
    }

    @Test("hold until a commit, and no longer than what was shown")
    func ends() throws {
        let answers = KeptAnswers(mostBytes: 1 << 20)
        let key = try #require(self.key())
        answers.keep(answer(until: 100), for: key, at: 7)
        #expect(answers.answer(to: key, at: 7, Instant(milliseconds: 99)) != nil)
        #expect(answers.answer(to: key, at: 7, Instant(milliseconds: 100)) == nil)
        #expect(answers.answer(to: key, at: 8, Instant(milliseconds: 99)) == nil)
        // Made before a commit, brought after it.
        let other = try #require(self.key("/b"))
        answers.keep(answer(), for: other, at: 8)
        answers.keep(answer(), for: key, at: 7)
        #expect(answers.answer(to: key, at: 8, Instant(milliseconds: 1)) == nil)
    }

    @Test("are none of what went wrong, and never more than there is room for")
    func bounds() throws {
        let answers = KeptAnswers(mostBytes: 1000)
        for status in [HTTPResponse.Status.notFound, .internalServerError] {
            answers.keep(answer(10, status), for: try #require(self.key()), at: 1)
        }
        #expect(answers.size == 0)
        for number in 0..<20 {
            answers.keep(answer(100), for: try #require(self.key("/\(number)")), at: 1)
            #expect(answers.size > 0 && answers.size <= 1000)
        }
        answers.keep(answer(5000), for: try #require(self.key()), at: 1)
        #expect(answers.size <= 1000)
    }

    @Test("follow what is recorded: a page is never older than the last commit")
    func fresh() async throws {
        let visitor = try await Browser([Browser.bureau])
        // The first reading is noted, which is a commit by itself.
        _ = try await visitor.askAtReception("/seances/BF")
        let first = try await visitor.askAtReception("/seances/BF")
        #expect(visitor.responder.machinery.answers.size > 0)
        #expect(try await visitor.askAtReception("/seances/BF").bytes == first.bytes)
        _ = try await Desk("BF", in: visitor.registry).remark(
            "À relire.",
            at: .init(milliseconds: 1_585_000_000_000)
        )
        #expect(try await visitor.askAtReception("/seances/BF").bytes != first.bytes)
    }

    @Test("are given to nobody who brings other cookies, or whose session is ended")
    func visitors() async throws {
        var browser = try await Browser([Browser.bureau])
        for _ in 1...3 { _ = try await browser.askAtReception("/") }
        #expect(browser.responder.machinery.answers.size > 0)
        let cookie = browser.cookie
        browser.cookie = ""
        #expect(try await browser.askAtReception("/").status == .seeOther)
        browser.cookie = cookie
        #expect(try await browser.askAtReception("/").status == .ok)
        _ = try await browser.send("/deconnexion", [])
        #expect(try await browser.askAtReception("/").status == .seeOther)
    }
}
