import Access
import Foundation
import Hummingbird
import Meetings
import Registry
import Wording

extension Responder {
    /// The day that it is where the service runs.
    func today() throws(WebError) -> Day {
        guard let day = registry.now.day(in: .current) else { throw .malformed }
        return day
    }

    func people(_ asked: Asked, _ typed: Typed = .nothing) async throws(WebError) -> Response {
        let view = PeopleView(
            asked,
            try await asking(await registry.holders()),
            bodies: try await asking(await registry.bodies()),
            on: try today(),
            typed
        )
        return page(view, in: asked.language, status: typed.status)
    }

    func addPerson(_ asked: Asked) async throws(WebError) -> Response {
        let form = try await asked.form()
        guard let name = form.printedName else {
            return try await people(asked, Typed(form, complaint: PeopleWords.nameless))
        }
        let number = form.trimmed("number")
        let change = try await changing(
            await registry.addPerson(name, number: number.isEmpty ? nil : number)
        )
        switch change {
        case .refused(let complaint):
            return try await people(asked, Typed(form, complaint: complaint))
        case .done(let person):
            return Self.redirect(to: Route.person.address(person.id.description))
        }
    }

    func person(_ asked: Asked, _ typed: Typed = .nothing) async throws(WebError) -> Response {
        let holder = try await holder(asked)
        let accounts = try await asking(await registry.accounts())
        let around = PersonView.Surroundings(
            bodies: try await asking(await registry.bodies()),
            account: accounts.first { $0.person == holder.person.id && $0.closed == nil },
            language: try await asking(await registry.languages())[holder.person.id],
            isUnwilling: try await asking(await registry.unwilling()).contains(holder.person.id),
            dead: Set(try await asking(await registry.deadAddresses()).keys),
            feeds: try await feeds(of: nil, for: holder.person.id),
            today: try today()
        )
        let view = PersonView(asked, holder, around, typed)
        return page(view, in: asked.language, status: typed.status)
    }

    func rename(_ asked: Asked) async throws(WebError) -> Response {
        let person = try await ownHolder(asked).person
        let form = try await asked.form()
        guard let name = form.printedName else {
            return try await self.person(asked, Typed(form, complaint: PeopleWords.nameless))
        }
        let (inDrafts, bodies) = (form["drafts"] == "yes", try await keptBodies(asked))
        return try await self.person(
            asked,
            form,
            changing(await registry.rename(person, to: name, inDrafts: inDrafts, of: bodies))
        )
    }

    /// The bodies of which whoever asks keeps the people: another's drafts are theirs to mend.
    func keptBodies(_ asked: Asked) async throws(WebError) -> Set<BodyID> {
        let bodies = try await asking(await registry.bodies()).map(\.id)
        return Set(bodies.filter { asked.guest.visitor.may(.changeSeats, at: .body($0)) })
    }

    func addAddress(_ asked: Asked) async throws(WebError) -> Response {
        let person = try await ownHolder(asked).person
        let form = try await asked.form()
        guard let address = EmailAddress.reachable(form.trimmed("address")) else {
            return try await self.person(asked, Typed(form, complaint: PersonWords.noAddress))
        }
        return try await self.person(
            asked,
            form,
            changing(await registry.changeAddresses(of: person, adding: [address]))
        )
    }

    func removeAddress(_ asked: Asked) async throws(WebError) -> Response {
        let person = try await ownHolder(asked).person
        let form = try await asked.form()
        guard let address = form["address"].flatMap(EmailAddress.init) else { throw .malformed }
        return try await self.person(
            asked,
            form,
            changing(await registry.changeAddresses(of: person, removing: [address]))
        )
    }

    /// Notes in which language somebody is written to.
    func giveLanguage(_ asked: Asked) async throws(WebError) -> Response {
        let person = try await holder(asked).person
        let form = try await asked.form()
        let language = form["written"].flatMap(Language.init(rawValue:))
        return try await self.person(
            asked,
            form,
            changing(await registry.set(language: language, of: person.id))
        )
    }

    /// Writes again to somebody who wanted no mails, or whose mails came back.
    func resumeMails(_ asked: Asked) async throws(WebError) -> Response {
        let person = try await ownHolder(asked).person
        let form = try await asked.form()
        return try await self.person(
            asked,
            form,
            changing(await registry.resumeMails(to: person.id))
        )
    }

