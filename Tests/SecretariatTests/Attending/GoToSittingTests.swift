import Foundation
import Imports
import Meetings
import Notices
import Registry
import Synchronization
import Testing
import Typesetting

@testable import Secretariat

@Suite("The call of a sitting at GoTo")
struct GoToSittingTests {
    /// What GoTo answers, by the end of the path; the rest is not there.
    private final class House: Sendable {
        let asked = Mutex<[String]>([])
        private let answers: [String: String]

        init(_ answers: [String: String]) { self.answers = answers }

        var exchange: HTTPExchange {
            HTTPExchange { call in
                self.asked.withLock { $0.append(call.address) }
                let path = call.address.prefix { $0 != "?" }
                guard let found = self.answers.first(where: { path.hasSuffix($0.key) }) else {
                    return HTTPAnswer(status: 404)
                }
                return HTTPAnswer(status: 200, body: Array(found.value.utf8))
            }
        }
    }

    private static let application = GoToApplication(
        clientID: "greffier",
        clientSecret: "secret",
        redirect: "https://localhost/retour"
    )

    /// One of the meetings of the day, in UTC; the sitting went from 17:30 to 20:00.
    private static func held(
        _ meeting: String,
        _ session: String,
        _ from: String,
        _ to: String,
        day: String = "2020-03-16"
    ) -> String {
        """
        {"meetingId": "\(meeting)", "sessionId": "\(session)", "subject": "Bureau \(meeting)",
         "startTime": "\(day)T\(from):00Z", "endTime": "\(day)T\(to):00Z", "numAttendees": "2"}
        """
    }

    private static func attended(_ name: String, _ session: String, _ day: String) -> String {
        """
        {"attendeeName": "\(name)", "attendeeEmail": "", "meetingInstanceKey": \(session),
         "meetingId": 111, "subject": "Bureau 111", "firstName": "Camille", "lastName": "Lefèvre",
         "email": "organisateur@exemple.example", "name": "\(name)", "duration": 90,
         "startTime": "\(day)T17:20:00Z", "endTime": "\(day)T20:10:00Z",
         "joinTime": "\(day)T17:40:00Z", "leaveTime": "\(day)T19:10:00Z"}
        """
    }

    /// Why nothing comes; nil where it comes.
    private func fault(_ work: () async throws -> Void) async -> ConferenceFault? {
        do {
            try await work()
        } catch SecretariatError.conference(let fault) {
            return fault
        } catch {
            Issue.record(error)
        }
        return nil
    }

    private func signedIn() async throws -> CallEvening {
        let evening = try await CallEvening()
        var account = GoToAccount(application: Self.application)
        account.tokens = GoToTokens(access: "a1", refresh: "r1")
        try await evening.registry.setGoTo(account)
        return evening
    }

    private func found(
        _ held: [String],
        in evening: CallEvening
    ) async throws -> GoToSittingSessions {
        let list = "[\(held.joined(separator: ","))]"
        let client = try await evening.registry.goToClient(
            by: House(["/historicalMeetings": list]).exchange
        )
        return try await GoToSittingSessions(
            of: CallEvening.reference,
            among: [.meetings],
            from: client,
            in: evening.registry
        )
    }

