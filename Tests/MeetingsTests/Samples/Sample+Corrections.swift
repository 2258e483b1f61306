@testable import Meetings

/// Corrections of the opening and of votes.
extension Sample {
    static let corrections = [
        Sample(
            .openingCorrected,
            #"{"at":1584385200000,"openedAt":1584381600000}"#,
            .openingCorrected(OpeningCorrected(at: .at(19), openedAt: .at(18)))
        ),
        Sample(
            .adjournmentCorrected,
            #"{"adjournedAt":1584381600000,"at":1584385200000}"#,
            .adjournmentCorrected(AdjournmentCorrected(at: .at(19), adjournedAt: .at(18)))
        ),
        Sample(
            .openingRetracted,
            #"{"at":1584385200000}"#,
            .openingRetracted(OpeningRetracted(at: .at(19)))
        ),
        Sample(
            .voteReopened,
            #"{"at":1584385200000,"vote":"00000000-0000-4000-8000-000000000001"}"#,
            .voteReopened(VoteReopened(at: .at(19), vote: VoteID(number: 1)))
        ),
        Sample(
            .ballotRetracted,
            """
            {"at":1584385200000,"vote":"00000000-0000-4000-8000-000000000001",\
            "voter":"00000000-0000-4000-8000-000000000004"}
            """,
            .ballotRetracted(BallotRetracted(at: .at(19), vote: VoteID(number: 1), voter: 4))
        ),
    ]
}
