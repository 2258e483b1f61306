import Foundation
import Imports
import Journal
import Meetings
import OpenDocument
import Secretariat
import Wording

/// A review as people see it on the terminal.
struct ReviewConsole {
    private let reviewed: ReviewedDocument
    private let plan: ReviewPlan

    init(_ reviewed: ReviewedDocument, _ plan: ReviewPlan) {
        self.reviewed = reviewed
        self.plan = plan
    }

    /// Tells everything; proposals that are asked about come one by one later.
    func list(asks: Bool) {
        let review = reviewed.review
        Console.say(
            ReviewReport.summary(
                reviewed.reference,
                proposals: review.proposals.count,
                unchanged: review.unchanged,
                outdated: review.outdated.count,
                untaken: review.outside.count + reviewed.untaken.count
            )
        )
        if reviewed.isOlder { Console.say(ReviewReport.isOlder) }
        if !reviewed.comparesOutside { Console.say(ReviewReport.otherTemplate) }
        if !asks { for proposal in review.proposals { show(proposal) } }
        if !review.outside.isEmpty {
            Console.say("")
            Console.say(ReviewReport.outside)
            for outside in review.outside {
                let heading = outside.heading.isEmpty ? "" : outside.heading.visible + " : "
                Console.say("  " + heading + difference([outside.printed], [outside.edited]))
            }
        }
        if !reviewed.untaken.isEmpty { listUntaken() }
        if !review.outside.isEmpty || !reviewed.untaken.isEmpty { Console.say("") }
    }

    /// The most changes that are told one by one.
    private static let most = 100

    private func listUntaken() {
        let untaken = reviewed.untaken
        Console.say("")
        Console.say(ReviewReport.untaken)
        for change in untaken.prefix(Self.most) {
            Console.say("  " + change.explanation.forUser.visible)
        }
        if untaken.count > Self.most {
            Console.say("  " + DocumentReport.more(untaken.count - Self.most).forUser)
        }
    }

    /// Asks for each proposal that can be taken; what was accepted was looked at, and so counts as
    /// named, unless it was accepted with all others.
    func ask() -> [ReviewPlan.Accepted] {
        let proposals = reviewed.review.proposals
        let count = proposals.count { canBeTaken($0) }
        var accepted: [ReviewPlan.Accepted] = []
        var number = 0
        for (index, proposal) in proposals.enumerated() {
            show(proposal)
            guard canBeTaken(proposal) else { continue }
            number += 1
            sayWhatItBecomes(proposal)
            switch Self.answer(to: ReviewReport.question(number, of: count)) {
            case .accept: accepted.append((proposal, true))
            case .leave: break
            case .acceptAll:
                return accepted + [(proposal, true)]
                    + proposals[(index + 1)...].map { ($0, false) }
            case .quit: return accepted
            }
        }
        return accepted
    }

    private func canBeTaken(_ proposal: DocumentReview.Proposal) -> Bool {
        if case .refused = plan.taking(proposal, isNamed: true) { false } else { true }
    }

    private func sayWhatItBecomes(_ proposal: DocumentReview.Proposal) {
        switch plan.taking(proposal, isNamed: true) {
        case .remark: Console.say("    → " + ReviewReport.becomesRemark.forUser)
        case .retraction: Console.say("    → " + ReviewReport.becomesRetraction.forUser)
        case .revision, .refused: break
        }
    }

    private enum Answer {
        case accept
        case leave
        case acceptAll
        case quit
    }

    private static func answer(to question: Phrase) -> Answer {
        while true {
            Console.write(Array(question.forUser.utf8))
            guard let line = readLine() else {
                Console.say("")
                return .quit
            }
            switch line.trimmingBlanks.lowercased().first {
            case "a": return .accept
            case "r": return .leave
            case "t": return .acceptAll
            case "q": return .quit
            default: Console.say(ReviewReport.answers)
            }
        }
    }

