import Foundation
import Meetings
import Testing

@testable import Notices

@Suite("Calendars that we write") struct CalendarFileTests {
    private func event(in zone: String = "Europe/Paris") throws -> CalendarEvent {
        let start = try #require(Instant(text: "2020-03-16T18:30:00+01:00"))
        return CalendarEvent(
            uid: "m1@greffier",
            sequence: 2,
            stamp: try #require(Instant(text: "2020-03-01T12:00:00Z")),
            start: start,
            end: start.adding(seconds: 7200),
            zone: try #require(TimeZone(identifier: zone)),
            summary: "Bureau fédéral"
        )
    }

    private func anne() throws -> CalendarEvent.Attendee {
        CalendarEvent.Attendee(
            name: "Anne \"Nanou\" Le Goff; trésorière",
            address: try #require(MailAddress("anne@exemple.fr"))
        )
    }

    private func lines(_ text: String) -> [String] {
        text.replacing("\r\n ", with: "").components(separatedBy: "\r\n")
    }

    @Test("fold lines at 75 octets and split no character")
    func folded() throws {
        var event = try event()
        event.summary =
            String(repeating: "é", count: 100) + "👩‍👩‍👧‍👦" + String(repeating: "x", count: 100)
        let text = CalendarFile(.publish, [event], language: "fr").text
        for line in text.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
        #expect(!text.replacing("\r\n", with: "").contains { $0.isNewline })
        #expect(lines(text).contains("SUMMARY;LANGUAGE=fr:" + event.summary))
    }

    @Test("escape texts, and quote the values of parameters as RFC 6868 has it")
    func escaped() throws {
        var event = try event()
        event.details = "un, deux; trois\\quatre\r\ncinq\u{7}"
        event.organizer = try anne()
        let told = lines(CalendarFile(.request, [event], language: "fr").text)
        #expect(told.contains("DESCRIPTION:un\\, deux\\; trois\\\\quatre\\ncinq"))
        #expect(
            told.contains(
                "ORGANIZER;CN=\"Anne ^'Nanou^' Le Goff; trésorière\":mailto:anne@exemple.fr"
            )
        )
    }

    @Test("invite, change and cancel under one identifier")
    func methods() throws {
        var event = try event()
        event.attendees = [try anne()]
        event.conferences = [
            .init(address: "https://visio.exemple.fr/bf", isTelephone: false, label: "Visio"),
            .init(address: "tel:+33123456789", isTelephone: true, label: "Téléphone"),
        ]
        let request = lines(CalendarFile(.request, [event], language: "fr").text)
        #expect(request.contains("METHOD:REQUEST"))
        #expect(request.contains("SEQUENCE:2"))
        #expect(request.contains("DTSTAMP:20200301T120000Z"))
        #expect(request.contains("DTSTART;TZID=Europe/Paris:20200316T183000"))
        #expect(request.contains { $0.hasPrefix("ATTENDEE;CN=") && $0.contains("RSVP=TRUE") })
        #expect(
            request.contains(
                "CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Visio:https://visio.exemple.fr/bf"
            )
        )
        #expect(request.contains { $0.hasPrefix("CONFERENCE;VALUE=URI;FEATURE=PHONE") })
        let cancel = lines(CalendarFile(.cancel, [event], language: "fr").text)
        #expect(cancel.contains("METHOD:CANCEL") && cancel.contains("STATUS:CANCELLED"))
        #expect(cancel.contains("UID:m1@greffier"))
        let feed = lines(CalendarFile(.publish, [event], name: "BF", language: "fr").text)
        #expect(!feed.contains { $0.hasPrefix("ATTENDEE") })
        #expect(feed.contains("NAME:BF"))
    }

    @Test("bring the zone whose clocks they go by, with its yearly rule")
    func zone() throws {
        let told = lines(CalendarFile(.publish, [try event()], language: "fr").text)
        let start = try #require(told.firstIndex(of: "BEGIN:VTIMEZONE"))
        let end = try #require(told.firstIndex(of: "END:VTIMEZONE"))
        let zone = Array(told[start...end])
        #expect(zone.contains("TZID:Europe/Paris"))
        #expect(zone.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"))
        #expect(zone.contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"))
        let daylight = try #require(zone.firstIndex(of: "BEGIN:DAYLIGHT"))
        #expect(
            Array(zone[daylight...].prefix(4)) == [
                "BEGIN:DAYLIGHT", "DTSTART:20180325T020000", "TZOFFSETFROM:+0100",
                "TZOFFSETTO:+0200",
            ]
        )
    }

    @Test(
        "bring zones of other rules too",
        arguments: [
            ("America/New_York", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"),
            ("America/Martinique", "TZOFFSETTO:-0400"), ("Indian/Reunion", "TZOFFSETTO:+0400"),
            ("Africa/Casablanca", "TZOFFSETTO:+0000"), ("Asia/Kolkata", "TZOFFSETTO:+0530"),
            ("Pacific/Noumea", "TZOFFSETTO:+1100"),
        ]
    )
    func zones(name: String, line: String) throws {
        let told = lines(CalendarFile(.publish, [try event(in: name)], language: "fr").text)
        #expect(told.contains("TZID:\(name)") && told.contains(line))
    }

    @Test("need no zone where times are those of Greenwich")
    func universal() throws {
        let told = lines(CalendarFile(.publish, [try event(in: "GMT")], language: "en").text)
        #expect(told.contains("DTSTART:20200316T173000Z"))
        #expect(!told.contains("BEGIN:VTIMEZONE"))
    }
}
