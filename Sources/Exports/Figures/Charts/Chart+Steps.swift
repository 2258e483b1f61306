import Typesetting
import Wording

extension Chart {
    /// Bands one on the other, from step to step.
    struct Stack {
        let times: [Int64]
        let bands: [Band]
        let first: Int64
        let last: Int64
        let most: Int

        init(_ times: [Int64], _ bands: [Band]) {
            (self.times, self.bands) = (times, bands)
            (first, last) = (times.first ?? 0, max(times.last ?? 1, (times.first ?? 0) + 1))
            let steps = bands.map(\.heights.count).min() ?? 0
            let sums = (0..<steps).map { step in bands.reduce(0) { $0 + $1.heights[step] } }
            most = max(1, sums.max() ?? 1)
        }
    }

    private static let plot = (left: 44, height: 252)

    /// Bands from below, each in a tone of its own, told apart by the key above; over them the signs of
    /// what happened.
    ///
    /// Returns the height.
    func draw(
        _ stack: Stack,
        _ signs: [Signs],
        _ ticks: [Tick],
        on canvas: Canvas,
        _ language: Language
    ) -> Int {
        let tones = [Canvas.dark, Canvas.grey, "#d9d9d9", canvas.hatch, Canvas.light]
        let rows = drawKey(stack.bands, tones, signs, on: canvas, language)
        let top = rows * 26 + 8 + signs.count * 20
        let bottom = top + Self.plot.height
        drawHeights(stack, y: bottom, on: canvas, language)
        var below = [Int](repeating: 0, count: max(0, stack.times.count - 1))
        for (index, band) in stack.bands.enumerated() {
            let above = zip(below, band.heights).map { $0 + $1 }
            let name = "\(band.label[language])"
            for outline in outlines(stack, from: below, to: above, bottom: bottom, canvas) {
                canvas.area(outline, tones[index % tones.count], named: name)
            }
            below = above
        }
        for (row, signs) in signs.enumerated() {
            draw(signs, y: rows * 26 + 10 + row * 20, down: bottom, stack, on: canvas)
        }
        let (left, right) = (Self.plot.left, canvas.right)
        canvas.line(left, top, left, bottom)
        canvas.line(left, bottom, right, bottom)
        draw(ticks, y: bottom, stack, on: canvas, language)
        return bottom + 32
    }

    /// None, the most, and between them round numbers.
    private func drawHeights(
        _ stack: Stack,
        y bottom: Int,
        on canvas: Canvas,
        _ language: Language
    ) {
        let tens = sequence(first: 1) { $0 * 10 }.lazy.flatMap { [$0, 2 * $0, 5 * $0] }
        let step = tens.first { stack.most / $0 < 5 } ?? stack.most
        let round = stride(from: step, to: stack.most, by: step)
        for number in [0] + round + [stack.most] {
            let y = bottom - Self.plot.height * number / stack.most
            let isRound = number > 0 && number < stack.most
            if isRound { canvas.line(Self.plot.left, y, canvas.right, y, .faint) }
            guard !isRound || y - bottom + Self.plot.height >= 16 else { continue }
            let words = number.inFigures[language]
            canvas.write(words, x: Self.plot.left - 6, y: y + 5, anchor: .end)
        }
    }

    /// The first and the last, and between them those that find room.
    private func draw(
        _ ticks: [Tick],
        y bottom: Int,
        _ stack: Stack,
        on canvas: Canvas,
        _ language: Language
    ) {
        let last = ticks.last.map { $0.label[language].width() + 10 } ?? 0
        var free = 0
        for tick in ticks {
            let x = Self.x(tick.second, stack, canvas)
            let words = tick.label[language]
            let (isFirst, isLast) = (tick.second == stack.first, tick.second == stack.last)
            let from = isFirst ? x : isLast ? x - words.width() : x - words.width() / 2
            let room = isLast ? canvas.width : canvas.right - last
            guard isFirst || isLast || from >= free && from + words.width() <= room else {
                continue
            }
            free = from + words.width() + 10
            canvas.line(x, bottom, x, bottom + 5)
            let anchor: Canvas.Anchor = isFirst ? .start : isLast ? .end : .middle
            canvas.write(words, x: x, y: bottom + 22, anchor: anchor)
        }
    }

