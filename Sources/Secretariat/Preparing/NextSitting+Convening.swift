import Foundation
public import Journal
public import Meetings
public import Registry
public import Wording

extension NextSitting {
    /// Puts a draft on record: the sitting is planned, those on the list are convened, the agenda is
    /// set; gives what the sitting goes by, or nil where somebody else has changed the draft since it
    /// was read.
    ///
    /// The draft is gone then. Whoever still writes on it is told that it was overtaken.
    ///
    /// Refused while something is wrong with it: the page that asks has said so before.
    public func convene(
        _ draft: KeptDraft,
        _ preparation: Preparation,
        by author: AuthorID
    ) async throws(SecretariatError) -> String? {
        let acts = try await acts(draft.id, preparation, by: author)
        let claimed = try await asking(
            await registry.changeDraft(draft, to: preparation.content)
        )
        // One that is gone was put on record already: the same acts change nothing.
        if claimed == nil, try await asking(await registry.draft(draft.id)) != nil { return nil }
        let reference = try await record(acts)
        try await asking(await registry.deleteDraft(draft.id))
        return reference
    }

    /// Begins a sitting of its own with these acts; gives what it goes by.
    ///
    /// Of two that are put on record at once for one day, one is first to its reference: the other
    /// looks for the next.
    private func record(_ acts: ConvenedActs) async throws(SecretariatError) -> String {
        for attempt in 1... {
            let (reference, holder) = try await asking(await place(for: acts))
            let enrolment = try await asking(
                await registry.enrolment(
                    reference: reference,
                    code: body.code,
                    name: body.name,
                    organisation: body.organisation,
                    kind: body.kind,
                    people: []
                )
            )
            let meeting = enrolment.meeting
            let isKept = try await asking(await registry.sittings()).contains { $0.id == meeting }
            guard meeting == holder || !isKept else { continue }
            do throws(Rejection) {
                _ = try await registry.perform(acts.all, enrolling: enrolment, on: meeting)
                return reference
            } catch {
                if error.reason == .busy, attempt < Self.mostAttempts { continue }
                let blank = Glossary(of: Record.empty, meeting: meeting)
                throw .declined(error.reason, blank.adding(acts.all))
            }
        }
        throw .registry(.busy)
    }

    /// More secretaries than convene one body for one day at the same moment.
    private static let mostAttempts = 20

    /// The sitting as it is going to be convened, for documents that are made ahead: nothing of it is
    /// on record.
    public func preview(
        _ draft: KeptDraft,
        _ preparation: Preparation,
        in language: Language
    ) async throws(SecretariatError) -> Minutes {
        let acts = try await acts(draft.id, preparation, by: .secretariat).all
        let id = MeetingID(draft.id.uuid)
        var meeting = Meeting(id: id)
        for act in acts {
            guard case .freely(let decide) = act.deciding else { continue }
            do throws(Refusal) {
                for event in try decide(meeting) { meeting.apply(event) }
            } catch {
                throw .declined(
                    .refused(error),
                    Glossary(of: Record.empty, meeting: id).adding(acts)
                )
            }
        }
        let nothing = Head(meeting: id, sequence: 0, hash: Fingerprint(hashing: []))
        return Minutes(
            meeting: meeting,
            seal: Seal(head: nothing, isSealed: false),
            texts: Dictionary(acts.flatMap(\.texts).map { ($0.id, $0) }) { first, _ in first },
            names: acts.map(\.names).reduce(into: [:]) { $0.merge($1) { first, _ in first } },
            language: language,
            record: nil
        )
    }

    private func acts(
        _ draft: DraftID,
        _ preparation: Preparation,
        by author: AuthorID
    ) async throws(SecretariatError) -> ConvenedActs {
        guard let planned = preparation.planned(in: zone), let day = Day(of: planned, in: zone)
        else { throw .malformedTime("\(preparation.day) \(preparation.time)") }
        var earlier: [String: MeetingID] = [:]
        for reference in preparation.items.compactMap(\.approves) {
            // Minutes are approved by the body itself: of others nothing is told, not even that they are.
            let found = try await asking(await registry.find(reference, among: [body.id]))
            guard !isLater(found, than: planned) else {
                throw .handed(HandedActError("approves", .notEarlier))
            }
            earlier[reference] = found
        }
        return ConvenedActs(
            preparation: preparation,
            body: body,
            zone: zone,
            planned: planned,
            members: try await members(of: preparation, on: day),
            earlier: earlier,
            draft: draft,
            author: author,
            at: registry.now
        )
    }

    /// `BF-2020-03-30`, or `BF-2020-03-30-2` where another sitting is on that day already.
    ///
    /// `holder` is the sitting that has these acts already, where there is one.
    private func place(
        for acts: ConvenedActs
    ) async throws(RegistryError) -> (reference: String, holder: MeetingID?) {
        let day = acts.preparation.day
        let taken = Dictionary(
            try await registry.sittings().map { ($0.reference, $0.id) }
        ) { first, _ in first }
        var number = 1
        while true {
            let reference = "\(body.code)-\(day)" + (number > 1 ? "-\(number)" : "")
            guard let other = taken[reference] else { return (reference, nil) }
            let entries = try await registry.record(of: other).entries
            if entries.contains(where: { $0.act == acts.first }) { return (reference, other) }
            number += 1
        }
    }
}

extension Record {
    fileprivate static let empty = Record(entries: [], texts: [:], names: [:])
}
