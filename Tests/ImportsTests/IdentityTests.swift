import Foundation
import Meetings
import Testing

@testable import Imports

@Suite struct `The identifiers of acts` {
    private static let entries = """
        - {à: 18:40, point: comptes}
        - {à: 18:41, note: Un premier texte.}
        - {à: 18:41, note: Un second texte.}
        - {à: 18:42, proposition: Approuver les comptes, repère: comptes}
        - {à: 18:43, vote: main levée, pour: 3, décision: Comptes approuvés, repère: vote}
        - {à: 18:44, tâche: Publier, qui: [anne, clet], échéance: 2020-03-20, selon: vote}
        - {à: 18:50, arrive: dora, canal: visio, connexion: portable}
        """

    private func acts(_ entries: String = entries) throws -> [RecordedAct] {
        try SittingRecord(Small.record(entries)).acts()
    }

    @Test func `The same record gives the same acts`() throws {
        let first = try Rehearsal(SittingRecord(Small.record(Self.entries)))
        let second = try Rehearsal(SittingRecord(Small.record(Self.entries)))
        #expect(first.acts.map(\.act.id) == second.acts.map(\.act.id))
        #expect(first.meeting == second.meeting)
        #expect(first.texts == second.texts)
    }

    @Test func `No two acts of a record share an identifier, nor do two texts`() throws {
        for sample in Sample.allCases {
            let rehearsal = try sample.rehearsal()
            #expect(rehearsal.acts.ids.count == rehearsal.acts.count)
            let texts = rehearsal.acts.flatMap(\.act.texts).map(\.id)
            #expect(Set(texts).count == texts.count)
        }
    }

    @Test func `Somebody who was erased keeps the acts, without a name or words about it`() throws {
        let id = PersonID(UUID(uuid: (7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7)))
        let yaml = Small.record(Self.entries)
        let erased = try SittingRecord(
            yaml.replacing("{nom: Cariou, prénom: Clet}", with: "{effacée: \(id)}")
        )
        let person = try #require(erased.people.first { $0.key == "clet" })
        #expect(person.identity == .erased(id))
        #expect(person.line == 12)
        let named = try SittingRecord(yaml)
        let people = Dictionary(
            uniqueKeysWithValues: named.people.enumerated().map {
                ($1.key, $1.key == "clet" ? id : PersonID(.numbered($0)))
            }
        )
        func acts(_ record: SittingRecord) throws -> [RecordedAct] {
            try record.acts(
                meeting: MeetingID(.zero),
                body: BodyID(.zero),
                people: people,
                author: AuthorID(.zero)
            )
        }
        let (before, after) = (try acts(named), try acts(erased))
        #expect(before.map(\.act.id) == after.map(\.act.id))
        #expect(before.contains { $0.act.names[id] != nil })
        #expect(!after.contains { $0.act.names[id] != nil })
    }

