public import Meetings

/// A question that decides something, answered for those who keep the record by a view of its own.
public enum ParticipationQuestion: String, CaseIterable, Hashable, Sendable {
    /// Would the quorum have held without remote members?
    case quorum
    /// How many were there through each channel, from the opening to the end of a sitting?
    case presence
    /// How many went from one mode to the other?
    case switching
    /// Do those who are remote speak and vote as much as those on site?
    case voice
    /// How far does each section take part?
    case sections
    /// How did a member attend through time?
    case attendance
    /// How many are represented, and by whom?
    case proxies
    /// Which weekdays and hours bring people in?
    case calendar

    /// Whether it is asked of one sitting.
    public var isOfSitting: Bool { self == .presence }

    /// Whether it is asked of one person.
    public var isOfPerson: Bool { self == .attendance }

    /// Whether it is answered by sums of months, of which there are no parts.
    public var isOfMonths: Bool {
        switch self {
        case .switching, .voice, .sections, .proxies, .calendar: true
        case .quorum, .presence, .attendance: false
        }
    }
}

/// The sittings to which a question keeps.
public struct AskedSittings: Hashable, Sendable {
    /// Of one body; nil for all.
    public let body: BodyCode?
    /// Those that opened on that day or later, where the body is; nil for all.
    public let from: Day?
    /// Those that opened on that day or earlier; nil for all.
    public let to: Day?

    /// Sittings of a body, of days; all of them unless said.
    public init(of body: BodyCode? = nil, from: Day? = nil, to: Day? = nil) {
        (self.body, self.from, self.to) = (body, from, to)
    }

    /// Whether the days are whole months, of which there are sums.
    public var isOfWholeMonths: Bool {
        (from.map { $0.day == 1 } ?? true) && (to.map(\.endsMonth) ?? true)
    }
}

/// The rows that answer a question, as any SQL tool would get them.
public struct QuestionAnswer: Hashable, Sendable {
    /// A value of a row.
    public enum Value: Hashable, Sendable {
        case text(String)
        case whole(Int)
        case real(Double)
        case null
    }

    /// What was asked.
    public let question: ParticipationQuestion
    /// Of which sittings.
    public let asked: AskedSittings
    /// The columns of the view.
    public let columns: [String]
    /// The rows.
    public let rows: [[Value]]
    /// By its reference, the time zone of each sitting of which the rows tell times.
    public let zones: [String: String]
    /// Whether there are more rows, of which nothing is told here.
    public let isCut: Bool

    /// An answer.
    public init(
        question: ParticipationQuestion,
        of asked: AskedSittings = AskedSittings(),
        columns: [String],
        rows: [[Value]],
        zones: [String: String] = [:],
        isCut: Bool = false
    ) {
        (self.question, self.asked, self.isCut) = (question, asked, isCut)
        (self.columns, self.rows, self.zones) = (columns, rows, zones)
    }

    /// The values of a column, row by row.
    public func values(_ column: String) -> [Value] {
        guard let place = columns.firstIndex(of: column) else { return [] }
        return rows.map { $0[place] }
    }

    /// The sum of a column of whole numbers.
    public func sum(_ column: String) -> Int {
        values(column).reduce(0) { sum, value in
            if case .whole(let number) = value { sum + number } else { sum }
        }
    }
}
