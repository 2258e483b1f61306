import Foundation
import Meetings
import Testing

@testable import Notices

@Suite("Answers of calendars") struct CalendarReplyTests {
    private func reply(
        _ status: String = "ACCEPTED",
        method: String = "REPLY",
        extra: String = ""
    ) -> String {
        """
        BEGIN:VCALENDAR\r
        VERSION:2.0\r
        METHOD:\(method)\r
        BEGIN:VEVENT\r
        UID:m1@greffier\r
        DTSTAMP:20200302T081500Z\r
        SEQUENCE:3\r
        \(extra)ATTENDEE;CN="Anne ^'Nanou^' Le G\r
         off";PARTSTAT=\(status):MAILTO:Anne@Exemple.fr\r
        COMMENT:J’arrive\\, en retard\r
        BEGIN:VALARM\r
        ATTENDEE:mailto:autre@exemple.fr\r
        END:VALARM\r
        END:VEVENT\r
        END:VCALENDAR\r

        """
    }

    @Test("say who answers what to which version, and when")
    func read() throws {
        let replies = try CalendarReply.read(Array(reply().utf8))
        let only = try #require(replies.first)
        #expect(replies.count == 1)
        #expect(only.uid == "m1@greffier" && only.sequence == 3 && only.answer == .accepted)
        #expect(only.attendee.folded == "anne@exemple.fr")
        #expect(only.stamp == Instant(text: "2020-03-02T08:15:00Z"))
        #expect(only.comment == "J’arrive, en retard")
    }

    @Test("are found in a mail, however it carries them")
    func mail() throws {
        let base64 = Data(reply("DECLINED").utf8).base64EncodedString(
            options: .lineLength76Characters
        )
        let mail = """
            From: "Le Goff, Anne" <anne@exemple.fr>
            Content-Type: multipart/mixed;
             boundary="b1"

            --b1
            Content-Type: multipart/alternative; boundary=b2

            --b2
            Content-Type: text/plain

            Non.
            --b2
            Content-Type: text/calendar; method=REPLY
            Content-Transfer-Encoding: base64

            \(base64)
            --b2--
            --b1--
            """
        #expect(try CalendarReply.read(Array(mail.utf8)).map(\.answer) == [.declined])
        let crlf = mail.replacing("\n", with: "\r\n")
        #expect(try CalendarReply.read(Array(crlf.utf8)).map(\.answer) == [.declined])
        // Who passes it on is not who wrote it.
        let passedOn = "From: sg@exemple.fr\nContent-Type: message/rfc822\n\n" + mail
        for text in [mail, crlf, passedOn] {
            let replies = try CalendarReply.read(Array(text.utf8))
            #expect(replies.map(\.sender?.text) == ["anne@exemple.fr"])
        }
    }

    @Test("that are none are refused with what they lack")
    func refused() {
        func fault(_ text: String) -> CalendarFault? {
            do throws(CalendarFault) {
                _ = try CalendarReply.read(Array(text.utf8))
                return nil
            } catch { return error }
        }
        #expect(fault("Bonjour") == .noCalendar)
        #expect(fault(reply(method: "REQUEST")) == .notAReply(method: "REQUEST"))
        #expect(fault(reply("NEEDS-ACTION")) == .unknownAnswer("NEEDS-ACTION"))
        #expect(fault(reply().replacing("UID:m1@greffier", with: "UID:")) == .missing("UID"))
        #expect(fault(reply(extra: "?!\r\n")) == .malformed(line: 8))
        let long = reply() + String(repeating: "X", count: CalendarReply.mostBytes)
        #expect(fault(long) == .tooLarge(limit: CalendarReply.mostBytes))
    }

    /// A mail that came back from somebody, and one that is under way to somebody else.
    private func report(_ status: String) -> String {
        """
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.exemple.fr

        Final-Recipient: rfc822; parti@exemple.fr
        Action: failed
        Status: \(status)

        Final-Recipient: rfc822; plein@exemple.fr
        Action: delayed
        Status: 4.2.2
        --b--
        """
    }

    @Test(
        "mails that came back name the addresses that nobody reads",
        arguments: ["5.1.1", "5.1.2", "5.1.10 (null MX)"]
    )
    func returned(status: String) {
        let returned = ReturnedMail.read(Array(report(status).utf8))
        #expect(returned.map(\.address.text) == ["parti@exemple.fr"])
        #expect(returned.map(\.status) == [status])
        #expect(returned.map(\.message) == [nil])
        #expect(ReturnedMail.read(Array("Bonjour".utf8)).isEmpty)
    }

    @Test("mails that came back are named as what they bring along names them")
    func namedReturned() {
        let part = """
            Content-Type: message/rfc822

            Subject: Convocation
            Message-ID: <notice.m1.p1@exemple.fr>

            Bonjour
            """
        for type in ["message/rfc822", "text/rfc822-headers"] {
            let head = type.hasPrefix("text") ? part.replacing("message/rfc822", with: type) : part
            let text = report("5.1.1").replacing("--b--", with: "--b\n\(head)\n--b--")
            let returned = ReturnedMail.read(Array(text.utf8))
            #expect(returned.map(\.message) == ["notice.m1.p1@exemple.fr"])
            let passedOn = "Content-Type: message/rfc822\n\nMessage-ID: <b@exemple.fr>\n\(text)"
            #expect(ReturnedMail.read(Array(passedOn.utf8)) == returned)
        }
    }

    @Test(
        "a mailbox that is full, and a sender who is not wanted, leave the address good",
        arguments: ["5.2.2", "5.7.1", "5.1.7", "5.1.8", "5.0.0", "5.3.4"]
    )
    func refusedBack(status: String) {
        #expect(ReturnedMail.read(Array(report(status).utf8)).isEmpty)
    }
}
