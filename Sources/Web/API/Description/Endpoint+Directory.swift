extension Endpoint {
    /// What the endpoints of people and bodies take and answer.
    var ofDirectory: Operation {
        switch self {
        case .bodies:
            Operation(
                summary: "The bodies, with their rules.",
                parameters: Operation.Parameter.part,
                answer: .found("A part of them.", .json(Schema.page(of: "Body")))
            )
        case .addBody:
            Operation(
                summary: "Adds a body.",
                body: .json("BodyInput"),
                answer: .made("The body.", .json("Body"))
            )
        case .body:
            Operation(
                summary: "A body, with its rules.",
                answer: .found("The body.", .json("Body"))
            )
        case .changeBody:
            Operation(
                summary: "Changes what a body is called and where it sits.",
                body: .json("BodyInput"),
                answer: .found("The body as it is now.", .json("Body"))
            )
        case .enactRules:
            Operation(
                summary: "Puts rules in force from a day on.",
                body: .json(Schema.object(["from": Schema.day, "rules": Schema.named("Rules")])),
                answer: .found("The body with its rules.", .json("Body"))
            )
        case .sittingReaders, .readers:
            Operation(
                summary: self == .readers
                    ? "Who read names, the last first." : "Who read the names of one sitting.",
                parameters: Operation.Parameter.part,
                answer: .found("The notes.", .json(Schema.list(Schema.named("Reading"))))
            )
        default: ofPeople
        }
    }

    private var ofPeople: Operation {
        switch self {
        case .people:
            Operation(
                summary: "The people of the directory, with their seats.",
                parameters: [
                    .init(name: "q", schema: Schema.text, meaning: "A part of the name.")
                ] + Operation.Parameter.part,
                answer: .found("A part of them.", .json(Schema.page(of: "Person")))
            )
        case .addPerson:
            Operation(
                summary: "Adds somebody.",
                body: .json("PersonInput"),
                answer: .made("The person.", .json("Person"))
            )
        case .renamePerson:
            Operation(
                summary: "Gives somebody another name from now on.",
                body: .json("NameInput"),
                answer: .found("The person.", .json("Person"))
            )
        case .changeAddresses:
            Operation(
                summary: """
                    Gives somebody these e-mail addresses and no others; personal links that went to \
                    another are withdrawn.
                    """,
                body: .json("AddressesInput"),
                answer: .found("The person.", .json("Person"))
            )
        case .giveSeat:
            Operation(
                summary: "Gives somebody a seat in a body.",
                body: .json("SeatInput"),
                answer: .found("The person with their seats.", .json("Person"))
            )
        case .endSeat:
            Operation(
                summary: "Ends somebody's seat in a body.",
                body: .json(Schema.object(["on": Schema.day])),
                answer: .found("The person with their seats.", .json("Person"))
            )
        case .directory:
            Operation(
                summary: "A directory beside the records: CSV, a workbook or vCards.",
                details: """
                    Shows row by row what the file brings. With `take` that is taken, all of it or \
                    nothing, once every question is answered; nobody and nothing is taken away.
                    """,
                parameters: Self.directoryOptions,
                body: Self.anyFile,
                answer: .found("What it brings.", .json("Directory"))
            )
        default:
            Operation(
                summary: "Somebody, with their seats.",
                answer: .found("The person.", .json("Person"))
            )
        }
    }

    private static let directoryOptions: [Operation.Parameter] = [
        fileName,
        .init(
            name: "body",
            schema: Schema.text,
            meaning: "The code of the body in which everybody is given a seat; none without it."
        ),
        .init(
            name: "from",
            schema: Schema.day,
            meaning: "From which day on the seats are held; today where nothing is said."
        ),
        .init(
            name: "map",
            schema: Schema.text,
            meaning: "What a column holds: `Nom=nom`.",
            isList: true
        ),
        .init(
            name: "accept",
            schema: Schema.text,
            meaning: """
                Who is meant by a row, `7=new`, `7=skip` or `7=` and the id of a person; `names` for \
                every name that one person alone has; `as-written` takes names that stand in \
                capitals as they stand.
                """,
            isList: true
        ),
        .init(
            name: "take",
            schema: Schema.word(Answered.self),
            meaning: "Whether what is shown is taken; without it nothing changes."
        ),
    ]
}
