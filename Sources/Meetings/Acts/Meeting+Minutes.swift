/// The life of the minutes once the sitting is over (procedure §3a).
extension Meeting {
    /// Submits the minutes: each passage and each name of the roster has its commitment.
    ///
    /// No vote is open; an item that is still open ends when another began, or with the sitting.
    public func submit(
        _ commitments: Commitments,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.submitted)
        try requireNoOpenVote()
        if let adjournment { try Self.requireForward(.sitting, at, notBefore: adjournment.at) }
        if let last = returns.last { try Self.requireForward(.minutes, at, notBefore: last.at) }
        let gone = commitments.withdrawn
        let passages = passages.filter { !gone.contains(.passage(id: $0)) }
        let people = roster.members.map(\.person).filter { !gone.contains(.person(id: $0)) }
        if let absent = passages.first(where: { commitments.passages[$0] == nil }) {
            throw .commitmentMissing(.passage(id: absent))
        }
        if let absent = people.first(where: { commitments.names[$0] == nil }) {
            throw .commitmentMissing(.person(id: absent))
        }
        let submitted = Submitted(
            at: at,
            passages: Self.all(commitments.passages, first: passages)
                .map { PassageCommitment(passage: $0, commitment: $1) },
            names: Self.all(commitments.names, first: people)
                .map { NameCommitment(person: $0, commitment: $1) }
        )
        return endings + [.submitted(submitted)]
    }

    /// Names the head of the journal at the submission, which the minutes print.
    public func seal(head: Fingerprint, at: Instant) throws(Refusal) -> [Event] {
        try allow(.sealed)
        guard seal == nil else { throw .alreadySealed }
        return [.sealed(Sealed(at: at, head: head))]
    }

    /// Takes submitted minutes back to a draft, to correct them and submit them anew.
    public func returnToDraft(reason: PassageID?, at: Instant) throws(Refusal) -> [Event] {
        try allow(.returnedToDraft)
        try requireMinutesForward(at)
        if let reason { try requireNewText(reason) }
        return [.returnedToDraft(ReturnedToDraft(at: at, reason: reason))]
    }

    /// Remarks on submitted minutes.
    public func remark(_ remark: Remark) throws(Refusal) -> [Event] {
        try allow(.remarked)
        try requireMinutesForward(remark.at)
        try requireNewText(remark.passage)
        try Self.requireRoom(.remarks, remarks.count + 1, limit: Limits.remarks)
        if let person = remark.person { try requireMember(person) }
        return [.remarked(Remarked(remark: remark))]
    }

    /// Approves the minutes, as a later sitting did, with the corrections that it asked for.
    ///
    /// What the submission did not cover is committed to: corrections and remarks.
    public func approve(
        at sitting: MeetingID,
        corrections: [PassageID] = [],
        commitments: Commitments,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.approved)
        guard sitting != id else { throw .approvedBySameSitting }
        try requireMinutesForward(at)
        for correction in corrections { try requireNewText(correction) }
        let covered = Set(submission?.passages.map(\.passage) ?? [])
        let late = (passages + corrections).filter {
            !covered.contains($0) && !commitments.withdrawn.contains(.passage(id: $0))
        }
        let approved = Approved(
            at: at,
            sitting: sitting,
            corrections: corrections,
            passages: try commitments.passages(late)
        )
        return [.approved(approved)]
    }

    /// Signs approved minutes; nobody signs twice in one role.
    public func sign(_ signature: Signature) throws(Refusal) -> [Event] {
        try allow(.signed)
        try requireMember(signature.person)
        try requireMinutesForward(signature.at)
        if signatures.contains(where: {
            $0.person == signature.person && $0.role == signature.role
        }) {
            throw .alreadySigned(signature.person)
        }
        return [.signed(Signed(signature: signature))]
    }

    /// Signs approved minutes in the name of whoever presided, or kept the minutes.
    public func sign(as role: Signature.Role, at: Instant) throws(Refusal) -> [Event] {
        try allow(.signed)
        guard let opening else { throw .notPrepared }
        let person =
            switch role {
            case .chair: opening.chair
            case .secretary: opening.secretary
            }
        return try sign(Signature(person: person, role: role, at: at))
    }

    /// Rectifies approved minutes by an annotation, which is committed to at once.
    public func rectify(
        _ passage: PassageID,
        item: ItemID?,
        commitments: Commitments,
        at: Instant
    ) throws(Refusal) -> [Event] {
        try allow(.rectified)
        try requireMinutesForward(at)
        try requireItem(item)
        try requireNewText(passage)
        try Self.requireRoom(.remarks, rectifications.count + 1, limit: Limits.remarks)
        guard let commitment = commitments.passages[passage] else {
            throw .commitmentMissing(.passage(id: passage))
        }
        let rectification = Rectification(
            passage: passage,
            commitment: commitment,
            item: item,
            at: at
        )
        return [.rectified(Rectified(rectification: rectification))]
    }

    /// When this sitting approved the minutes of an earlier one: by the last vote under the item, by
    /// the decision that follows from it, or, where there was no vote, by a decision; nil when it did
    /// not.
    ///
    /// Votes on amendments approve nothing.
    public func approvalTime(of earlier: MeetingID) -> Instant? {
        let items = Set(agenda.filter { $0.approves == earlier }.map(\.id))
        let last = votes.last { vote in
            vote.closing != nil && vote.item.map(items.contains) ?? false
                && vote.motion.flatMap { motions[$0]?.amends } == nil
        }
        let decided = decisions.filter { decision in
            decision.item.map(items.contains) ?? false
                && (decision.vote == nil || decision.vote == last?.id)
                && !isRetracted(.decision(id: decision.id))
        }
        guard let closing = last?.closing else { return decided.map(\.at).max() }
        return closing.snapshot.outcome.isCarried ? decided.map(\.at).max() ?? closing.at : nil
    }

    /// Refuses events after which this sitting would not have approved earlier minutes, as these are
    /// approved on record, or what approved them would not stand: `approvals` tells of each when it did.
    ///
    /// What is decided on them once more may come later, and says no less.
    public func requireKept(
        _ approvals: [MeetingID: Instant],
        after events: [Event]
    ) throws(Refusal) {
        var after = self
        for event in events { after.apply(event) }
        for item in agenda {
            guard let earlier = item.approves, let at = approvals[earlier] else { continue }
            let isKept = after.stands(under: item.id, at: at) || !stands(under: item.id, at: at)
            let (time, before) = (after.approvalTime(of: earlier), approvalTime(of: earlier))
            let isLost = before.map { before in time.map { $0 < before } ?? true } ?? false
            guard isKept, time == at || !isLost else {
                throw .correction(.minutesApproved(under: item.id))
            }
        }
    }

    /// Whether a vote that carried, or a decision, stands under an item, and was of that moment.
    private func stands(under item: ItemID, at moment: Instant) -> Bool {
        let isVoted = votes.contains { vote in
            vote.item == item
                && vote.closing.map { $0.at == moment && $0.snapshot.outcome.isCarried } ?? false
        }
        return isVoted
            || decisions.contains {
                $0.item == item && $0.at == moment && !isRetracted(.decision(id: $0.id))
            }
    }

    /// Every commitment to a text that the minutes rest on as they stand.
    public var committedPassages: [PassageCommitment] {
        (submission?.passages ?? []) + (approval?.passages ?? [])
            + rectifications.map {
                PassageCommitment(passage: $0.passage, commitment: $0.commitment)
            }
    }

    /// Every commitment once: those of whom or what the record tells in its order, then those of
    /// whoever is named in a text alone.
    private static func all<Subject>(
        _ commitments: [Identifier<Subject>: Fingerprint],
        first: [Identifier<Subject>]
    ) -> [(Identifier<Subject>, Fingerprint)] {
        let told = Set(first)
        let others = commitments.keys.filter { !told.contains($0) }.sorted()
        return (first + others).compactMap { id in commitments[id].map { (id, $0) } }
    }

    /// Submission, approval and signature follow one another.
    private func requireMinutesForward(_ instant: Instant) throws(Refusal) {
        guard let last = approval?.at ?? submission?.at else { return }
        try Self.requireForward(.minutes, instant, notBefore: last)
    }

    /// Refuses to overwrite a text that is committed to.
    private func requireNewText(_ passage: PassageID) throws(Refusal) {
        try Self.requireNew(!passages.contains(passage), .passage(id: passage))
    }
}

extension Commitments {
    fileprivate func passages(_ ids: [PassageID]) throws(Refusal) -> [PassageCommitment] {
        var committed: [PassageCommitment] = []
        for id in ids {
            guard let commitment = passages[id] else {
                throw .commitmentMissing(.passage(id: id))
            }
            committed.append(PassageCommitment(passage: id, commitment: commitment))
        }
        return committed
    }
}
