import Foundation
import Testing

@Suite("Accounts on the command line")
struct AccountTests {
    private static let password = "quatre mots à la suite"
    private let secretary: Secretary

    init() throws {
        secretary = try Secretary()
        try secretary.greffier(
            "body",
            "add",
            "BF",
            "--name",
            "Bureau",
            "--organisation",
            "Amis du port",
            "--kind",
            "association"
        )
    }

    private func account(_ line: String, typing password: String? = nil) throws -> Outcome {
        try secretary.run(
            ["account"] + line.split(separator: " ").map(String.init),
            input: password
        )
    }

    @Test("the first administers, whatever it is given; the next have the roles they are given")
    func add() throws {
        let first = try account("add camille --role secrétariat", typing: Self.password)
        #expect(first.status == 0, "\(first.complaint)")
        #expect(first.output.contains("camille\u{A0}: administration, secrétariat"))
        let second = try account("add Paul --role member --body bf", typing: Self.password)
        #expect(second.output == "Compte ajouté\u{A0}: paul\u{A0}: membre (BF)\n")
        #expect(try account("list").output.contains("paul\u{A0}: membre (BF)"))
        let json = try account("list --json").output
        #expect(json.contains("\"body\" : \"BF\"") && !json.contains("argon2"))
    }

    @Test("a password that is none, or none at all, makes no account")
    func passwords() throws {
        let short = try account("add camille --role member", typing: "court")
        #expect(short.status == 2 && short.complaint.contains("au moins 12"))
        let none = try account("add camille --role member")
        #expect(none.status == 64 && none.complaint.contains("entrée standard"))
        #expect(try account("list").output.contains("Aucun compte"))
    }

    @Test("roles are given and taken, but nobody administers one body, and somebody has to")
    func roles() throws {
        try #require(try account("add camille", typing: Self.password).status == 0)
        try #require(try account("add paul", typing: Self.password).status == 0)
        let given = try account("role paul --give présidence --give analyst --body BF")
        #expect(given.output == "paul\u{A0}: analyse (BF), présidence (BF)\n")
        let taken = try account("role paul --take chair --body BF")
        #expect(taken.output == "paul\u{A0}: analyse (BF)\n")
        let bounded = try account("role paul --give administrator --body BF")
        #expect(bounded.status == 64 && bounded.complaint.contains("sans --body"))
        let last = try account("role camille --take administrator")
        #expect(last.status == 2 && last.complaint.contains("seul compte"))
        #expect(try account("close camille").status == 2)
        let unknown = try account("role personne --give chair")
        #expect(unknown.status == 3 && unknown.complaint.contains("personne"))
    }

    @Test("a password is changed, and an account is closed with its name")
    func close() throws {
        try #require(try account("add camille", typing: Self.password).status == 0)
        try #require(try account("add paul", typing: Self.password).status == 0)
        let changed = try account("password paul --forget-code", typing: "encore une autre phrase")
        #expect(changed.status == 0 && changed.output.contains("sessions ont pris fin"))
        #expect(try account("close paul").status == 0)
        #expect(try account("list").output.contains("paul\u{A0}: aucun rôle, fermé"))
        #expect(try account("password paul", typing: Self.password).status == 3)
        #expect(try account("add paul", typing: Self.password).status == 2)
    }
}
