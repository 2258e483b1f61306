import Journal
import OpenDocument
import Wording

extension Page {
    /// The document that was asked for.
    init(_ minutes: Minutes, _ options: ExportOptions) throws(ExportError) {
        let filled = try MinutesFields(minutes, options)
        let fields = FieldReader(fields: filled.fields, language: minutes.language)
        let composer = PageComposer(fields: fields, language: minutes.language)
        let command = "greffier verify \(fields.text("meeting")) --head"
        language = minutes.language.rawValue
        title = fields.text("title")
        organisation = fields.text("organisation")
        subtitle =
            [.minutes, .report].contains(options.variant)
            ? [fields.text("sitting"), filled.date?[minutes.language] ?? ""].filter { !$0.isEmpty }
                .joined(separator: ", ") : fields.text("reference")
        notices =
            (fields.flag("isDraft") && !options.variant.comesBefore(fields)
                ? [Phrase.draft[minutes.language]] : [])
            + (fields.flag("isNewer") ? [Phrase.newerRecord[minutes.language]] : [])
            + [fields.text("withoutNames"), fields.text("cancelled")].filter { !$0.isEmpty }
        blocks = composer.blocks(of: options.variant)
        let head = Phrase.labelled(Phrase(verbatim: fields.text("headOf")), fields.text("head"))
        // What comes before the sitting tells nothing that happened: there is nothing to verify yet. Nor
        // does anybody verify a draft by hand, which the next word outdates.
        let explained = fields.flag("isSealed") ? [Phrase.headExplained(command)] : []
        foot =
            options.variant.comesBefore(fields)
            ? [] : ([head] + explained).map { $0[minutes.language] }
    }
}

extension Variant {
    /// Whether the document belongs before the sitting, where no minutes are drafted yet.
    fileprivate func comesBefore(_ fields: FieldReader) -> Bool {
        self == .notice || (self == .attendanceSheet && fields.text("opening").isEmpty)
    }
}

/// Puts the blocks of a page together from the fields that templates are filled with.
struct PageComposer {
    let fields: FieldReader
    let language: Language

    func blocks(of variant: Variant) -> [Page.Block] {
        switch variant {
        case .notice:
            convened + places + agenda(isNotice: true) + labelled(.annexes, "annexes") + convener
                + proxy
        case .report:
            lead + figures(and: []) + fields.list("items").enumerated().flatMap(item) + tasks
                + closing
        case .minutes:
            lead + attendance + agenda() + fields.list("items").enumerated().flatMap(item)
                + followedTasks + tasks + closing + signatures + approval
        case .attendanceSheet: lead + attendees + figures(and: ["quorum"]) + signatures
        case .decisionRegister: lead + decisions + tasks + closing
        case .extract: lead + figures(and: ["quorum"]) + decisions + certification + signatures
        }
    }

    func words(_ phrase: Phrase) -> String { phrase[language] }

    func labelled(_ label: Phrase, _ name: String, in record: FieldReader? = nil) -> [Page.Block] {
        let text = (record ?? fields).text(name)
        return text.isEmpty ? [] : [.paragraph(words(.labelled(label, text + ".")))]
    }

    private var lead: [Page.Block] {
        let text = [fields.text("opening"), fields.text("officers")].filter { !$0.isEmpty }
        return text.isEmpty ? [] : [.paragraph(text.joined(separator: " "))]
    }

    /// What a notice begins with.
    private var convened: [Page.Block] {
        ["sent", "convened", "secondNotice"].map(fields.text).filter { !$0.isEmpty }
            .map { .paragraph($0) }
    }

    /// How one takes part in a sitting that is convened.
    private var places: [Page.Block] {
        let rows = fields.rows("places", "channel", "place")
        guard !rows.isEmpty else { return [] }
        return [
            .table(
                Page.Table(
                    caption: words(.Heading.takingPart),
                    columns: [Phrase.Column.channel, .Column.connection].map(words),
                    rows: rows
                )
            )
        ]
    }

