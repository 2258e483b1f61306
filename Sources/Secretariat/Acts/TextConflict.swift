import Imports
import Journal
public import Meetings
import Registry
public import Wording

/// Two wordings of one text: somebody went on from words that are not those on record any more.
public struct TextConflict: Hashable, Sendable {
    /// Which text.
    public let passage: PassageID
    /// What was handed in, as it was typed.
    public let own: String
    /// What is on record, as one would write it.
    public let kept: String
    /// The digest of what is on record: who has read it goes on from there.
    public let base: Fingerprint

    init(over passage: PassageID, own: String, in record: Record, of meeting: MeetingID) {
        let kept = record.texts[passage]?.value ?? Passage(id: passage, paragraphs: [])
        self.passage = passage
        self.own = own
        self.kept = record.writtenPassages(of: meeting).text(of: kept)
        base = kept.digest
    }

    /// What happened, and what to do about it.
    public var explanation: Phrase {
        Phrase(
            french: """
                Quelqu’un d’autre a modifié ce texte entre-temps. Les deux versions sont gardées : \
                reportez la vôtre dans le texte actuel, puis enregistrez.
                """,
            english: """
                Somebody else has changed this text meanwhile. Both versions are kept: carry yours \
                over into the present text, then save.
                """
        )
    }
}
