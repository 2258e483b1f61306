import Journal
import Meetings
import Participation
public import Registry

extension GeneratedOrganisation {
    /// Records all sittings in records that have none: act by act, or their facts alone, by which
    /// the figures are the same.
    ///
    /// `progress` is told how many are done.
    public func record(
        in registry: Registry,
        asFacts: Bool,
        progress: (Int) -> Void = { _ in }
    ) async throws {
        let batch = 500
        for start in stride(from: 0, to: count, by: batch) {
            let numbers = start..<min(start + batch, count)
            if asFacts {
                try await registry.adopt(try await facts(of: numbers))
            } else {
                for number in numbers { try await record(sitting(number), in: registry) }
            }
            progress(numbers.upperBound)
        }
        if asFacts { try await registry.sumFacts() }
    }

    private func record(_ sitting: GeneratedSitting, in registry: Registry) async throws {
        let enrolment = try await registry.enrolment(
            of: sitting.meeting,
            reference: sitting.reference,
            body: sitting.body,
            names: sitting.names
        )
        _ = try await registry.perform(sitting.acts, enrolling: enrolment, on: sitting.meeting)
    }

    /// What the sittings come to, decided and folded in memory, some at the same time.
    private func facts(of numbers: Range<Int>) async throws -> [AdoptedFacts] {
        try await withThrowingTaskGroup(of: (Int, AdoptedFacts?).self) { group in
            for number in numbers {
                group.addTask { (number, try sitting(number).adopted()) }
            }
            var found: [(Int, AdoptedFacts)] = []
            for try await (number, facts) in group {
                if let facts { found.append((number, facts)) }
            }
            return found.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}

extension GeneratedSitting {
    /// What the sitting comes to, without a journal.
    func adopted() throws(Refusal) -> AdoptedFacts? {
        var folded = Meeting(id: meeting)
        for act in acts {
            let events: [Event] =
                switch act.deciding {
                case .freely(let decide): try decide(folded)
                case .numbering(let decide):
                    try decide(folded, Numbering(minutes: 1, decision: 1))
                case .committing, .sealing: []
                }
            for event in events { folded.apply(event) }
        }
        return MeetingFacts(folded).map {
            AdoptedFacts(facts: $0, reference: reference, body: body, names: names)
        }
    }
}
