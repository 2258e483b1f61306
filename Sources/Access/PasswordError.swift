/// Why a password was not taken, or could not be looked at.
public enum PasswordError: Error, Hashable, Sendable {
    /// It has so many characters, and needs so many.
    case tooShort(characters: Int, least: Int)
    /// It has so many bytes in UTF-8, and may have so many.
    case tooLong(bytes: Int, most: Int)
    /// There is no memory to work in at present.
    case outOfMemory
    /// The library answered with another code of its own.
    case failed(code: Int)
}
