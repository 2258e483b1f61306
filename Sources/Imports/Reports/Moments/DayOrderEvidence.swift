/// What the days of a whole file tell of the order of day and month in it.
struct DayOrderEvidence {
    private var isDayMonth = false
    private var isMonthDay = false
    /// The days of those that can be read either way.
    private var dayMonth: Set<Int> = []
    private var monthDay: Set<Int> = []
    /// The first that can be read either way, and its row.
    private(set) var sample: (text: String, row: Int)?

    /// Whether nothing that follows would change the conclusion.
    var isSettled: Bool { isDayMonth || isMonthDay }

    /// Takes a stamp as evidence.
    mutating func note(_ stamp: ReportStamp, text: @autoclosure () -> String, row: Int) {
        guard case .either(let first, let second, let year) = stamp.day else { return }
        guard let day = CivilDays.number(year, second, first) else {
            isMonthDay = true
            return
        }
        guard let other = CivilDays.number(year, first, second) else {
            isDayMonth = true
            return
        }
        if sample == nil { sample = (text(), row) }
        guard dayMonth.count < 1000 else { return }
        dayMonth.insert(day)
        monthDay.insert(other)
    }

    /// The order, with the days of the sitting for help; nil where only a person can tell.
    func order(day: Int?) -> DayOrder? {
        if isDayMonth != isMonthDay { return isDayMonth ? .dayMonth : .monthDay }
        guard sample != nil else { return .dayMonth }
        // A sitting ends at the latest on the day behind, and does not take months.
        let (short, long) = (1, 7)
        let (one, other) = (span(dayMonth), span(monthDay))
        if one <= short, other > long { return .dayMonth }
        if other <= short, one > long { return .monthDay }
        guard let day else { return nil }
        let isOne = dayMonth.contains(day)
        let isOther = monthDay.contains(day)
        guard isOne != isOther else { return nil }
        return isOne ? .dayMonth : .monthDay
    }

    private func span(_ days: Set<Int>) -> Int { (days.max() ?? 0) - (days.min() ?? 0) }
}