    func giveSeat(_ asked: Asked) async throws(WebError) -> Response {
        let person = try await holder(asked).person
        let form = try await asked.form()
        func again(_ complaint: Phrase) async throws(WebError) -> Response {
            try await self.person(asked, Typed(form, complaint: complaint))
        }
        let body = try await asking(await registry.body(called: form.trimmed("body")))
        try asked.checkSeats(in: body)
        let last = form.trimmed("until")
        guard let from = Day(text: form.trimmed("from")),
            last.isEmpty || Day(text: last) != nil
        else { return try await again(PersonWords.noDay) }
        guard let weight = Int(form.trimmed("weight")), (0...Limits.weight).contains(weight) else {
            return try await again(PersonWords.noWeight(most: Limits.weight))
        }
        guard let seat = form["seat"].flatMap(Seat.init(rawValue:)) else { throw .malformed }
        let held = HeldSeat(
            seat: seat,
            role: form.trimmed("role"),
            section: form.trimmed("section"),
            weight: weight,
            from: from,
            until: Day(text: last)
        )
        return try await self.person(
            asked,
            form,
            changing(await registry.give(held, in: body, to: person))
        )
    }

    func endSeat(_ asked: Asked) async throws(WebError) -> Response {
        let person = try await holder(asked).person
        let form = try await asked.form()
        let body = try await asking(await registry.body(called: asked.parameter("body")))
        try asked.checkSeats(in: body)
        guard let day = Day(text: form.trimmed("end-\(body.code.text)")) else {
            return try await self.person(asked, Typed(form, complaint: PersonWords.noDay))
        }
        return try await self.person(
            asked,
            form,
            changing(await registry.endSeat(of: person, in: body, on: day))
        )
    }

    func erasure(_ asked: Asked) async throws(WebError) -> Response {
        try await erasure(asked, complaint: nil)
    }

    /// Erases a person once their name was typed.
    func erase(_ asked: Asked) async throws(WebError) -> Response {
        let person = try await holder(asked).person
        let typed = try await asked.form().trimmed("name")
        guard typed.folded == person.name.plain.folded else {
            return try await erasure(asked, complaint: ErasureWords.otherName)
        }
        switch try await changing(await registry.erase(person)) {
        case .refused(let complaint): return try await erasure(asked, complaint: complaint)
        case .done(let erased):
            return page(ErasedView(asked, person.id, erased), in: asked.language)
        }
    }

    private func erasure(_ asked: Asked, complaint: Phrase?) async throws(WebError) -> Response {
        let person = try await holder(asked).person
        let sittings = try await asking(await registry.sittings(naming: person))
        return page(
            ErasureView(asked, person, sittings: sittings, complaint),
            in: asked.language,
            status: complaint == nil ? .ok : .unprocessableContent
        )
    }

    /// Back to the person, or the form again with what is wrong.
    private func person<Answer>(
        _ asked: Asked,
        _ form: FormFields,
        _ change: Change<Answer>
    ) async throws(WebError) -> Response {
        switch change {
        case .done: Self.redirect(to: Route.person.address(asked.parameter("person")))
        case .refused(let complaint):
            try await person(asked, Typed(form, complaint: complaint))
        }
    }

    /// The same, whose name and addresses are to be changed; refused to who does not keep all their bodies.
    func ownHolder(_ asked: Asked) async throws(WebError) -> Holder {
        let holder = try await holder(asked)
        let bodies = try await asking(await registry.bodies())
        guard asked.mayChange(holder, among: bodies) else {
            throw .personOfOthers(holder.person.name)
        }
        return holder
    }

    func holder(_ asked: Asked) async throws(WebError) -> Holder {
        guard let id = PersonID(asked.parameter("person")) else { throw .notFound }
        do throws(RegistryError) {
            return try await registry.holder(id)
        } catch {
            if case .directory(.unknownPerson) = error { throw .notFound }
            throw .registry(error)
        }
    }
}

extension Asked {
    /// Whether the name and the addresses of somebody are for whoever asks to change.
    func mayChange(_ holder: Holder, among bodies: [Body]) -> Bool {
        guest.visitor.mayChangePerson(seatedIn: holder.bodies(among: bodies))
    }

    /// Whoever keeps the directory keeps the seats of their own bodies alone.
    func checkSeats(in body: Body) throws(WebError) {
        guard guest.visitor.may(.changeSeats, at: .body(body.id)) else {
            throw .notAllowed(.changeSeats)
        }
    }
}

extension Typed {
    /// Of the page on which the form stands again.
    var status: HTTPResponse.Status { complaint == nil ? .ok : .unprocessableContent }
}

extension FormFields {
    /// A field without blanks around it, and no longer than any of ours.
    func trimmed(_ name: String) -> String {
        (self[name] ?? "").prefix(WebLimits.longestField).trimmingCharacters(
            in: .whitespacesAndNewlines
        )
    }

    /// The name that «title», «given» and «family» spell; nil without a family name.
    fileprivate var printedName: PrintedName? {
        let family = trimmed("family")
        guard !family.isEmpty else { return nil }
        return PrintedName(title: trimmed("title"), given: trimmed("given"), family: family)
    }
}

extension Holder {
    /// In which of some bodies they have, or had, a seat.
    func bodies(among bodies: [Body]) -> [BodyID] {
        let seated = Set(seats.map(\.body))
        return bodies.filter { seated.contains($0.code) }.map(\.id)
    }
}
