import Access
import Foundation
import Hummingbird
import Meetings
import Registry
import Wording

extension Responder {
    private static let mostNotes = 500

    /// Who read names: of all sittings, or of the one that is chosen.
    func accessLog(_ asked: Asked) async throws(WebError) -> Response {
        let chosen = asked.query("sitting").flatMap { $0.isEmpty ? nil : $0 }
        var meeting: MeetingID?
        if let chosen { meeting = try await asking(await registry.find(chosen)) }
        return try await accessLog(asked, of: meeting, chosen)
    }

    /// Who read the names of one sitting.
    func sittingAccess(_ asked: Asked) async throws(WebError) -> Response {
        try await accessLog(asked, of: asked.meeting, asked.parameter("sitting"))
    }

    private func accessLog(
        _ asked: Asked,
        of meeting: MeetingID?,
        _ chosen: String?
    ) async throws(WebError) -> Response {
        let notes = try await asking(
            await registry.accessNotes(of: meeting, most: Self.mostNotes)
        )
        let accounts = try await asking(await registry.accounts())
        let people = try await asking(await registry.holders()).map(\.person)
        let sittings = try await asking(await registry.sittings())
        let names = AccessLogView.Names(
            accounts: Dictionary(accounts.map { ($0.id, $0) }) { first, _ in first },
            people: Dictionary(people.map { ($0.id, $0) }) { first, _ in first },
            references: Dictionary(sittings.map { ($0.id, $0.reference) }) { first, _ in first },
            zones: Dictionary(
                sittings.compactMap { sitting in
                    TimeZone(identifier: sitting.zone).map { (sitting.id, $0) }
                }
            ) { first, _ in first },
            zone: try await asking(await registry.bodies()).lazy
                .compactMap { $0.zone.flatMap { TimeZone(identifier: $0) } }.first ?? .current
        )
        let view = AccessLogView(asked, notes, names, chosen: chosen, most: Self.mostNotes)
        return page(view, in: asked.language)
    }
}
