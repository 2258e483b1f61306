import Foundation
import Imports
import Journal
import Meetings
import Registry
import Testing
import Typesetting
import Wording

@testable import Secretariat

@Suite("The words of a sitting for acts that are handed in at once")
struct RecordedWordsTests {
    private actor Readings {
        private(set) var number = 0

        func add() { number += 1 }
    }

    @Test("are read once, and again only where the journal has gone on")
    func once() async throws {
        let sitting = try await LiveSitting()
        try await sitting.open()
        let (registry, meeting) = (sitting.registry, sitting.meeting)
        let readings = Readings()
        let words = RecordedWords(of: meeting) { () async throws(RegistryError) in
            try await registry.head(of: meeting)
        } record: { () async throws(RegistryError) in
            await readings.add()
            return try await registry.record(of: meeting)
        }
        #expect(await readings.number == 0)
        for _ in 1...20 {
            _ = try await words.glossary()
            _ = try await words.written()
        }
        #expect(await readings.number == 1)
        try await sitting.take(#"{"act": "addItem", "id": "$20", "title": "Locaux"}"#)
        let item = ItemID(LiveSitting.uuid(20))
        #expect(try await words.glossary().title(item).french.contains("Locaux"))
        #expect(await readings.number == 2)
    }

    @Test("name what an act before in the same queue has brought")
    func sameQueue() async throws {
        let sitting = try await LiveSitting()
        try await sitting.open()
        let answers = try await sitting.hand(
            """
            [{"act": "closeItem", "id": "$20", "at": "18:40", "item": "$3"},
             {"act": "addItem", "id": "$21", "at": "18:40", "title": "Locaux"},
             {"act": "closeItem", "id": "$22", "at": "18:41", "item": "$21"}]
            """
        )
        #expect(answers.map { $0.refusal == nil } == [false, true, false])
        #expect(answers[0].refusal?.french.contains("Budget") == true)
        #expect(answers[2].refusal?.french.contains("Locaux") == true)
    }
}
