import Foundation
import Meetings

/// Makes connections of rows that tell who came and who went, each in a row of its own.
struct ActionLog {
    let reader: RowReader
    let section: TableSection
    let action: Int
    let moment: Int

    private struct Act {
        let row: Int
        let isComing: Bool
        let moment: Int
    }

    /// The connections, in the order in which they began; who went without having come is told as
    /// gone from the first moment of the log on.
    func connections() throws(ReportError) -> [ReportedConnection] {
        let table = reader.report.table
        let row = RowReader.Row(section)
        let session = section.headings.firstIndex(of: "sessionid")
        var acts: [String: [Act]] = [:]
        var order: [String] = []
        var people: [String: ReportedConnection] = [:]
        var earliest = Int.max
        for index in section.rows where table.count(index) > 0 {
            guard let isComing = try isComing(index), let moment = try moment(index) else {
                continue
            }
            let person = reader.person(index, row)
            let own = session.map { "\u{1F}" + table.text(index, $0) } ?? ""
            let key = person.participantKey + own
            if acts[key] == nil {
                order.append(key)
                people[key] = person
            }
            acts[key, default: []].append(Act(row: index, isComing: isComing, moment: moment))
            earliest = min(earliest, moment)
        }
        var result: [ReportedConnection] = []
        for key in order {
            guard let acts = acts[key], let person = people[key] else { continue }
            result += pairs(acts, person, earliest)
        }
        return result.sorted { ($0.row) < ($1.row) }
    }

    private func moment(_ index: Int) throws(ReportError) -> Int? {
        let stamp = try reader.report.stamp(index, moment, section.headings[moment])
        return try reader.moment(stamp, index, moment, section.headings[moment])
    }

    /// Whether somebody came or went; nil where neither.
    private func isComing(_ index: Int) throws(ReportError) -> Bool? {
        let text = Headings.folded(reader.report.table.text(index, action))
        if text.isEmpty { return nil }
        if ["joined", "join", "rejoint", "arrive", "entre"].contains(where: text.contains) {
            return true
        }
        if ["left", "leave", "quitte", "parti", "sorti"].contains(where: text.contains) {
            return false
        }
        throw reader.report.wrong(index, action, section.headings[action], .action)
    }

    /// Who goes ends what began first: with two devices nobody can tell which.
    private func pairs(
        _ acts: [Act],
        _ person: ReportedConnection,
        _ earliest: Int
    ) -> [ReportedConnection] {
        var result: [ReportedConnection] = []
        var open: [Int] = []
        let sorted = acts.sorted {
            ($0.moment, $0.isComing ? 0 : 1, $0.row) < ($1.moment, $1.isComing ? 0 : 1, $1.row)
        }
        for act in sorted {
            var connection = person
            connection.row = act.row + 1
            if act.isComing {
                connection.joined = Date(milliseconds: act.moment)
                open.append(result.count)
                result.append(connection)
            } else if open.isEmpty {
                connection.joined = Date(milliseconds: earliest)
                connection.left = Date(milliseconds: act.moment)
                result.append(connection)
            } else {
                result[open.removeFirst()].left = Date(milliseconds: act.moment)
            }
        }
        return result
    }
}
