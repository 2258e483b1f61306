import Foundation
public import Imports
public import Meetings
import Wording

/// What somebody says of the cases.
public struct AttendanceChoices: Sendable {
    /// Who stands behind the cases of which somebody said so, by their numbers; nobody where the list
    /// is empty.
    public var people: [Int: [PersonID]] = [:]
    /// Those of whom the reports take the place of what was recorded.
    public var replacing: Set<PersonID> = []

    /// The cases whose people were on site, whatever they were connected by: several around the tablet
    /// of a room.
    public var onSite: Set<Int> = []

    /// Nothing said: only what was entered before goes on.
    public init() {}

    /// Takes those of whom it is certain, of cases of which nobody said anything; not those who were
    /// taken back, which somebody has to say again.
    public mutating func acceptCertain(of reports: SittingReports) {
        for attended in reports.cases where people[attended.number] == nil {
            guard let person = attended.certain else { continue }
            people[attended.number] = [person]
        }
    }

    /// Takes `NAME=person`: who stands behind a display name or an address.
    ///
    /// Several are told by `+`, or by the same name again; nobody by nothing behind the sign.
    public mutating func match(
        _ text: String,
        in reports: SittingReports
    ) throws(SecretariatError) {
        guard let sign = text.lastIndex(of: "="), sign > text.startIndex else {
            throw .attendance(.malformedMatch(text))
        }
        let shown = text[..<sign].trimmingCharacters(in: .whitespaces)
        let found = reports.cases(showing: shown)
        guard !found.isEmpty else { throw .attendance(.noSuchName(shown)) }
        let chosen = try reports.people(named: String(text[text.index(after: sign)...]))
        for attended in found {
            let before = people[attended.number] ?? []
            people[attended.number] = before + chosen.filter { !before.contains($0) }
        }
    }
}

extension AttendanceChoices {
    /// Takes a display name or an address whose people were on site.
    public mutating func putOnSite(
        _ text: String,
        in reports: SittingReports
    ) throws(SecretariatError) {
        let shown = text.trimmingCharacters(in: .whitespaces)
        let found = reports.cases(showing: shown)
        guard !found.isEmpty else { throw .attendance(.noSuchName(shown)) }
        for attended in found {
            let chosen = people[attended.number] ?? attended.entered
            guard !chosen.isEmpty else { throw .attendance(.nobodyOnSite(shown)) }
            people[attended.number] = chosen
            onSite.insert(attended.number)
        }
    }
}

extension SittingReports {
    /// The cases of a display name as it is shown, or in other capitals, or of an address.
    func cases(showing text: String) -> [AttendanceCase] {
        let exact = cases.filter {
            $0.participant.name == text || $0.participant.address == text.lowercased()
        }
        guard exact.isEmpty else { return exact }
        let small = text.lowercased()
        return cases.filter {
            $0.participant.name.trimmingCharacters(in: .whitespaces).lowercased() == small
        }
    }

    /// Those of the roster whom a text names, parted by `+`; nobody where it is empty.
    public func people(named text: String) throws(SecretariatError) -> [PersonID] {
        var people: [PersonID] = []
        for part in text.split(separator: "+") {
            let name = part.trimmingCharacters(in: .whitespaces)
            guard !name.isEmpty else { continue }
            people.append(try person(named: name))
        }
        return people
    }

    /// The one of the roster who answers to an identifier, a whole name or a part of it.
    public func person(named name: String) throws(SecretariatError) -> PersonID {
        if let id = PersonID(name), meeting.roster[id] != nil { return id }
        let found = matcher.people(called: name)
        guard let person = found.first else {
            let near = matcher.match(ReportedParticipant(name: name)).proposals.prefix(3)
            throw .attendance(.notOfRoster(name, near: near.map { self.name(of: $0.person) }))
        }
        guard found.count == 1 else {
            let names = found.prefix(5).map { self.name(of: $0) }
            throw .attendance(.ambiguous(name, names))
        }
        return person
    }

    /// A name as the sitting prints it.
    public func name(of person: PersonID) -> String {
        names[person]?.inFull ?? person.description
    }
}

extension [SittingReports.File] {
    /// Gives each report the answers that name it, as in `report.csv:question=answer`, and gives back
    /// those that name none.
    public mutating func take(_ answers: [String]) throws(SecretariatError) -> [String] {
        var others: [String] = []
        for text in answers {
            guard let colon = Self.colon(in: text) else {
                others.append(text)
                continue
            }
            let name = text[..<colon]
            let own = try [ReportQuestion.Kind: String](
                answers: [String(text[text.index(after: colon)...])]
            )
            let named = indices.filter {
                self[$0].name == name || self[$0].name.split(separator: "/").last == name
            }
            guard !named.isEmpty else { throw .attendance(.malformedAnswer(text)) }
            for index in named { self[index].answers.merge(own) { _, new in new } }
        }
        return others
    }

    /// What parts the name of a report from the answer; nil where no report is named.
    private static func colon(in text: String) -> String.Index? {
        let kinds = ReportQuestion.Kind.allCases.map(\.rawValue)
        guard !kinds.contains(where: { text.hasPrefix("\($0)=") }) else { return nil }
        return kinds.compactMap { text.firstRange(of: ":\($0)=")?.lowerBound }.min()
    }
}

extension [ReportQuestion.Kind: String] {
    /// Reads `question=answer`, as often as there are some.
    public init(answers: [String]) throws(SecretariatError) {
        self = [:]
        for text in answers {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let kind = ReportQuestion.Kind(rawValue: parts[0]) else {
                throw .attendance(.malformedAnswer(text))
            }
            self[kind] = parts[1]
        }
    }
}
