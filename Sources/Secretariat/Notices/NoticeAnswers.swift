import Foundation
import Journal
public import Meetings
import Notices
public import Registry
public import Wording

/// What became of an answer to an invitation.
public enum TakenAnswer: Sendable {
    /// It was announced; `isNew` is false where it had been before, `stranger` is who wrote the mail where
    /// that is no address of whoever announces it.
    case announced(
        name: Phrase,
        intention: Announcement.Intention,
        reference: String,
        isNew: Bool,
        stranger: String?
    )
    /// Nothing was announced, and why, for whoever reads it.
    case leftOut(@Sendable (Reader) -> Phrase)
    /// It was no answer but a mail that came back.
    case cameBack(EmailAddress, reason: String)
}

extension Registry {
    /// Takes a file that came back: answers of calendars become announcements, mails that came back
    /// say which addresses are dead, and may go anew to another.
    ///
    /// `accepted` says how somebody takes part who accepts to come to a hybrid sitting; nil where nobody
    /// knows. Answers to other sittings than `meeting`, and mails of others, are left out; nil takes those
    /// of all. The same file again changes nothing.
    public func takeAnswer(
        _ bytes: [UInt8],
        of file: String,
        accepted: Announcement.Intention? = nil,
        only meeting: MeetingID? = nil
    ) async throws(SecretariatError) -> [TakenAnswer] {
        let returned = ReturnedMail.read(bytes)
        guard returned.isEmpty else {
            var taken: [TakenAnswer] = []
            for mail in returned {
                guard let address = EmailAddress(mail.address.text) else { continue }
                taken.append(try await take(mail, from: address, only: meeting))
            }
            return taken
        }
        let replies: [CalendarReply]
        do throws(CalendarFault) {
            replies = try CalendarReply.read(bytes)
        } catch {
            throw .unreadableAnswer(file, error)
        }
        var taken: [TakenAnswer] = []
        for reply in replies {
            taken.append(try await take(reply, accepted: accepted, only: meeting))
        }
        return taken
    }

    /// What goes by no name in the report is the last that went to the address.
    private func take(
        _ mail: ReturnedMail,
        from address: EmailAddress,
        only meeting: MeetingID?
    ) async throws(SecretariatError) -> TakenAnswer {
        let mails = try await asking(await mails(to: address, of: meeting))
        let returned =
            if let message = mail.message {
                mails.filter { message.hasPrefix(MailMessage.id(ofKey: $0.key) + "@") }
            } else { Array(mails.prefix(1)) }
        guard !returned.isEmpty else {
            return .leftOut { Complaint.notSentThere(address.text, $0) }
        }
        try await asking(await noteDead(address, reason: mail.status))
        try await asking(await noteReturned(returned))
        return .cameBack(address, reason: mail.status)
    }

    private func take(
        _ reply: CalendarReply,
        accepted: Announcement.Intention?,
        only wanted: MeetingID?
    ) async throws(SecretariatError) -> TakenAnswer {
        guard let id = SittingEvent.meeting(ofUID: reply.uid), wanted.map({ $0 == id }) ?? true,
            let reference = try await asking(await knownReference(of: id))
        else { return .leftOut { _ in Complaint.otherInvitation } }
        let meeting = try await asking(await readMeeting(id))
        let people = try await asking(await people(at: reply.attendee)).filter {
            meeting.roster[$0.id] != nil
        }
        guard people.count == 1, let person = people.first else {
            return .leftOut { Complaint.unknownAttendee(reply.attendee.text, $0) }
        }
        let name = Phrase(verbatim: person.name.inFull)
        let entries = try await asking(await record(of: id)).entries
        let told = try await asking(await saidBefore([.notice, .cancelled], of: id))
            .filter { $0.recipient == .person(person.id) }
        let version = SittingEvent.sequence(of: entries) + 2 * told.map(\.topic).turns
        guard reply.sequence <= version, reply.stamp.map({ $0 <= latestStamp }) ?? true else {
            return .leftOut { _ in Complaint.answerAhead(name) }
        }
        if let dated = SittingEvent.dated(entries), dated.isAfter(reply, told: told) {
            return .leftOut { _ in Complaint.outdatedAnswer(name) }
        }
        let isLast = try await asking(
            await noteAnswer(of: person.id, in: id, toVersion: reply.sequence, at: reply.stamp)
        )
        guard isLast else { return .leftOut { _ in Complaint.olderAnswer(name) } }
        let stranger = try await self.stranger(in: reply, for: person.id)
        let intention: Announcement.Intention
        switch reply.answer {
        case .declined: intention = .excused
        case .delegated: intention = .proxy
        case .tentative: return .leftOut { _ in Complaint.tentative(name) }
        case .accepted:
            if let known = meeting.particulars?.form.onlyIntention ?? accepted {
                intention = known
                break
            }
            // Who has said how they come, and says now that they come, has said nothing new.
            guard let said = meeting.lastAnnouncements[person.id]?.intention, said.isComing else {
                return .leftOut { Complaint.modeUnknown(name, $0) }
            }
            return .announced(
                name: name,
                intention: said,
                reference: reference,
                isNew: false,
                stranger: stranger
            )
        }
        let key =
            "\(reply.uid)/\(reply.attendee.folded)/\(reply.sequence)"
            + "/\(reply.stamp?.milliseconds ?? 0)/\(intention.rawValue)"
        let isNew = try await announce(intention, of: person.id, in: id, by: .calendar, key: key)
        return .announced(
            name: name,
            intention: intention,
            reference: reference,
            isNew: isNew,
            stranger: stranger
        )
    }

