import Meetings
import SafeXML
import Wording

/// The quorum as it was verified, and the votes with their counts.
struct AkomaNtosoAnalysis {
    private let reading: Reading

    init(_ reading: Reading) {
        self.reading = reading
    }

    /// What counts are of, beside the choices.
    static let concepts: [(String, Phrase)] = [
        ("quorum-met", Phrase(french: "quorum atteint", english: "quorum met")),
        ("quorum-not-met", Phrase(french: "quorum non atteint", english: "quorum not met")),
        ("count-onSite", Mode.onSite.label), ("count-remote", Mode.remote.label),
        ("count-unknown", Channel.unknown.label),
        ("count-represented", Phrase.Column.represented),
        ("count-notVoting", Phrase.Column.notVoting),
    ]

    func append(to meta: Element) {
        let meeting = reading.meeting
        let votes = meeting.votes.enumerated().compactMap { offset, vote in
            vote.closing.map { (offset + 1, vote.method, $0.snapshot) }
        }
        guard !meeting.quorumChecks.isEmpty || !votes.isEmpty else { return }
        let analysis = meta.add("analysis", ["source": "#greffier"]).add("parliamentary")
        for (offset, check) in meeting.quorumChecks.enumerated() {
            add(check.reckoning, as: "quorum_\(offset + 1)", to: analysis)
        }
        for (number, method, snapshot) in votes {
            add(snapshot, isCounted: method.isCounted, number, to: analysis)
        }
    }

    private func add(_ reckoning: QuorumReckoning, as name: String, to analysis: Element) {
        let verification = analysis.add(
            "quorumVerification",
            ["eId": name, "outcome": reckoning.isMet ? "#quorum-met" : "#quorum-not-met"]
        )
        verification.add("quorum", ["eId": "\(name)__quorum", "value": "\(reckoning.needed)"])
        let counts = [
            ("onSite", reckoning.onSite), ("remote", reckoning.remote),
            ("unknown", reckoning.unknown), ("represented", reckoning.represented),
        ]
        for (kind, heads) in counts {
            verification.add(
                "count",
                [
                    "eId": "\(name)__\(kind)", "value": "\(heads)", "refersTo": "#count-\(kind)",
                ]
            )
        }
    }

    private func add(
        _ snapshot: Snapshot,
        isCounted: Bool,
        _ number: Int,
        to analysis: Element
    ) {
        let name = "voting_\(number)"
        let voting = analysis.add(
            "voting",
            ["eId": name, "outcome": "#\(snapshot.outcome.aknName)", "href": "#vote_\(number)"]
        )
        let quorum = snapshot.quorum.needed
        voting.add("quorum", ["eId": "\(name)__quorum", "value": "\(quorum)"])
        guard isCounted else { return }
        for (place, count) in snapshot.tally.options.enumerated() {
            voting.add(
                "count",
                [
                    "eId": "\(name)__option-\(place + 1)", "value": "\(count.weight)",
                    "refersTo": "#\(reading.aknOption(count.option))",
                ]
            )
        }
        for choice in Choice.allCases {
            voting.add(
                "count",
                [
                    "eId": "\(name)__\(choice.rawValue)", "value": "\(snapshot.tally[choice])",
                    "refersTo": "#\(choice.aknName)",
                ]
            )
        }
        voting.add(
            "count",
            [
                "eId": "\(name)__notVoting", "value": "\(snapshot.notVoting)",
                "refersTo": "#count-notVoting",
            ]
        )
    }
}
