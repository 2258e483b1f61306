/// A substitute sits for a member, from when to when.
public struct Replacement: Hashable, Codable, Sendable, Identifiable {
    /// Its identifier.
    public let id: ReplacementID
    /// Who takes the seat.
    public let substitute: PersonID
    /// Whose seat.
    public let member: PersonID
    /// When it begins.
    public let from: Instant
    /// Nil: as long as the sitting lasts.
    public let until: Instant?

    /// A substitute in the seat of a member, for a time.
    public init(
        id: ReplacementID,
        substitute: PersonID,
        member: PersonID,
        from: Instant,
        until: Instant?
    ) {
        self.id = id
        self.substitute = substitute
        self.member = member
        self.from = from
        self.until = until
    }

    /// From when to when; open until it ends.
    public var period: Period { Period(from: from, to: until) }
}

extension Meeting {
    /// The member whose vote somebody has at an instant: their own, or that of the member whom they
    /// replace; nil without a vote.
    ///
    /// A substitute who is there holds the seat while the member is absent, never both (procedure
    /// §5, rule 6).
    public func seat(of person: PersonID, at instant: Instant) -> Member? {
        guard let member = roster[person] else { return nil }
        if member.isEntitled {
            let isReplaced = replacements.contains {
                $0.member == person && isFilled($0, at: instant)
            }
            return isReplaced ? nil : member
        }
        return replacements.first { $0.substitute == person && isFilled($0, at: instant) }
            .flatMap { roster[$0.member] }
    }

    /// Who sits on the seats of the members in office at an instant: the member, or the substitute
    /// in their place; in the order of the roster.
    public func seated(at instant: Instant) -> [(person: PersonID, member: Member)] {
        let filled = Dictionary(
            replacements.filter { isFilled($0, at: instant) }.map { ($0.member, $0.substitute) },
            uniquingKeysWith: { first, _ in first }
        )
        return roster.entitled.map { (filled[$0.person] ?? $0.person, $0) }
    }

    /// When a substitute held the seat while the sitting was open, recesses included, in order of
    /// time.
    public func tenures(by replacement: Replacement) -> [Period] {
        guard let sitting, sitting.to != sitting.from else { return [] }
        let ends =
            [sitting.from, replacement.from] + [replacement.until].compactMap(\.self)
            + comingsAndGoings(of: replacement.substitute)
            + comingsAndGoings(of: replacement.member)
        return sitting.parts(cutAt: ends) { isFilled(replacement, at: $0) }
    }

    /// Every instant at which somebody comes, goes or changes the way they take part.
    func comingsAndGoings(of person: PersonID) -> [Instant] {
        attendance.stays(of: person, until: sitting?.to)
            .flatMap { [$0.period.from] + [$0.period.to].compactMap(\.self) }
    }

    private func isFilled(_ replacement: Replacement, at instant: Instant) -> Bool {
        replacement.period.contains(instant)
            && !isRetracted(.replacement(id: replacement.id))
            && roster[replacement.member]?.isEntitled ?? false
            && roster[replacement.substitute]?.seat == .substitute
            && attendance.channel(of: replacement.member, at: instant) == nil
            && attendance.channel(of: replacement.substitute, at: instant) != nil
    }
}
