/// Why somebody may be who stands behind a display name.
public enum MatchReason: String, Codable, CaseIterable, Hashable, Sendable {
    /// The report has an address that is theirs alone.
    case address
    /// Somebody confirmed earlier that this display name is theirs.
    case remembered
    /// The whole name, in whatever order, capitals, accents and signs.
    case name
    /// The whole name, beside something that is none: a number, a section, a device.
    case nameWithOthers
    /// So the connection was called before it was renamed.
    case formerName
    /// A part of the name, as it is written.
    case partOfName
    /// The family name alone.
    case familyName
    /// The given name alone.
    case givenName
    /// A name and an initial, or initials alone.
    case initials
    /// Letters differ.
    case spelling
    /// The device is called theirs, which somebody else may use.
    case device
    /// Others of the roster fit as well.
    case otherFits
    /// Beside the name stands something that nobody expected there.
    case otherWords
    /// The same name came with several addresses.
    case severalAddresses
    /// The same name was connected at the same time, here with an address and there without.
    case severalAtOnce
    /// The address is theirs, the name is not.
    case otherName
}

/// Why nobody is proposed.
public enum NobodyReason: String, Codable, CaseIterable, Hashable, Sendable {
    /// A telephone number is nobody until a human says who.
    case telephoneNumber
    /// A device of a room, behind which any number may sit.
    case roomDevice
    /// A device without an owner.
    case deviceName
    /// Nobody of the roster is called anything like it.
    case nothingSimilar
}
