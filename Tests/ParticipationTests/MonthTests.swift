import Testing

@testable import Participation

@Suite("A month")
struct MonthTests {
    @Test("is told as it was read, with its quarter and its year")
    func text() {
        for (text, quarter) in [("2020-03", 1), ("2020-04", 2), ("2019-12", 4), ("0999-10", 4)] {
            let month = Month(text)
            #expect(month.description == text && month.quarter == quarter)
            #expect(month.year == Int(text.prefix(4)))
        }
    }

    @Test("comes after those before it, and after none at all")
    func order() {
        let months: [Month] = ["", "0999-10", "2019-12", "2020-01", "2020-10", "2021-01"]
        #expect(months.sorted() == months && Set(months).count == months.count)
    }
}
