/// The version of OpenDocument that all parts are written in.
enum OpenDocumentVersion {
    static let current = "1.3"
}
