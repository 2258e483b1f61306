import Access
import HTTPTypes

/// Everything that the JSON API answers to.
///
/// It goes through the same gate and the same acts as the pages. Passwords, accounts, tokens and erasing a
/// person have no endpoint; the ways in to a sitting have, for whoever signed in: tokens are refused there,
/// as with all that no program may do for somebody (`Action.isForPrograms`).
enum Endpoint: String, CaseIterable, Hashable, Sendable {
    case description
    case me
    case sittings
    case sitting
    case acts
    case events
    case seat
    case document
    case participation
    case figures
    case bodyFigures
    case verification
    case verdict
    case review
    case invitations
    case invite
    case withdraw
    case door
    case admission
    case code
    case renewCode
    case sittingReaders
    case tasks
    case bodies
    case addBody
    case body
    case changeBody
    case enactRules
    case drafts
    case beginDraft
    case draft
    case changeDraft
    case discardDraft
    case convene
    case draftDocument
    case people
    case addPerson
    case person
    case renamePerson
    case changeAddresses
    case giveSeat
    case endSeat
    case directory
    case readers

    /// Where the API begins.
    static let root = "/api/v1"

    /// Where it is: segments, of which those in braces stand for whatever is there.
    var path: String { Self.root + ownPath }

    private var ownPath: String {
        switch self {
        case .description: "/openapi.json"
        case .me: "/me"
        case .sittings: "/sittings"
        case .sitting: "/sittings/{sitting}"
        case .acts: "/sittings/{sitting}/acts"
        case .events: "/sittings/{sitting}/events"
        case .seat: "/sittings/{sitting}/seat"
        case .document: "/sittings/{sitting}/documents/{format}"
        case .participation: "/sittings/{sitting}/participation"
        case .figures: "/participation"
        case .bodyFigures: "/bodies/{body}/participation"
        case .verification: "/sittings/{sitting}/verification"
        case .verdict: "/verification"
        case .review: "/sittings/{sitting}/review"
        case .invitations, .invite, .withdraw: "/sittings/{sitting}/invitations"
        case .door: "/sittings/{sitting}/door"
        case .admission: "/sittings/{sitting}/door/{knock}"
        case .code, .renewCode: "/sittings/{sitting}/code"
        case .sittingReaders: "/sittings/{sitting}/readers"
        case .tasks: "/tasks"
        case .bodies, .addBody: "/bodies"
        case .body, .changeBody: "/bodies/{body}"
        case .enactRules: "/bodies/{body}/rules"
        case .drafts, .beginDraft: "/bodies/{body}/drafts"
        case .draft, .changeDraft, .discardDraft: "/bodies/{body}/drafts/{draft}"
        case .convene: "/bodies/{body}/drafts/{draft}/convening"
        case .draftDocument: "/bodies/{body}/drafts/{draft}/documents/{format}"
        case .people, .addPerson: "/people"
        case .person: "/people/{person}"
        case .renamePerson: "/people/{person}/name"
        case .changeAddresses: "/people/{person}/addresses"
        case .giveSeat: "/people/{person}/seats"
        case .endSeat: "/people/{person}/seats/{body}/end"
        case .directory: "/directory"
        case .readers: "/readers"
        }
    }

    /// How it is asked for.
    var method: HTTPRequest.Method {
        switch self {
        case .acts, .verdict, .review, .invite, .admission, .addBody, .enactRules, .beginDraft,
            .convene, .addPerson, .giveSeat, .endSeat, .renewCode, .directory:
            .post
        case .changeBody, .changeDraft, .renamePerson, .changeAddresses: .put
        case .withdraw, .discardDraft: .delete
        default: .get
        }
    }

    /// What whoever asks has to be allowed to do.
    var demand: Demand {
        switch self {
        case .description: .nothing(because: .sameForEverybody)
        case .me: .someone
        case .sittings, .tasks: .permission(.home)
        case .sitting, .participation, .verification: .reading
        case .acts, .events: .acting
        case .seat: .permission(.participate)
        case .document: .exporting
        case .figures, .bodyFigures: .permission(.figures)
        case .verdict: .permission(.verify)
        case .review: .permission(.writeMinutes)
        case .invitations, .invite, .withdraw, .door, .admission, .code, .renewCode:
            .permission(.invite)
        case .bodies, .body: .permission(.bodies)
        case .addBody, .changeBody, .enactRules: .permission(.changeBodies)
        case .drafts, .beginDraft, .draft, .changeDraft, .discardDraft, .convene, .draftDocument:
            .permission(.prepare)
        case .people, .person: .permission(.people)
        case .addPerson, .renamePerson, .changeAddresses, .giveSeat, .endSeat, .directory:
            .permission(.changePeople)
        case .sittingReaders, .readers: .permission(.accessLog)
        }
    }
}