    /// The clocks of others may be five minutes ahead.
    private var latestStamp: Instant { now.adding(seconds: 300) }

    /// Who wrote the mail, where that is no address of whoever answers.
    private func stranger(
        in reply: CalendarReply,
        for person: PersonID
    ) async throws(SecretariatError) -> String? {
        guard let sender = reply.sender else { return nil }
        let known = try await asking(await people(at: sender))
        return known.contains { $0.id == person } ? nil : sender.text
    }

    private func people(at address: MailAddress) async throws(RegistryError) -> [Person] {
        guard let address = EmailAddress(address.text) else { return [] }
        return try await people(at: address)
    }

    /// Announces how somebody means to take part, as they said themselves, and gives whether it is new:
    /// the same key again changes nothing.
    func announce(
        _ intention: Announcement.Intention,
        of person: PersonID,
        in meeting: MeetingID,
        by way: Announcement.Way,
        key: String
    ) async throws(SecretariatError) -> Bool {
        var act = HandedAct(
            id: ActID(UUID(ofDigest: key)),
            at: nil,
            .people(
                .announce(
                    AnnouncementID(UUID(ofDigest: "announcement/\(key)")),
                    person: person,
                    intention: intention,
                    provenance: .declared,
                    way: way
                )
            )
        )
        act.isOwn = true
        let answers = await hand(in: [act], on: meeting, by: AuthorID(person.uuid), at: now)
        guard let answer = answers.first else { return false }
        switch answer.outcome {
        case .refused(let error): throw error
        case .taken(_, let isNew): return isNew
        }
    }
}

extension SittingEvent {
    /// From which version of the invitation on, and since when, it is for the time that the sitting has.
    struct Dated {
        let sequence: Int
        let entered: Instant

        /// Whether somebody answered to a version before that, or before there was one.
        ///
        /// `told` are the notices and cancellations that they got: each turn of these put their invitations
        /// two versions ahead.
        fileprivate func isAfter(_ reply: CalendarReply, told: [SaidBefore]) -> Bool {
            let turns = told.filter { $0.entered <= entered }.map(\.topic).turns
            // Calendars count in whole seconds.
            let since = Instant(milliseconds: entered.milliseconds / 1000 * 1000)
            return reply.sequence < sequence + 2 * turns
                || reply.stamp.map { $0 < since } ?? false
        }
    }

    /// Nil where the time never changed.
    static func dated(_ entries: [Entry]) -> Dated? {
        var planned: Instant?
        var dated: Dated?
        for (index, entry) in entries.enumerated() {
            guard case .prepared(let prepared) = entry.event,
                prepared.particulars.plannedAt != planned
            else { continue }
            if planned != nil {
                let told = Array(entries[...index])
                dated = Dated(sequence: sequence(of: told), entered: entry.entered)
            }
            planned = prepared.particulars.plannedAt
        }
        return dated
    }
}

extension Form {
    /// How somebody takes part who accepts, where there is but one way.
    fileprivate var onlyIntention: Announcement.Intention? {
        switch self {
        case .onSite: .onSite
        case .remote: .remote
        case .hybrid: nil
        }
    }
}

extension Announcement.Intention {
    /// Whether whoever announces it takes part themselves.
    fileprivate var isComing: Bool {
        switch self {
        case .onSite, .remote: true
        case .excused, .proxy: false
        }
    }
}

extension UUID {
    /// The same for the same words.
    init(ofDigest text: String) {
        var bytes = Array(Fingerprint(hashing: text.utf8).bytes.prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        self = bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) }
    }
}

extension CalendarFault {
    /// What is wrong with the file of an answer.
    var explanation: Phrase {
        switch self {
        case .tooLarge(let limit): Complaint.answerTooLarge(limit: limit)
        case .noCalendar: Complaint.noCalendarAnswer
        case .malformed(let line): Complaint.malformedCalendar(line: line)
        case .notAReply(let method): Complaint.notAReply(method)
        case .missing(let name): Complaint.missingCalendarLine(name)
        case .unknownAnswer(let status): Complaint.unknownCalendarAnswer(status)
        }
    }
}
