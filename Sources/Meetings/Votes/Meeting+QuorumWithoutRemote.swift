extension Meeting {
    /// The quorum as it would stand at an instant if nobody took part remotely: remote people are
    /// taken away, and the proxies that they hold (procedure of measures, rule 10).
    ///
    /// Refused before the sitting opens.
    public func quorumWithoutRemote(
        at instant: Instant,
        recused: Set<PersonID> = []
    ) throws(Refusal) -> QuorumReckoning {
        guard let rules = opening?.rules, var rule = quorumRule else {
            throw .outsidePhase(kind: .quorumChecked, phase: phase)
        }
        let counted = rule.countedChannels ?? rules.countedChannels
        rule.countedChannels = counted.filter { $0.mode != .remote }
        return reckon(assembly(at: instant, rules: rules), rule: rule, recused: recused)
    }
}
