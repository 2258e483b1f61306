public import Exports
public import Imports
public import Meetings
public import MinutesXML
public import Notices
public import Office
public import OpenDocument
public import Registry
public import Wording

/// Why the secretariat could not do what it was asked for.
///
/// By reference: each call that may throw one keeps room for it, for as long as it waits.
public indirect enum SecretariatError: Error, Sendable {
    /// What the records answered.
    case registry(RegistryError)
    /// A sitting written by hand that cannot be read, or means nothing.
    case record(RecordError)
    /// A directory that cannot be read, or a mapping of its columns that means nothing.
    case directory(String, DirectoryFileError)
    /// A document that could not be made.
    case export(ExportError)
    /// A program of others that could not read a file.
    case office(OfficeError)
    /// An act that was refused, in the words of its sitting.
    case declined(RegistryError, Glossary)
    /// An act that cannot be read as it was handed in.
    case handed(HandedActError)
    /// An act that was handed in with others: they were refused, and it with them.
    case withOthers(Phrase)
    /// Somebody else has given a text other words meanwhile.
    case overwriting(TextConflict)
    /// Nothing of what was entered can be taken back.
    case nothingToUndo
    /// What was entered last cannot be taken back, in the words of its sitting.
    case notUndoable(Event, Glossary)
    /// A line of a sitting written by hand was refused.
    case rejected(String, line: Int, RegistryError, Glossary)
    /// Lines of a sitting that were recorded earlier are not in the file any more.
    case linesMissing(MissingActs)
    /// A sitting that is only planned has no next.
    case notHeld(String)
    /// Nobody has said when the body sits next.
    case noTimePlanned(String)
    /// What was written is no moment.
    case malformedTime(String)
    /// Only sittings that are over are measured.
    case notAdjourned(String)
    /// A sitting that took no decision under an item that approves the minutes.
    case notApproved(String, by: String)
    /// A file that is no XML of ours, or does not hold together.
    case faultyXML(String, MinutesXMLError)
    /// An ODT where XML is asked for.
    case isOpenDocument(String)
    /// A document that does not say which record it was made from.
    case notOurs(String)
    /// A document that cannot be read.
    case unreadableDocument(String, PackageError)
    /// A document in which people are told by their place: its texts are not those of the record.
    case withoutNames(String)
    /// Published minutes whose record is not here.
    case noRecord(String)
    /// A report of a conferencing system that cannot be read.
    case report(String, ReportError)
    /// What is wrong with what somebody says of those whom a report shows.
    case attendance(AttendanceFault)
    /// Why a conferencing system that is asked for a report gives none.
    case conference(ConferenceFault)
    /// Something that cannot be said of a sitting which has not come so far.
    case notYet(String, NoticeTopic)
    /// The file of an answer that cannot be read.
    case unreadableAnswer(String, CalendarFault)
}

extension SecretariatError {
    /// The same for whoever reads it: what can be mended on a page names no command there.
    public func explanation(for reader: Reader) -> Phrase? {
        switch self {
        case .registry(let error): error.explanation(for: reader)
        case .notYet(let reference, let topic): Complaint.notYet(reference, topic.label, reader)
        default: explanation
        }
    }

    /// What is wrong, where, and the remedy.
    ///
    /// Nil for a refusal of the domain that came without the names of its sitting.
    public var explanation: Phrase? {
        switch self {
        case .registry(let error): error.explanation
        case .record(let error): error.explanation
        case .directory(let file, let error): error.explanation(of: file)
        case .export(let error): error.explanation
        case .office(let error): error.explanation
        case .declined(let error, let glossary): error.explanation(with: glossary)
        case .handed(let error): error.explanation
        case .withOthers(let reason): HandedActError.withOthers(reason)
        case .overwriting(let conflict): conflict.explanation
        case .nothingToUndo: HandedActError.nothingToUndo
        case .notUndoable(let event, let glossary): glossary.notUndoable(event)
        case .rejected(let file, let line, let error, let glossary):
            Complaint.rejected(file, line: line, error.explanationInRecord(with: glossary))
        case .linesMissing(let acts): acts.explanation
        case .notHeld(let reference): Complaint.notHeld(reference)
        case .noTimePlanned(let code): Complaint.noTimePlanned(code)
        case .malformedTime(let text): Complaint.malformedTime(text)
        case .notAdjourned(let reference): Complaint.notAdjourned(reference)
        case .notApproved(let reference, let later): Complaint.notApproved(reference, by: later)
        case .faultyXML(let file, let error): error.explanation(of: file)
        case .isOpenDocument(let file): Complaint.isOpenDocument(file)
        case .notOurs(let file): DocumentReport.notOurs(file)
        case .unreadableDocument(let file, let error):
            DocumentReport.unreadable(file, error.explanation)
        case .withoutNames(let file): Complaint.withoutNames(file)
        case .noRecord(let file): Complaint.noRecord(file)
        case .report(let file, let error): error.explanation(of: file)
        case .attendance(let fault): fault.explanation
        case .conference(let fault): fault.explanation
        case .notYet(let reference, let topic): Complaint.notYet(reference, topic.label)
        case .unreadableAnswer(let file, let fault):
            Complaint.unreadableAnswer(file, fault.explanation)
        }
    }
}

/// What the records answer, their errors among those of the room.
func asking<Answer>(
    _ question: @autoclosure () async throws(RegistryError) -> Answer
) async throws(SecretariatError) -> Answer {
    do throws(RegistryError) {
        return try await question()
    } catch {
        throw .registry(error)
    }
}
