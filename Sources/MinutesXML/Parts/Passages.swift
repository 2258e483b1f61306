import Meetings
import SafeXML

/// Why the words of a passage are not in the file.
enum Withholding: String, Error {
    /// Said in closed session.
    case closedSession
    /// Of a decision that was annulled.
    case annulled
    /// Erased from the record.
    case erased
    /// Redacted: the mark says when and why.
    case redacted
}

extension Element {
    /// The paragraphs of a passage.
    func addParagraphs(of passage: Passage) {
        for paragraph in passage.paragraphs {
            let written = add("paragraph")
            if case .item(let list, let level) = paragraph.form {
                written.set("list", word: list)
                written.set("level", level)
            }
            for run in paragraph.runs { written.add(run) }
        }
    }

    private func add(_ run: Passage.Run) {
        let written: Element
        switch run {
        case .text(let text, _):
            written = add("run")
            written.setExact(text)
        case .person(let person, _):
            written = add("person")
            written.set("ref", person)
        }
        written.set("bold", where: run.style.isBold)
        written.set("italic", where: run.style.isItalic)
        written.set("link", run.style.link?.text)
    }

    func passage(_ id: PassageID) throws(MinutesXMLError) -> Passage {
        var paragraphs: [Passage.Paragraph] = []
        for paragraph in parts("paragraph") {
            var runs: [Passage.Run] = []
            for run in paragraph.elements { runs.append(try run.run()) }
            paragraphs.append(Passage.Paragraph(runs, form: try paragraph.form()))
        }
        return Passage(id: id, paragraphs: paragraphs)
    }

    private func run() throws(MinutesXMLError) -> Passage.Run {
        let style = Passage.Style(
            isBold: holds("bold"),
            isItalic: holds("italic"),
            link: try optional("link") { Passage.Link(exactly: $0) }
        )
        if self.is("person", in: .minutes) { return .person(try identifier("ref"), style) }
        return .text(try exactText(), style)
    }

    private func form() throws(MinutesXMLError) -> Passage.Form {
        guard let list = try optional("list", { Passage.List(rawValue: $0) }) else { return .plain }
        let level = try required("level") { text in
            Int(text).flatMap { (1...Passage.deepestLevel).contains($0) ? $0 : nil }
        }
        return .item(list, level: level)
    }

    func add(_ name: PrintedName) {
        let written = add("name")
        for (part, text) in name.parts where !text.isEmpty { written.add(part).setExact(text) }
    }

    /// The name that stands inside; nil where there is none.
    func printedName() throws(MinutesXMLError) -> PrintedName? {
        guard let written = part("name") else { return nil }
        func text(_ part: String) throws(MinutesXMLError) -> String {
            try written.part(part)?.exactText() ?? ""
        }
        return PrintedName(
            title: try text("title"),
            given: try text("given"),
            family: try text("family"),
            role: try text("role"),
            section: try text("section")
        )
    }
}

extension Passage.Link {
    /// Nil unless the address is written as it is kept, so that it is written the same again.
    fileprivate init?(exactly text: String) {
        self.init(text)
        guard self.text.utf8.elementsEqual(text.utf8) else { return nil }
    }
}

extension PrintedName {
    fileprivate var parts: [(String, String)] {
        [
            ("title", title), ("given", given), ("family", family), ("role", role),
            ("section", section),
        ]
    }
}

extension Passage {
    /// Whether both have the same words to the last scalar: Swift compares strings by canonical
    /// equivalence.
    func isSame(as other: Passage) -> Bool {
        guard self == other else { return false }
        return zip(paragraphs.flatMap(\.runs), other.paragraphs.flatMap(\.runs)).allSatisfy {
            guard case .text(let left, _) = $0, case .text(let right, _) = $1 else { return true }
            return left.utf8.elementsEqual(right.utf8)
        }
    }
}
