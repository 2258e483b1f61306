import Foundation
import OpenDocument
import Typesetting

/// Fills a letter of confirmation from a template that anybody can change in an office suite: an
/// example of the library, which knows nothing of meetings.
///
///     swift run letter Samples/Letter/letter.fodt confirmation.odt
@main
struct Letter {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count == 2, let source = arguments.first, let target = arguments.last else {
            throw Usage()
        }
        let file = URL(fileURLWithPath: source)
        let template = try Template(Data(contentsOf: file), name: file.lastPathComponent)
        let letter = try template.fill(order, metadata: metadata)
        try letter.bytes().write(to: URL(fileURLWithPath: target))
    }

    /// What the template may ask for, by `{{name}}`, `{{due | long}}`, a table named `items`.
    private static let order: [String: Value] = [
        "shop": "Papeterie du Port",
        "name": "Ada Lovelace",
        "reference": "2020-17",
        "date": CalendarDate(today, in: .gmt).map { .date($0) } ?? "",
        "due": CalendarDate(today + 16 * 86_400, in: .gmt).map { .date($0) } ?? "",
        "items": [
            ["title": "Paper, A4", "count": 5, "price": .number(22.5)],
            ["title": "Ink & nibs", "count": 1, "price": 12],
        ],
        "total": .number(34.5),
        "isGift": false,
        "notes": .paragraphs([
            Paragraph([Run("Please "), Run("ring twice", isStrong: true), Run(".")]),
            Paragraph([Run("in the morning, or")], item: ListItem(.bulleted, level: 1)),
            Paragraph(
                [Run("write", link: "mailto:port@example.org"), Run(" before you come")],
                item: ListItem(.bulleted, level: 1)
            ),
        ]),
    ]

    /// The same bytes in each run: the time is given, not taken from a clock.
    private static let today = Date(timeIntervalSince1970: 1_584_345_600)

    private static let metadata = Metadata(
        title: "Confirmation of order 2020-17",
        language: "en-GB",
        created: today,
        modified: today,
        generator: "Letter/1"
    )
}

/// How the example is called.
private struct Usage: Error, CustomStringConvertible {
    let description = "letter TEMPLATE DESTINATION"
}
