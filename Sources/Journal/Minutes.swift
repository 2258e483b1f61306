public import Meetings
public import Typesetting

/// The head that minutes print, so that they can be checked against the journal later.
public struct Seal: Hashable, Sendable {
    /// The head that is printed.
    public let head: Head
    /// Whether the journal itself names this head: the minutes were submitted with it.
    public let isSealed: Bool

    /// The head to print, and whether it seals anything.
    public init(head: Head, isSealed: Bool) {
        self.head = head
        self.isSealed = isSealed
    }
}

/// Everything that an export is made from.
public struct Minutes: Sendable {
    /// The sitting as folded.
    public let meeting: Meeting
    /// The head to print.
    public let seal: Seal
    /// The words, by passage.
    public let texts: [PassageID: Passage]
    /// Names as printed at that sitting.
    public let names: [PersonID: PrintedName]
    /// What was redacted; in the place of an erased name there is nothing.
    public let redactions: [PassageID: Redaction]
    /// The language of what is rendered.
    public let language: Language
    /// What the archive alone carries; nil when the minutes were read from a published file.
    public let record: Record?

    /// What an export is made from.
    public init(
        meeting: Meeting,
        seal: Seal,
        texts: [PassageID: Passage],
        names: [PersonID: PrintedName],
        redactions: [PassageID: Redaction] = [:],
        language: Language,
        record: Record?
    ) {
        self.meeting = meeting
        self.seal = seal
        self.texts = texts
        self.names = names
        self.redactions = redactions
        self.language = language
        self.record = record
    }
}

/// A meeting's whole record: its rows, and what stands outside the chain with its salts.
public struct Record: Hashable, Sendable {
    /// The rows, in order.
    public let entries: [Entry]
    /// The words with their salts.
    public let texts: [PassageID: Salted<Passage>]
    /// The names as printed with their salts.
    public let names: [PersonID: Salted<PrintedName>]
    /// What was taken out of the texts and names.
    public let marks: Marks

    /// The whole of what is kept of a sitting.
    public init(
        entries: [Entry],
        texts: [PassageID: Salted<Passage>],
        names: [PersonID: Salted<PrintedName>],
        marks: Marks = .none
    ) {
        self.entries = entries
        self.texts = texts
        self.names = names
        self.marks = marks
    }
}

extension Record {
    /// The commitments to the texts and names as they stand.
    public var commitments: Commitments {
        Commitments(
            passages: texts.mapValues(\.commitment),
            names: Dictionary(
                uniqueKeysWithValues: names.map { ($0, $1.commitment(for: $0)) }
            ),
            withdrawn: marks.references
        )
    }

    /// The minutes that the record tells; nil when it has no row.
    public func minutes(in language: Language) -> Minutes? {
        guard let last = entries.last else { return nil }
        return minutes(of: Meeting(id: last.meeting, folding: entries), in: language)
    }

    /// The same of a sitting that was folded from all rows before.
    public func minutes(of meeting: Meeting, in language: Language) -> Minutes? {
        guard let last = entries.last else { return nil }
        return Minutes(
            meeting: meeting,
            seal: Seal(of: meeting, in: entries, last: last),
            texts: texts.mapValues(\.value),
            names: names.mapValues(\.value),
            redactions: marks.redactions,
            language: language,
            record: self
        )
    }
}

extension Seal {
    /// The head to print: that of the journal the minutes come from, else the one that the journal
    /// names, else its last.
    fileprivate init(of meeting: Meeting, in entries: [Entry], last: Entry) {
        if let origin = meeting.origin {
            let head = Head(meeting: meeting.id, sequence: origin.sequence, hash: origin.head)
            self.init(head: head, isSealed: origin.isSealed)
            return
        }
        let sealed = meeting.seal.flatMap { seal in entries.last { $0.hash == seal.head } }
        self.init(head: (sealed ?? last).head, isSealed: sealed != nil)
    }
}
