import Foundation
import Imports
import Meetings
import Registry

extension PreparationAct {
    func work(_ hand: Handing) async throws(SecretariatError) -> HandedWork {
        let at = hand.at
        switch self {
        case .prepare(let plan): return try await plan.work(hand)
        case .convene(let people, let guests, let absent):
            return try await convene(people, guests, notConvened: Set(absent), hand)
        case .cancel(let reason):
            let reason = try await hand.passageIfAny(reason, "reason")
            return hand.act([reason]) { meeting throws(Refusal) in
                try meeting.cancel(reason: reason?.id, at: at)
            }
        case .reinstate:
            return hand.act { meeting throws(Refusal) in try meeting.retractCancellation(at: at) }
        case .retractAdmission(let person):
            return hand.act { meeting throws(Refusal) in
                try meeting.retractAdmission(of: person, at: at)
            }
        case .open(let chair, let secretary, let isAnotherDay, let roll):
            if !isAnotherDay { try await hand.requirePlanned(opening: at) }
            return try await open(chair: chair, secretary: secretary, roll, hand)
        case .admit(let person, let name, let seat):
            let id = person ?? hand.made()
            let known = try await hand.known(person)
            let printed = known ?? name
            let member = Member(person: id, seat: seat, isConvened: false)
            return hand.act(names: printed.map { [id: $0] } ?? [:]) { meeting throws(Refusal) in
                try meeting.admit(member, at: at)
            }
        }
    }

    private func open(
        chair: PersonID,
        secretary: PersonID,
        _ roll: [Channel: [PersonID]],
        _ hand: Handing
    ) async throws(SecretariatError) -> HandedWork {
        let at = hand.at
        let rules = try await rules(hand)
        // Whoever keeps the minutes need not be of the body.
        let roster = try await asking(await hand.registry.meeting(hand.meeting)).roster
        let name = roster[secretary] == nil ? try await hand.person(secretary)?.name : nil
        let guest = name.map { _ in Member(person: secretary, seat: .guest, isConvened: false) }
        let names = name.map { [secretary: $0] } ?? [:]
        return hand.act(names: names) { meeting throws(Refusal) in
            var steps = Succession(meeting)
            steps.add(
                try meeting.open(
                    at: at,
                    chair: chair,
                    secretary: secretary,
                    roster: meeting.roster.adding(guest),
                    rules: rules
                )
            )
            for channel in Channel.allCases {
                guard let people = roll[channel] else { continue }
                steps.add(try hand.answers(of: people, by: channel, in: steps.meeting))
            }
            if !roll.isEmpty, rules.quorum.moments.contains(.opening) {
                steps.add(try steps.meeting.checkQuorum(.opening, at: at))
            }
            return steps.events
        }
    }

    /// Those of the body on the day, else what is usual for such a body.
    private func rules(_ hand: Handing) async throws(SecretariatError) -> Rules {
        let body = try await asking(await hand.registry.body(of: hand.meeting))
        let day = try await hand.day()
        let held = try await asking(await hand.registry.rules(of: body.id, on: day))
        if let rules = held.first?.rules { return rules }
        do throws(RecordError) {
            return try Rules(of: body.kind, on: day)
        } catch {
            throw .record(error)
        }
    }

    private func convene(
        _ people: [PersonID],
        _ guests: [PersonID],
        notConvened: Set<PersonID>,
        _ hand: Handing
    ) async throws(SecretariatError) -> HandedWork {
        let body = try await asking(await hand.registry.body(of: hand.meeting))
        let day = try await hand.day()
        let holders = try await asking(await hand.registry.holders(on: day, in: body.id))
        let seated = Dictionary(holders.map { ($0.person.id, $0) }) { first, _ in first }
        let chosen = people.isEmpty ? holders.map(\.person.id) : people
        var list = RosterList(hand)
        for person in chosen {
            guard let holder = seated[person], let held = holder.seats.first?.seat else {
                throw .registry(.directory(.unknownPerson(person.description)))
            }
            list.add(holder.person, held, isConvened: !notConvened.contains(person))
        }
        for person in guests where !list.names.keys.contains(person) {
            guard let known = try await hand.person(person) else {
                throw .registry(.directory(.unknownPerson(person.description)))
            }
            let seat = HeldSeat(seat: .guest, from: day)
            list.add(known, seat, isConvened: !notConvened.contains(person))
        }
        let (roster, at) = (Roster(list.members), hand.at)
        return hand.act(names: list.names) { meeting throws(Refusal) in
            try meeting.convene(roster, at: at)
        }
    }
}