    @Test func `A name beside an erasure is refused, and so is what is no identifier`() {
        let id = PersonID(.zero)
        func faulty(_ person: String) -> RecordError? {
            fault(in: Small.head.replacing("{nom: Cariou, prénom: Clet}", with: person))
        }
        #expect(
            reasonKind(faulty("{effacée: \(id), nom: Cariou}")).hasPrefix("unknownKey nom")
        )
        #expect(faulty("{effacée: oui}")?.reason == .invalidIdentifier("oui"))
    }

    @Test func `A text that was mended stays with its act and its passage`() throws {
        let mended = Self.entries.replacing("Un second texte.", with: "Un autre texte de @clet.")
        let before = try acts()
        let after = try acts(mended)
        #expect(before.ids == after.ids)
        #expect(before.flatMap(\.act.texts).map(\.id) == after.flatMap(\.act.texts).map(\.id))
        #expect(before.flatMap(\.act.texts) != after.flatMap(\.act.texts))
    }

    @Test(arguments: [
        ("Bosser", "Le Bosser"), ("prénom: Brieuc", "prénom: Brieuc, civilité: M."),
        ("Les comptes", "Les comptes de 2019"), ("Bureau", "Bureau fédéral"),
        ("Parti d’essai", "Parti de l’essai"),
    ])
    func `A name or a title that was mended changes no act`(old: String, new: String) throws {
        let yaml = Small.record(Self.entries)
        let before = try SittingRecord(yaml)
        let after = try SittingRecord(yaml.replacing(old, with: new))
        #expect(try before.acts().ids == after.acts().ids)
    }

    @Test func `Neither keys of people and items nor labels nor names of connections matter`()
        throws
    {
        let renamed = Small.record(Self.entries)
            .replacing("anne", with: "présidente").replacing("comptes", with: "bilan")
            .replacing("vote}", with: "scrutin}").replacing("selon: vote", with: "selon: scrutin")
            .replacing("connexion: portable", with: "connexion: ordinateur de Paul")
        let record = try SittingRecord(renamed)
        let anne = PersonID(UUID(key: "anne"))
        #expect(try record.acts(among: ["présidente": anne]).ids == acts().ids)
    }

    @Test func `A note more is one act more`() throws {
        let entries = Self.entries.replacing(
            "- {à: 18:42,",
            with: "- {à: 18:41, note: Et un troisième.}\n- {à: 18:42,"
        )
        let before = try acts().ids
        let after = try acts(entries).ids
        #expect(before.isSubset(of: after))
        #expect(after.count == before.count + 1)
    }

    @Test func `A time that was changed shows as one act new and one missing`() throws {
        let before = try acts().ids
        let after = try acts(Self.entries.replacing("18:50, arrive", with: "18:51, arrive")).ids
        #expect(before.subtracting(after).count == 1)
        #expect(after.subtracting(before).count == 1)
    }

    private static let election = """
        - {à: 18:40, point: comptes}
        - {à: 18:41, proposition: Un texte, repère: texte}
        - {à: 18:42, choix: Qui parle, candidats: [anne, clet, brieuc], repère: tour}
        - {à: 18:43, vote: vote nominatif, sur: tour, candidats: [anne, clet], voix: {anne: [anne], clet: [clet, brieuc]}}
        - {à: 18:44, vote: scrutin secret, sur: tour, candidats: [anne, clet], voix: {anne: 2, clet: 1}}
        - {à: 18:45, choix: Le texte, textes: [texte, Un autre], repère: rédaction}
        """

    @Test(arguments: [
        (
            "candidats: [anne, clet], voix: {anne: 2,",
            "candidats: [anne, clet, brieuc], voix: {anne: 2,"
        ),
        (
            "voix: {anne: [anne], clet: [clet, brieuc]}",
            "voix: {anne: [anne, brieuc], clet: [clet]}"
        ),
        ("voix: {anne: 2, clet: 1}", "voix: {anne: 1, clet: 2}"),
        ("candidats: [anne, clet, brieuc]", "candidats: [anne, clet, dora]"),
        ("textes: [texte, Un autre]", "textes: [Un premier, Un autre]"),
    ])
    func `Whoever is chosen otherwise makes another act`(old: String, new: String) throws {
        try #require(Self.election.contains(old))
        let changed = Self.election.replacing(old, with: new)
        #expect(try acts(changed).ids != acts(Self.election).ids)
    }

    @Test func `An entry that was taken out is missing`() throws {
        let entries = Self.entries.split(separator: "\n").dropLast().joined(separator: "\n")
        #expect(try acts().ids.subtracting(acts(entries).ids).count == 1)
    }

    @Test func `Other people, or another meeting, are other acts`() throws {
        let record = try SittingRecord(Small.record(Self.entries))
        let somebody = PersonID(UUID(key: "somebody else"))
        let other = try record.acts(among: ["clet": somebody])
        #expect(!other.ids.isSubset(of: try acts().ids))
        let elsewhere = try record.acts(
            meeting: MeetingID(UUID(key: "another")),
            body: BodyID(UUID(key: "body")),
            people: Dictionary(
                uniqueKeysWithValues: record.people.map { ($0.key, PersonID(UUID(key: $0.key))) }
            ),
            author: AuthorID(UUID(key: "author"))
        )
        #expect(elsewhere.ids.isDisjoint(with: try acts().ids))
    }

    @Test func `An identifier is a UUID of version eight`() throws {
        for id in try acts().ids {
            let digits = Array(id.description)
            #expect(digits[14] == "8")
            #expect("89ab".contains(digits[19]))
        }
    }

    @Test func `The identifiers stay what they are from one version to the next`() throws {
        let ids = try acts().map(\.act.id.description)
        #expect(ids.first == "6cfb799b-a24e-8392-bb8d-9be4fb3dfdf2")
        #expect(ids.last == "bff3c83d-01b9-8b50-973d-706ff0926b40")
    }
}
