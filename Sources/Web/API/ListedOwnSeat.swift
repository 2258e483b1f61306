import Foundation
import Meetings
import Secretariat
import Wording

/// A sitting from the side of one who takes part in it.
struct ListedOwnSeat: Encodable, Sendable {
    let person: String
    let phase: String
    let sequence: Int64
    @OrNull var channel: String?
    @OrNull var device: String?
    @OrNull var since: String?
    @OrNull var announced: String?
    /// In the list of speakers, from 1.
    @OrNull var placeInLine: Int?
    let isSpeaking: Bool
    /// The id of the proxy that they gave, while it stands.
    @OrNull var given: String?
    let held: [HeldProxy]
    /// Those to whom they may give one.
    let possibleHolders: [String]
    let votes: [OpenVote]

    struct HeldProxy: Encodable, Sendable {
        let id: String
        let giver: String
    }

    struct OpenVote: Encodable, Sendable {
        let id: String
        let method: String
        let papers: [Paper]
    }

    struct Paper: Encodable, Sendable {
        let voter: String
        /// Who casts it for the voter.
        @OrNull var holder: String?
        /// `awaited`, `cast` or `refused`.
        let state: String
        @OrNull var choice: String?

        init(_ paper: BallotPaper) {
            voter = paper.voter.description
            holder = paper.holder?.description
            switch paper.state {
            case .awaited: (state, choice) = ("awaited", nil)
            case .cast(let ballot, _): (state, choice) = ("cast", ballot.choice.rawValue)
            case .refused: (state, choice) = ("refused", nil)
            }
        }
    }

    init(_ own: OwnSitting, in language: Language) {
        person = own.person.description
        phase = own.meeting.phase.rawValue
        sequence = own.sitting.sequence
        channel = own.stay?.channel.rawValue
        device = own.stay?.device.rawValue
        since = own.stay?.period.from.text(in: .gmt)
        announced = own.announcement?.intention.rawValue
        placeInLine = own.placeInLine
        isSpeaking = own.isSpeaking
        given = own.given?.id.description
        held = own.held.map { HeldProxy(id: $0.id.description, giver: $0.giver.description) }
        possibleHolders = own.possibleHolders.map(\.person.description)
        votes = own.openVotes.map { open in
            OpenVote(
                id: open.vote.id.description,
                method: open.vote.method.rawValue,
                papers: open.papers.map(Paper.init)
            )
        }
    }
}
