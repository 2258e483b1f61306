import Journal
import Meetings
import Participation
public import Registry

extension GeneratedOrganisation {
    /// Records all sittings in records that have none: act by act, or their facts alone, by which
    /// the figures are the same.
    ///
    /// `spans` is given who was there when and how, as lines of CSV; `progress` is told how many are
    /// done.
    public func record(
        in registry: Registry,
        asFacts: Bool,
        spans: (([UInt8]) throws -> Void)? = nil,
        progress: (Int) -> Void = { _ in }
    ) async throws {
        try spans?(GeneratedSitting.spansHead)
        let withSpans = spans != nil
        var batch = try await batch(from: 0, withSpans: withSpans)
        while !batch.sittings.isEmpty {
            // The next sittings are thought of while these are written.
            let end = batch.numbers.upperBound
            async let next = self.batch(from: end, withSpans: withSpans)
            if asFacts {
                try await registry.adopt(batch.sittings)
            } else {
                for number in batch.numbers { try await record(sitting(number), in: registry) }
            }
            try spans?(batch.spans)
            progress(end)
            batch = try await next
        }
    }

    func record(_ sitting: GeneratedSitting, in registry: Registry) async throws {
        let enrolment = try await registry.enrolment(
            of: sitting.meeting,
            reference: sitting.reference,
            body: sitting.body,
            names: sitting.names
        )
        _ = try await registry.perform(sitting.acts, enrolling: enrolment, on: sitting.meeting)
    }

    private struct Batch: Sendable {
        let numbers: Range<Int>
        var sittings: [AdoptedFacts] = []
        var spans: [UInt8] = []
    }

    /// What the next sittings come to; none where all are done.
    private func batch(from start: Int, withSpans: Bool) async throws -> Batch {
        var batch = Batch(numbers: start..<min(start + 500, count))
        for number in batch.numbers {
            let sitting = sitting(number)
            guard let adopted = sitting.adopted else { continue }
            if withSpans { batch.spans += sitting.spans(of: adopted.facts) }
            batch.sittings.append(adopted)
        }
        return batch
    }
}

extension GeneratedSitting {
    /// What it comes to, with what stands beside it in the records; reckoned without the acts.
    public var adopted: AdoptedFacts? {
        facts.map { AdoptedFacts(facts: $0, reference: reference, body: body, names: names) }
    }

    /// The names of the columns, and the end of the line.
    static let spansHead = Array(
        """
        meeting,body,month,weekday,hour,kind,person,seat,section,role,gender,first_second,end_second,\
        channel,device

        """.utf8
    )

    /// A line for each stay of each person, in order of person and time.
    func spans(of facts: MeetingFacts) -> [UInt8] {
        let opening = facts.opening
        let sitting =
            "\(reference),\(body.code.text),\(opening.month),\(opening.weekday),\(opening.hour),"
            + "\(facts.kind.rawValue),"
        var lines = ""
        for person in facts.attendees.keys.sorted() {
            guard let attendee = facts.attendees[person], !attendee.stays.isEmpty else { continue }
            let name = names[person]
            let somebody =
                "\(person),\(attendee.seat.rawValue),\(name?.section ?? ""),\(name?.role ?? ""),"
                + "\(attendee.gender?.rawValue ?? ""),"
            for stay in attendee.stays {
                lines += sitting + somebody
                lines += "\(stay.from),\(stay.to),\(stay.channel.rawValue),"
                lines += "\(stay.device.rawValue)\n"
            }
        }
        return Array(lines.utf8)
    }
}
