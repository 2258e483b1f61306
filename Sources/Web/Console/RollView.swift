import Journal
import Meetings
import Wording

/// The roll call: one list of everybody, how they take part, and a tap for each way.
struct RollView: Sendable {
    let words = RollWords()
    /// «17 présents sur 23»; before the opening, how many are expected.
    let count: Phrase
    let rows: [Row]
    /// From which the script makes the buttons of each row; nil where they are there.
    let pattern: Taps?
    let channels: [ChoiceView]
    let devices: [ChoiceView]
    /// Whether presence can be recorded.
    let isOpen: Bool
    /// Whether the sitting is yet to be opened: who answers is ticked, and recorded at the opening.
    let isAhead: Bool
    /// Members and their substitutes who are there at the same time.
    let warnings: [Phrase]

    struct Row: Sendable {
        let person: String
        let name: Phrase
        let quality: Phrase
        /// `onSite`, `secondarySite`, `video`, `audio`, `unknown`; `away` for whoever is not there.
        let state: String
        /// By what and since when, or why not.
        let standing: Phrase
        let isThere: Bool
        /// Nil where the script makes them.
        let taps: Taps?
        /// Of whoever is not there; nil where it cannot be recorded.
        let excuse: Excuse?
    }

    /// The buttons of somebody: which is pressed, and what they hand in.
    struct Taps: Sendable {
        let isOnSite: Bool
        let isVideo: Bool
        let isAudio: Bool
        let isThere: Bool
        let onSite: String
        let video: String
        let audio: String
        let leave: String
    }

    /// Records that somebody is excused, or takes that back.
    struct Excuse: Sendable {
        let act: String
        let isExcused: Bool
    }

    init(_ facts: ConsoleFacts) {
        let meeting = facts.meeting
        let announced = meeting.lastAnnouncements
        let holders = Dictionary(
            meeting.proxies.filter { meeting.counts($0, at: facts.moment) }
                .map { ($0.giver, $0.holder) },
            uniquingKeysWith: { first, _ in first }
        )
        let lost = facts.lostLines
        let isOpen = Event.Kind.marked.phases.contains(meeting.phase)
        self.isOpen = isOpen
        isAhead = meeting.phase == .prepared
        warnings = facts.substitutesBesideMembers
        pattern = facts.isLean && isOpen ? Taps("", nil) : nil
        rows = meeting.roster.members.map { member in
            Row(
                member,
                facts,
                announced: announced[member.person],
                holder: holders[member.person],
                cutAt: lost[member.person]
            )
        }
        let there = zip(meeting.roster.members, rows).filter { $0.isEntitled && $1.isThere }
        let all = meeting.roster.entitled.count
        count = isAhead ? RollWords.expected(all) : RollWords.count(there.count, of: all)
        channels = ChoiceView.all(of: Channel.self, chosen: .onSite)
        devices = ChoiceView.all(of: Device.self, chosen: .unknown)
    }

    private init() {
        (count, rows, pattern) = (Phrase(verbatim: "…"), [Row()], Taps("…", nil))
        (channels, devices, isOpen) = ([.example], [.example], true)
        (isAhead, warnings) = (true, [Phrase(verbatim: "…")])
    }

    static let example = RollView()
}

extension RollView.Row {
    fileprivate init(
        _ member: Member,
        _ facts: ConsoleFacts,
        announced: Announcement?,
        holder: PersonID?,
        cutAt: Instant?
    ) {
        let id = member.person.description
        let presence = facts.presence(member.person)
        let printed = facts.minutes.names[member.person]
        person = id
        name = facts.name(member.person)
        var qualities = [printed?.quality ?? ""].filter { !$0.isEmpty }
            .map { Phrase(verbatim: $0) }
        if !member.isEntitled { qualities.append(member.seat.label) }
        quality = qualities.joined(by: Phrase(verbatim: ", "))
        state = presence?.channel.rawValue ?? "away"
        if let presence {
            let there = RollWords.there(
                presence.channel.label(with: presence.device),
                since: presence.since.map(facts.glossary.clock)
            )
            standing = cutAt.map { RollWords.cut(there, at: facts.glossary.clock($0)) } ?? there
        } else if let holder {
            standing = Phrase.Standing.represented(by: facts.name(holder))
        } else {
            standing =
                facts.departure(of: member.person)
                ?? announced.map { Phrase.announced($0, facts.minutes) }
                ?? (facts.meeting.adjournment == nil
                    ? RollWords.away : Phrase.Standing.absent)
        }
        isThere = presence != nil
        taps = facts.isLean ? nil : RollView.Taps(id, presence?.channel)
        let isAbsent = presence == nil && facts.departure(of: member.person) == nil
        excuse =
            isAbsent && Event.Kind.announced.phases.contains(facts.meeting.phase)
            ? RollView.Excuse(id, announced) : nil
    }

    fileprivate init() {
        let text = Phrase(verbatim: "…")
        (person, name, quality, state, standing) = ("…", text, text, "away", text)
        (isThere, taps) = (true, RollView.Taps("…", nil))
        excuse = RollView.Excuse("…", nil)
    }
}

extension RollView.Taps {
    /// Of whoever takes part through a channel; the id comes last, so that it can be added.
    fileprivate init(_ person: String, _ channel: Channel?) {
        isOnSite = channel?.mode == .onSite
        isVideo = channel == .video
        isAudio = channel == .audio
        isThere = channel != nil
        func arrive(_ channel: Channel) -> String {
            ActButton.fields("arrive", [("channel", channel.rawValue), ("people", person)])
        }
        (onSite, video, audio) = (arrive(.onSite), arrive(.video), arrive(.audio))
        leave = ActButton.fields("leave", [("people", person)])
    }
}

extension RollView.Excuse {
    /// Pressed again, it is taken back.
    fileprivate init(_ person: String, _ announced: Announcement?) {
        if let announced, announced.intention == .excused {
            isExcused = true
            act = ActButton.fields(
                "retract",
                [("kind", "announcement"), ("subject", announced.id.description)]
            )
        } else {
            isExcused = false
            act = ActButton.fields("announce", [("intention", "excused"), ("person", person)])
        }
    }
}

extension ConsoleFacts {
    /// When somebody left who is no longer there; nil of whoever never came.
    fileprivate func departure(of person: PersonID) -> Phrase? {
        meeting.attendance.stays(of: person, until: meeting.adjournment?.at)
            .last { $0.period.from <= moment }?.period.to
            .map { RollWords.departed(glossary.clock($0)) }
    }

    /// A substitute has no vote while the member sits: told where both are there, or where the
    /// substitute of nobody is.
    fileprivate var substitutesBesideMembers: [Phrase] {
        meeting.roster.members.compactMap { member in
            guard member.seat == .substitute, presence(member.person) != nil,
                meeting.seat(of: member.person, at: moment) == nil
            else { return nil }
            let replaced = meeting.replacements.last {
                $0.substitute == member.person && $0.period.contains(moment)
                    && !meeting.isRetracted(.replacement(id: $0.id))
            }
            return RollWords.substitute(
                name(member.person),
                beside: replaced.map { name($0.member) }
            )
        }
    }
}
