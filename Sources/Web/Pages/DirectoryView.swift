import Foundation
import Imports
import Meetings
import Registry
import Secretariat
import Wording

/// Where a list of people is handed in, and shown beside the directory before anything is taken.
struct DirectoryView: PageView {
    static let template = "directory"

    let frame: PageFrame
    let words = DirectoryWords()
    let address = Route.directoryRead.address()
    let peopleAddress = Route.people.address()
    let complaint: Phrase?
    /// What was taken, once it is.
    let done: Phrase?
    /// Nil while a file is being looked at.
    let upload: UploadView?
    /// Nil before there is a file.
    let read: ReadView?

    struct UploadView: Sendable {
        let bodies: SelectView
        let from: FieldView
    }

    struct ReadView: Sendable {
        let name: String
        /// The file itself, to be handed in with what is chosen.
        let document: String
        let body: String
        let from: String
        let summary: Phrase
        /// From which day the seats count; nil where none are given.
        let seatsFrom: Phrase?
        /// Nil where cards have no columns.
        let mapping: MappingView?
        let open: OpenView?
        let new: RowsView?
        let changed: RowsView?
        let faults: LinesView?
        let missing: LinesView?
        /// Whether there is anything to take.
        let isTakable: Bool
    }

    struct MappingView: Sendable {
        /// Whether it has to be said before anything is shown.
        let isNeeded: Bool
        let columns: [ColumnView]
    }

    struct ColumnView: Sendable {
        let select: SelectView
        let sample: String
    }

    struct RowsView: Sendable {
        let heading: Phrase
        let rows: [RowView]
    }

    struct RowView: Sendable {
        let row: String
        let label: Phrase
        let parts: [Phrase]
        /// Nil where the file has the capitals that people use.
        var capitals: CheckView?
        /// Whether it is chosen unless somebody says otherwise.
        var isTicked = true
    }

    /// A name in usual capitals, which whoever looks may refuse; nil of one that is taken as it stands
    /// anyway.
    fileprivate static func capitals(of entry: DirectoryEntry, _ form: DirectoryForm) -> CheckView?
    {
        DirectoryReport.capitals(of: entry).map { label in
            CheckView(
                name: "capitals",
                value: String(entry.row),
                label: label.capitalised,
                isTicked: !form.refusesCapitals(entry.row)
            )
        }
    }

    struct OpenView: Sendable {
        let questions: [QuestionView]
    }

    struct QuestionView: Sendable {
        let select: SelectView
        let candidates: [RowView]
        let capitals: CheckView?
    }

    struct LinesView: Sendable {
        let heading: Phrase
        let lines: [Phrase]
    }

    init(
        _ asked: Asked,
        _ form: DirectoryForm,
        _ bodies: [Body],
        _ read: ReadView?,
        complaint: Phrase?,
        done: Phrase?
    ) {
        frame = PageFrame(words.title, asked)
        (self.complaint, self.done) = (complaint, done)
        self.read = read
        upload =
            read == nil
            ? UploadView(
                bodies: Typed.nothing.select(
                    "body",
                    DirectoryWords.body,
                    hint: DirectoryWords.bodyHint,
                    value: form.body,
                    among: [("", DirectoryWords.noBody)]
                        + bodies.map { ($0.code.text, HomeView.BodyView($0).name) }
                ),
                from: FieldView(
                    "from",
                    DirectoryWords.from,
                    hint: DirectoryWords.fromHint,
                    value: form.from,
                    type: "date"
                )
            ) : nil
    }

    private init(example phrase: Phrase) {
        (frame, complaint, done) = (.example, phrase, phrase)
        upload = UploadView(bodies: .example, from: .example)
        let row = RowView(row: "…", label: phrase, parts: [phrase], capitals: .example)
        let lines = LinesView(heading: phrase, lines: [phrase])
        read = ReadView(
            name: "…",
            document: "…",
            body: "…",
            from: "…",
            summary: phrase,
            seatsFrom: phrase,
            mapping: MappingView(
                isNeeded: true,
                columns: [ColumnView(select: .example, sample: "…")]
            ),
            open: OpenView(
                questions: [
                    QuestionView(select: .example, candidates: [row], capitals: .example)
                ]
            ),
            new: RowsView(heading: phrase, rows: [row]),
            changed: RowsView(heading: phrase, rows: [row]),
            faults: lines,
            missing: lines,
            isTakable: true
        )
    }

    static let example = DirectoryView(example: Phrase(verbatim: "…"))
}