    private func show(_ proposal: DocumentReview.Proposal) {
        let heading = proposal.heading.isEmpty ? "" : " " + proposal.heading.visible + " :"
        let kind = ReviewReport.kind(proposal.kind).forUser.visible
        Console.say("")
        let subject = subject(of: proposal).map { $0.forUser.visible + ", " } ?? ""
        Console.say("[\(proposal.shortID)]\(heading) \(subject)\(kind)")
        for (label, text) in lines(of: proposal) { Console.say("    \(label.forUser) : \(text)") }
        for change in proposal.changes {
            let words = marked(change)
            guard !words.isEmpty else { continue }
            Console.say(
                "    \(ReviewReport.tracked.forUser)\(ReviewReport.by(change.mention).forUser.visible) : \(words)"
            )
        }
        if case .refused(let obstacle) = plan.taking(proposal, isNamed: false) {
            Console.say("    → " + obstacle.explanation.forUser.visible)
        }
    }

    /// Whether it is about a motion or a decision, which often read alike.
    private func subject(of proposal: DocumentReview.Proposal) -> Phrase? {
        guard let passage = proposal.passage else { return nil }
        let meeting = reviewed.minutes.meeting
        if meeting.decisions.contains(where: { $0.text == passage }) {
            return ReviewReport.decision
        }
        let isMotion = meeting.motions.contains { motion in
            motion.text == passage || motion.revisions.contains { $0.text == passage }
        }
        return isMotion ? ReviewReport.motion : nil
    }

    private func lines(of proposal: DocumentReview.Proposal) -> [(Phrase, String)] {
        switch proposal.kind {
        case .comment(_, let quote, _):
            let on = quote.isEmpty ? [] : [(ReviewReport.on, quote.visible)]
            return on + [(ReviewReport.remarked, proposal.edited.joined(separator: " ¶ ").visible)]
        case .notFound(let words):
            let likely = words.isEmpty ? [] : [(ReviewReport.likely, words.visible)]
            return [(ReviewReport.recorded, plain(proposal.recorded))] + likely
        case .added, .unknown: return [(ReviewReport.edited, plain(proposal.edited))]
        case .removed: return [(ReviewReport.recorded, plain(proposal.recorded))]
        case .changed, .conflict, .divided:
            let diff = WordDiff(proposal.recorded, proposal.edited)
            return [
                (ReviewReport.recorded, side(diff, .old)),
                (ReviewReport.edited, side(diff, .new)),
            ]
        }
    }

    private func plain(_ paragraphs: [String]) -> String {
        paragraphs.joined(separator: " ¶ ").visible
    }

    private func marked(_ change: WrittenText.Change) -> String {
        switch change.kind {
        case .insertion: Self.new(reviewed.text(in: change.range))
        case .deletion(let paragraphs, _): Self.old(paragraphs.joined(separator: " ¶ "))
        case .formatting: ""
        }
    }

    // Differences.

    private enum Side {
        case old
        case new
    }

    /// Both wordings in one line.
    private func difference(_ old: [String], _ new: [String]) -> String {
        WordDiff(old, new).parts.map { part in
            switch part {
            case .same(let text): text.visible
            case .removed(let text): Self.old(text)
            case .added(let text): Self.new(text)
            }
        }
        .joined()
    }

    /// One wording, with what the other does not have marked; long stretches that both have are cut.
    private func side(_ diff: WordDiff, _ side: Side) -> String {
        diff.parts.enumerated().map { index, part in
            switch part {
            case .same(let text):
                Self.cut(
                    text.replacing("\n", with: " ¶ "),
                    atStart: index == 0,
                    atEnd: index == diff.parts.count - 1
                ).visible
            case .removed(let text): side == .old ? Self.old(text) : ""
            case .added(let text): side == .new ? Self.new(text) : ""
            }
        }
        .joined()
    }

    private static func cut(_ text: String, atStart: Bool, atEnd: Bool) -> String {
        let kept = 60
        guard text.count > 2 * kept + 10 else { return text }
        let head = atStart ? "" : String(text.prefix(kept))
        let tail = atEnd ? "" : String(text.suffix(kept))
        return head + "…" + tail
    }

    private static func old(_ text: String) -> String {
        let text = text.replacing("\n", with: " ¶ ").visible
        return Console.isColoured ? "\u{1B}[31m\(text)\u{1B}[0m" : "[-\(text)-]"
    }

    private static func new(_ text: String) -> String {
        let text = text.replacing("\n", with: " ¶ ").visible
        return Console.isColoured ? "\u{1B}[32m\(text)\u{1B}[0m" : "{+\(text)+}"
    }
}
