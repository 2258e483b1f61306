import Foundation
import Journal
import Meetings
import Registry
import Secretariat
import Wording

/// What is happening in a sitting, for everybody who takes part, in both languages.
///
/// Nothing of a closed session is in it: neither who speaks, nor what is put to the vote.
struct LiveState: Sendable {
    let sequence: Int64
    private let phase: Phrase
    let item: Phrase
    let speaker: Phrase
    let quorum: Phrase
    let present: Phrase
    private let counted: Counted
    private let vote: (id: VoteID, title: Phrase)?
    /// How many ballots of the open vote are on record; none where it is not by name.
    private let ballots: Int
    private let waiting: Int
    private let isRecess: Bool
    private let isClosed: Bool
    /// When somebody will take a seat or leave it, as was said before: this is outdated then.
    private let nextBound: Instant?

    private static let none = Phrase(verbatim: "–")

    /// What `present` and `quorum` were counted from: in a large sitting that takes longer than all the
    /// rest.
    private struct Counted: Equatable, Sendable {
        let roster: Roster
        let attendance: Attendance
        let proxies: Table<Proxy>
        let replacements: Table<Replacement>
        /// The last moment that has come at which a replacement begins or ends.
        let lastBound: Instant?
        let particulars: Particulars?
        let opening: Opened?
        /// Proxies can be taken back.
        let retractions: Int
        let checks: Int
        let isOver: Bool

        init(_ meeting: Meeting, at now: Instant) {
            (roster, attendance) = (meeting.roster, meeting.attendance)
            (proxies, replacements) = (meeting.proxies, meeting.replacements)
            lastBound = meeting.replacementBounds.filter { $0 <= now }.max()
            (particulars, opening) = (meeting.particulars, meeting.opening)
            retractions = meeting.retractions.count
            checks = meeting.quorumChecks.count
            isOver = meeting.adjournment != nil
        }
    }

    /// The passages and people whose words are needed.
    struct Needs: Sendable {
        let passages: Set<PassageID>
        let people: Set<PersonID>

        init(_ meeting: Meeting) {
            let vote = meeting.openVote
            let titles = [meeting.item?.title, vote.flatMap { meeting.title(of: $0) }].compactMap(
                \.self
            )
            passages = Set(titles)
            people = Set([meeting.speaker].compactMap(\.self))
        }
    }

    /// `words` are those that `Needs` asked for; `earlier` is the same sitting as it was before.
    init(
        _ followed: FollowedMeeting,
        _ words: AskedWords,
        after earlier: LiveState?,
        at now: Instant
    ) {
        let glossary = Glossary(words, of: followed.meeting)
        let sequence = followed.head.sequence
        self.init(followed.meeting, upTo: sequence, glossary, after: earlier, at: now)
    }

    /// Of minutes that were read as a whole.
    init(_ minutes: Minutes, after earlier: LiveState? = nil, at now: Instant) {
        let sequence = minutes.record?.entries.last?.sequence ?? 0
        self.init(minutes.meeting, upTo: sequence, minutes.glossary, after: earlier, at: now)
    }

    private init(
        _ meeting: Meeting,
        upTo sequence: Int64,
        _ glossary: Glossary,
        after earlier: LiveState?,
        at now: Instant
    ) {
        let closed = meeting.closedSessionPassages
        let title = meeting.item?.title
        let isClosed = meeting.isInClosedSession || title.map(closed.contains) ?? false
        func text(_ passage: PassageID, withheld: Phrase) -> Phrase {
            isClosed || closed.contains(passage) ? withheld : glossary.text(passage)
        }
        (self.sequence, self.isClosed) = (sequence, isClosed)
        phase = meeting.phase.label
        item = title.map { text($0, withheld: .closedSessionItem) } ?? Self.none
        speaker = (isClosed ? nil : meeting.speaker.map(glossary.name)) ?? Self.none
        vote = meeting.openVote.map { vote in
            let title = meeting.title(of: vote)
            let withheld = Phrase.withheldText.capitalised
            return (vote.id, title.map { text($0, withheld: withheld) } ?? Self.none)
        }
        ballots = meeting.openVote.map { $0.method == .recorded ? $0.ballots.count : 0 } ?? 0
        let counted = Counted(meeting, at: now)
        self.counted = counted
        let known = earlier.flatMap { $0.counted == counted ? $0 : nil }
        present = known?.present ?? meeting.presentLine
        quorum = known?.quorum ?? meeting.quorumLine(at: now)
        waiting = meeting.speakerList.count
        isRecess = meeting.phase == .recess
        nextBound = meeting.replacementBounds.filter { $0 > now }.min()
    }

