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
        let clock = asked.query("heure").flatMap { HandedTime($0) == nil ? nil : $0 }
        let view = ConsoleView(
            asked,
            reference: reference,
            facts,
            now: registry.now,
            clock: clock,
            lost: await lostConnections(of: facts.meeting.id)
        )
        return page(view, in: asked.language)
    }

    func projector(_ asked: Asked) async throws(WebError) -> Response {
        let (reference, facts) = try await facts(of: asked)
        let address = joinAddress(asked, reference: reference)
        let view = ProjectorView(asked, reference: reference, facts, joinAddress: address)
        return page(view, in: asked.language)
    }

    /// Those whose line broke and did not come back.
    private func lostConnections(
        of meeting: MeetingID
    ) async -> [(person: PersonID, since: Instant)] {
        []
    }

    /// Where somebody in the room signs in to the sitting.
    private func joinAddress(_ asked: Asked, reference: String) -> String {
        let scheme = isSecure(asked.request) ? "https" : "http"
        let path = Route.sitting.address(reference)
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
