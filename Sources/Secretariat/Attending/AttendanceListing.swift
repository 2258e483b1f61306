import Imports
import Meetings

/// Reports of a sitting as programs are given them.
public struct AttendanceListing: Encodable, Sendable {
    let meeting: String
    let reference: String
    let files: [File]
    let questions: [Question]
    let rows: Int
    /// Rows of other meetings, which are left out.
    let otherRows: Int
    let displayNames: Int
    let peopleProposed: Int
    let certain: Int
    let open: Int
    /// The share of rows of which the system could know a device; nil without rows.
    @OrNull var deviceShare: Double?
    let cases: [Case]
    let contradictions: [Contradiction]
    let entered: Entered

    struct File: Encodable, Sendable {
        let name: String
        let system: String
        let format: String
        let digest: String
    }

    struct Question: Encodable, Sendable {
        let file: String
        let kind: String
        let choices: [String]
        let sample: String
        let row: Int
    }

    struct Case: Encodable, Sendable {
        let number: Int
        let name: String
        let address: String?
        let formerNames: [String]
        let connections: Int
        /// `certain`, `proposed`, `nobody` or `entered`.
        let outcome: String
        /// Why there is nobody.
        let reason: String?
        let chosen: [String]?
        /// Whether they were on site, whatever they were connected by.
        let isOnSite: Bool
        let proposals: [Proposal]
    }

    struct Proposal: Encodable, Sendable {
        let person: String
        let name: String
        let reasons: [String]
    }

    struct Contradiction: Encodable, Sendable {
        let person: String
        let name: String
        let seconds: Int
        let recorded: [Stretch]
        /// Channels of which nobody noted a time.
        let recordedUntimed: [String]
        let imported: [Stretch]
        let importedUntimed: [String]
        /// Whether the report takes the place of the record.
        let isReplaced: Bool
    }

    struct Stretch: Encodable, Sendable {
        let from: String
        let to: String?
        let channel: String
        let device: String
    }

    struct Entered: Encodable, Sendable {
        let people: Int
        let connections: Int
        let known: Int
        let prolonged: Int
        let outside: Int
        let momentary: Int
        let retracted: Int
    }

    /// What the reports hold, and what entering the choices does or would do.
    public init(
        _ reports: SittingReports,
        _ choices: AttendanceChoices,
        _ entered: EnteredAttendance
    ) {
        meeting = reports.meeting.id.description
        reference = reports.reference
        files = zip(reports.files, reports.digests).enumerated().map { index, file in
            let read = index < reports.reports.count ? reports.reports[index] : nil
            return File(
                name: file.0.name,
                system: read?.system.rawValue ?? "",
                format: read?.format.rawValue ?? "",
                digest: file.1.description
            )
        }
        questions = reports.questions.map {
            Question(
                file: $0.file,
                kind: $0.question.kind.rawValue,
                choices: $0.question.choices,
                sample: $0.question.sample,
                row: $0.question.row
            )
        }
        (rows, displayNames) = (reports.rowCount, reports.nameCount)
        otherRows = reports.otherRowCount
        peopleProposed = reports.peopleProposed
        certain = reports.cases.count(where: \.isCertain)
        open = reports.cases.count(where: \.isOpen)
        let devices = reports.devices
        deviceShare = devices.rows == 0 ? nil : Double(devices.told) / Double(devices.rows)
        cases = reports.cases.map { Case($0, choices, reports) }
        contradictions = entered.contradictions.map {
            Contradiction($0, isReplaced: choices.replacing.contains($0.person), reports)
        }
        self.entered = Entered(
            people: entered.people.count,
            connections: entered.connections,
            known: entered.known,
            prolonged: entered.prolonged,
            outside: entered.outside,
            momentary: entered.momentary,
            retracted: entered.retracted
        )
    }
}

extension AttendanceListing.Case {
    fileprivate init(
        _ attended: AttendanceCase,
        _ choices: AttendanceChoices,
        _ reports: SittingReports
    ) {
        var reason: String?
        var outcome = "entered"
        if attended.entered.isEmpty {
            switch attended.match {
            case .certain: outcome = "certain"
            case .proposed: outcome = "proposed"
            case .nobody(let why): (outcome, reason) = ("nobody", why.rawValue)
            }
        }
        let entered = attended.entered.isEmpty ? nil : attended.entered
        self.init(
            number: attended.number,
            name: attended.participant.name,
            address: attended.participant.address,
            formerNames: attended.participant.formerNames,
            connections: attended.rows.count,
            outcome: outcome,
            reason: reason,
            chosen: (choices.people[attended.number] ?? entered)?.map(\.description),
            isOnSite: choices.people[attended.number] == nil
                ? attended.isOnSite : choices.onSite.contains(attended.number),
            proposals: attended.match.proposals.map {
                AttendanceListing.Proposal(
                    person: $0.person.description,
                    name: reports.name(of: $0.person),
                    reasons: $0.reasons.map(\.rawValue)
                )
            }
        )
    }
}

extension AttendanceListing.Contradiction {
    fileprivate init(
        _ contradiction: PresenceContradiction,
        isReplaced: Bool,
        _ reports: SittingReports
    ) {
        let zone = reports.meeting.zone
        func stretches(_ stays: [Stay]) -> [AttendanceListing.Stretch] {
            stays.map { stay in
                AttendanceListing.Stretch(
                    from: stay.period.from.text(in: zone),
                    to: stay.period.to?.text(in: zone),
                    channel: stay.channel.rawValue,
                    device: stay.device.rawValue
                )
            }
        }
        self.init(
            person: contradiction.person.description,
            name: reports.name(of: contradiction.person),
            seconds: contradiction.seconds,
            recorded: stretches(contradiction.recorded),
            recordedUntimed: contradiction.recordedUntimed.map(\.rawValue),
            imported: stretches(contradiction.imported),
            importedUntimed: contradiction.importedUntimed.map(\.rawValue),
            isReplaced: isReplaced
        )
    }
}
