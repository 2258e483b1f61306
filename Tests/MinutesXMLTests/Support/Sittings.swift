import Generation
import Journal
import Meetings
import MinutesXML
import Typesetting

/// Sittings to write and read.
enum Sittings {
    static let seeds = Array(UInt64(1)...60)

    static func minutes(_ seed: UInt64, proposals: Int = 60) throws -> Minutes {
        try minutes(of: RandomSitting(seed: seed, proposals: proposals))
    }

    static func minutes(of sitting: RandomSitting) throws -> Minutes {
        guard let minutes = sitting.record.minutes(in: .french) else { throw Unexpected.empty }
        return minutes
    }

    /// The minutes of a sitting that was submitted and sealed.
    static func sealed(from first: UInt64 = 1, proposals: Int) throws -> Minutes {
        for seed in first..<first + 200 {
            let minutes = try minutes(seed, proposals: proposals)
            if minutes.meeting.phase == .submitted, minutes.meeting.seal != nil { return minutes }
        }
        throw Unexpected.empty
    }
}

enum Unexpected: Error {
    case empty
    case profile
}

extension MinutesXML.Contents {
    func minutes() throws -> Minutes {
        guard case .minutes(let minutes, _) = self else { throw Unexpected.profile }
        return minutes
    }

    func archive() throws -> (record: Record, noted: Head) {
        guard case .archive(let record, let noted) = self else { throw Unexpected.profile }
        return (record, noted)
    }
}

extension Passage {
    /// All scalars with their places: Swift compares strings by canonical equivalence.
    var scalars: [[UInt32]] {
        paragraphs.map { paragraph in
            paragraph.runs.flatMap { run in
                switch run {
                case .text(let text, _): [1] + text.unicodeScalars.map(\.value)
                case .person(let person, _): [2] + person.description.unicodeScalars.map(\.value)
                }
            }
        }
    }
}
