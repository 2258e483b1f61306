public import Meetings
public import Registry
public import Wording

extension Glossary {
    /// Those words of a sitting that somebody asked for.
    public init(_ words: AskedWords, of meeting: Meeting) {
        self.init(
            meeting: meeting,
            names: words.names,
            texts: words.texts,
            redactions: words.redactions
        )
    }
}
