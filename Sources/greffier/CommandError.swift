import Access
import Exports
import Imports
import Participation
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
    case malformedHead(String)
    /// Neither a meeting nor a grouping, or both.
    case meetingOrGrouping
    case participation(ParticipationQuery.Refusal)
    case factsMisasked
    case questionMisasked(ParticipationQuestion)
    /// More rows than are read at once.
    case answerTooLong(rows: Int)
    /// A part of a month, of which there are only sums.
    case wholeMonthsOnly
    /// SVG of figures that are not parted.
    case noChart
    /// Nothing of what is there may be told.
    case nothingToDraw(PooledParticipation.Emptiness)
    /// There is no answer to a question that could be drawn.
    case noAnswerToDraw
    case unknownRules(String)
    /// What was to be accepted or refused is not, or not alone, among what a document brings.
    case noProposal(String, isAmbiguous: Bool)
    /// What was said of a row of a directory means nothing, or there is no such row.
    case noAnswer(String)
    /// What cannot be undone, and nobody there to be asked.
    case consentMissing
    /// An option that says something of another format or variant.
    case optionUnused(String, onlyWith: String)
    case noAccount(SignInName)
    case administratorOfBody
    case noPassword
    case passwordsDiffer
    case unknownChannel(String)
    case nothingToDecide(Int64)
    case noOrigin
    case noWebAddress(String)
    case noMailAddress(String)
    /// Neither a server nor a program, or both.
    case noMailWay
    /// Neither a report of attendance nor where to fetch one.
    case noReport
    /// Nothing was typed where a secret was asked for.
    case noSecret
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
        case .malformedHead(let text): Complaint.malformedHead(text)
        case .meetingOrGrouping: Complaint.meetingOrGrouping
        case .noAnswer(let text): DirectoryReport.noAnswer(text)
        case .participation(let refusal): refusal.explanation
        case .factsMisasked: Complaint.factsMisasked
        case .questionMisasked(let question): Complaint.questionMisasked(question)
        case .answerTooLong(let rows): Complaint.answerTooLong(rows: rows)
        case .wholeMonthsOnly: Complaint.wholeMonthsOnly
        case .noChart: Complaint.noChart
        case .nothingToDraw(let emptiness): Complaint.nothingToDraw(emptiness)
        case .noAnswerToDraw: Complaint.noAnswerToDraw
        case .noProposal(let name, let isAmbiguous):
            Complaint.noProposal(name, isAmbiguous: isAmbiguous)
        case .consentMissing: Complaint.consentMissing
        case .optionUnused(let option, let other): Complaint.optionUnused(option, onlyWith: other)
        case .noAccount(let name): Complaint.noAccount(name)
        case .administratorOfBody: Complaint.administratorOfBody
        case .noPassword: Complaint.noPassword
        case .passwordsDiffer: Complaint.passwordsDiffer
        case .unknownChannel(let label): Complaint.unknownChannel(label)
        case .nothingToDecide(let number): Complaint.nothingToDecide(number)
        case .noOrigin: Complaint.noOrigin
        case .noWebAddress(let text): Complaint.noWebAddress(text)
        case .noMailAddress(let text): Complaint.noMailAddress(text)
        case .noMailWay: Complaint.noMailWay
        case .noReport: ConferenceWords.noReport
        case .noSecret: ConferenceWords.noSecret
        case .unknownRules(let name): RecordError.Reason.unknownRules(name).explanation
        }
    }

    var status: Failure.Status {
        switch self {
        case .noFile, .noDatabase, .noAccount, .unknownChannel: .notFound
        case .isFolder, .isNoFile, .unreadable, .unwritable, .diskFull, .tooLarge: .inputOutput
        case .unknownFormat, .malformedHead, .emptyDatabase, .databaseIsAddress,
            .profileOnlyForXML, .severalToOutput, .meetingOrGrouping, .participation,
            .factsMisasked, .questionMisasked, .wholeMonthsOnly, .answerTooLong, .noChart,
            .nothingToDraw, .noAnswerToDraw, .unknownRules, .noProposal, .noAnswer,
            .consentMissing, .optionUnused, .unknownPicture, .picturesNotShown,
            .administratorOfBody, .noPassword, .noOrigin, .noWebAddress, .noMailAddress,
            .noMailWay, .noReport, .noSecret:
            .usage
        case .wouldOverwrite, .wouldDestroy, .passwordsDiffer, .nothingToDecide: .refused
        }
    }
}
