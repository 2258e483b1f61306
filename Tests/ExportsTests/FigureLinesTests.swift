import Meetings
import Participation
import Testing
import Typesetting

@testable import Exports

@Suite("Figures in lines")
struct FigureLinesTests {
    /// Of each section, one of which has a name that has to be quoted, and one too few people.
    private func pooled(_ sections: [String]) throws -> PooledParticipation {
        let query = try ParticipationQuery(by: [.section], measures: [.remoteParticipationShare])
        let groups = sections.map { section in
            let share = Share(Ratio(1, of: 3), coverage: Ratio(99, of: 100))
            return PooledGroup(
                keys: [section],
                sittings: 4,
                counts: nil,
                figures: [
                    PooledGroup.Figure(
                        measure: .remoteParticipationShare,
                        share: section.isEmpty ? nil : share,
                        sittings: 3,
                        withheld: 2
                    )
                ]
            )
        }
        return PooledParticipation(query: query, groups: groups, leftOut: LeftOut())
    }

    private func text(_ pooled: PooledParticipation, as format: FigureFormat) throws -> String {
        let bytes = try format.write(FigureSheet(pooled), in: .french)
        return String(decoding: try #require(bytes), as: UTF8.self)
    }

    private static let rest = "entitled,record,remote_participation_share"

    @Test("are values with their heads, or objects; what is withheld is empty, or null")
    func forms() throws {
        let pooled = try pooled(["Est", "=\"Brest\"\n", ""])
        let values = try text(pooled, as: .csv).split(separator: "\r\n").map(String.init)
        #expect(values[0].hasPrefix("section,scope,audience,measure,numerator,"))
        #expect(values[1] == "Est,\(Self.rest),1,3,0.3333333333333333,0.99,3,4,false,2")
        #expect(values[2].hasPrefix("\"'=\"\"Brest\"\"\n\",\(Self.rest),1,3,"))
        #expect(values[3] == ",\(Self.rest),,,,,3,4,true,2")
        let objects = try text(pooled, as: .ndjson).split(separator: "\n")
        #expect(
            objects[0].hasPrefix("{\"section\": \"Est\", \"scope\": \"entitled\", ")
                && objects[0].hasSuffix("\"withheld\": false, \"months_left_out\": 2}")
        )
        #expect(objects[1].hasPrefix("{\"section\": \"=\\\"Brest\\\"\\u000a\", "))
        #expect(objects[2].contains("\"numerator\": null, \"denominator\": null, \"ratio\": null"))
    }

    @Test("are the same in pieces as in whole", arguments: [FigureFormat.csv, .ndjson])
    func pieces(format: FigureFormat) throws {
        for count in [0, 1, 3000] {
            let pooled = try pooled((0..<count).map { "Section \($0)" })
            var pieces: [[UInt8]] = []
            #expect(format.write(pooled, inPieces: { pieces.append($0) }))
            let whole = try text(pooled, as: format)
            #expect(String(decoding: pieces.joined(), as: UTF8.self) == whole)
            #expect((pieces.count > 2) == (count == 3000))
        }
        #expect(try !FigureFormat.json.write(pooled([]), inPieces: { _ in }))
    }
}
