import Meetings
import SafeXML

extension MinutesWriter {
    func write(_ particulars: Particulars, to root: Element) {
        let written = root.add("particulars")
        written.set("body", particulars.body)
        written.set("code", particulars.code)
        written.set("kind", word: particulars.kind)
        written.set("form", word: particulars.form)
        set("planned", particulars.plannedAt, on: written)
        written.set("zone", particulars.zone)
        written.set("notice", particulars.noticeOn)
        written.set("secondNotice", where: particulars.isSecondNotice)
        if particulars.vacantSeats > 0 { written.set("vacantSeats", particulars.vacantSeats) }
        write(particulars.organisation, to: written.add("organisation"))
        write(particulars.bodyName, to: written.add("bodyName"))
        for place in particulars.places {
            let element = written.add("place")
            element.set("channel", word: place.channel)
            write(place.text, to: element)
        }
    }
}

extension MinutesReader {
    mutating func readParticulars() throws(MinutesXMLError) -> Particulars {
        guard let written = root.part("particulars"),
            let organisation = written.part("organisation"),
            let bodyName = written.part("bodyName")
        else { throw .meaningless(root.place(), value: "") }
        var places: [Place] = []
        for place in written.parts("place") {
            let channel: Channel = try place.word("channel")
            places.append(Place(channel: channel, text: try passage(place)))
        }
        let particulars = Particulars(
            body: try written.identifier("body"),
            code: try written.required("code") { BodyCode($0) },
            organisation: try passage(organisation),
            bodyName: try passage(bodyName),
            kind: try written.word("kind"),
            form: try written.word("form"),
            plannedAt: try written.instant("planned"),
            zone: try written.required("zone") { $0 },
            noticeOn: try written.optional("notice") { Day(text: $0) },
            places: places,
            isSecondNotice: written.holds("secondNotice"),
            vacantSeats: try written.optional("vacantSeats") { Int($0) } ?? 0
        )
        events.append(.prepared(Prepared(at: particulars.plannedAt, particulars: particulars)))
        return particulars
    }
}
