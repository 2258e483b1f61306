import Access
import Meetings
import Registry
import Wording

/// All bodies of the house.
struct BodiesView: PageView {
    static let template = "bodies"

    let frame: PageFrame
    let words = BodiesWords()
    let complaint: Phrase?
    let rows: [Row]
    let isEmpty: Bool
    /// Nil for whoever may not add one.
    let add: FormView?
    let isAdding: Bool

    struct Row: Sendable {
        let code: String
        let name: Phrase
        let detail: Phrase
        let address: String

        init(_ body: Body) {
            code = body.code.text
            name = HomeView.BodyView(body).name
            detail = Phrase(
                french: "\(body.organisation), \(body.kind.label)",
                english: "\(body.organisation), \(body.kind.label)"
            )
            address = Route.body.address(code)
        }

        fileprivate init() {
            (code, name, detail) = ("BF", Phrase(verbatim: "…"), Phrase(verbatim: "…"))
            address = "/"
        }
    }

    init(_ asked: Asked, _ bodies: [Body], _ typed: Typed = .nothing) {
        frame = PageFrame(words.title, asked)
        complaint = typed.complaint
        rows = bodies.map(Row.init)
        isEmpty = bodies.isEmpty
        isAdding = typed.complaint != nil
        add =
            asked.guest.visitor.may(.changeBodies)
            ? FormView(
                Route.bodyAdded.address(),
                words.add,
                selects: [typed.kind(.association)],
                fields: [typed.field("code", BodiesWords.code, hint: BodiesWords.codeHint)]
                    + typed.fields(of: nil)
            ) : nil
    }

    private init() {
        (frame, complaint, rows, isEmpty) = (.example, Phrase(verbatim: "…"), [Row()], true)
        (add, isAdding) = (.example, true)
    }

    static let example = BodiesView()
}

/// A body: what it is, by which rules it sits, who sits there.
struct BodyPageView: PageView {
    static let template = "body"

    let frame: PageFrame
    let words = BodiesWords()
    let bodiesAddress = Route.bodies.address()
    let complaint: Phrase?
    let name: Phrase
    let lines: [LineView]
    let rules: [Phrase]
    let hasRules: Bool
    /// Nil where there are no rules but those of today.
    let history: HistoryView?
    /// Where its figures stand; nil for whoever may not read them.
    let figuresAddress: String?
    /// Where it is said what is sent by itself; nil for whoever may send nothing.
    let byItselfAddress: String?
    /// Nil for whoever may send nothing.
    let calendar: CalendarView?
    /// Nil for whoever may not change them.
    let rulesAddress: String?
    /// Nil for whoever may not read names.
    let members: MembersView?
    /// Nil for whoever may not change the body.
    let change: FormView?
    let isChanging: Bool

    /// What the page is about, beside the body.
    struct Surroundings: Sendable {
        let rules: [HeldRules]
        /// The rules of the kind, where the body has none of its own.
        let model: Rules?
        /// Nil for whoever may not read names.
        let holders: [Holder]?
        let feeds: [Feed]
        let today: Day
    }

    struct HistoryView: Sendable {
        let periods: [PeriodView]
    }

    struct PeriodView: Sendable {
        let term: Phrase
        let sentences: [Phrase]

        init(_ held: HeldRules, today: Day) {
            term =
                today < held.from
                ? BodiesWords.coming(held.from) : BodiesWords.term(held.from, held.until)
            sentences = held.rules.inPlainWords
        }

        fileprivate init() {
            (term, sentences) = (Phrase(verbatim: "…"), [Phrase(verbatim: "…")])
        }
    }

    struct MembersView: Sendable {
        let now: [LinkView]
        let isEmpty: Bool
        let others: [LinkView]
        let hasOthers: Bool

        init(_ holders: [Holder], today: Day) {
            let seats = holders.flatMap { holder in holder.seats.map { (holder.person, $0) } }
            func links(_ isNow: Bool) -> [LinkView] {
                seats.filter { $0.1.seat.isHeld(on: today) == isNow }.map { person, held in
                    let name = person.name.inFull
                    let seat = isNow ? held.seatWords : Report.seat(held.seat, in: held.body)
                    return LinkView(
                        text: Phrase(french: "\(name), \(seat)", english: "\(name), \(seat)"),
                        address: Route.person.address(person.id.description)
                    )
                }
            }
            (now, others) = (links(true), links(false))
            (isEmpty, hasOthers) = (now.isEmpty, !others.isEmpty)
        }

