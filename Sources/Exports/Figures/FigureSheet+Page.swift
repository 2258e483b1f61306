import Foundation
public import Typesetting
import Wording

extension FigureSheet {
    /// A page that stands alone: the chart, the table behind it and what is left out.
    func page(in language: Language) -> String {
        let title = Self.escaped(title[language])
        return """
            <!DOCTYPE html>
            <html lang="\(language == .french ? "fr" : "en")">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <style>
            body { font-family: "Liberation Sans", Arial, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #000; background: #fff }
            h1 { font-size: 1.4rem }
            figure { margin: 0 0 1.5rem }
            figcaption { font-weight: bold; margin-bottom: .5rem }
            svg { display: block; max-width: 100%; height: auto }
            svg.narrow { display: none }
            @media screen and (max-width: 45rem) { svg.wide { display: none } svg.narrow { display: block } }
            div { overflow-x: auto }
            table { border-collapse: collapse }
            th, td { padding: .2rem .6rem; border-bottom: 1px solid #767676; text-align: left; vertical-align: baseline }
            thead th { vertical-align: bottom }
            .n { text-align: right; font-variant-numeric: tabular-nums }
            @media screen { table { width: max-content } th { max-width: 9.5rem } td { max-width: 14rem } }
            @media print { body { margin: 0; max-width: none } div { overflow: visible } table { font-size: 8pt } tr, svg { break-inside: avoid } thead { display: table-header-group } }
            </style>
            </head>
            <body>
            <main>
            <h1>\(title)</h1>
            \(figure(in: language, id: "chart", isCaptioned: chart?.title != self.title))
            </main>
            </body>
            </html>

            """
    }

    /// The chart, the table and the notes, to stand within a page; `id` is unique there.
    ///
    /// `address` tells where a cell leads, by its column and what is kept in it; nil where nowhere.
    /// `scale` is that of columns that stand beside others; a chart below its title has no caption.
    public func figure(
        in language: Language,
        id: String,
        scale: Int? = nil,
        isCaptioned: Bool = true,
        address: (Column, String) -> String? = { _, _ in nil }
    ) -> String {
        let chart = chart.map { chart in
            let caption = "<figcaption>\(Self.escaped(chart.title[language]))</figcaption>\n"
            return """
                <figure>
                \(isCaptioned ? caption : "")\(chart.svg(in: language, id: id, scale: scale))
                </figure>
                """
        }
        let table =
            rows.isEmpty
            ? "<p>\(Self.escaped(emptiness[language]))</p>"
            : condensed.table(in: language, address)
        let notes = notes.map { "<p>\(Self.escaped($0[language]))</p>" }
        return ([chart, table].compactMap(\.self) + notes).joined(separator: "\n")
    }

    private func table(in language: Language, _ address: (Column, String) -> String?) -> String {
        let numeric = columns.indices.map { column in rows.contains { $0[column].isNumber } }
        func cell(_ tag: String, _ column: Int, _ content: String) -> String {
            let name = tag.prefix(2)
            let kind = numeric[column] ? " class=\"n\"" : ""
            return "<\(tag)\(kind)>\(content)</\(name)>"
        }
        let head = columns.enumerated().map {
            let words = $0.element.label[language].withCapital
            return cell("th scope=\"col\"", $0.offset, Self.escaped(words))
        }
        let body = rows.map { row in
            let cells = row.enumerated().map { place, value in
                var content = Self.escaped(value.shown[language])
                if case .text(let kept, _) = value, let address = address(columns[place], kept) {
                    content = "<a href=\"\(Self.escaped(address))\">\(content)</a>"
                }
                return cell("td", place, content)
            }
            return "<tr>\(cells.joined())</tr>"
        }
        return """
            <div tabindex="0" role="region" aria-label="\(Self.escaped(title[language]))">
            <table>
            <thead><tr>\(head.joined())</tr></thead>
            <tbody>
            \(body.joined(separator: "\n"))
            </tbody>
            </table>
            </div>
            """
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
