import Foundation
import SafeXML
import Typesetting

/// Writes one part of a filled document, walking the pieces of its template.
struct Renderer {
    /// What could not be filled, each fault once, in the order of the text.
    private(set) var faults: [TemplateError] = []
    var writer = StreamWriter()
    private var known: Set<TemplateError> = []
    private var scope: Scope
    private var identities: Identities
    let richText: RichTextStyles
    private let language: DefaultLanguage
    /// Headers and footers have no bookmarks: what they print stands in the text as well, and names
    /// are given once in the whole document.
    private let hasBookmarks: Bool
    private let formatter: Formatter
    private var contents = ContentsWriter()
    /// The pictures of the whole document so far.
    var shelf: PictureShelf
    /// How many bytes may be written; whatever is repeated takes some room, even if it writes nothing.
    private let limit: Int
    private var repetitions = 0
    private static let roomOfRepetition = 64
    /// The elements being written, the innermost last.
    private var elements: [OpenElement] = []
    /// The paragraphs being written, the innermost last.
    private var hosts: [OpenHost] = []

    private struct OpenElement {
        let start: StreamWriter.Mark
        var holdsRows = false
    }

    private struct OpenHost {
        let paragraph: Shell
        /// What is open inside it.
        var spans: [Shell] = []
        /// Whether it goes away when nothing is in it.
        var goesWhenEmpty: Bool
        /// Where what is written into it begins.
        var inside = 0
        /// How much of what was written into it are marks, which nobody sees.
        var markBytes = 0
        /// Whether a list stands before what is being written.
        var isEnteredAgain = false

        /// The paragraph and what is open inside it.
        var shells: [Shell] { [paragraph] + spans }
    }

    init(
        part: CompiledPart,
        richText: RichTextStyles,
        fields: [String: Value],
        language: DefaultLanguage,
        shelf: PictureShelf,
        limit: Int
    ) {
        self.limit = limit
        scope = Scope(fields)
        identities = part.identities
        self.richText = richText
        self.shelf = shelf
        self.language = language
        hasBookmarks = part.path == "content.xml"
        formatter = Formatter(language: language.isFrench ? .french : .english)
        open(part.root)
        render(part.pieces)
        close(part.root)
        if isOverfull || writer.bytes.count + contents.volume > limit {
            faults.append(.overfull(template: part.template, part.path, limit: limit))
        }
    }

    /// Whether there is more than may be written: sections within themselves multiply.
    private var isOverfull: Bool {
        writer.bytes.count + repetitions * Self.roomOfRepetition > limit
    }

    /// The part as it is to stand in the package.
    func bytes() -> [UInt8] { contents.bytes(of: writer.bytes) }

    private mutating func render(_ pieces: [Piece]) {
        for piece in pieces {
            switch piece {
            case .text(let text): writer.append(text: text)
            case .fixed(let bytes): writer.append(content: bytes)
            case .element(let shell, let pieces): render(shell, pieces)
            case .host(let host): render(host)
            case .value(let tag): renderValue(of: tag)
            case .section(let section): render(section)
            case .sample(let sample): render(sample)
            case .picture(let slot): render(slot)
            case .contents(let contents): render(contents)
            }
        }
    }

    // Elements.

    private mutating func render(_ shell: Shell, _ pieces: [Piece]) {
        let (start, wasEmpty) = (writer.bytes.count, writer.isEmpty)
        open(shell)
        if !hosts.isEmpty { hosts[hosts.count - 1].spans.append(shell) }
        render(pieces)
        if !hosts.isEmpty { hosts[hosts.count - 1].spans.removeLast() }
        close(shell, unless: isPointless(shell))
        if shell.isMark, !hosts.isEmpty {
            hosts[hosts.count - 1].markBytes += writer.bytes.count - start - (wasEmpty ? 1 : 0)
        }
    }

    mutating func open(_ shell: Shell) {
        if Markup.isRow(shell), !elements.isEmpty { elements[elements.count - 1].holdsRows = true }
        elements.append(OpenElement(start: writer.mark))
        writer.begin(shell.startTag)
        for attribute in shell.changing {
            switch attribute.role {
            case .identity(let role):
                let name = identities.value(of: attribute.value, as: role)
                writer.append(attribute: attribute.name, value: name)
            case .language(let part):
                guard let subtag = language[part] else { continue }
                writer.append(attribute: attribute.name, value: subtag)
            }
        }
    }

