import Exports
import Meetings
import Participation

extension Endpoint {
    /// What it takes and answers.
    var operation: Operation {
        switch self {
        case .description:
            Operation(
                summary: "This description.",
                answer: .found("OpenAPI 3.1.", .json(["type": "object"]))
            )
        case .me:
            Operation(
                summary: "As whom one is known, and what one may do.",
                answer: .found("Whoever asks.", .json("Me"))
            )
        case .sittings, .sitting, .acts, .events, .seat, .document, .participation, .figures,
            .bodyFigures, .verification, .verdict, .review, .tasks:
            ofSittings
        case .invitations, .invite, .withdraw, .door, .admission, .code, .renewCode: ofDoor
        case .drafts, .beginDraft, .draft, .changeDraft, .discardDraft, .convene, .draftDocument:
            ofPreparing
        case .bodies, .addBody, .body, .changeBody, .enactRules, .people, .addPerson, .person,
            .renamePerson, .changeAddresses, .giveSeat, .endSeat, .directory, .sittingReaders,
            .readers:
            ofDirectory
        }
    }
}
