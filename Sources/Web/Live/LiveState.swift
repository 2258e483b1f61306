import Foundation
import Journal
import Meetings
import NIOCore
import Wording

/// What is happening in a sitting, in words.
struct LiveState: Encodable, Hashable, Sendable {
    let sequence: Int64
    let phase: String
    /// The item under discussion, or a dash.
    let item: String
    /// The last reckoning of the quorum, or a dash.
    let quorum: String
    /// Members with a vote who are there, by mode.
    let present: String

    private static let none = "–"

    /// `minutes` are those that whoever follows may read.
    init(_ minutes: Minutes) {
        let (meeting, language) = (minutes.meeting, minutes.language)
        let glossary = minutes.glossary
        sequence = minutes.record?.entries.last?.sequence ?? 0
        phase = meeting.phase.label[language]
        item =
            meeting.openItems.last.flatMap { meeting.agenda[$0] }
            .map { glossary.text($0.title)[language] } ?? Self.none
        quorum = Overview(minutes).quorum.last.map { $0.text[language] } ?? Self.none
        let modes = meeting.roster.entitled.compactMap { member in
            meeting.attendance.stays(of: member.person, until: meeting.adjournment?.at)
                .last { $0.period.to == nil }?.channel.mode
        }
        present =
            SittingWords.present(
                onSite: modes.count { $0 == .onSite },
                remote: modes.count { $0 == .remote }
            )[language]
    }

    /// As a server-sent event, under its sequence.
    func update() -> Update {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
        return Update(
            sequence: sequence,
            bytes: ByteBuffer(string: "id: \(sequence)\nevent: sitting\ndata: \(data)\n\n")
        )
    }
}
