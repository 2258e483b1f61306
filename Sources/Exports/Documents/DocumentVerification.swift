public import MinutesXML
public import OpenDocument

/// How a document stands beside the record that it says it was made from.
public struct DocumentVerification: Sendable {
    /// What became of the XML that the document carries.
    public enum Carried: Sendable {
        /// This document never carries any.
        case never
        /// It should be there: an office suite has dropped it, or somebody took it out.
        case gone
        /// It should be there, and no program drops it that leaves the document as it was.
        case missing
        /// More than one file is attached by its name.
        case several(Int)
        /// It says what the record says.
        case agrees
        case differs([Difference])
        /// It is no XML of ours, or contradicts itself.
        case faulty(MinutesXMLError)
        /// It tells of another meeting, or of another head, than the document.
        case ofAnother
        /// It is whole; there is no record here to compare it with.
        case alone
    }

    /// What the text is.
    public enum Text: Sendable {
        /// The whole file is what the record gives, byte for byte.
        case identical
        /// All files in the package are what the record gives, byte for byte.
        case asMade
        /// Every paragraph is what the record gives.
        case same(paragraphs: Int)
        case differs([TextDifference])
        /// The template is not among those that are shipped: it has to be given.
        case templateUnknown
        /// The template that was given is another.
        case templateOther
        /// There is neither a record here nor one in the document.
        case nothingToCompare
        /// The document cannot be made anew.
        case notMade(ExportError)
        /// Pages are no text that could be compared.
        case pages
    }

    /// How the document stands in the record by the head that it was stamped with.
    public enum Standing: Hashable, Sendable {
        /// The head is none of the record's.
        case unknown
        /// It is; so many acts were recorded after the document was made.
        case known(following: Int)
    }

    public let carried: Carried
    public let text: Text
    /// Whether the text was compared with the record, rather than with the XML of the document.
    public let isBesideRecord: Bool
    /// What is not as it is made, beside the words.
    public let deviations: [DocumentDeviation]
    /// The pictures of the house that the document shows, which nothing tells right from wrong.
    public let pictures: [HousePicture]
    /// Nil when there is no record here.
    public let standing: Standing?
    /// How many comments and tracked changes stand in it, none of which is compared.
    public let comments: Int
    public let trackedChanges: Int

    init(
        carried: Carried,
        text: Text,
        isBesideRecord: Bool,
        deviations: [DocumentDeviation] = [],
        pictures: [HousePicture] = [],
        standing: Standing?,
        comments: Int = 0,
        trackedChanges: Int = 0
    ) {
        self.carried = carried
        self.text = text
        self.isBesideRecord = isBesideRecord
        self.deviations = deviations
        self.pictures = pictures
        self.standing = standing
        self.comments = comments
        self.trackedChanges = trackedChanges
    }

    /// How much is wrong, or could not be looked at.
    public var faults: Int {
        let inRecord =
            switch carried {
            case .differs(let differences): differences.count
            case .faulty, .ofAnother, .missing, .several: 1
            case .never, .gone, .agrees, .alone: 0
            }
        let inText =
            switch text {
            case .differs(let differences): differences.count
            case .templateUnknown, .templateOther, .nothingToCompare, .notMade: 1
            case .identical, .asMade, .same, .pages: 0
            }
        return inRecord + inText + deviations.count + (standing == .unknown ? 1 : 0)
            + trackedChanges
    }
}
