import Meetings
import Wording

extension Convocation {
    /// What the record says of where and how a sitting opens at a moment; nil before it is prepared.
    init?(_ reading: Reading, opening: Instant) {
        guard let particulars = reading.meeting.particulars,
            let day = opening.day(in: reading.zone)
        else { return nil }
        self.init(
            body: BodyName(reading.line(particulars.bodyName) ?? ""),
            day: day,
            time: opening.clock(in: reading.zone),
            noticeOn: particulars.noticeOn,
            form: particulars.form,
            places: particulars.places.map {
                Venue(channel: $0.channel, name: reading.line($0.text) ?? "")
            }
        )
    }
}
