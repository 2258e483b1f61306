import Meetings
import Participation

extension Description {
    /// Measures, verdicts and reviews.
    static let records: [String: JSONValue] = [
        "Share": Schema.object(
            [
                "numerator": Schema.count, "denominator": Schema.count, "coverage": Schema.ratio,
                "ratio": Schema.ratio,
            ],
            optional: ["interval": Schema.object(["low": Schema.ratio, "high": Schema.ratio])]
        ),
        "Measures": Schema.object([
            "meeting": Schema.text, "month": Schema.text, "scope": Schema.word(Scope.self),
            "quality": Schema.object([
                "untimed_marks": Schema.count, "unknown_seconds": Schema.count,
                "snapshots": Schema.count, "questioned_snapshots": Schema.count,
            ]),
            "measures": ["type": "object", "additionalProperties": Schema.named("Share")],
            "moments": Schema.list(moment),
        ]),
        "Figures": Schema.object([
            "title": Schema.text, "rows": Schema.list(["type": "object"]),
            "left_out": Schema.list(Schema.text),
        ]),
        "Verdict": Schema.object(
            ["name": Schema.text, "isSound": Schema.flag, "findings": Schema.list(Schema.text)],
            optional: [
                "meeting": Schema.id, "events": Schema.count, "head": Schema.digest,
                "headAtSubmission": Schema.digest, "following": Schema.count,
            ]
        ),
        "Review": Schema.object([
            "meeting": Schema.id, "reference": Schema.text, "phase": Schema.word(Phase.self),
            "isOlder": Schema.flag, "comparesOutside": Schema.flag, "unchanged": Schema.count,
            "outdated": Schema.list(Schema.id), "proposals": Schema.list(proposal),
            "outside": Schema.list(
                Schema.object([
                    "heading": Schema.text, "printed": Schema.text, "edited": Schema.text,
                ])
            ),
            "untaken": Schema.list(Schema.text),
        ]),
    ]

    private static let moment = Schema.object(
        [
            "at": Schema.moment, "remote_at": Schema.named("Share"),
            "representation_rate": Schema.named("Share"), "quorum_met": Schema.flag,
            "quorum_met_without_remote": Schema.flag, "snapshot_questioned": Schema.flag,
        ],
        optional: ["vote": Schema.id]
    )

    private static let proposal = Schema.object(
        [
            "id": Schema.id, "kind": Schema.text,
            "becomes": Schema.words(["revision", "remark", "retraction", "none"]),
            "heading": Schema.text, "recorded": Schema.list(Schema.text),
            "edited": Schema.list(Schema.text),
            "changes": Schema.list(
                Schema.object([
                    "kind": Schema.words(["insertion", "deletion", "formatting"]),
                    "author": Schema.text, "time": Schema.text, "text": Schema.text,
                ])
            ),
        ],
        optional: [
            "passage": Schema.id, "digest": Schema.digest, "author": Schema.text,
            "time": Schema.text,
            "on": Schema.text,
        ]
    )

    /// By which rules a body sits.
    static let rules: [String: JSONValue] = [
        "Rules": Schema.object([
            "kind": Schema.word(BodyKind.self), "countedChannels": channels,
            "quorum": Schema.object(
                [
                    "base": Schema.word(QuorumRule.Base.self),
                    "threshold": Schema.named("Threshold"), "countsRepresented": Schema.flag,
                    "countsRecused": Schema.flag,
                    "moments": Schema.list(Schema.word(QuorumRule.Moment.self)),
                ],
                optional: [
                    "secondThreshold": Schema.named("Threshold"), "countedChannels": channels,
                ]
            ),
            "majority": Schema.object([
                "base": Schema.word(MajorityRule.Base.self),
                "threshold": Schema.named("Threshold"),
                "tieRule": Schema.word(MajorityRule.TieRule.self),
            ]),
            "proxies": Schema.object([:], optional: ["perHolder": Schema.count]),
        ]),
        "Threshold": [
            "oneOf": [
                Schema.object(["moreThan": Schema.object(["fraction": fraction])]),
                Schema.object(["atLeast": Schema.object(["fraction": fraction])]),
                Schema.object([
                    "count": Schema.object(["number": Schema.number(0...Limits.count)])
                ]),
                Schema.object(["nothing": Schema.object([:])]),
            ]
        ],
    ]

    private static let channels = Schema.list(Schema.word(Channel.self)).adding(["minItems": 1])

    private static let fraction = Schema.object([
        "numerator": Schema.number(0...1_000), "denominator": Schema.number(1...1_000),
    ])
}
