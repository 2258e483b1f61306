import Meetings

/// How many people were there in which mode, from the opening to the adjournment, recesses left out.
struct PresenceCourse {
    /// A stretch in which nothing changes.
    struct Step: Hashable {
        var from: Instant
        let to: Instant
        let onSite: Int
        let remote: Int
    }

    /// In order of time; where one does not begin as another ends, there was a recess.
    let steps: [Step]
    /// Those who were there, nobody knows how or when: they are in no step.
    let unplaced: Int

    /// Nil while the sitting goes on, and where no presence has both a time and a mode.
    init?(_ list: AttendanceList, _ meeting: Meeting) {
        guard let session = Session(meeting), session.sitting.to != nil else { return nil }
        let stays = list.entries.map { $0.stays.filter { $0.channel.mode != nil } }
        let all = stays.flatMap(\.self)
        steps = session.parts.flatMap { Self.steps(in: $0, all) }
        guard steps.contains(where: { $0.onSite + $0.remote > 0 }) else { return nil }
        unplaced = zip(list.entries, stays).count { entry, stays in
            entry.standing.isPresent && stays.isEmpty
        }
    }

    private static func steps(in part: Period, _ stays: [Stay]) -> [Step] {
        guard let end = part.to, part.from < end else { return [] }
        // What each instant adds to either mode, and takes away.
        var changes: [Instant: (onSite: Int, remote: Int)] = [part.from: (0, 0), end: (0, 0)]
        for stay in stays {
            guard let period = stay.period.overlap(with: part), let to = period.to else { continue }
            let isRemote = stay.channel.mode == .remote
            changes[period.from, default: (0, 0)].onSite += isRemote ? 0 : 1
            changes[period.from, default: (0, 0)].remote += isRemote ? 1 : 0
            changes[to, default: (0, 0)].onSite -= isRemote ? 0 : 1
            changes[to, default: (0, 0)].remote -= isRemote ? 1 : 0
        }
        let instants = changes.keys.sorted()
        var (onSite, remote) = (0, 0)
        var steps: [Step] = []
        for (from, to) in zip(instants, instants.dropFirst()) {
            onSite += changes[from]?.onSite ?? 0
            remote += changes[from]?.remote ?? 0
            var step = Step(from: from, to: to, onSite: onSite, remote: remote)
            if let last = steps.last, last.onSite == onSite, last.remote == remote {
                step.from = last.from
                steps.removeLast()
            }
            steps.append(step)
        }
        return steps
    }
}

extension AttendanceList.Standing {
    fileprivate var isPresent: Bool {
        switch self {
        case .onSite, .remote, .mixed, .unknown, .advisory, .guest: true
        case .represented, .replaced, .excused, .absent: false
        }
    }
}