    /// A notice says who presents what, and has no items to lead to.
    private func agenda(isNotice: Bool = false) -> [Page.Block] {
        let entries = fields.list("agenda").map { entry in
            Page.Entry(
                number: entry.text("number"),
                title: isNotice ? noticed(entry) : entry.text("title"),
                id: isNotice ? nil : "item-\(entry.text("number").trimmedNumber)",
                isNested: entry.flag("isNested")
            )
        }
        guard !entries.isEmpty else { return [] }
        return [
            heading(.Heading.agenda), .contents(label: words(.Heading.agenda), entries),
        ]
    }

    /// An item with who presents it, when it is to begin and what goes with it.
    private func noticed(_ entry: FieldReader) -> String {
        let (presenter, annexes) = (entry.text("presenter"), entry.text("annexes"))
        let title = entry.text("title") + (presenter.isEmpty ? "" : " (\(presenter))")
        let annexed = annexes.isEmpty ? "" : words(.labelled(.annexes, annexes))
        return [title, entry.text("planned"), annexed].filter { !$0.isEmpty }
            .joined(separator: " — ")
    }

    private var convener: [Page.Block] { [.paragraph(words(.Summons.convener))] }

    /// For whoever cannot come.
    private var proxy: [Page.Block] {
        guard fields.flag("takesProxies") else { return [] }
        return [heading(.Summons.proxy)]
            + [
                .Summons.proxyExplained, .Summons.proxyGiver,
                .Summons.proxyGiven(on: fields.text("date")),
                .Summons.proxySigned,
            ].map { .paragraph(words($0)) }
    }

    func heading(_ phrase: Phrase, level: Int = 2) -> Page.Block {
        .heading(level: level, words(phrase), id: nil)
    }

    var tasks: [Page.Block] {
        table(
            .Heading.tasks,
            [.Column.task, .Column.who, .Column.due, .Column.item],
            fields.rows("tasks", "what", "who", "due", "item")
        )
    }

    var followedTasks: [Page.Block] {
        table(
            .Heading.followedTasks,
            [.Column.task, .Column.who, .Column.due, .Column.followUp],
            fields.rows("followedTasks", "what", "who", "due", "outcome")
        )
    }

    /// Nothing where there is no row.
    private func table(
        _ caption: Phrase,
        _ columns: [Phrase],
        _ rows: [[String]]
    ) -> [Page.Block] {
        guard !rows.isEmpty else { return [] }
        return [
            .table(
                Page.Table(caption: words(caption), columns: columns.map(words), rows: rows)
            )
        ]
    }

    var closing: [Page.Block] {
        let adjourned = fields.text("adjourned")
        guard !adjourned.isEmpty else { return [] }
        let next = fields.text("next")
        return [heading(.Heading.closing)] + labelled(.annexes, "annexes")
            + (next.isEmpty ? [] : [.paragraph(next)]) + [.paragraph(adjourned)]
    }

    private var signatures: [Page.Block] {
        guard !fields.text("adjourned").isEmpty else { return [] }
        return [
            .signatures([
                (words(.chairSignature), fields.text("chair")),
                (words(.secretarySignature), fields.text("secretary")),
            ])
        ]
    }

    /// What became of the minutes once they were submitted.
    var approval: [Page.Block] {
        guard fields.flag("life") else { return [] }
        let returns = fields.list("returns").map { $0.text("text") }
        let told: [[Paragraph]] =
            [returns.map { Paragraph($0) }, [Paragraph(fields.text("approved"))]]
            + fields.list("corrections").map { $0.paragraphs("text") }
            + fields.list("signed").map { [Paragraph($0.text("text"))] }
            + fields.list("rectifications").map {
                [Paragraph($0.text("title"))] + $0.paragraphs("text")
            }
        return [heading(.Heading.approval)]
            + told.map { $0.filter { !$0.text.isEmpty } }.filter { !$0.isEmpty }
            .map { .passage($0, nil) }
    }

    private var certification: [Page.Block] {
        [.paragraph(words(.certifiedExtract))]
    }
}

extension String {
    /// «4.» and «4.2» as they can stand in the name of a place: `4`, `4-2`.
    var trimmedNumber: String {
        split(separator: ".").joined(separator: "-")
    }
}
