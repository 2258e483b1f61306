import Foundation

/// What is fed with bytes that nobody vouches for.
enum Subject: String, CaseIterable {
    /// Packages and flat documents, as files.
    case package
    /// Bodies of templates, checked and filled.
    case template
    /// XML of any kind, and that of minutes in both profiles.
    case xml

    /// The variable that names one.
    static let variable = "GREFFIER_FUZZING"

    static let chosen = ProcessInfo.processInfo.environment[variable].flatMap(Self.init)

    /// Stops when something that is claimed of the subject does not hold for these bytes.
    func examine(_ bytes: [UInt8]) {
        switch self {
        case .package: PackageSubject.examine(Data(bytes))
        case .template: TemplateSubject.examine(Data(bytes))
        case .xml: XMLSubject.examine(Data(bytes))
        }
    }
}
