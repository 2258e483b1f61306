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

    @Test(
        "are none of the state of a sitting that goes on: it tells who is there now",
        arguments: ["/api/v1/sittings/", "/seances/"]
    )
    func goingOn(place: String) async throws {
        let sitting = try await OpenSitting()
        try await sitting.open()
        let path = place + OpenSitting.reference
        let shown: HTTPFields = [
            try #require(HTTPField.Name("X-Form-Token")): sitting.browser.formToken
        ]
        let answers = sitting.browser.responder.machinery.answers
        for _ in 1...3 {
            #expect(try await sitting.browser.askAtReception(path, headers: shown).status == .ok)
        }
        #expect(answers.size == 0)
        try await sitting.take(#"[{"act": "adjourn", "id": "$60", "at": "22:45"}]"#)
        for _ in 1...3 { _ = try await sitting.browser.askAtReception(path, headers: shown) }
        #expect(answers.size > 0)
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
