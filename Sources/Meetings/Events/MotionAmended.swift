/// A carried amendment gives the motion that it amends a new wording.
public struct MotionAmended: Payload {
    /// When.
    public let at: Instant
    /// The amendment.
    public let amendment: MotionID
    /// The motion as amended, in full.
    public let text: PassageID

    /// A carried amendment gives its motion a new wording.
    public init(at: Instant, amendment: MotionID, text: PassageID) {
        self.at = at
        self.amendment = amendment
        self.text = text
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        guard let motion = meeting.motions[amendment]?.amends else { return }
        meeting.motions.update(motion) {
            $0.revisions.append(Motion.Revision(amendment: amendment, text: text, at: at))
        }
    }
}
