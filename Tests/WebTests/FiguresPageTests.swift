import Access
import Foundation
import HTTPTypes
import Meetings
import Testing

@testable import Web

@Suite("The pages of figures") struct FiguresPageTests {
    private static let attendance = "/instances/BF/participation?measure=attendance_rate"

    @Test("tell those who keep the record everything, and lead down to the sittings")
    func record() async throws {
        let browser = try await Browser([Browser.bureau], roles: [.secretary])
        let answer = try await browser.ask(Self.attendance)
        #expect(answer.text.contains("83,3"))
        #expect(answer.text.contains("href=\"/seances/BF-2020-03-16/participation\""))
        let curve = try await browser.ask(
            "/instances/BF/participation?question=presence&sitting=BF-2020-03-16"
        )
        #expect(curve.status == .ok)
        #expect(curve.text.contains("visioconférence\u{A0}: jusqu’à"))
        for question in ["quorum", "switching", "voice", "sections", "proxies", "calendar"] {
            let answer = try await browser.ask("/instances/BF/participation?question=\(question)")
            #expect(answer.text.contains("<svg"), "\(question)")
        }
    }

    @Test(
        "withhold from others of the body what would tell of too few, and the questions",
        arguments: [Role.analyst, .auditor, .member]
    )
    func body(role: Role) async throws {
        let afterwards = Instant(milliseconds: 1_586_000_000_000)
        let browser = try await Browser([Browser.bureau], roles: [role], now: afterwards)
        // Four of twenty-four were absent; eleven of twenty were remote.
        #expect(!(try await browser.ask(Self.attendance).text.contains("83,3")))
        let shares = try await browser.ask("/participation?by=body").text
        #expect(shares.contains("(11 sur 20)"))
        let question = try await browser.ask("/participation?question=quorum").text
        #expect(!question.contains("question=quorum"))
        #expect(!question.contains("Requis"))
    }

    @Test(
        "put two bodies or other months side by side, and lead from each cell to what is behind it"
    )
    func compared() async throws {
        let samples = [Browser.bureau, "2020-07-04-conseil-federal"]
        let browser = try await Browser(samples, roles: [.secretary])
        let two = try await browser.ask("/instances/BF/participation?by=month&other=CF").text
        #expect(two.components(separatedBy: "class=\"wide\"").count == 3)
        #expect(two.contains("<h2>BF</h2>") && two.contains("<h2>CF</h2>"))
        #expect(two.contains("id=\"chart-0-title\"") && two.contains("id=\"chart-1-title\""))
        let months = "from=2020-01&to=2020-03&other_from=2020-04&other_to=2020-07"
        let periods = try await browser.ask("/participation?by=body&\(months)").text
        #expect(periods.contains("<h2>Toutes les instances, du 1er\u{A0}janvier 2020"))
        #expect(periods.contains("href=\"/instances/CF/participation?by=body&amp;"))
        let month =
            "by=month&amp;measure=remote_participation_share&amp;from=2020-07&amp;to=2020-07"
        #expect(two.contains("href=\"/instances/CF/participation?\(month)\""))
        let link = "/instances/CF/participation?" + month.replacing("&amp;", with: "&")
        let down = try await browser.ask(link).text
        #expect(down.contains("href=\"/seances/CF-2020-07-04/participation\""))
        let sitting = try await browser.ask("/seances/CF-2020-07-04/participation").text
        #expect(sitting.contains("<svg") && sitting.contains("départs avant la fin"))
    }

    @Test("are taken along in each format, as what they are")
    func files() async throws {
        let browser = try await Browser([Browser.bureau], roles: [.secretary])
        let page = try await browser.ask("/participation?by=body").text
        for (format, type) in [
            ("csv", "text/csv; charset=utf-8"), ("ndjson", "application/x-ndjson"),
            ("json", "application/json"),
            ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
            ("odt", "application/vnd.oasis.opendocument.text"), ("svg", "image/svg+xml"),
        ] {
            let query = "by=body&measure=remote_participation_share&format=\(format)"
            #expect(page.contains("?\(query.replacing("&", with: "&amp;"))\""), "\(format)")
            let file = try await browser.ask("/participation?\(query)")
            #expect(file.status == .ok && !file.bytes.isEmpty)
            #expect(file.header("content-type")?.hasPrefix(type) ?? false, "\(format)")
        }
    }

