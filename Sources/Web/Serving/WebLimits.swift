/// How much the service takes in.
public struct WebLimits: Hashable, Sendable {
    /// The longest body of a form that carries a file, in bytes.
    public var upload: Int
    /// The longest head of a request, in bytes.
    public var head: Int
    /// The most fields in the head of a request.
    public var headFields: Int
    /// How long a connection may say nothing, in seconds.
    public var idleSeconds: Int64

    /// What minutes need, and no more.
    public init(
        upload: Int = 32 << 20,
        head: Int = 16 << 10,
        headFields: Int = 100,
        idleSeconds: Int64 = 60
    ) {
        self.upload = upload
        self.head = head
        self.headFields = headFields
        self.idleSeconds = idleSeconds
    }
}
