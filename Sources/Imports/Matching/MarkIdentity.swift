import Crypto
public import Foundation
public import Meetings

/// Names the marks of rows under a secret of the meeting, which is made ready once for all of them.
///
/// Ids are an HMAC-SHA256: without the secret nobody finds out by guessing whether a name stood in
/// the report (design, «Attendance»).
public struct MarkNaming: Sendable {
    private let keyed: HMAC<SHA256>

    /// Under this secret.
    public init(secret: [UInt8]) { keyed = HMAC(key: SymmetricKey(data: secret)) }

    /// What the marks are called of the row of a participant who joined then; `ordinal` counts rows
    /// that do not differ otherwise, from 0.
    public func identity(
        system: ConferencingSystem,
        session: String,
        participantKey: String,
        joined: Instant?,
        ordinal: Int
    ) -> MarkIdentity {
        var message: [UInt8] = []
        message.reserveCapacity(160)
        message.append(field: system.rawValue.utf8)
        message.append(field: session.utf8)
        message.append(field: participantKey.utf8)
        message.append(field: (joined.map { String($0.milliseconds) } ?? "").utf8)
        message.append(field: String(ordinal).utf8)
        var code = keyed
        code.update(data: message)
        return code.finalize().withUnsafeBytes { MarkIdentity(code: $0) }
    }
}

/// What the marks of a row are called, so that the same row, imported again, makes the same marks.
public struct MarkIdentity: Hashable, Sendable {
    private var arrivalBase: UUID
    private var departureBase: UUID

    fileprivate init(code: UnsafeRawBufferPointer) {
        arrivalBase = UUID(code.prefix(16))
        departureBase = UUID(code.dropFirst(16))
    }

    /// The mark of an arrival, or of presence without a time.
    public func arrival(of person: PersonID) -> MarkID {
        MarkID(arrivalBase.mixed(with: person.uuid))
    }

    /// The mark of a departure.
    public func departure(of person: PersonID) -> MarkID {
        MarkID(departureBase.mixed(with: person.uuid))
    }

    /// The mark of a departure that a longer report puts later than the one before.
    public func departure(of person: PersonID, at moment: Instant) -> MarkID {
        var value = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)).uuid
        withUnsafeMutableBytes(of: &value) { bytes in
            withUnsafeBytes(of: moment.milliseconds.bigEndian) { moment in
                for (index, byte) in moment.enumerated() where index > 0 {
                    bytes[8 + index] = byte
                }
            }
        }
        return MarkID(departure(of: person).uuid.mixed(with: UUID(uuid: value)))
    }

    /// The connection that the row is.
    public func connection(of person: PersonID) -> ConnectionID {
        ConnectionID(arrivalBase.mixed(with: departureBase).mixed(with: person.uuid))
    }

    /// What they are called when they were taken back and are entered again, the first time, the
    /// second, and so on: other marks on the same connection, which lead back to the same row.
    public func again(_ times: UInt8) -> MarkIdentity {
        var again = self
        again.arrivalBase = arrivalBase.mixed(with: .again(times))
        again.departureBase = departureBase.mixed(with: .again(times))
        return again
    }

    /// By what an arrival is found, whoever it was entered for, and however often.
    public var key: UUID { arrivalBase.howeverOften }

    /// The key of the row that an arrival was made of.
    public static func key(of arrival: MarkID, of person: PersonID) -> UUID {
        arrival.uuid.mixed(with: person.uuid).howeverOften
    }
}

extension [UInt8] {
    /// Adds a field, led by its length.
    fileprivate mutating func append(field: some Collection<UInt8>) {
        Swift.withUnsafeBytes(of: UInt32(field.count).bigEndian) { append(contentsOf: $0) }
        append(contentsOf: field)
    }
}

extension UUID {
    /// Of the first sixteen bytes, marked as one of our own making.
    fileprivate init(_ bytes: Slice<UnsafeRawBufferPointer>) {
        var value: uuid_t = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        withUnsafeMutableBytes(of: &value) { $0.copyBytes(from: bytes) }
        let nothing = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
        self = UUID(uuid: value).mixed(with: nothing)
    }
}
