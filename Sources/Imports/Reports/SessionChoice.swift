import Foundation
import Meetings

/// Which sessions of a report are those of the sitting.
struct SessionChoice {
    private(set) var sessions: [ReportedSession]
    private(set) var questions: [ReportQuestion] = []
    private let moments: MomentReader

    /// All sessions together, as an answer.
    static let all = "all"

    init(_ sessions: [ReportedSession], _ moments: MomentReader) throws(ReportError) {
        self.sessions = sessions
        self.moments = moments
        if let answer = moments.reading.answers[.session] {
            try choose(answer)
        } else if let day = moments.day {
            choose(day)
        } else {
            askWhich()
        }
    }

    private mutating func choose(_ answer: String) throws(ReportError) {
        guard answer != Self.all else { return }
        let chosen = sessions.filter { $0.key == answer }
        guard !chosen.isEmpty else { throw .answer(.session, text: answer) }
        sessions = chosen
    }

    /// Takes the sessions of a day; asks where there are none, or several that differ.
    private mutating func choose(_ day: Int) {
        let dated = sessions.filter { days(of: $0) != nil }
        // Who tells no day cannot be of another.
        guard !dated.isEmpty else { return }
        let chosen = dated.filter { days(of: $0)?.contains(day) ?? false }
        guard !chosen.isEmpty else {
            let choices = dated.compactMap { days(of: $0)?.lowerBound }
            questions.append(
                ReportQuestion(
                    kind: .date,
                    choices: Set(choices).sorted().map(Self.text),
                    sample: Self.text(choices[0]),
                    row: dated[0].connections.first?.row ?? 1
                )
            )
            return
        }
        sessions = chosen
        askWhich()
    }

    /// Asks which session it is, unless all are of one name: a meeting that broke off and was opened
    /// again.
    private mutating func askWhich() {
        guard sessions.count > 1, Set(sessions.map(\.subject)).count > 1 else { return }
        questions.append(
            ReportQuestion(
                kind: .session,
                choices: sessions.map(\.key) + [Self.all],
                sample: sessions[0].subject ?? sessions[0].key,
                row: sessions[0].connections.first?.row ?? 1
            )
        )
    }

    /// The days in the zone of the sitting from the first to the last moment of a session.
    private func days(of session: ReportedSession) -> ClosedRange<Int>? {
        var (first, last) = (session.start ?? .distantFuture, session.end ?? .distantPast)
        last = max(last, session.start ?? last)
        for connection in session.connections {
            guard let joined = connection.joined else { continue }
            first = min(first, joined)
            last = max(last, connection.left ?? joined)
        }
        guard first <= last else { return nil }
        let ends = [first, last].map { moments.clock.day(Int($0.timeIntervalSince1970 * 1000)) }
        // A clock that is put back over midnight shows the day before again.
        return min(ends[0], ends[1])...max(ends[0], ends[1])
    }

    private static func text(_ day: Int) -> String {
        let (year, month, day) = CivilDays.date(day)
        return Day(year: year, month: month, day: day)?.description ?? ""
    }
}
