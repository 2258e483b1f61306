public import Foundation
public import Imports
import Journal
public import Meetings
public import Registry
import Wording

/// The reports of conferencing systems of one sitting, beside its record: who stands behind which
/// display name is proposed, and entered only as somebody says.
public struct SittingReports: Sendable {
    /// A report by its name and what stands in it.
    public struct File: Sendable {
        /// What it is called.
        public let name: String
        /// What stands in it.
        public let bytes: Data
        /// What somebody answered to what it asks.
        public var answers: [ReportQuestion.Kind: String] = [:]

        /// A report that was handed in.
        public init(_ name: String, _ bytes: Data) { (self.name, self.bytes) = (name, bytes) }
    }

    /// What the sitting goes by.
    public let reference: String
    /// The sitting as it stands.
    public let meeting: Meeting
    /// The names as the sitting prints them.
    public let names: [PersonID: PrintedName]
    /// The reports.
    public let files: [File]
    /// What has to be answered before anything is known of the reports; then there are no cases.
    public let questions: [AskedQuestion]
    /// The reports as they were read.
    public let reports: [AttendeeReport]
    /// Display names, in the order in which they first appear.
    public let cases: [AttendanceCase]
    let sorted: ReportedParticipants
    let matcher: NameMatcher
    let glossary: Glossary
    /// SHA-256 of each file.
    let digests: [Fingerprint]
    /// The secret under which marks of the sitting are named; nil where no report is kept.
    let secret: Salt?
    /// The digests of the reports that are kept.
    let keptDigests: Set<Fingerprint>

    /// Reads reports of a sitting: its reference, its identifier, or the beginning of that.
    ///
    /// `answers` are for those that have none of their own: the zone for all of them, the rest for those
    /// that ask.
    public init(
        _ files: [File],
        of sitting: String,
        answers: [ReportQuestion.Kind: String] = [:],
        in registry: Registry
    ) async throws(SecretariatError) {
        try await self.init(files, of: sitting, in: registry) {
            (reading) throws(SecretariatError) in try Self.read(files, reading, answers)
        }
    }

    /// The same of reports that `read` gives, with what they ask.
    init(
        _ files: [File],
        of sitting: String,
        in registry: Registry,
        read: (ReportReading) throws(SecretariatError) -> ([AttendeeReport], [AskedQuestion])
    ) async throws(SecretariatError) {
        let id = try await asking(await registry.find(sitting))
        reference = try await asking(await registry.reference(of: id))
        let record = try await asking(await registry.record(of: id))
        meeting = Meeting(id: id, folding: record.entries)
        glossary = Glossary(of: record, as: meeting)
        names = record.names.mapValues(\.value)
        self.files = files
        digests = files.map { Fingerprint(hashing: Array($0.bytes)) }
        (reports, questions) = try read(ReportReading(zone: meeting.zone, day: meeting.day))
        sorted = ReportedParticipants(questions.isEmpty ? reports : [])
        let body = try await asking(await registry.body(of: id))
        matcher = NameMatcher(
            try await Self.people(of: meeting, names, in: registry),
            remembered: try await Self.remembered(in: registry),
            context: [body.name, body.englishName, body.organisation, body.code.text]
        )
        secret = try await asking(await registry.reportSecret(of: id))
        keptDigests = Set(try await asking(await registry.reports(of: id)).map(\.digest))
        cases = Self.cases(
            sorted,
            matcher.matches(in: sorted),
            secret.map { [meeting, sorted, reports] in
                EnteredCases(in: meeting, of: sorted, reports, under: $0)
            } ?? EnteredCases()
        )
    }

    private static func read(
        _ files: [File],
        _ reading: ReportReading,
        _ answers: [ReportQuestion.Kind: String]
    ) throws(SecretariatError) -> ([AttendeeReport], [AskedQuestion]) {
        var reports: [AttendeeReport] = []
        var questions: [AskedQuestion] = []
        for (position, file) in files.enumerated() {
            do throws(ReportError) {
                switch try read(file, reading, answers) {
                case .read(let report): reports.append(report)
                case .asks(let asked):
                    questions += asked.map {
                        AskedQuestion(
                            file: file.name,
                            position: position,
                            isAlone: files.count == 1,
                            question: $0,
                            day: reading.day
                        )
                    }
                }
            } catch {
                throw .report(file.name, error)
            }
        }
        return (reports, questions)
    }

    /// What one report tells by itself is not overridden by an answer to another.
    private static func read(
        _ file: File,
        _ reading: ReportReading,
        _ answers: [ReportQuestion.Kind: String]
    ) throws(ReportError) -> ReadReport {
        var reading = reading
        reading.answers = file.answers
        if reading.answers[.zone] == nil { reading.answers[.zone] = answers[.zone] }
        while true {
            let read = try Importer.read(file.bytes, reading)
            guard case .asks(let asked) = read else { return read }
            let answered = asked.map(\.kind)
                .filter { reading.answers[$0] == nil && answers[$0] != nil }
            guard !answered.isEmpty else { return read }
            for kind in answered { reading.answers[kind] = answers[kind] }
        }
    }

