import Access
import Foundation
import Hummingbird
import Meetings
import Registry
import Secretariat
import Wording

extension Responder {
    /// So many items stand on a page.
    private static let mostItems = 100

    /// What goes out of the house, went or failed.
    func outbox(_ asked: Asked) async throws(WebError) -> Response {
        let bodies = try await ownOutbox(of: asked)
        let wanted = asked.query("part").flatMap(OutboxView.Part.init)
        var part = wanted ?? .open
        func items() async throws(WebError) -> HouseOutbox {
            try await asking(
                await registry.outbox(
                    of: bodies,
                    in: part.states,
                    before: asked.query("before").flatMap { Int64($0) },
                    most: Self.mostItems
                )
            )
        }
        var outbox = try await items()
        // Whoever asks for nothing sees first what asks for them, else what there is.
        if wanted == nil, outbox.items.isEmpty {
            part =
                OutboxView.Part.allCases.first { part in
                    part.states.contains { (outbox.counts[$0] ?? 0) > 0 }
                } ?? .open
            outbox = try await items()
        }
        let view = OutboxView(
            asked,
            outbox,
            part,
            try await surroundings(asked, of: outbox.items),
            most: Self.mostItems
        )
        return page(view, in: asked.language)
    }

    /// Decides of one thing, or sends everything again that failed.
    func decide(_ asked: Asked) async throws(WebError) -> Response {
        let fields = try await asked.form()
        let bodies = try await ownOutbox(of: asked)
        let part = fields["part"].flatMap(OutboxView.Part.init) ?? .open
        if fields["all"] == OutboxDecision.again.rawValue {
            try await sendAgain(of: bodies)
        } else {
            guard let number = fields["number"].flatMap({ Int64($0) }),
                let decision = fields["decision"].flatMap(OutboxDecision.init),
                let item = try await asking(await registry.outboxItem(number)),
                try await isOwn(item, bodies)
            else { throw .malformed }
            guard try await asking(await registry.decide(decision, of: number)) else {
                throw .declined(NoticeWords.nothingToDecide)
            }
        }
        machinery.postbox.wake()
        return Self.redirect(to: Route.outbox.address(query: [("part", part.rawValue)]))
    }

    private func sendAgain(of bodies: Set<BodyID>?) async throws(WebError) {
        let failed = try await asking(
            await registry.outbox(of: bodies, in: [.failed], most: 10_000)
        )
        for item in failed.items.reversed() {
            _ = try await asking(await registry.decide(.again, of: item.number))
        }
    }

    /// The bodies whose outbox is whoever's who asks; nil for that of the whole house.
    private func ownOutbox(of asked: Asked) async throws(WebError) -> Set<BodyID>? {
        guard !asked.guest.visitor.may(.delivery) else { return nil }
        let bodies = try await asking(await registry.bodies()).map(\.id)
        return Set(bodies.filter { asked.guest.visitor.may(.notify, at: .body($0)) })
    }

    private func isOwn(
        _ item: OutboxItem,
        _ bodies: Set<BodyID>?
    ) async throws(WebError) -> Bool {
        guard let bodies else { return true }
        guard let meeting = item.meeting else { return false }
        return bodies.contains(try await asking(await registry.body(of: meeting)).id)
    }

    /// What sittings are called, and of which whoever looks may read what is said.
    func surroundings(
        _ asked: Asked,
        of items: [OutboxItem]
    ) async throws(WebError) -> OutboxSurroundings {
        var around = OutboxSurroundings()
        let bodies = try await asking(await registry.bodies())
        let ids = Dictionary(bodies.map { ($0.code, $0.id) }) { first, _ in first }
        let meetings = Set(items.compactMap(\.meeting))
        for sitting in try await asking(await registry.sittings(meetings)) {
            around.references[sitting.id] = sitting.reference
            around.zones[sitting.id] = TimeZone(identifier: sitting.zone)
            if let body = ids[sitting.body],
                asked.guest.visitor.may(.notify, at: .sitting(sitting.id, of: body))
            {
                around.readable.insert(sitting.id)
            }
        }
        return around
    }
}
