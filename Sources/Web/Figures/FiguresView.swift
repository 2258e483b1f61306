import Access
import Exports
import Meetings
import Participation
import Registry
import Wording

/// The figures of all bodies or of one: a chart, the table behind it, something beside to compare them
/// with, and the ways down to the sittings.
struct FiguresView: PageView {
    static let template = "figures"
    static let mostSittings = 60

    let frame: PageFrame
    let words = FiguresWords()
    let address: String
    /// What is looked at; nil for all bodies.
    let body: Phrase?
    /// For whom the figures are, and what follows from it; nil where each side tells it.
    let audience: Phrase?
    let selects: [SelectView]
    let fields: [FieldView]
    /// The sitting of a question that is asked of one; nil of others.
    let sitting: String?
    /// What figures are put beside.
    let compared: ComparedView
    let sides: [SideView]
    let hasBodies: Bool
    let bodies: [LinkView]
    let hasQuestions: Bool
    /// The questions that decide, for those who keep the record.
    let questions: [LinkView]
    let hasSittings: Bool
    /// Above the sittings: what they have in common, where not all are listed.
    let sittingsHeading: Phrase
    let sittings: [SittingLink]
    let isCut: Bool

    struct ComparedView: Sendable {
        let isOpen: Bool
        let selects: [SelectView]
        let fields: [FieldView]
    }

    /// The figures of a body in some months.
    struct SideView: Sendable {
        /// Nil where there is only one.
        let heading: Phrase?
        let name: Phrase
        /// For whom its figures are; nil where all sides are for the same.
        let sideAudience: Phrase?
        let complaint: Phrase?
        let isEmpty: Bool
        /// Why there is nothing.
        let empty: Phrase
        /// As HTML in the language of the page.
        let figure: String?
        let hasFiles: Bool
        /// The same figures to take along.
        let files: [LinkView]
    }

    /// The way to the figures of a sitting, and to how many were there when.
    struct SittingLink: Sendable {
        let text: Phrase
        /// Nil for those who may not read its minutes.
        let figuresAddress: String?
        /// Nil for those who do not keep the record.
        let curveAddress: String?
    }

    /// What stands around the figures.
    struct Surroundings: Sendable {
        let body: Body?
        let bodies: [Body]
        let sittings: [Sitting]
    }

    init(_ asked: Asked, _ form: FiguresForm, _ sides: [FiguresSide], _ around: Surroundings) {
        let audience = sides[0].audience
        frame = PageFrame(words.title, asked)
        address = asked.path
        body = around.body.map { Phrase(verbatim: $0.code.text) }
        let isOfOne = Set(sides.map(\.audience)).count == 1
        self.audience = isOfOne ? FiguresWords.audience(audience) : nil
        selects = Self.selects(form, for: audience)
        fields = Self.months(form.months, "from", "to", FiguresWords.from, FiguresWords.to)
        sitting = form.question?.isOfSitting == true ? form.sitting : nil
        let counted = words.sittings
        sittingsHeading =
            form.only.map { .told(counted, form.breakdown.label(of: $0)) } ?? counted
        let visitor = asked.guest.visitor
        let open = around.bodies.filter { visitor.may(.figures, at: .body($0.id)) }
        compared = Self.compared(form, open.filter { $0.id != around.body?.id })
        let scale = sides.compactMap { $0.sheet?.chart?.scale }.max()
        self.sides = sides.enumerated().map { number, side in
            SideView(
                side,
                form,
                asked,
                number: number,
                scale: scale,
                isAlone: sides.count == 1,
                tellsAudience: !isOfOne
            )
        }
        bodies =
            around.body == nil
            ? open.map {
                LinkView(
                    text: Phrase(verbatim: $0.code.text),
                    address: Route.bodyFigures.address(
                        $0.code.text,
                        query: form.items(in: form.months)
                    )
                )
            } : []
        hasBodies = !bodies.isEmpty
        questions = audience == .record ? Self.questions(form, asked) : []
        hasQuestions = !questions.isEmpty
        let latest = around.sittings.sorted {
            ($0.opened?.milliseconds ?? 0, $0.reference)
                > ($1.opened?.milliseconds ?? 0, $1.reference)
        }
        sittings = Self.links(to: latest.prefix(Self.mostSittings), of: around.bodies, asked)
        hasSittings = !sittings.isEmpty
        isCut = latest.count > Self.mostSittings
    }