    /// Whoever may have a mark: the roster, guests who were admitted among them.
    private static func people(
        of meeting: Meeting,
        _ names: [PersonID: PrintedName],
        in registry: Registry
    ) async throws(SecretariatError) -> [MatchablePerson] {
        let addresses = try await asking(await registry.addresses())
        return meeting.roster.members.compactMap { member in
            names[member.person].map { name in
                let own = addresses[member.person] ?? []
                return MatchablePerson(member.person, name, addresses: own.map(\.compared))
            }
        }
    }

    /// What was confirmed for one person alone.
    private static func remembered(
        in registry: Registry
    ) async throws(SecretariatError) -> [String: PersonID] {
        try await asking(await registry.confirmedNames())
            .compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    private static func cases(
        _ sorted: ReportedParticipants,
        _ matches: [Match],
        _ entered: EnteredCases
    ) -> [AttendanceCase] {
        var rows: [Int: [ReportedConnection]] = [:]
        for row in sorted.rows { rows[row.participant, default: []].append(row.connection) }
        return sorted.participants.enumerated().map { index, participant in
            AttendanceCase(
                number: index + 1,
                participant: participant,
                match: matches[index],
                entered: entered.people[index] ?? [],
                isOnSite: entered.onSite.contains(index),
                takenBack: entered.takenBack[index] ?? [],
                rows: rows[index] ?? []
            )
        }
    }
}

/// Who stands behind one display name.
public struct AttendanceCase: Sendable {
    /// From 1.
    public let number: Int
    /// What the report shows.
    public let participant: ReportedParticipant
    /// Who is proposed.
    public let match: Match
    /// For whom earlier imports entered rows of it.
    public let entered: [PersonID]
    /// Whether earlier imports entered them as on site.
    public let isOnSite: Bool
    /// For whom earlier imports entered rows of it that were taken back.
    let takenBack: Set<PersonID>
    /// The rows, in the order of the reports.
    public let rows: [ReportedConnection]

    /// Who it certainly is, where nothing stands of it; nil also where that was taken back, or would
    /// be no presence.
    public var certain: PersonID? {
        guard entered.isEmpty, !isMomentary, let person = match.certain else { return nil }
        return takenBack.contains(person) ? nil : person
    }

    /// Whether somebody said, or it is certain, who it is.
    public var isCertain: Bool { !entered.isEmpty || certain != nil }

    /// Whether somebody has to say who it is.
    public var isOpen: Bool { !isCertain && !isMomentary }

    /// Whether all its connections lasted no time, and nothing is entered of them.
    public var isMomentary: Bool { rows.allSatisfy(\.isMomentary) }

    /// Whether several may sit behind it: the device of a room, or one without a name.
    public var isShared: Bool {
        match == .nobody(.roomDevice) || match == .nobody(.deviceName)
    }

    /// Whoever it is if nobody says otherwise; nil where somebody has to.
    public var likely: PersonID? {
        entered.count == 1 ? entered.first : match.certain ?? match.proposals.first?.person
    }

    /// When the first of the connections began and the last ended; nil where nobody knows.
    public var period: (from: Date?, to: Date?) {
        let ends = rows.map(\.end)
        return (
            rows.compactMap(\.joined).min(),
            ends.contains(nil) ? nil : ends.compactMap(\.self).max()
        )
    }
}

extension SittingReports {
    /// The cases of which nobody has said who it is.
    public func open(under choices: AttendanceChoices) -> [AttendanceCase] {
        cases.filter {
            choices.people[$0.number] == nil && $0.entered.isEmpty && !$0.isMomentary
        }
    }

    /// How many different people are proposed: fewer than display names, or more.
    public var peopleProposed: Int { Set(cases.compactMap(\.likely)).count }

    /// How many rows the reports have, with those of the lobby.
    public var rowCount: Int { sorted.rowCount }

    /// How many rows the reports have of other meetings.
    public var otherRowCount: Int {
        questions.isEmpty ? reports.reduce(0) { $0 + $1.otherRows } : 0
    }

    /// How many different display names.
    public var nameCount: Int { sorted.nameCount }

    /// How many rows tell a device, and of how many.
    public var devices: (told: Int, rows: Int) { sorted.devices }
}

extension Meeting {
    /// The day on which the sitting began, or is to begin, by the clocks of the body.
    fileprivate var day: Day? {
        (opening?.at ?? particulars?.plannedAt).flatMap { Day(of: $0, in: zone) }
    }
}
