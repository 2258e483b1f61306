import Foundation
import Meetings
import Testing

@testable import Notices

@Suite("GoTo") struct GoToClientTests {
    private typealias Answer = Result<HTTPAnswer, HTTPFault>

    private static let application = GoToApplication(
        clientID: "greffier",
        clientSecret: "s3cr3t:é",
        redirect: "https://localhost/retour"
    )
    private static let meeting = GoToSession(key: "700000001", place: .meeting("123456789"))
    private static let webinar = GoToSession(key: "9001", place: .webinar("55", organizer: "7"))

    /// Answers the calls to an address in order, the last answer again and again, and remembers what
    /// was asked, waited and kept.
    private actor House {
        private(set) var calls: [HTTPCall] = []
        private(set) var waits: [Int] = []
        var kept: GoToTokens?
        /// What another program keeps while this one waits.
        var keptMeanwhile: GoToTokens?
        private(set) var keeps: [GoToTokens] = []
        private var answers: [String: [Answer]]

        init(
            _ answers: [String: [Answer]],
            kept: GoToTokens? = nil,
            keptMeanwhile: GoToTokens? = nil
        ) {
            (self.answers, self.kept, self.keptMeanwhile) = (answers, kept, keptMeanwhile)
        }

        func answer(_ call: HTTPCall) -> Answer {
            calls.append(call)
            guard let place = answers.keys.first(where: { call.address.contains($0) }),
                let first = answers[place]?.first
            else { return .failure(.unreachable(reason: "nobody")) }
            if answers[place]?.count ?? 0 > 1 { answers[place]?.removeFirst() }
            return first
        }

        func waited(_ seconds: Int) {
            waits.append(seconds)
            kept = keptMeanwhile ?? kept
        }

        func keep(_ tokens: GoToTokens) {
            kept = tokens
            keeps.append(tokens)
        }

        nonisolated var exchange: HTTPExchange {
            HTTPExchange { call throws(HTTPFault) in try await self.answer(call).get() }
        }

        nonisolated var client: GoToClient {
            GoToClient(
                GoToClientTests.application,
                tokens: GoToTokens(access: "a1", refresh: "r1"),
                by: exchange,
                in: GoToTokenStore(
                    kept: { await self.kept },
                    keep: { await self.keep($0) }
                ),
                wait: { await self.waited($0) }
            )
        }
    }

    private func answer(_ text: String, _ status: Int = 200, after seconds: Int? = nil) -> Answer {
        let headers = seconds.map { ["retry-after": "\($0)"] } ?? [:]
        return .success(HTTPAnswer(status: status, headers: headers, body: Array(text.utf8)))
    }

    private func tokens(_ access: String, _ refresh: String?) -> Answer {
        let next = refresh.map { #", "refresh_token": "\#($0)""# } ?? ""
        return answer(#"{"access_token": "\#(access)", "expires_in": 3600\#(next)}"#)
    }

    private func attendees(
        of sessions: [GoToSession] = [GoToClientTests.meeting],
        in house: House
    ) async throws -> String {
        String(decoding: try await house.client.attendees(of: sessions), as: UTF8.self)
    }

    @Test("gives what it has as it stands, to whoever shows the token")
    func asItStands() async throws {
        let text = "[ {\"attendeeName\": \"Hélène\", \"organizerkey\": 5000000000000000001} ]"
        let house = House(["/meetings/123456789/attendees": [answer(text)]])
        #expect(try await attendees(in: house) == text)
        let call = try #require(await house.calls.first)
        #expect(call.address == "https://api.getgo.com/G2M/rest/meetings/123456789/attendees")
        #expect(call.headers["Authorization"] == "Bearer a1")
        #expect(await house.calls.count == 1)
    }

    @Test("gives fresh tokens where the old are over, which are kept, and used from then on")
    func refreshed() async throws {
        let house = House([
            "/attendees": [answer("", 401), answer("[1]"), answer("[2]")],
            "/oauth/token": [tokens("a2", "r2")],
        ])
        let client = house.client
        #expect(try await client.attendees(of: [Self.meeting]) == Array("[1]".utf8))
        #expect(try await client.attendees(of: [Self.meeting]) == Array("[2]".utf8))
        #expect(await house.keeps == [GoToTokens(access: "a2", refresh: "r2")])
        let calls = await house.calls
        #expect(
            calls.map { $0.headers["Authorization"] } == [
                "Bearer a1", Self.application.credentials, "Bearer a2", "Bearer a2",
            ]
        )
        let credentials = try #require(Self.application.credentials.split(separator: " ").last)
        let shown = try #require(Data(base64Encoded: String(credentials)))
        #expect(String(decoding: shown, as: UTF8.self) == "greffier:s3cr3t:é")
        #expect(
            String(decoding: calls[1].body, as: UTF8.self)
                == "grant_type=refresh_token&refresh_token=r1"
        )
        #expect(calls[1].headers["Content-Type"] == "application/x-www-form-urlencoded")
    }

