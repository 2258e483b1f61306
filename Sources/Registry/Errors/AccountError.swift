public import Access
public import Meetings

/// Why something of those who sign in was not done; nothing has changed then.
public enum AccountError: Error, Hashable, Sendable {
    /// Somebody signs in by that name already.
    case nameTaken(SignInName)
    /// There is no such account, or it is closed.
    case unknownAccount(AccountID)
    /// There are accounts already: the first is made by set-up, all others by an administrator.
    case alreadySetUp
    /// Nobody would be left who may look after the accounts.
    case lastAdministrator
    /// The person has an account already.
    case personTaken(PersonID)
    /// The person is not in the directory.
    case unknownPerson(PersonID)
    /// There is no such body.
    case unknownBody(BodyID)
    /// The link is none of ours, was used, was withdrawn, or has expired.
    case linkExpired
    /// The token for a program has no name, no action, or no time left.
    case emptyToken
    /// The password was changed after it had been looked at.
    case otherPassword
}
