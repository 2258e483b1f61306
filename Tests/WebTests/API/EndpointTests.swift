import Access
import HTTPTypes
import Meetings
import Registry
import Testing

@testable import Web

@Suite("The endpoints of the API") struct EndpointTests {
    /// Every endpoint with what it asks for, as it was decided.
    private static let decided: [Endpoint: (String, Demand)] = [
        .description: ("GET /openapi.json", .nothing(because: .sameForEverybody)),
        .me: ("GET /me", .someone),
        .sittings: ("GET /sittings", .permission(.home)),
        .sitting: ("GET /sittings/{sitting}", .reading),
        .acts: ("POST /sittings/{sitting}/acts", .acting),
        .events: ("GET /sittings/{sitting}/events", .acting),
        .seat: ("GET /sittings/{sitting}/seat", .permission(.participate)),
        .document: ("GET /sittings/{sitting}/documents/{format}", .exporting),
        .participation: ("GET /sittings/{sitting}/participation", .reading),
        .figures: ("GET /participation", .permission(.figures)),
        .bodyFigures: ("GET /bodies/{body}/participation", .permission(.figures)),
        .verification: ("GET /sittings/{sitting}/verification", .reading),
        .verdict: ("POST /verification", .permission(.verify)),
        .review: ("POST /sittings/{sitting}/review", .permission(.writeMinutes)),
        .invitations: ("GET /sittings/{sitting}/invitations", .permission(.invite)),
        .invite: ("POST /sittings/{sitting}/invitations", .permission(.invite)),
        .withdraw: ("DELETE /sittings/{sitting}/invitations", .permission(.invite)),
        .door: ("GET /sittings/{sitting}/door", .permission(.invite)),
        .admission: ("POST /sittings/{sitting}/door/{knock}", .permission(.invite)),
        .code: ("GET /sittings/{sitting}/code", .permission(.invite)),
        .renewCode: ("POST /sittings/{sitting}/code", .permission(.invite)),
        .sittingReaders: ("GET /sittings/{sitting}/readers", .permission(.accessLog)),
        .tasks: ("GET /tasks", .permission(.home)),
        .bodies: ("GET /bodies", .permission(.bodies)),
        .addBody: ("POST /bodies", .permission(.changeBodies)),
        .body: ("GET /bodies/{body}", .permission(.bodies)),
        .changeBody: ("PUT /bodies/{body}", .permission(.changeBodies)),
        .enactRules: ("POST /bodies/{body}/rules", .permission(.changeBodies)),
        .drafts: ("GET /bodies/{body}/drafts", .permission(.prepare)),
        .beginDraft: ("POST /bodies/{body}/drafts", .permission(.prepare)),
        .draft: ("GET /bodies/{body}/drafts/{draft}", .permission(.prepare)),
        .changeDraft: ("PUT /bodies/{body}/drafts/{draft}", .permission(.prepare)),
        .discardDraft: ("DELETE /bodies/{body}/drafts/{draft}", .permission(.prepare)),
        .convene: ("POST /bodies/{body}/drafts/{draft}/convening", .permission(.prepare)),
        .draftDocument: (
            "GET /bodies/{body}/drafts/{draft}/documents/{format}", .permission(.prepare)
        ),
        .people: ("GET /people", .permission(.people)),
        .addPerson: ("POST /people", .permission(.changePeople)),
        .person: ("GET /people/{person}", .permission(.people)),
        .renamePerson: ("PUT /people/{person}/name", .permission(.changePeople)),
        .changeAddresses: ("PUT /people/{person}/addresses", .permission(.changePeople)),
        .giveSeat: ("POST /people/{person}/seats", .permission(.changePeople)),
        .endSeat: ("POST /people/{person}/seats/{body}/end", .permission(.changePeople)),
        .directory: ("POST /directory", .permission(.changePeople)),
        .readers: ("GET /readers", .permission(.accessLog)),
    ]

