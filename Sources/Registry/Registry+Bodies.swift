public import Access
import Foundation
import GRDB
public import Meetings

extension Registry {
    /// All bodies, by their codes.
    public func bodies() async throws(RegistryError) -> [Body] {
        try await read { try Directory(db: $0).bodies() }
    }

    /// The body of that code, in capitals or not.
    public func body(called text: String) async throws(RegistryError) -> Body {
        try await read { try Directory(db: $0).body(called: text) }
    }

    /// Adds a body, which gets an id of its own; refused when its code is taken.
    public func add(_ body: Body) async throws(RegistryError) {
        try await write { db in
            let directory = Directory(db: db)
            guard try directory.body(coded: body.code) == nil else {
                throw DirectoryError.bodyExists(body.code)
            }
            try directory.insert(try body.checked())
        }
    }

    /// Gives a body other names, rules, places or another zone; recorded sittings stay as they are.
    public func change(_ body: Body) async throws(RegistryError) {
        try await write { try Directory(db: $0).update(try body.checked()) }
    }

    /// The moment, by the clock of the records.
    public var now: Instant { edges.now() }

    /// A secret that nobody can guess.
    public func newToken() -> Token { Token(edges.makeSalt()) }

    /// An id that nothing has yet.
    public func newID<Subject>() -> Identifier<Subject> { Identifier(edges.makeUUID()) }
}

extension Directory {
    func body(called text: String) throws -> Body {
        guard let body = try BodyCode(text.uppercased()).flatMap(body(coded:)) else {
            throw DirectoryError.unknownBody(text)
        }
        return body
    }
}

extension Body {
    fileprivate func checked() throws -> Body {
        if let zone, TimeZone(identifier: zone) == nil { throw DirectoryError.unknownZone(zone) }
        return withVisibleControls
    }
}
