/// A later sitting approves the minutes.
public struct Approved: Payload {
    /// When that sitting did.
    public let at: Instant
    /// The later sitting that approved the minutes.
    public let sitting: MeetingID
    /// What the approving sitting corrected, in the order in which it was said.
    public let corrections: [PassageID]
    /// Commitments to the texts that came after the submission: corrections and remarks.
    public let passages: [PassageCommitment]

    /// The approval, with corrections and what they commit to.
    public init(
        at: Instant,
        sitting: MeetingID,
        corrections: [PassageID],
        passages: [PassageCommitment]
    ) {
        self.at = at
        self.sitting = sitting
        self.corrections = corrections
        self.passages = passages
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.approval = self
        meeting.phase = .approved
    }
}
