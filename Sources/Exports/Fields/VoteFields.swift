import Meetings
import OpenDocument
import Wording

/// A proposal that was not put to the vote.
struct MotionFields {
    let reading: Reading

    init(_ reading: Reading) {
        self.reading = reading
    }

    func fields(of motion: Motion) -> [String: Value] {
        let kind = reading.meeting.opening?.rules.kind ?? .association
        return [
            "label": reading.text(Phrase.moved(kind.motion, by: mover(of: motion))),
            "text": reading.textOrNotice(motion.text),
        ]
    }

    func mover(of motion: Motion) -> Phrase? {
        reading.isWithheld(motion.text) ? nil : motion.mover.map(reading.name)
    }
}

/// The block of a vote: the text, how it was held, who was there, the figures and the outcome.
struct VoteFields {
    let reading: Reading

    init(_ reading: Reading) {
        self.reading = reading
    }

    /// Nil before the sitting opens, when there is no vote.
    func fields(of vote: Vote) -> [String: Value]? {
        guard case .motion(let id) = vote.subject, let motion = reading.meeting.motions[id],
            let kind = reading.meeting.opening?.rules.kind
        else { return nil }
        let isClosedSession = reading.isWithheld(motion.text)
        let mover = MotionFields(reading).mover(of: motion)
        let outcome = vote.closing.map { closed(vote, $0, isClosedSession: isClosedSession) }
        return [
            "label": reading.text(Phrase.putToTheVote(kind.motion, by: mover)),
            "text": reading.textOrNotice(motion.text),
            "method": reading.text(
                Phrase.method(
                    vote.method.label(in: kind),
                    tellers: vote.closing.flatMap { People($0.tellers.map(reading.name)) },
                    recused: isClosedSession ? nil : People(recused(in: vote).map(reading.name))
                )
            ),
            "closed": .record(outcome ?? [:]),
            "pending": reading.text(
                vote.isOpen ? Phrase.voteOpen(since: reading.clock(vote.openedAt)) : nil
            ),
        ]
    }

    private func closed(
        _ vote: Vote,
        _ closing: VoteClosing,
        isClosedSession: Bool
    ) -> [String: Value] {
        let snapshot = closing.snapshot
        let majority = vote.majority.arithmetic(
            needed: snapshot.needed,
            of: snapshot.base,
            isWeighted: isWeighted
        )
        return [
            "presence": reading.text(snapshot.presenceLine),
            "quorum": reading.text(quorum(of: vote, snapshot)),
            "tally": reading.text(snapshot.tallyLine),
            "majority": reading.text(majority),
            "tie": reading.text(snapshot.tieLine),
            "outcome": reading.text(snapshot.outcomeWords),
            "choices": .list(isClosedSession ? [] : choices(of: vote)),
        ]
    }

    private func quorum(of vote: Vote, _ snapshot: Snapshot) -> Phrase? {
        guard let rule = reading.meeting.quorumRule, rule.threshold != .nothing else {
            return nil
        }
        return snapshot.quorumLine(isForced: vote.isForced)
    }

    private var isWeighted: Bool { reading.meeting.roster.entitled.contains { $0.weight != 1 } }

    /// In the order of the roster.
    private func recused(in vote: Vote) -> [PersonID] {
        reading.meeting.roster.members.map(\.person).filter(vote.recused.contains)
    }

    /// Who chose what, in a recorded vote; in the order of the roster.
    private func choices(of vote: Vote) -> [Value] {
        guard vote.method == .recorded else { return [] }
        return Choice.allCases.compactMap { choice in
            let names = reading.meeting.roster.members.compactMap { member -> Phrase? in
                guard let ballot = vote.ballots[member.person], ballot.choice == choice else {
                    return nil
                }
                let name = reading.name(member.person)
                return ballot.castBy.map { .voter(name, through: reading.name($0)) } ?? name
            }
            guard !names.isEmpty else { return nil }
            return [
                "label": reading.text(choice.label.capitalised),
                "names": reading.text(names.joined(by: Phrase(verbatim: ", "))),
            ]
        }
    }
}

/// A decision as the register holds it.
struct DecisionFields {
    let reading: Reading

    init(_ reading: Reading) {
        self.reading = reading
    }

    func fields(of decision: Decision) -> [String: Value] {
        let reference = reading.meeting.reference(of: decision)
        let isAnnulled = reading.meeting.isRetracted(.decision(id: decision.id))
        return [
            "title": reading.text(Phrase.decision(reference)),
            "text": isAnnulled
                ? .paragraphs([Paragraph(Phrase.annulled[reading.language])])
                : reading.textOrNotice(decision.text),
        ]
    }
}
