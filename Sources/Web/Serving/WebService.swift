public import Access
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
public import Office
public import Registry
public import Templates
import Wording

/// The service that pages are served by.
public struct WebService: Sendable {
    private let host: String
    private let port: Int
    private let limits: WebLimits
    let responder: Responder
    private let logger: Logger

    /// Reads and checks every page before anybody asks for one.
    ///
    /// `port` may be 0, for one that is free. `setUpCode` has to be typed by whoever sets the house up.
    public init(
        _ registry: Registry,
        host: String,
        port: Int,
        templates: TemplateSearch = .standard,
        limits: WebLimits = WebLimits(),
        converter: PDFConverter = .libreOffice(),
        passwordCost: PasswordCost = .standard,
        setUpCode: String? = nil
    ) throws(PageTemplateError) {
        self.host = host
        self.port = port
        self.limits = limits
        var logger = Logger(label: "greffier")
        logger.logLevel = .warning
        self.logger = logger
        responder = Responder(
            registry: registry,
            live: Live(registry),
            library: try PageLibrary(templates),
            assets: try Assets(templates),
            hosts: HostRule(listeningOn: host),
            limits: limits,
            converter: converter,
            templates: templates,
            doorkeeper: Doorkeeper(registry, cost: passwordCost),
            notes: AccessNotes(registry),
            setUp: SetUp(registry, code: setUpCode),
            isSafeLine: false
        )
    }

    /// Whether nothing but this machine reaches the service.
    public var isOnlyHere: Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }

    /// Answers until the process is told to end (SIGTERM, SIGINT), then ends what is under way.
    ///
    /// `onListening` is told the address to open.
    public func run(
        onListening: @escaping @Sendable (String) -> Void
    ) async throws(ServingError) {
        var decoder = HTTP1Channel.Configuration.DecoderConfiguration()
        decoder.maxHeaderFieldSize = limits.head
        decoder.maxHeaderListSize = limits.head
        decoder.maxHeaderFieldCount = limits.headFields
        let name = host.contains(":") ? "[\(host)]" : host
        let application = Application(
            responder: responder,
            server: .http1(
                configuration: .init(
                    idleTimeout: .seconds(limits.idleSeconds),
                    httpDecoderConfiguration: decoder
                )
            ),
            configuration: .init(address: .hostname(host, port: port)),
            services: [Watch(live: responder.live, logger: logger)],
            onServerRunning: { channel in
                onListening("http://\(name):\(channel.localAddress?.port ?? 0)/")
            },
            logger: logger
        )
        do {
            try await application.runService()
        } catch {
            throw .cannotListen(host: host, port: port)
        }
    }
}

/// Why the service could not be had.
public enum ServingError: Error, Hashable, Sendable {
    /// The address is taken, forbidden or not of this machine.
    case cannotListen(host: String, port: Int)
}
