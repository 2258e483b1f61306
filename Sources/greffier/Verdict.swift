import Journal
import Meetings
import MinutesXML
import Wording

/// What verification says of one meeting or file.
struct Verdict {
    let name: String
    let verification: Verification
    let findings: [Finding]
    let differences: [Difference]
    let isFileOfMinutes: Bool
    let glossary: Glossary

    init(_ name: String, _ verification: Verification, _ glossary: Glossary) {
        self.name = name
        self.verification = verification
        findings = verification.findings
        differences = []
        isFileOfMinutes = false
        self.glossary = glossary
    }

    init(
        _ name: String,
        _ verification: Verification,
        differences: [Difference],
        _ glossary: Glossary
    ) {
        self.name = name
        self.verification = verification
        findings = verification.findings
        self.differences = differences
        isFileOfMinutes = true
        self.glossary = glossary
    }

    private init(_ verdict: Verdict, findings: [Finding]) {
        name = verdict.name
        verification = verdict.verification
        self.findings = findings
        differences = verdict.differences
        isFileOfMinutes = verdict.isFileOfMinutes
        glossary = verdict.glossary
    }

    var isSound: Bool { !findings.contains(where: \.isFault) && differences.isEmpty }

    var knowsHead: Bool { verification.following != nil }

    var withoutUnknownHead: Verdict {
        let known = findings.filter { finding in
            if case .unknownHead = finding { false } else { true }
        }
        return Verdict(self, findings: known)
    }

    func say() {
        if isSound {
            Console.say(
                isFileOfMinutes
                    ? Report.minutesAgree(name) : Report.sound(name, verification)
            )
        } else {
            let faults = findings.count(where: \.isFault) + differences.count
            Console.say(Report.unsound(name, faults: faults))
        }
        for line in remarks { Console.say("  " + line) }
    }

    /// Each finding and difference in a line.
    private var remarks: [String] {
        findings.map { $0.explanation(with: glossary).forUser }
            + differences.map(\.explanation.forUser)
    }

    /// The verdict as `verify --json` gives it.
    struct Listed: Encodable {
        let name: String
        let meeting: String
        let isSound: Bool
        let events: Int
        let head: String
        let following: Int64?
        let findings: [String]
    }

    var listed: Listed {
        Listed(
            name: name,
            meeting: verification.meeting.description,
            isSound: isSound,
            events: verification.entries,
            head: verification.head.hash.description,
            following: verification.following,
            findings: remarks
        )
    }
}
