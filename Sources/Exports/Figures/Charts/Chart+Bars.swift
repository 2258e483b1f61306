import Typesetting
import Wording

extension Chart {
    /// More bars than this are no picture any more: the rest stands in the table, where there is one.
    static let mostBars = 60

    /// Names to the left, or above where they are long; figures to the right.
    ///
    /// Returns the height.
    func draw(_ all: [Bar], on canvas: Canvas, _ language: Language, isAlone: Bool) -> Int {
        let bars = all.prefix(Self.mostBars)
        let names = bars.map { $0.label[language] }
        let widest = names.map { $0.width() }.max() ?? 0
        let figures = bars.map { $0.figure[language].width() }.max() ?? 0
        let right = min(canvas.width - 24, canvas.width - figures - 14)
        let isBeside = widest <= 220 && right - widest - 14 >= 120
        let left = isBeside ? max(widest + 14, 40) : 12
        let (step, lead) = isBeside ? (28, 0) : (46, 18)
        let bottom = 6 + bars.count * step
        // As many ticks as find room.
        let stride = right - left >= 200 ? 1 : right - left >= 100 ? 2 : 4
        for quarter in 0...4 {
            let x = left + (right - left) * quarter / 4
            canvas.line(x, 4, x, bottom, quarter > 0 ? .faint : .plain)
            guard quarter.isMultiple(of: stride) else { continue }
            canvas.write(
                Phrase.tick(percent: quarter * 25)[language],
                x: x,
                y: bottom + 18,
                anchor: quarter == 0 && !isBeside ? .start : .middle
            )
        }
        for (index, bar) in bars.enumerated() {
            let y = 6 + index * step
            let name = names[index]
            if bar.standing == .heading {
                let room = canvas.width - 16
                canvas.cover(4, y + 2, min(name.width() + 12, room), 22)
                canvas.write(name.shortened(toWidth: room), x: 8, y: y + 18, isBold: true)
                continue
            }
            if isBeside {
                canvas.write(name, x: left - 8, y: y + 18, anchor: .end)
            } else {
                let room = canvas.width - left - 8
                canvas.cover(left + 4, y + 2, min(name.width(), room), 17)
                canvas.write(name.shortened(toWidth: room), x: left + 4, y: y + 15)
            }
            draw(bar, from: left, to: right, y: y + lead + 4, on: canvas, language)
        }
        guard all.count > bars.count else { return bottom + 28 }
        canvas.write(
            Phrase.others(all.count - bars.count, inTable: !isAlone)[language],
            x: left,
            y: bottom + 40
        )
        return bottom + 50
    }

    private func draw(
        _ bar: Bar,
        from left: Int,
        to right: Int,
        y: Int,
        on canvas: Canvas,
        _ language: Language
    ) {
        let share = min(max(bar.value ?? 0, 0), 1)
        var end = left + Int((Double(right - left) * share).rounded())
        if bar.value != nil {
            let tone = bar.standing == .partly ? Canvas.grey : Canvas.dark
            if end > left { canvas.rectangle(left, y, end - left, 20, tone) }
        } else if bar.standing == .withheld {
            canvas.rectangle(left, y, 16, 20, canvas.hatch)
            end = left + 16
        }
        let figure = bar.figure[language]
        canvas.cover(end + 3, y, figure.width() + 5, 20)
        canvas.write(figure, x: end + 6, y: y + 14)
    }
}

extension Canvas {
    /// Takes away the lines behind words.
    func cover(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
        rectangle(x, y, width, height, Self.light)
    }
}