    /// The roles that get an answer; whoever is not named is refused.
    private static let admitted: [Endpoint: Set<Role>] = [
        .me: Set(Role.allCases),
        .sittings: Set(Role.allCases),
        .tasks: Set(Role.allCases),
        .sitting: [.chair, .secretary, .member, .auditor],
        .document: [.chair, .secretary, .member, .auditor],
        .acts: [.chair, .secretary, .member],
        .events: [.chair, .secretary, .member],
        .seat: [],
        .participation: [.chair, .secretary, .member, .auditor],
        .figures: [.chair, .secretary, .member, .analyst, .auditor],
        .bodyFigures: [.chair, .secretary, .member, .analyst, .auditor],
        .verification: [.chair, .secretary, .member, .auditor],
        .verdict: [.administrator, .chair, .secretary, .member, .auditor],
        .review: [.chair, .secretary],
        // Ways in are made by people, not by programs.
        .invitations: [],
        .invite: [],
        .withdraw: [],
        .door: [],
        .admission: [],
        .code: [],
        .renewCode: [],
        .sittingReaders: [.administrator, .auditor],
        .readers: [.administrator, .auditor],
        .bodies: Set(Role.allCases),
        .body: Set(Role.allCases),
        .addBody: [.administrator, .secretary],
        .changeBody: [.administrator, .secretary],
        .enactRules: [.administrator, .secretary],
        .drafts: [.chair, .secretary],
        .beginDraft: [.chair, .secretary],
        .draft: [.chair, .secretary],
        .changeDraft: [.chair, .secretary],
        .discardDraft: [.chair, .secretary],
        .convene: [.chair, .secretary],
        .draftDocument: [.chair, .secretary],
        .people: [.administrator, .chair, .secretary],
        .person: [.administrator, .chair, .secretary],
        .addPerson: [.administrator, .secretary],
        .renamePerson: [.administrator, .secretary],
        .changeAddresses: [.administrator, .secretary],
        .giveSeat: [.administrator, .secretary],
        .endSeat: [.administrator, .secretary],
        .directory: [.administrator, .secretary],
    ]

    @Test("ask for what was decided, each", arguments: Endpoint.allCases)
    func decided(endpoint: Endpoint) throws {
        let (place, demand) = try #require(
            Self.decided[endpoint],
            "\(endpoint) was decided by nobody"
        )
        let path = endpoint.path.dropFirst(Endpoint.root.count)
        #expect("\(endpoint.method.rawValue) \(path)" == place)
        #expect(endpoint.demand == demand)
        #expect((Self.admitted[endpoint] == nil) == (endpoint == .description))
    }

    @Test("are each found where they say that they are", arguments: Endpoint.allCases)
    func found(endpoint: Endpoint) throws {
        let address = endpoint.address("BF-2020-03-16", "odt", "pdf")
        #expect(try Target.Match(endpoint.method, address).target == .api(endpoint))
    }

    @Test("are open to the programs of some roles, and to no others", arguments: Role.allCases)
    func roles(role: Role) async throws {
        let browser = try await Browser([Browser.bureau], roles: [])
        let headers = try await browser.token(of: role)
        for (endpoint, roles) in Self.admitted {
            let answer = try await ask(browser, endpoint, headers)
            let isRefused = answer.status == .forbidden
            #expect(isRefused != roles.contains(role), "\(endpoint), \(role): \(answer.status)")
            #expect(answer.status.kind != .serverError)
        }
    }

    @Test("tell strangers, in JSON, to show who they are", arguments: admitted.keys)
    func strangers(endpoint: Endpoint) async throws {
        let browser = try await Browser([Browser.bureau], roles: [])
        let answer = try await ask(browser, endpoint, [:])
        #expect(answer.status == .unauthorized)
        #expect(answer.headers[.contentType] == "application/problem+json")
        #expect(answer.headers[.wwwAuthenticate] == "Bearer")
        #expect(!answer.text.contains("Kervella"))
    }

    private func ask(
        _ browser: Browser,
        _ endpoint: Endpoint,
        _ headers: HTTPFields
    ) async throws -> Answer {
        let path = endpoint.path.replacing("{sitting}", with: "BF-2020-03-16")
            .replacing("{body}", with: "BF").replacing(#/\{[a-z]+\}/#, with: "json")
        var headers = headers
        headers[.contentType] = "application/json"
        let method = endpoint == .events ? .head : endpoint.method
        return try await browser.ask(path, method, headers: headers, body: Array("{}".utf8))
    }
}

extension Browser {
    /// What a program of somebody with one role in the whole house shows.
    func token(of role: Role) async throws -> HTTPFields {
        let account = try await registry.addAccount(
            named: try #require(SignInName(role.rawValue)),
            grants: [try #require(Grant(role, in: .house))]
        )
        let (secret, _) = try await registry.makeToken(
            for: account.id,
            called: "tests",
            within: TokenScope(Set(Action.allCases), in: .house),
            until: registry.now.adding(seconds: 86_400)
        )
        return [.authorization: "Bearer \(secret.text)"]
    }
}
