import Foundation
import Meetings
import Registry
import Secretariat
import Testing
import Wording

@Suite("Answers of calendars") struct NoticeAnswersTests {
    /// An answer, so many seconds from now.
    private func reply(
        _ status: String,
        to sitting: PreparedSitting,
        version: Int = 0,
        after seconds: Double
    ) -> [UInt8] {
        let now = Double(sitting.registry.now.milliseconds) / 1000
        let stamp = Date(timeIntervalSince1970: (now + seconds).rounded())
            .formatted(.iso8601.dateSeparator(.omitted).timeSeparator(.omitted))
        let lines = [
            "BEGIN:VCALENDAR", "METHOD:REPLY", "BEGIN:VEVENT", "UID:\(sitting.meeting)@greffier",
            "SEQUENCE:\(version)", "DTSTAMP:\(stamp)",
            "ATTENDEE;PARTSTAT=\(status):mailto:jm@exemple.fr", "END:VEVENT", "END:VCALENDAR",
        ]
        return Array(lines.joined(separator: "\r\n").utf8)
    }

    /// Whether it was announced; nil where it was left out.
    private func taken(_ reply: [UInt8], by sitting: PreparedSitting) async throws -> Bool? {
        let taken = try await sitting.registry.takeAnswer(
            reply,
            of: "a.ics",
            accepted: .onSite
        ).first
        if case .announced(_, _, _, let isNew, _)? = taken { return isNew }
        return nil
    }

    /// A mail to an address that came back; by the Message-ID, where the report says it.
    private func report(of address: String, message: String? = nil) -> [UInt8] {
        var lines = [
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b", "", "--b",
            "Content-Type: message/delivery-status", "", "Reporting-MTA: dns; mail.exemple.fr", "",
            "Final-Recipient: rfc822; \(address)", "Action: failed", "Status: 5.1.1", "",
        ]
        if let message {
            lines += ["--b", "Content-Type: text/rfc822-headers", "", "Message-ID: <\(message)>"]
        }
        return Array((lines + ["--b--", ""]).joined(separator: "\r\n").utf8)
    }

    /// Whether the mail is one of the house that came back.
    private func isReturned(
        _ report: [UInt8],
        by sitting: PreparedSitting,
        only meeting: MeetingID? = nil
    ) async throws -> Bool {
        let taken = try await sitting.registry.takeAnswer(report, of: "a.eml", only: meeting)
        if case .cameBack? = taken.first { return true }
        return false
    }

    /// Puts a mail into the outbox, and has it sent.
    private func send(_ topic: NoticeTopic, of sitting: PreparedSitting) async throws -> OutboxItem
    {
        #expect(try await sitting.put(topic) == 1)
        let item = try #require(try await sitting.registry.claimOutboxItem())
        try await sitting.registry.settle(item, as: .sent)
        return item
    }

    @Test("that say that a mail came back let it go anew to another address")
    func returned() async throws {
        let sitting = try await PreparedSitting()
        let registry = sitting.registry
        let notice = try await send(.notice, of: sitting)
        let cancelled = try await send(.cancelled, of: sitting)
        let id = notice.key.replacing("/", with: ".") + "@exemple.fr"
        for _ in 1...2 {
            let report = report(of: "JM@exemple.fr", message: id)
            #expect(try await isReturned(report, by: sitting, only: sitting.meeting))
        }
        #expect(try await registry.deadAddresses() == ["jm@exemple.fr": "5.1.1"])
        let item = try #require(try await registry.outboxItem(notice.number))
        #expect(item.state == .dropped && item.explanation?.french.contains("est revenu") == true)
        #expect(try await registry.outboxItem(cancelled.number)?.state == .sent)
        // Where the report names no mail, it is the last one.
        #expect(try await isReturned(report(of: "jm@exemple.fr"), by: sitting))
        #expect(try await registry.outboxItem(cancelled.number)?.state == .dropped)
        let address = try #require(EmailAddress("pellen@exemple.fr"))
        let person = try await registry.person(called: sitting.person.description)
        try await registry.changeAddresses(of: person, adding: [address])
        let again = try await send(.notice, of: sitting)
        #expect(again.key == notice.key && again.destination.hasSuffix("<pellen@exemple.fr>"))
    }

