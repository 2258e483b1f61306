import Access
import Foundation
import Hummingbird
import Journal
import Meetings
import Registry
import Secretariat
import Wording

/// A sitting that is convened and not open yet: what is on record of it, and what can still change.
struct ConvenedView: PageView {
    static let template = "convened"

    let frame: PageFrame
    let words = ConvenedWords()
    let preparation = PreparationWords()
    let reference: String
    let phase: Phrase
    let body: Phrase
    let moment: Phrase?
    let sittingAddress: String
    /// Where it is opened; nil for whoever may not, and once it is.
    let consoleAddress: String?
    /// Where the notice is sent; nil once it goes out, and for whoever may not.
    let sendAddress: String?
    /// That it was called off, when and why.
    let cancellation: Phrase?
    /// Nil once the sitting is open.
    let changes: ChangesView?
    /// What may be done with a sitting that was called off.
    let cancelled: CancelledView?
    let places: [LineView]
    let agenda: [ItemView]
    let annexes: [AnnexView]
    /// Nil where no file can be attached any more.
    let attach: AttachView?
    let convened: [LineView]
    let convenedCount: Phrase
    let documents: [MinutesView.DocumentView]
    let noticeAddress: String

    struct ItemView: Sendable {
        let level: Int
        let number: String
        let title: Phrase
        /// «Huis clos»; nil for an item that is open to all.
        let closed: Phrase?
        let time: Phrase?

        fileprivate init(_ numbered: NumberedItem, _ glossary: Glossary) {
            (level, number) = (numbered.number.count - 1, numbered.dotted)
            title = glossary.text(numbered.item.title)
            closed = numbered.item.isClosedSession ? PreparationWords().closed : nil
            time = numbered.item.plannedAt.map(glossary.clock)
        }

        fileprivate init(example: Phrase) {
            (level, number, title, closed, time) = (0, "1", example, example, example)
        }
    }

    struct AnnexView: Sendable {
        let name: Phrase
        /// Nil for one of the whole sitting.
        let item: Phrase?
        let digest: String
    }

    /// The form by which a file is attached.
    struct AttachView: Sendable {
        let address: String
        let back: String
        let items: [ChoiceView]
    }

    /// The forms that change what is on record.
    struct ChangesView: Sendable {
        let add: DeskFormView
        let parents: [ChoiceView]
        let plan: DeskFormView
        let plannedAt: String
        let noticeOn: String
        let isSecondNotice: Bool
        let kind: String
        let vacantSeats: Int
        let forms: [ChoiceView]
        let places: [PreparationView.PlaceView]
        /// Sets the list anew from the directory; nil where that knows of no seats.
        let convene: DeskFormView?
        /// Calls the sitting off.
        let cancel: DeskFormView
    }

    /// The form that lets the sitting take place after all, and where others are told that it does not.
    struct CancelledView: Sendable {
        let reinstate: DeskFormView
        let noticesAddress: String?
    }

    init(
        _ asked: Asked,
        reference: String,
        _ minutes: Minutes,
        hasSeats: Bool,
        isNoticeSent: Bool
    ) {
        let (words, preparation) = (ConvenedWords(), PreparationWords())
        let meeting = minutes.meeting
        let glossary = minutes.glossary
        let overview = Overview(minutes)
        body =
            meeting.particulars.map { glossary.text($0.bodyName) }
            ?? Phrase(verbatim: reference)
        frame = PageFrame(words.title(of: body), asked)
        self.reference = reference
        phase = meeting.phase.label
        moment = overview.moment?.capitalised
        sittingAddress = Route.sitting.address(reference)
        consoleAddress =
            meeting.phase == .prepared && asked.guest.visitor.may(.console, at: asked.place)
            ? Route.console.address(reference) : nil
        func sending(_ topic: NoticeTopic) -> String? {
            asked.guest.visitor.may(.notify, at: asked.place)
                ? Route.notices.address(reference, query: [("topic", topic.rawValue)]) : nil
        }
        sendAddress = meeting.phase == .prepared && !isNoticeSent ? sending(.notice) : nil
        changes =
            meeting.phase == .prepared
            ? meeting.particulars.map {
                ChangesView($0, reference, minutes, hasSeats: hasSeats)
            } : nil
        cancellation = overview.cancellation
        cancelled =
            meeting.phase == .cancelled
            ? CancelledView(
                reinstate: DeskFormView("reinstate", reference),
                noticesAddress: sending(.cancelled)
            ) : nil
        places = (meeting.particulars?.places ?? []).map {
            LineView(place: glossary.text($0.text), label: $0.channel.label.capitalised)
        }
        let items = meeting.agenda.numbered
        agenda = items.map { ItemView($0, glossary) }
        annexes =
            meeting.annexes.map { AnnexView($0, of: nil, glossary) }
            + items.flatMap { numbered in
                numbered.item.annexes.map { AnnexView($0, of: numbered.dotted, glossary) }
            }
        attach =
            Event.Kind.annexAttached.phases.contains(meeting.phase)
            ? AttachView(
                address: Route.annexed.address(reference),
                back: Route.convened.address(reference) + "#annexes",
                items: ChoiceView.items(of: minutes)
            ) : nil
        convened = Self.convened(minutes, words)
        convenedCount = preparation.convened(meeting.roster.members.count(where: \.isConvened))
        let offer = DocumentOffer(reference: reference, language: asked.language, minutes)
        documents = offer.documents(withoutNames: false)
        noticeAddress = offer.address("html", [("variant", "notice")])
    }

