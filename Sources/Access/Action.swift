/// Everything that pages and programs can ask for.
///
/// An action that is added does not compile until `admittance` says who may do it.
public enum Action: String, CaseIterable, Hashable, Sendable {
    /// Show who one is.
    case signIn
    /// Ask whether the service is alive and ready.
    case health
    /// Change one's password, one's codes, end one's sessions.
    case ownAccount
    /// Next sittings, drafts to finish, open tasks, bodies.
    case home
    /// Read the directory.
    case people
    /// Add and rename people.
    case changePeople
    /// Give and end seats in a body.
    case changeSeats
    /// Erase a person for good.
    case erasePeople
    /// Read what a body is and by which rules it sits.
    case bodies
    /// Change that.
    case changeBodies
    /// Prepare a sitting: date, places, agenda, annexes, convened list.
    case prepare
    /// Send notices and decisions.
    case notify
    /// See what goes out of the house or of one's bodies, and decide of what did not arrive.
    case outbox
    /// Say by which ways things go out.
    case delivery
    /// Hand out personal links and confirm who came by the code of the sitting.
    case invite
    /// Record the sitting as it is held, and correct its time line.
    case console
    /// Show it to the room.
    case projector
    /// Follow, raise a hand, vote, give a proxy.
    case participate
    /// Take in the report of a conferencing system.
    case importReports
    /// Read minutes that are not submitted yet.
    case drafts
    /// Write the minutes, review an edited document, submit.
    case writeMinutes
    /// Read minutes that were submitted.
    case minutes
    /// Remark on them.
    case remark
    /// Note that a sitting approved them.
    case approve
    /// Sign them.
    case sign
    /// Download them with the names.
    case exportWithNames
    /// Download them without: line by line they still tell of each person, so only whoever may read them.
    case exportWithoutNames
    /// Download the whole record, salts and revisions included.
    case archive
    /// Take a record in from a file.
    case takeIn
    /// Read how people took part, as sums over months; of one sitting whoever may read its minutes.
    case figures
    /// Read it person by person.
    case figuresByPerson
    /// Verify a record, or a file that was exported.
    case verify
    /// Change the templates of the house.
    case templates
    /// Add and close accounts, give and take roles.
    case accounts
    /// Say by which services the house reaches others.
    case services
    /// Make tokens for one's own programs.
    case apiTokens
    /// Read who read names.
    case accessLog
    /// Read the measures of the service.
    case metrics
}

extension Action {
    /// Who may do something at all.
    enum Admittance {
        /// Whoever comes.
        case anyone
        /// Whoever has an account, for themselves.
        case account
        /// Whoever has one of these roles anywhere: the thing belongs to no body.
        case anywhere(Set<Role>)
        /// Whoever has one of these roles there.
        case there(Set<Role>)
    }

    /// The one place where it is decided.
    var admittance: Admittance {
        switch self {
        case .signIn, .health: .anyone
        case .ownAccount: .account

        case .home, .bodies: .anywhere(Set(Role.allCases))
        case .verify: .anywhere([.administrator, .chair, .secretary, .member, .auditor])
        case .people, .outbox: .anywhere([.administrator, .chair, .secretary])
        case .changePeople, .templates: .anywhere([.administrator, .secretary])
        case .erasePeople, .accounts, .services, .metrics, .delivery: .anywhere([.administrator])
        case .apiTokens: .anywhere([.administrator, .chair, .secretary, .analyst, .auditor])

        case .changeBodies, .changeSeats: .there([.administrator, .secretary])
        case .prepare, .notify, .invite, .console, .projector: .there([.chair, .secretary])
        case .importReports, .drafts, .writeMinutes, .approve, .sign: .there([.chair, .secretary])
        case .participate, .remark: .there([.chair, .secretary, .member])
        case .minutes, .exportWithNames, .exportWithoutNames:
            .there([.chair, .secretary, .member, .auditor])
        case .figures: .there([.chair, .secretary, .member, .analyst, .auditor])
        case .figuresByPerson: .there([.chair, .secretary])
        case .archive, .takeIn: .there([.secretary])
        case .accessLog: .there([.administrator, .auditor])
        }
    }

    /// Whether a role is enough, where it holds.
    public func isOpen(to role: Role) -> Bool {
        switch admittance {
        case .anyone, .account: true
        case .anywhere(let roles), .there(let roles): roles.contains(role)
        }
    }

    /// Whether the answer names people, so that the access log has to note who asked.
    public var showsNames: Bool {
        switch self {
        case .people, .changePeople, .changeSeats, .erasePeople, .prepare, .notify, .outbox,
            .invite, .console, .projector, .participate, .importReports, .drafts, .writeMinutes,
            .minutes,
            .remark, .approve, .sign, .exportWithNames, .archive, .takeIn, .figuresByPerson,
            .accounts, .accessLog:
            true
        case .signIn, .health, .ownAccount, .home, .bodies, .changeBodies, .exportWithoutNames,
            .figures, .verify, .templates, .services, .apiTokens, .metrics, .delivery:
            false
        }
    }

    /// Whether a program may do it for somebody: not what makes or closes a way in, nor what cannot be
    /// undone, nor what somebody puts their name to.
    public var isForPrograms: Bool {
        switch self {
        case .ownAccount, .accounts, .services, .apiTokens, .erasePeople, .sign, .signIn, .invite,
            .delivery:
            false
        default: true
        }
    }
}
