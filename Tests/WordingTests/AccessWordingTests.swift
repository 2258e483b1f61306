import Access
import Foundation
import Meetings
import Registry
import Testing

@testable import Wording

@Suite struct AccessWordingTests {
    private static let id = UUID()

    static var phrases: [Phrase] {
        let errors: [AccountError] =
            [
                .unknownAccount(AccountID(id)), .alreadySetUp, .lastAdministrator,
                .personTaken(PersonID(id)), .unknownPerson(PersonID(id)), .unknownBody(BodyID(id)),
                .linkExpired, .emptyToken, .otherPassword,
            ] + (SignInName("camille").map { [.nameTaken($0)] } ?? [])
        let passwords: [PasswordError] = [
            .tooShort(characters: 3, least: 12), .tooLong(bytes: 2000, most: 1024), .outOfMemory,
            .failed(code: -4),
        ]
        return errors.compactMap { RegistryError.account($0).explanation }
            + passwords.map(\.explanation)
            + Action.allCases.map { Complaint.notAllowed($0) }
            + [
                Complaint.wrongCredentials, Complaint.malformedSignInName,
                Complaint.signInLater(milliseconds: 1),
            ]
    }

    @Test(arguments: phrases) func `Whoever does not get in is told so in good print`(
        _ phrase: Phrase
    ) {
        #expect(!phrase.french.isEmpty)
        #expect(phrase.french != phrase.english)
        #expect(Print.faults(inFrench: phrase.french).isEmpty)
        #expect(Print.faults(inEnglish: phrase.english).isEmpty)
        #expect(phrase.french.hasSuffix(".") && phrase.english.hasSuffix("."))
    }

    @Test func `A wait is told in whole seconds, rounded up`() {
        #expect(Complaint.signInLater(milliseconds: 1001).french.contains("dans 2 s"))
        #expect(Complaint.signInLater(milliseconds: 30_000).english.contains("in 30 s"))
    }

    @Test func `What a role does not allow is named`() {
        #expect(
            Complaint.notAllowed(.exportWithNames).french
                == "Votre rôle ne permet pas ceci\u{A0}: télécharger avec les noms. Demandez-le à qui "
                + "administre les comptes."
        )
    }
}
