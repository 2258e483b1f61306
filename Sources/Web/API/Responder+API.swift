import Access
import Foundation
import HTTPTypes
import Hummingbird
import Meetings
import Registry
import Secretariat
import Wording

extension Endpoint {
    /// Whether a request is for the API, even where it is for nothing that is there.
    static func serves(_ request: Request) -> Bool {
        request.head.path?.hasPrefix(root + "/") ?? false
    }
}

extension Responder {
    /// Answers a program.
    func answer(_ asked: Asked, with endpoint: Endpoint) async throws(WebError) -> Response {
        if endpoint.method != .get {
            try check(form: asked.request.headers[Self.formToken], of: asked)
        }
        return try await answering(to: endpoint)(asked)
    }

    private func answering(to endpoint: Endpoint) -> Answering {
        switch endpoint {
        case .description: description
        case .me: me
        case .sittings: { asked throws(WebError) in Self.json(try await listedSittings(asked)) }
        case .sitting: state
        case .acts: handInActs
        case .events: events
        case .seat: ownSeat
        case .document: document
        case .participation: measured
        case .figures, .bodyFigures: figuresForPrograms
        case .verification: verification
        case .verdict: verdictOnFile
        case .review: reviewFile
        case .invitations: linked
        case .invite: makeLinks
        case .withdraw: withdrawLinks
        case .door: atDoor
        case .admission: answerAtDoor
        case .code: { asked throws(WebError) in try await doorCode(asked) }
        case .renewCode: { asked throws(WebError) in try await doorCode(asked, isRenewed: true) }
        case .sittingReaders, .readers: readers
        case .tasks: { asked throws(WebError) in Self.json(try await listedTasks(asked)) }
        case .bodies: listedBodies
        case .addBody: addListedBody
        case .body: listedBody
        case .changeBody: changeListedBody
        case .enactRules: enactListedRules
        case .drafts: listedDrafts
        case .beginDraft: beginDraft
        case .draft: listedDraft
        case .changeDraft: changeListedDraft
        case .discardDraft: discardDraft
        case .convene: convene
        case .draftDocument: preparationDocument
        case .people: listedPeople
        case .addPerson: addListedPerson
        case .person: listedPerson
        case .renamePerson: renameListedPerson
        case .changeAddresses: changeListedAddresses
        case .giveSeat: giveListedSeat
        case .endSeat: endListedSeat
        case .directory: takeDirectory
        }
    }

    /// What was made, and where it is.
    static func created(_ value: some Encodable, at address: String) -> Response {
        var response = json(value, status: .created)
        response.headers[.location] = address
        return response
    }

    static let nothing = Response(status: .noContent)

    /// The description of the API itself.
    private func description(_ asked: Asked) -> Response { Self.json(bytes: Description.bytes) }

    /// As whom a program is known.
    private func me(_ asked: Asked) async throws(WebError) -> Response {
        let bodies = try await asking(await registry.bodies())
        return Self.json(ListedGuest(asked.guest, bodies))
    }
}

/// Whoever asks, as they are told.
struct ListedGuest: Encodable, Sendable {
    /// `account`, `program` or `participant`.
    let kind: String
    @OrNull var name: String?
    @OrNull var person: String?
    /// The sitting that a personal link leads to.
    @OrNull var sitting: String?
    /// The one body that a token is for; null where it is for the whole house.
    @OrNull var body: String?
    let roles: [Held]
    /// What may be done, somewhere at least.
    let actions: [String]

    struct Held: Encodable, Sendable {
        let role: String
        @OrNull var body: String?
    }

    init(_ guest: Guest, _ bodies: [Body]) {
        let codes = Dictionary(bodies.map { ($0.id, $0.code.text) }) { first, _ in first }
        func code(_ reach: Reach) -> String? {
            if case .body(let id) = reach { codes[id] } else { nil }
        }
        var (grants, own, within): ([Grant], MeetingID?, Reach?) = ([], nil, nil)
        switch guest.visitor {
        case .stranger: kind = "stranger"
        case .account(_, let held): (kind, grants) = ("account", held)
        case .program(_, let held, let scope):
            (kind, grants, within) = ("program", held, scope.reach)
        case .participant(_, let meeting): (kind, own) = ("participant", meeting)
        }
        name = guest.account?.name?.description
        person = guest.person?.description
        sitting = own?.description
        body = within.flatMap(code)
        roles = grants.map { Held(role: $0.role.rawValue, body: code($0.reach)) }
        actions = Action.allCases.filter(guest.visitor.maySomewhere).map(\.rawValue)
    }
}
