import Access
import Foundation
import HTTPTypes
import Meetings
import OpenDocument
import Registry
import Testing

@testable import Web

/// What every way to figures tells whom, compared role by role.
///
/// In the bureau of 16 March 2020, 20 of 24 members attended: the four who did not are too few to be
/// told of to whoever may not read of them by name.
@Suite("What figures reveal") struct FiguresPrivacyTests {
    /// Those who may read the minutes, which tell the same by name.
    private static let readers: Set<Role> = [.chair, .secretary, .member, .auditor]
    private static let keepers: Set<Role> = [.chair, .secretary]
    private static let sums = "?measure=attendance_rate"
    /// In April, when March is over.
    private static let afterwards = Instant(milliseconds: 1_586_000_000_000)

    /// Every address that could tell of the four, with those whom it does.
    private static var revealed: [String: Set<Role>] {
        let sitting = "/seances/BF-2020-03-16"
        var revealed: [String: Set<Role>] = [
            "\(sitting)/participation": readers,
            "\(sitting)/documents/csv": readers,
            "\(sitting)/documents/csv?names=without": readers,
            "\(sitting)/documents/json?names=without": readers,
            "\(sitting)/documents/ods?names=without": readers,
            "/participation?question=quorum": keepers,
            "/instances/BF/participation?question=presence&sitting=BF-2020-03-16": keepers,
            "/participation\(sums)&other=BF": keepers,
        ]
        for place in ["/participation", "/instances/BF/participation"] {
            for by in ["month", "quarter", "year", "body", "kind", "weekday", "hour"] {
                revealed["\(place)\(sums)&by=\(by)"] = keepers
            }
            for format in ["csv", "ndjson", "json", "html", "svg", "ods", "odt"] {
                revealed["\(place)\(sums)&format=\(format)"] = keepers
            }
        }
        return revealed
    }

    /// The same by the API.
    private static var revealedToPrograms: [String: Set<Role>] {
        let sitting = "/api/v1/sittings/BF-2020-03-16"
        var revealed: [String: Set<Role>] = [
            "\(sitting)/participation": readers,
            "\(sitting)/documents/csv?names=without": readers,
            "\(sitting)/documents/ods?names=without": readers,
        ]
        for place in ["/api/v1/participation", "/api/v1/bodies/BF/participation"] {
            for format in ["csv", "ndjson", "json", "ods"] {
                revealed["\(place)\(sums)&format=\(format)"] = keepers
            }
        }
        return revealed
    }

    @Test(
        "is told on pages and in files to those who may know it, and to nobody else",
        arguments: Role.allCases
    )
    func pages(role: Role) async throws {
        let browser = try await Browser([Browser.bureau], roles: [role], now: Self.afterwards)
        for (address, roles) in Self.revealed {
            let answer = try await browser.ask(address)
            let isTold = answer.status == .ok && Self.tellsOfTheFour(answer)
            #expect(isTold == roles.contains(role), "\(address), \(role): \(answer.status)")
        }
    }

    @Test("is told by the API to the same", arguments: Role.allCases)
    func programs(role: Role) async throws {
        let browser = try await Browser([Browser.bureau], roles: [], now: Self.afterwards)
        let headers = try await browser.token(of: role)
        for (address, roles) in Self.revealedToPrograms {
            let answer = try await browser.ask(address, headers: headers)
            let isTold = answer.status == .ok && Self.tellsOfTheFour(answer)
            #expect(isTold == roles.contains(role), "\(address), \(role): \(answer.status)")
        }
    }

    @Test("is nothing of too few, nor anybody's name, on any other way that is open to analysts")
    func analysts() async throws {
        let browser = try await Browser([Browser.bureau], roles: [.analyst], now: Self.afterwards)
        let headers = try await browser.token(of: .analyst)
        func filled(_ path: String) -> String {
            path.replacing("{sitting}", with: "BF-2020-03-16").replacing("{body}", with: "BF")
                .replacing("{format}", with: "json")
        }
        var answers: [(String, Answer)] = []
        for route in Route.allCases
        where route.method == .get && ![.updates, .seatUpdates].contains(route) {
            answers.append((route.path, try await browser.ask(filled(route.path))))
        }
        for endpoint in Endpoint.allCases where endpoint.method == .get && endpoint != .events {
            let path = filled(endpoint.path)
            answers.append((path, try await browser.ask(path, headers: headers)))
        }
        for (path, answer) in answers where answer.status == .ok {
            #expect(!Self.tellsOfTheFour(answer), "\(path)")
            #expect(!answer.text.contains("Kervella"), "\(path)")
        }
        #expect(answers.count { $0.1.status == .ok } > 8)
    }

    @Test("is nothing of a body that one may not look at, beside one that one may")
    func compared() async throws {
        var browser = try await Browser([Browser.bureau], roles: [])
        let other = try await browser.registry.body(
            code: try #require(.init("CA")),
            name: "Conseil",
            organisation: "Autre",
            kind: .association
        )
        try await browser.signIn(as: .secretary, at: .body(other.id))
        let own = "/instances/CA/participation"
        #expect(try await browser.ask(own).status == .ok)
        #expect(!(try await browser.ask(own).text.contains("value=\"BF\"")))
        #expect(try await browser.ask("\(own)?other=BF").status == .forbidden)
        #expect(try await browser.ask("\(own)?other_from=2020-01").status == .ok)
    }