        fileprivate init() {
            (now, isEmpty, others, hasOthers) = ([.example], true, [.example], true)
        }
    }

    init(_ asked: Asked, _ body: Body, _ around: Surroundings, _ typed: Typed = .nothing) {
        name = HomeView.BodyView(body).name
        frame = PageFrame(name, asked)
        complaint = typed.complaint
        lines = Self.lines(body)
        let now = around.rules.first { $0.isInForce(on: around.today) }
        hasRules = now != nil
        rules = (now?.rules ?? around.model)?.inPlainWords ?? []
        history =
            around.rules.isEmpty
            ? nil
            : HistoryView(
                periods: around.rules.reversed().map { PeriodView($0, today: around.today) }
            )
        members = around.holders.map { MembersView($0, today: around.today) }
        let mayChange = asked.guest.visitor.may(.changeBodies, at: .body(body.id))
        figuresAddress =
            asked.guest.visitor.may(.figures, at: .body(body.id))
            ? Route.bodyFigures.address(body.code.text) : nil
        let mayNotify = asked.guest.visitor.may(.notify, at: .body(body.id))
        byItselfAddress = mayNotify ? Route.byItself.address(body.code.text) : nil
        calendar =
            mayNotify
            ? CalendarView(Route.bodyCalendar.address(body.code.text), around.feeds) : nil
        rulesAddress = mayChange ? Route.rules.address(body.code.text) : nil
        change =
            mayChange
            ? FormView(
                Route.bodyChanged.address(body.code.text),
                BodiesWords.save,
                selects: [typed.kind(body.kind)],
                fields: typed.fields(of: body)
            ) : nil
        isChanging = typed.complaint != nil
    }

    private static func lines(_ body: Body) -> [LineView] {
        var lines = [
            LineView(label: BodiesWords.code, text: Phrase(verbatim: body.code.text)),
            LineView(label: BodiesWords.organisation, text: Phrase(verbatim: body.organisation)),
            LineView(label: BodiesWords.kind, text: body.kind.label),
            LineView(label: BodiesWords.name, text: Phrase(verbatim: body.name)),
        ]
        if !body.englishName.isEmpty {
            lines.append(
                LineView(label: BodiesWords.englishName, text: Phrase(verbatim: body.englishName))
            )
        }
        if let zone = body.zone {
            lines.append(LineView(label: BodiesWords.zone, text: Phrase(verbatim: zone)))
        }
        return lines
            + body.places.map { place in
                LineView(label: place.channel.label.capitalised, text: Phrase(verbatim: place.text))
            }
    }

    private init() {
        (frame, complaint, name) = (.example, Phrase(verbatim: "…"), Phrase(verbatim: "…"))
        (lines, rules, hasRules) = ([.example], [Phrase(verbatim: "…")], true)
        (history, rulesAddress) = (HistoryView(periods: [PeriodView()]), "/")
        (figuresAddress, byItselfAddress, calendar) = ("/", "/", .example)
        (members, change, isChanging) = (MembersView(), .example, true)
    }

    static let example = BodyPageView()
}

extension Typed {
    /// The kinds of bodies.
    fileprivate func kind(_ kind: BodyKind) -> SelectView {
        select(
            "kind",
            BodiesWords.kind,
            hint: SetUpWords().kindHint,
            value: kind.rawValue,
            among: BodyKind.allCases.map { ($0.rawValue, $0.label.capitalised) }
        )
    }

    /// What is asked of every body but its code and its kind.
    fileprivate func fields(of body: Body?) -> [FieldView] {
        let places = Channel.allCases.filter { $0 != .unknown }.map { channel in
            field(
                "place-\(channel.rawValue)",
                BodiesWords.place(channel),
                value: body?.places.first { $0.channel == channel }?.text ?? "",
                isRequired: false
            )
        }
        return [
            field("name", BodiesWords.name, value: body?.name ?? ""),
            field(
                "english",
                BodiesWords.englishName,
                hint: BodiesWords.optional,
                value: body?.englishName ?? "",
                isRequired: false
            ),
            field("organisation", BodiesWords.organisation, value: body?.organisation ?? ""),
            field(
                "zone",
                BodiesWords.zone,
                hint: BodiesWords.zoneHint,
                value: body?.zone ?? "",
                isRequired: false
            ),
        ] + places
    }
}
