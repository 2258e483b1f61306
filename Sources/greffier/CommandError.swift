import Exports
import Imports
import MinutesXML
import OpenDocument
import Registry
import Wording

/// What goes wrong on the command line itself.
enum CommandError: Error {
    case noFile(String)
    case isFolder(String)
    /// A pipe, a device or a socket.
    case isNoFile(String)
    case unreadable(String)
    case unwritable(String)
    case diskFull(String)
    case tooLarge(String, limit: Int)
    case noDatabase(String)
    case emptyDatabase
    /// `file:…` where the name of a file belongs.
    case databaseIsAddress(String)
    case unknownFormat(String)
    /// A profile of XML asked of another format.
    case profileOnlyForXML(format: String)
    /// What is no `name=file`, or has a name that no picture has.
    case unknownPicture(String)
    case picturesNotShown(format: String)
    case wouldOverwrite(String)
    /// Several files, and one standard output.
    case severalToOutput
    /// An export over the records themselves, or over another database.
    case wouldDestroy(String)
    /// Lines of a record that were recorded earlier are not in the file any more.
    case linesMissing(MissingActs)
    /// A line of a record was refused.
    case rejected(String, line: Int, RegistryError, Glossary)
    /// A file that is no XML of ours, or does not hold together.
    case faultyXML(String, MinutesXMLError)
    case malformedHead(String)
    /// Neither a meeting nor a grouping, or both.
    case meetingOrGrouping
    /// Only sittings that are over are measured.
    case notAdjourned(String)
    /// An ODT where XML is asked for.
    case isOpenDocument(String)
    /// A document that does not say which record it was made from.
    case notOurs(String)
    case unreadableDocument(String, PackageError)
    case malformedTime(String)
    /// A sitting that took no decision under an item that approves the minutes.
    case notApproved(String, by: String)
    /// An act of the secretariat that was refused.
    case declined(RegistryError, Glossary)
    /// Published minutes whose record is not here.
    case noRecord(String)
    /// A sitting that is only planned has no next.
    case notHeld(String)
    /// Nobody has said when the body sits next.
    case noTimePlanned(String)
    case unknownRules(String)
    /// A document in which people are told by their place: its texts are not those of the record.
    case withoutNames(String)
    /// What was to be accepted or refused is not, or not alone, among what a document brings.
    case noProposal(String, isAmbiguous: Bool)
    /// What cannot be undone, and nobody there to be asked.
    case consentMissing
    /// An option that says something of another format or variant.
    case optionUnused(String, onlyWith: String)
}

extension CommandError {
    var explanation: Phrase {
        switch self {
        case .noFile(let path): Complaint.noFile(path)
        case .isFolder(let path): Complaint.isFolder(path)
        case .isNoFile(let path): Complaint.isNoFile(path)
        case .unreadable(let path): Complaint.unreadable(path)
        case .unwritable(let path): Complaint.unwritable(path)
        case .diskFull(let path): Complaint.diskFull(path)
        case .tooLarge(let path, let limit): Complaint.tooLarge(path, limit: limit)
        case .noDatabase(let path): Complaint.noDatabase(path)
        case .emptyDatabase: Complaint.emptyDatabase
        case .databaseIsAddress(let text): Complaint.databaseIsAddress(text)
        case .profileOnlyForXML(let format): Complaint.profileOnlyForXML(format)
        case .unknownPicture(let argument):
            Complaint.unknownPicture(argument, known: HousePicture.allCases.map(\.rawValue))
        case .picturesNotShown(let format): Complaint.picturesNotShown(format)
        case .unknownFormat(let name): Complaint.unknownFormat(name)
        case .wouldOverwrite(let path): Complaint.wouldOverwrite(path)
        case .severalToOutput: Complaint.severalToOutput
        case .wouldDestroy(let path): Complaint.wouldDestroy(path)
        case .linesMissing(let acts): acts.explanation
        case .rejected(let file, let line, let error, let glossary):
            Complaint.rejected(file, line: line, error.explanationInRecord(with: glossary))
        case .faultyXML(let file, let error): error.explanation(of: file)
        case .malformedHead(let text): Complaint.malformedHead(text)
        case .meetingOrGrouping: Complaint.meetingOrGrouping
        case .notAdjourned(let reference): Complaint.notAdjourned(reference)
        case .isOpenDocument(let path): Complaint.isOpenDocument(path)
        case .notOurs(let path): DocumentReport.notOurs(path)
        case .unreadableDocument(let path, let error):
            DocumentReport.unreadable(path, error.explanation)
        case .malformedTime(let text): Complaint.malformedTime(text)
        case .notApproved(let reference, let later): Complaint.notApproved(reference, by: later)
        case .declined(let error, let glossary): error.explanation(with: glossary)
        case .noRecord(let path): Complaint.noRecord(path)
        case .notHeld(let reference): Complaint.notHeld(reference)
        case .noTimePlanned(let code): Complaint.noTimePlanned(code)
        case .withoutNames(let path): Complaint.withoutNames(path)
        case .noProposal(let name, let isAmbiguous):
            Complaint.noProposal(name, isAmbiguous: isAmbiguous)
        case .consentMissing: Complaint.consentMissing
        case .optionUnused(let option, let other): Complaint.optionUnused(option, onlyWith: other)
        case .unknownRules(let name): RecordError.Reason.unknownRules(name).explanation
        }
    }

    var status: Failure.Status {
        switch self {
        case .noFile, .noDatabase, .noRecord: .notFound
        case .isFolder, .isNoFile, .unreadable, .unwritable, .diskFull, .tooLarge: .inputOutput
        case .unknownFormat, .malformedHead, .malformedTime, .emptyDatabase, .databaseIsAddress,
            .profileOnlyForXML, .severalToOutput, .meetingOrGrouping, .noTimePlanned,
            .unknownRules, .noProposal, .consentMissing, .optionUnused, .unknownPicture,
            .picturesNotShown:
            .usage
        case .wouldOverwrite, .wouldDestroy, .notAdjourned, .linesMissing, .rejected, .faultyXML,
            .isOpenDocument, .notOurs, .unreadableDocument, .notApproved, .declined, .notHeld,
            .withoutNames:
            .refused
        }
    }
}
