import Foundation
public import Journal
import Meetings

/// A sitting at a glance, as `greffier show` tells it.
public struct Overview: Sendable {
    private let minutes: Minutes
    private let glossary: Glossary

    /// What `show` says of a sitting.
    public init(_ minutes: Minutes) {
        self.minutes = minutes
        glossary = minutes.glossary
    }

    private var meeting: Meeting { minutes.meeting }

    /// What is said of something, such as of somebody by which means from when to when.
    public struct Line: Hashable, Sendable {
        /// Who, when or what.
        public let label: Phrase
        /// What is said of it.
        public let text: Phrase

        fileprivate var words: Phrase {
            Phrase(french: "\(label) : \(text)", english: "\(label): \(text)")
        }
    }

    /// The lines, section by section; a section that has nothing to say is left out.
    public func sections(reference: String) -> [[Phrase]] {
        let items = agenda.map { line in
            Phrase(french: "\(line.label). \(line.text)", english: "\(line.label). \(line.text)")
        }
        let told = [attendance, quorum].map { $0.map(\.words) }
        let decided = [votes, questions, decisions, tasks].map { $0.map(\.words) }
        return
            ([heading(reference) + [cancellation].compactMap(\.self)] + told + [items] + decided + [
                [head]
            ]).filter { !$0.isEmpty }
    }

    private func heading(_ reference: String) -> [Phrase] {
        let body = meeting.particulars.map { glossary.text($0.bodyName) }
        let name = body.map {
            Phrase(french: "\(reference) — \($0)", english: "\(reference) — \($0)")
        }
        return [name ?? Phrase(verbatim: reference)]
            + [moment].compactMap(\.self).map { moment in
                Phrase(
                    french: "\(moment) ; \(meeting.phase.label)",
                    english: "\(moment); \(meeting.phase.label)"
                )
            }
    }

    /// That the sitting was called off, when and why; nil of one that was not.
    public var cancellation: Phrase? {
        guard let cancellation = meeting.cancellation,
            let day = cancellation.at.day(in: meeting.zone)
        else { return nil }
        return .cancelled(on: day, reason: cancellation.reason.map { glossary.text($0).french })
    }

    /// The day and the hours of the sitting; nil while none is planned.
    public var moment: Phrase? {
        let start = meeting.opening?.at ?? meeting.particulars?.plannedAt
        guard let start, let day = start.day(in: meeting.zone) else { return nil }
        let from = glossary.clock(start)
        let hours =
            meeting.adjournment.map { .stretch(from: from, to: glossary.clock($0.at)) } ?? from
        return Phrase(
            french: "\(day.withWeekday), \(hours)",
            english: "\(day.withWeekday), \(hours)"
        )
    }

    /// Who was there, by which means, from when to when.
    public var attendance: [Line] {
        meeting.roster.members.compactMap { member in
            let stays = meeting.attendance.stays(of: member.person, until: meeting.adjournment?.at)
            guard !stays.isEmpty else { return nil }
            let stretches = stays.map { stay in
                let from = glossary.clock(stay.period.from)
                let hours =
                    stay.period.to.map { Phrase.stretch(from: from, to: glossary.clock($0)) }
                    ?? .since(from)
                let means = stay.channel.label(with: stay.device)
                return Phrase(french: "\(means) \(hours)", english: "\(means) \(hours)")
            }
            return Line(label: glossary.name(member.person), text: .successive(stretches))
        }
    }

    /// Each reckoning of the quorum, by its time.
    public var quorum: [Line] {
        guard let rule = meeting.quorumRule, !meeting.roster.entitled.isEmpty else { return [] }
        return meeting.quorumChecks.map { check in
            Line(label: glossary.clock(check.at), text: check.reckoning.checked(rule))
        }
    }

    /// The items, by their numbers.
    public var agenda: [Line] {
        meeting.agenda.numbered.map { numbered in
            let number = numbered.dotted
            return Line(
                label: Phrase(verbatim: number),
                text: glossary.text(numbered.item.title)
            )
        }
    }

    /// What was voted on, with the figures and what came of it.
    public var votes: [Line] {
        meeting.votes.compactMap { vote in
            guard let closing = vote.closing else { return nil }
            let snapshot = closing.snapshot
            let outcome = snapshot.outcomeWords(
                of: vote.method,
                electing: snapshot.elected.map(glossary.name),
                isFeminine: meeting.isFeminine(vote)
            )
            let isCounted = vote.method != .consensus && vote.method != .takenNote
            let tally = vote.round == nil ? snapshot.tallyLine : snapshot.countsLine(glossary.name)
            let figures =
                isCounted
                ? Phrase(french: "\(tally) ", english: "\(tally) ") : Phrase(verbatim: "")
            let quorum = withoutQuorum(snapshot, isForced: vote.isForced || closing.isForced)
            return Line(
                label: glossary.subject(of: vote),
                text: Phrase(
                    french: "\(figures)\(outcome)\(quorum)",
                    english: "\(figures)\(outcome)\(quorum)"
                )
            )
        }
    }

    /// That a vote was held without a quorum; nothing where there was one or none is required.
    private func withoutQuorum(_ snapshot: Snapshot, isForced: Bool) -> Phrase {
        guard let rule = meeting.quorumRule, rule.threshold != .nothing, !snapshot.quorum.isMet
        else { return Phrase(verbatim: "") }
        let line = snapshot.quorumLine(isForced: isForced)
        return Phrase(french: " \(line)", english: " \(line)")
    }

    /// What the corrected record says against frozen figures, each with what it is about.
    public var questions: [Line] {
        meeting.questions.map { question in
            let subject =
                switch question.subject {
                case .vote(let id): glossary.vote(id).capitalised
                case .quorumCheck(let index):
                    Phrase(
                        french: "Quorum à \(glossary.clock(meeting.quorumChecks[index].at))",
                        english: "Quorum at \(glossary.clock(meeting.quorumChecks[index].at))"
                    )
                }
            return Line(label: subject, text: question.words)
        }
    }

    /// What was decided, by the number in the register.
    public var decisions: [Line] {
        meeting.decisions.map { decision in
            let text =
                meeting.isRetracted(.decision(id: decision.id))
                ? .annulled : glossary.text(decision.text)
            return Line(label: .decision(meeting.reference(of: decision)), text: text)
        }
    }

    /// What is to be done, by whom and by when.
    public var tasks: [Line] {
        meeting.tasks.filter { !meeting.isRetracted(.task(id: $0.id)) }.map { task in
            let who = task.assignees.map(glossary.name).listed
            let due =
                task.due.map {
                    Phrase(french: ", pour le \($0.inWords)", english: ", by \($0.inWords)")
                } ?? Phrase(verbatim: "")
            return Line(
                label: Phrase(
                    french: "À faire par \(who)\(due)",
                    english: "To be done by \(who)\(due)"
                ),
                text: glossary.text(task.text)
            )
        }
    }

    /// The head of the record, and after how many events.
    public var head: Phrase {
        let seal = minutes.seal
        let label = Phrase.head(
            afterEvents: Int(seal.head.sequence),
            isSealed: seal.isSealed
        )
        return Phrase(
            french: "\(label) :\n\(seal.head.hash.grouped)",
            english: "\(label):\n\(seal.head.hash.grouped)"
        )
    }
}
