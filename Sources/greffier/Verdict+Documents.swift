import Exports
import Journal
import Meetings
import Registry
import Wording

extension Verdict {
    /// On an ODT or a PDF, beside its record where that is here.
    init(
        onDocument path: String,
        _ document: DocumentVerification,
        _ examined: Examination?,
        _ meeting: MeetingID
    ) {
        let findings = examined?.verification.findings ?? []
        let faults = document.faults + findings.count(where: \.isFault)
        let glossary = examined.map { Glossary(of: $0.record, meeting: meeting) }
        self.init(
            path,
            examined?.verification,
            isSound: faults == 0,
            sound: examined == nil
                ? DocumentReport.soundAsFarAsSeen(path) : DocumentReport.sound(path),
            faults: faults,
            remarks: document.remarks
                + findings.compactMap { finding in
                    glossary.map { finding.explanation(with: $0) }
                }
        )
    }
}

extension DocumentVerification {
    /// The most differences that are told one by one.
    private static let most = 100

    /// What was looked at, and what came of it.
    fileprivate var remarks: [Phrase] {
        carriedWords + textWords + headWords
            + (comments > 0 ? [DocumentReport.comments(comments)] : [])
            + (trackedChanges > 0 ? [DocumentReport.trackedChanges(trackedChanges)] : [])
    }

    private var carriedWords: [Phrase] {
        switch carried {
        case .never: [DocumentReport.recordNever]
        case .gone: [DocumentReport.recordGone]
        case .agrees: [DocumentReport.recordAgrees]
        case .differs(let differences): Self.told(differences.map(\.explanation))
        case .faulty(let error): [DocumentReport.recordFaulty(error.explanation)]
        case .ofAnother: [DocumentReport.recordOfAnother]
        case .alone:
            if case .pages = text {
                [DocumentReport.attachmentAlone]
            } else {
                [DocumentReport.recordAlone]
            }
        }
    }

    private var textWords: [Phrase] {
        switch text {
        case .identical: [DocumentReport.identical]
        case .same(let paragraphs): [DocumentReport.sameText(paragraphs)]
        case .differs(let differences): Self.told(differences.map(\.explanation))
        case .templateUnknown: [DocumentReport.templateUnknown]
        case .templateOther: [DocumentReport.templateOther]
        case .nothingToCompare: [DocumentReport.nothingToCompare]
        case .notMade(let error): [DocumentReport.notMade(error.explanation)]
        case .pages: [DocumentReport.pages]
        }
    }

    private var headWords: [Phrase] {
        switch standing {
        case .known(following: 0): [DocumentReport.headKnown]
        case .known(let acts): [DocumentReport.headKnown, DocumentReport.followed(acts)]
        case .unknown: [DocumentReport.headUnknown]
        case nil: []
        }
    }

    private static func told(_ differences: [Phrase]) -> [Phrase] {
        let more = differences.count - most
        return Array(differences.prefix(most)) + (more > 0 ? [DocumentReport.more(more)] : [])
    }
}
