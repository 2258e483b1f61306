import Journal
public import MinutesXML

extension Difference {
    /// Which value of a file differs from the record, in which line, and how.
    public var explanation: Phrase {
        switch kind {
        case .altered(let found, let recorded):
            Phrase(
                french: """
                    ligne \(String(line)), \(path) : « \(found) » ; le registre porte \
                    « \(recorded) »
                    """,
                english: """
                    line \(String(line)), \(path): ‘\(found)’; the record has ‘\(recorded)’
                    """
            )
        case .missing(let recorded):
            Phrase(
                french: "ligne \(String(line)), \(path) : manque « \(recorded) »",
                english: "line \(String(line)), \(path): ‘\(recorded)’ is missing"
            )
        case .extra(let found):
            Phrase(
                french: "ligne \(String(line)), \(path) : « \(found) », absent du registre",
                english: "line \(String(line)), \(path): ‘\(found)’ is not in the record"
            )
        case .moved(let found, let recorded):
            Phrase(
                french: """
                    ligne \(String(line)), \(path) : à la place \(found) au lieu de \(recorded)
                    """,
                english: "line \(String(line)), \(path): in place \(found) instead of \(recorded)"
            )
        }
    }
}