    mutating func close(_ shell: Shell, unless isPointless: Bool = false) {
        guard let element = elements.popLast() else { return }
        if isPointless { writer.goBack(to: element.start) } else { writer.end(shell.endTag) }
    }

    /// Whether nothing is left of the element being written that was repeated or left out: a list
    /// without items, an item without paragraphs, a table without rows.
    private func isPointless(_ shell: Shell) -> Bool {
        if Markup.goesWhenEmpty(shell) { return writer.isEmpty }
        if hosts.last?.isEnteredAgain == true, shell.is("span", in: .text) { return writer.isEmpty }
        return shell.is("table", in: .table) && elements.last?.holdsRows == false
    }

    /// A name that no other picture has; headers and footers give theirs apart from the text.
    mutating func drawingName(_ name: String) -> String {
        identities.value(of: hasBookmarks ? name : "\(name)-page", as: .gives(.drawing))
    }

    // Paragraphs.

    private mutating func render(_ host: Host) {
        hosts.append(OpenHost(paragraph: host.shell, goesWhenEmpty: host.isConditional))
        let start = writer.bytes.count
        open(host.shell)
        hosts[hosts.count - 1].inside = writer.bytes.count
        render(host.pieces)
        let written = hosts.removeLast()
        // One byte ends the start tag.
        let isEmpty =
            writer.isEmpty || writer.bytes.count == written.inside + 1 + written.markBytes
        if let level = host.outline, !isEmpty { noteHeading(level, from: start) }
        close(host.shell, unless: written.goesWhenEmpty && isEmpty)
    }

    /// Marks a heading, so that the table of contents can lead to it.
    private mutating func noteHeading(_ level: Int, from start: Int) {
        let text = ContentsWriter.text(of: writer.bytes[start...])
        let bookmark = identities.value(of: "_Toc", as: .gives(.bookmark))
        contents.headings.append(.init(level: level, text: text, bookmark: bookmark))
        writer.begin(WrittenElement.bookmark.startTag)
        writer.append(attribute: "text:name", value: bookmark)
        writer.end(WrittenElement.bookmark.endTag)
    }

    private mutating func render(_ table: TableOfContents) {
        open(table.shell)
        render(table.source)
        open(table.body)
        render(table.title)
        // White space between elements; entries come here once all headings are known.
        writer.append(text: "\n")
        contents.tables.append((writer.bytes.count, table))
        close(table.body)
        close(table.shell)
    }

    /// Ends the paragraph being written and begins another like it, down to the spans.
    mutating func beginNextParagraph() {
        guard let shells = hosts.last?.shells else { return }
        for shell in shells.reversed() { close(shell) }
        for shell in shells { open(shell) }
    }

    var isInHost: Bool { !hosts.isEmpty }

    /// Whether what is being written leads somewhere already.
    var isInLink: Bool { hosts.last?.spans.contains { $0.is("a", in: .text) } ?? false }

    mutating func letHostGoWhenEmpty() {
        if isInHost { hosts[hosts.count - 1].goesWhenEmpty = true }
    }

    /// Ends the paragraph being written, for a list to follow; without words it goes.
    mutating func leaveHost() {
        for shell in (hosts.last?.shells ?? []).reversed() { close(shell, unless: writer.isEmpty) }
    }

    /// Begins the paragraph again for what follows the list, if anything does.
    mutating func enterHost() {
        guard let host = hosts.last else { return }
        open(host.paragraph)
        hosts[hosts.count - 1].inside = writer.bytes.count
        hosts[hosts.count - 1].markBytes = 0
        hosts[hosts.count - 1].goesWhenEmpty = true
        hosts[hosts.count - 1].isEnteredAgain = true
        for shell in host.spans { open(shell) }
    }

    /// Writes a paragraph like the one that holds the tag, in another style if one is named.
    mutating func writeItem(_ style: String?, _ words: (inout Renderer) -> Void) {
        var shells = (hosts.last?.shells ?? [])[...]
        if let style {
            shells.removeFirst()
            writer.begin(WrittenElement.paragraph.startTag)
            writer.append(attribute: "text:style-name", value: style)
        }
        for shell in shells { open(shell) }
        words(&self)
        for shell in shells.reversed() { close(shell) }
        if style != nil { writer.end(WrittenElement.paragraph.endTag) }
    }

