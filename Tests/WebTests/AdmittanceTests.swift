import Access
import HTTPTypes
import Meetings
import Registry
import Testing

@testable import Web

/// Who gets in where: each route with each role, as it was decided.
@Suite("Admittance") struct AdmittanceTests {
    /// The roles that get an answer, by route; whoever is not named is refused.
    ///
    /// The sample is submitted, so that reading it is reading minutes.
    private static let admitted: [Route: Set<Role>] = [
        .home: Set(Role.allCases),
        .sitting: [.chair, .secretary, .member, .auditor],
        .minutes: [.chair, .secretary, .member, .auditor],
        .participation: [.chair, .secretary, .member, .auditor],
        .document: [.chair, .secretary, .member, .auditor],
        .updates: [.chair, .secretary, .member, .auditor],
        .acts: [.chair, .secretary, .member],
        .console: [.chair, .secretary],
        .projector: [.chair, .secretary],
        .seat: [.chair, .secretary, .member],
        .seatUpdates: [.chair, .secretary, .member],
        .invitations: [.chair, .secretary],
        .inviting: [.chair, .secretary],
        .door: [.chair, .secretary],
        .admission: [.chair, .secretary],
        .prepare: [.chair, .secretary],
        .beginPreparation: [.chair, .secretary],
        .preparation: [.chair, .secretary],
        .changePreparation: [.chair, .secretary],
        .preparationDocument: [.chair, .secretary],
        .convened: [.chair, .secretary],
        .annexed: [.chair, .secretary],
        .review: [.chair, .secretary],
        .reports: [.chair, .secretary],
        .attendance: [.chair, .secretary],
        .reportFetched: [.chair, .secretary],
        .conferencing: [.administrator],
        .conferencingChanged: [.administrator],
        .conferencingSignedIn: [.administrator],
        .verify: [.administrator, .chair, .secretary, .member, .auditor],
        .verdict: [.administrator, .chair, .secretary, .member, .auditor],
        .metrics: [.administrator],
        .people: [.administrator, .chair, .secretary],
        .personAdded: [.administrator, .secretary],
        .person: [.administrator, .chair, .secretary],
        .personRenamed: [.administrator, .secretary],
        .addressAdded: [.administrator, .secretary],
        .addressRemoved: [.administrator, .secretary],
        .languageGiven: [.administrator, .secretary],
        .mailsResumed: [.administrator, .secretary],
        .seatGiven: [.administrator, .secretary],
        .seatEnded: [.administrator, .secretary],
        .directory: [.administrator, .secretary],
        .directoryRead: [.administrator, .secretary],
        .erasure: [.administrator],
        .erased: [.administrator],
        .bodies: Set(Role.allCases),
        .bodyAdded: [.administrator, .secretary],
        .body: Set(Role.allCases),
        .bodyChanged: [.administrator, .secretary],
        .rules: [.administrator, .secretary],
        .rulesEnacted: [.administrator, .secretary],
        .accounts: [.administrator],
        .accountAdded: [.administrator],
        .account: [.administrator],
        .roleGiven: [.administrator],
        .roleTaken: [.administrator],
        .invited: [.administrator],
        .codeForgotten: [.administrator],
        .accountClosed: [.administrator],
        .ownAccount: Set(Role.allCases),
        .ownPassword: Set(Role.allCases),
        .ownSessions: Set(Role.allCases),
        .ownCode: Set(Role.allCases),
        .ownCodeOn: Set(Role.allCases),
        .ownCodeOff: Set(Role.allCases),
        .tokens: [.administrator, .chair, .secretary, .analyst, .auditor],
        .tokenMade: [.administrator, .chair, .secretary, .analyst, .auditor],
        .tokenWithdrawn: [.administrator, .chair, .secretary, .analyst, .auditor],
        .figures: [.chair, .secretary, .member, .analyst, .auditor],
        .bodyFigures: [.chair, .secretary, .member, .analyst, .auditor],
        .accessLog: [.administrator, .auditor],
        .sittingAccess: [.administrator, .auditor],
        .notices: [.chair, .secretary],
        .noticesSent: [.chair, .secretary],
        .answersTaken: [.chair, .secretary],
        .outbox: [.administrator, .chair, .secretary],
        .outboxDecided: [.administrator, .chair, .secretary],
        .delivery: [.administrator],
        .deliveryChanged: [.administrator],
        .byItself: [.chair, .secretary],
        .byItselfChanged: [.chair, .secretary],
        .bodyCalendar: [.chair, .secretary],
        .personCalendar: [.administrator, .secretary],
    ]

