import Access
import Foundation
import HTTPTypes
import Hummingbird
import Meetings
import NIOCore
import Registry
import Testing
import Typesetting

@testable import Web

@Suite("Whoever follows a sitting", .timeLimit(.minutes(2))) struct LiveAdmissionTests {
    private func stream(
        _ browser: Browser,
        _ path: String,
        for circle: Circle = .participant(.french),
        headers: HTTPFields = [:]
    ) async throws -> AsyncStream<Update> {
        var headers = headers
        if !browser.cookie.isEmpty { headers[.cookie] = browser.cookie }
        let head = HTTPRequest(
            method: .get,
            scheme: "http",
            authority: "127.0.0.1:8080",
            path: path,
            headerFields: headers
        )
        let request = Request(head: head, body: .init(buffer: ByteBuffer()))
        let match = try Target.Match(.get, path)
        let asked = try await browser.responder.admit(match, request, .french)
        return try await browser.responder.stream(asked, for: circle).updates
    }

    @Test("is told no more once the link by which they came is withdrawn, and others go on")
    func link() async throws {
        let evening = try await SeatedEvening()
        try await evening.open()
        let (live, gauge) = (
            evening.browser.responder.live, evening.browser.responder.machinery.gauge
        )
        let path = SeatedEvening.page + "/suivi"
        let riou = try await stream(try await evening.seat("Riou"), path)
        let caradec = try await stream(try await evening.seat("Caradec"), path)
        let withdrawn = try await evening.browser.send(
            "/seances/\(SeatedEvening.reference)/invitations",
            [("do", "withdraw"), ("person", try evening.person("Riou").description)]
        )
        #expect(withdrawn.status == .seeOther && gauge.openStreams == 2)
        // They are asked at once, and not when their turn comes.
        await live.review(after: .zero)
        #expect(gauge.openStreams == 1)
        for await _ in riou {}
        while await live.followerCount > 1 { await Task.yield() }
        withExtendedLifetime(caradec) {}
    }

    @Test("leaves room for others once half of it is taken, by however many streams and programs")
    func room() async throws {
        var limits = WebLimits()
        (limits.streams, limits.ownStreams) = (10, 2)
        let browser = try await Browser([Browser.bureau], limits: limits)
        let gauge = browser.responder.machinery.gauge
        let program = try await browser.token(of: .chair)
        var stranger = browser
        stranger.cookie = ""
        let path = "/seances/BF/suivi"
        var streams: [AsyncStream<Update>] = []
        for _ in 1...5 { streams.append(try await stream(browser, path)) }
        await #expect(throws: WebError.self) { try await stream(browser, path) }
        for _ in 1...2 { streams.append(try await stream(stranger, path, headers: program)) }
        await #expect(throws: WebError.self) { try await stream(stranger, path, headers: program) }
        #expect(gauge.openStreams == 7)
        streams = []
        while gauge.openStreams > 0 { await Task.yield() }
        streams.append(try await stream(browser, path))
        withExtendedLifetime(streams) {}
    }

    enum Loss: CaseIterable { case session, role, console, account, token }

    @Test("is told no more than a round after they lost the right to it", arguments: Loss.allCases)
    func round(loss: Loss) async throws {
        let browser = try await Browser([Browser.bureau], roles: [])
        let (registry, responder) = (browser.registry, browser.responder)
        let member = try #require(Grant(.member, in: .house))
        let secretary = try #require(Grant(.secretary, in: .house))
        let account = try await registry.addAccount(
            named: try #require(SignInName("lenaig")),
            grants: loss == .console ? [member, secretary] : [member]
        )
        let session = try await registry.beginSession(of: account.id, lasting: 86_400)
        let (secret, token) = try await registry.makeToken(
            for: account.id,
            called: "tests",
            within: TokenScope(Set(Action.allCases), in: .house),
            until: registry.now.adding(seconds: 86_400)
        )
        var follower = browser
        follower.cookie = loss == .token ? "" : "session=\(session.text)"
        let stream = try await stream(
            follower,
            "/seances/BF/suivi",
            for: loss == .console ? .console : .participant(.french),
            headers: loss == .token ? [.authorization: "Bearer \(secret.text)"] : [:]
        )
        await responder.live.review(after: .seconds(30))
        #expect(responder.machinery.gauge.openStreams == 1)
        switch loss {
        case .session: try await registry.endSession(session)
        case .role: try await registry.take(member, from: account.id)
        case .console: try await registry.take(secretary, from: account.id)
        case .account: try await registry.close(account.id)
        case .token: try await registry.withdraw(token.id, of: account.id)
        }
        await responder.live.review(after: .seconds(30))
        #expect(responder.machinery.gauge.openStreams == 0)
        for await _ in stream {}
    }
}

@Suite("A round") struct RoundsTests {
    private func rounds(of count: Int) -> Rounds<Int> {
        var rounds = Rounds<Int>(of: .seconds(30), mostAtOnce: 50)
        for member in 0..<count {
            let id = rounds.newID()
            rounds.add(member, as: id)
        }
        return rounds
    }

    @Test("comes to each before it comes to anybody twice, and to few at the same time")
    func once() {
        var rounds = rounds(of: 1000)
        var asked: [Int] = []
        for _ in 0..<310 {
            let turn = rounds.turn(after: .milliseconds(100))
            #expect(turn.count <= 4)
            asked += turn
        }
        #expect(Set(asked.prefix(1000)).count == 1000)
    }

    @Test("is hurried for all who are there, a few at a time, and passes over whoever left")
    func hurried() {
        var rounds = rounds(of: 120)
        rounds.remove(0)
        rounds.hurry()
        var asked: [Int] = []
        var sizes: [Int] = []
        for _ in 0..<4 {
            let turn = rounds.turn(after: .zero)
            sizes.append(turn.count)
            asked += turn
        }
        #expect(sizes == [50, 50, 19, 0])
        #expect(Set(asked) == Set(1..<120))
    }
}
