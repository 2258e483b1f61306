/// Who is there at one instant, as far as quorum and votes go.
struct Assembly {
    /// The members with a vote who are present in any way.
    let present: [(member: Member, channel: Channel)]
    /// The members with a vote who are absent and validly represented, and by whom.
    let represented: [(member: Member, holder: PersonID)]
    let countedChannels: [Channel]

    /// Those present through a channel that the rules count.
    var counted: [Member] {
        present.filter { countedChannels.contains($0.channel) }.map(\.member)
    }

    func heads(_ mode: Mode?) -> Int { present.count { $0.channel.mode == mode } }
}

extension Meeting {
    /// The quorum as it stands at an instant (procedure §3); refused before the sitting opens.
    public func quorum(
        at instant: Instant,
        recused: Set<PersonID> = []
    ) throws(Refusal) -> QuorumReckoning {
        guard let rules = opening?.rules else {
            throw .outsidePhase(kind: .quorumChecked, phase: phase)
        }
        return reckon(assembly(at: instant, rules: rules), rule: rules.quorum, recused: recused)
    }

    func assembly(at instant: Instant, rules: Rules) -> Assembly {
        var channels: [PersonID: Channel] = [:]
        let entitled = roster.entitled
        for member in entitled {
            channels[member.person] = attendance.presence(of: member.person, at: instant)?.channel
        }
        let isCounted: (PersonID) -> Bool = { person in
            channels[person].map(rules.countedChannels.contains) ?? false
        }
        let represented =
            proxies
            .filter {
                !isRetracted(.proxy(id: $0.id)) && $0.at <= instant
                    && channels[$0.giver] == nil && isCounted($0.holder)
            }
            .compactMap { proxy in
                roster[proxy.giver].map { (member: $0, holder: proxy.holder) }
            }
            .filter(\.member.isEntitled)
        return Assembly(
            present: entitled.compactMap { member in
                channels[member.person].map { (member, $0) }
            },
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
        let counts: (PersonID) -> Bool = { rule.countsRecused || !recused.contains($0) }
        let represented = assembly.represented.count {
            counts($0.member.person) && counts($0.holder)
        }
        return QuorumReckoning(
            base: base,
            needed: rule.threshold.needed(of: base),
            onSite: assembly.heads(.onSite),
            remote: assembly.heads(.remote),
            unknown: assembly.heads(nil),
            represented: assembly.represented.count,
            counted: assembly.counted.count { counts($0.person) }
                + (rule.countsRepresented ? represented : 0)
        )
    }

    /// Whether the holder may vote for the giver at an instant: the giver is absent, the holder
    /// present, and the proxy stands.
    func holdsProxy(_ holder: PersonID, of giver: PersonID, at instant: Instant) -> Bool {
        attendance.presence(of: giver, at: instant) == nil
            && proxies.contains {
                $0.giver == giver && $0.holder == holder && $0.at <= instant
                    && !isRetracted(.proxy(id: $0.id))
            }
    }
}
