import Journal
import Meetings
import Wording

/// A sitting for one who takes part in it: what happens, and what is theirs to do.
struct ParticipantView: PageView {
    static let template = "participant"

    let frame: PageFrame
    let words = ParticipantWords.all
    let body: Phrase
    let reference: String
    let moment: Phrase?
    let phase: Phrase
    let greeting: Phrase?
    let address: String
    let updatesAddress: String
    let actsAddress: String
    /// Under which name the browser keeps ballots that are on their way.
    let key: String
    let sequence: Int64
    /// What changes with the vote and the course of the sitting: another one means another page.
    let vote: String
    /// Why there is nothing to do.
    let notice: Phrase?
    /// What they keep out of.
    let recusals: [Phrase]
    let now: NowView?
    /// What the notice says, until the sitting opens.
    let convocation: ConvocationView?
    let votes: [OwnVoteView]
    let lastVote: LineView?
    let presence: OwnPresenceView?
    let floor: OwnFloorView?
    let announce: OwnAnnouncementView?
    let proxy: OwnProxyView?
    let held: HeldView?
    let minutes: OwnMinutesView?

    /// What is happening.
    struct NowView: Sendable {
        let item: Phrase
        let speaker: Phrase
        let quorum: Phrase
        let present: Phrase
        /// What the sitting is about; nil for whoever is not of it.
        let agenda: AgendaView?
    }

    /// Where it is held, how one connects, and what it is about.
    struct ConvocationView: Sendable {
        let places: [LineView]
        let agenda: AgendaView
    }

    /// The items in their order.
    struct AgendaView: Sendable {
        let items: [ItemView]

        struct ItemView: Sendable {
            let number: String
            let title: Phrase
            /// By which the live stream tells that it is discussed; nil where that stays in the room.
            let liveTitle: Phrase?
            let planned: Phrase?
            let level: Int
            /// Whether the live stream tells that it is discussed.
            let isCurrent: Bool
        }
    }

    /// Those who gave a proxy.
    struct HeldView: Sendable { let names: [Phrase] }

    init(
        _ asked: Asked,
        _ sitting: SharedSitting,
        _ own: OwnSitting?,
        proposal: DeviceProposal,
        newID: @escaping () -> ActID
    ) {
        let (meeting, overview) = (sitting.meeting, Overview(sitting.minutes))
        let (reference, glossary) = (sitting.reference, sitting.minutes.glossary)
        self.reference = reference
        body =
            meeting.particulars.map { glossary.text($0.bodyName) } ?? Phrase(verbatim: reference)
        frame = PageFrame(
            Phrase(french: "\(body), \(reference)", english: "\(body), \(reference)"),
            asked,
            script: Route.script.address("seat.js")
        )
        moment = overview.moment?.capitalised
        phase = meeting.phase.label
        let choosingAddress = Route.seat.address(reference, query: [("proxy", "choose")])
        let isChoosing = asked.query("proxy") != nil
        address = isChoosing ? choosingAddress : Route.seat.address(reference)
        updatesAddress = Route.seatUpdates.address(reference)
        actsAddress = Route.acts.address(reference)
        key = "\(meeting.id):\(own?.person.description ?? "")"
        sequence = sitting.sequence
        vote = meeting.votes.last { $0.isOpen }?.id.description ?? ""
        let isHeld = meeting.phase.isUnderWay
        let member = own?.member
        let cameByLink = asked.guest.cameByLink
        let agenda = member.map { _ in AgendaView(sitting) }
        // Whoever was struck from the roster is told nothing by their link but that.
        now = isHeld && (member != nil || !cameByLink) ? NowView(sitting, agenda) : nil
        greeting = member.map { ParticipantWords.greeting(glossary.name($0.person)) }
        convocation =
            meeting.phase == .prepared ? agenda.map { ConvocationView(sitting, $0) } : nil
        guard let own, member != nil else {
            (notice, recusals, votes, lastVote, presence, floor) = (
                cameByLink ? ParticipantWords.struck : ParticipantWords.stranger, [], [], nil, nil,
                nil
            )
            (announce, proxy, held, minutes) = (nil, nil, nil, nil)
            return
        }
        let acts = ActForms(own, asked, newID: newID)
        notice = Self.notice(of: meeting, overview)
        recusals =
            isHeld
            ? own.recusals.map { ParticipantWords.recused(on: $0.item.map(own.glossary.title)) }
            : []
        votes = own.openVotes.map { OwnVoteView($0, own, acts) }
        lastVote = isHeld ? Self.lastVote(own) : nil
        presence = isHeld ? OwnPresenceView(own, proposal, acts) : nil
        // Only whoever is there can be given the floor.
        floor = meeting.phase == .open && own.stay != nil ? OwnFloorView(own, acts) : nil
        announce = meeting.phase == .prepared ? OwnAnnouncementView(own, acts) : nil
        let isBefore = meeting.phase == .prepared || meeting.phase == .open
        proxy =
            isBefore
            ? OwnProxyView(own, acts, choosingAt: choosingAddress, isChoosing: isChoosing) : nil
        let givers = isBefore || isHeld ? own.held.map { glossary.name($0.giver) } : []
        held = givers.isEmpty ? nil : HeldView(names: givers)
        minutes = isHeld || !meeting.phase.isHeld ? nil : OwnMinutesView(own, asked, acts)
    }

