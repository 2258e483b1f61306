public import Access
public import Meetings

/// Somebody who signs in.
public struct Account: Hashable, Sendable, Identifiable {
    /// Says nothing about who it is.
    public let id: AccountID
    /// The name by which they sign in; nil once the person was erased.
    public let name: SignInName?
    /// Who it is, among the people of the directory; nil when it is nobody of them.
    public let person: PersonID?
    /// What they are to the organisation and its bodies.
    public let grants: [Grant]
    /// Whether they can sign in by a password.
    public let hasPassword: Bool
    /// Whether a code is asked for as well.
    public let hasTimeCode: Bool
    /// When it was made.
    public let created: Instant
    /// When it was closed; nil while it is open.
    public let closed: Instant?

    /// As whom they come to a page.
    public var visitor: Visitor { .account(id, grants) }

    /// Who the journal says entered their acts.
    public var author: AuthorID { AuthorID(id.uuid) }
}

/// What is looked at when somebody signs in.
public struct Credentials: Hashable, Sendable {
    /// Whose they are.
    public let account: Account
    /// What is kept of the password; nil while there is none.
    public let password: PasswordHash?
    /// What codes are made from; nil when none is asked for.
    public let timeCode: TimeCodeSecret?
    /// The step of the last code that was used.
    public let lastStep: Int64?
}

/// A stay of somebody who signed in.
public struct Session: Hashable, Sendable {
    /// Who it is, with their roles of now.
    public let account: Account
    /// When they signed in.
    public let created: Instant
    /// When they were last seen, to a minute.
    public let lastSeen: Instant
    /// When it ends, whatever they do.
    public let expires: Instant
}

/// Where a personal link leads.
public enum PersonalLink: Hashable, Sendable {
    /// To a sitting, as that person.
    case sitting(MeetingID, PersonID)
    /// To an account whose password is to be chosen.
    case invitation(AccountID)
}

/// A token of a program, without the secret.
public struct APIToken: Hashable, Sendable, Identifiable {
    /// Names it.
    public let id: APITokenID
    /// Whose it is.
    public let account: AccountID
    /// What it is called: which program has it.
    public let label: String
    /// What the program may do at most.
    public let scope: TokenScope
    /// When it was made.
    public let created: Instant
    /// When it ends.
    public let expires: Instant
}

/// Somebody read names.
public struct AccessNote: Hashable, Sendable {
    /// Who.
    public enum Reader: Hashable, Sendable {
        /// Somebody who signed in.
        case account(AccountID)
        /// A program of theirs.
        case program(AccountID, APITokenID)
        /// Somebody who came by a personal link, or by the code of the sitting.
        case participant(PersonID)
    }

    /// Who read them.
    public let reader: Reader
    /// Of which sitting; nil for the directory.
    public let meeting: MeetingID?
    /// By which way: the page, the download or the listing.
    public let action: Action
    /// When.
    public let at: Instant

    /// Tells that somebody read names.
    public init(reader: Reader, meeting: MeetingID?, action: Action, at: Instant) {
        (self.reader, self.meeting, self.action, self.at) = (reader, meeting, action, at)
    }
}
