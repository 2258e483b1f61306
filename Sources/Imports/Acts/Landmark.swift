import Foundation
import Meetings

/// What a label names, for a later entry to come back to.
struct Landmark {
    let reference: Reference
    let id: UUID
    /// The mark as it stands, if it is one.
    var mark: Mark?
    var motion: MotionID?
    var selection: SelectionID?
    /// The decision, also when the label stands on the vote that it follows from.
    var decision: DecisionID?

    init<Subject>(
        _ reference: Reference,
        _ id: Identifier<Subject>,
        mark: Mark? = nil,
        motion: MotionID? = nil,
        selection: SelectionID? = nil,
        decision: DecisionID? = nil
    ) {
        self.reference = reference
        self.id = id.uuid
        self.mark = mark
        self.motion = motion
        self.selection = selection
        self.decision = decision
    }
}

/// The entries that a later one may come back to.
struct Landmarks {
    private var all: [Known] = []
    private var labels: [String: Int] = [:]

    private struct Known {
        let act: Key
        let person: PersonID?
        let at: Instant
        var landmark: Landmark
    }

    mutating func add(
        _ landmark: Landmark,
        _ act: Key,
        of person: PersonID? = nil,
        at: Instant,
        label: Named?
    ) throws(RecordError) {
        if let label {
            guard labels[label.text] == nil else { throw label.error(.duplicateLabel(label.text)) }
            labels[label.text] = all.count
        }
        all.append(Known(act: act, person: person, at: at, landmark: landmark))
    }

    subscript(_ label: Named) -> Landmark {
        get throws(RecordError) { all[try index(of: label)].landmark }
    }

    /// The landmark of an entry, and a place to put it back to when it was changed.
    func find(
        _ choice: EntryChoice,
        person: PersonID?
    ) throws(RecordError) -> (index: Int, landmark: Landmark) {
        let index =
            switch choice {
            case .labelled(let label): try index(of: label)
            case .described(let act, _, let at, _, _): try self.index(of: act, person, at, choice)
            }
        return (index, all[index].landmark)
    }

    mutating func replace(_ index: Int, with mark: Mark) { all[index].landmark.mark = mark }

    private func index(of label: Named) throws(RecordError) -> Int {
        guard let index = labels[label.text] else {
            let nearest = label.text.nearest(among: labels.keys.sorted())
            throw label.error(.unknownLabel(label.text, nearest: nearest))
        }
        return index
    }

    private func index(
        of act: Key,
        _ person: PersonID?,
        _ at: Instant,
        _ choice: EntryChoice
    ) throws(RecordError) -> Int {
        let found = all.indices.filter { index in
            all[index].act == act && all[index].at == at && all[index].person == person
        }
        guard let index = found.first else { throw choice.error(.unknownEntry(choice.text)) }
        guard found.count == 1 else {
            throw choice.error(.ambiguousEntry(choice.text, count: found.count))
        }
        return index
    }
}

extension ActWriter {
    /// The entry that a correction or a retraction comes back to.
    func find(_ choice: EntryChoice) throws(RecordError) -> (index: Int, landmark: Landmark) {
        let named: Named? =
            if case .described(_, let person, _, _, _) = choice { person } else { nil }
        return try landmarks.find(choice, person: try personIfAny(named))
    }
}
