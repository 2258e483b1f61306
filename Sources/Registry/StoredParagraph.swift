import Foundation
import Journal
import Meetings

/// A passage as the database keeps it.
struct StoredPassage: Sendable {
    let id: PassageID
    /// JSON, as `StoredParagraph` has it.
    let paragraphs: String
    let salt: Salt

    private static let encoder = JSONEncoder()

    init(_ passage: Salted<Passage>) throws {
        id = passage.value.id
        salt = passage.salt
        let stored = passage.value.paragraphs.map(StoredParagraph.init)
        paragraphs = String(decoding: try Self.encoder.encode(stored), as: UTF8.self)
    }
}

/// A paragraph as the database keeps it: JSON, `[{"text": "…"}, {"person": "…"}]`; an item of a list
/// is `{"list": "bulleted", "level": 1, "runs": […]}`.
struct StoredParagraph: Codable {
    fileprivate let runs: [StoredRun]
    private let form: Passage.Form

    fileprivate struct StoredRun: Codable {
        var text: String?
        var person: PersonID?
        // What does not stand out says nothing, as when nothing could.
        var bold: Bool?
        var italic: Bool?
        var link: String?
    }

    private enum Key: CodingKey {
        case list, level, runs
    }

    init(_ paragraph: Passage.Paragraph) {
        form = paragraph.form
        runs = paragraph.runs.map(StoredRun.init)
    }

    var paragraph: Passage.Paragraph {
        Passage.Paragraph(runs.compactMap(\.run), form: form)
    }

    init(from decoder: any Decoder) throws {
        if let runs = try? decoder.singleValueContainer().decode([StoredRun].self) {
            self.runs = runs
            form = .plain
            return
        }
        let container = try decoder.container(keyedBy: Key.self)
        let word = try container.decode(String.self, forKey: .list)
        guard let list = Passage.List(rawValue: word) else {
            throw DecodingError.dataCorruptedError(
                forKey: .list,
                in: container,
                debugDescription: word
            )
        }
        form = .item(list, level: try container.decode(Int.self, forKey: .level))
        runs = try container.decode([StoredRun].self, forKey: .runs)
    }

    func encode(to encoder: any Encoder) throws {
        guard case .item(let list, let level) = form else {
            var container = encoder.singleValueContainer()
            return try container.encode(runs)
        }
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(list.rawValue, forKey: .list)
        try container.encode(level, forKey: .level)
        try container.encode(runs, forKey: .runs)
    }
}

extension StoredParagraph.StoredRun {
    fileprivate init(_ run: Passage.Run) {
        switch run {
        case .text(let text, _): self.text = text
        case .person(let person, _): self.person = person
        }
        if run.style.isBold { bold = true }
        if run.style.isItalic { italic = true }
        link = run.style.link?.text
    }

    fileprivate var run: Passage.Run? {
        let style = Passage.Style(
            isBold: bold ?? false,
            isItalic: italic ?? false,
            link: link.flatMap { Passage.Link($0) }
        )
        return person.map { .person($0, style) } ?? text.map { .text($0, style) }
    }
}
