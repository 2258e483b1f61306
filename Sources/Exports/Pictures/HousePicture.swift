/// A picture that a house gives with its documents: `--picture logo=logo.png`.
public enum HousePicture: String, CaseIterable, Hashable, Sendable {
    case logo
    /// The signature of whoever presided, as an image: it proves nothing.
    case chairSignature
    /// That of whoever kept the minutes.
    case secretarySignature
    case stamp
}
