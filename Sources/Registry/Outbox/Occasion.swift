public import Meetings

/// Something on which the house sends by itself, once.
public struct Occasion: Hashable, Sendable {
    /// By which it is known again.
    public let key: String

    /// That a sitting has come so far that there is something to say of it.
    public static func of(_ topic: NoticeTopic, _ meeting: MeetingID) -> Occasion {
        Occasion(key: prefix(topic) + meeting.description)
    }

    /// That a task is soon to be done by a day.
    public static func due(_ task: TaskID, by day: Day) -> Occasion {
        Occasion(key: "due/\(task)/\(day)")
    }

    /// That it was looked on a day which tasks of a body are soon to be done.
    public static func looked(at body: BodyID, on day: Day) -> Occasion {
        Occasion(key: "looked/\(body)/\(day)")
    }

    /// What stands before the sitting.
    static func prefix(_ topic: NoticeTopic) -> String { "\(topic.rawValue)/" }
}