    /// What everybody of the sitting should know first.
    private static func notice(of meeting: Meeting, _ overview: Overview) -> Phrase? {
        switch meeting.phase {
        case .recess: ParticipantWords.recess
        case .cancelled: overview.cancellation ?? ParticipantWords.over(.cancelled)
        case .prepared, .open, .adjourned, .submitted, .approved, .signed: nil
        }
    }

    /// The words of the last vote that ended, while none is open.
    private static func lastVote(_ own: OwnSitting) -> LineView? {
        guard own.openVotes.isEmpty, let vote = own.lastVote, let closing = vote.closing else {
            return nil
        }
        let snapshot = closing.snapshot
        let outcome = snapshot.outcomeWords(
            of: vote.method,
            electing: own.hides(vote) ? nil : snapshot.elected.map(own.name),
            isFeminine: own.meeting.isFeminine(vote)
        )
        return LineView(label: own.title(of: vote), text: outcome)
    }

    private init() {
        let text = Phrase(verbatim: "…")
        (frame, body, reference, moment, phase) = (.example, text, "BF-2020-03-16", text, text)
        (greeting, address, updatesAddress, actsAddress) = (text, "/", "/", "/")
        (key, sequence, vote, notice, recusals) = ("…", 0, "…", text, [text])
        let agenda = AgendaView(
            items: [
                .init(
                    number: "1",
                    title: text,
                    liveTitle: text,
                    planned: text,
                    level: 1,
                    isCurrent: true
                )
            ]
        )
        now = NowView(item: text, speaker: text, quorum: text, present: text, agenda: agenda)
        convocation = ConvocationView(places: [.example], agenda: agenda)
        (votes, lastVote, presence, floor) = ([.example], .example, .example, .example)
        (announce, proxy, minutes) = (.example, .example, .example)
        held = HeldView(names: [text])
    }

    static let example = ParticipantView()
}

extension ParticipantView.NowView {
    /// As the live stream tells it, for whoever is not of the body too.
    fileprivate init(_ sitting: SharedSitting, _ agenda: ParticipantView.AgendaView?) {
        let live = sitting.live
        (item, speaker, quorum, present) = (live.item, live.speaker, live.quorum, live.present)
        self.agenda = agenda
    }
}

extension ParticipantView.ConvocationView {
    fileprivate init(_ sitting: SharedSitting, _ agenda: ParticipantView.AgendaView) {
        let glossary = sitting.maskedGlossary
        places = (sitting.meeting.particulars?.places ?? []).map {
            LineView(place: glossary.text($0.text), label: $0.channel.label.capitalised)
        }
        self.agenda = agenda
    }
}

extension ParticipantView.AgendaView {
    fileprivate init(_ sitting: SharedSitting) {
        let glossary = sitting.maskedGlossary
        let closed = sitting.meeting.closedSessionPassages
        items = sitting.meeting.agenda.numbered.map { numbered in
            let title = glossary.text(numbered.item.title)
            let liveTitle = closed.contains(numbered.item.title) ? nil : title
            return ItemView(
                number: numbered.dotted,
                title: title,
                liveTitle: liveTitle,
                planned: numbered.item.plannedAt.map(glossary.clock),
                level: numbered.number.count,
                isCurrent: liveTitle == sitting.live.item
            )
        }
    }
}

/// Makes the forms of one page, each with an act of its own.
struct ActForms {
    private let reference: String
    private let back: String
    /// What every form carries.
    private let token: String
    private let newID: () -> ActID

    init(_ own: OwnSitting, _ asked: Asked, newID: @escaping () -> ActID) {
        reference = own.sitting.reference
        back = Route.seat.address(reference)
        token = asked.guest.formToken
        self.newID = newID
    }

    func form(_ act: String, _ fields: (String, String)...) -> ActFormView {
        ActFormView(act, fields, id: newID(), on: reference, back: back, token)
    }
}
