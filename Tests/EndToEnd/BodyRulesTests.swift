import Foundation
import Testing

/// What a record leaves out is as the directory has it, and what it says wins.
@Suite("A sitting that names only its body") struct BodyRulesTests {
    /// A body with rules from 2020 on, others from 12 March, and two members.
    private func office() throws -> Secretary {
        let secretary = try Secretary()
        try secretary.greffier(
            "body",
            "add",
            "CA",
            "--name",
            "Conseil",
            "--organisation",
            "Amis du port",
            "--kind",
            "association",
            "--zone",
            "Europe/Paris",
            "--place",
            "visio=salon du port"
        )
        try secretary.write(
            "{profil: association, pouvoirs: 2, quorum: {seuil: 2}}\n",
            to: "règles.yaml"
        )
        for line in [
            "person add Anne Alanou --title Mme", "person add Paol Bosser",
            "person add Clet Cariou",
            "person seat Alanou CA --from 2019-01-01 --role présidente",
            "person seat Bosser CA --from 2019-01-01", "person seat Cariou CA --from 2021-01-01",
            "body rules CA conseil-municipal --from 2020-01-01",
            "body rules CA règles.yaml --from 2020-03-12 --to 2020-07-01",
        ] {
            let outcome = try secretary.run(line)
            try #require(outcome.status == 0, "\(line) \(outcome.complaint)")
        }
        return secretary
    }

    private static let course = """
        déroulé:
          - {à: 18:30, arrivent: [alanou, bosser], canal: visio}
          - {à: 18:30, ouverture, présidence: alanou, secrétariat: bosser}
          - {à: 19:00, levée}

        """

    private func record(
        on day: String,
        body: String = "instance: CA",
        rules: String = "",
        people: String = "personnes: registre"
    ) -> String {
        """
        \(body)
        séance: {prévue: \(day) 18:30, forme: à distance}
        \(rules.isEmpty ? "" : rules + "\n")\(people)
        \(Self.course)
        """
    }

    @Test(
        "goes by the rules of its day, unless it says otherwise, and prints those in force",
        arguments: [
            ("2019-06-01", "", "au plus un pouvoir", "Quorum : le tiers des membres"),
            ("2020-03-11", "", "au plus un pouvoir", "Quorum : plus de la moitié des membres"),
            ("2020-03-12", "", "au plus 2 pouvoirs", "Quorum : 2 membres"),
            ("2020-07-01", "", "au plus un pouvoir", "Quorum : le tiers des membres"),
            ("2020-03-12", "règles: {pouvoirs: 3}", "au plus 3 pouvoirs", "Quorum : 2 membres"),
            (
                "2020-03-12", "règles: {quorum: {seuil: la moitié au moins}}", "au plus 2 pouvoirs",
                "Quorum : la moitié des membres"
            ),
            (
                "2020-03-12", "règles: coopérative", "au plus un pouvoir",
                "Quorum : le tiers des membres"
            ),
        ]
    )
    func rules(day: String, rules: String, proxies: String, quorum: String) throws {
        let secretary = try office()
        try secretary.write(record(on: day, rules: rules), to: "a.yaml")
        let outcome = try secretary.run("record a.yaml")
        try #require(outcome.status == 0, "\(outcome.complaint)")
        let minutes = try secretary.run("export CA-\(day) --format md --output -").output
            .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
        #expect(minutes.contains(proxies), "\(minutes)")
        #expect(minutes.contains(quorum), "\(minutes)")
    }

    @Test("takes name, place, zone and seats from the directory, and its own people beside")
    func people() throws {
        let secretary = try office()
        let people = """
            personnes:
              - registre
              - paul: {nom: Bosser, prénom: Paol, fonction: secrétaire}
                emile: {nom: Emery, prénom: Émile, siège: invité}
            """
        let yaml = record(on: "2020-05-12", people: people).replacing(
            "[alanou, bosser]",
            with: "[alanou, paul, emile]"
        )
        .replacing("bosser", with: "paul")
        try secretary.write(yaml, to: "a.yaml")
        let outcome = try secretary.run("record a.yaml")
        try #require(outcome.status == 0, "\(outcome.complaint)")
        let xml = try secretary.run("export CA-2020-05-12 --format xml --output -").output
        #expect(xml.contains("salon du port"))
        #expect(xml.contains("zone=\"Europe/Paris\""))
        let minutes = try secretary.run("export CA-2020-05-12 --format md --output -").output
        #expect(minutes.contains("Amis du port"))
        #expect(minutes.contains("présidente") && minutes.contains("secrétaire"))
        #expect(minutes.contains("Émile Emery"))
        #expect(!minutes.contains("Cariou"))
    }

    @Test("stays as it was recorded, whatever the directory says afterwards")
    func frozen() throws {
        let secretary = try office()
        try secretary.write(record(on: "2020-05-12"), to: "a.yaml")
        try #require(try secretary.run("record a.yaml").status == 0)
        let before = try secretary.run("verify --json").output
        for line in [
            "body change CA --name Bureau --place visio=ailleurs",
            "person seat Cariou CA --from 2020-05-01 --to 2020-06-01",
            "person unseat Bosser CA --on 2020-05-02", "rename Alanou --family Bihan",
        ] {
            let outcome = try secretary.run(line)
            try #require(outcome.status == 0, "\(line) \(outcome.complaint)")
        }
        let again = try secretary.run("record a.yaml")
        #expect(again.status == 0, "\(again.complaint)")
        #expect(again.output.contains("rien n’a changé"))
        #expect(try secretary.run("verify --json").output == before)
    }

    @Test(
        "is refused where the directory does not know what it leaves out",
        arguments: [
            ("instance: ZZ", "2020-05-12", "ligne 1", "« ZZ »"),
            ("instance: CA", "2018-05-12", "ligne 3", "12 mai 2018"),
        ]
    )
    func unknown(body: String, day: String, line: String, culprit: String) throws {
        let secretary = try office()
        try secretary.write(record(on: day, body: body), to: "a.yaml")
        let outcome = try secretary.run("record a.yaml")
        #expect(outcome.status == 2)
        let complaint = outcome.complaint.replacing("\u{A0}", with: " ")
        #expect(complaint.contains(line) && complaint.contains(culprit), "\(complaint)")
    }

    @Test("Rules are listed as of a day, and all of them without one")
    func listed() throws {
        let secretary = try office()
        func rules(_ line: String) throws -> [[String: Any]] {
            let json = try secretary.run(line).output
            let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
            let body = (value as? [[String: Any]])?.first ?? value as? [String: Any]
            return try #require(body?["rules"] as? [[String: Any]])
        }
        let all = try rules("body show CA --json")
        #expect(all.map { $0["from"] as? String } == ["2020-01-01", "2020-03-12"])
        #expect(all.map { $0["to"] as? String } == ["2020-03-12", "2020-07-01"])
        let then = try rules("body list --on 2020-03-12 --json")
        #expect(then.map { $0["from"] as? String } == ["2020-03-12"])
        let inForce = try #require(then.first?["rules"] as? [String: Any])
        #expect((inForce["proxies"] as? [String: Int])?["perHolder"] == 2)
        #expect(try rules("body list --on 2020-07-01 --json").isEmpty)
        let lines = try secretary.run("body show CA --on 2020-03-12").output
        #expect(lines.contains("du 12\u{A0}mars 2020 au 1er\u{A0}juillet 2020 exclu"))
        let unknown = try secretary.run("body rules CA cartel --from 2021-01-01")
        #expect(unknown.status == 64)
        #expect(unknown.complaint.contains("cartel"))
    }
}
