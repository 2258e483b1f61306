import Foundation
import Journal
import Meetings
import Office
public import Registry
import Wording

/// Puts into the outbox what bodies want to be sent by itself, each thing once: what was put in, and that
/// it was, are written together.
struct SenderByItself {
    let registry: Registry
    let body: BodyID
    let sending: SendingByItself
    let failed: FailedSendings

    /// How long after it happened something is still news, in seconds.
    private static func news(_ topic: NoticeTopic) -> Int {
        switch topic {
        case .opened: 1800
        case .minutes: 30 * 86_400
        default: 7 * 86_400
        }
    }
    /// Nobody is reminded before this hour of the day.
    private static let firstHour = 8

    /// What could not be put in is told, and does not keep the rest.
    func send() async -> [SecretariatError] {
        var errors: [SecretariatError] = []
        for (topic, phases) in sending.phases.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            do throws(SecretariatError) {
                let sittings = try await asking(
                    await registry.sittings(of: body, in: phases, beforeOccasion: topic)
                )
                for (meeting, occasion) in sittings {
                    let error = await trying(occasion.key) { () async throws(SecretariatError) in
                        try await send(topic, of: meeting, on: occasion)
                    }
                    errors += [error].compactMap(\.self)
                }
            } catch {
                errors.append(error)
            }
        }
        let error = await trying("\(body)") { () async throws(SecretariatError) in
            try await remind()
        }
        return errors + [error].compactMap(\.self)
    }

    /// Does what is due; what failed is not tried, nor told, again at once.
    private func trying(
        _ key: String,
        _ step: () async throws(SecretariatError) -> Void
    ) async -> SecretariatError? {
        guard await failed.isDue(key, at: registry.now) else { return nil }
        do throws(SecretariatError) {
            try await step()
            await failed.forget(key)
            return nil
        } catch {
            await failed.note(key, at: registry.now)
            return error
        }
    }

    private func send(
        _ topic: NoticeTopic,
        of meeting: MeetingID,
        on occasion: Occasion
    ) async throws(SecretariatError) {
        guard let moment = try await moment(of: topic, in: meeting),
            registry.now < moment.adding(seconds: Self.news(topic))
        else {
            // Of what is long past, or was taken in from elsewhere, nothing goes by itself any more.
            _ = try await asking(await registry.enqueue([], on: [occasion]))
            return
        }
        let wish = NoticeWish(topic, in: sending.language)
        let plan = try await registry.plan(wish, of: meeting)
        _ = try await asking(await registry.enqueue(plan, on: [occasion]))
    }

    /// When it came so far that there was something to say of it; nil before.
    ///
    /// Of minutes that is when the approval or the signature was entered: it may speak of a day long past.
    private func moment(
        of topic: NoticeTopic,
        in meeting: MeetingID
    ) async throws(SecretariatError) -> Instant? {
        guard topic == .minutes else {
            return try await asking(await registry.readMeeting(meeting)).moment(of: topic)
        }
        let kinds = [Event.Kind.approved.rawValue, Event.Kind.signed.rawValue]
        let entries = try await asking(await registry.record(of: meeting)).entries
        return entries.last { kinds.contains($0.kind) }?.entered
    }

    /// Reminds whoever has a task that is soon to be done: of each once, and once a day at most.
    private func remind() async throws(SecretariatError) {
        guard let days = sending.daysBeforeTasks,
            let name = try await asking(await registry.lastZone(of: body)),
            let zone = TimeZone(identifier: name)
        else { return }
        let now = registry.now
        guard now.hour(in: zone) >= Self.firstHour, let today = now.day(in: zone),
            let horizon = now.adding(seconds: days * 86_400).day(in: zone)
        else { return }
        let looked = Occasion.looked(at: body, on: today)
        guard try await asking(await registry.past([looked])).isEmpty else { return }
        let all = try await asking(await registry.bodies())
        guard let code = all.first(where: { $0.id == body })?.code else { return }
        let sittings = try await asking(await registry.sittings()).filter { $0.body == code }
        guard let last = sittings.last(where: { $0.adjourned != nil }) else { return }
        let tasks = try await asking(await registry.openTasks(toldBy: sittings))
        let due = tasks.compactMap { standing -> (TaskID, Occasion)? in
            guard let day = standing.task.due, today <= day, day <= horizon else { return nil }
            return (standing.task.id, Occasion.due(standing.task.id, by: day))
        }
        let past = try await asking(await registry.past(due.map(\.1)))
        let new = due.filter { !past.contains($0.1) }
        guard !new.isEmpty else {
            _ = try await asking(await registry.enqueue([], on: [looked]))
            return
        }
        var wish = NoticeWish(.tasks, in: sending.language)
        wish.tasks = Set(new.map(\.0))
        let plan = try await registry.plan(wish, of: last.id)
        _ = try await asking(await registry.enqueue(plan, on: [looked] + new.map(\.1)))
    }
}

extension Registry {
    /// Puts into the outbox what has become due of what bodies want to be sent by itself.
    ///
    /// Gives what could not be put in; `failed` remembers that, so that it is not tried again at once.
    public func sendByItself(
        _ failed: FailedSendings = FailedSendings()
    ) async -> [SecretariatError] {
        let sendings: [BodyID: SendingByItself]
        do throws(RegistryError) {
            sendings = try await sendingsByItself()
        } catch {
            return [.registry(error)]
        }
        var errors: [SecretariatError] = []
        for (body, sending) in sendings.sorted(by: { $0.key.description < $1.key.description }) {
            let sender = SenderByItself(
                registry: self,
                body: body,
                sending: sending,
                failed: failed
            )
            errors += await sender.send()
        }
        return errors
    }
}

extension Instant {
    /// 0 to 23, as the clock on the wall shows it.
    fileprivate func hour(in zone: TimeZone) -> Int {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return calendar.component(.hour, from: date)
    }
}

extension Meeting {
    /// When it came so far that there was something to say of it; nil before.
    fileprivate func moment(of topic: NoticeTopic) -> Instant? {
        switch topic {
        case .opened: phase.isUnderWay ? opening?.at : nil
        case .decisions: adjournment?.at
        case .minutes, .notice, .cancelled, .tasks: nil
        }
    }
}
