/// What the directory of an organisation knows somebody by.
public enum PersonIdentity: Hashable, Sendable {
    /// The number of the member.
    case number(String)
    /// The full name, which is then nobody else's.
    case name(given: String, family: String)
    /// Nothing: the name was erased.
    case erased(PersonID)
}

extension PersonIdentity {
    /// What somebody is known by: of whom the name was erased nothing is left, the number comes
    /// before the name.
    public init(_ name: PrintedName, number: String?, erased: PersonID? = nil) {
        self =
            erased.map { .erased($0) } ?? number.map { .number($0) }
            ?? .name(given: name.given, family: name.family)
    }
}
