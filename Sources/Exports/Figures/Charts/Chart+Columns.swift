import Typesetting
import Wording

extension Chart {
    private static let plot = (left: 52, top: 12, bottom: 252)

    /// Side by side in the order of time; the figures stand in the table, and show where a pointer
    /// rests.
    ///
    /// Returns the height.
    func drawColumns(_ bars: [Bar], on canvas: Canvas, _ language: Language) -> Int {
        let (left, top, bottom) = Self.plot
        let right = canvas.right
        for quarter in 0...4 {
            let y = bottom - (bottom - top) * quarter / 4
            canvas.line(left, y, right, y, quarter > 0 ? .faint : .plain)
            let tick = Phrase.tick(percent: quarter * 25)
            canvas.write(tick[language], x: left - 6, y: y + 5, anchor: .end)
        }
        let width = Double(right - left) / Double(max(1, bars.count))
        func x(_ place: Int) -> Int { left + Int((Double(place) * width).rounded()) }
        for (index, bar) in bars.enumerated() {
            let gap = width < 8 ? 0 : min(Int(width * 0.15), 8)
            let (from, to) = (x(index) + gap, max(x(index + 1) - gap, x(index) + gap + 1))
            let name = Phrase.told(bar.label, bar.told)[language]
            if let value = bar.value {
                // Nothing of something is told from nothing by its figure.
                guard value > 0 else {
                    let x = (from + to) / 2
                    if width >= 12 {
                        canvas.write("0", x: x, y: bottom - 4, anchor: .middle, size: 12)
                    }
                    continue
                }
                let height = max(1, Int((Double(bottom - top) * min(value, 1)).rounded()))
                canvas.rectangle(
                    from,
                    bottom - height,
                    to - from,
                    height,
                    bar.standing == .partly ? Canvas.grey : Canvas.dark,
                    named: name
                )
            } else if bar.standing == .withheld {
                canvas.rectangle(from, bottom - 16, to - from, 16, canvas.hatch, named: name)
            }
        }
        let calendar = bars.compactMap(\.period)
        if calendar.count == bars.count {
            drawCalendar(calendar, at: x, on: canvas, language)
        } else {
            drawNames(bars, at: x, on: canvas, language)
        }
        let keys: [(Bar.Standing, String, Phrase)] = [
            (.partly, Canvas.grey, .partlyKey), (.withheld, canvas.hatch, .withheldKey),
        ]
        var y = bottom + 56
        for (standing, tone, words) in keys where bars.contains(where: { $0.standing == standing })
        {
            canvas.rectangle(left, y, 16, 16, tone)
            y += canvas.write(
                words[language],
                x: left + 24,
                y: y + 13,
                wrappedTo: right - left - 24
            )
            y += 6
        }
        return y > bottom + 56 ? y + 2 : bottom + 52
    }

    /// Months or quarters as far as they find room, and the years below.
    private func drawCalendar(
        _ periods: [CalendarPeriod],
        at x: (Int) -> Int,
        on canvas: Canvas,
        _ language: Language
    ) {
        let bottom = Self.plot.bottom
        let names = periods.map { $0.name[language] }
        let room = x(1) - x(0)
        let isInFull = (names.map { $0.width(size: 12) + 4 }.max() ?? 0) <= room
        let isInLetters = !isInFull && room >= 13 && !periods.contains { $0.isQuarter }
        for (index, name) in names.enumerated() where isInFull || isInLetters {
            canvas.write(
                isInFull ? name : String(name.prefix(1)).uppercased(),
                x: (x(index) + x(index + 1)) / 2,
                y: bottom + 17,
                anchor: .middle,
                size: 12
            )
        }
        let depth = isInFull || isInLetters ? 24 : 6
        var free = Self.plot.left
        for range in Self.years(of: periods) {
            let (from, to) = (x(range.lowerBound), x(range.upperBound))
            if range.lowerBound > 0 { canvas.line(from, bottom, from, bottom + depth + 16) }
            let year = periods[range.lowerBound].year
            let half = year.width() / 2 + 4
            let middle = min(
                max((from + to) / 2, Self.plot.left + half),
                canvas.right - half
            )
            guard middle - half >= free else { continue }
            free = middle + half
            canvas.write(year, x: middle, y: bottom + depth + 16, anchor: .middle)
        }
    }

    /// Which of the periods are of one year, year by year.
    private static func years(of periods: [CalendarPeriod]) -> [Range<Int>] {
        periods.indices.reduce(into: [Range<Int>]()) { years, index in
            if let last = years.last, periods[last.lowerBound].year == periods[index].year {
                years[years.count - 1] = last.lowerBound..<index + 1
            } else {
                years.append(index..<index + 1)
            }
        }
    }

    private func drawNames(
        _ bars: [Bar],
        at x: (Int) -> Int,
        on canvas: Canvas,
        _ language: Language
    ) {
        let (left, _, bottom) = Self.plot
        let right = canvas.right
        var free = left
        for (index, bar) in bars.enumerated() {
            let name = bar.label[language].shortened(toWidth: 120)
            let half = name.width() / 2 + 5
            let middle = min(max((x(index) + x(index + 1)) / 2, left + half), right - half)
            guard middle - half >= free else { continue }
            free = middle + half
            let tick = (x(index) + x(index + 1)) / 2
            canvas.line(tick, bottom, tick, bottom + 5)
            canvas.write(name, x: middle, y: bottom + 22, anchor: .middle)
        }
    }
}
