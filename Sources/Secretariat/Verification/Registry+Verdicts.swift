import Journal
public import Meetings
public import Registry
import Wording

extension Registry {
    /// What verification says of all sittings, or of one, and of the file of the records where
    /// something is wrong with it.
    ///
    /// `file` is what the records go by, `printed` a head from elsewhere; `report` is told how many
    /// sittings are done, and of how many.
    public func verdicts(
        on sitting: String? = nil,
        file: String,
        printed: Fingerprint? = nil,
        report: (Int, Int) -> Void = { _, _ in }
    ) async throws(RegistryError) -> [Verdict] {
        let faults = try await inspect()
        let meetings: [MeetingID]
        if let sitting {
            meetings = [try await find(sitting)]
        } else {
            meetings = try await self.meetings()
        }
        var checked: [Checked] = []
        for (index, id) in meetings.enumerated() {
            checked.append(try await Checked(id, in: self, printed: printed))
            report(index + 1, meetings.count)
        }
        // A head given without a meeting belongs to one of them; the others do not miss it.
        let isKnown = sitting == nil && checked.contains(where: \.knowsHead)
        return (faults.isEmpty ? [] : [Verdict(onFile: file, faults)])
            + checked.map { $0.verdict(missesHead: !isKnown) }
    }

    /// What verification says of the record of one sitting.
    public func verdict(on meeting: MeetingID) async throws(RegistryError) -> Verdict {
        try await Checked(meeting, in: self, printed: nil).verdict(missesHead: true)
    }
}

/// One meeting of the registry as far as it could be checked.
private struct Checked {
    let reference: String
    let result: Result<(Examination, Glossary), RegistryError>

    /// A meeting that cannot be read is a fault of its own, and keeps no other from being checked.
    init(_ id: MeetingID, in registry: Registry, printed: Fingerprint?) async throws(RegistryError)
    {
        reference = try await registry.knownReference(of: id) ?? id.description
        do throws(RegistryError) {
            let examined = try await registry.examine(id, printed: printed)
            result = .success((examined, Glossary(of: examined.record, meeting: id)))
        } catch {
            guard case .storage(.unreadable) = error else { throw error }
            result = .failure(error)
        }
    }

    var knowsHead: Bool { (try? result.get())?.0.verification.following != nil }

    func verdict(missesHead: Bool) -> Verdict {
        switch result {
        case .success(let (examined, glossary)):
            Verdict(
                on: reference,
                missesHead
                    ? examined.verification : examined.verification.withoutUnknownHead,
                examined.findings,
                glossary,
                waitingRemarks: examined.record.waitingRemarks(on: examined.verification.meeting)
            )
        case .failure(let error): Verdict(on: reference, unreadable: error)
        }
    }
}

extension Journal.Record {
    /// How many remarks nothing vouches for yet: their words are committed to at the approval.
    fileprivate func waitingRemarks(on meeting: MeetingID) -> Int {
        guard entries.contains(where: { $0.kind == Event.Kind.remarked.rawValue }) else { return 0 }
        let meeting = Meeting(id: meeting, folding: entries)
        return meeting.approval == nil ? meeting.remarks.count : 0
    }
}

extension Verification {
    /// The same without a word on the head that was asked for.
    fileprivate var withoutUnknownHead: Verification {
        Verification(
            meeting: meeting,
            entries: entries,
            findings: findings.filter { finding in
                if case .unknownHead = finding { false } else { true }
            },
            head: head,
            sealed: sealed,
            following: following
        )
    }
}
