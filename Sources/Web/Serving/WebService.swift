public import Access
import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdHTTP2
import Logging
import NIOCore
public import Office
public import Registry
public import Secretariat
import ServiceLifecycle
import Synchronization
public import Templates
import UnixSignals
import Wording

/// The service that pages are served by.
public struct WebService: Sendable {
    private let options: ServiceOptions
    private let limits: WebLimits
    let responder: Responder
    let reception: Reception
    private let logger: Logger
    private let lines = LogLines()
    private let upkeep: Upkeep
    private let carrying: Carrying

    /// Reads every page before anybody asks for one.
    ///
    /// `setUpCode` has to be typed by whoever sets the house up. What the access log noted longer ago
    /// than `accessLogMonths` is forgotten; nil keeps it for good. What waits in the outbox goes by
    /// `ways`.
    public init(
        _ registry: Registry,
        _ options: ServiceOptions,
        templates: TemplateSearch = .standard,
        limits: WebLimits = WebLimits(),
        converter: PDFConverter = .libreOffice(),
        passwordCost: PasswordCost = .standard,
        signInPatience: Duration = .seconds(15),
        setUpCode: String? = nil,
        accessLogMonths: Int? = 12,
        ways: DeliveryWays = .live
    ) throws(PageTemplateError) {
        let limits = limits.within(files: OpenFiles.raise())
        (self.options, self.limits) = (options, limits)
        logger = Self.logger(options.log, lines)
        let machinery = Machinery(limits: limits, ways: ways)
        upkeep = Upkeep(registry: registry, months: accessLogMonths, logger: logger)
        carrying = Carrying(
            registry: registry,
            postbox: machinery.postbox,
            ways: ways,
            logger: logger
        )
        responder = Responder(
            registry: registry,
            live: Live(registry, gauge: machinery.gauge),
            library: try PageLibrary(templates),
            assets: try Assets(templates),
            hosts: HostRule(listeningOn: options.host, goingBy: options.names),
            limits: limits,
            converter: converter,
            templates: templates,
            doorkeeper: Doorkeeper(
                registry,
                cost: passwordCost,
                patience: signInPatience
            ),
            notes: AccessNotes(registry) { [logger] note in
                logger.warning("a reading of names is to be noted later: \(note)")
            },
            setUp: SetUp(registry, code: setUpCode),
            sharedSittings: SharedSittings(registry),
            pendingCodes: PendingCodes(),
            machinery: machinery
        )
        reception = Reception(
            responder,
            forwarded: ForwardedRule(
                isBehindProxy: options.isBehindProxy,
                hasCertificate: options.certificate != nil
            ),
            admission: Admission(limits: limits, gauge: machinery.gauge),
            room: ConnectionRoom(
                machinery.gauge,
                limits,
                isBehindProxy: options.isBehindProxy
            ),
            logger: logger
        )
    }

    private static func logger(_ format: LogFormat?, _ lines: LogLines) -> Logger {
        var logger = Logger(label: "greffier") { _ in
            ServiceLog(format ?? .text) { line in lines.add(line) }
        }
        logger.logLevel = format == nil ? .warning : .info
        return logger
    }

    /// Whether nothing but this machine reaches a service that listens there.
    public static func isOnlyHere(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }

    /// A code for whoever sets the house up: short enough to type, and nobody guesses it.
    public static func setUpCode(by registry: Registry) -> String {
        let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
        let code = registry.newToken().bytes.prefix(12).map { String(letters[Int($0) % 32]) }
        return stride(from: 0, to: code.count, by: 4)
            .map { code[$0..<$0 + 4].joined() }.joined(separator: "-")
    }