    private static func x(_ second: Int64, _ stack: Stack, _ canvas: Canvas) -> Int {
        let share = Double(second - stack.first) / Double(stack.last - stack.first)
        let room = Double(canvas.right - plot.left)
        return plot.left + Int((room * min(max(share, 0), 1)).rounded())
    }

    /// What each tone and each sign stands for; returns how many rows it takes.
    private func drawKey(
        _ bands: [Band],
        _ tones: [String],
        _ signs: [Signs],
        on canvas: Canvas,
        _ language: Language
    ) -> Int {
        var (x, row) = (Self.plot.left, 0)
        func place(_ words: String) -> (x: Int, y: Int) {
            let width = words.width() + 42
            if x + width > canvas.width, x > Self.plot.left { (x, row) = (Self.plot.left, row + 1) }
            defer { x += width }
            return (x, row * 26 + 6)
        }
        for (index, band) in bands.enumerated() {
            let words = band.label[language]
            let (x, y) = place(words)
            canvas.rectangle(x, y, 16, 16, tones[index % tones.count], named: words)
            canvas.write(words, x: x + 22, y: y + 13)
        }
        for signs in signs {
            let words = signs.label[language]
            let (x, y) = place(words)
            Self.draw(signs.shape, x: x + 8, y: y + 8, on: canvas)
            canvas.write(words, x: x + 22, y: y + 13)
        }
        return row + 1
    }

    /// The areas between two heights, one for each stretch in which there is anything.
    private func outlines(
        _ stack: Stack,
        from below: [Int],
        to above: [Int],
        bottom: Int,
        _ canvas: Canvas
    ) -> [String] {
        func y(_ height: Int) -> Int { bottom - Self.plot.height * height / stack.most }
        var (outlines, upper, lower): ([String], String, String) = ([], "", "")
        func end() {
            if !upper.isEmpty { outlines.append("\(upper)\(lower) Z") }
            (upper, lower) = ("", "")
        }
        for step in above.indices {
            guard above[step] > below[step] else {
                end()
                continue
            }
            let (from, to) = (
                Self.x(stack.times[step], stack, canvas),
                Self.x(stack.times[step + 1], stack, canvas)
            )
            let start = upper.isEmpty ? "M\(from) \(y(below[step])) L" : " L"
            upper += "\(start)\(from) \(y(above[step])) L\(to) \(y(above[step]))"
            lower = " L\(to) \(y(below[step])) L\(from) \(y(below[step]))" + lower
        }
        end()
        return outlines
    }

    /// Signs that would lie on each other are one, with their number.
    private func draw(
        _ signs: Signs,
        y: Int,
        down bottom: Int,
        _ stack: Stack,
        on canvas: Canvas
    ) {
        let placed = signs.times.keys.sorted().map {
            (Self.x($0, stack, canvas), signs.times[$0] ?? 0)
        }
        let merged = placed.reduce(into: [(x: Int, count: Int)]()) { merged, next in
            if let last = merged.last, next.0 - last.x < 26 {
                merged[merged.count - 1].count += next.1
            } else {
                merged.append((next.0, next.1))
            }
        }
        for (x, count) in merged {
            canvas.line(x, y + 16, x, bottom, .dashed)
            Self.draw(signs.shape, x: x, y: y + 8, on: canvas)
            if count > 1 { canvas.write(String(count), x: x + 7, y: y + 12, size: 12) }
        }
    }

    private static func draw(_ shape: Signs.Shape, x: Int, y: Int, on canvas: Canvas) {
        switch shape {
        case .triangle:
            canvas.area("M\(x - 5) \(y - 4) L\(x + 5) \(y - 4) L\(x) \(y + 5) Z", Canvas.light)
        case .cross:
            canvas.stroke(
                "M\(x - 4) \(y - 4) L\(x + 4) \(y + 4) M\(x - 4) \(y + 4) L\(x + 4) \(y - 4)"
            )
        }
    }
}
