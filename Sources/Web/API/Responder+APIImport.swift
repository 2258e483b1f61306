import Access
import Foundation
import Hummingbird
import Imports
import Meetings
import Registry
import Secretariat
import Wording

extension Responder {
    /// Shows what a directory brings that came in as a file; takes it where the query says so.
    func takeDirectory(_ asked: Asked) async throws(WebError) -> Response {
        let file = try await file(of: asked, upTo: limits.upload)
        var body: Body?
        if let code = asked.query("body"), !code.isEmpty {
            let found = try await asking(await registry.body(called: code))
            try asked.checkSeats(in: found)
            body = found
        }
        let written = asked.query("from") ?? ""
        let today = try today()
        guard let day = written.isEmpty ? today : Day(text: written) else {
            throw .declined(PersonWords.noDay)
        }
        let takes: Answered? = try asked.word("take")
        let others = try await peopleOfOthers(asked)
        do throws(SecretariatError) {
            let directory = try await DirectoryImport(
                file.name,
                file.bytes,
                mapping: asked.queries("map"),
                in: registry,
                body: body,
                from: day
            )
            guard let answers = directory.answers(asked.queries("accept")) else {
                return problem(.badBody(.unfit("accept")), in: asked.language)
            }
            let keepsCapitals = asked.queries("accept").contains(DirectoryPlan.asWritten)
            let plan = DirectoryPlan(
                directory,
                answers: answers,
                asWritten: keepsCapitals ? directory.allRows : []
            )
            if takes == .yes {
                guard !directory.needsMapping, plan.open.isEmpty else {
                    return problem(.declined(DirectoryWords.openQuestions), in: asked.language)
                }
                if let name = plan.changedName(among: others) {
                    return problem(.personOfOthers(name), in: asked.language)
                }
                try await plan.perform(in: registry)
            }
            let listing = DirectoryListing(
                directory,
                plan,
                others: Set(others.keys),
                in: asked.language
            )
            return Self.json(listing)
        } catch {
            throw .secretariat(error)
        }
    }
}

extension DirectoryImport {
    /// What was said of rows; nil where it means nothing.
    fileprivate func answers(_ said: [String]) -> [Int: EntryAnswer]? {
        var answers: [Int: EntryAnswer] =
            said.contains("names") ? DirectoryPlan.byName(comparison) : [:]
        let rows = Set(comparison.rows.map(\.entry.row))
        for text in said where text != "names" && text != DirectoryPlan.asWritten {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let row = Int(parts[0]), rows.contains(row) else { return nil }
            switch parts[1] {
            case "new": answers[row] = .new
            case "skip": answers[row] = .skip
            default:
                guard let person = PersonID(parts[1]) else { return nil }
                answers[row] = .person(person)
            }
        }
        return answers
    }
}
