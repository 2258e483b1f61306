import Exports
import HTTPTypes
import Meetings
import Participation
import Registry

extension Endpoint {
    /// What the endpoints of sittings take and answer.
    var ofSittings: Operation {
        switch self {
        case .sittings:
            Operation(
                summary: "The sittings that are any business of whoever asks.",
                parameters: [
                    .init(name: "body", schema: Schema.text, meaning: "Of this body alone."),
                    .init(
                        name: "phase",
                        schema: Schema.word(Phase.self),
                        meaning: "In this phase alone."
                    ),
                ] + Operation.Parameter.part,
                answer: .found("A part of them.", .json(Schema.page(of: "Sitting")))
            )
        case .sitting:
            Operation(
                summary: "All that stands in a sitting, with the ids that acts name.",
                details: """
                    Until the minutes are submitted this is for the chair and the secretary. Nothing \
                    of a closed session is told to whoever does not write.
                    """,
                answer: .found("The sitting.", .json("State"))
            )
        case .acts:
            Operation(
                summary: "Hands acts in, in the order in which they were done.",
                details: """
                    A list, one act alone, or an object with the list under `acts`. Each act is taken \
                    exactly once by its `id`, and answered by itself: an act that is refused stops no \
                    other, unless they share a `group`. Acts that carry `at` say when they were done; what \
                    somebody does in their own name alone is of the moment at which it arrives. Where \
                    nothing can be kept for want of room, the answer is 503: hand them in again. Who does \
                    not record and hands in more than a sitting asks of a member is answered 429, and \
                    nothing of it is taken.
                    """,
                body: .json(Self.oneActOrMore),
                answer: .found("What became of each.", .json("Answers")),
                failures: [.tooManyRequests]
            )
        case .events:
            Operation(
                summary: "What happens in a sitting, as it happens.",
                details: """
                    Server-sent events named `sitting`, each under the number of the last event of the \
                    journal as its id: only the newest is sent, and whoever comes again with \
                    `Last-Event-ID` misses nothing. Others named `beat`, without data and at least \
                    every half minute, say that the line holds.
                    """,
                parameters: [
                    .init(
                        name: "as",
                        schema: Schema.word(EventCircle.self),
                        meaning: "With `console`, which takes the right to record, only that "
                            + "something changed."
                    ),
                    .init(
                        name: "after",
                        schema: Schema.text,
                        meaning: "What was seen last, where no header can be sent."
                    ),
                ],
                answer: .found(
                    "A stream.",
                    Operation.Content(mediaType: "text/event-stream", schema: Schema.text)
                )
            )
        case .seat:
            Operation(
                summary: "A sitting from the side of whoever takes part in it.",
                answer: .found("Their seat.", .json("OwnSeat"))
            )
        case .tasks:
            Operation(
                summary: "The open tasks of all sittings, the oldest first.",
                parameters: Operation.Parameter.part,
                answer: .found("A part of them.", .json(Schema.page(of: "Task")))
            )
        default: ofRecords
        }
    }

    /// What the endpoints of records that are made take and answer.
    private var ofRecords: Operation {
        switch self {
        case .participation:
            Operation(
                summary: "Who took how much part in a sitting that is over, as sums.",
                details: """
                    For whoever may read its minutes, which tell the same by name. Whoever reads sums \
                    alone asks for those of months.
                    """,
                parameters: [
                    .init(
                        name: "scope",
                        schema: Schema.word(Scope.self),
                        meaning: "Over whom; `entitled` where nothing is said."
                    )
                ],
                answer: .found("The measures.", .json("Measures"))
            )
        case .figures:
            Self.figuresOperation(
                "How far people take part, over all sittings that are over.",
                Self.ofFigures + [
                    .init(
                        name: "body",
                        schema: Schema.text,
                        meaning: "The code of one body; else all."
                    )
                ]
            )
        case .bodyFigures:
            Self.figuresOperation(
                "How far people take part in a body, over all its sittings that are over.",
                Self.ofFigures
            )
        case .verification:
            Operation(
                summary: "Whether the record of a sitting is whole.",
                answer: .found("The verdict.", .json("Verdict"))
            )
        case .verdict:
            Operation(
                summary: "Whether a file that was exported is what the records tell.",
                parameters: [Self.fileName],
                body: Self.anyFile,
                answer: .found("The verdict.", .json("Verdict"))
            )
        case .review:
            Operation(
                summary: "What an edited ODT of the sitting brings, passage by passage.",
                details: "Takes of it what `take` names; without it, nothing changes.",
                parameters: [
                    Self.fileName,
                    .init(
                        name: "take",
                        schema: Schema.id,
                        meaning: "The ids of proposals that are taken.",
                        isList: true
                    ),
                    .init(
                        name: "compared",
                        schema: Schema.text,
                        meaning: "A passage and its `digest` as they were told, with a blank "
                            + "between: where the passage reads otherwise by now, nothing is taken.",
                        isList: true
                    ),
                    .init(
                        name: "returns",
                        schema: Schema.word(Answered.self),
                        meaning: "Whether submitted minutes become a draft again for it."
                    ),
                ],
                body: Self.anyFile,
                answer: .found("What it brings.", .json("Review"))
            )
        default:
            Operation(
                summary: "A document of the sitting, in one of the formats.",
                parameters: Self.documentOptions,
                answer: Self.file,
                failures: [.badRequest]
            )
        }
    }

