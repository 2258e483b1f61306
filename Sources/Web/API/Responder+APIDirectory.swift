import Access
import Foundation
import Hummingbird
import Meetings
import Registry
import Secretariat
import Wording

extension Responder {
    func listedBodies(_ asked: Asked) async throws(WebError) -> Response {
        let part = try PagePart(asked)
        let bodies = try await asking(await registry.bodies())
        var listed: [ListedBody] = []
        for body in part.cut(bodies) { listed.append(try await self.listed(body)) }
        return Self.json(Page(listed, of: bodies.count, part))
    }

    func listedBody(_ asked: Asked) async throws(WebError) -> Response {
        Self.json(try await listed(try await body(of: asked)))
    }

    func addListedBody(_ asked: Asked) async throws(WebError) -> Response {
        let sent: BodyJSON = try await asked.decoded()
        guard let code = BodyCode(sent.code ?? "") else {
            throw .badBody(.invalid("/code", BodiesWords.noCode))
        }
        var body = Body(
            id: registry.newID(),
            code: code,
            name: "",
            organisation: "",
            kind: .association
        )
        try sent.fill(&body)
        let made = body
        try await accepting(await registry.add(made))
        return Self.created(try await listed(made), at: Endpoint.body.address(code.text))
    }

    func changeListedBody(_ asked: Asked) async throws(WebError) -> Response {
        let sent: BodyJSON = try await asked.decoded()
        var body = try await body(of: asked)
        guard sent.code == nil || sent.code == body.code.text else {
            throw .badBody(.invalid("/code", BodiesWords.noCode))
        }
        try sent.fill(&body)
        let changed = body
        try await accepting(await registry.change(changed))
        return Self.json(try await listed(changed))
    }

    func enactListedRules(_ asked: Asked) async throws(WebError) -> Response {
        let sent: RulesJSON = try await asked.decoded()
        let body = try await body(of: asked)
        guard !sent.rules.countedChannels.isEmpty,
            sent.rules.quorum.countedChannels.map({ !$0.isEmpty }) ?? true
        else { throw .badBody(.invalid("/rules/countedChannels", RulesWords.noChannel)) }
        var rules = sent.rules
        rules.kind = body.kind
        let held = HeldRules(rules: rules, from: sent.from)
        try await accepting(await registry.enact(held, of: body))
        return Self.json(try await listed(body))
    }

    func listedPeople(_ asked: Asked) async throws(WebError) -> Response {
        var holders = try await asking(await registry.holders())
        if let wanted = asked.query("q")?.folded, !wanted.isEmpty {
            holders.removeAll { !$0.person.name.plain.folded.contains(wanted) }
        }
        return Self.json(Page(holders, try PagePart(asked)) { ListedPerson($0) })
    }

    func listedPerson(_ asked: Asked) async throws(WebError) -> Response {
        Self.json(ListedPerson(try await holder(asked)))
    }

    func addListedPerson(_ asked: Asked) async throws(WebError) -> Response {
        let sent: PersonJSON = try await asked.decoded()
        let name = try sent.name.printed()
        let person = try await accepting(await registry.addPerson(name, number: sent.number))
        let holder = try await asking(await registry.holder(person.id))
        return Self.created(
            ListedPerson(holder),
            at: Endpoint.person.address(person.id.description)
        )
    }

    /// The name from now on; on request in the minutes that are drafts as well.
    func renameListedPerson(_ asked: Asked) async throws(WebError) -> Response {
        let sent: NewNameJSON = try await asked.decoded()
        let person = try await ownHolder(asked).person
        let name = try sent.name.printed()
        let bodies = try await keptBodies(asked)
        try await accepting(
            await registry.rename(person, to: name, inDrafts: sent.inDrafts, of: bodies)
        )
        return try await listedPerson(asked)
    }

    func changeListedAddresses(_ asked: Asked) async throws(WebError) -> Response {
        let sent: AddressesJSON = try await asked.decoded()
        let holder = try await ownHolder(asked)
        // Taken away first, those that stay stand in the order in which they were sent.
        try await accepting(
            await registry.changeAddresses(
                of: holder.person,
                adding: sent.addresses,
                removing: holder.addresses
            )
        )
        return try await listedPerson(asked)
    }

    func giveListedSeat(_ asked: Asked) async throws(WebError) -> Response {
        let sent: SeatJSON = try await asked.decoded()
        guard (0...Limits.weight).contains(sent.weight) else {
            throw .badBody(.invalid("/weight", PersonWords.noWeight(most: Limits.weight)))
        }
        let person = try await holder(asked).person
        let body = try await asking(await registry.body(called: sent.body))
        try asked.checkSeats(in: body)
        let held = HeldSeat(
            seat: sent.seat,
            role: sent.role,
            section: sent.section,
            weight: sent.weight,
            from: sent.from,
            until: sent.until
        )
        try await accepting(await registry.give(held, in: body, to: person))
        return try await listedPerson(asked)
    }

    func endListedSeat(_ asked: Asked) async throws(WebError) -> Response {
        let sent: DayJSON = try await asked.decoded()
        let person = try await holder(asked).person
        let body = try await body(of: asked)
        try asked.checkSeats(in: body)
        try await accepting(await registry.endSeat(of: person, in: body, on: sent.on))
        return try await listedPerson(asked)
    }

    /// Who read names, the last first.
    func readers(_ asked: Asked) async throws(WebError) -> Response {
        let part = try PagePart(asked)
        let notes = try await asking(
            await registry.accessNotes(of: asked.meeting, offset: part.offset, most: part.limit)
        )
        let sittings = try await asking(await registry.sittings())
        let references = Dictionary(sittings.map { ($0.id, $0.reference) }) { first, _ in first }
        return Self.json(notes.map { ListedReading($0, references) })
    }

    private func body(of asked: Asked) async throws(WebError) -> Body {
        try await asking(await registry.body(called: asked.parameter("body")))
    }

    private func listed(_ body: Body) async throws(WebError) -> ListedBody {
        ListedBody(body, try await asking(await registry.rules(of: body.id)))
    }
}

/// Who read names, when and how.
struct ListedReading: Encodable, Sendable {
    /// `account`, `program` or `participant`.
    let kind: String
    /// Of the account, or of the person who takes part.
    let reader: String
    @OrNull var sitting: String?
    let action: String
    let at: String

    init(_ note: AccessNote, _ references: [MeetingID: String]) {
        switch note.reader {
        case .account(let id): (kind, reader) = ("account", id.description)
        case .program(let id, _): (kind, reader) = ("program", id.description)
        case .participant(let id): (kind, reader) = ("participant", id.description)
        }
        sitting = note.meeting.flatMap { references[$0] }
        action = note.action.rawValue
        at = note.at.text(in: .gmt)
    }
}
