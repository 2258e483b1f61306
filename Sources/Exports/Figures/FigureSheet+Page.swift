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
            svg { max-width: 100%; height: auto }
            div { overflow-x: auto }
            table { border-collapse: collapse }
            th, td { padding: .2rem .6rem; border-bottom: 1px solid #767676; text-align: left }
            .n { text-align: right; font-variant-numeric: tabular-nums }
            @media print { body { margin: 0; max-width: none } tr, svg { break-inside: avoid } thead { display: table-header-group } }
            </style>
            </head>
            <body>
            <main>
            <h1>\(title)</h1>
            \(figure(in: language, id: "chart"))
            </main>
            </body>
            </html>

            """
    }

    /// The chart, the table and the notes, to stand within a page; `id` is unique there.
    public func figure(in language: Language, id: String) -> String {
        let chart = chart.map { chart in
            """
            <figure>
            <figcaption>\(Self.escaped(chart.title[language]))</figcaption>
            \(chart.svg(in: language, id: id, standalone: false))
            </figure>
            """
        }
        let notes = notes.map { "<p>\(Self.escaped($0[language]))</p>" }
        return ([chart, condensed.table(in: language)].compactMap(\.self) + notes).joined(
            separator: "\n"
        )
    }

    private func table(in language: Language) -> String {
        let numeric = columns.indices.map { column in rows.contains { $0[column].isNumber } }
        func cell(_ tag: String, _ column: Int, _ words: String) -> String {
            let name = tag.prefix(2)
            let kind = numeric[column] ? " class=\"n\"" : ""
            return "<\(tag)\(kind)>\(Self.escaped(words))</\(name)>"
        }
        let head = columns.enumerated().map {
            cell("th scope=\"col\"", $0.offset, $0.element.label[language].withCapital)
        }
        let body = rows.map { row in
            let cells = row.enumerated().map { cell("td", $0.offset, $0.element.shown[language]) }
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
