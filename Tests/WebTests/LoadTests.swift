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
        func admits(_ standing: Acquaintances.Standing?, _ route: Route = .updates) -> Bool {
            admission.admits(standing, for: .page(route), underWay: 1)
        }
        gauge.streamBegan()
        #expect(admits(nil))
        gauge.streamBegan()
        #expect(!admits(nil) && !admits(.seated) && admits(.signedIn))
        #expect(!admits(nil, .seatUpdates) && admits(nil, .home))
        gauge.streamBegan()
        #expect(!admits(.signedIn))
        gauge.streamEnded()
        gauge.streamEnded()
        #expect(admits(nil))
    }

    @Test("keeps room for whoever was let in, more for whoever signed in, and for what watches it")
    func requests() {
        var limits = WebLimits()
        (limits.requests, limits.reservedRequests) = (8, 2)
        let admission = Admission(limits: limits, gauge: Gauge())
        func most(_ standing: Acquaintances.Standing?) -> Int? {
            (1...20).last { admission.admits(standing, for: .page(.home), underWay: $0) }
        }
        #expect(most(nil) == 6 && most(.seated) == 8 && most(.signedIn) == 10)
        #expect(admission.admits(nil, for: .page(.health), underWay: 1000))
    }

    @Test("meets no stranger where there are too many connections, and everybody it knows")
    func connectionsMet() {
        var limits = WebLimits()
        limits.connections = 1
        let gauge = Gauge()
        let admission = Admission(limits: limits, gauge: gauge)
        #expect(gauge.connectionBegan() == 1)
        #expect(admission.admits(nil, for: .page(.home), underWay: 1))
        #expect(gauge.connectionBegan() == 2)
        #expect(!admission.admits(nil, for: .page(.home), underWay: 1))
        #expect(admission.admits(.seated, for: .page(.home), underWay: 1))
    }

    @Test("lets strangers from one network take half of the room, and counts no other with them")
    func networks() async throws {
        var limits = WebLimits()
        limits.requests = 4
        let browser = try await Browser([Browser.bureau], limits: limits)
        let gauge = browser.responder.machinery.gauge
        let here = ClientNetwork(address: "127.0.0.1")
        let counts = (1...2).map { _ in gauge.requestBegan(of: .network(here)) }
        #expect(counts == [1, 2])
        var stranger = browser
        stranger.cookie = "session=made-up"
        #expect(try await stranger.askAtReception("/connexion").status == .serviceUnavailable)
        #expect(try await browser.ask("/").status == .ok)
        #expect(try await browser.askAtReception("/seances/BF").status == .ok)
        gauge.requestEnded(of: .network(here))
        #expect(try await stranger.askAtReception("/connexion").status == .ok)
    }

    private static func secret(_ number: Int) -> Token {
        let bytes = (0..<Token.length).map { UInt8(truncatingIfNeeded: number >> ($0 % 4 * 8)) }
        return Token(random: bytes)
    }

    @Test("knows people by their secret alone, and forgets those first who came longest ago")
    func acquaintances() {
        let acquaintances = Acquaintances(most: 8)
        func isKnown(_ number: Int, beside other: String = "") -> Bool {
            let cookie = "seat=\(Self.secret(number).text)" + other
            return acquaintances.known(request("/", [.cookie: cookie])) != nil
        }
        acquaintances.note(Self.secret(1), as: .seated)
        #expect(isKnown(1, beside: "; language=en") && isKnown(1, beside: "; x=1") && !isKnown(2))
        for number in 2...5 { acquaintances.note(Self.secret(number), as: .seated) }
        // Whoever comes again is not of those who came longest ago.
        #expect(isKnown(1))
        for number in 6...9 { acquaintances.note(Self.secret(number), as: .seated) }
        #expect(isKnown(1) && isKnown(9) && !isKnown(3))
    }

    @Test("takes a few bodies at once of one person, who are then turned away alone")
    func ownBodies() async throws {
        var limits = WebLimits()
        limits.ownBodies = 2
        let browser = try await Browser([Browser.bureau], limits: limits)
        #expect(try await browser.ask("/").status == .ok)
        let gauge = browser.responder.machinery.gauge
        let own = request("/", [.cookie: browser.cookie])
        let known = try #require(browser.responder.machinery.acquaintances.known(own)).secret
        func post() async throws -> HTTPResponse.Status {
            try await browser.askAtReception("/langue", .post).status
        }
        #expect(try await post() != .serviceUnavailable)
        for _ in 1...2 { _ = gauge.requestBegan(of: .person(known)) }
        #expect(try await post() == .serviceUnavailable)
        #expect(try await browser.askAtReception("/").status == .ok)
        var other = browser
        try await other.signIn(as: .secretary, at: .house)
        #expect(try await other.ask("/").status == .ok)
        #expect(try await other.askAtReception("/langue", .post).status != .serviceUnavailable)
        gauge.requestEnded(of: .person(known))
        #expect(try await post() != .serviceUnavailable)
    }

    @Test("lets one of each person through at once, and others pass those who wait for themselves")
    func shares() async {
        let turnstile = Turnstile(places: 2, mostWaiting: 4)
        let (anne, yvon) = (
            AccessNote.Reader.participant(PersonID(UUID())),
            AccessNote.Reader.participant(PersonID(UUID()))
        )
        #expect(await turnstile.enter(for: anne))
        let second = Task { await turnstile.enter(for: anne) }
        while await turnstile.queueLength == 0 { await Task.yield() }
        #expect(await turnstile.enter(for: anne) == false)
        #expect(await turnstile.enter(for: yvon))
        await turnstile.leave(for: yvon)
        #expect(await turnstile.queueLength == 1)
        #expect(await turnstile.enter(for: yvon))
        await turnstile.leave(for: anne)
        #expect(await second.value)
        await turnstile.leave(for: anne)
        await turnstile.leave(for: yvon)
        #expect(await turnstile.enter(for: anne))
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
        // A file that is still arriving keeps nobody from the work.
        #expect(await machinery.arrivingUploads.enter())
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

    @Test("lets a file pass one that is still on its way")
    func arriving() async throws {
        var limits = WebLimits()
        (limits.uploads, limits.waitingUploads) = (1, 0)
        let browser = try await Browser([Browser.bureau], limits: limits)
        var program = try await browser.token(of: .secretary)
        program[.contentType] = "application/octet-stream"
        let head = HTTPRequest(
            method: .post,
            scheme: "http",
            authority: "127.0.0.1:8080",
            path: Endpoint.root + "/verification",
            headerFields: program
        )
        let (pieces, sending) = AsyncStream.makeStream(of: ByteBuffer.self)
        let request = Request(head: head, body: .init(asyncSequence: pieces))
        let visit = Visit(logger: Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() })
        let responder = browser.responder
        let slow = Task { try await responder.respond(to: request, context: visit).status }
        while await responder.machinery.arrivingVerifications.inside == 0 { await Task.yield() }
        #expect(try await browser.handIn("pv.odt", [1, 2, 3]).status != .serviceUnavailable)
        sending.finish()
        #expect(try await slow.value != .serviceUnavailable)
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
