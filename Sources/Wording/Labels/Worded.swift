/// Something that has a name on the page, in both languages.
///
/// Labels begin in lower case, so that they stand in a sentence; `capitalised` serves at a head.
public protocol Worded {
    var label: Phrase { get }
}
