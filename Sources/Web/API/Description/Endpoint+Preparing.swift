import Exports
import HTTPTypes

extension Endpoint {
    /// What the endpoints of drafts take and answer.
    var ofPreparing: Operation {
        switch self {
        case .drafts:
            Operation(
                summary: "The sittings of a body that are being prepared.",
                parameters: Operation.Parameter.part,
                answer: .found("A part of them.", .json(Schema.page(of: "Draft")))
            )
        case .beginDraft:
            Operation(
                summary: "Begins to prepare a sitting, from the last one or blank.",
                body: .json("NewDraft"),
                answer: .made("The draft.", .json("Draft"))
            )
        case .draft:
            Operation(
                summary: "A sitting that is being prepared.",
                answer: .found("The draft.", .json("Draft"))
            )
        case .changeDraft:
            Operation(
                summary: "Puts another preparation in the place of a version of it.",
                body: .json("ChangedDraft"),
                answer: .found("The draft as it is now.", .json("Draft")),
                failures: [.conflict]
            )
        case .discardDraft:
            Operation(summary: "Throws a draft away.", answer: .done("It is gone."))
        case .convene:
            Operation(
                summary: "Puts a draft on record: everybody on its list is convened.",
                body: .json(Schema.object(["version": Schema.number(0...1_000_000_000)])),
                answer: .made("What it goes by.", .json(Schema.object(["reference": Schema.text]))),
                failures: [.conflict]
            )
        default:
            Operation(
                summary: "The notice or the attendance sheet, before anybody is convened.",
                parameters: [
                    .init(
                        name: "variant",
                        schema: Schema.words([
                            Variant.notice.rawValue, Variant.attendanceSheet.rawValue,
                        ]),
                        meaning: "Which document; the notice where nothing is said."
                    )
                ],
                answer: Self.file,
                failures: [.badRequest]
            )
        }
    }

    /// What the endpoints of personal links and of the door take and answer.
    var ofDoor: Operation {
        switch self {
        case .invitations:
            Operation(
                summary: "Those who have a personal link to the sitting, and until when.",
                answer: .found("The links.", .json(Schema.list(Schema.named("Link"))))
            )
        case .invite:
            Operation(
                summary: "Makes personal links; their addresses are told this once.",
                body: .json(
                    Schema.object([:], optional: ["people": Schema.orNull(Schema.list(Schema.id))])
                ),
                answer: .found("The links.", .json(Schema.list(Schema.named("Link"))))
            )
        case .withdraw:
            Operation(
                summary: "Withdraws the links of some people, or of everybody.",
                parameters: [
                    .init(
                        name: "person",
                        schema: Schema.id,
                        meaning: "Whose.",
                        isList: true
                    ),
                    .init(
                        name: "everybody",
                        schema: Schema.word(Answered.self),
                        meaning: "`true` instead of people: all links to the sitting."
                    ),
                ],
                answer: .done("They lead nowhere any more.")
            )
        case .door:
            Operation(
                summary: "Those who came by the code of the sitting and wait.",
                answer: .found(
                    "The first to come first.",
                    .json(Schema.list(Schema.named("Knock")))
                )
            )
        case .code:
            Operation(
                summary: "The code that leads to the door of the sitting.",
                answer: .found("The code.", .json("DoorCode"))
            )
        case .renewCode:
            Operation(
                summary: "Draws another code for the door.",
                details: "The one before leads nowhere then; whoever waits already stays there.",
                answer: .found("The new code.", .json("DoorCode"))
            )
        default:
            Operation(
                summary: "Says who somebody at the door is, or that they are not let in.",
                body: .json(Schema.object([:], optional: ["person": Schema.orNull(Schema.id)])),
                answer: .done("They are told.")
            )
        }
    }
}