    // Sections.

    private mutating func render(_ section: Section) {
        guard let value = value(of: section.tag) else { return }
        if section.tag.kind == .inverted {
            if value.isEmpty { render(section.body) }
            return
        }
        guard !value.isEmpty else { return }
        switch value {
        case .list(let elements): render(section.body, forEach: elements)
        case .flag: render(section.body)
        default:
            scope.push(value)
            render(section.body)
            scope.pop()
        }
    }

    private mutating func render(_ pieces: [Piece], forEach elements: [Value]) {
        for (index, element) in elements.enumerated() where !isOverfull {
            repetitions += 1
            scope.push(element, at: index + 1)
            render(pieces)
            scope.pop()
        }
    }

    private mutating func render(_ sample: Sample) {
        let value =
            sample.isInsideItself
            ? scope.innermostValue(of: sample.path) : scope.value(of: sample.path)
        guard case .list(let elements)? = value else {
            return render(sample.shell, sample.pieces)
        }
        guard !elements.isEmpty else { return }
        open(sample.shell)
        render(sample.before)
        render(sample.body, forEach: elements)
        render(sample.after)
        close(sample.shell)
    }

    // Values.

    mutating func value(of tag: Tag) -> Value? {
        if let value = scope.value(of: tag.path) { return value }
        // The nearest name is looked for once per tag, not once per row.
        let fault = TemplateError.unknownName(
            tag.path.description,
            nearest: nil,
            at: tag.place
        )
        guard known.insert(fault).inserted else { return nil }
        faults.append(
            .unknownName(
                tag.path.description,
                nearest: scope.nearestName(to: tag.path),
                at: tag.place
            )
        )
        return nil
    }

    private mutating func renderValue(of tag: Tag) {
        guard let value = value(of: tag).flatMap({ formatted($0, for: tag) }) else { return }
        render(value, for: tag)
    }

    private mutating func render(_ value: Value, for tag: Tag) {
        switch value {
        case .text(let text): LiteralText.write(text, to: &writer)
        case .number, .date, .time, .moment:
            LiteralText.write(formatter.plain(value) ?? "", to: &writer)
        case .paragraphs(let paragraphs): render(paragraphs)
        case .bookmarked(let name, let value): render(value, bookmarked: name, for: tag)
        case .sequence(let values): for value in values { render(value, for: tag) }
        case .picture(let picture) where isInHost && !isInAlternativeText:
            write(picture, for: tag)
        case .flag, .list, .record, .picture:
            report(.notText(tag.path.description, at: tag.place))
        }
    }

    private mutating func render(_ value: Value, bookmarked name: String, for tag: Tag) {
        guard hasBookmarks, !value.isEmpty, !isInAlternativeText else {
            return render(value, for: tag)
        }
        let given = identities.value(of: name, as: .gives(.bookmark))
        if case .paragraphs(let paragraphs) = value {
            return render(paragraphs, bookmarked: given)
        }
        write(.bookmarkStart, named: given)
        render(value, for: tag)
        write(.bookmarkEnd, named: given)
    }

    /// Whether what is being written is the name or the description of a picture: characters alone.
    private var isInAlternativeText: Bool {
        hosts.last?.shells.contains { Markup.isAlternativeText($0) } ?? false
    }

    mutating func write(_ element: WrittenElement, named name: String) {
        writer.begin(element.startTag)
        writer.append(attribute: "text:name", value: name)
        writer.end(element.endTag)
    }

    private mutating func formatted(_ value: Value, for tag: Tag) -> Value? {
        guard !tag.formats.isEmpty else { return value }
        if case .bookmarked(let name, let value) = value {
            return formatted(value, for: tag).map { .bookmarked(name, $0) }
        }
        do throws(Formatter.Misfit) {
            return try formatter.formatted(value, by: tag.formats)
        } catch {
            let name = error.format.name.rawValue
            report(.unsuitableFormat(name, of: tag.path.description, at: tag.place))
            return nil
        }
    }

    mutating func report(_ fault: TemplateError) {
        if known.insert(fault).inserted { faults.append(fault) }
    }
}
