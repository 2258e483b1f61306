public import Foundation

extension CalendarDate {
    /// The day that the calendar shows in a zone at a moment; nil outside the years 1 to 9999.
    public init?(_ moment: Date, in zone: TimeZone) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.era, .year, .month, .day], from: moment)
        guard parts.era == 1, let year = parts.year, let month = parts.month, let day = parts.day
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
