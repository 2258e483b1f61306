import Foundation
import Hummingbird
import Meetings
import Secretariat
import Testing

@Suite("Acts in forms")
struct HandedFormTests {
    private let ids = (
        act: "5f0c5a4d-2f41-4c57-9a3e-6a0f6b8d1c20",
        first: "5f0c5a4d-2f41-4c57-9a3e-6a0f6b8d1c21",
        second: "5f0c5a4d-2f41-4c57-9a3e-6a0f6b8d1c22"
    )

    private func read(_ form: String) throws -> HandedAct {
        try URLEncodedFormDecoder().decode(HandedAct.self, from: form)
    }

    @Test("are read as in JSON; lists are repeated with brackets, an empty field is none")
    func form() throws {
        let act = try read(
            "act=arrive&id=\(ids.act)&people[]=\(ids.first)&people[]=\(ids.second)"
                + "&channel=onSite&device=&alongside=on&at=18%3A42&_token=x"
        )
        #expect(act.at == HandedTime("18:42"))
        guard
            case .presence(.arrive(let people, .onSite, .unknown, .recorded, true, nil)) = act.what
        else {
            Issue.record("\(act.what)")
            return
        }
        #expect(people.map(\.description) == [ids.first, ids.second])
    }

    @Test("name the field that is wrong")
    func fault() throws {
        let error = #expect(throws: HandedActError.self) {
            try read("act=arrive&id=\(ids.act)&people=\(ids.first)&channel=fax")
        }
        #expect(error?.field == "channel")
    }
}
