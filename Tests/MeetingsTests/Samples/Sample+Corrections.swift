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
            .adjournmentRetracted,
            #"{"at":1584385200000}"#,
            .adjournmentRetracted(AdjournmentRetracted(at: .at(19)))
        ),
        Sample(
            .cancelled,
            #"{"at":1584385200000,"reason":"00000000-0000-4000-8000-000000000001"}"#,
            .cancelled(Cancelled(at: .at(19), reason: PassageID(number: 1)))
        ),
        Sample(
            .cancelled,
            #"{"at":1584385200000}"#,
            .cancelled(Cancelled(at: .at(19), reason: nil))
        ),
        Sample(
            .cancellationRetracted,
            #"{"at":1584385200000}"#,
            .cancellationRetracted(CancellationRetracted(at: .at(19)))
        ),
        Sample(
            .stretchCorrected,
            """
            {"at":1584385200000,"began":1584381600000,"from":1584381600000,"stretch":"recess",\
            "until":1584385200000}
            """,
            .stretchCorrected(
                StretchCorrected(
                    at: .at(19),
                    stretch: .recess,
                    began: .at(18),
                    from: .at(18),
                    until: .at(19)
                )
            )
        ),
        Sample(
            .stretchRetracted,
            #"{"at":1584385200000,"began":1584381600000,"stretch":"closedSession"}"#,
            .stretchRetracted(
                StretchRetracted(at: .at(19), stretch: .closedSession, began: .at(18))
            )
        ),
        Sample(
            .stretchRetracted,
            """
            {"at":1584385200000,"began":1584381600000,\
            "reason":"00000000-0000-4000-8000-000000000001","stretch":"recess"}
            """,
            .stretchRetracted(
                StretchRetracted(
                    at: .at(19),
                    stretch: .recess,
                    began: .at(18),
                    reason: PassageID(number: 1)
                )
            )
        ),
        Sample(
            .admissionRetracted,
            #"{"at":1584385200000,"person":"00000000-0000-4000-8000-000000000004"}"#,
            .admissionRetracted(AdmissionRetracted(at: .at(19), person: 4))
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
