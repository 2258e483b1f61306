import Typesetting
import Wording

extension Chart {
    private static let plot = (left: 52, top: 12, bottom: 252)
    /// Narrower columns have no outline, which would hide their tone.
    private static let leastOutlined = 5.0

    /// How many hundredths the highest column must find room in: the least of 10, 25, 50 and 100.
    ///
    /// Charts that stand side by side are drawn by the greatest of theirs.
    public var scale: Int {
        guard case .columns(let bars) = drawing, let most = bars.compactMap(\.value).max(),
            most > 0
        else { return 100 }
        return [10, 25, 50].first { most * 100 <= Double($0) } ?? 100
    }

    /// Side by side in the order of time; the figures stand in the table, and show where a pointer
    /// rests.
    ///
    /// Returns the height.
    func drawColumns(
        _ bars: [Bar],
        upTo scale: Int,
        on canvas: Canvas,
        _ language: Language
    ) -> Int {
        let (left, top, bottom) = Self.plot
        let steps = scale == 100 ? 4 : 5
        for step in 0...steps {
            let y = bottom - (bottom - top) * step / steps
            canvas.line(left, y, canvas.right, y, step > 0 ? .faint : .plain)
            let tick = Phrase.tick(percent: scale * step / steps)
            canvas.write(tick[language], x: left - 6, y: y + 5, anchor: .end)
        }
        let width = Double(canvas.right - left) / Double(max(1, bars.count))
        func x(_ place: Int) -> Int { left + Int((Double(place) * width).rounded()) }
        for (index, bar) in bars.enumerated() {
            let gap = width < 8 ? 0 : min(Int(width * 0.15), 8)
            let (from, to) = (x(index) + gap, max(x(index + 1) - gap, x(index) + gap + 1))
            draw(bar, from: from, to: to, width, upTo: scale, on: canvas, language)
        }
        let calendar = bars.compactMap(\.period)
        let hasParts = calendar.contains { $0.name != Phrase(verbatim: "") }
        let lowest =
            hasParts && calendar.count == bars.count
            ? drawCalendar(calendar, at: x, on: canvas, language)
            : drawNames(bars, at: x, on: canvas, language)
        return drawKeys(of: bars, x: left, y: lowest + 14, on: canvas, language) ?? lowest + 12
    }

    private func draw(
        _ bar: Bar,
        from: Int,
        to: Int,
        _ width: Double,
        upTo scale: Int,
        on canvas: Canvas,
        _ language: Language
    ) {
        let (_, top, bottom) = Self.plot
        let isOutlined = width >= Self.leastOutlined
        let name = Phrase.told(bar.label, bar.told)[language]
        guard let value = bar.value else {
            guard bar.standing == .withheld else { return }
            canvas.rectangle(
                from,
                bottom - 16,
                to - from,
                16,
                canvas.hatch,
                named: name,
                isOutlined: isOutlined
            )
            return
        }
        // Nothing of something is told from nothing by its figure.
        guard value > 0 else {
            guard width >= 7 else { return }
            let size = width >= 12 ? 12 : 9
            canvas.write("0", x: (from + to) / 2, y: bottom - 4, anchor: .middle, size: size)
            return
        }
        let share = min(value * 100 / Double(scale), 1)
        let height = max(1, Int((Double(bottom - top) * share).rounded()))
        canvas.rectangle(
            from,
            bottom - height,
            to - from,
            height,
            bar.standing == .partly ? Canvas.grey : Canvas.dark,
            named: name,
            isOutlined: isOutlined
        )
    }

    /// Months or quarters as far as they find room, and the years below.
    ///
    /// Returns where the lowest words stand.
    private func drawCalendar(
        _ periods: [CalendarPeriod],
        at x: (Int) -> Int,
        on canvas: Canvas,
        _ language: Language
    ) -> Int {
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
        let lowest = bottom + (isInFull || isInLetters ? 40 : 22)
        drawYears(Self.years(of: periods), of: periods, at: x, y: lowest, on: canvas)
        return lowest
    }

    /// Each year between the lines that bound it; where they are too close, beside the line at which
    /// it begins, as far as there is room.
    private func drawYears(
        _ years: [Range<Int>],
        of periods: [CalendarPeriod],
        at x: (Int) -> Int,
        y: Int,
        on canvas: Canvas
    ) {
        let bottom = Self.plot.bottom
        func words(_ range: Range<Int>) -> String { periods[range.lowerBound].year }
        func room(_ range: Range<Int>) -> Int { x(range.upperBound) - x(range.lowerBound) }
        // The first and the last may be parts of years.
        let whole = years.count > 2 ? Array(years.dropFirst().dropLast()) : years
        let isBetween = whole.allSatisfy { room($0) >= words($0).width() + 6 }
        var free = Self.plot.left
        for range in years {
            let (from, width) = (x(range.lowerBound), words(range).width())
            if isBetween {
                if range.lowerBound > 0 { canvas.line(from, bottom, from, y) }
                guard room(range) >= width + 6 || years.count == 1 else { continue }
                canvas.write(words(range), x: from + room(range) / 2, y: y, anchor: .middle)
            } else {
                let hasRoom = from >= free && from + 4 + width <= canvas.width
                canvas.line(from, bottom, from, hasRoom ? y : bottom + 5)
                guard hasRoom else { continue }
                canvas.write(words(range), x: from + 4, y: y)
                free = from + width + 10
            }
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

    /// The names that find room; returns where they stand.
    private func drawNames(
        _ bars: [Bar],
        at x: (Int) -> Int,
        on canvas: Canvas,
        _ language: Language
    ) -> Int {
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
        return bottom + 22
    }
}
