import Meetings
import Wording

/// How somebody takes part at this moment, and the forms by which they say so.
struct OwnPresenceView: Sendable {
    /// What is on record; nil while nothing is.
    let present: Phrase?
    let onSite: [PlaceView]
    let remote: RemoteView
    let leave: LeaveView?

    /// A button for whoever is in a room.
    struct PlaceView: Sendable {
        let form: ActFormView
        let label: Phrase
    }

    struct RemoteView: Sendable {
        let form: ActFormView
        let channels: [ChoiceView]
        let devices: [ChoiceView]
        /// Whether one of the devices is proposed.
        let isProposed: Bool
        /// Which to propose where the screen feels several fingers; empty for none.
        let touchDevice: String
    }

    struct LeaveView: Sendable { let form: ActFormView }

    private static let devices: [Device] = [.phone, .tablet, .computer, .roomSystem, .landline]

    init(_ own: OwnSitting, _ proposal: DeviceProposal, _ acts: ActForms) {
        let words = ParticipantWords.all
        let stay = own.stay
        present = stay.map {
            ParticipantWords.present($0, since: own.glossary.moment($0.period.from))
        }
        func arrival(_ channel: Channel? = nil) -> ActFormView {
            let common = [("people[]", own.person.description), ("provenance", "declared")]
            guard let channel else { return acts.form("arrive", common[0], common[1]) }
            return acts.form("arrive", common[0], common[1], ("channel", channel.rawValue))
        }
        let hasOtherSite =
            own.meeting.particulars?.places.contains { $0.channel == .secondarySite } ?? false
        var places: [(Channel, Phrase)] = [(.onSite, words.onSite)]
        if hasOtherSite { places.append((.secondarySite, words.secondarySite)) }
        onSite = places.filter { $0.0 != stay?.channel }
            .map { PlaceView(form: arrival($0.0), label: $0.1) }
        let chosen = stay.flatMap { $0.channel.mode == .remote ? $0 : nil }
        let proposed =
            chosen.flatMap { $0.device == .unknown ? nil : $0.device } ?? proposal.device()
        let touch = chosen == nil ? proposal.device(touchPoints: Self.fingers) : proposed
        remote = RemoteView(
            form: arrival(),
            channels: [Channel.video, .audio].map {
                ChoiceView(
                    value: $0.rawValue,
                    label: $0.manner.capitalised,
                    isChosen: $0 == chosen?.channel ?? .video
                )
            },
            devices: Self.devices.map {
                ChoiceView(
                    value: $0.rawValue,
                    label: $0.label.capitalised,
                    isChosen: $0 == proposed
                )
            },
            isProposed: proposed != nil,
            touchDevice: touch?.rawValue ?? ""
        )
        leave = stay.map { _ in
            LeaveView(
                form: acts.form(
                    "leave",
                    ("people[]", own.person.description),
                    ("provenance", "declared")
                )
            )
        }
    }

    /// As many fingers as a tablet feels.
    private static let fingers = 5

    private init() {
        present = Phrase(verbatim: "…")
        onSite = [PlaceView(form: .example, label: Phrase(verbatim: "…"))]
        remote = RemoteView(
            form: .example,
            channels: [.example],
            devices: [.example],
            isProposed: true,
            touchDevice: "…"
        )
        leave = LeaveView(form: .example)
    }

    static let example = OwnPresenceView()
}
