import Foundation

/// What is fed with bytes that nobody vouches for.
enum Subject: String, CaseIterable {
    /// Packages and flat documents, as files.
    case package
    /// Bodies of templates, checked and filled.
    case template
    /// XML of any kind, and that of minutes in both profiles.
    case xml
    /// Reports of conferencing systems as text with separators.
    case reportTable = "report-table"
    /// Reports as JSON.
    case reportJSON = "report-json"
    /// Reports as workbooks in the XML format.
    case reportWorkbook = "report-xlsx"
    /// Reports as workbooks in the binary format.
    case reportBinaryWorkbook = "report-xls"
    /// Events of a recording.
    case reportEvents = "report-xml"

    /// Directories in all their forms.
    case directory
    /// What calendars answer, alone or in a mail.
    case calendarReply = "calendar-reply"
    /// Mails that came back, or carry an answer.
    case receivedMail = "received-mail"

    /// The variable that names one.
    static let variable = "GREFFIER_FUZZING"

    static let chosen = ProcessInfo.processInfo.environment[variable].flatMap(Self.init)

    /// Stops when something that is claimed of the subject does not hold for these bytes.
    func examine(_ bytes: [UInt8]) {
        switch self {
        case .package: PackageSubject.examine(Data(bytes))
        case .template: TemplateSubject.examine(Data(bytes))
        case .xml: XMLSubject.examine(Data(bytes))
        case .directory: DirectorySubject.examine(Data(bytes))
        case .calendarReply: MailSubject.answers(bytes)
        case .receivedMail: MailSubject.mail(bytes)
        case .reportTable: ReportSubject.examine(Data(bytes), as: .table)
        case .reportJSON: ReportSubject.examine(Data(bytes), as: .records)
        case .reportWorkbook: ReportSubject.examine(Data(bytes), as: .workbook)
        case .reportBinaryWorkbook: ReportSubject.examine(Data(bytes), as: .binaryWorkbook)
        case .reportEvents: ReportSubject.examine(Data(bytes), as: .events)
        }
    }
}
