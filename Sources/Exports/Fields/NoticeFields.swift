import Meetings
import OpenDocument
import Wording

/// What a notice says before the sitting: when and where, how to take part, the agenda.
struct NoticeFields {
    let reading: Reading

    init(_ reading: Reading) {
        self.reading = reading
    }

    var fields: [String: Value] {
        let meeting = reading.meeting
        let places = (meeting.particulars?.places ?? []).map(place)
        let items = meeting.agenda.numbered.map { ItemFields.heading($0, reading) }
        let annexes = meeting.agenda.flatMap(\.annexes).compactMap { reading.line($0.name) }
        return [
            "convened": reading.text(convocation?.announcement),
            "sent": reading.text(meeting.particulars?.noticeOn.map(Phrase.noticeSent)),
            "secondNotice": reading.text(
                meeting.particulars?.isSecondNotice == true ? Phrase.convenedAgain : nil
            ),
            "places": .list(places),
            "hasPlaces": .flag(!places.isEmpty),
            "agenda": .list(items),
            "agendaCount": reading.count(items.count),
            "itemAnnexes": .text(annexes.joined(separator: ", ")),
            "takesProxies": .flag(
                meeting.opening == nil && meeting.cancellation == nil
                    && meeting.particulars?.kind != .information
            ),
        ]
    }

    private var convocation: Convocation? {
        guard let particulars = reading.meeting.particulars else { return nil }
        return Convocation(reading, opening: particulars.plannedAt)
    }

    /// A way of taking part, with what one needs for it.
    private func place(_ place: Place) -> Value {
        [
            "channel": reading.text(place.channel.manner.capitalised),
            "place": .text(reading.line(place.text) ?? ""),
        ]
    }
}
