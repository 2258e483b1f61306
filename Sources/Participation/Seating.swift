import Meetings

/// Where presence, votes and speech are counted: a person, or a seat with whoever sits on it.
struct Seating {
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
    func seating(onSeatOf member: PersonID) -> Seating {
        let substitutes = Dictionary(grouping: replacements[member] ?? [], by: \.substitute)
        return Seating(
            seat: member,
            substitutes: substitutes.map { substitute, replacements in
                Seating.Sitter(
                    person: substitute,
                    tenures: replacements.flatMap(meeting.tenures(by:))
                )
            }
        )
    }

    /// The member whose vote somebody had at an instant, if it was that of the seating.
    func seat(of sitter: Seating.Sitter, on seating: Seating, at instant: Instant) -> Member? {
        let seat = meeting.seat(of: sitter.person, at: instant)
        return seating.seat == nil || seating.seat == seat?.person ? seat : nil
    }

    /// How somebody was present at an instant; nil when absent, present in an unknown way, or a
    /// substitute who did not hold the seat.
    func mode(of sitter: Seating.Sitter, on seating: Seating, at instant: Instant) -> Mode? {
        guard sitter.tenures == nil || seat(of: sitter, on: seating, at: instant) != nil else {
            return nil
        }
        return mode(of: sitter.person, at: instant)
    }

    /// Whether somebody sat there at some moment while the sitting was open.
    func held(_ sitter: Seating.Sitter) -> Bool {
        sitter.tenures?.contains { !hours.within($0).isEmpty } ?? true
    }

    /// The presence of somebody, as far as they sat there, while the sitting was open.
    func stretches(of sitter: Seating.Sitter) -> [Stretch] {
        meeting.attendance.stays(of: sitter.person, until: meeting.adjournment?.at)
            .flatMap { stay in
                let periods = sitter.tenures.map { $0.compactMap(stay.period.overlap) }
                return (periods ?? [stay.period]).flatMap(hours.within).map {
                    Stretch(seconds: $0, channel: stay.channel, device: stay.device)
                }
            }
    }
}
