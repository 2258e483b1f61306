public import Imports

extension ReportError {
    /// What is wrong with a report, and in which file.
    public func explanation(of file: String) -> Phrase {
        Phrase(french: "\(file) : \(explanation)", english: "\(file): \(explanation)")
    }
}
