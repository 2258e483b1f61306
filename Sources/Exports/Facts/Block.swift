import Meetings
import OpenDocument

/// One thing that is told under an item, in its place in time.
struct Block {
    let at: Instant
    let order: Order
    /// The place in the journal; nil where it is not known, or where several events made it.
    let sequence: Int64?
    /// What it tells of; nil where that is a presence.
    let subject: EntryOrder.Subject?
    let content: Content

    enum Content {
        case note(Value)
        case event(Value)
        case motion([String: Value])
        case vote([String: Value])
        case decision([String: Value])
    }

    /// What comes first of things at one time.
    enum Order: Int, Comparable {
        case resumption
        case presence
        case incident
        case recess
        case quorum
        case recusal
        case note
        case motion
        case vote
        case decision
        case postponement

        static func < (left: Order, right: Order) -> Bool { left.rawValue < right.rawValue }
    }
}

extension [Block] {
    /// In order of time; of things at one time in the order of the journal, where that is known,
    /// else by kind.
    var inOrder: [Block] {
        enumerated()
            .sorted { $0.element.key(at: $0.offset) < $1.element.key(at: $1.offset) }
            .map(\.element)
    }
}

extension Block {
    fileprivate func key(at offset: Int) -> (Instant, Int64, Order, Int) {
        (at, sequence ?? 0, order, offset)
    }
}

extension Block {
    /// Every name is there, and what the block is not is empty: a template shows what is.
    var fields: Value {
        var fields: [String: Value] = [
            "note": .paragraphs([]), "event": "", "motion": [:], "vote": [:], "decision": [:],
        ]
        switch content {
        case .note(let value): fields["note"] = value
        case .event(let value): fields["event"] = value
        case .motion(let record): fields["motion"] = .record(record)
        case .vote(let record): fields["vote"] = .record(record)
        case .decision(let record): fields["decision"] = .record(record)
        }
        return .record(fields)
    }
}