extension DirectoryView.ReadView {
    /// What a file brings; `others` are not for whoever asks to change.
    init(_ read: DirectoryImport, _ form: DirectoryForm, others: Set<PersonID>) {
        let rows = read.comparison.rows
        name = read.name
        document = Data(form.document).base64EncodedString()
        (body, from) = (form.body, form.from)
        summary =
            read.needsMapping
            ? DirectoryWords.unknownColumns
            : DirectoryReport.summary(read.comparison, faults: read.faults.count)
        seatsFrom =
            read.body == nil ? nil : Day(text: form.from).map(DirectoryWords.seats)
        mapping = DirectoryView.MappingView(read)
        let questions = rows.compactMap {
            DirectoryView.QuestionView($0, read.people, others, form)
        }
        open = questions.isEmpty ? nil : DirectoryView.OpenView(questions: questions)
        new = DirectoryView.RowsView(
            DirectoryReport.new,
            rows.compactMap { row in
                guard case .new = row.standing else { return nil }
                let givesSeat = read.body != nil
                return (row.entry, DirectoryReport.news(of: row.entry, givesSeat: givesSeat), true)
            },
            form
        )
        changed = DirectoryView.RowsView(
            DirectoryReport.changed,
            rows.compactMap { row in
                guard case .changed(let person, let changes) = row.standing else { return nil }
                let isRefused = others.refuse(changes, of: person)
                return (row.entry, DirectoryWords.parts(changes, isRefused: isRefused), !isRefused)
            },
            form
        )
        faults = DirectoryView.LinesView(
            DirectoryReport.faults,
            read.faults.map(DirectoryReport.fault)
        )
        let absent = read.comparison.missing
        missing = DirectoryView.LinesView(
            DirectoryReport.missing(absent.count, in: read.body?.code),
            read.needsMapping ? [] : absent.map { Phrase(verbatim: $0.name.inFull) }
        )
        isTakable = open != nil || new != nil || changed != nil
    }
}

extension DirectoryView.MappingView {
    fileprivate init?(_ read: DirectoryImport) {
        guard !read.file.columns.isEmpty else { return nil }
        isNeeded = read.needsMapping
        columns = read.file.columns.map { column in
            DirectoryView.ColumnView(
                select: Typed.nothing.select(
                    "column-\(column.index)",
                    Phrase(verbatim: column.heading.isEmpty ? "\(column.index)" : column.heading),
                    value: column.field?.rawValue ?? "",
                    among: [("", DirectoryWords.nothing)]
                        + DirectoryField.allCases.map {
                            ($0.rawValue, DirectoryReport.field($0).capitalised)
                        }
                ),
                sample: column.sample
            )
        }
    }
}

extension DirectoryView.QuestionView {
    fileprivate init?(
        _ row: DirectoryComparison.Row,
        _ people: [PersonID: Person],
        _ others: Set<PersonID>,
        _ form: DirectoryForm
    ) {
        guard case .asks(let doubt, let found) = row.standing else { return nil }
        let known = found.compactMap { candidate in
            people[candidate.person].map { (person: $0, changes: candidate.changes) }
        }
        let entry = DirectoryReport.row(row.entry).capitalised
        let why = DirectoryReport.doubt(doubt)
        select = Typed.nothing.select(
            "row-\(row.entry.row)",
            Phrase(french: "\(entry) : \(why)", english: "\(entry): \(why)"),
            among: [("", DirectoryWords.later)]
                + known.map { ($0.person.id.description, DirectoryWords.same($0.person)) }
                + (row.canBeNew ? [("new", DirectoryWords.somebodyElse)] : [])
        )
        capitals = DirectoryView.capitals(of: row.entry, form)
        candidates = known.map { person, changes in
            let isRefused = others.refuse(changes, of: person.id)
            return DirectoryView.RowView(
                row: "",
                label: DirectoryWords.same(person),
                parts: DirectoryWords.parts(changes, isRefused: isRefused)
            )
        }
    }
}

extension DirectoryView.RowsView {
    fileprivate init?(
        _ heading: Phrase,
        _ rows: [(DirectoryEntry, [Phrase], Bool)],
        _ form: DirectoryForm
    ) {
        guard !rows.isEmpty else { return nil }
        self.heading = heading
        self.rows = rows.map { entry, parts, isTicked in
            DirectoryView.RowView(
                row: String(entry.row),
                label: DirectoryReport.row(entry).capitalised,
                parts: parts,
                capitals: DirectoryView.capitals(of: entry, form),
                isTicked: isTicked
            )
        }
    }
}

extension DirectoryView.LinesView {
    fileprivate init?(_ heading: Phrase, _ lines: [Phrase]) {
        guard !lines.isEmpty else { return nil }
        self.init(heading: heading, lines: lines)
    }
}
