/// Figures of many sittings, as they may be shown.
public struct PooledParticipation: Hashable, Sendable {
    /// What was asked.
    public let query: ParticipationQuery
    /// The answers, in the order of their keys.
    public let groups: [PooledGroup]
    /// What is in none of them, and why.
    public let leftOut: LeftOut

    /// Figures, and what is not in them.
    public init(query: ParticipationQuery, groups: [PooledGroup], leftOut: LeftOut) {
        (self.query, self.groups, self.leftOut) = (query, groups, leftOut)
    }

    /// Why there are no figures at all.
    public enum Emptiness: CaseIterable, Hashable, Sendable {
        /// No sitting is over.
        case noSitting
        /// There is no remote presence, of which devices are told.
        case nobodyRemote
        /// None may be told of yet.
        case unfinished
        /// They would all tell of too few people.
        case withheld
    }

    /// Nil where there are figures.
    public var emptiness: Emptiness? {
        guard groups.isEmpty else { return nil }
        if leftOut.withheld > 0 { return .withheld }
        if leftOut.unfinished > 0 { return .unfinished }
        return query.dimensions.contains(.device) ? .nobodyRemote : .noSitting
    }
}

/// The figures of one group.
public struct PooledGroup: Hashable, Sendable {
    /// What it is of each dimension asked for, in their order: `2020-03`, `BF`, `3`; empty where
    /// nothing is stated.
    public let keys: [String]
    /// How many sittings are of it, whether its figures may be told of all of them or not.
    public let sittings: Int
    /// The sums, for those who keep the record and ask for all measures.
    public let counts: Counts?
    /// The measures, in the order in which they are asked for.
    public let figures: [Figure]

    /// A measure of the group.
    public struct Figure: Hashable, Sendable {
        /// Which.
        public let measure: Measure
        /// Nil where it is withheld: too few people.
        public let share: Share?
        /// How many sittings are in it.
        public let sittings: Int
        /// How many months of bodies are not in it, though they are of the group: there the figure
        /// would tell of too few, or may not be told yet.
        public let withheld: Int

        /// A measure, or that it is withheld.
        public init(measure: Measure, share: Share?, sittings: Int, withheld: Int = 0) {
            (self.measure, self.share) = (measure, share)
            (self.sittings, self.withheld) = (sittings, withheld)
        }
    }

    /// The figures of a group.
    public init(keys: [String], sittings: Int, counts: Counts?, figures: [Figure]) {
        (self.keys, self.sittings, self.counts, self.figures) = (keys, sittings, counts, figures)
    }

    /// A measure of the group; nil where it was not asked for, or is withheld.
    public subscript(measure: Measure) -> Share? {
        figures.first { $0.measure == measure }?.share
    }
}

/// What figures of many sittings leave out.
public struct LeftOut: Hashable, Sendable {
    /// Sittings of those days that opened, and are not adjourned yet (rule 5).
    public let notAdjourned: Int
    /// Marks of known mode and unknown time, which count heads and no time (rule 4).
    public let untimedMarks: Int
    /// Snapshots as printed, and those that the corrected record contradicts (rule 2).
    public let snapshots: Int
    public let questionedSnapshots: Int
    /// Months of bodies that are counted in no group, or only together with others.
    public let withheld: Int
    /// Sittings of months that may not be told yet.
    public let unfinished: Int
    /// Sittings that were corrected after others were told of them: these are told what they were told.
    public let corrected: Int

    /// Nothing left out, unless said.
    public init(
        notAdjourned: Int = 0,
        untimedMarks: Int = 0,
        snapshots: Int = 0,
        questionedSnapshots: Int = 0,
        withheld: Int = 0,
        unfinished: Int = 0,
        corrected: Int = 0
    ) {
        self.notAdjourned = notAdjourned
        self.untimedMarks = untimedMarks
        self.snapshots = snapshots
        self.questionedSnapshots = questionedSnapshots
        self.withheld = withheld
        self.unfinished = unfinished
        self.corrected = corrected
    }
}