    private init() {
        let words = Phrase(verbatim: "…")
        (frame, address, body, audience) = (.example, "/", words, words)
        (selects, fields) = ([.example], [.example])
        compared = ComparedView(isOpen: true, selects: [.example], fields: [.example])
        sides = [
            SideView(
                heading: words,
                name: words,
                sideAudience: words,
                complaint: words,
                isEmpty: true,
                empty: words,
                figure: "…",
                hasFiles: true,
                files: [.example]
            )
        ]
        (hasBodies, bodies, hasQuestions, questions) = (true, [.example], true, [.example])
        (hasSittings, isCut, sittingsHeading, sitting) = (true, true, words, "…")
        sittings = [SittingLink(text: words, figuresAddress: "/", curveAddress: "/")]
    }

    static let example = FiguresView()
}

extension FiguresView {
    private static func selects(_ form: FiguresForm, for audience: Audience) -> [SelectView] {
        let breakdowns = Breakdown.allCases.filter { audience == .record || $0 != .channel }
        let measures = Measure.all.filter {
            switch $0 {
            case .deviceShare, .channelShare: false
            default: true
            }
        }
        let asked =
            audience == .record
            ? [
                Typed.nothing.select(
                    "question",
                    FiguresWords.question,
                    value: form.question?.rawValue ?? "",
                    among: [("", FiguresWords.noQuestion)]
                        + (Self.askable
                        + [form.question].compactMap(\.self).filter(\.isOfSitting))
                        .map { ($0.rawValue, $0.label.capitalised) }
                )
            ] : []
        return asked + [
            Typed.nothing.select(
                "by",
                FiguresWords.by,
                value: form.breakdown.rawValue,
                among: breakdowns.map { ($0.rawValue, $0.label.capitalised) }
            ),
            Typed.nothing.select(
                "measure",
                FiguresWords.measure,
                value: form.measure.name,
                among: measures.map { measure in
                    let label = measure.label.capitalised
                    let unit = measure.unit.label
                    return (
                        measure.name,
                        Phrase(french: "\(label) (\(unit))", english: "\(label) (\(unit))")
                    )
                }
            ),
        ]
    }

    private static func months(
        _ months: FiguresForm.Months,
        _ first: String,
        _ last: String,
        _ from: Phrase,
        _ to: Phrase
    ) -> [FieldView] {
        [(first, from, months.from), (last, to, months.to)].map { name, label, value in
            Typed.nothing.field(name, label, value: value, type: "month", isRequired: false)
        }
    }

    private static func compared(_ form: FiguresForm, _ bodies: [Body]) -> ComparedView {
        let none = (value: "", label: FiguresWords.noOther)
        let select = Typed.nothing.select(
            "other",
            FiguresWords.other,
            value: form.other,
            among: [none] + bodies.map { ($0.code.text, Phrase(verbatim: $0.code.text)) }
        )
        return ComparedView(
            isOpen: form.isComparing,
            selects: bodies.isEmpty ? [] : [select],
            fields: months(
                form.otherMonths,
                "other_from",
                "other_to",
                FiguresWords.otherFrom,
                FiguresWords.otherTo
            )
        )
    }

    private static func questions(_ form: FiguresForm, _ asked: Asked) -> [LinkView] {
        let months = [("from", form.months.from), ("to", form.months.to)].filter { !$0.1.isEmpty }
        return askable.map { question in
            LinkView(
                text: question.label.capitalised,
                address: asked.figures(query: [("question", question.rawValue)] + months)
            )
        }
    }

    /// The questions that are asked of many sittings.
    private static let askable = ParticipationQuestion.allCases.filter {
        !$0.isOfSitting && !$0.isOfPerson
    }