extension PreparationAct.SittingPlan {
    fileprivate func work(_ hand: Handing) async throws(SecretariatError) -> HandedWork {
        let body = try await asking(await hand.registry.body(of: hand.meeting))
        let organisation = try await hand.title(body.organisation, "organisation")
        let bodyName = try await hand.title(body.name, "body", number: 1)
        var places: [Place] = []
        var texts = [organisation, bodyName]
        for (rank, place) in self.places.enumerated() {
            let number = UInt16(clamping: rank + 2)
            let text = try await hand.title(place.text, place.channel.rawValue, number: number)
            places.append(Place(channel: place.channel, text: text.id))
            texts.append(text)
        }
        let known = try await asking(await hand.registry.meeting(hand.meeting)).particulars?.zone
        let particulars = Particulars(
            body: body.id,
            code: body.code,
            organisation: organisation.id,
            bodyName: bodyName.id,
            kind: kind,
            form: form,
            plannedAt: try await hand.instant(plannedAt, "plannedAt"),
            zone: body.zone ?? known ?? TimeZone.current.identifier,
            noticeOn: noticeOn,
            places: places,
            isSecondNotice: isSecondNotice,
            vacantSeats: vacantSeats
        )
        let at = hand.at
        return hand.act(texts) { meeting throws(Refusal) in
            try meeting.prepare(particulars, at: at)
        }
    }
}

extension Roster {
    /// With somebody more, unless they are on it.
    fileprivate func adding(_ member: Member?) -> Roster {
        guard let member, self[member.person] == nil else { return self }
        return Roster(members + [member])
    }
}

extension Handing {
    /// The day on which the sitting is held: planned for, or else the day of the act.
    fileprivate func day() async throws(SecretariatError) -> Day {
        let meeting = try await asking(await registry.meeting(meeting))
        let planned = meeting.particulars?.plannedAt ?? at
        guard let day = Day(of: planned, in: meeting.zone) else {
            throw .handed(HandedActError("at", .notTime(planned.text(in: meeting.zone))))
        }
        return day
    }

    fileprivate func person(_ id: PersonID) async throws(SecretariatError) -> Person? {
        try await asking(await registry.holders()).first { $0.person.id == id }?.person
    }

    /// The name of somebody in the directory; nil of nobody.
    fileprivate func known(_ id: PersonID?) async throws(SecretariatError) -> PrintedName? {
        guard let id else { return nil }
        guard let person = try await person(id) else {
            throw .registry(.directory(.unknownPerson(id.description)))
        }
        return person.name
    }
}

/// A list of those convened while it is written: roles and sections get identifiers by the rank at
/// which they are first named, for their words must not reach the journal.
private struct RosterList {
    private let hand: Handing
    private var roles: [String] = []
    private var sections: [String] = []
    private(set) var members: [Member] = []
    private(set) var names: [PersonID: PrintedName] = [:]

    init(_ hand: Handing) { self.hand = hand }

    mutating func add(_ person: Person, _ held: HeldSeat, isConvened: Bool) {
        var name = person.name
        (name.role, name.section) = (held.role, held.section)
        names[person.id] = name
        members.append(
            Member(
                person: person.id,
                seat: held.seat,
                weight: held.weight,
                isConvened: isConvened,
                roles: held.role.isEmpty ? [] : [hand.made(Self.rank(held.role, in: &roles))],
                section: held.section.isEmpty
                    ? nil : hand.made(Self.rank(held.section, in: &sections))
            )
        )
    }

    private static func rank(_ word: String, in words: inout [String]) -> UInt16 {
        if let rank = words.firstIndex(of: word) { return UInt16(clamping: rank) }
        words.append(word)
        return UInt16(clamping: words.count - 1)
    }
}
