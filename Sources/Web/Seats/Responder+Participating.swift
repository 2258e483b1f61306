import Access
import HTTPTypes
import Hummingbird
import Meetings
import Registry
import Wording

extension Responder {
    /// The page of one who takes part.
    func seat(_ asked: Asked) async throws(WebError) -> Response {
        let sitting = try await sitting(of: asked)
        let own = asked.guest.person.map {
            OwnSitting(sitting: sitting, person: $0, now: registry.now)
        }
        let view = ParticipantView(
            asked,
            sitting,
            own,
            proposal: DeviceProposal(asked.request),
            newID: { registry.newID() }
        )
        var response = page(view, in: asked.language)
        response.headers[Self.acceptHints] = DeviceProposal.wanted
        return response
    }

    /// What happens in the sitting, for one who takes part: by name, for a line that breaks is told to
    /// the secretary.
    func seatUpdates(_ asked: Asked) async throws(WebError) -> Response {
        try await requireListed(asked)
        return try await updates(
            asked,
            for: .participant(asked.language),
            as: asked.guest.follower
        )
    }

    /// Refuses whoever came by a link and stands in the roster no more; who has an account follows by
    /// their role.
    func requireListed(_ asked: Asked) async throws(WebError) {
        guard asked.guest.cameByLink, let person = asked.guest.person,
            try await sitting(of: asked).meeting.roster[person] == nil
        else { return }
        throw .notAllowed(.participate)
    }

    /// The sitting that the path names, as all who take part see it.
    func sitting(of asked: Asked) async throws(WebError) -> SharedSitting {
        guard let meeting = asked.meeting else { throw .notFound }
        return try await asking(await sharedSittings.sitting(meeting, in: asked.language))
    }

    private static let acceptHints = HTTPField.Name("Accept-CH") ?? .vary
}
