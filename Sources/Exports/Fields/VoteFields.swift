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
        let label = Phrase.moved(
            label(of: motion),
            by: motion.mover.map(reading.name),
            withdrawnAt: motion.withdrawnAt.map(reading.clock)
        )
        return ["label": reading.text(label), "text": reading.textOrNotice(motion.wording)]
    }

    func label(of motion: Motion) -> MotionLabel {
        (reading.meeting.opening?.rules.kind ?? .association).label(of: motion)
    }

    /// The wording before the first amendment; nothing where there was none.
    func firstWording(of motion: Motion) -> [Value] {
        guard !motion.revisions.isEmpty, let text = reading.line(motion.text) else { return [] }
        return [reading.sentence(.firstWording(text), telling: [motion.text])]
    }
}

extension Motion {
    /// The text as the last carried amendment left it.
    var wording: PassageID { revisions.last?.text ?? text }
}

/// The block of a vote: the text, how it was held, who was there, the figures and the outcome.
///
/// Names of closed sessions are not there: `Meeting.published` has left them out.
struct VoteFields {
    let reading: Reading

    init(_ reading: Reading) {
        self.reading = reading
    }

    /// Nil before the sitting opens, when there is no vote.
    func fields(of vote: Vote) -> [String: Value]? {
        guard let kind = reading.meeting.opening?.rules.kind, let subject = subject(of: vote)
        else { return nil }
        let method = Phrase.method(
            method(of: vote, in: kind),
            tellers: vote.closing.flatMap { People($0.tellers.map(reading.name)) },
            recused: People(reading.recused(in: vote).map(reading.name)),
            silent: reading.namesVoters ? People(silent(in: vote).map(reading.name)) : nil
        )
        return [
            "label": reading.text(subject.label),
            "text": reading.textOrNotice(subject.text),
            "remarks": .list(subject.remarks.map { ["text": $0] }),
            "method": reading.sentence(method, telling: [vote.tool]),
            "closed": .record(vote.closing.map { closed(vote, $0, in: kind) } ?? [:]),
            "pending": reading.sentence(pending(vote), telling: [vote.abandonment?.reason]),
            "question": reading.text(reading.question(.vote(id: vote.id))),
        ]
    }

    private func subject(
        of vote: Vote
    ) -> (label: Phrase, text: PassageID, remarks: [Value])? {
        switch vote.subject {
        case .motion(let id):
            guard let motion = reading.meeting.motions[id] else { return nil }
            let fields = MotionFields(reading)
            let label = Phrase.putToTheVote(
                fields.label(of: motion),
                by: motion.mover.map(reading.name),
                isAmended: !motion.revisions.isEmpty,
                isVotedOn: vote.method.isCounted
            )
            return (label, motion.wording, fields.firstWording(of: motion))
        case .round(let round):
            guard let selection = reading.meeting.selections[round.selection] else { return nil }
            return (.round(round.number, seats: round.seats), selection.title, [])
        }
    }

    private func method(of vote: Vote, in body: BodyKind) -> Phrase {
        let label = vote.method.label(in: body)
        return vote.tool.flatMap(reading.line).map { .method(label, with: $0) } ?? label
    }

    private func pending(_ vote: Vote) -> Phrase? {
        let opened = reading.clock(vote.openedAt)
        if let abandonment = vote.abandonment {
            return .voteAbandoned(
                openedAt: opened,
                at: reading.clock(abandonment.at),
                reason: reading.line(abandonment.reason)
            )
        }
        return vote.isOpen ? .voteOpen(since: opened) : nil
    }

    private func closed(
        _ vote: Vote,
        _ closing: VoteClosing,
        in kind: BodyKind
    ) -> [String: Value] {
        let snapshot = closing.snapshot
        let majority = vote.majority.arithmetic(
            needed: snapshot.needed,
            of: snapshot.base,
            isWeighted: isWeighted
        )
        let isForced = vote.isForced || closing.isForced
        let outcome = snapshot.outcomeWords(
            of: vote.method,
            electing: reading.isClosed(vote) ? nil : snapshot.elected.map(reading.option),
            isFeminine: kind.isFeminine(vote, in: reading.meeting)
        )
        return [
            "presence": reading.text(snapshot.presenceLine),
            "quorum": reading.text(quorum(snapshot, isForced: isForced)),
            "tally": reading.text(tally(of: vote, snapshot)),
            "majority": reading.text(vote.method.isWithoutBallots ? nil : majority),
            "tie": reading.sentence(tie(of: vote, closing), telling: [closing.tieBreak?.reason]),
            "outcome": reading.text(outcome),
            "choices": .list(choices(of: vote)),
        ]
    }

    private func tally(of vote: Vote, _ snapshot: Snapshot) -> Phrase? {
        switch vote.method {
        case .consensus, .takenNote: nil
        case .unanimity, .showOfHands, .recorded, .secret, .external:
            vote.round == nil ? snapshot.tallyLine : snapshot.countsLine(reading.option)
        }
    }

    private func tie(of vote: Vote, _ closing: VoteClosing) -> Phrase? {
        guard vote.round != nil else { return closing.snapshot.tieLine }
        return closing.tieBreak.map { .tieBreak(reading.line($0.reason)) }
    }

    private func quorum(_ snapshot: Snapshot, isForced: Bool) -> Phrase? {
        guard let rule = reading.meeting.quorumRule, rule.threshold != .nothing else {
            return nil
        }
        return snapshot.quorumLine(isForced: isForced)
    }

    private var isWeighted: Bool { reading.meeting.roster.entitled.contains { $0.weight != 1 } }

    /// Those who did not vote by name; nobody of a closed session, of which no ballots are told.
    private func silent(in vote: Vote) -> [PersonID] {
        vote.ballots.isEmpty ? [] : reading.meeting.silentVoters(in: vote)
    }

    /// Who chose what, in a recorded vote; in the order of the roster.
    private func choices(of vote: Vote) -> [Value] {
        guard reading.namesVoters else { return [] }
        let options = (vote.round?.options ?? []).compactMap { option in
            line(of: vote, reading.option(option)) { $0.options.contains(option) }
        }
        let choices = Choice.allCases.compactMap { choice in
            line(of: vote, choice.label.capitalised) {
                $0.choice == choice && $0.options.isEmpty
            }
        }
        return options + choices
    }

    private func line(
        of vote: Vote,
        _ label: Phrase,
        where isOne: (Ballot) -> Bool
    ) -> Value? {
        let names = reading.meeting.roster.members.compactMap { member -> Phrase? in
            guard let ballot = vote.ballots[member.person], isOne(ballot) else { return nil }
            return .voter(
                reading.name(member.person),
                votes: reading.meeting.seat(of: member.person, at: ballot.at)?.weight ?? 1,
                through: ballot.castBy.map(reading.name)
            )
        }
        guard !names.isEmpty else { return nil }
        return [
            "label": reading.text(label),
            "names": reading.text(names.joined(by: Phrase(verbatim: ", "))),
        ]
    }
}
