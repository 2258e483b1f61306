import Foundation
import Meetings
import Registry
import Secretariat
import Wording

/// A sitting that is being prepared: nothing of it is on record yet.
struct PreparationView: PageView {
    static let template = "preparation"

    let frame: PageFrame
    let words = PreparationWords()
    let body: Phrase
    let address: String
    let version: Int64
    /// From what it was begun.
    let origin: Phrase
    let notice: NoticeView?
    let day: FieldView
    let time: FieldView
    let noticeOn: FieldView
    let isSecondNotice: Bool
    let kinds: [ChoiceView]
    let forms: [ChoiceView]
    let places: [PlaceView]
    let placesError: Phrase?
    let items: [ItemView]
    let agendaError: Phrase?
    let annexes: AnnexesView?
    let convenedError: Phrase?
    let convenedCount: Phrase
    /// From where those on the list are known.
    let convenedHint: Phrase
    let members: [MemberView]
    let guests: [MemberView]
    let directory: [ChoiceView]
    /// Documents of the draft as it was kept last; nil while it cannot be printed.
    let documents: [DraftDocumentView]

    /// What has to be known at the head of the page.
    enum Notice { case faulty, overtaken, saved }

    struct NoticeView: Sendable {
        let text: Phrase
        let links: [LinkView]
        /// Whether nothing is in the way.
        var isGood = false
    }

    struct LinkView: Sendable {
        let address: String
        let label: Phrase
    }

    struct PlaceView: Sendable {
        let name: String
        let label: Phrase
        let text: String
    }

    struct ItemView: Sendable {
        let id: String
        let level: Int
        let number: String
        let title: String
        let minutes: String
        let isClosedSession: Bool
        /// What kind it is, where that is not any.
        let kind: Phrase?
        /// The minutes that may be approved under it; nil where none wait for that.
        let approvals: ApprovalsView?
        let titleError: Phrase?
        let minutesError: Phrase?
    }

    struct ApprovalsView: Sendable {
        let choices: [ChoiceView]
        let isChosen: Bool
    }

    struct AnnexesView: Sendable { let annexes: [AnnexView] }

    struct AnnexView: Sendable {
        let id: String
        let name: String
        let digest: String
        let items: [ChoiceView]
    }

    struct MemberView: Sendable {
        let id: String
        let name: String
        let quality: Phrase
        let isConvened: Bool
    }

    struct DraftDocumentView: Sendable {
        let title: Phrase
        let files: [MinutesView.FileView]
    }

    init(
        _ asked: Asked,
        _ draft: KeptDraft,
        _ next: NextSitting,
        _ preparation: Preparation,
        members: [ConvenableMember],
        knowsSeats: Bool,
        directory: [Person],
        notice: Notice?,
        faults: [PreparationField: PreparationFault]
    ) {
        let words = PreparationWords()
        body = HomeView.BodyView(next.body).name
        let title = words.title(of: body)
        frame = PageFrame(title, asked, script: Route.script.address("prepare.js"))
        address = Route.changePreparation.address(next.body.code.text, draft.id.description)
        version = draft.version
        origin = words.origin(preparation.after)
        self.notice = notice.map { NoticeView($0, words, faults, preparation) }
        func field(
            _ name: String,
            _ label: Phrase,
            _ value: String,
            _ field: PreparationField,
            hint: Phrase? = nil,
            type: String,
            isRequired: Bool = false
        ) -> FieldView {
            FieldView(
                name,
                label,
                hint: hint,
                error: faults[field]?.explanation,
                value: value,
                type: type,
                isRequired: isRequired
            )
        }
        day = field("day", words.day, preparation.day, .day, type: "date")
        time = field("time", words.time, preparation.time, .time, type: "time")
        noticeOn = field(
            "noticeOn",
            words.noticeOn,
            preparation.noticeOn,
            .noticeOn,
            hint: words.noticeOnHint,
            type: "date"
        )
        isSecondNotice = preparation.isSecondNotice
        kinds = ChoiceView.all(of: SittingKind.self, chosen: preparation.kind)
        forms = ChoiceView.all(of: Form.self, chosen: preparation.form)
        places = Preparation.channels.map { PlaceView($0, preparation, words) }
        placesError = faults[.places]?.explanation
        let waiting = next.awaitingApproval(before: preparation.planned(in: next.zone))
        let numbered = zip(preparation.items, preparation.numbers)
        items = numbered.map { ItemView($0, $1, faults, waiting) }
        agendaError = faults[.agenda]?.explanation
        annexes = AnnexesView(preparation, words)
        convenedError = faults[.convened]?.explanation
        convenedHint = words.convened(from: members, knowsSeats: knowsSeats)
        convenedCount = words.convened(members.filter(\.isConvened).count)
        let invited = Set(preparation.guests)
        self.members = members.filter { !invited.contains($0.id) }.map(MemberView.init)
        guests = members.filter { invited.contains($0.id) }.map(MemberView.init)
        let listed = Set(members.map(\.id))
        self.directory = directory.filter { !listed.contains($0.id) }.map(ChoiceView.init)
        documents =
            preparation.planned(in: next.zone) == nil || members.isEmpty
            ? [] : Self.documents(draft, next, words)
    }

