import Foundation
import Journal
import Meetings
import SafeXML
import Testing

@testable import MinutesXML

@Suite("Files that are refused")
struct ReadingTests {
    private func file(_ profile: MinutesXML.Profile = .minutes) throws -> String {
        var fixture = try Fixture()
        let item = try fixture.item("Comptes")
        try fixture.note("Le bureau prend acte.", on: item)
        return String(try MinutesXML.write(try fixture.minutes(), profile: profile))
    }

    private func error(_ text: String) -> MinutesXMLError? {
        do throws(MinutesXMLError) {
            _ = try MinutesXML.read(Array(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    private func error(
        replacing old: String,
        with new: String,
        in profile: MinutesXML.Profile = .minutes
    ) throws -> MinutesXMLError? {
        let text = try file(profile)
        try #require(text.contains(old))
        return error(text.replacing(old, with: new, maxReplacements: 1))
    }

    @Test(
        "A file that declares another encoding than ours is refused: others would read other words",
        arguments: ["ISO-8859-1", "utf-7", "UTF-16"]
    )
    func otherEncoding(declared: String) throws {
        #expect(try error(replacing: "UTF-8", with: declared) == .foreignMarkup(line: 1))
        #expect(try error(replacing: " encoding=\"UTF-8\"", with: "") == nil)
    }

    private func line(of words: String) throws -> Int {
        let before = try file().prefix(upTo: try #require(try file().range(of: words)).lowerBound)
        return before.count { $0 == "\n" } + 1
    }

    @Test("what the schema does not allow is reported with line and reason")
    func schema() throws {
        func unfit(_ value: String, _ attribute: String, of element: String) -> Misfit.Kind {
            .unfitValue(value, attribute: attribute, of: element, oneOf: [])
        }
        let cases: [(String, String, Misfit.Kind)] = [
            (
                "kind=\"ordinary\" form", "kind=\"secret\" form",
                .unfitValue(
                    "secret",
                    attribute: "kind",
                    of: "particulars",
                    oneOf: SittingKind.allCases.map(\.rawValue)
                )
            ),
            (" weight=\"1\"", " weight=\"-1\"", unfit("-1", "weight", of: "member")),
            (" weight=\"1\"", "", .missingAttribute("weight", of: "member")),
            (
                " weight=\"1\"", " weight=\"1\" mass=\"1\"",
                .unknownAttribute("mass", of: "member")
            ),
            (
                "<opening at=\"2020", "<opening at=\"le 16 mars 2020",
                unfit("le 16 mars 2020-03-16T18:30:00+01:00", "at", of: "opening")
            ),
        ]
        for (old, new, kind) in cases {
            let problems = try misfits(replacing: old, with: new)
            let expected = Misfit(line: try line(of: old), kind: kind)
            #expect(problems.contains(expected), "\(problems)")
        }
    }

    @Test("what the schema does not allow otherwise is reported in the words of the validator")
    func otherMisfits() throws {
        let cases = [
            ("<roster>", "<rooster/><roster>", "rooster"),
            ("<agenda>", "<agenda>loose words", "agenda"),
        ]
        for (old, new, word) in cases {
            let expected = try line(of: old)
            let isNamed = try misfits(replacing: old, with: new).contains { problem in
                guard case .other(let reason) = problem.kind else { return false }
                return problem.line == expected && reason.contains(word)
            }
            #expect(isNamed)
        }
    }

    private func misfits(replacing old: String, with new: String) throws -> [Misfit] {
        guard case .invalid(let problems)? = try error(replacing: old, with: new) else {
            Issue.record("\(old) → \(new) is not refused by the schema")
            return []
        }
        return problems
    }

    @Test("a person who is not in the roster is not referred to")
    func unresolvedPerson() throws {
        let stranger = "00000000-0000-4000-8000-000000000000"
        let chair = "chair=\"\(try Fixture().people[0])\""
        let error = try error(replacing: chair, with: "chair=\"\(stranger)\"")
        let place = MinutesXMLError.Place(
            line: try line(of: chair),
            element: "opening",
            attribute: "chair"
        )
        #expect(error == .unresolved(place, id: stranger))
    }

    @Test("a text names nobody whom the roster does not have")
    func unresolvedRun() throws {
        let stranger = "00000000-0000-4000-8000-000000000000"
        let words = "<run xml:space=\"preserve\">Le bureau prend acte.</run>"
        let error = try error(replacing: words, with: "<person ref=\"\(stranger)\"/>")
        let line = try line(of: words)
        let place = MinutesXMLError.Place(line: line, element: "person", attribute: "ref")
        #expect(error == .unresolved(place, id: stranger))
    }

    @Test("an item that is not on the agenda is not referred to")
    func unresolvedItem() throws {
        let item = try #require(try file().firstMatch(of: /note item="([^"]*)"/)).output.1
        let stranger = "00000000-0000-4000-8000-000000000000"
        let error = try error(replacing: "note item=\"\(item)", with: "note item=\"\(stranger)")
        guard case .unresolved(let place, stranger)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(place.line == (try line(of: "<note ")))
    }

    @Test("a stay that does not follow from the connections is refused where it stands")
    func contradictory() throws {
        let error = try error(
            replacing: "<stay from=\"2020-03-16T18:30:00+01:00\"",
            with: "<stay from=\"2020-03-16T18:31:00+01:00\""
        )
        guard case .contradictory(let difference)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(difference.path == "attendance/presence[1]/stay/@from")
        #expect(difference.line == (try line(of: "<stay ")))
        #expect(
            difference.kind
                == .altered(
                    found: "2020-03-16T18:31:00+01:00",
                    recorded: "2020-03-16T18:30:00+01:00"
                )
        )
    }

    @Test("a day that the calendar does not have is refused")
    func meaningless() throws {
        let error = try error(replacing: "notice=\"2020-03-09\"", with: "notice=\"2020-02-30\"")
        let place = MinutesXMLError.Place(
            line: try line(of: "<particulars"),
            element: "particulars",
            attribute: "notice"
        )
        #expect(error == .meaningless(place, value: "2020-02-30"))
    }

    @Test("something that is there twice is refused")
    func twice() throws {
        let text = try file()
        let note = try #require(text.firstMatch(of: /(?s)<note .*?<\/note>/)).output
        let doubled = text.replacing(note, with: note + note)
        guard case .contradictory(let difference)? = error(doubled) else {
            Issue.record("doubled note")
            return
        }
        guard case .extra = difference.kind else {
            Issue.record("\(difference)")
            return
        }
        let altered = doubled.replacing("prend acte", with: "refuse", maxReplacements: 1)
        guard case .twoVersions? = error(altered) else {
            Issue.record("two versions of one text")
            return
        }
    }

    @Test("a document type, and whatever it would fetch or expand, is refused")
    func documentType() throws {
        let text = try file()
        for subset in [
            "<!DOCTYPE minutes SYSTEM \"file:///etc/passwd\">",
            "<!DOCTYPE minutes [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE minutes [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>",
        ] {
            let start = try #require(text.range(of: "<minutes"))
            var infected = text
            infected.insert(contentsOf: subset, at: start.lowerBound)
            #expect(error(infected) == .unreadable(.documentType(line: 2)))
        }
    }

    @Test("elements nested without end are refused")
    func deep() throws {
        let levels = 100_000
        let text =
            String(repeating: "<item>", count: levels)
            + String(repeating: "</item>", count: levels)
        guard case .unreadable(.tooDeep)? = error(text) else {
            Issue.record("deep elements")
            return
        }
    }

    @Test("more bytes than can be meant are refused unread")
    func large() throws {
        let bytes = [UInt8](repeating: 0x20, count: MinutesXML.largest + 1)
        #expect(
            throws: MinutesXMLError.unreadable(
                .tooLarge(bytes: bytes.count, limit: MinutesXML.largest)
            )
        ) { try MinutesXML.read(bytes) }
    }

    @Test("more nodes than a file of that size can need are refused before they are made")
    func dense() throws {
        let many = String(repeating: "<a/>", count: SafeXML.Document.mostNodes)
        #expect(
            error("<r>\(many)</r>")
                == .unreadable(.tooManyNodes(line: 1, limit: SafeXML.Document.mostNodes))
        )
    }

    @Test(
        "however long a file is that is written, its nodes are not too many",
        arguments: MinutesXML.Profile.allCases
    )
    func sparse(profile: MinutesXML.Profile) throws {
        let bytes = Data(try file(profile).utf8)
        let nodes = bytes.count / MinutesXML.bytesPerNode
        _ = try SafeXML.Document(parsing: bytes, limit: bytes.count, nodes: nodes)
    }

    @Test("an agenda nested out of all measure is not written")
    func deepAgenda() throws {
        var fixture = try Fixture()
        var parent: ItemID?
        for _ in 0..<MinutesXML.deepestAgenda { parent = try fixture.item("x", under: parent) }
        let bytes = try MinutesXML.write(try fixture.minutes(), profile: .minutes)
        #expect(
            try MinutesXML.read(bytes).minutes().meeting
                == (try fixture.minutes()).meeting.published
        )
        let last = try fixture.item("x", under: parent)
        #expect(throws: MinutesXMLError.agendaTooDeep(last, limit: MinutesXML.deepestAgenda)) {
            try MinutesXML.write(try fixture.minutes(), profile: .minutes)
        }
    }

    @Test("a file of the other profile is not taken for one's own")
    func otherProfile() throws {
        let minutes = try Fixture().minutes()
        let archive = try MinutesXML.write(minutes, profile: .archive)
        let published = try MinutesXML.write(minutes, profile: .minutes)
        #expect(throws: MinutesXMLError.otherProfile(.archive)) {
            try MinutesXML.compare(archive, beside: minutes)
        }
        #expect(throws: MinutesXMLError.otherProfile(.minutes)) {
            try MinutesXML.verify(archive: published)
        }
    }
}