    private static let open: Set<Route> = [
        .setUp, .beginning, .signIn, .entry, .signOut, .language, .stylesheet, .script, .icon,
        .health, .ready, .worker, .personalLink, .join, .knock,
        .health, .ready, .invitation, .invitationAccepted,
        .agenda, .optOut, .optedOut, .slackCommand, .slackAction,
    ]

    @Test("is decided for every route", arguments: Route.allCases)
    func decided(route: Route) {
        #expect(Self.admitted.keys.contains(route) != Self.open.contains(route))
    }

    @Test("is given to the roles that were named, and to nobody else", arguments: Role.allCases)
    func roles(role: Role) async throws {
        let browser = try await Browser([Browser.bureau], roles: [role])
        for (route, roles) in Self.admitted {
            let answer = try await ask(browser, route)
            let isRefused = answer.status == .forbidden
            #expect(isRefused != roles.contains(role), "\(route) for \(role): \(answer.status)")
        }
    }

    @Test("is shown the way in to strangers, who learn nothing", arguments: admitted.keys)
    func strangers(route: Route) async throws {
        let browser = try await Browser([Browser.bureau], roles: [])
        let answer = try await ask(browser, route)
        #expect([.seeOther, .unauthorized].contains(answer.status))
        #expect(!answer.text.contains("Kervella"))
        let unknown = try await browser.ask("/seances/XX-1999")
        let known = try await browser.ask("/seances/BF-2020-03-16")
        #expect(unknown.status == known.status)
    }

    private func ask(_ browser: Browser, _ route: Route) async throws -> Answer {
        let path = route.path.replacing("{sitting}", with: "BF-2020-03-16")
            .replacing("{body}", with: "BF").replacing(#/\{[a-z]+\}/#, with: "json")
        guard route != .verdict else { return try await browser.handIn("pv.odt", [1, 2, 3]) }
        guard ![.updates, .seatUpdates].contains(route) else {
            return try await browser.head(path)
        }
        guard route.method == .get else { return try await browser.send(path, []) }
        return try await browser.ask(path)
    }

    @Test(
        "to the draft of another body, to the archive and to other sittings has to be given there"
    )
    func elsewhere() async throws {
        var browser = try await Browser([Browser.bureau], roles: [])
        let other = try await browser.registry.body(
            code: try #require(.init("CA")),
            name: "Conseil",
            organisation: "Autre",
            kind: .association
        )
        try await browser.signIn(as: .member, at: .body(other.id))
        #expect(try await browser.ask("/seances/BF-2020-03-16").status == .notFound)
        #expect(!(try await browser.ask("/").text.contains("BF-2020-03-16")))
        try await browser.signIn(as: .auditor, at: .house)
        let archive = "/seances/BF-2020-03-16/documents/xml?profile=archive"
        #expect(try await browser.ask(archive).status == .forbidden)
        try await browser.signIn(as: .analyst, at: .house)
        // Without names too, a list of people tells of each.
        for names in ["", "?names=without"] {
            let list = "/seances/BF-2020-03-16/documents/csv" + names
            #expect(try await browser.ask(list).status == .forbidden)
        }
    }

    @Test("to names is noted before they are shown, and once for a while")
    func noted() async throws {
        let browser = try await Browser([Browser.bureau], roles: [.member])
        for _ in 1...3 { _ = try await browser.ask("/seances/BF-2020-03-16/proces-verbal") }
        _ = try await browser.ask("/seances/BF-2020-03-16/documents/csv")
        let notes = try await browser.registry.accessNotes()
        #expect(notes.map(\.action) == [.exportWithNames, .minutes])
    }
}
