/// A note is written; its words are a passage.
public struct Noted: Payload {
    /// The note.
    public let note: Note
    /// When.
    public var at: Instant { note.at }

    /// A text enters the course of the sitting.
    public init(note: Note) {
        self.note = note
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.notes.append(note)
    }
}
