import Foundation
import Meetings
import Notices

/// Reads bytes as what comes back by mail: answers of calendars, and mails that reached nobody.
enum MailSubject {
    /// An answer by itself, or a mail that carries one.
    static func answers(_ bytes: [UInt8]) {
        let replies = read { () throws(CalendarFault) in try CalendarReply.read(bytes) }
        guard let replies else { return }
        claim(!replies.isEmpty, "nobody answers, and nothing is refused")
        for reply in replies {
            claim(!reply.uid.isEmpty, "an answer to no sitting")
            claim(reply.attendee.isOneLine, "an address of several lines")
        }
        let again = read { () throws(CalendarFault) in try CalendarReply.read(bytes) }
        claim(again == replies, "the same bytes say the same")
    }

    /// A mail, whatever stands in it.
    static func mail(_ bytes: [UInt8]) {
        let returned = ReturnedMail.read(bytes)
        for mail in returned {
            claim(mail.address.isOneLine, "an address of several lines")
            claim(mail.status.hasPrefix("5.1."), "it may reach them yet")
        }
        claim(returned == ReturnedMail.read(bytes), "the same bytes say the same")
        // The parts are the same whoever looks into them.
        answers(bytes)
    }
}

extension MailAddress {
    fileprivate var isOneLine: Bool { !text.isEmpty && !text.contains(where: \.isNewline) }
}
