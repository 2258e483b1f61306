import Foundation
import Testing

@Suite("A file that is recorded again")
struct RecordingAgainTests {
    private let secretary: Secretary
    private let original: String

    init() throws {
        secretary = try Secretary()
        original = try String(
            contentsOfFile: CommandLineTests.sample("secretariat-federal"),
            encoding: .utf8
        )
    }

    private func record(_ yaml: String) throws -> Outcome {
        let path = secretary.folder.path("pv.yaml")
        try yaml.write(toFile: path, atomically: true, encoding: .utf8)
        return try secretary.greffier("record", path)
    }

    /// The sample without its submission.
    private var draft: String {
        original.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("soumis:") }.joined(separator: "\n")
    }

    private func line(of text: String, in yaml: String) throws -> Int {
        let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
        return try #require(lines.firstIndex { $0.contains(text) }) + 1
    }

    @Test("a mended family name stays with its person, and the minutes say it right")
    func mendedName() throws {
        let misspelt = draft.replacing("nom: Kervella", with: "nom: Kervela")
        try #require(misspelt != draft)
        #expect(try record(misspelt).status == 0)
        let mended = try record(draft)
        #expect(mended.status == 0, "\(mended.complaint)")
        #expect(mended.output.contains("1\u{A0}texte revu"), "\(mended.output)")
        let shown = try secretary.greffier("show", "SF").output
        #expect(shown.contains("Kervella") && !shown.contains("Kervela "))
        #expect(try record(draft).output.contains("rien n’a changé"))
    }

    @Test("somebody added to the people is named, with what to do, and doing it is enough")
    func addedPerson() throws {
        #expect(try record(draft).status == 0)
        let person = "personnes:\n  zoe: {nom: Zell, prénom: Zoé, siège: invité}"
        let added = draft.replacing("personnes:", with: person)
        let refused = try record(added)
        #expect(refused.status == 2)
        #expect(refused.complaint.contains("Zoé Zell"))
        #expect(refused.complaint.contains("admet: zoe"))
        #expect(refused.complaint.contains("liste des convoqués"))
        let admitted = added.replacing(
            "\naprès la séance:",
            with: "\naprès la séance:\n  - {admet: zoe, à: 18:31}"
        )
        let after = admitted == added ? added + "\naprès la séance:\n  - {admet: zoe}\n" : admitted
        let outcome = try record(after)
        #expect(outcome.status == 0, "\(outcome.complaint)")
    }

    @Test("an entry that is changed is named by kind, time and person, with its line")
    func changedEntry() throws {
        #expect(try record(draft).status == 0)
        let arrival = try #require(draft.firstMatch(of: #/\{à: ([\d:]+), arrive: ([a-z-]+)/#))
        let time = String(arrival.output.1)
        let changed = draft.replacing(
            "{à: \(time), arrive: \(arrival.output.2)",
            with: "{à: 17:01, arrive: \(arrival.output.2)"
        )
        let outcome = try record(changed)
        #expect(outcome.status == 2)
        #expect(
            outcome.complaint.contains("1\u{A0}acte consigné n’est plus"),
            "\(outcome.complaint)"
        )
        #expect(outcome.complaint.contains("arrivée ou départ d"), "\(outcome.complaint)")
        let line = try line(of: "{à: 17:01", in: changed)
        #expect(outcome.complaint.contains("ligne \(line)."), "\(outcome.complaint)")
    }

    @Test("of many missing acts ten are named, and the rest counted")
    func manyMissing() throws {
        let notes = (1...13).map { "  - {note: remarque \($0)}\n" }.joined()
        let long = draft + "\naprès la séance:\n" + notes
        try #require(!draft.contains("après la séance:"))
        #expect(try record(long).status == 0)
        let outcome = try record(draft)
        #expect(outcome.status == 2)
        #expect(outcome.complaint.contains("13\u{A0}actes consignés ne sont plus"))
        #expect(outcome.complaint.contains("note «\u{A0}remarque 10\u{A0}»"))
        #expect(!outcome.complaint.contains("remarque 11"))
        #expect(outcome.complaint.contains("et 3\u{A0}autres"))
    }

    @Test("a text that changes after the submission is named with file, line and words")
    func frozenText() throws {
        #expect(try record(original).status == 0)
        let title = try #require(original.firstMatch(of: #/titre: ([^,}\n]+)/#)).output.1
        let changed = original.replacing("titre: \(title)", with: "titre: Autre chose")
        let outcome = try record(changed)
        #expect(outcome.status == 2)
        let line = try line(of: "titre: Autre chose", in: changed)
        #expect(outcome.complaint.contains("pv.yaml, ligne \(line)"), "\(outcome.complaint)")
        #expect(outcome.complaint.contains("«\u{A0}\(title.prefix(10))"), "\(outcome.complaint)")
    }

    @Test("a refusal of a first recording names whom it is about")
    func namesInRefusals() throws {
        let person = try #require(draft.firstMatch(of: #/arrive: ([a-z-]+), canal: visio/#)).output
            .1
        let twice = draft.replacing(
            "\n  - {à: ",
            with: "\n  - {à: 16:00, arrive: \(person), canal: visio}\n  - {à: ",
            maxReplacements: 1
        )
        let outcome = try record(twice)
        #expect(outcome.status == 2)
        #expect(outcome.complaint.contains("La connexion de"), "\(outcome.complaint)")
        #expect(outcome.complaint.contains("depuis 16\u{A0}h"), "\(outcome.complaint)")
    }
}
