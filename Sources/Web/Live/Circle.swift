import Wording

/// A circle of followers: those who are given the same bytes.
enum Circle: Hashable, Sendable {
    /// Whoever takes part or looks on, in one language: what happens, in words.
    case participant(Language)
    /// Whoever records: that something is new. The console then fetches the parts of it that it shows.
    case console
}