    /// A document in one of the formats.
    static var file: Operation.Answer {
        let contents = Exporter.all.map { exporter in
            Operation.Content(
                mediaType: String(exporter.mediaType.prefix { $0 != ";" }),
                schema: [:]
            )
        }
        return Operation.Answer(status: .ok, meaning: "The file.", contents: contents)
    }

    private static var oneActOrMore: JSONValue {
        let list = Schema.list(Schema.named("Act")).adding(["maxItems": 2_000])
        return [
            "anyOf": [
                list, Schema.named("Act"),
                Schema.object(["acts": list]),
            ]
        ]
    }

    static let fileName = Operation.Parameter(
        name: "name",
        schema: Schema.text,
        meaning: "What the file is called, for the words of the answer."
    )

    static let anyFile = Operation.Content(
        mediaType: "application/octet-stream",
        schema: [:]
    )

    private static let documentOptions: [Operation.Parameter] = [
        .init(
            name: "variant",
            schema: Schema.word(Variant.self),
            meaning: "Which document; the minutes where nothing is said."
        ),
        .init(
            name: "profile",
            schema: Schema.words(["minutes", "archive"]),
            meaning: "For XML: what is published, or the whole record."
        ),
        .init(
            name: "decision",
            schema: Schema.text,
            meaning: "For an extract: the number of the decision, such as 2020-BF-007."
        ),
        .init(name: "table", schema: Schema.word(RecordTable.self), meaning: "For CSV: which."),
        .init(name: "names", schema: Schema.words(["with", "without"]), meaning: "Of people."),
        .init(name: "language", schema: Schema.words(["fr", "en"]), meaning: "Of the document."),
    ]
}

extension Endpoint {
    fileprivate static let ofFigures: [Operation.Parameter] = [
        .init(
            name: "by",
            schema: Schema.word(Breakdown.self),
            meaning: "What they are grouped by; `month` where nothing is said."
        ),
        .init(
            name: "measure",
            schema: Schema.words(Measure.all.map(\.name)),
            meaning: "Which measure; `remote_participation_share` where nothing is said."
        ),
        .init(
            name: "scope",
            schema: Schema.word(Scope.self),
            meaning:
                "Over whom; `entitled` where nothing is said, and for all but those who keep the record."
        ),
        .init(name: "from", schema: Schema.text, meaning: "The first month, as `2020-03`."),
        .init(name: "to", schema: Schema.text, meaning: "The last month."),
        .init(
            name: "format",
            schema: Schema.word(FigureFormat.self),
            meaning: "How they are written; `json` where nothing is said."
        ),
    ]

    fileprivate static func figuresOperation(
        _ summary: String,
        _ parameters: [Operation.Parameter]
    ) -> Operation {
        let files = FigureFormat.allCases.filter { $0 != .json }.map { format in
            Operation.Content(
                mediaType: String(format.mediaType.prefix { $0 != ";" }),
                schema: [:]
            )
        }
        return Operation(
            summary: summary,
            details: """
                Sums are taken before quotients. To others than those who keep the record, figures of \
                too few people are null and `withheld`, and months are told once they are over. A parameter \
                that is unknown, wrong or given twice is answered by 422.
                """,
            parameters: parameters,
            answer: Operation.Answer(
                status: .ok,
                meaning: "A row for each group and measure.",
                contents: [.json("Figures")] + files
            )
        )
    }
}
