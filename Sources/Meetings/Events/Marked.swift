/// Somebody arrives or leaves on a connection.
public struct Marked: Payload {
    /// The mark.
    public let mark: Mark
    /// When the person arrived or left.
    public var at: Instant { mark.at }

    /// Somebody arrives or leaves.
    public init(mark: Mark) {
        self.mark = mark
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.attendance.add(mark)
    }
}

extension Marked {
    /// The body as the encoder of all events gives it, byte for byte: reports bring marks by the ten
    /// thousand, and this takes a tenth of the time.
    var body: [UInt8] {
        var json: [UInt8] = []
        json.reserveCapacity(384)
        json += "{\"mark\":{\"at\":".utf8
        json += String(mark.at.milliseconds).utf8
        json += ",\"connection\":\"".utf8
        json.append(mark.connection.uuid)
        json += "\",\"id\":\"".utf8
        json.append(mark.id.uuid)
        json += "\",\"movement\":".utf8
        switch mark.movement {
        case .arrived(let channel, let device):
            json += "{\"arrived\":{\"channel\":\"".utf8
            json += channel.rawValue.utf8
            json += "\",\"device\":\"".utf8
            json += device.rawValue.utf8
            json += "\"}}".utf8
        case .left: json += "{\"left\":{}}".utf8
        }
        json += ",\"person\":\"".utf8
        json.append(mark.person.uuid)
        json += "\",\"provenance\":".utf8
        switch mark.provenance {
        case .recorded: json += "{\"recorded\":{}}".utf8
        case .declared: json += "{\"declared\":{}}".utf8
        case .observed: json += "{\"observed\":{}}".utf8
        case .imported(let digest):
            json += "{\"imported\":{\"digest\":\"".utf8
            json += digest.description.utf8
            json += "\"}}".utf8
        }
        json += "}}".utf8
        return json
    }
}
