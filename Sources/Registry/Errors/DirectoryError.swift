public import Meetings

/// Why something of the people and bodies was not found, or not done; nothing has changed then.
public enum DirectoryError: Error, Hashable, Sendable {
    case unknownPerson(String)
    case ambiguousPerson(String, candidates: [Person])
    /// Somebody has the number, or, without a number, the name.
    case personExists(Person)
    case unknownBody(String)
    case bodyExists(BodyCode)
    case unknownZone(String)
    /// The days do not follow each other.
    case emptyTerm(from: Day, until: Day)
    /// The person has a seat in the body on some of these days already.
    case seatTaken(Person, BodyCode, from: Day, until: Day?)
    /// The body has other rules on some of these days already.
    case rulesTaken(BodyCode, from: Day, until: Day?)
    /// The person has no seat in the body on that day.
    case noSeat(Person, BodyCode, on: Day)
    /// The person would have more addresses than anybody needs.
    case tooManyAddresses(Person, limit: Int)
    case unknownPassage(String)
    /// More than one passage answers; so many.
    case ambiguousPassage(String, count: Int)
    /// A person of the sitting was erased, and a file names somebody, the one at `index`, who is
    /// none of its people: the name would come back.
    case wasErased(index: Int, erased: [PersonID])
    /// A file says that the person at `index` was erased, and that is not so.
    case notErased(index: Int)
}
