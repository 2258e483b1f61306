import Typesetting
import Wording

extension Chart {
    /// More bars than this are no picture any more: the rest stands in the table, where there is one.
    static let mostBars = 60

    /// Names to the left, or above where they are long; figures to the right.
    ///
    /// Returns the height.
    func draw(_ all: [Bar], on canvas: Canvas, _ language: Language, isAlone: Bool) -> Int {
        let bars = Array(all.prefix(Self.mostBars))
        let layout = BarLayout(bars, on: canvas, language)
        drawScale(layout, on: canvas, language)
        for (bar, y) in zip(bars, layout.tops) {
            drawName(of: bar, y: y, layout, on: canvas, language)
            if bar.standing != .heading {
                drawFigure(of: bar, y: y + layout.lead + 4, layout, on: canvas, language)
            }
        }
        var height = layout.bottom + 28
        if all.count > bars.count {
            let others = Phrase.others(all.count - bars.count, inTable: !isAlone)
            canvas.write(others[language], x: layout.left, y: height + 12)
            height += 22
        }
        return drawKeys(of: bars, x: 12, y: height + 2, on: canvas, language) ?? height
    }

    /// The lines behind the bars, and below them as many ticks as find room.
    private func drawScale(_ layout: BarLayout, on canvas: Canvas, _ language: Language) {
        let (left, right) = (layout.left, layout.right)
        let stride = right - left >= 200 ? 1 : right - left >= 100 ? 2 : 4
        for quarter in 0...4 {
            let x = left + (right - left) * quarter / 4
            canvas.line(x, 4, x, layout.bottom, quarter > 0 ? .faint : .plain)
            guard quarter.isMultiple(of: stride) else { continue }
            canvas.write(
                Phrase.tick(percent: quarter * 25)[language],
                x: x,
                y: layout.bottom + 18,
                anchor: quarter == 0 && !layout.isBeside ? .start : .middle
            )
        }
    }

    private func drawName(
        of bar: Bar,
        y: Int,
        _ layout: BarLayout,
        on canvas: Canvas,
        _ language: Language
    ) {
        let name = bar.label[language]
        if bar.standing == .heading {
            let room = canvas.width - 16
            canvas.cover(4, y + 2, min(name.width() + 12, room), 22)
            canvas.write(name.shortened(toWidth: room), x: 8, y: y + 18, isBold: true)
        } else if layout.isBeside {
            canvas.write(name, x: layout.left - 8, y: y + 18, anchor: .end)
        } else {
            let room = canvas.width - layout.left - 8
            canvas.cover(layout.left + 4, y + 2, min(name.width(), room), 17)
            canvas.write(name.shortened(toWidth: room), x: layout.left + 4, y: y + 15)
        }
    }

    private func drawFigure(
        of bar: Bar,
        y: Int,
        _ layout: BarLayout,
        on canvas: Canvas,
        _ language: Language
    ) {
        let left = layout.left
        let share = min(max(bar.value ?? 0, 0), 1)
        var end = left + Int((Double(layout.right - left) * share).rounded())
        if bar.value != nil {
            let tone = bar.standing == .partly ? Canvas.grey : Canvas.dark
            if end > left { canvas.rectangle(left, y, end - left, 20, tone) }
        } else if bar.standing == .withheld {
            canvas.rectangle(left, y, BarLayout.withheld, 20, canvas.hatch)
            end = left + BarLayout.withheld
        }
        let figure = bar.figure[language]
        canvas.cover(end + 3, y, figure.width() + 5, 20)
        canvas.write(figure, x: end + 6, y: y + 14)
    }

    /// What the tones stand for that are not those of a whole figure.
    ///
    /// Returns the height with the keys; nil where there are none.
    func drawKeys(
        of bars: [Bar],
        x: Int,
        y top: Int,
        on canvas: Canvas,
        _ language: Language
    ) -> Int? {
        let keys: [(Bar.Standing, String, Phrase)] = [
            (.partly, Canvas.grey, .partlyKey), (.withheld, canvas.hatch, .withheldKey),
        ]
        var y = top
        for (standing, tone, words) in keys where bars.contains(where: { $0.standing == standing })
        {
            canvas.rectangle(x, y, 16, 16, tone)
            let room = canvas.right - x - 24
            y += canvas.write(words[language], x: x + 24, y: y + 13, wrappedTo: room) + 6
        }
        return y > top ? y + 2 : nil
    }
}

/// Where bars, their names and their figures stand.
private struct BarLayout {
    /// How wide the sign is of what is not told.
    static let withheld = 16

    /// Where the bars begin, and where 100 % is.
    let left: Int
    let right: Int
    /// Whether the names are to the left of the bars; else they are above them.
    let isBeside: Bool
    /// How high it is above each bar, its name included, and where the lowest ends.
    let tops: [Int]
    let bottom: Int

    /// How far a bar stands below its top.
    var lead: Int { isBeside ? 0 : 18 }

    init(_ bars: [Chart.Bar], on canvas: Canvas, _ language: Language) {
        let names = bars.filter { $0.standing != .heading }.map { $0.label[language].width() }
        let widest = names.max() ?? 0
        let beside = max(widest + 14, 40)
        let figures = bars.map { $0.figure[language].width() }
        func end(from left: Int) -> Int {
            let end = zip(bars, figures).reduce(canvas.width - 24) { end, next in
                guard let share = next.0.value, share > 0 else { return end }
                let room = canvas.width - next.1 - 14 - left
                return min(end, left + Int(Double(room) / min(share, 1)))
            }
            return max(end, left + 40)
        }
        let most = canvas.width - Self.withheld - 14 - (figures.max() ?? 0)
        isBeside =
            widest <= max(220, canvas.width * 2 / 5) && end(from: beside) - beside >= 120
            && beside <= most
        left = isBeside ? beside : 12
        right = end(from: left)
        var y = 6
        var tops: [Int] = []
        for bar in bars {
            tops.append(y)
            y += bar.standing == .heading || isBeside ? 28 : 46
        }
        (self.tops, bottom) = (tops, y)
    }
}

extension Canvas {
    /// Takes away the lines behind words.
    func cover(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
        rectangle(x, y, width, height, Self.light)
    }
}
