import Foundation
import Generation
import Journal
import Meetings
import Registry
import Testing

/// The journal lives for ever; words and names, which may have to go, are kept beside it.
@Suite("The journal carries ids, numbers, times, kinds and commitments alone")
struct OpaqueJournalTests {
    @Test("in each sample", arguments: Project.samples)
    func samples(sample: URL) async throws {
        let recorded = try await RecordedSample(sample)
        try check(try await recorded.registry.record(of: recorded.meeting))
    }

    @Test("in sittings with everything that can happen", arguments: 0..<20)
    func random(seed: UInt64) throws {
        try check(RandomSitting(seed: seed, proposals: 100).record)
    }

    private func check(_ record: Record) throws {
        let told = Set(words(of: record).map(\.folded))
        for entry in record.entries {
            let body = try JSONSerialization.jsonObject(with: Data(entry.body))
            for value in strings(in: body) {
                #expect(isOpaque(value), "row \(entry.sequence), \(entry.kind): \(value)")
                #expect(!told.contains(value.folded), "row \(entry.sequence): \(value)")
            }
        }
    }

    /// An id, a digest, a day, a time zone, the code of a body, or the name of a case.
    private func isOpaque(_ value: String) -> Bool {
        UUID(uuidString: value) != nil || Fingerprint(value) != nil || Day(text: value) != nil
            || TimeZone(identifier: value) != nil || BodyCode(value) != nil
            || value.wholeMatch(of: #/[a-z]+([A-Z][a-z]+)*/#) != nil
    }

    /// Each part of a name, and each stretch of a text, as somebody wrote it; of what is one letter
    /// long nothing can be told.
    private func words(of record: Record) -> [String] {
        let names = record.names.values.map(\.value).flatMap {
            [$0.given, $0.family, $0.role, $0.section]
        }
        let texts = record.texts.values.flatMap(\.value.paragraphs).flatMap(\.runs).compactMap {
            if case .text(let text, _) = $0 { text } else { String?.none }
        }
        return (names + texts).filter { $0.count > 1 }
    }

    private func strings(in json: Any) -> [String] {
        switch json {
        case let text as String: [text]
        case let list as [Any]: list.flatMap(strings)
        case let object as [String: Any]: object.values.flatMap(strings)
        default: []
        }
    }
}

extension String {
    /// Without capitals, accents and whatever parts words: as a slug would have it.
    fileprivate var folded: String {
        folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .filter { $0.isLetter || $0.isNumber }
    }
}
