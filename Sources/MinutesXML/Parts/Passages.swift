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
            for run in paragraph.runs {
                switch run {
                case .text(let text): written.add("run").setExact(text)
                case .person(let person): written.add("person").set("ref", person)
                }
            }
        }
    }

    func passage(_ id: PassageID) throws(MinutesXMLError) -> Passage {
        var paragraphs: [Passage.Paragraph] = []
        for paragraph in parts("paragraph") {
            var runs: [Passage.Run] = []
            for run in paragraph.elements {
                if run.is("person", in: .minutes) {
                    runs.append(.person(try run.identifier("ref")))
                } else {
                    runs.append(.text(try run.exactText()))
                }
            }
            paragraphs.append(Passage.Paragraph(runs))
        }
        return Passage(id: id, paragraphs: paragraphs)
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
            guard case .text(let left) = $0, case .text(let right) = $1 else { return true }
            return left.utf8.elementsEqual(right.utf8)
        }
    }
}
