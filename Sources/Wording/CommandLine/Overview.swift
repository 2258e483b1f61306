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
        glossary = Glossary(
            meeting: minutes.meeting,
            names: minutes.names,
            texts: minutes.texts,
            redactions: minutes.redactions
        )
    }

    private var meeting: Meeting { minutes.meeting }

    /// The lines, section by section; a section that has nothing to say is left out.
    public func sections(reference: String) -> [[Phrase]] {
        [
            heading(reference), attendance, quorum, agenda, votes, questions, decisions, tasks,
            [head],
        ]
        .filter { !$0.isEmpty }
    }

    private func heading(_ reference: String) -> [Phrase] {
        let body = meeting.particulars.map { glossary.text($0.bodyName) }
        let name = body.map {
            Phrase(french: "\(reference) — \($0)", english: "\(reference) — \($0)")
        }
        var lines = [name ?? Phrase(verbatim: reference)]
        let start = meeting.opening?.at ?? meeting.particulars?.plannedAt
        if let start, let day = start.day(in: meeting.zone) {
            let from = glossary.clock(start)
            let hours =
                meeting.adjournment.map { .stretch(from: from, to: glossary.clock($0.at)) } ?? from
            lines.append(
                Phrase(
                    french: "\(day.withWeekday), \(hours) ; \(meeting.phase.label)",
                    english: "\(day.withWeekday), \(hours); \(meeting.phase.label)"
                )
            )
        }
        return lines
    }

    private var attendance: [Phrase] {
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
            let name = glossary.name(member.person)
            let line = Phrase.successive(stretches)
            return Phrase(french: "\(name) : \(line)", english: "\(name): \(line)")
        }
    }

    private var quorum: [Phrase] {
        guard let rule = meeting.quorumRule, !meeting.roster.entitled.isEmpty else { return [] }
        return meeting.quorumChecks.map { check in
            let time = glossary.clock(check.at)
            let words = check.reckoning.checked(rule)
            return Phrase(french: "\(time) : \(words)", english: "\(time): \(words)")
        }
    }

    private var agenda: [Phrase] {
        meeting.agenda.numbered.map { numbered in
            let number = numbered.number.map(String.init).joined(separator: ".")
            let title = glossary.text(numbered.item.title)
            return Phrase(french: "\(number). \(title)", english: "\(number). \(title)")
        }
    }

    private var votes: [Phrase] {
        meeting.votes.compactMap { vote in
            guard let closing = vote.closing else { return nil }
            let snapshot = closing.snapshot
            let subject = glossary.subject(of: vote)
            let outcome = snapshot.outcomeWords(
                of: vote.method,
                electing: snapshot.elected.map(glossary.name)
            )
            let isCounted = vote.method != .consensus && vote.method != .takenNote
            let tally = vote.round == nil ? snapshot.tallyLine : snapshot.countsLine(glossary.name)
            let figures =
                isCounted
                ? Phrase(french: "\(tally) ", english: "\(tally) ") : Phrase(verbatim: "")
            let quorum = withoutQuorum(snapshot, isForced: vote.isForced || closing.isForced)
            return Phrase(
                french: "\(subject) : \(figures)\(outcome)\(quorum)",
                english: "\(subject): \(figures)\(outcome)\(quorum)"
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
    private var questions: [Phrase] {
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
            return Phrase(
                french: "\(subject) : \(question.words)",
                english: "\(subject): \(question.words)"
            )
        }
    }

    private var decisions: [Phrase] {
        meeting.decisions.map { decision in
            let label = Phrase.decision(meeting.reference(of: decision))
            let text =
                meeting.isRetracted(.decision(id: decision.id))
                ? .annulled : glossary.text(decision.text)
            return Phrase(french: "\(label) : \(text)", english: "\(label): \(text)")
        }
    }

    private var tasks: [Phrase] {
        meeting.tasks.filter { !meeting.isRetracted(.task(id: $0.id)) }.map { task in
            let who = task.assignees.map(glossary.name).listed
            let what = glossary.text(task.text)
            let due =
                task.due.map {
                    Phrase(french: ", pour le \($0.inWords)", english: ", by \($0.inWords)")
                } ?? Phrase(verbatim: "")
            return Phrase(
                french: "À faire par \(who)\(due) : \(what)",
                english: "To be done by \(who)\(due): \(what)"
            )
        }
    }

    private var head: Phrase {
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
