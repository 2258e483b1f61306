/// The languages of the house, French first.
public enum Language: String, CaseIterable, Hashable, Sendable {
    case french = "fr"
    case english = "en"
}
