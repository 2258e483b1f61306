extension Meeting {
    /// The quorum as it would stand at an instant if nobody took part remotely: remote people are
    /// taken away, and the proxies that they hold (procedure of measures, rule 10).
    ///
    /// Refused before the sitting opens.
    public func quorumWithoutRemote(
        at instant: Instant,
        recused: Set<PersonID> = []
    ) throws(Refusal) -> QuorumReckoning {
        guard let rules = opening?.rules, let rule = quorumRule else {
            throw .outsidePhase(kind: .quorumChecked, phase: phase)
        }
        let assembly = assembly(at: instant, rules: rules)
        let rest = Assembly(
            present: assembly.present.filter { $0.channel.mode != .remote },
            represented: assembly.represented.filter { $0.holder.channel.mode != .remote },
            countedChannels: assembly.countedChannels
        )
        return reckon(rest, rule: rule, recused: recused)
    }
}