    @Test("is no sitting of the other side in which somebody was of a section, used a device…")
    func comparedSide() async throws {
        let samples = [Browser.bureau, "2020-07-04-conseil-federal"]
        var browser = try await Browser(samples, roles: [])
        let (own, other) = (
            try await browser.registry.body(called: "CF"),
            try await browser.registry.body(called: "BF")
        )
        try await browser.signIn(asEach: [
            (.chair, .body(own.id)), (.member, .body(other.id)),
        ])
        for (breakdown, value) in [("gender", "female"), ("device", "landline"), ("role", "x")] {
            let query = "by=\(breakdown)&only=\(value)&other=BF"
            let page = try await browser.ask("/instances/CF/participation?\(query)")
            #expect(!page.text.contains("BF-2020-03-16"), "\(query)")
        }
        // Months, and the sittings in them, are told beside each other, each for its audience.
        let both = try await browser.ask("/instances/CF/participation?by=month&other=BF").text
        #expect(both.contains("CF-2020-07-04") && both.contains("BF-2020-03-16"))
        #expect(both.contains("pour qui tient le registre"))
        #expect(both.contains("Chiffres pour l’instance"))
        let alone = try await browser.ask("/instances/CF/participation?by=device&only=computer")
        #expect(alone.status == .ok && alone.text.contains("CF-2020-07-04"))
    }

    @Test(
        "is read by a token that an analyst makes, which can do nothing else",
        arguments: ["", "BF"]
    )
    func token(body: String) async throws {
        let browser = try await Browser([Browser.bureau], roles: [.analyst], now: Self.afterwards)
        let made = try await browser.send(
            "/compte/jetons",
            [
                ("label", "Tableur"), ("until", "2020-12-31"), ("actions", "figures"),
                ("reach", body), ("actions", "minutes"), ("owner", Browser.password),
            ]
        )
        let secret = try #require(made.text.firstMatch(of: #/<code>([\w-]{43})<\/code>/#)).output.1
        var program = browser
        program.cookie = ""
        let headers: HTTPFields = [.authorization: "Bearer \(secret)"]
        let open: Set<Endpoint> = [.description, .me, .bodyFigures]
        for endpoint in Endpoint.allCases where endpoint != .figures {
            let path = endpoint.path.replacing("{sitting}", with: "BF-2020-03-16")
                .replacing("{body}", with: "BF").replacing(#/\{[a-z]+\}/#, with: "json")
            let answer = try await program.ask(path, endpoint.method, headers: headers)
            let expected: HTTPResponse.Status = open.contains(endpoint) ? .ok : .forbidden
            #expect(answer.status == expected, "\(endpoint)")
        }
        // Whoever reads a body reads it by either address.
        let path = "/api/v1/bodies/BF/participation"
        let asked = try await program.ask("/api/v1/participation?body=BF", headers: headers)
        #expect(asked.status == .ok)
        #expect(asked.bytes == (try await program.ask(path, headers: headers).bytes))
        let all = try await program.ask(
            "/api/v1/participation?by=body&format=csv",
            headers: headers
        )
        #expect(all.status == (body.isEmpty ? .ok : .forbidden))
        #expect(
            !body.isEmpty || all.text.contains("BF,entitled,body,remote_participation_share,11,20")
        )
    }

    @Test(
        "is nothing of a month that is not over, of which the next answer would tell by difference"
    )
    func monthUnderWay() async throws {
        for (now, isTold) in [
            (Instant(milliseconds: 1_585_000_000_000), false), (Self.afterwards, true),
        ] {
            let browser = try await Browser([Browser.bureau], roles: [.analyst], now: now)
            let page = try await browser.ask("/participation?by=month").text
            #expect(page.contains("(11 sur 20)") == isTold)
            #expect(page.contains("Un mois n’est communiqué qu’une fois terminé") != isTold)
            let headers = try await browser.token(of: .analyst)
            let rows = try await browser.ask(
                "/api/v1/participation?by=month&format=csv",
                headers: headers
            ).text
            #expect(rows.contains("remote_participation_share,11,20") == isTold)
        }
    }

    /// Whether an answer says that 20 of 24 attended, or tells of people one by one.
    private static func tellsOfTheFour(_ answer: Answer) -> Bool {
        var text = answer.text
        if answer.bytes.starts(with: [0x50, 0x4B]),
            let package = try? Package(reading: Data(answer.bytes))
        {
            text = package["content.xml"].map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
        let forms = [
            #/83[,.]3/#, #/0[.]83333/#, #/\b20,24\b/#, #/"numerator": ?20, ?"denominator": ?24/#,
            #/is_met|[Rr]equis/#, #/left_early|[Dd]éparts avant la fin|au fil de la séance</#,
            #/\bMembre\s1\b|person-1\b|Kervella/#,
        ]
        return forms.contains { text.firstMatch(of: $0) != nil }
    }
}
