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
        var json = "{\"mark\":{\"at\":"
        json.reserveCapacity(384)
        json += String(mark.at.milliseconds)
        json += ",\"connection\":\""
        json += mark.connection.description
        json += "\",\"id\":\""
        json += mark.id.description
        json += "\",\"movement\":"
        switch mark.movement {
        case .arrived(let channel, let device):
            json += "{\"arrived\":{\"channel\":\""
            json += channel.rawValue
            json += "\",\"device\":\""
            json += device.rawValue
            json += "\"}}"
        case .left: json += "{\"left\":{}}"
        }
        json += ",\"person\":\""
        json += mark.person.description
        json += "\",\"provenance\":"
        switch mark.provenance {
        case .recorded: json += "{\"recorded\":{}}"
        case .declared: json += "{\"declared\":{}}"
        case .observed: json += "{\"observed\":{}}"
        case .imported(let digest):
            json += "{\"imported\":{\"digest\":\""
            json += digest.description
            json += "\"}}"
        }
        json += "}}"
        return Array(json.utf8)
    }
}
