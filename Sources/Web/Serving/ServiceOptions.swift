/// How the service is reached, and how it tells what it does.
public struct ServiceOptions: Sendable {
    /// The address to listen on.
    public var host: String
    /// The port; 0 takes one that is free.
    public var port: Int
    /// What to answer with over HTTPS; nil for HTTP.
    public var certificate: Certificate?
    /// Whether a proxy on this machine takes the requests, and is to be believed.
    public var isBehindProxy: Bool
    /// Further names that the service goes by.
    public var names: [String]
    /// The form of the log; nil for none but what goes wrong.
    public var log: LogFormat?

    /// Where a service listens, and what else is said of it.
    public init(
        host: String = "127.0.0.1",
        port: Int = 0,
        certificate: Certificate? = nil,
        isBehindProxy: Bool = false,
        names: [String] = [],
        log: LogFormat? = nil
    ) {
        (self.host, self.port, self.certificate) = (host, port, certificate)
        (self.isBehindProxy, self.names, self.log) = (isBehindProxy, names, log)
    }
}
