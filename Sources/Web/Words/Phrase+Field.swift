import Foundation
import Meetings
import Wording

extension Phrase {
    /// A time as a field gives it, `9:30`, `09:30` or `09:30:15`, told as times are: «9 h 30».
    ///
    /// Nil where it is no time.
    static func clock(field: String) -> Phrase? {
        let padded = field.utf8.count == 4 ? "0\(field)" : field
        let whole = padded.utf8.count == 5 ? "\(padded):00" : padded
        // What a clock shows is told without a zone: any day will do.
        return Instant(text: "2000-01-01T\(whole)Z")?.clock(in: .gmt)
    }

    /// Day and time as a field gives them, told with the day where that is another than `sitting`.
    ///
    /// Nil where they are none.
    static func moment(field: String, of sitting: Day?) -> Phrase? {
        let parts = field.split { $0 == "T" || $0 == " " }.map(String.init)
        guard let time = parts.last.flatMap({ clock(field: $0) }) else { return nil }
        guard parts.count > 1 else { return time }
        return Day(text: parts[0]).map { $0 == sitting ? time : Phrase.time(time, on: $0) }
    }
}