    private static func documents(
        _ draft: KeptDraft,
        _ next: NextSitting,
        _ words: PreparationWords
    ) -> [DraftDocumentView] {
        [("notice", words.noticeDocument), ("attendance-sheet", words.attendanceSheet)].map {
            variant,
            title in
            DraftDocumentView(
                title: title,
                files: ["html", "odt", "pdf"].map { format in
                    let label =
                        format == "html" ? words.look : Phrase(verbatim: format.uppercased())
                    return MinutesView.FileView(
                        label: label,
                        explanation: Phrase(
                            french: "\(title), \(label)",
                            english: "\(title), \(label)"
                        ),
                        address: Route.preparationDocument.address(
                            next.body.code.text,
                            draft.id.description,
                            format,
                            query: [("variant", variant)]
                        )
                    )
                }
            )
        }
    }
}

extension PreparationView.NoticeView {
    fileprivate init(
        _ notice: PreparationView.Notice,
        _ words: PreparationWords,
        _ faults: [PreparationField: PreparationFault],
        _ preparation: Preparation
    ) {
        switch notice {
        case .overtaken: self.init(text: words.overtaken, links: [])
        case .saved: self.init(text: words.saved, links: [], isGood: true)
        case .faulty:
            let ranks = Dictionary(
                preparation.items.enumerated().map { ($1.id, $0) }
            ) { first, _ in first }
            let numbers = preparation.numbers
            let links = faults.sorted { $0.key.rank(ranks) < $1.key.rank(ranks) }.map {
                let number = $0.key.item.flatMap { ranks[$0] }.map { numbers[$0] }
                return PreparationView.LinkView(
                    address: "#" + $0.key.anchor,
                    label: words.fault($0.key, number, $0.value)
                )
            }
            self.init(text: words.faulty, links: links)
        }
    }
}

extension PreparationField {
    var item: ItemID? {
        switch self {
        case .title(let id), .minutes(let id): id
        default: nil
        }
    }

    /// Where the page asks for it.
    fileprivate var anchor: String {
        switch self {
        case .day: "day"
        case .time: "time"
        case .noticeOn: "noticeOn"
        case .places: "places"
        case .agenda: "agenda"
        case .title(let id): "title.\(id)"
        case .minutes(let id): "minutes.\(id)"
        case .convened: "convened"
        }
    }

    fileprivate func rank(_ ranks: [ItemID: Int]) -> Int {
        switch self {
        case .day: 0
        case .time: 1
        case .noticeOn: 2
        case .places: 3
        case .agenda: 4
        case .title(let id): 10 + 2 * (ranks[id] ?? 0)
        case .minutes(let id): 11 + 2 * (ranks[id] ?? 0)
        case .convened: .max
        }
    }
}

extension PreparationView.ItemView {
    fileprivate init(
        _ item: Preparation.Item,
        _ number: String,
        _ faults: [PreparationField: PreparationFault],
        _ waiting: [Sitting]
    ) {
        // A title that says the kind needs no second word.
        let kind = item.kind.label.capitalised
        let isNamed = [kind.french, kind.english].contains(item.title)
        self.init(
            id: item.id.description,
            level: item.level,
            number: number,
            title: item.title,
            minutes: item.minutes,
            isClosedSession: item.isClosedSession,
            kind: item.kind == .ordinary || isNamed ? nil : kind,
            approvals: PreparationView.ApprovalsView(waiting, chosen: item.approves),
            titleError: faults[.title(item.id)]?.explanation,
            minutesError: faults[.minutes(item.id)]?.explanation
        )
    }
}

extension PreparationView.ApprovalsView {
    fileprivate init?(_ waiting: [Sitting], chosen: String?) {
        guard !waiting.isEmpty || chosen != nil else { return nil }
        var choices = waiting.map {
            ChoiceView(
                value: $0.reference,
                label: PreparationWords.minutes(of: $0),
                isChosen: $0.reference == chosen
            )
        }
        // Approved since, or under another name: what was chosen is kept.
        if let chosen, !choices.contains(where: \.isChosen) {
            choices.append(
                ChoiceView(value: chosen, label: Phrase(verbatim: chosen), isChosen: true)
            )
        }
        (self.choices, isChosen) = (choices, chosen != nil)
    }
}

extension PreparationView.AnnexesView {
    fileprivate init?(_ preparation: Preparation, _ words: PreparationWords) {
        guard !preparation.annexes.isEmpty else { return nil }
        annexes = preparation.annexes.map { annex in
            let whole = ChoiceView(
                value: "",
                label: words.wholeSitting,
                isChosen: annex.item == nil
            )
            let items = zip(preparation.items, preparation.numbers).map { item, number in
                ChoiceView(
                    value: item.id.description,
                    label: Phrase(verbatim: "\(number). \(item.title)"),
                    isChosen: annex.item == item.id
                )
            }
            return PreparationView.AnnexView(
                id: annex.id.description,
                name: annex.name,
                digest: annex.digest.description,
                items: [whole] + items
            )
        }
    }
}

extension PreparationView.MemberView {
    fileprivate init(_ member: ConvenableMember) {
        let role = member.name.role
        self.init(
            id: member.id.description,
            name: member.name.inFull,
            quality: role.isEmpty
                ? member.seat.label
                : Phrase(
                    french: "\(role), \(member.seat.label)",
                    english: "\(role), \(member.seat.label)"
                ),
            isConvened: member.isConvened
        )
    }
}

extension PreparationView.PlaceView {
    fileprivate init(_ channel: Channel, _ preparation: Preparation, _ words: PreparationWords) {
        self.init(
            name: "place.\(channel.rawValue)",
            label: words.place(channel),
            text: preparation.places[channel] ?? ""
        )
    }
}

extension ChoiceView {
    fileprivate init(_ person: Person) {
        self.init(
            value: person.id.description,
            label: Phrase(verbatim: person.name.inFull),
            isChosen: false
        )
    }
}
