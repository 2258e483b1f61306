import Registry

/// How much the service takes in, and takes on.
public struct WebLimits: Hashable, Sendable {
    /// The longest body of a form that carries a file, in bytes.
    public var upload = 32 << 20
    /// The longest head of a request, in bytes.
    public var head = 16 << 10
    /// The most fields in the head of a request.
    public var headFields = 100
    /// How long a connection may say nothing, in seconds.
    public var idleSeconds: Int64 = 60
    /// How long a request may take to arrive, in seconds.
    public var requestSeconds: Int64 = 120
    /// How long both sides may take to agree on a key, in seconds.
    public var handshakeSeconds: Int64 = 10
    /// How long what was sent may wait to be taken, in seconds: then nobody is there any more.
    public var unansweredSeconds: Int64 = 30
    /// How long what is under way has once the service is told to end, in seconds; those who would end it
    /// by force wait for ten.
    public var endSeconds: Int64 = 7
    /// The most live streams, and how many more for those who signed in.
    public var streams = 4000
    public var reservedStreams = 200
    /// The most live streams of one person, once half of those that there may be are open.
    public var ownStreams = 20
    /// The most requests that are answered at once, and how many more for those who signed in.
    public var requests = 256
    public var reservedRequests = 64
    /// The most requests with a body of one person that are under way at once.
    public var ownBodies = 16
    /// The most connections of one person that count as theirs: others count as strangers’.
    public var ownConnections = 64
    /// The most connections at which requests of strangers are met.
    public var connections = 6000
    /// The most connections at all: beyond, they are ended without a word.
    public var allConnections = 12_000
    /// How many PDFs are made at once, and how many may wait for it.
    public var conversions = 2
    public var waitingConversions = 12
    /// How many files that are handed in are taken and worked on at once, and how many may wait for it; as
    /// many again that are only to be verified.
    public var uploads = 2
    public var waitingUploads = 8
    /// How many files arrive, wait or are worked on at once; as many again that are only to be verified.
    public var arrivals = 8
    /// How much is kept of answers that were given, in bytes.
    public var keptAnswers = 16 << 20

    /// The longest text of a field that holds a line, in characters.
    static let longestField = 1024

    /// What minutes need, and no more.
    public init(upload: Int = 32 << 20) { self.upload = upload }

    /// Whether somebody may follow once more: nobody takes the room of all others.
    func leavesRoom(for reader: AccessNote.Reader, by gauge: Gauge) -> Bool {
        gauge.openStreams < streams / 2 || gauge.openStreams(of: reader) < ownStreams
    }

    /// The same, where no more files than `files` can be open: some are for the records and programs.
    func within(files: Int) -> WebLimits {
        var limits = self
        let most = max(files - 200, 50)
        limits.allConnections = min(allConnections, most)
        limits.connections = min(connections, most - most / 10)
        limits.streams = min(streams, most - most / 5)
        return limits
    }
}
