import Meetings
import Wording

/// What somebody announces before the sitting.
struct OwnAnnouncementView: Sendable {
    let state: Phrase
    let buttons: [ButtonView]

    struct ButtonView: Sendable {
        let form: ActFormView
        let label: Phrase
        let isChosen: Bool
    }

    init(_ own: OwnSitting, _ acts: ActForms) {
        let said = own.announcement?.intention
        state = said.map(ParticipantWords.announced) ?? ParticipantWords.all.unannounced
        buttons = [Announcement.Intention.onSite, .remote, .excused].map { intention in
            ButtonView(
                form: acts.form(
                    "announce",
                    ("person", own.person.description),
                    ("intention", intention.rawValue),
                    ("provenance", "declared")
                ),
                label: ParticipantWords.label(intention),
                isChosen: intention == said
            )
        }
    }

    private init() {
        let text = Phrase(verbatim: "…")
        state = text
        buttons = [ButtonView(form: .example, label: text, isChosen: true)]
    }

    static let example = OwnAnnouncementView()
}

/// The proxy that somebody gives.
struct OwnProxyView: Sendable {
    /// As many may be chosen among on a page that shows other things first: more weigh it down for whoever
    /// is at the end of a bad line.
    private static let mostAtOnce = 60

    let given: GivenView?
    let give: GiveView?
    /// Where one is chosen among many.
    let choosing: String?

    struct GivenView: Sendable {
        let text: Phrase
        let form: ActFormView
    }

    struct GiveView: Sendable {
        let form: ActFormView
        /// The elements of the list.
        let holders: String
        /// Whether the page was asked for to give it.
        let isOpen: Bool
    }

    /// Nil where the person has no vote to give.
    ///
    /// `address` is that of the page on which one is chosen among many; `isChoosing` says whether it is this
    /// page.
    init?(_ own: OwnSitting, _ acts: ActForms, choosingAt address: String, isChoosing: Bool) {
        guard own.allowsProxies, own.member?.isEntitled ?? false else { return nil }
        let isElsewhere =
            own.given == nil && !isChoosing
            && own.possibleHolders.dropFirst(Self.mostAtOnce).contains { _ in true }
        choosing = isElsewhere ? address : nil
        if let proxy = own.given {
            let text = ParticipantWords.given(to: own.glossary.name(proxy.holder))
            given = GivenView(
                text: text,
                form: acts.form("revokeProxy", ("proxy", proxy.id.description))
            )
            give = nil
            return
        }
        given = nil
        guard !isElsewhere else {
            give = nil
            return
        }
        let holders = Set(own.possibleHolders.map(\.person))
        give = GiveView(
            form: acts.form("giveProxy", ("giver", own.person.description)),
            holders: own.sitting.people.html(where: holders.contains),
            isOpen: isChoosing
        )
    }

    private init() {
        given = GivenView(text: Phrase(verbatim: "…"), form: .example)
        give = GiveView(form: .example, holders: "…", isOpen: true)
        choosing = "/"
    }

    static let example = OwnProxyView()
}
