import Access
import Meetings
import Registry
import Wording

/// All accounts of the house.
struct AccountsView: PageView {
    static let template = "accounts"

    let frame: PageFrame
    let words = AccountsWords()
    let complaint: Phrase?
    let rows: [Row]
    let add: FormView
    let isAdding: Bool
    let conferencingAddress = Route.conferencing.address()

    struct Row: Sendable {
        let name: String
        let address: String
        let person: String?
        let roles: [Phrase]
        let state: Phrase

        init(_ account: Account, _ house: House) {
            name = account.name?.description ?? "–"
            address = Route.account.address(account.id.description)
            person = account.person.flatMap { house.people[$0]?.name.inFull }
            roles = account.grants.map { $0.words(in: house.codes) }
            state = account.state
        }

        fileprivate init() {
            (name, address, person) = ("…", "/", "…")
            (roles, state) = ([Phrase(verbatim: "…")], Phrase(verbatim: "…"))
        }
    }

    /// What accounts are told by: the bodies, and the people of the directory.
    struct House: Sendable {
        let bodies: [Body]
        let holders: [Holder]

        var codes: [BodyID: BodyCode] {
            Dictionary(bodies.map { ($0.id, $0.code) }) { first, _ in first }
        }

        var people: [PersonID: Person] {
            Dictionary(holders.map { ($0.person.id, $0.person) }) { first, _ in first }
        }
    }

    init(_ asked: Asked, _ accounts: [Account], _ house: House, _ typed: Typed = .nothing) {
        frame = PageFrame(words.title, asked)
        complaint = typed.complaint
        rows = accounts.map { Row($0, house) }
        isAdding = typed.complaint != nil || asked.query("person") != nil
        let taken = Set(accounts.filter { $0.closed == nil }.compactMap(\.person))
        let people = house.holders.map(\.person).filter { !taken.contains($0.id) }
        add = FormView(
            Route.accountAdded.address(),
            AccountsWords.submit,
            selects: [
                typed.select(
                    "person",
                    words.person,
                    hint: AccountsWords.personHint,
                    value: asked.query("person") ?? "",
                    among: [("", AccountsWords.nobody)]
                        + people.map { ($0.id.description, Phrase(verbatim: $0.name.inFull)) }
                ),
                typed.role(), typed.reach(house.bodies),
            ],
            fields: [typed.field("name", words.name, hint: AccountsWords.nameHint)]
        )
    }

    private init() {
        (frame, complaint, rows) = (.example, Phrase(verbatim: "…"), [Row()])
        (add, isAdding) = (.example, true)
    }

    static let example = AccountsView()
}

/// An account as whoever looks after it sees it.
struct AccountView: PageView {
    static let template = "account"

    let frame: PageFrame
    let words = AccountsWords()
    let accountsAddress = Route.accounts.address()
    let complaint: Phrase?
    let name: String
    let state: Phrase
    /// The person; nil where it is nobody of the directory.
    let person: LinkView?
    let isOpen: Bool
    let hasRoles: Bool
    let takes: [FormView]
    let give: FormView
    let invite: FormView
    /// Nil where no code is asked for.
    let forgetCode: FormView?
    let close: FormView

    init(
        _ asked: Asked,
        _ account: Account,
        _ house: AccountsView.House,
        _ typed: Typed = .nothing
    ) {
        let id = account.id.description
        name = account.name?.description ?? "–"
        frame = PageFrame(Phrase(verbatim: name), asked)
        complaint = typed.complaint
        state = account.state
        isOpen = account.closed == nil
        person = account.person.flatMap { house.people[$0] }.map { person in
            LinkView(
                text: Phrase(verbatim: person.name.inFull),
                address: Route.person.address(person.id.description)
            )
        }
        hasRoles = !account.grants.isEmpty
        takes = account.grants.map { grant in
            FormView(
                Route.roleTaken.address(id, grant.written(house.codes)),
                AccountsWords.take(grant.words(in: house.codes))
            )
        }
        give = FormView(
            Route.roleGiven.address(id),
            words.give,
            selects: [typed.role(), typed.reach(house.bodies)]
        )
        invite = FormView(Route.invited.address(id), AccountsWords.invite)
        forgetCode =
            account.hasTimeCode
            ? FormView(Route.codeForgotten.address(id), AccountsWords.forgetCode) : nil
        close = FormView(Route.accountClosed.address(id), AccountsWords.close)
    }

    private init() {
        (frame, complaint, name) = (.example, Phrase(verbatim: "…"), "…")
        (state, person, isOpen, hasRoles) = (Phrase(verbatim: "…"), .example, true, true)
        (takes, give, invite) = ([.example], .example, .example)
        (forgetCode, close) = (.example, .example)
    }

    static let example = AccountView()
}

/// The link by which somebody chooses a password: shown this once.
struct InvitationMadeView: PageView {
    static let template = "invitation-made"

    let frame: PageFrame
    let words = OwnerWords()
    let name: String
    let accountAddress: String
    let link: String

    init(_ asked: Asked, _ account: Account, link: String) {
        frame = PageFrame(words.made, asked)
        name = account.name?.description ?? "–"
        accountAddress = Route.account.address(account.id.description)
        self.link = link
    }

    private init() { (frame, name, accountAddress, link) = (.example, "…", "/", "…") }

    static let example = InvitationMadeView()
}

/// Where somebody who was invited chooses a password.
struct InvitationView: PageView {
    static let template = "invitation"

    let frame: PageFrame
    let words = OwnerWords()
    let complaint: Phrase?
    let name: String
    let choose: FormView

    init(_ asked: Asked, _ account: Account, _ complaint: Phrase? = nil) {
        frame = PageFrame(words.title, asked)
        self.complaint = complaint
        name = account.name?.description ?? "–"
        choose = FormView(
            Route.invitationAccepted.address(asked.parameter("link")),
            OwnerWords.submit,
            fields: [
                FieldView(
                    "password",
                    OwnerWords.password,
                    hint: OwnerWords.hint,
                    type: "password",
                    autocomplete: "new-password"
                ),
                FieldView(
                    "again",
                    OwnerWords.again,
                    type: "password",
                    autocomplete: "new-password"
                ),
            ]
        )
    }

    private init() {
        (frame, complaint, name, choose) = (.example, Phrase(verbatim: "…"), "…", .example)
    }

    static let example = InvitationView()
}

extension Account {
    /// How somebody gets in by it.
    fileprivate var state: Phrase {
        AccountsWords.state(
            isClosed: closed != nil,
            hasPassword: hasPassword,
            hasTimeCode: hasTimeCode
        )
    }
}

extension Grant {
    /// As an address writes it: «secretary», «secretary@BF».
    func written(_ codes: [BodyID: BodyCode]) -> String {
        guard case .body(let body) = reach, let code = codes[body] else { return role.rawValue }
        return "\(role.rawValue)@\(code.text)"
    }
}

extension Typed {
    /// The roles.
    fileprivate func role() -> SelectView {
        select(
            "role",
            AccountsWords.role,
            value: Role.secretary.rawValue,
            among: Role.allCases.map { ($0.rawValue, $0.label.capitalised) }
        )
    }

    /// Where one may hold.
    func reach(_ bodies: [Body]) -> SelectView {
        select(
            "reach",
            AccountsWords.reach,
            among: [("", AccountsWords.house)]
                + bodies.map { ($0.code.text, HomeView.BodyView($0).name) }
        )
    }
}
