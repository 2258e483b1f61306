/// Why the service could not be had, or ended.
public enum ServingError: Error, Hashable, Sendable {
    /// The address is taken, forbidden or not of this machine.
    case cannotListen(host: String, port: Int)
    /// A file that holds no certificate.
    case unreadableCertificate(path: String)
    /// A file that holds no private key, or one behind a password.
    case unreadableKey(path: String)
    /// The key belongs to another certificate.
    case keyDoesNotFit(key: String, certificate: String)
    /// A page whose template cannot be filled.
    case unusablePages(PageTemplateError)
    /// It ended by itself; `reason` is what the system said.
    case failed(reason: String)
}
