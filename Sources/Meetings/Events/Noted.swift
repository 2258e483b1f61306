/// A note is written; its words are a passage.
public struct Noted: Payload {
    public let note: Note
    public var at: Instant { note.at }

    public init(note: Note) {
        self.note = note
    }

    public func apply(to meeting: inout Meeting) {
        meeting.notes.append(note)
    }
}
