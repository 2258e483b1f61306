import Access
import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Meetings
import NIOCore
import Registry
import Secretariat
import Wording

extension Responder {
    /// Whoever opens a personal link takes their seat.
    func followLink(_ asked: Asked) async throws(WebError) -> Response {
        guard let token = Token(text: asked.parameter("link")),
            case .sitting(let meeting, _) = try await asking(await registry.link(token))
        else { throw .linkGone }
        return try await seated(token, at: meeting, asked)
    }

    /// Leads somebody to their page, with the cookie that lets them in.
    func seated(
        _ token: Token,
        at meeting: MeetingID,
        _ asked: Asked
    ) async throws(WebError) -> Response {
        let reference = try await asking(await registry.reference(of: meeting))
        var response = Self.redirect(to: Route.seat.address(reference))
        WebCookie.seat.set(token, in: &response, isSecure: isSecure(asked.request))
        return response
    }

    /// Those convened, and who has a link.
    func invitations(_ asked: Asked) async throws(WebError) -> Response {
        let sitting = try await sitting(of: asked)
        let linked = try await asking(await registry.linked(to: sitting.meeting.id))
        let code = try await code(of: sitting.meeting.id)
        return page(InvitationsView(asked, sitting, code, linked: linked), in: asked.language)
    }

    /// Makes links, or withdraws them.
    func invite(_ asked: Asked) async throws(WebError) -> Response {
        let fields = try await asked.form()
        let sitting = try await sitting(of: asked)
        let meeting = sitting.meeting
        let person = fields["person"].flatMap { PersonID($0) }
        switch (fields["do"], person) {
        case ("make", let person?):
            guard meeting.roster[person] != nil else { throw .malformed }
            let links = try await links(for: [person], to: meeting, asked)
            return page(LinksView(asked, sitting, links), in: asked.language)
        case ("all", _):
            let links = try await links(
                for: meeting.roster.members.map(\.person),
                to: meeting,
                asked
            )
            return page(LinksView(asked, sitting, links), in: asked.language)
        case ("file", _):
            let links = try await links(
                for: meeting.roster.members.map(\.person),
                to: meeting,
                asked
            )
            return file(of: links, sitting, in: asked.language)
        case ("withdraw", let person?):
            try await asking(await registry.withdrawLinks(to: meeting.id, of: person))
        case ("withdrawAll", _):
            try await asking(await registry.withdrawLinks(to: meeting.id))
        default: throw .malformed
        }
        return Self.redirect(to: Route.invitations.address(sitting.reference))
    }

    func links(
        for people: [PersonID],
        to meeting: Meeting,
        _ asked: Asked
    ) async throws(WebError) -> [MadeLink] {
        let until = meeting.linksEnd(at: registry.now)
        let made = people.map { (person: $0, token: registry.newToken()) }
        try await asking(await registry.invite(made, to: meeting.id, until: until))
        let origin = try await publicOrigin(asked)
        return made.map {
            MadeLink(
                person: $0.person,
                until: until,
                address: origin + Route.personalLink.address($0.token.text)
            )
        }
    }

    /// Where the service was asked, as addresses begin that lead back to it.
    func origin(of asked: Asked) -> String {
        (isSecure(asked.request) ? "https://" : "http://") + (asked.request.head.authority ?? "")
    }

    /// How addresses begin that others are given: as was configured, or else as whoever asks came here.
    func publicOrigin(_ asked: Asked) async throws(WebError) -> String {
        try await asking(await registry.noticeSettings())?.origin ?? origin(of: asked)
    }

    /// A file to merge into letters.
    private func file(
        of links: [MadeLink],
        _ sitting: SharedSitting,
        in language: Language
    ) -> Response {
        let names = sitting.minutes.names
        let rows = links.map { link in
            [
                names[link.person]?.family ?? "", names[link.person]?.given ?? "", link.address,
                link.until.day(in: sitting.meeting.zone)?.description ?? "",
            ]
        }
        let head = InvitationWords.columns.map { $0[language] }
        let text = ([head] + rows).map { $0.map(\.quotedForSheets).joined(separator: ",") + "\r\n" }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"liens.csv\"",
            ],
            body: .init(byteBuffer: ByteBuffer(string: "\u{FEFF}" + text.joined()))
        )
    }
}

extension String {
    /// As a field of CSV; what a spreadsheet would run is defused.
    fileprivate var quotedForSheets: String {
        let isFormula = first.map { "=+-@\t\r".contains($0) } ?? false
        return "\"\(isFormula ? "'" : "")\(replacing("\"", with: "\"\""))\""
    }
}
