import Foundation
import Meetings
import Wording

extension Convocation {
    /// What the record says of where and how a sitting opens at a moment; nil before it is prepared.
    ///
    /// Links, numbers and access codes stand in the notice, for those who are convened, and in no other
    /// document that people read; the XML keeps what was recorded.
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
            places: Self.venues(reading)
        )
    }

    /// Where a sitting is held, without what lets one in from afar.
    static func venues(_ reading: Reading) -> [Venue] {
        (reading.meeting.particulars?.places ?? []).map {
            Venue(channel: $0.channel, name: reading.line($0.text) ?? "").withoutWayIn
        }
    }
}

extension Convocation.Venue {
    /// Without what lets one in from afar: an address of the web, or figures to dial.
    var withoutWayIn: Convocation.Venue {
        let isAddress = ["://", "www."].contains { name.localizedCaseInsensitiveContains($0) }
        let isDialled = name.count(where: \.isNumber) >= Self.fewestFigures
        guard channel.mode == .remote, isAddress || isDialled else { return self }
        return Convocation.Venue(channel: channel, name: "")
    }

    /// A room of a conference has a name with a number at most.
    private static let fewestFigures = 4
}
