import Foundation
import Meetings
import Testing

@testable import Journal

/// The published encoding, against vectors that another program computed.
///
/// The vectors come from these lines of Python, which anybody can run again:
///
///     import hashlib, struct, uuid
///     def field(content): return struct.pack(">I", len(content)) + content
///     def number(value): return struct.pack(">q", value)
///     def header(meeting, sequence, act, kind, entered, at, author):
///         return b"".join(map(field, [
///             b"greffier entry 1", uuid.UUID(meeting).bytes, number(sequence),
///             uuid.UUID(act).bytes, kind.encode(), number(entered), number(at),
///             uuid.UUID(author).bytes]))
///     previous = hashlib.sha256(uuid.UUID(meeting).bytes).digest()
///     hashlib.sha256(previous + header(…) + body).hexdigest()
///
/// and likewise `hashlib.sha256(salt + b"".join(map(field, […])))` for passages and names, with
/// the bytes 00 to 1f as the salt.
@Suite struct HeaderTests {
    private static let genesis =
        "a8faed6abbf35c12a4b26e40f6feb19d736d90045c83b9f9a31f638d323e6811"

    private func entry(
        _ sequence: Int64,
        _ kind: String,
        entered: Int64,
        at: Int64,
        _ body: [UInt8]
    ) throws -> Entry {
        let previous = try #require(Fingerprint(Self.genesis))
        return Entry(
            meeting: try #require(MeetingID("00112233-4455-6677-8899-aabbccddeeff")),
            sequence: sequence,
            act: try #require(ActID("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0")),
            kind: kind,
            entered: Instant(milliseconds: entered),
            at: Instant(milliseconds: at),
            author: try #require(AuthorID("fedcba98-7654-3210-0123-456789abcdef")),
            body: body,
            previous: previous,
            hash: previous
        )
    }

    @Test("the chain of a meeting begins with the hash of its id")
    func genesis() throws {
        let meeting = try #require(MeetingID("00112233-4455-6677-8899-aabbccddeeff"))
        let head = Head(genesisOf: meeting)
        #expect(head.hash.description == Self.genesis)
        #expect(head.sequence == 0)
    }

    @Test("a row is encoded and hashed as published")
    func vector() throws {
        let entry = try entry(
            1,
            "recessed",
            entered: 1_584_386_702_125,
            at: 1_584_386_700_000,
            Array(#"{"at":1584386700000}"#.utf8)
        )
        #expect(
            hex(entry.header) == """
                00000010677265666669657220656e7472792031\
                0000001000112233445566778899aabbccddeeff\
                000000080000000000000001\
                000000100f1e2d3c4b5a69788796a5b4c3d2e1f0\
                000000087265636573736564\
                0000000800000170e4ce7b2d\
                0000000800000170e4ce72e0\
                00000010fedcba98765432100123456789abcdef
                """
        )
        #expect(
            entry.computedHash.description
                == "b3ef34d8b14d5644690173c454d72a5b70fa8bbe3b6163e41fab24e385a68ad7"
        )
        #expect(entry.hashed.hash == entry.computedHash)
    }

    @Test("so is a row with a kind beyond ASCII, times before 1970 and a body of any bytes")
    func secondVector() throws {
        let entry = try entry(
            258,
            "levée",
            entered: -1,
            at: -62_135_596_800_000,
            [0x00, 0xFF]
        )
        #expect(
            hex(entry.header) == """
                00000010677265666669657220656e7472792031\
                0000001000112233445566778899aabbccddeeff\
                000000080000000000000102\
                000000100f1e2d3c4b5a69788796a5b4c3d2e1f0\
                000000066c6576c3a965\
                00000008ffffffffffffffff\
                00000008ffffc77cedd32800\
                00000010fedcba98765432100123456789abcdef
                """
        )
        #expect(
            entry.computedHash.description
                == "1b69f877aa17d22752c642af89dc633f026d2cc02d48e6e7634a88e2ececc12f"
        )
    }

    @Test("each field of the envelope, the body and the row before change the hash")
    func everyFieldCounts() throws {
        let first = try entry(1, "recessed", entered: 1, at: 1, [1])
        let others = [
            try entry(2, "recessed", entered: 1, at: 1, [1]),
            try entry(1, "resumed", entered: 1, at: 1, [1]),
            try entry(1, "recessed", entered: 2, at: 1, [1]),
            try entry(1, "recessed", entered: 1, at: 2, [1]),
            try entry(1, "recessed", entered: 1, at: 1, [2]),
            try entry(1, "recessed", entered: 1, at: 1, []),
            first.with { $0.meeting = MeetingID(UUID()) },
            first.with { $0.act = ActID(UUID()) },
            first.with { $0.author = AuthorID(UUID()) },
            first.with { $0.previous = first.computedHash },
        ]
        let hashes = Set((others + [first]).map(\.computedHash))
        #expect(hashes.count == others.count + 1)
    }

    @Test("a passage and a name are committed to as published")
    func commitments() throws {
        let salt = try #require(Salt(bytes: Array(0..<32)))
        let person = try #require(PersonID("fedcba98-7654-3210-0123-456789abcdef"))
        let passage = Passage(
            id: try #require(PassageID("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0")),
            paragraphs: [
                Passage.Paragraph([.text("Le bureau remercie "), .person(person)]),
                Passage.Paragraph([.text("e\u{301}lu\u{A0}!")]),
            ]
        )
        #expect(
            Salted(passage, salt: salt).commitment.description
                == "a887086439f5c1d494176b57c9c41eb4790ba7c551c519e00e84a69c3a80d101"
        )
        let name = PrintedName(
            title: "Mme",
            given: "Zoë",
            family: "Le Goff",
            role: "trésorière",
            section: ""
        )
        #expect(
            Salted(name, salt: salt).commitment(for: person).description
                == "b35f152de34dbe46759d4eaa6669fe79762e77a54601b9bb68a6008b74edeb53"
        )
    }

    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