    /// Who is on the roster, and what they announced.
    private static func convened(_ minutes: Minutes, _ words: ConvenedWords) -> [LineView] {
        let announced = Phrase.announced(in: minutes)
        return minutes.meeting.roster.members.map { member in
            let seat =
                member.isConvened || member.seat == .guest
                ? member.seat.label : words.notConvened(member.seat.label)
            return LineView(
                label: minutes.glossary.name(member.person),
                text: [seat, announced[member.person]].compactMap(\.self)
                    .joined(by: Phrase(french: " ; ", english: "; "))
            )
        }
    }

    private init() {
        let phrase = Phrase(verbatim: "…")
        let file = MinutesView.FileView(label: phrase, explanation: phrase, address: "/")
        (frame, reference, phase, body) = (.example, "BF-2020-03-16", phrase, phrase)
        (moment, sittingAddress, consoleAddress, changes) = (phrase, "/", "/", .example)
        (cancellation, sendAddress) = (phrase, "/")
        cancelled = CancelledView(reinstate: .example, noticesAddress: "/")
        (places, convened) = ([.example], [.example])
        annexes = [AnnexView(name: phrase, item: phrase, digest: "…")]
        attach = AttachView(address: "/", back: "/", items: [.example])
        agenda = [ItemView(example: phrase)]
        convenedCount = phrase
        documents = [
            MinutesView.DocumentView(title: phrase, decision: "…", decided: phrase, files: [file])
        ]
        noticeAddress = "/"
    }

    static let example = ConvenedView()
}

extension ConvenedView.AnnexView {
    fileprivate init(_ annex: Annex, of number: String?, _ glossary: Glossary) {
        name = glossary.text(annex.name)
        item = number.map(ConvenedWords.belongs)
        digest = annex.digest.description
    }
}

extension ConvenedView.ChangesView {
    fileprivate init(
        _ particulars: Particulars,
        _ reference: String,
        _ minutes: Minutes,
        hasSeats: Bool
    ) {
        let glossary = minutes.glossary
        let zone = minutes.meeting.zone
        add = DeskFormView("addItem", reference, anchor: "#agenda")
        parents = ChoiceView.items(of: minutes)
        plan = DeskFormView("prepare", reference)
        plannedAt = String(particulars.plannedAt.text(in: zone).prefix(16))
        noticeOn = particulars.noticeOn.map { "\($0)" } ?? ""
        isSecondNotice = particulars.isSecondNotice
        kind = particulars.kind.rawValue
        vacantSeats = particulars.vacantSeats
        forms = ChoiceView.all(of: Form.self, chosen: particulars.form)
        let words = PreparationWords()
        let texts = Dictionary(grouping: particulars.places, by: \.channel)
        places = Preparation.channels.flatMap { channel in
            let known = (texts[channel] ?? []).map { glossary.text($0.text).french }
            return (known + [""]).enumerated().map { rank, text in
                PreparationView.PlaceView(
                    name: channel.rawValue,
                    label: rank == 0
                        ? words.place(channel)
                        : Phrase(
                            french: "\(words.place(channel)) (\(rank + 1))",
                            english: "\(words.place(channel)) (\(rank + 1))"
                        ),
                    text: text
                )
            }
        }
        convene = hasSeats ? DeskFormView("convene", reference, anchor: "#convened") : nil
        cancel = DeskFormView("cancel", reference)
    }

    private init() {
        let phrase = Phrase(verbatim: "…")
        (add, plan, convene, cancel) = (.example, .example, .example, .example)
        (parents, forms) = ([.example], [.example])
        (plannedAt, noticeOn, isSecondNotice, kind, vacantSeats) = ("…", "…", true, "…", 0)
        places = [PreparationView.PlaceView(name: "…", label: phrase, text: "…")]
    }

    fileprivate static let example = ConvenedView.ChangesView()
}

extension ChoiceView {
    /// The items of the agenda, to choose among; none is chosen.
    fileprivate static func items(of minutes: Minutes) -> [ChoiceView] {
        let glossary = minutes.glossary
        return minutes.meeting.agenda.numbered.map { numbered in
            let number = numbered.dotted
            let title = glossary.text(numbered.item.title)
            return ChoiceView(
                value: numbered.item.id.description,
                label: Phrase(french: "\(number). \(title)", english: "\(number). \(title)"),
                isChosen: false
            )
        }
    }
}

extension DeskFormView {
    /// A form of the page on which a convened sitting is looked after.
    init(_ act: String, _ reference: String, anchor: String = "") {
        self.init(
            act,
            address: Route.acts.address(reference),
            back: Route.convened.address(reference) + anchor
        )
    }
}

extension Responder {
    func convened(_ asked: Asked) async throws(WebError) -> Response {
        let (reference, minutes) = try await minutes(of: asked, in: asked.language)
        let sent = try await asking(await registry.saidBefore([.notice], of: minutes.meeting.id))
        var hasSeats = false
        if case .sitting(_, let body) = asked.place {
            let planned = minutes.meeting.particulars?.plannedAt ?? registry.now
            let day = Day(of: planned, in: minutes.meeting.zone)
            hasSeats = try await asking(await !registry.holders(on: day, in: body).isEmpty)
        }
        let view = ConvenedView(
            asked,
            reference: reference,
            minutes,
            hasSeats: hasSeats,
            isNoticeSent: !sent.isEmpty
        )
        return page(view, in: asked.language)
    }
}
