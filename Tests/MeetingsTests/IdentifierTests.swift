import Foundation
import Meetings
import Testing

@Suite("Identifiers")
struct IdentifierTests {
    @Test("have the text form that Foundation gives a UUID, in lower case, and read it in any case")
    func text() {
        for _ in 0..<500 {
            let uuid = UUID()
            let id = PersonID(uuid)
            #expect(id.description == uuid.uuidString.lowercased())
            #expect(PersonID(id.description) == id)
            #expect(PersonID(uuid.uuidString) == id)
        }
    }

    @Test(
        "are not read from anything else",
        arguments: [
            "", "-", "0c5a4d4e-2f41-4c57-9a3e-6a0f6b8d1c2", "0c5a4d4e-2f41-4c57-9a3e-6a0f6b8d1c222",
            "0c5a4d4e2f41-4c57-9a3e-6a0f6b8d1c22", "0c5a4d4e-2f41-4c57-9a3e-6a0f6b8d1c2g",
            "0c5a4d4e-2f414-c57-9a3e-6a0f6b8d1c22", "{0c5a4d4e-2f41-4c57-9a3e-6a0f6b8d1c2}",
            " 0c5a4d4e-2f41-4c57-9a3e-6a0f6b8d1c2", "0c5a4d4é-2f41-4c57-9a3e-6a0f6b8d1c22",
        ]
    )
    func malformed(text: String) {
        #expect(PersonID(text) == nil)
    }
}
