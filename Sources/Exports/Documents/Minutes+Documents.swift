public import Journal
import Meetings
import Typesetting

extension Minutes {
    /// The sitting as it stands, and as it stood when a document was made of it; texts are those of
    /// today.
    public func states(of stamp: DocumentStamp) -> [Minutes] {
        guard let record else { return [self] }
        let length = record.entries.firstIndex { $0.sequence == stamp.events }.map { $0 + 1 }
        guard let length, length < record.entries.count else { return [self] }
        return [record.before(length).minutes(in: language), self].compactMap(\.self)
    }

    /// How a document stands that prints a head and was made after so many events; without their
    /// number, as few as there may have been.
    func standing(of head: Fingerprint, _ events: Int64?) -> DocumentVerification.Standing {
        let entries = record?.entries ?? []
        guard seal.head.hash == head || entries.contains(where: { $0.hash == head }) else {
            return .unknown
        }
        let events = events ?? leastEvents(with: head) ?? seal.head.sequence
        return .known(following: entries.acts(after: events))
    }

    /// Whether a document may say that it was made after so many events, and print this head: no
    /// fewer than the head is of, and no more than there are.
    func mayHaveHad(_ events: Int64, with head: Fingerprint) -> Bool {
        guard let entries = record?.entries, let last = entries.last,
            let printed = entries.last(where: { $0.hash == head })
        else { return true }
        return (printed.sequence...last.sequence).contains(events)
    }

    /// After how many events the record printed this head, if not as a draft; nil when the head is
    /// none of the record's rows.
    ///
    /// Submitting is itself an event, which seals the head before it.
    func leastEvents(with head: Fingerprint) -> Int64? {
        guard let record, let index = record.entries.lastIndex(where: { $0.hash == head }) else {
            return nil
        }
        let following = record.before(index + 2)
        let seal = following.minutes(in: language)?.seal
        let isSealing = seal?.isSealed == true && seal?.head.hash == head
        return (isSealing ? following.entries.last : record.entries[index])?.sequence
    }

    /// The sitting as it stood after each event since the record first had the head, and as it
    /// stands.
    func statesWithHead(_ head: Fingerprint) -> [Minutes] {
        guard let record, let first = record.entries.firstIndex(where: { $0.hash == head }) else {
            return [self]
        }
        let lengths = (first + 1)..<record.entries.count
        return lengths.prefix(50).compactMap { record.before($0).minutes(in: language) } + [self]
    }
}

extension Record {
    /// As it was when it had so many rows; texts are those of today.
    func before(_ count: Int) -> Record {
        Record(entries: Array(entries.prefix(count)), texts: texts, names: names, marks: marks)
    }
}
