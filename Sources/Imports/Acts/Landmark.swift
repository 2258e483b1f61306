import Foundation
import Meetings

/// What a label names, for a later entry to come back to.
struct Landmark {
    let reference: Reference
    let id: UUID
    /// The mark as it stands, if it is one.
    var mark: Mark?
    var motion: MotionID?
    /// The decision, also when the label stands on the vote that it follows from.
    var decision: DecisionID?

    init<Subject>(
        _ reference: Reference,
        _ id: Identifier<Subject>,
        mark: Mark? = nil,
        motion: MotionID? = nil,
        decision: DecisionID? = nil
    ) {
        self.reference = reference
        self.id = id.uuid
        self.mark = mark
        self.motion = motion
        self.decision = decision
    }
}

extension ActWriter {
    mutating func set(_ label: Named?, _ landmark: Landmark) throws(RecordError) {
        guard let label else { return }
        guard labels[label.text] == nil else { throw label.error(.duplicateLabel(label.text)) }
        labels[label.text] = landmark
    }

    func landmark(_ label: Named) throws(RecordError) -> Landmark {
        guard let landmark = labels[label.text] else {
            let nearest = label.text.nearest(among: labels.keys.sorted())
            throw label.error(.unknownLabel(label.text, nearest: nearest))
        }
        return landmark
    }
}