    /// To the figures of a sitting comes whoever may read its minutes.
    private static func links(
        to sittings: some Sequence<Sitting>,
        of bodies: [Body],
        _ asked: Asked
    ) -> [SittingLink] {
        let known = Dictionary(bodies.map { ($0.code, $0.id) }) { first, _ in first }
        return sittings.map { sitting in
            let body = known[sitting.body]
            let reads = body.map { asked.guest.reads(sitting, of: $0) } ?? false
            let keeps =
                body.map { asked.guest.visitor.may(.figuresByPerson, at: .body($0)) } ?? false
            let curve = [("question", "presence"), ("sitting", sitting.reference)]
            return SittingLink(
                text: Phrase(verbatim: sitting.reference),
                figuresAddress: reads ? Route.participation.address(sitting.reference) : nil,
                curveAddress: keeps
                    ? Route.bodyFigures.address(sitting.body.text, query: curve) : nil
            )
        }
    }
}

extension Asked {
    /// The address of the page that is asked for, with another query.
    fileprivate func figures(query: [(String, String)]) -> String {
        parameters["body"].map { Route.bodyFigures.address($0, query: query) }
            ?? Route.figures.address(query: query)
    }
}

extension FiguresView.SideView {
    /// What others take along.
    private static let formats: [FigureFormat] = [.csv, .ndjson, .json, .ods, .odt, .svg]

    fileprivate init(
        _ side: FiguresSide,
        _ form: FiguresForm,
        _ asked: Asked,
        number: Int,
        scale: Int?,
        isAlone: Bool,
        tellsAudience: Bool
    ) {
        name = FiguresWords.side(side.body?.code, from: side.months.first, to: side.months.last)
        heading = isAlone ? nil : name
        sideAudience = tellsAudience ? FiguresWords.audience(side.audience) : nil
        complaint = side.complaint
        empty = side.emptiness.map(FiguresWords.empty) ?? FiguresWords.empty(.noSitting)
        isEmpty = side.sheet?.rows.isEmpty ?? (side.complaint == nil)
        let filled = side.sheet.flatMap { $0.rows.isEmpty ? nil : $0 }
        figure = filled?
            .figure(in: asked.language, id: "chart-\(number)", scale: scale) { column, kept in
                form.address(of: kept, in: column.name, side)
            }
        let items = form.items(in: side.months)
        files = (filled == nil ? [] : Self.formats)
            .filter { $0 != .svg || filled?.chart != nil }
            .map { format in
                LinkView(
                    text: Phrase(verbatim: format.rawValue.uppercased()),
                    address: side.figures(query: items + [("format", format.rawValue)])
                )
            }
        hasFiles = !files.isEmpty
    }
}

extension FiguresSide {
    /// The address of the same figures alone, with a query.
    fileprivate func figures(query: [(String, String)]) -> String {
        body.map { Route.bodyFigures.address($0.code.text, query: query) }
            ?? Route.figures.address(query: query)
    }
}

extension FiguresForm {
    /// Where a cell of the table leads: to its months, its body or its sitting.
    fileprivate func address(of kept: String, in column: String, _ side: FiguresSide) -> String? {
        switch column {
        case "month", "quarter", "year":
            Months(period: kept).map { side.figures(query: items(in: $0)) }
        case "body": Route.bodyFigures.address(kept, query: items(in: side.months))
        case "kind", "weekday", "hour":
            question != nil || kept.isEmpty
                ? nil : side.figures(query: items(in: side.months) + [("only", kept)])
        case "section", "role", "gender", "device", "channel":
            question != nil || kept.isEmpty || side.audience != .record
                ? nil : side.figures(query: items(in: side.months) + [("only", kept)])
        case "meeting": side.audience == .record ? Route.participation.address(kept) : nil
        default: nil
        }
    }
}

extension FiguresForm.Months {
    /// The months of `2020-03`, `2020-Q1` or `2020`; nil of anything else.
    fileprivate init?(period: String) {
        let parts = period.split(separator: "-")
        guard let year = parts.first else { return nil }
        if parts.count == 1 {
            self.init(from: "\(year)-01", to: "\(year)-12")
        } else if let quarter = Int(parts[1].drop { $0 == "Q" }), parts[1].first == "Q" {
            let first = quarter * 3 - 2
            func month(_ number: Int) -> String { "\(year)-\(number < 10 ? "0" : "")\(number)" }
            self.init(from: month(first), to: month(first + 2))
        } else {
            self.init(from: period, to: period)
        }
    }
}
