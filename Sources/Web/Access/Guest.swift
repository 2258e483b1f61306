import Access
import Meetings
import Registry

/// Who asks, and by what they showed it.
struct Guest: Sendable {
    let visitor: Visitor
    /// Of whoever signed in, or of whoever's program it is.
    let account: Account?
    /// What the cookie holds; nil for programs and for whoever has shown nothing.
    let secret: Token?
    /// As whom the access log knows them.
    let reader: AccessNote.Reader?

    static let stranger = Guest(visitor: .stranger, account: nil, secret: nil, reader: nil)

    init(_ session: Session, _ secret: Token) {
        self.init(
            visitor: session.account.visitor,
            account: session.account,
            secret: secret,
            reader: .account(session.account.id)
        )
    }

    init(_ token: APIToken, of account: Account) {
        self.init(
            visitor: token.visitor(with: account.grants),
            account: account,
            secret: nil,
            reader: .program(account.id, token.id)
        )
    }

    /// Somebody who came by a personal link.
    init(_ person: PersonID, in meeting: MeetingID, _ secret: Token) {
        self.init(
            visitor: .participant(person, in: meeting),
            account: nil,
            secret: secret,
            reader: .participant(person)
        )
    }

    private init(
        visitor: Visitor,
        account: Account?,
        secret: Token?,
        reader: AccessNote.Reader?
    ) {
        (self.visitor, self.account, self.secret, self.reader) = (visitor, account, secret, reader)
    }

    /// Whether anything was shown that forms have to go with.
    var isStranger: Bool { if case .stranger = visitor { true } else { false } }

    /// Whether they are known by a personal link, and not by an account.
    var cameByLink: Bool { if case .participant = visitor { true } else { false } }

    /// What every form of theirs carries, so that no other site can send one.
    var formToken: String { secret?.derived(for: Self.formPurpose).text ?? "" }

    /// Whether a form was made for them.
    func owns(form text: String?) -> Bool {
        guard let secret else { return true }
        guard let token = text.flatMap(Token.init(text:)) else { return false }
        return secret.derived(for: Self.formPurpose).matches(token)
    }

    /// What another site has to bring back to which they were sent, so that nobody else sends them here.
    func state(for service: String) -> String { secret?.derived(for: service).text ?? "" }

    /// The person who they are among those of the directory.
    var person: PersonID? {
        if case .participant(let person, _) = visitor { person } else { account?.person }
    }

    /// The person whose line is broken when a stream of theirs is: a program that hangs up is nobody who
    /// was cut off.
    var follower: PersonID? { if case .program = visitor { nil } else { person } }

    /// Whose streams, files and documents theirs are: all programs of somebody are one with them.
    var holder: AccessNote.Reader? {
        if case .program(let account, _) = reader { .account(account) } else { reader }
    }

    /// Whether it is any business of theirs that a body sits, and when: what was said there is
    /// another question.
    func follows(_ body: BodyID) -> Bool {
        [.participate, .drafts, .minutes, .figures].contains { visitor.may($0, at: .body(body)) }
    }

    /// Whether what was said and decided in a sitting of a body may be read by them.
    func reads(_ sitting: Sitting, of body: BodyID) -> Bool {
        visitor.may(sitting.phase.reading, at: .sitting(sitting.id, of: body))
    }

    private static let formPurpose = "form"
}

extension Phase {
    /// What it is to read a sitting that has come so far.
    var reading: Action {
        switch self {
        case .prepared, .cancelled, .open, .recess, .adjourned: .drafts
        case .submitted, .approved, .signed: .minutes
        }
    }
}
