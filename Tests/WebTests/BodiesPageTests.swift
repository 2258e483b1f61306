import Access
import HTTPTypes
import Meetings
import Registry
import Testing

@testable import Web

@Suite("Pages of bodies") struct BodiesPageTests {
    /// A form of rules as the page shows it at first, with changes.
    private func rules(_ changes: [(String, String)], without: [String] = []) -> [(String, String)]
    {
        let usual = [
            ("from", "2020-05-01"), ("threshold", "more-1-2"), ("base", "membersInOffice"),
            ("second", "same"), ("counted", "onSite"), ("counted", "video"), ("votes", "onSite"),
            ("votes", "video"), ("moments", "opening"), ("majority", "more-1-2"),
            ("voteBase", "votesCast"), ("tie", "castingVote"), ("proxies", "2"),
        ]
        let replaced = Set(changes.map(\.0) + without)
        return usual.filter { !replaced.contains($0.0) } + changes
    }

    @Test("add a body, refuse a code that is taken or none, and change what it is called")
    func addAndChange() async throws {
        let browser = try await Browser()
        let fields = [
            ("kind", "association"), ("code", "ca"), ("name", "Conseil"),
            ("organisation", "Amis du port"), ("zone", "Europe/Paris"),
            ("place-onSite", "12, quai de la Douane"),
        ]
        #expect(try await browser.send("/instances", fields).header("Location") == "/instances/CA")
        #expect(try await browser.send("/instances", fields).text.contains("déjà le sigle CA"))
        let odd = try await browser.send("/instances", fields + [("code", "c-a")])
        #expect(odd.text.contains("1 à 8 capitales"))
        let page = try await browser.ask("/instances/CA").text
        #expect(page.contains("quai de la Douane") && page.contains("Aucune règle propre"))
        let zoneless = try await browser.send("/instances/CA", fields + [("zone", "Paris")])
        #expect(zoneless.status == .unprocessableContent)
        let changed = try await browser.send("/instances/CA", fields + [("name", "Grand conseil")])
        #expect(changed.status == .seeOther)
        #expect(try await browser.registry.body(called: "CA").name == "Grand conseil")
        #expect(try await browser.ask("/instances/XX").status == .notFound)
    }

    @Test("say rules in plain words first, and put them in force when that is asked for")
    func enact() async throws {
        let browser = try await Browser([Browser.bureau])
        let body = try await browser.registry.body(called: "BF")
        let before = try await browser.registry.rules(of: body.id)
        let shown = try await browser.send("/instances/BF/regles", rules([("step", "show")]))
        #expect(shown.text.contains("Un mandataire porte au plus 2"))
        #expect(shown.text.contains("plus de la moitié des membres en exercice"))
        #expect(try await browser.registry.rules(of: body.id) == before)
        let enacted = try await browser.send("/instances/BF/regles", rules([("step", "enact")]))
        #expect(enacted.header("Location") == "/instances/BF")
        let held = try #require(try await browser.registry.rules(of: body.id).last)
        #expect(held.from == Day(text: "2020-05-01"))
        #expect(held.rules.proxies.perHolder == 2 && held.rules.quorum.countedChannels == nil)
        #expect(held.rules.majority.tieRule == .castingVote)
        #expect(held.rules.quorum.moments == [.opening])
        #expect(try await browser.ask("/instances/BF").text.contains("Entreront en vigueur le"))
    }

    @Test("read every kind of rule, and name what is none")
    func kinds() throws {
        func read(_ changes: [(String, String)], without: [String] = []) throws -> Rules {
            let text = rules(changes, without: without).map { "\($0)=\($1)" }
            return try RulesForm(FormFields(text.joined(separator: "&")), kind: .party).rules
        }
        let fixed = try read([("threshold", "count"), ("threshold-number", "7")])
        #expect(fixed.quorum.threshold == .count(number: 7))
        #expect(try read([("threshold", "nothing")]).quorum.threshold == .nothing)
        #expect(try read([("second", "nothing")]).quorum.secondThreshold == .nothing)
        #expect(try read([("proxies", "")]).proxies.perHolder == nil)
        #expect(try read([("counted", "onSite")]).quorum.countedChannels == [.onSite])
        #expect(try read([("others", "recused")]).quorum.countsRecused)
        for faulty in [
            [("from", "demain")], [("threshold", "count")], [("threshold", "more-3-2")],
            [("proxies", "deux")], [("majority", "count")], [("tie", "pile ou face")],
        ] {
            #expect(throws: RulesForm.Fault.self) { try read(faulty) }
        }
        #expect(throws: RulesForm.Fault.self) { try read([], without: ["votes"]) }
    }

    @Test("name members to those who may read names, and note that they did")
    func members() async throws {
        var browser = try await Browser([Browser.bureau])
        let body = try await browser.registry.body(called: "BF")
        let person = try await browser.registry.person(called: "Pellen")
        let from = try #require(Day(text: "2020-01-01"))
        try await browser.registry.give(HeldSeat(from: from), in: body, to: person)
        #expect(try await browser.ask("/instances/BF").text.contains("Pellen"))
        #expect(try await browser.registry.accessNotes().map(\.action) == [.people])
        try await browser.signIn(as: .analyst, at: .house)
        let page = try await browser.ask("/instances/BF")
        #expect(page.status == .ok && !page.text.contains("Pellen"))
    }
}
