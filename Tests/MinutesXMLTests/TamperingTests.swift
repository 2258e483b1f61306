import Generation
import Journal
import Meetings
import MinutesXML
import SafeXML
import Testing

@Suite("Any one value that is changed is named")
struct TamperingTests {
    @Test("in an archive of submitted minutes, by itself", arguments: [1] as [UInt64])
    func archive(seed: UInt64) throws {
        let minutes = try Sittings.sealed(from: seed, proposals: 10)
        let file = WrittenFile(try MinutesXML.write(minutes, profile: .archive))
        #expect(try MinutesXML.verify(archive: file.bytes).isSound)
        // What is remarked on submitted minutes is committed to by their approval, and by nothing before.
        let remarked = file.lines(ofTexts: minutes.meeting.remarks.map(\.passage))
        for value in file.values
        where !remarked.contains(value.line) || value.attribute == "passage" {
            for mutation in file.mutations(of: value) {
                let bytes = file.replacing(value, with: mutation)
                #expect(
                    try isNamed(value, inArchive: bytes),
                    "\(value) \(file.text(of: value)) → \(mutation)"
                )
            }
        }
    }

    /// Refused by the schema, or named by row, text or person, or by place in the file.
    private func isNamed(_ value: ReadableValue, inArchive bytes: [UInt8]) throws -> Bool {
        do throws(MinutesXMLError) {
            let found = try MinutesXML.verify(archive: bytes)
            guard !found.isSound else { return false }
            if found.differences.contains(where: { $0.line == value.line }) { return true }
            return found.verification.findings.contains { finding in
                switch finding {
                case .textAltered, .textMissing, .textUncovered:
                    ["text", "paragraph", "run", "person", "entry"].contains(value.element)
                case .nameAltered, .nameMissing, .nameUncovered:
                    !["text", "run", "entry", "head"].contains(value.element)
                case .nameNotErased: value.element == "erasure"
                case .textNotRedacted: value.element == "redaction"
                case .lostTail, .otherHead: ["head", "entry"].contains(value.element)
                case .falseSeal, .contradictory, .notUnderstood, .outOfPhase:
                    value.element == "entry"
                case .altered(let sequence), .detached(let sequence),
                    .missing(_, let sequence), .misplaced(let sequence, _):
                    // Rows stand behind the root, the head and the journal, one element each.
                    value.element == "archive"
                        || abs(sequence - Int64(value.ordinal - 2)) <= 1
                        || value.attribute == "sequence"
                case .adopted, .erased, .redacted, .headMissing, .unknownHead: false
                }
            }
        } catch {
            return error.names(value)
        }
    }

    @Test("in published minutes, beside their record", arguments: [1, 20] as [UInt64])
    func minutes(seed: UInt64) throws {
        let minutes = try Sittings.sealed(from: seed, proposals: 25)
        let file = WrittenFile(try MinutesXML.write(minutes, profile: .minutes))
        #expect(try MinutesXML.compare(file.bytes, beside: minutes).differences.isEmpty)
        for value in file.values {
            for mutation in file.mutations(of: value) {
                let bytes = file.replacing(value, with: mutation)
                #expect(
                    isNamed(value, inMinutes: bytes, beside: minutes),
                    "\(value) \(file.text(of: value)) → \(mutation)"
                )
            }
        }
    }

    private func isNamed(
        _ value: ReadableValue,
        inMinutes bytes: [UInt8],
        beside minutes: Minutes
    ) -> Bool {
        do throws(MinutesXMLError) {
            let found = try MinutesXML.compare(bytes, beside: minutes)
            return found.differences.contains { difference in
                guard let attribute = value.attribute else { return difference.line == value.line }
                return difference.line == value.line && difference.path.hasSuffix("@" + attribute)
            }
        } catch {
            return error.names(value)
        }
    }
}

extension WrittenFile {
    /// The lines of some texts.
    func lines(ofTexts passages: [PassageID]) -> Set<Int> {
        let tags = passages.map { "<text passage=\"\($0)\"" }
        var (lines, isInside): (Set<Int>, Bool) = ([], false)
        for (place, line) in bytes.split(separator: 10, omittingEmptySubsequences: false)
            .enumerated()
        {
            let words = String(decoding: line, as: UTF8.self)
            if tags.contains(where: words.contains) { isInside = true }
            if isInside { lines.insert(place + 1) }
            if words.contains("</text>") { isInside = false }
        }
        return lines
    }
}

extension MinutesXMLError {
    /// Whether the error names the line of a value.
    func names(_ value: ReadableValue) -> Bool {
        switch self {
        case .unreadable(.malformed(let line, _, _)):
            line >= value.line
        case .invalid(let problems):
            problems.contains { $0.line == value.line }
        case .meaningless(let place, _), .unresolved(let place, _), .twoVersions(let place, _):
            place.line == value.line
        case .contradictory(let difference):
            difference.line == value.line
        default: false
        }
    }
}