    @Test("keeps the refresh token that is not told anew")
    func sameRefreshToken() async throws {
        let house = House([
            "/attendees": [answer("", 401), answer("[]")], "/oauth/token": [tokens("a2", nil)],
        ])
        _ = try await attendees(in: house)
        #expect(await house.keeps == [GoToTokens(access: "a2", refresh: "r1")])
    }

    @Test("is asked with what another program got meanwhile, before a token is spent twice")
    func others() async throws {
        let house = House(
            ["/attendees": [answer("", 401), answer("[]")]],
            kept: GoToTokens(access: "a9", refresh: "r9")
        )
        _ = try await attendees(in: house)
        #expect(
            await house.calls.map { $0.headers["Authorization"] } == ["Bearer a1", "Bearer a9"]
        )
        let late = House(
            [
                "/attendees": [answer("", 401), answer("", 401), answer("[]")],
                "/oauth/token": [tokens("b1", "s1")],
            ],
            kept: GoToTokens(access: "a9", refresh: "r9")
        )
        _ = try await attendees(in: late)
        #expect(
            String(decoding: await late.calls[2].body, as: UTF8.self).hasSuffix("refresh_token=r9")
        )
    }

    @Test("wants nobody to sign in where another program spent the refresh token a moment before")
    func raced() async throws {
        let house = House(
            [
                "/attendees": [answer("", 401), answer("[]")],
                "/oauth/token": [answer(#"{"error": "invalid_grant"}"#, 400)],
            ],
            keptMeanwhile: GoToTokens(access: "a9", refresh: "r9")
        )
        _ = try await attendees(in: house)
        #expect(await house.calls.last?.headers["Authorization"] == "Bearer a9")
        #expect(await house.keeps.isEmpty)
    }

    @Test("wants somebody to sign in where it refuses the tokens, and is not asked for ever")
    func signInAgain() async throws {
        let refused = House([
            "/attendees": [answer("", 401)],
            "/oauth/token": [answer(#"{"error": "invalid_grant"}"#, 400)],
        ])
        await #expect(
            throws: GoToFault.signInAgain(reason: #"HTTP 400 {"error": "invalid_grant"}"#)
        ) { try await attendees(in: refused) }
        #expect(await refused.calls.count == 2)
        #expect(await refused.keeps.isEmpty)
        let deaf = House([
            "/attendees": [answer("", 401)],
            "/oauth/token": [tokens("a2", "r2"), tokens("a3", "r3")],
        ])
        await #expect(throws: GoToFault.signInAgain(reason: "HTTP 401")) {
            try await attendees(in: deaf)
        }
        #expect(await deaf.calls.count { $0.method == .post } == 1)
    }

    @Test("is waited for as long as it says, and given up where that is too long")
    func limited() async throws {
        let house = House(["/attendees": [answer("", 429, after: 7), answer("[]")]])
        #expect(try await attendees(in: house) == "[]")
        #expect(await house.waits == [7])
        let busy = House(["/attendees": [answer("slow", 429, after: 3600)]])
        await #expect(throws: GoToFault.unavailable(seconds: 3600, reason: "HTTP 429 slow")) {
            try await attendees(in: busy)
        }
        #expect(await busy.waits.isEmpty)
    }

    @Test("is asked again where it fails or the line breaks, longer apart each time, four times")
    func failing() async throws {
        let house = House([
            "/attendees": [
                answer("", 500), .failure(.brokenOff(reason: "cut")),
                .failure(.unreachable(reason: "gone")), answer("[]"),
            ]
        ])
        #expect(try await attendees(in: house) == "[]")
        #expect(await house.waits == [1, 2, 4])
        let down = House(["/attendees": [answer("", 503)]])
        await #expect(throws: GoToFault.unavailable(seconds: nil, reason: "HTTP 503")) {
            try await attendees(in: down)
        }
        #expect(await down.calls.count == 4)
        let cut = House(["/attendees": [.failure(.brokenOff(reason: "cut"))]])
        await #expect(throws: GoToFault.unavailable(seconds: nil, reason: "cut")) {
            try await attendees(in: cut)
        }
        let endless = House(["/attendees": [.failure(.tooLarge(limit: 9))]])
        await #expect(throws: GoToFault.tooLarge(limit: 9)) { try await attendees(in: endless) }
        #expect(await endless.calls.count == 1)
        let forbidden = House(["/attendees": [answer("no", 403)]])
        await #expect(throws: GoToFault.refused(reason: "HTTP 403 no")) {
            try await attendees(in: forbidden)
        }
    }

    @Test("lists the sessions of a time, whose numbers are texts here and numbers there")
    func sessions() async throws {
        let list = """
            [{"meetingId": "123456789", "sessionId": "700000001", "subject": "Bureau — mars",
              "startTime": "2026-03-12T18:00:05Z", "endTime": "2026-03-12T19:32:10.+0000",
              "numAttendees": "4", "duration": "92", "email": "o@exemple.example"},
             {"meetingId": 987654321, "sessionId": 700000002, "numAttendees": 2}, {"sessionId": "3"}]
            """
        let house = House(["/historicalMeetings": [answer(list)]])
        let from = try #require(Instant(text: "2026-03-11T23:00:00Z"))
        let sessions = try await house.client.meetings(from: from, to: from.adding(seconds: 86_400))
        #expect(
            sessions == [
                GoToSession(
                    key: "700000001",
                    place: .meeting("123456789"),
                    subject: "Bureau — mars",
                    start: Instant(text: "2026-03-12T18:00:05Z"),
                    end: Instant(text: "2026-03-12T19:32:10Z"),
                    attendees: 4
                ),
                GoToSession(key: "700000002", place: .meeting("987654321"), attendees: 2),
            ]
        )
        #expect(
            await house.calls.map(\.address) == [
                "https://api.getgo.com/G2M/rest/historicalMeetings"
                    + "?startDate=2026-03-11T23%3A00%3A00Z&endDate=2026-03-12T23%3A00%3A00Z"
            ]
        )
        let wrong = House(["/historicalMeetings": [answer("<html>")]])
        await #expect(throws: GoToFault.unreadable("historicalMeetings")) {
            try await wrong.client.meetings(from: from, to: from)
        }
        let none = House(["/historicalMeetings": [answer("", 204)]])
        #expect(try await none.client.meetings(from: from, to: from).isEmpty)
    }

    @Test("gives the pages of a webinar one after the other, until it says there are no more")
    func pages() async throws {
        func page(_ name: String, of total: Int) -> Answer {
            answer(
                #"{"_embedded": {"attendeeParticipationResponses": [{"n": "\#(name)"}]}, "#
                    + #""page": {"totalPages": \#(total)}}"#
            )
        }
        let house = House(["/attendees": [page("a", of: 3), page("b", of: 3), page("c", of: 3)]])
        let text = try await attendees(of: [Self.webinar], in: house)
        let pages = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
        #expect(pages?.count == 3)
        #expect(text.contains(#""n": "a""#) && text.contains(#""n": "c""#))
        let path =
            "https://api.getgo.com/G2W/rest/v2/organizers/7/webinars/55/sessions/9001/attendees"
        #expect(
            await house.calls.map(\.address) == (0..<3).map { "\(path)?page=\($0)&size=100" }
        )
        let endless = House(["/attendees": [page("a", of: .max)]])
        await #expect(throws: GoToFault.tooManyPages(limit: 100)) {
            try await attendees(of: [Self.webinar], in: endless)
        }
        let plain = House(["/attendees": [answer(" [{}]")]])
        #expect(try await attendees(of: [Self.webinar], in: plain) == "[ [{}]]")
    }

    @Test("takes no more of all pages and sessions together than of one report")
    func mostBytes() async throws {
        let half = "[\(String(repeating: " ", count: ExchangeLimits().bytes / 2))]"
        let house = House(["/attendees": [answer(half)]])
        let again = GoToSession(key: "9002", place: .webinar("55", organizer: "7"))
        await #expect(throws: GoToFault.tooLarge(limit: ExchangeLimits().bytes)) {
            try await attendees(of: [Self.webinar, again], in: house)
        }
        #expect(await house.calls.count == 2)
    }

    @Test("lists webinars of whoever is signed in, and none where the list is empty")
    func webinars() async throws {
        let list = """
            {"_embedded": {"sessionInfoResources": [{"webinarKey": "55", "sessionKey": 9001,
              "webinarName": "Réunion publique", "registrantsAttended": 2,
              "startTime": "2026-05-16T18:49:00Z", "endTime": "2026-05-16T20:05:00Z"}]},
             "page": {"size": 100, "totalElements": 1, "totalPages": 1, "number": 0}}
            """
        let house = House([
            "/admin/rest/v1/me": [answer(#"{"key": 7, "accountKey": 3}"#)],
            "/organizers/7/sessions": [answer(list), answer(#"{"page": {"totalPages": 0}}"#)],
        ])
        let from = try #require(Instant(text: "2026-05-16T00:00:00Z"))
        let found = try await house.client.webinars(from: from, to: from.adding(seconds: 86_400))
        #expect(found.map(\.key) == ["9001"] && found.map(\.subject) == ["Réunion publique"])
        #expect(found.first?.place == .webinar("55", organizer: "7"))
        #expect(try await house.client.webinars(from: from, to: from).isEmpty)
    }

    @Test("is signed in to by the code of the address that it sends the browser to")
    func signingIn() async throws {
        let address = GoToClient.signIn(Self.application, state: "s t")
        #expect(
            address == "https://authentication.logmeininc.com/oauth/authorize?client_id=greffier"
                + "&response_type=code&redirect_uri=https%3A%2F%2Flocalhost%2Fretour&state=s%20t"
        )
        let back = "https://localhost/retour?code=c%2F1&state=s%20t"
        #expect(try GoToClient.code(in: " \(back)\n", state: "s t") == "c/1")
        #expect(try GoToClient.code(in: "c/1", state: "s t") == "c/1")
        #expect(throws: GoToFault.signInAgain(reason: "state")) {
            try GoToClient.code(in: back, state: "other")
        }
        #expect(throws: GoToFault.signInAgain(reason: "access_denied")) {
            try GoToClient.code(in: "https://localhost/retour?error=access_denied", state: "s t")
        }
        let house = House(["/oauth/token": [tokens("a1", "r1")]])
        let got = try await GoToClient.tokens(for: "c/1", Self.application, by: house.exchange)
        #expect(got == GoToTokens(access: "a1", refresh: "r1"))
        #expect(
            await house.calls.map { String(decoding: $0.body, as: UTF8.self) } == [
                "grant_type=authorization_code&code=c%2F1"
                    + "&redirect_uri=https%3A%2F%2Flocalhost%2Fretour"
            ]
        )
        // A code is spent by being shown: it is shown once.
        let down = House(["/oauth/token": [answer("", 500)]])
        await #expect(throws: GoToFault.unavailable(seconds: nil, reason: "HTTP 500")) {
            try await GoToClient.tokens(for: "c", Self.application, by: down.exchange)
        }
        #expect(await down.calls.count == 1)
        let bare = House(["/oauth/token": [tokens("a1", nil)]])
        await #expect(throws: GoToFault.unreadable("token")) {
            try await GoToClient.tokens(for: "c", Self.application, by: bare.exchange)
        }
    }
}
