import Hummingbird
import Journal
import Meetings
import Registry
import Secretariat
import Wording

extension Responder {
    /// The page of whoever records: live, or afterwards on a draft.
    func console(_ asked: Asked) async throws(WebError) -> Response {
        let (reference, facts) = try await facts(of: asked)
        let sitting = try await sitting(of: asked)
        let clock = asked.query("heure").flatMap { HandedTime($0) == nil ? nil : $0 }
        let view = ConsoleView(
            asked,
            reference: reference,
            facts,
            now: registry.now,
            clock: clock,
            lost: await live.lostConnections(of: facts.meeting.id).map { ($0.person, $0.since) },
            waiting: await waiting(of: sitting, asked, back: asked.path)
        )
        return page(view, in: asked.language)
    }

    func projector(_ asked: Asked) async throws(WebError) -> Response {
        let (reference, facts) = try await facts(of: asked)
        let address = joinAddress(asked, to: facts.meeting.id)
        let view = ProjectorView(asked, reference: reference, facts, joinAddress: address)
        return page(view, in: asked.language)
    }

    /// Where somebody in the room signs in to the sitting.
    private func joinAddress(_ asked: Asked, to meeting: MeetingID) -> String {
        let scheme = isSecure(asked.request) ? "https" : "http"
        let path = Route.join.address(query: [("code", SittingCode(of: meeting).text)])
        return "\(scheme)://\(asked.request.head.authority ?? "localhost")\(path)"
    }

    private func facts(
        of asked: Asked
    ) async throws(WebError) -> (reference: String, facts: ConsoleFacts) {
        guard let meeting = asked.meeting else { throw .notFound }
        let record = try await asking(await registry.record(of: meeting))
        guard let minutes = record.minutes(in: asked.language) else { throw .notFound }
        let facts = ConsoleFacts(
            minutes,
            record,
            now: registry.now,
            item: asked.query("point").flatMap { ItemID($0) },
            line: asked.query("ligne").flatMap { Int64($0) }
        )
        return (try await asking(await registry.reference(of: meeting)), facts)
    }
}