    /// Answers until the process is told to end (SIGTERM, SIGINT), then ends what is under way; ends at
    /// once where a page cannot be shown.
    ///
    /// `onListening` is told the address to open.
    public func run(
        onListening: @escaping @Sendable (String) -> Void
    ) async throws(ServingError) {
        let isListening = Atomic<Bool>(false)
        do {
            let application = try application { address in
                isListening.store(true, ordering: .relaxed)
                onListening(address)
            }
            let library = responder.library
            try await withThrowingTaskGroup(of: Bool.self) { group in
                group.addTask { [self] in
                    do {
                        try await running(application, until: [.sigterm, .sigint]).run()
                    } catch is CancellationError {
                        // It was told to end, and broke off what took too long.
                    }
                    return true
                }
                group.addTask {
                    // Whoever waits for the first page comes first.
                    try await Task.sleep(for: .seconds(1))
                    try await library.check()
                    StartUpPages.giveBack()
                    return false
                }
                while try await group.next() == false {}
                group.cancelAll()
            }
        } catch let error as PageTemplateError {
            throw .unusablePages(error)
        } catch {
            // Only the system says why a socket cannot be had; afterwards it is something else.
            guard
                error is IOError || error is SocketAddressError
                    || error is SocketAddressError.UnknownHost,
                !isListening.load(ordering: .relaxed)
            else { throw .failed(reason: "\(error)") }
            throw .cannotListen(host: options.host, port: options.port)
        }
    }

    /// Runs an application until one of these signals: what is under way then has a while to end by
    /// itself, and is broken off.
    ///
    /// Somebody at the far end of a dead line holds nobody up.
    func running(_ application: Application<Reception>, until signals: [UnixSignal]) -> ServiceGroup
    {
        var configuration = ServiceGroupConfiguration(
            services: [application],
            gracefulShutdownSignals: signals,
            logger: application.logger
        )
        configuration.maximumGracefulShutdownDuration = .seconds(limits.endSeconds)
        return ServiceGroup(configuration: configuration)
    }

    /// What listens, and what goes on beside it.
    func application(
        onListening: @escaping @Sendable (String) -> Void
    ) throws -> Application<Reception> {
        // What the framework has to say is for those who build it.
        var quiet = logger
        quiet.logLevel = .warning
        let name = options.host.contains(":") ? "[\(options.host)]" : options.host
        let scheme = options.certificate == nil ? "http" : "https"
        return Application(
            responder: reception,
            server: try server,
            configuration: .init(
                address: .hostname(options.host, port: options.port),
                backlog: 1024
            ),
            services: [
                Watch(
                    live: responder.live,
                    registry: responder.registry,
                    logger: logger,
                    lines: lines
                ),
                upkeep, carrying, responder.machinery.errands,
            ],
            onServerRunning: { [limits] channel in
                await ConnectionWatch.endUnanswered(on: channel, after: limits.unansweredSeconds)
                onListening("\(scheme)://\(name):\(channel.localAddress?.port ?? 0)/")
            },
            logger: quiet
        )
    }

    private var server: HTTPServerBuilder {
        get throws {
            let room = reception.room
            guard let certificate = options.certificate else {
                return .http1(configuration: connection(in: room))
            }
            let (limits, stream) = (limits, connection(in: nil))
            let key = certificate.configuration
            return HTTPServerBuilder { responder in
                SecureChannel(
                    inner: try HTTP2UpgradeChannel(
                        tlsConfiguration: key,
                        configuration: .init(
                            idleTimeout: .seconds(limits.idleSeconds),
                            gracefulCloseTimeout: .seconds(2),
                            streamConfiguration: stream
                        ),
                        responder: responder
                    ),
                    room: room,
                    patience: .seconds(limits.handshakeSeconds)
                )
            }
        }
    }

    private func connection(in room: ConnectionRoom?) -> HTTP1Channel.Configuration {
        var decoder = HTTP1Channel.Configuration.DecoderConfiguration()
        decoder.maxHeaderFieldSize = limits.head
        decoder.maxHeaderListSize = limits.head
        decoder.maxHeaderFieldCount = limits.headFields
        let limits = limits
        return HTTP1Channel.Configuration(
            additionalChannelHandlers: [
                ConnectionWatch(room, patience: .seconds(limits.requestSeconds))
            ],
            idleTimeout: .seconds(limits.idleSeconds),
            httpDecoderConfiguration: decoder
        )
    }
}
