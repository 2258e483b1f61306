/// An XML namespace with the prefix it is written with when this library declares it.
public struct Namespace: Hashable, Sendable {
    /// The name that identifies the namespace.
    public let uri: String
    /// The prefix to declare; empty for the default namespace.
    public let prefix: String

    /// A namespace of the given name, written with the given prefix.
    public init(uri: String, prefix: String) {
        self.uri = uri
        self.prefix = prefix
    }

    /// The namespace of `xml:id`, `xml:lang` and `xml:space`, which needs no declaration.
    public static let xml = Namespace(
        uri: "http://www.w3.org/XML/1998/namespace",
        prefix: "xml"
    )

    /// Two namespaces are the same when their names are, whatever their prefixes.
    public static func == (left: Namespace, right: Namespace) -> Bool { left.uri == right.uri }

    /// Hashes the name alone.
    public func hash(into hasher: inout Hasher) { hasher.combine(uri) }
}
