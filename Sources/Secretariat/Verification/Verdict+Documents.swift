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
            sound: examined == nil || document.isBarelySeen
                ? DocumentReport.soundAsFarAsSeen(path) : DocumentReport.sound(path),
            faults: faults,
            remarks: document.remarks
                + findings.compactMap { finding in
                    glossary.map { finding.explanation(with: $0) }
                },
            followed: glossary.flatMap {
                examined?.record.told(last: document.following, in: $0.zone)
            } ?? []
        )
    }
}

extension DocumentVerification {
    /// The most differences that are told one by one.
    private static let most = 100

    /// Whether nothing but its head could be compared.
    fileprivate var isBarelySeen: Bool {
        if case (.never, .pages) = (carried, text) { true } else { false }
    }

    /// How many acts were recorded after it was made.
    fileprivate var following: Int {
        if case .known(let acts) = standing { acts } else { 0 }
    }

    /// What was looked at, and what came of it.
    fileprivate var remarks: [Phrase] {
        carriedWords + Self.told(deviations.map(\.words)) + textWords
            + (pictures.isEmpty ? [] : [DocumentReport.pictures(pictures.map(\.rawValue))])
            + headWords
            + (comments > 0 ? [DocumentReport.comments(comments)] : [])
            + (trackedChanges > 0 ? [DocumentReport.trackedChanges(trackedChanges)] : [])
    }

    private var carriedWords: [Phrase] {
        switch carried {
        case .never: [DocumentReport.recordNever]
        case .gone: [DocumentReport.recordGone]
        case .missing: [DocumentReport.recordMissing]
        case .several(let count): [DocumentReport.recordSeveral(count)]
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
        case .asMade: [DocumentReport.asMade]
        case .same(let paragraphs):
            [DocumentReport.sameText(paragraphs, isBesideRecord: isBesideRecord)]
        case .differs(let differences):
            Self.told(differences.map { $0.explanation(isBesideRecord: isBesideRecord) })
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

extension DocumentDeviation {
    fileprivate var words: Phrase {
        switch self {
        case .parts(let paths): DocumentReport.changedParts(paths)
        case .property(let property): DocumentReport.changedProperty(property.words)
        case .events(let count): DocumentReport.misstatedEvents(count)
        case .unread(let content): DocumentReport.notCompared(content.explanation)
        case .struckThrough(let words): DocumentReport.struckThrough(words)
        }
    }
}

extension DocumentDeviation.Property {
    fileprivate var words: Phrase {
        switch self {
        case .title: DocumentReport.title
        case .subject: DocumentReport.subject
        case .language: DocumentReport.language
        case .created: DocumentReport.creationDate
        }
    }
}