    /// Whether time alone has changed what is counted.
    func isOutdated(at now: Instant) -> Bool { nextBound.map { $0 <= now } ?? false }

    /// As a server-sent event, under its sequence.
    func update(in language: Language) -> Update {
        let told = Told(
            sequence: sequence,
            phase: phase[language],
            item: item[language],
            speaker: speaker[language],
            quorum: quorum[language],
            present: present[language],
            vote: vote?.id.description,
            voteTitle: vote?.title[language] ?? Self.none[language],
            ballots: ballots,
            waiting: waiting,
            isRecess: isRecess,
            isClosed: isClosed
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = (try? encoder.encode(told)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
        return Update(sequence, event: "sitting", data: data)
    }

    /// As it goes out.
    private struct Told: Encodable {
        let sequence: Int64
        let phase: String
        let item: String
        let speaker: String
        let quorum: String
        let present: String
        let vote: String?
        let voteTitle: String
        let ballots: Int
        let waiting: Int
        let isRecess: Bool
        let isClosed: Bool
    }
}

extension Meeting {
    fileprivate var item: AgendaItem? { openItems.last.flatMap { agenda[$0] } }

    fileprivate var openVote: Vote? { votes.last { $0.isOpen } }

    fileprivate var speaker: PersonID? {
        turnsUnderWay.last?.person
    }

    /// The text that is put to a vote, as it reads now.
    fileprivate func title(of vote: Vote) -> PassageID? {
        switch vote.subject {
        case .motion(let id): motions[id].map { $0.revisions.last?.text ?? $0.text }
        case .round(let round): selections[round.selection]?.title
        }
    }

    /// The quorum as the record stands; once the sitting is over its last reckoning, or that there is none.
    fileprivate func quorumLine(at now: Instant) -> Phrase {
        guard let rule = quorumRule else { return SittingWords.quorumUnverified }
        guard rule.threshold != .nothing else { return SittingWords.quorumNotRequired }
        if adjournment == nil, let reckoning = try? quorum(at: lastPresence(upTo: now)) {
            return reckoning.standing(rule)
        }
        return quorumChecks.last?.reckoning.checked(rule) ?? SittingWords.quorumUnverified
    }

    /// The latest moment at which anything was recorded of who is there, and for whom.
    ///
    /// Of a replacement it may be said beforehand when it begins and ends: what is still to come does not
    /// count.
    private func lastPresence(upTo now: Instant) -> Instant {
        var times = [opening?.at].compactMap(\.self) + attendance.marks.map(\.at)
        times += proxies.flatMap { [$0.at, $0.revokedAt].compactMap(\.self) }
        times += replacementBounds.filter { $0 <= now }
        return times.max() ?? Instant(milliseconds: 0)
    }

    fileprivate var replacementBounds: [Instant] {
        replacements.flatMap { [$0.from, $0.until].compactMap(\.self) }
    }

    /// Members with a vote who are there, by mode.
    fileprivate var presentLine: Phrase {
        let isOver = adjournment != nil
        let modes = roster.entitled.compactMap { isOver ? nil : presentMode(of: $0.person) }
        return SittingWords.present(
            onSite: modes.count { $0 == .onSite },
            remote: modes.count { $0 == .remote }
        )
    }

    /// By which means somebody is there now; on site wins over remote.
    ///
    /// Nil where they are not there, or nobody knows by which.
    private func presentMode(of person: PersonID) -> Mode? {
        let modes = openModes(of: person)
        return modes.contains(.onSite) ? .onSite : modes.compactMap(\.self).first
    }

    /// The modes of the connections that somebody has open, unknown ones among them.
    private func openModes(of person: PersonID) -> [Mode?] {
        openSpans(of: person).map(\.channel.mode)
    }

    private func openSpans(of person: PersonID) -> [Span] {
        attendance.spans(of: person, until: nil).filter { $0.period.to == nil }
    }

    /// Whether a line that broke then may mean that somebody left: whoever is in the room has a telephone
    /// that goes to sleep, and stays; whoever came since is there again by another line.
    func mayBeCutOff(_ person: PersonID, since: Instant) -> Bool {
        guard phase.isUnderWay else { return false }
        let spans = openSpans(of: person)
        return !spans.isEmpty
            && spans.allSatisfy { $0.channel.mode != .onSite && $0.period.from <= since }
    }
}
