/// Who is there at one instant, as far as quorum and votes go.
struct Assembly {
    /// Those with a vote who are present in any way, and the members whose seats they hold.
    let present: [Seated]
    /// The members with a vote who are absent and validly represented, and by whom.
    let represented: [(member: Member, holder: Seated)]
    let countedChannels: [Channel]

    struct Seated {
        let person: PersonID
        /// The person, or the member whom they replace.
        let member: Member
        let channel: Channel
    }

    /// Those present through a channel that counts in a vote.
    var counted: [Seated] {
        present.filter { countedChannels.contains($0.channel) }
    }

    func heads(_ mode: Mode?) -> Int { present.count { $0.channel.mode == mode } }
}

extension Meeting {
    /// Reckons the quorum at an instant and freezes the figures.
    public func checkQuorum(
        _ occasion: QuorumCheck.Occasion,
        item: ItemID? = nil,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.quorumChecked)
        try Self.requireRoom(.quorumChecks, quorumChecks.count + 1, limit: Limits.quorumChecks)
        try requireItem(item)
        if let opening { try Self.requireForward(.sitting, at, notBefore: opening.at) }
        try requireByAdjournment(at)
        let reckoning = try quorum(at: at)
        return [
            .quorumChecked(
                QuorumChecked(
                    check: QuorumCheck(
                        at: at,
                        occasion: occasion,
                        item: item,
                        reckoning: reckoning
                    )
                )
            )
        ]
    }

    /// The quorum as it stands at an instant (procedure §3); refused before the sitting opens.
    public func quorum(
        at instant: Instant,
        recused: Set<PersonID> = []
    ) throws(Refusal) -> QuorumReckoning {
        guard let rules = opening?.rules else {
            throw .outsidePhase(kind: .quorumChecked, phase: phase)
        }
        return reckon(
            assembly(at: instant, rules: rules),
            rule: quorumRule ?? rules.quorum,
            recused: recused
        )
    }

    /// The rule of the quorum in force: on a second notice, with the threshold that goes for it.
    ///
    /// Nil before the sitting opens.
    public var quorumRule: QuorumRule? {
        guard var rule = opening?.rules.quorum else { return nil }
        if particulars?.isSecondNotice ?? false, let threshold = rule.secondThreshold {
            rule.threshold = threshold
        }
        return rule
    }

    func assembly(at instant: Instant, rules: Rules) -> Assembly {
        let present = seated(at: instant).compactMap { seat in
            attendance.channel(of: seat.person, at: instant).map {
                Assembly.Seated(person: seat.person, member: seat.member, channel: $0)
            }
        }
        let holders = Dictionary(present.map { ($0.person, $0) }, uniquingKeysWith: { $1 })
        let represented = proxies.filter { counts($0, at: instant) }.compactMap { proxy in
            roster[proxy.giver].flatMap { giver in
                holders[proxy.holder].map { (member: giver, holder: $0) }
            }
        }
        return Assembly(
            present: present,
            represented: represented,
            countedChannels: rules.countedChannels
        )
    }

    func reckon(
        _ assembly: Assembly,
        rule: QuorumRule,
        recused: Set<PersonID>
    ) -> QuorumReckoning {
        let entitled = roster.entitled
        let base =
            switch rule.base {
            case .membersInOffice: entitled.count
            case .convened: entitled.count(where: \.isConvened)
            }
        let channels = rule.countedChannels ?? assembly.countedChannels
        let isCounted: (Assembly.Seated) -> Bool = { seated in
            channels.contains(seated.channel)
                && (rule.countsRecused || !recused.contains(seated.person))
        }
        let represented = assembly.represented.count {
            isCounted($0.holder) && (rule.countsRecused || !recused.contains($0.member.person))
        }
        return QuorumReckoning(
            base: base,
            needed: rule.threshold.needed(of: base),
            onSite: assembly.heads(.onSite),
            remote: assembly.heads(.remote),
            unknown: assembly.heads(nil),
            represented: assembly.represented.count,
            counted: assembly.present.count(where: isCounted)
                + (rule.countsRepresented ? represented : 0)
        )
    }

    /// Whether somebody who is there may vote for the giver at an instant: the giver is absent, and
    /// the proxy stands.
    func holdsProxy(_ holder: PersonID, of giver: PersonID, at instant: Instant) -> Bool {
        attendance.channel(of: giver, at: instant) == nil
            && proxies.contains {
                $0.giver == giver && $0.holder == holder && $0.validity.contains(instant)
                    && !isRetracted(.proxy(id: $0.id))
            }
    }
}