    @Test("is looked for on the day of the sitting, by the clocks of its body")
    func day() async throws {
        let evening = try await signedIn()
        let house = House(["/historicalMeetings": "[]"])
        let client = try await evening.registry.goToClient(by: house.exchange)
        let sessions = try await GoToSittingSessions(
            of: CallEvening.reference,
            among: [.meetings],
            from: client,
            in: evening.registry
        )
        #expect(
            house.asked.withLock { $0 } == [
                "https://api.getgo.com/G2M/rest/historicalMeetings"
                    + "?startDate=2020-03-15T11%3A00%3A00Z&endDate=2020-03-16T23%3A00%3A00Z"
            ]
        )
        let none = await fault { _ = try sessions.chosen(nil) }
        #expect(none == .noSession(CallEvening.reference))
    }

    @Test("is taken where it alone was at the time of the sitting, as often as it was opened again")
    func alone() async throws {
        let evening = try await signedIn()
        let sessions = try await found(
            [
                Self.held("111", "1", "17:20", "18:00"), Self.held("111", "2", "18:02", "20:10"),
                Self.held("222", "3", "09:00", "10:00"),
                Self.held("333", "4", "17:20", "20:10", day: "2020-03-15"),
            ],
            in: evening
        )
        #expect(sessions.sessions.map(\.key) == ["3", "1", "2"])
        #expect(try sessions.chosen(nil)?.map(\.key) == ["1", "2"])
    }

    @Test("is asked about where several were, and named by session or meeting")
    func several() async throws {
        let evening = try await signedIn()
        let sessions = try await found(
            [Self.held("111", "1", "17:20", "20:10"), Self.held("222", "2", "19:00", "20:30")],
            in: evening
        )
        #expect(try sessions.chosen(nil) == nil)
        #expect(try sessions.chosen("2")?.map(\.key) == ["2"])
        #expect(try sessions.chosen("1-1-1")?.map(\.key) == ["1"])
        let words = sessions.sessions.map { $0.words(in: sessions.zone) }
        #expect(words[0].english.contains("18:20") && words[0].french.contains("Bureau 111"))
        let unknown = await fault { _ = try sessions.chosen("9") }
        #expect(unknown == .unknownSession("9", words))
    }

    @Test("comes with those who attended it, and nobody of its other sessions")
    func report() async throws {
        let evening = try await signedIn()
        let (own, other) = (
            Self.attended("Clet Cariou", "1", "2020-03-16"),
            Self.attended("Dora Daniel", "0", "2020-03-09")
        )
        let client = try await evening.registry.goToClient(
            by: House([
                "/historicalMeetings": "[\(Self.held("111", "1", "17:20", "20:10"))]",
                "/meetings/111/attendees": "[\(other), \(own)]",
            ])
            .exchange
        )
        let sessions = try await GoToSittingSessions(
            of: CallEvening.reference,
            among: [.meetings],
            from: client,
            in: evening.registry
        )
        let chosen = try #require(try sessions.chosen(nil))
        let file = try await sessions.report(of: chosen, from: client)
        #expect(String(decoding: file.bytes, as: UTF8.self) == "[\(own)]")
        let reports = try await SittingReports(
            [file],
            of: CallEvening.reference,
            in: evening.registry
        )
        #expect(reports.questions.isEmpty)
        #expect(reports.cases.map(\.participant.name) == ["Clet Cariou"])
        var choices = AttendanceChoices()
        choices.acceptCertain(of: reports)
        _ = try await reports.enter(choices, in: evening.registry, by: .secretariat)
        #expect(try await evening.stays(of: "Cariou") == ["video 18:40–20:10"])
    }

    @Test("comes with all its sessions where a webinar broke off and was opened again")
    func webinar() async throws {
        let evening = try await signedIn()
        func held(_ session: String, _ from: String, _ to: String) -> String {
            """
            {"webinarKey": "55", "sessionKey": \(session), "webinarName": "Réunion publique",
             "startTime": "2020-03-16T\(from):00Z", "endTime": "2020-03-16T\(to):00Z"}
            """
        }
        func attended(_ session: String, _ from: String, _ to: String) -> String {
            """
            [{"registrantKey": 1, "sessionKey": \(session), "firstName": "Clet",
              "lastName": "Cariou", "email": "", "attendance": [
              {"joinTime": "2020-03-16T\(from):00Z", "leaveTime": "2020-03-16T\(to):00Z"}]}]
            """
        }
        let client = try await evening.registry.goToClient(
            by: House([
                "/me": #"{"key": 7}"#,
                "/organizers/7/sessions":
                    "[\(held("9001", "17:20", "18:00")), \(held("9002", "18:02", "20:10"))]",
                "/sessions/9001/attendees": attended("9001", "17:40", "18:00"),
                "/sessions/9002/attendees": attended("9002", "18:02", "19:10"),
            ])
            .exchange
        )
        let sessions = try await GoToSittingSessions(
            of: CallEvening.reference,
            among: [.webinars],
            from: client,
            in: evening.registry
        )
        let chosen = try #require(try sessions.chosen(nil))
        #expect(chosen.map(\.key) == ["9001", "9002"])
        let reports = try await SittingReports(
            [try await sessions.report(of: chosen, from: client)],
            of: CallEvening.reference,
            in: evening.registry
        )
        #expect(reports.questions.isEmpty)
        var choices = AttendanceChoices()
        choices.acceptCertain(of: reports)
        _ = try await reports.enter(choices, in: evening.registry, by: .secretariat)
        #expect(
            try await evening.stays(of: "Cariou") == ["video 18:40–19:00", "video 19:02–20:10"]
        )
    }

    @Test("is not asked for before somebody gave an application and signed in")
    func configured() async throws {
        let evening = try await CallEvening()
        let early = await fault { _ = try await evening.registry.goToClient() }
        #expect(early == .notConfigured)
        try await evening.registry.setGoTo(GoToAccount(application: Self.application))
        let signedOut = await fault { _ = try await evening.registry.goToClient() }
        #expect(signedOut == .notSignedIn)
        let house = House([
            "/oauth/token": #"{"access_token": "a1", "refresh_token": "r1", "expires_in": 3600}"#
        ])
        try await evening.registry.signInToGoTo(copied: "code", state: "s", by: house.exchange)
        let tokens = try await evening.registry.goToAccount()?.tokens
        #expect(tokens == GoToTokens(access: "a1", refresh: "r1"))
        let other = GoToAccount(
            application: GoToApplication(clientID: "b", clientSecret: "c", redirect: "https://d")
        )
        let registry = evening.registry
        let exchange = house.exchange
        let overtaken = HTTPExchange { call throws(HTTPFault) in
            try? await registry.setGoTo(other)
            return try await exchange.send(call)
        }
        let late = await fault {
            try await registry.signInToGoTo(copied: "code", state: "s", by: overtaken)
        }
        #expect(late == .notConfigured)
        #expect(try await registry.goToAccount() == other)
        try await evening.registry.setGoTo(nil)
        #expect(try await evening.registry.goToAccount() == nil)
    }
}
