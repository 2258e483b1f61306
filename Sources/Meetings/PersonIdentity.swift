/// What the directory of an organisation knows somebody by.
public enum PersonIdentity: Hashable, Sendable {
    /// The number of the member.
    case number(String)
    /// The full name, which is then nobody else's.
    case name(given: String, family: String)
    /// Nothing: the name was erased.
    case erased(PersonID)
}
