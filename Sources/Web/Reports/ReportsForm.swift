import Foundation
import Imports
import Meetings
import Secretariat
import Wording

/// What comes from the page on which reports are matched.
struct ReportsForm: Sendable {
    /// The most reports that are taken at once.
    static let mostFiles = 8

    var files: [SittingReports.File]
    /// The names of those beyond the most: nothing is read of them.
    let beyond: [String]
    private let fields: FormFields

    /// Reports that were just dropped.
    init(_ form: MultipartForm) {
        fields = FormFields(form)
        // A field in which nothing was chosen has neither name nor content.
        let all = form.parts.filter { part in
            part.name == "file" && !(part.bytes.isEmpty && (part.fileName ?? "").isEmpty)
        }
        files = all.prefix(Self.mostFiles).map {
            SittingReports.File($0.shownFileName, Data($0.bytes))
        }
        beyond = all.dropFirst(Self.mostFiles).map(\.shownFileName)
    }

    /// Reports that come back with what was chosen; nil where they are none.
    init?(_ fields: FormFields) {
        self.fields = fields
        let contents = fields.all("document")
        let names = fields.all("name")
        guard contents.count <= Self.mostFiles, contents.count == names.count else { return nil }
        var files: [SittingReports.File] = []
        for (position, (name, content)) in zip(names, contents).enumerated() {
            guard let bytes = Data(base64Encoded: content) else { return nil }
            var file = SittingReports.File(name, bytes)
            for kind in ReportQuestion.Kind.allCases {
                let text = fields[Self.answer(to: kind, of: position)] ?? ""
                if !text.isEmpty { file.answers[kind] = text }
            }
            files.append(file)
        }
        self.files = files
        beyond = []
    }

    /// A report that was fetched.
    init(_ file: SittingReports.File, _ fields: FormFields) {
        (files, beyond, self.fields) = ([file], [], fields)
    }

    /// The field that answers a question of a report.
    static func answer(to kind: ReportQuestion.Kind, of position: Int) -> String {
        "answer-\(position)-\(kind.rawValue)"
    }

    /// Whether somebody chose already, and did not only answer a question.
    var isChosen: Bool { fields["chosen"] == "yes" }

    /// Those of whom record and report were shown side by side.
    var compared: Set<PersonID> { Set(fields.all("compared").compactMap { PersonID($0) }) }

    /// What was typed of who is behind a name.
    func typed(_ number: Int) -> String {
        (fields["other-\(number)"] ?? "").trimmingCharacters(in: .whitespaces)
    }

    /// What was chosen, and what is wrong with it.
    func choices(of reports: SittingReports) -> (AttendanceChoices, [Phrase]) {
        var choices = AttendanceChoices()
        var faults: [Phrase] = []
        let taken = Set(fields.all("take").compactMap { Int($0) })
        for attended in reports.cases where attended.entered.isEmpty {
            let isOnSite = fields["onsite-\(attended.number)"] == "yes"
            if let person = attended.match.certain {
                guard taken.contains(attended.number) else { continue }
                choices.people[attended.number] = [person]
                if isOnSite { choices.onSite.insert(attended.number) }
                continue
            }
            do throws(SecretariatError) {
                choices.people[attended.number] = try who(attended.number, reports)
                if isOnSite { choices.onSite.insert(attended.number) }
            } catch {
                faults += [error.explanation].compactMap(\.self)
            }
        }
        for person in compared where fields["replace-\(person)"] == "yes" {
            choices.replacing.insert(person)
        }
        return (choices, faults)
    }

    /// Who is behind an open name; nil for later.
    ///
    /// What is typed counts where somebody else is chosen, or nobody yet.
    private func who(
        _ number: Int,
        _ reports: SittingReports
    ) throws(SecretariatError) -> [PersonID]? {
        let typed = self.typed(number)
        switch fields["who-\(number)"] {
        case "nobody": return []
        case "other", "later", nil: return typed.isEmpty ? nil : try reports.people(named: typed)
        case let chosen?:
            guard let person = PersonID(chosen), reports.meeting.roster[person] != nil else {
                return nil
            }
            return [person]
        }
    }
}
