import Meetings

/// Where presence, votes and speech are counted: a person, or a seat with whoever sits on it.
struct Place {
    /// The member whose seat it is; nil of a person, who counts wherever they sit.
    let seat: PersonID?
    let sitters: [Sitter]

    struct Sitter {
        let person: PersonID
        /// When they held the seat; nil where they hold it by themselves.
        let tenures: [Period]?
    }

    init(_ person: PersonID) {
        seat = nil
        sitters = [Sitter(person: person, tenures: nil)]
    }

    fileprivate init(seat: PersonID, substitutes: [Sitter]) {
        self.seat = seat
        sitters = [Sitter(person: seat, tenures: nil)] + substitutes
    }
}

extension Reckoning {
    /// The seat of a member with a vote, and those who sat on it: the substitutes only while they
    /// replaced the member, who was absent then (rule 6).
    func place(onSeatOf member: PersonID) -> Place {
        let substitutes = Dictionary(grouping: replacements[member] ?? [], by: \.substitute)
        return Place(
            seat: member,
            substitutes: substitutes.map { substitute, replacements in
                Place.Sitter(
                    person: substitute,
                    tenures: replacements.flatMap(meeting.tenures(by:))
                )
            }
        )
    }

    /// The member whose vote somebody had at an instant, if it was that of the place.
    func seat(of sitter: Place.Sitter, on place: Place, at instant: Instant) -> Member? {
        let seat = meeting.seat(of: sitter.person, at: instant)
        return place.seat == nil || place.seat == seat?.person ? seat : nil
    }

    /// How somebody was present at an instant; nil when absent, present in an unknown way, or a
    /// substitute who did not hold the seat.
    func mode(of sitter: Place.Sitter, on place: Place, at instant: Instant) -> Mode? {
        guard sitter.tenures == nil || seat(of: sitter, on: place, at: instant) != nil else {
            return nil
        }
        return mode(of: sitter.person, at: instant)
    }

    /// Whether somebody held the place at some moment while the sitting was open.
    func held(_ sitter: Place.Sitter) -> Bool {
        sitter.tenures?.contains { !hours.within($0).isEmpty } ?? true
    }

    /// The presence of somebody on a place while the sitting was open.
    func stretches(of sitter: Place.Sitter) -> [Stretch] {
        meeting.attendance.stays(of: sitter.person, until: meeting.adjournment?.at)
            .flatMap { stay in
                let periods = sitter.tenures.map { $0.compactMap(stay.period.shared) }
                return (periods ?? [stay.period]).flatMap(hours.within).map {
                    Stretch(seconds: $0, channel: stay.channel, device: stay.device)
                }
            }
    }
}

extension Period {
    /// The part that lies in another period too; nil when there is none.
    fileprivate func shared(with other: Period) -> Period? {
        let start = max(from, other.from)
        guard let end = [to, other.to].compactMap(\.self).min() else {
            return Period(from: start, to: nil)
        }
        return start < end ? Period(from: start, to: end) : nil
    }
}
