import Foundation
import SafeXML

/// Writes one part of a filled document, walking the pieces of its template.
struct Renderer {
    /// What could not be filled, each fault once, in the order of the text.
    private(set) var faults: [TemplateError] = []
    private var writer = StreamWriter()
    private var known: Set<TemplateError> = []
    private var scope: Scope
    private var identities: Identities
    private let textStyles: [String: String]
    private let language: DefaultLanguage
    /// The elements being written, the innermost last.
    private var elements: [OpenElement] = []
    /// The paragraphs being written, the innermost last.
    private var hosts: [OpenHost] = []

    private struct OpenElement {
        let start: StreamWriter.Mark
        var holdsRows = false
    }

    private struct OpenHost {
        /// The paragraph and what is open inside it.
        var shells: [Shell]
        /// Whether it goes away when nothing is in it.
        var goesWhenEmpty: Bool
    }

    init(
        part: CompiledPart,
        textStyles: [String: String],
        fields: [String: Value],
        language: DefaultLanguage
    ) {
        scope = Scope(fields)
        identities = part.identities
        self.textStyles = textStyles
        self.language = language
        open(part.root)
        render(part.pieces)
        close(part.root)
    }

    /// The part as it is to stand in the package.
    var bytes: [UInt8] { writer.bytes }

    private mutating func render(_ pieces: [Piece]) {
        for piece in pieces {
            switch piece {
            case .text(let text): writer.append(text: text)
            case .element(let shell, let pieces): render(shell, pieces)
            case .host(let host): render(host)
            case .value(let tag): renderValue(of: tag)
            case .section(let section): render(section)
            case .sample(let sample): render(sample)
            }
        }
    }

    // Elements.

    private mutating func render(_ shell: Shell, _ pieces: [Piece]) {
        open(shell)
        if !hosts.isEmpty { hosts[hosts.count - 1].shells.append(shell) }
        render(pieces)
        if !hosts.isEmpty { hosts[hosts.count - 1].shells.removeLast() }
        close(shell, unless: isPointless(shell))
    }

    private mutating func open(_ shell: Shell) {
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

    private mutating func close(_ shell: Shell, unless isPointless: Bool = false) {
        guard let element = elements.popLast() else { return }
        if isPointless { writer.goBack(to: element.start) } else { writer.end(shell.endTag) }
    }

    /// Whether nothing is left of the element being written that was repeated or left out: a list
    /// without items, an item without paragraphs, a table without rows.
    private func isPointless(_ shell: Shell) -> Bool {
        if Markup.goesWhenEmpty(shell) { return writer.isEmpty }
        return shell.is("table", in: .table) && elements.last?.holdsRows == false
    }

    // Paragraphs.

    private mutating func render(_ host: Host) {
        hosts.append(OpenHost(shells: [host.shell], goesWhenEmpty: host.isConditional))
        open(host.shell)
        render(host.pieces)
        let goesWhenEmpty = hosts.removeLast().goesWhenEmpty
        close(host.shell, unless: goesWhenEmpty && writer.isEmpty)
    }

    /// Ends the paragraph being written and begins another like it, down to the spans.
    private mutating func beginNextParagraph() {
        guard let shells = hosts.last?.shells else { return }
        for shell in shells.reversed() { close(shell) }
        for shell in shells { open(shell) }
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
        default: render(section.body, forEach: [value])
        }
    }

    private mutating func render(_ pieces: [Piece], forEach elements: [Value]) {
        for element in elements {
            scope.push(element)
            render(pieces)
            scope.pop()
        }
    }

    private mutating func render(_ sample: Sample) {
        guard case .list(let elements)? = scope.value(of: sample.path) else {
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

    private mutating func value(of tag: Tag) -> Value? {
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
        switch value(of: tag) {
        case nil: break
        case .text(let text): LiteralText.write(text, to: &writer)
        case .number(let number): writer.append(text: number.description)
        case .runs(let runs): render(runs, for: tag)
        case .paragraphs(let paragraphs):
            if paragraphs.isEmpty && !hosts.isEmpty { hosts[hosts.count - 1].goesWhenEmpty = true }
            for (index, paragraph) in paragraphs.enumerated() {
                if index > 0 { beginNextParagraph() }
                render(paragraph.runs, for: tag)
            }
        case .flag, .list, .record:
            report(.notText(tag.path.description, at: tag.place))
        }
    }

    private mutating func render(_ runs: [Run], for tag: Tag) {
        for run in runs where !run.text.isEmpty {
            guard let style = run.style else {
                LiteralText.write(run.text, to: &writer)
                continue
            }
            guard let name = textStyles[style] else {
                report(.unknownStyle(style, at: tag.place))
                continue
            }
            writer.begin(WrittenElement.span.startTag)
            writer.append(attribute: "text:style-name", value: name)
            LiteralText.write(run.text, to: &writer)
            writer.end(WrittenElement.span.endTag)
        }
    }

    private mutating func report(_ fault: TemplateError) {
        if known.insert(fault).inserted { faults.append(fault) }
    }
}
