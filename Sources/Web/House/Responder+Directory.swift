import Access
import Foundation
import HTTPTypes
import Hummingbird
import Imports
import Meetings
import Registry
import Secretariat
import Wording

extension Responder {
    /// Asks for a file in which people stand.
    func directory(_ asked: Asked) async throws(WebError) -> Response {
        try await directory(asked, DirectoryForm(), nil)
    }

    /// Shows what a file brings, or takes of it what was chosen.
    ///
    /// The file comes back as text with each step: nothing of it is kept before it is taken.
    func readDirectory(_ asked: Asked) async throws(WebError) -> Response {
        let form = try await directoryForm(asked)
        guard let day = Day(text: form.from) else {
            return try await directory(asked, form, PersonWords.noDay)
        }
        var body: Body?
        if !form.body.isEmpty {
            body = try await asking(await registry.body(called: form.body))
            if let body { try asked.checkSeats(in: body) }
        }
        var (read, done): (DirectoryImport?, Phrase?) = (nil, nil)
        var complaint: Phrase?
        let others = try await peopleOfOthers(asked)
        do throws(SecretariatError) {
            let found = try await imported(form, body, from: day)
            read = found
            if form.takes, !found.needsMapping {
                let plan = DirectoryPlan(
                    found,
                    answers: form.answers(found.comparison),
                    asWritten: Set(
                        found.comparison.rows.map(\.entry.row).filter(form.refusesCapitals)
                    )
                )
                if let name = plan.changedName(among: others) {
                    complaint = PersonWords.refusedOfOthers(name.inFull)
                } else {
                    try await plan.perform(in: registry)
                    let new = plan.steps.count { $0.person == nil }
                    done = DirectoryReport.done(plan.steps.count, new: new, isDry: false)
                    // What of the file is still open.
                    read = try await imported(form, body, from: day)
                }
            }
        } catch {
            complaint = try Self.complaint(error)
        }
        return try await directory(asked, form, complaint, read, of: others, done)
    }

    /// Those whose name, number and addresses are not for whoever asks to change.
    func peopleOfOthers(_ asked: Asked) async throws(WebError) -> [PersonID: PrintedName] {
        let bodies = try await asking(await registry.bodies())
        let holders = try await asking(await registry.holders())
        return holders.reduce(into: [:]) { others, holder in
            guard !asked.mayChange(holder, among: bodies) else { return }
            others[holder.person.id] = holder.person.name
        }
    }

    private func imported(
        _ form: DirectoryForm,
        _ body: Body?,
        from day: Day
    ) async throws(SecretariatError) -> DirectoryImport {
        try await DirectoryImport(
            form.name,
            form.document,
            columns: form.columns,
            in: registry,
            body: body,
            from: day
        )
    }

    /// What whoever asks can mend; the rest is thrown.
    private static func complaint(_ error: SecretariatError) throws(WebError) -> Phrase {
        switch error {
        case .directory, .registry(.directory):
            guard let words = error.explanation(for: .page) else { throw .secretariat(error) }
            return words
        default: throw .secretariat(error)
        }
    }

    private func directory(
        _ asked: Asked,
        _ form: DirectoryForm,
        _ complaint: Phrase?,
        _ read: DirectoryImport? = nil,
        of others: [PersonID: PrintedName] = [:],
        _ done: Phrase? = nil
    ) async throws(WebError) -> Response {
        var form = form
        if form.from.isEmpty { form.from = try today().description }
        let bodies = try await asking(await registry.bodies()).filter {
            asked.guest.visitor.may(.changeSeats, at: .body($0.id))
        }
        let view = DirectoryView(
            asked,
            form,
            bodies,
            read.map { DirectoryView.ReadView($0, form, others: Set(others.keys)) },
            complaint: complaint,
            done: done
        )
        let status: HTTPResponse.Status = complaint == nil ? .ok : .unprocessableContent
        return page(view, in: asked.language, status: status)
    }

    /// A form with the file itself, or one that carries it as text.
    private func directoryForm(_ asked: Asked) async throws(WebError) -> DirectoryForm {
        let type = asked.request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("multipart/form-data") else {
            let fields = try await asked.form(upTo: limits.upload)
            guard let document = fields["document"].flatMap({ Data(base64Encoded: $0) }) else {
                throw .malformed
            }
            return DirectoryForm(fields, name: fields["name"] ?? "–", [UInt8](document))
        }
        // The file comes back as text with what was chosen: it has to pass then, too.
        let body = try await asked.body(upTo: limits.upload / 8 * 5)
        guard let form = MultipartForm(Array(buffer: body), contentType: type) else {
            throw .malformed
        }
        let fields = FormFields(form)
        try check(form: fields[FormFields.token], of: asked)
        guard let file = form.parts.first(where: { $0.name == "file" }), !file.bytes.isEmpty else {
            throw .noFile
        }
        let name = file.shownFileName
        return DirectoryForm(fields, name: name, file.bytes)
    }
}

extension DirectoryPlan {
    /// The name of one of some people whom it changes themselves; nil where it leaves them all as they are.
    func changedName(among others: [PersonID: PrintedName]) -> PrintedName? {
        steps.lazy.compactMap(\.changedPerson).compactMap { others[$0] }.first
    }
}

/// What was handed in: a file, and what was chosen of it so far.
struct DirectoryForm: Sendable {
    var name = ""
    var document: [UInt8] = []
    /// The code of the body; empty for none.
    var body = ""
    var from = ""
    /// Whether it is to be taken, rather than to be shown.
    private(set) var takes = false
    /// What was said of columns, by their numbers.
    private(set) var columns: [Int: DirectoryField?] = [:]
    private var chosen: Set<Int> = []
    /// The rows of which names are taken in usual capitals; nil before anybody was asked.
    private var capitals: Set<Int>?
    private var said: [Int: String] = [:]

    init() {}

    init(_ fields: FormFields, name: String, _ document: [UInt8]) {
        (self.name, self.document) = (name, document)
        (body, from) = (fields.trimmed("body"), fields.trimmed("from"))
        takes = fields["step"] == "take"
        for field in fields.names {
            if let column = Self.number(field, after: "column-") {
                columns[column] = .some(fields[field].flatMap(DirectoryField.init(rawValue:)))
            } else if let row = Self.number(field, after: "row-") {
                said[row] = fields[field]
            }
        }
        chosen = Set(fields.all("take").compactMap { Int($0) })
        if takes { capitals = Set(fields.all("capitals").compactMap { Int($0) }) }
    }

    private static func number(_ field: String, after prefix: String) -> Int? {
        field.hasPrefix(prefix) ? Int(field.dropFirst(prefix.count)) : nil
    }

    /// Whether the name of a row is to be taken in capitals as it stands.
    func refusesCapitals(_ row: Int) -> Bool { capitals.map { !$0.contains(row) } ?? false }

    /// What was ticked is taken, and what was decided; the rest is left aside.
    func answers(_ comparison: DirectoryComparison) -> [Int: EntryAnswer] {
        comparison.rows.reduce(into: [:]) { answers, row in
            let number = row.entry.row
            switch row.standing {
            case .same, .repeats: break
            case .new, .changed: if !chosen.contains(number) { answers[number] = .skip }
            case .asks:
                switch said[number] {
                case "new"?: answers[number] = .new
                case let said?:
                    answers[number] = PersonID(said).map { EntryAnswer.person($0) } ?? .skip
                case nil: answers[number] = .skip
                }
            }
        }
    }
}
