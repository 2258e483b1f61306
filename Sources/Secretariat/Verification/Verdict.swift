import Journal
import Meetings
import MinutesXML
import Registry
public import Wording

/// What verification says of one meeting or file.
public struct Verdict: Sendable {
    private let name: String
    /// Nil when the meeting could not be read at all.
    private let verification: Verification?
    /// What came of it, in a sentence or two.
    public let words: Phrase
    /// Each finding in a line.
    public let remarks: [Phrase]
    /// What was recorded after the document was made, day by day; nothing where nothing was.
    public let followed: [Phrase]
    /// Whether nothing is wrong.
    public let isSound: Bool

    init(
        _ name: String,
        _ verification: Verification?,
        isSound: Bool,
        sound: Phrase,
        faults: Int,
        remarks: [Phrase],
        followed: [Phrase] = []
    ) {
        self.name = name
        self.followed = followed
        self.verification = verification
        self.isSound = isSound
        self.remarks = remarks
        words = isSound ? sound : Report.unsound(name, faults: faults)
    }

    /// On a meeting of the registry.
    init(
        on reference: String,
        _ verification: Verification,
        _ storage: [StorageFinding],
        _ glossary: Glossary,
        waitingRemarks: Int = 0
    ) {
        self.init(
            reference,
            verification,
            isSound: verification.isSound && storage.isEmpty,
            sound: Report.sound(reference, verification),
            faults: verification.findings.count(where: \.isFault) + storage.count,
            remarks: verification.findings.map { $0.explanation(with: glossary) }
                + storage.map(\.explanation)
                + (waitingRemarks > 0 ? [Report.waitingRemarks(waitingRemarks)] : [])
        )
    }

    /// On the file of the records as a whole, in which something is wrong.
    init(onFile path: String, _ findings: [StorageFinding]) {
        self.init(
            path,
            nil,
            isSound: findings.isEmpty,
            sound: Phrase(verbatim: ""),
            faults: findings.count,
            remarks: findings.map(\.explanation)
        )
    }

    /// On a meeting of the registry with a row that is none.
    init(on reference: String, unreadable error: RegistryError) {
        self.init(
            reference,
            nil,
            isSound: false,
            sound: Phrase(verbatim: ""),
            faults: 1,
            remarks: [error.explanation].compactMap(\.self)
        )
    }

    /// On an archive by itself.
    init(onArchive path: String, _ archive: ArchiveVerification, _ glossary: Glossary) {
        let findings = archive.verification.findings
        self.init(
            path,
            archive.verification,
            isSound: archive.isSound,
            sound: Report.sound(path, archive.verification),
            faults: findings.count(where: \.isFault) + archive.differences.count,
            remarks: findings.map { $0.explanation(with: glossary) }
                + archive.differences.map(\.explanation)
        )
    }

    /// On published minutes beside their record.
    init(
        onMinutes path: String,
        _ comparison: Comparison,
        _ examined: Examination,
        _ glossary: Glossary
    ) {
        let verification = examined.verification
        self.init(
            path,
            verification,
            isSound: verification.isSound && comparison.differences.isEmpty,
            sound: Report.minutesAgree(path, following: comparison.following),
            faults: verification.findings.count(where: \.isFault) + comparison.differences.count,
            remarks: verification.findings.map { $0.explanation(with: glossary) }
                + comparison.differences.map(\.explanation),
            followed: examined.record.told(last: comparison.following, in: glossary.zone)
        )
    }

    /// The heads of what is not sound; what is sound tells them in its words.
    public var heads: Phrase? { isSound ? nil : verification.map(Report.heads) }

    /// The verdict as programs are given it.
    public struct Listed: Encodable, Sendable {
        let name: String
        let meeting: String?
        let isSound: Bool
        let events: Int?
        let head: String?
        /// The head that submitted minutes print.
        let headAtSubmission: String?
        let following: Int?
        let findings: [String]
    }

    /// The verdict for programs, its findings in a language.
    public func listed(in language: Language) -> Listed {
        Listed(
            name: name,
            meeting: verification?.meeting.description,
            isSound: isSound,
            events: verification?.entries,
            head: verification?.head.hash.description,
            headAtSubmission: verification?.sealed?.hash.description,
            following: verification?.following,
            findings: remarks.map { $0[language] }
        )
    }
}