    @Test("lead those who may not read minutes to no sitting")
    func analysts() async throws {
        let browser = try await Browser([Browser.bureau], roles: [.analyst])
        let page = try await browser.ask("/instances/BF/participation").text
        #expect(page.contains("<li>BF-2020-03-16</li>") && !page.contains("/seances/"))
    }

    @Test("say what is wrong with months that run backwards")
    func backwards() async throws {
        let browser = try await Browser([Browser.bureau], roles: [.secretary])
        let answer = try await browser.ask("/participation?from=2020-05&to=2020-03")
        #expect(answer.text.contains("Le premier mois vient après le dernier."))
        #expect(!answer.text.contains("<svg"))
    }

    @Test(
        "and the API answer what is wrong with what is asked, and no figures",
        arguments: [
            "measure=foo", "by=fortnight", "from=2020-13", "to=hier", "scope=all", "question=why",
            "by=month&by=body", "from=2020-05&to=2020-03", "colour=red",
        ]
    )
    func wrong(query: String) async throws {
        let browser = try await Browser([Browser.bureau], roles: [.secretary])
        let headers = try await browser.token(of: .secretary)
        for place in ["/participation", "/instances/BF/participation"] {
            let page = try await browser.ask("\(place)?\(query)")
            #expect(page.status == .unprocessableContent, "\(place)?\(query)")
            #expect(!page.text.contains("<svg"))
        }
        for place in ["/api/v1/participation", "/api/v1/bodies/BF/participation"] {
            let answer = try await browser.ask("\(place)?\(query)", headers: headers)
            #expect(answer.status == .unprocessableContent, "\(place)?\(query)")
            #expect(!answer.text.contains("\"rows\""))
        }
    }

    @Test("lead from a weekday, a section or a device to the sittings behind it, and to no others")
    func filtered() async throws {
        let browser = try await Browser([Browser.bureau], roles: [.secretary])
        let link = "by=weekday&amp;measure=remote_participation_share&amp;only=1"
        let days = try await browser.ask("/participation?by=weekday").text
        #expect(days.contains("href=\"/participation?\(link)\"") && days.contains(">lundi</a>"))
        let sitting = "href=\"/seances/BF-2020-03-16/participation\""
        for (query, isListed) in [
            ("by=weekday&only=1", true), ("by=weekday&only=2", false), ("by=hour&only=18", true),
            ("by=kind&only=extraordinary", false), ("by=device&only=landline", true),
            ("by=device&only=roomSystem", false), ("by=channel&only=video", true),
            ("by=gender&only=x", false),
        ] {
            let page = try await browser.ask("/participation?\(query)").text
            #expect(page.contains(sitting) == isListed, "\(query)")
        }
        let analyst = try await Browser([Browser.bureau], roles: [.analyst])
        let own = try await analyst.ask("/participation?by=section&only=x")
        #expect(own.status == .unprocessableContent)
        #expect(try await analyst.ask("/participation?by=weekday&only=1").status == .ok)
    }

    @Test("keep what is chosen of a question of one sitting")
    func kept() async throws {
        let browser = try await Browser([Browser.bureau], roles: [.secretary])
        let page = try await browser.ask(
            "/instances/BF/participation?question=presence&sitting=BF-2020-03-16"
        ).text
        #expect(page.contains("<option value=\"presence\" selected>"))
        #expect(page.contains("name=\"sitting\" value=\"BF-2020-03-16\""))
    }

    @Test("are drawn for the width of a telephone too, and only one drawing is shown")
    func narrow() async throws {
        let browser = try await Browser([Browser.bureau], roles: [.secretary])
        let page = try await browser.ask("/participation?by=body").text
        #expect(page.contains("class=\"wide\"") && page.contains("viewBox=\"0 0 360 "))
        #expect(page.contains("id=\"chart-0-narrow-title\""))
    }
}
