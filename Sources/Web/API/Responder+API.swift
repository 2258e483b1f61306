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
        switch endpoint {
        case .description: return description(asked)
        case .me: return try await me(asked)
        case .sittings: return Self.json(try await listedSittings(asked))
        case .sitting: return try await state(asked)
        case .acts: return try await handInActs(asked)
        case .events: return try await events(asked)
        case .seat: return try await ownSeat(asked)
        case .document: return try await document(asked)
        case .participation: return try await measured(asked)
        case .figures, .bodyFigures: return try await figuresForPrograms(asked)
        case .verification: return try await verification(asked)
        case .verdict: return try await verdictOnFile(asked)
        case .review: return try await reviewFile(asked)
        case .invitations: return try await linked(asked)
        case .invite: return try await makeLinks(asked)
        case .withdraw: return try await withdrawLinks(asked)
        case .door: return try await atDoor(asked)
        case .admission: return try await answerAtDoor(asked)
        case .code: return try await doorCode(asked)
        case .renewCode: return try await doorCode(asked, isRenewed: true)
        case .sittingReaders, .readers: return try await readers(asked)
        case .tasks: return Self.json(try await listedTasks(asked))
        case .bodies: return try await listedBodies(asked)
        case .addBody: return try await addListedBody(asked)
        case .body: return try await listedBody(asked)
        case .changeBody: return try await changeListedBody(asked)
        case .enactRules: return try await enactListedRules(asked)
        case .drafts: return try await listedDrafts(asked)
        case .beginDraft: return try await beginDraft(asked)
        case .draft: return try await listedDraft(asked)
        case .changeDraft: return try await changeListedDraft(asked)
        case .discardDraft: return try await discardDraft(asked)
        case .convene: return try await convene(asked)
        case .draftDocument: return try await preparationDocument(asked)
        case .people: return try await listedPeople(asked)
        case .addPerson: return try await addListedPerson(asked)
        case .person: return try await listedPerson(asked)
        case .renamePerson: return try await renameListedPerson(asked)
        case .changeAddresses: return try await changeListedAddresses(asked)
        case .giveSeat: return try await giveListedSeat(asked)
        case .endSeat: return try await endListedSeat(asked)
        case .directory: return try await takeDirectory(asked)
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
