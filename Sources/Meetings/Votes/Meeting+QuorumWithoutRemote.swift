extension Meeting {
    /// The quorum as it would stand at an instant if nobody took part remotely: remote people are
    /// taken away, and the proxies that they hold (procedure of measures, rule 10).
    ///
    /// Refused before the sitting opens.
    public func quorumWithoutRemote(
        at instant: Instant,
        recused: Set<PersonID> = []
    ) throws(Refusal) -> QuorumReckoning {
        guard var rules = opening?.rules else {
            throw .outsidePhase(kind: .quorumChecked, phase: phase)
        }
        let counted = rules.quorum.countedChannels ?? rules.countedChannels
        rules.quorum.countedChannels = counted.filter { $0.mode != .remote }
        return reckon(assembly(at: instant, rules: rules), rule: rules.quorum, recused: recused)
    }
}
