import Access
import Exports
import Foundation
import Meetings
import Registry
import Wording

/// One's own account.
struct OwnAccountView: PageView {
    static let template = "own-account"

    let frame: PageFrame
    let words = OwnAccountWords()
    let complaint: Phrase?
    /// What was done a moment ago.
    let done: Phrase?
    let name: String
    let roles: [Phrase]
    let password: FormView
    /// Nil while no code is asked for.
    let switchOff: FormView?
    let codeAddress: String
    let isCodeOn: Bool
    let sessions: FormView
    /// Nil for whoever may make none.
    let tokensAddress: String?

    init(_ asked: Asked, _ account: Account, bodies: [Body], complaint: Phrase? = nil) {
        frame = PageFrame(words.title, asked)
        self.complaint = complaint
        done = complaint == nil ? asked.query("done").flatMap { OwnAccountWords.done[$0] } : nil
        name = account.name?.description ?? "–"
        let codes = Dictionary(bodies.map { ($0.id, $0.code) }) { first, _ in first }
        roles = account.grants.map { $0.words(in: codes) }
        password = FormView(
            Route.ownPassword.address(),
            OwnAccountWords.change,
            fields: [
                Self.old("old"),
                FieldView(
                    "password",
                    OwnAccountWords.new,
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
        isCodeOn = account.hasTimeCode
        switchOff =
            account.hasTimeCode
            ? FormView(
                Route.ownCodeOff.address(),
                OwnAccountWords.switchOff,
                fields: [Self.old("owner")]
            ) : nil
        codeAddress = Route.ownCode.address()
        sessions = FormView(Route.ownSessions.address(), OwnAccountWords.endSessions)
        tokensAddress = asked.guest.visitor.may(.apiTokens) ? Route.tokens.address() : nil
    }

    /// Asks for the present password, to confirm something.
    fileprivate static func old(_ name: String) -> FieldView {
        FieldView(
            name,
            OwnAccountWords.old,
            type: "password",
            autocomplete: "current-password"
        )
    }

    private init() {
        (frame, complaint, done) = (.example, Phrase(verbatim: "…"), Phrase(verbatim: "…"))
        (name, roles, password) = ("…", [Phrase(verbatim: "…")], .example)
        (switchOff, codeAddress, isCodeOn) = (.example, "/", true)
        (sessions, tokensAddress) = (.example, "/")
    }

    static let example = OwnAccountView()
}

/// Where the code of six digits is switched on.
struct TimeCodeView: PageView {
    static let template = "time-code"

    let frame: PageFrame
    let words = TimeCodeWords()
    let ownAddress = Route.ownAccount.address()
    let complaint: Phrase?
    /// The square; nil where it cannot be drawn.
    let square: QRCodeView?
    /// The secret, in groups of four.
    let secret: String
    let prove: FormView

    init(_ asked: Asked, _ secret: TimeCodeSecret, _ name: SignInName, _ complaint: Phrase? = nil) {
        frame = PageFrame(words.title, asked)
        self.complaint = complaint
        square = QRCodeView(secret.address(issuer: "Greffier", account: name))
        let letters = Array(secret.base32)
        self.secret = stride(from: 0, to: letters.count, by: 4)
            .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: " ")
        prove = FormView(
            Route.ownCodeOn.address(),
            TimeCodeWords.submit,
            fields: [
                FieldView(
                    "code",
                    TimeCodeWords.code,
                    hint: TimeCodeWords.codeHint,
                    autocomplete: "one-time-code"
                ),
                OwnAccountView.old("owner"),
            ]
        )
    }

    private init() {
        (frame, complaint, square) = (.example, Phrase(verbatim: "…"), .example)
        (secret, prove) = ("…", .example)
    }

    static let example = TimeCodeView()
}

/// The tokens of one's programs.
struct TokensView: PageView {
    static let template = "tokens"

    let frame: PageFrame
    let words = TokensWords()
    let ownAddress = Route.ownAccount.address()
    let complaint: Phrase?
    let rows: [Row]
    let isEmpty: Bool
    let address = Route.tokenMade.address()
    let label: FieldView
    let until: FieldView
    let reach: SelectView
    let actions: [CheckView]
    let owner: FieldView
    let isMaking: Bool

    struct Row: Sendable {
        let label: String
        let bounds: Phrase
        let withdraw: FormView

        init(_ token: APIToken, _ bodies: [Body]) {
            label = token.label
            let actions = Action.allCases.filter(token.scope.actions.contains).map(\.label).listed
            let reach =
                switch token.scope.reach {
                case .house: AccountsWords.house
                case .body(let id):
                    bodies.first { $0.id == id }.map { HomeView.BodyView($0).name }
                        ?? Phrase(verbatim: "–")
                }
            let day = token.expires.day(in: .current)?.inWords ?? Phrase(verbatim: "–")
            bounds = TokensWords.bounds(actions, reach, until: day)
            withdraw = FormView(
                Route.tokenWithdrawn.address(token.id.description),
                TokensWords.withdraw
            )
        }

        fileprivate init() {
            (label, bounds, withdraw) = ("…", Phrase(verbatim: "…"), .example)
        }
    }

    /// `until` is the day that stands in the form at first.
    init(
        _ asked: Asked,
        _ tokens: [APIToken],
        bodies: [Body],
        until day: Day,
        _ typed: Typed = .nothing
    ) {
        frame = PageFrame(words.title, asked)
        complaint = typed.complaint
        rows = tokens.map { Row($0, bodies) }
        isEmpty = tokens.isEmpty
        isMaking = typed.complaint != nil
        label = typed.field("label", TokensWords.label, hint: TokensWords.labelHint)
        until = typed.field("until", TokensWords.until, value: day.description, type: "date")
        reach = typed.reach(bodies)
        owner = OwnAccountView.old("owner")
        let possible = Action.allCases.filter {
            $0.isForPrograms && $0 != .health && asked.guest.visitor.maySomewhere($0)
        }
        actions = possible.map {
            typed.check("actions", $0.rawValue, $0.label.capitalised, isTicked: false)
        }
    }

    private init() {
        (frame, complaint, rows, isEmpty) = (.example, Phrase(verbatim: "…"), [Row()], true)
        (label, until, reach, actions) = (.example, .example, .example, [.example])
        (owner, isMaking) = (.example, true)
    }

    static let example = TokensView()
}

/// The secret of a token: shown this once.
struct TokenMadeView: PageView {
    static let template = "token-made"

    let frame: PageFrame
    let words = TokensWords()
    let tokensAddress = Route.tokens.address()
    let label: String
    let secret: String

    init(_ asked: Asked, _ token: APIToken, secret: String) {
        frame = PageFrame(words.made, asked)
        (label, self.secret) = (token.label, secret)
    }

    private init() { (frame, label, secret) = (.example, "…", "…") }

    static let example = TokenMadeView()
}