    @Test("that say that a mail came back count for the sitting alone for which it went")
    func returnedElsewhere() async throws {
        let sitting = try await PreparedSitting()
        let registry = sitting.registry
        let notice = try await send(.notice, of: sitting)
        let other = try await registry.find("BF-2020-03-16")
        let id = notice.key.replacing("/", with: ".") + "@exemple.fr"
        for report in [
            report(of: "jm@exemple.fr"), report(of: "jm@exemple.fr", message: id),
        ] {
            #expect(try await !isReturned(report, by: sitting, only: other))
        }
        for report in [
            report(of: "x@exemple.fr"), report(of: "m@exemple.fr"),
            report(of: "jm@exemple.fr", message: "autre@exemple.fr"),
        ] {
            #expect(try await !isReturned(report, by: sitting))
        }
        #expect(try await registry.deadAddresses().isEmpty)
        #expect(try await registry.outboxItem(notice.number)?.state == .sent)
    }

    private func said(_ sitting: PreparedSitting) async throws -> Announcement.Intention? {
        let meeting = try await sitting.registry.meeting(sitting.meeting)
        return meeting.lastAnnouncements[sitting.person]?.intention
    }

    @Test("become announcements, once each")
    func announced() async throws {
        let sitting = try await PreparedSitting()
        let yes = reply("ACCEPTED", to: sitting, after: 1)
        #expect(try await taken(yes, by: sitting) == true)
        #expect(try await said(sitting) == .onSite)
        #expect(try await taken(yes, by: sitting) == false)
        #expect(try await taken(reply("DECLINED", to: sitting, after: 2), by: sitting) == true)
        #expect(try await said(sitting) == .excused)
    }

    @Test("change nothing where the same person has answered later, in whatever order they come")
    func stale() async throws {
        let sitting = try await PreparedSitting()
        let (old, new) = (
            reply("ACCEPTED", to: sitting, after: 60), reply("DECLINED", to: sitting, after: 120)
        )
        #expect(try await taken(new, by: sitting) == true)
        #expect(try await taken(old, by: sitting) == nil)
        #expect(try await said(sitting) == .excused)
        // To a later version it counts, whenever it was given.
        let other = reply("ACCEPTED", to: sitting, version: 1, after: 60)
        #expect(try await taken(other, by: sitting) == true)
        #expect(try await said(sitting) == .onSite)
    }

    @Test("of a moment to come, or to an invitation that never went out, bar no later one")
    func ahead() async throws {
        let sitting = try await PreparedSitting()
        for (version, seconds) in [(0, 3600.0), (2, 0.0), (Int.max, 0.0)] {
            let answer = reply("DECLINED", to: sitting, version: version, after: seconds)
            #expect(try await taken(answer, by: sitting) == nil)
        }
        #expect(try await said(sitting) == nil)
        let yes = reply("ACCEPTED", to: sitting, version: 1, after: 1)
        #expect(try await taken(yes, by: sitting) == true)
    }

    @Test("name who wrote them where it is no address of whoever answers")
    func stranger() async throws {
        let sitting = try await PreparedSitting()
        for (sender, isNamed) in [("Jean <JM@exemple.fr>", false), ("m@ailleurs.example", true)] {
            let head = "From: \(sender)\r\nContent-Type: text/calendar\r\n\r\n"
            let mail = Array(head.utf8) + reply("DECLINED", to: sitting, after: 1)
            let taken = try await sitting.registry.takeAnswer(mail, of: "a.eml").first
            guard case .announced(_, _, _, _, let stranger)? = taken else {
                Issue.record("it was not announced")
                continue
            }
            #expect(stranger == (isNamed ? "m@ailleurs.example" : nil))
        }
    }

    @Test("to another date than the sitting has now are left out")
    func outdated() async throws {
        let sitting = try await PreparedSitting()
        try await sitting.prepare(at: "20:00")
        let before = reply("ACCEPTED", to: sitting, version: 1, after: 60)
        #expect(try await taken(before, by: sitting) == nil)
        let early = reply("ACCEPTED", to: sitting, version: 2, after: -3600)
        #expect(try await taken(early, by: sitting) == nil)
        #expect(try await said(sitting) == nil)
        let now = reply("ACCEPTED", to: sitting, version: 2, after: 60)
        #expect(try await taken(now, by: sitting) == true)
    }

    @Test("to another date are left out though the sitting was cancelled and convened anew before")
    func outdatedAfterTurn() async throws {
        let sitting = try await PreparedSitting()
        for topic in [NoticeTopic.notice, .cancelled, .notice] {
            #expect(try await sitting.put(topic) == 1)
        }
        try await sitting.prepare(at: "20:00")
        // The invitation to the old date was the third version.
        let before = reply("ACCEPTED", to: sitting, version: 3, after: 60)
        #expect(try await taken(before, by: sitting) == nil)
        #expect(try await said(sitting) == nil)
        #expect(try await sitting.put(.notice) == 1)
        let now = reply("ACCEPTED", to: sitting, version: 4, after: 60)
        #expect(try await taken(now, by: sitting) == true)
    }
}
