/// Why GoTo did not give what it was asked for.
public enum GoToFault: Error, Hashable, Sendable {
    /// It did not answer, or could not, several times over; after so many seconds, where it says so.
    case unavailable(seconds: Int?, reason: String)
    /// It does not know the application, the code or the tokens: somebody has to sign in again.
    case signInAgain(reason: String)
    /// It will not give this to whoever signed in.
    case refused(reason: String)
    /// What it answered is not what its description says: the last part of the address.
    case unreadable(String)
    /// It answers more than is taken, in bytes.
    case tooLarge(limit: Int)
    /// More pages than are asked for.
    case tooManyPages(limit: Int)
    /// The tokens that replace those before could not be kept.
    case notKept(reason: String)
}
