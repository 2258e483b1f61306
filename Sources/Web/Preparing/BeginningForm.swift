import Foundation
import Meetings
import Secretariat

/// When the next sitting is to be, and what it is prepared from.
struct BeginningForm: Sendable {
    var day = ""
    var time = ""
    var isFromLast = true

    /// Nothing is typed yet.
    init() {}

    init(_ announced: Instant, in zone: TimeZone) {
        let text = announced.text(in: zone)
        day = String(text.prefix(10))
        time = String(text.dropFirst(11).prefix(5))
    }

    init(_ fields: FormFields) {
        day = (fields["day"] ?? "").trimmingCharacters(in: .whitespaces)
        time = (fields["time"] ?? "").trimmingCharacters(in: .whitespaces)
        isFromLast = fields["from"] != "blank"
    }

    /// What is wrong with the day and the time.
    func faults(in zone: TimeZone) -> [PreparationField: PreparationFault] {
        var preparation = Preparation()
        (preparation.day, preparation.time) = (day, time)
        return preparation.faults(in: zone, convening: 1).filter {
            $0.key == .day || $0.key == .time
        }
    }
}
