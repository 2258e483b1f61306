import Exports
import Meetings
import Participation
import Registry
import Wording

/// The figures of all bodies or of one: a chart, the table behind it, and the ways down to the
/// sittings.
struct FiguresView: PageView {
    static let template = "figures"
    private static let mostSittings = 60

    let frame: PageFrame
    let words = FiguresWords()
    let address: String
    /// What is looked at; nil for all bodies.
    let body: Phrase?
    /// For whom the figures are, and what follows from it.
    let audience: Phrase
    let selects: [SelectView]
    let fields: [FieldView]
    let complaint: Phrase?
    let isEmpty: Bool
    /// As HTML in the language of the page.
    let figure: String?
    let hasBodies: Bool
    let bodies: [LinkView]
    let hasQuestions: Bool
    /// The questions that decide, for those who keep the record.
    let questions: [LinkView]
    let hasSittings: Bool
    let sittings: [SittingLink]
    let isCut: Bool

    /// The way to a sitting, and to how many were there when.
    struct SittingLink: Sendable {
        let text: Phrase
        let address: String
        /// Nil for those who do not keep the record.
        let curveAddress: String?
    }

    /// What stands around the figures.
    struct Surroundings: Sendable {
        let body: Body?
        let bodies: [Body]
        let sittings: [Sitting]
        let audience: Participation.Audience
    }

    init(
        _ asked: Asked,
        _ form: FiguresForm,
        _ sheet: FigureSheet?,
        _ complaint: Phrase?,
        _ around: Surroundings
    ) {
        frame = PageFrame(words.title, asked)
        address = asked.path
        body = around.body.map { Phrase(verbatim: $0.code.text) }
        audience = FiguresWords.audience(around.audience)
        selects = Self.selects(form, for: around.audience)
        fields = [
            Typed.nothing.field(
                "from",
                FiguresWords.from,
                value: form.from,
                type: "month",
                isRequired: false
            ),
            Typed.nothing.field(
                "to",
                FiguresWords.to,
                value: form.to,
                type: "month",
                isRequired: false
            ),
        ]
        self.complaint = complaint
        isEmpty = sheet?.rows.isEmpty ?? false
        figure = sheet.flatMap {
            $0.rows.isEmpty ? nil : $0.figure(in: asked.language, id: "chart")
        }
        bodies = around.bodies.map {
            LinkView(
                text: Phrase(verbatim: $0.code.text),
                address: Route.bodyFigures.address($0.code.text)
            )
        }
        hasBodies = !bodies.isEmpty
        let keepsRecord = around.audience == .record
        questions = ParticipationQuestion.allCases
            .filter { keepsRecord && !$0.isOfSitting && !$0.isOfPerson }
            .map {
                LinkView(
                    text: $0.label.capitalised,
                    address: asked.path + "?question=\($0.rawValue)"
                )
            }
        hasQuestions = !questions.isEmpty
        let latest = around.sittings.sorted {
            ($0.opened?.milliseconds ?? 0, $0.reference)
                > ($1.opened?.milliseconds ?? 0, $1.reference)
        }
        sittings = latest.prefix(Self.mostSittings).map {
            SittingLink(
                text: Phrase(verbatim: $0.reference),
                address: Route.sitting.address($0.reference),
                curveAddress: keepsRecord
                    ? asked.path + "?question=presence&sitting=\($0.reference)" : nil
            )
        }
        hasSittings = !sittings.isEmpty
        isCut = latest.count > Self.mostSittings
    }

    private static func selects(
        _ form: FiguresForm,
        for audience: Participation.Audience
    ) -> [SelectView] {
        let breakdowns = Breakdown.allCases.filter { audience == .record || $0 != .channel }
        let measures = Measure.all.filter {
            switch $0 {
            case .deviceShare, .channelShare: false
            default: true
            }
        }
        return [
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

    private init() {
        let words = Phrase(verbatim: "…")
        (frame, address, body, audience) = (.example, "/", words, words)
        (selects, fields, complaint) = ([.example], [.example], words)
        (isEmpty, figure, hasBodies, bodies) = (true, "…", true, [.example])
        (hasQuestions, questions) = (true, [.example])
        (hasSittings, isCut) = (true, true)
        sittings = [SittingLink(text: words, address: "/", curveAddress: "/")]
    }

    static let example = FiguresView()
}
