import Testing

@testable import Access

@Suite("What is kept of a password")
struct PasswordHashTests {
    private let salt = [UInt8](1...32)
    private let password = "correct cheval pile agrafe"

    private func cheap(_ kibibytes: Int = 64, _ passes: Int = 1) throws -> PasswordCost {
        try #require(PasswordCost(kibibytes: kibibytes, passes: passes))
    }

    @Test("is argon2id of 64 MiB and three passes, in the form of the PHC")
    func form() throws {
        let hash = try PasswordHash(hashing: password, salt: salt)
        #expect(hash.text.hasPrefix("$argon2id$v=19$m=65536,t=3,p=1$AQIDBAUGBwgJCgsMDQ4PEA$"))
        #expect(PasswordHash(text: hash.text) == hash)
        #expect(try hash.verifies(password))
        #expect(try !hash.verifies(password + " "))
    }

    /// Made by the reference implementation: `argon2_cffi.low_level.hash_secret`.
    @Test("is what other programs make")
    func others() throws {
        let text =
            "$argon2id$v=19$m=64,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$"
            + "hDi23Htl7I4a1cRfNLD7I6v1i/mp6XGffk/3SJid59Q"
        let hash = try #require(PasswordHash(text: text))
        #expect(try hash.verifies("mot de passe d’été"))
        #expect(try !hash.verifies("mot de passe d’hiver"))
    }

    @Test("is the same, whichever keyboard wrote the accents")
    func normalised() throws {
        let hash = try PasswordHash(hashing: "séance à huis clos", salt: salt, cost: cheap())
        #expect(try hash.verifies("se\u{301}ance a\u{300} huis clos"))
    }

    @Test("is not made of what is too short or too long")
    func bounds() throws {
        let (short, long) = (String(repeating: "é", count: 11), String(repeating: "é", count: 513))
        #expect(throws: PasswordError.tooShort(characters: 11, least: 12)) {
            try PasswordHash(hashing: short, salt: salt, cost: cheap())
        }
        #expect(throws: PasswordError.tooLong(bytes: 1026, most: 1024)) {
            try PasswordHash(hashing: long, salt: salt, cost: cheap())
        }
        let longest = try PasswordHash(
            hashing: String(long.dropLast()),
            salt: salt,
            cost: cheap()
        )
        #expect(try longest.verifies(String(long.dropLast())))
        #expect(try !longest.verifies(long))
    }

    @Test("is made anew when it was made more cheaply than today")
    func rehash() throws {
        let hash = try PasswordHash(hashing: password, salt: salt, cost: cheap(128, 2))
        #expect(hash.wishesRehash())
        #expect(hash.wishesRehash(at: try cheap(256, 2)))
        #expect(hash.wishesRehash(at: try cheap(128, 3)))
        #expect(!hash.wishesRehash(at: try cheap(128, 2)))
        #expect(!hash.wishesRehash(at: try cheap(64, 1)))
    }

    @Test(
        "is not read from a text that is none, or that asks for too much",
        arguments: [
            "", "$", "$$$$$", "plain", "$argon2i$v=19$m=64,t=1,p=1$AQIDBAUGBwgJCgsMDQ4PEA$",
            "$argon2id$v=19$m=1048576,t=1,p=1$AQIDBAUGBwgJCgsMDQ4PEA$AQIDBAUGBwgJCgsMDQ4PEA",
            "$argon2id$v=19$m=64,t=99,p=1$AQIDBAUGBwgJCgsMDQ4PEA$AQIDBAUGBwgJCgsMDQ4PEA",
            "$argon2id$v=19$m=64,t=1,p=16$AQIDBAUGBwgJCgsMDQ4PEA$AQIDBAUGBwgJCgsMDQ4PEA",
            "$argon2id$v=16$m=64,t=1,p=1$AQIDBAUGBwgJCgsMDQ4PEA$AQIDBAUGBwgJCgsMDQ4PEA",
            "$argon2id$v=19$m=64,t=1,p=1$AQID$AQIDBAUGBwgJCgsMDQ4PEA",
            "$argon2id$v=19$m=64,t=1,p=1$AQIDBAUGBwgJCgsMDQ4PEA$",
            "$argon2id$v=19$m=64,t=1,p=1$AQIDBAUGBwgJCgsMDQ4PEA$AQIDBAUGBwgJCgsMDQ4PEA$",
            "$argon2id$v=19$m=64,t=1,p=1$!!IDBAUGBwgJCgsMDQ4PEA$AQIDBAUGBwgJCgsMDQ4PEA",
        ]
    )
    func malformed(text: String) {
        #expect(PasswordHash(text: text) == nil)
    }

    @Test("lets nobody in where there is no account")
    func nobody() throws {
        #expect(try !PasswordHash.verifies(password, against: nil))
        let hash = try PasswordHash(hashing: password, salt: salt, cost: cheap())
        #expect(try PasswordHash.verifies(password, against: hash))
    }
}
