/// This program, as documents and the command line name it.
public enum ProgramVersion {
    public static let current = "0.1.0"
    /// The maker of a document, as ODF wants it written.
    static let generator = "\(name)/\(current)"
    static let name = "Greffier"
}
