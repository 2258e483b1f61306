import Foundation
import SafeXML

/// Writes one part of a filled document, walking the pieces of its template.
struct Renderer {
    /// What could not be filled, each fault once, in the order of the text.
    private(set) var faults: [TemplateError] = []
    let document: Document
    private var known: Set<TemplateError> = []
    private var scope: Scope
    private var identities: Identities
    private let textStyles: [String: String]
    private var current: Element
    /// The paragraphs being written, the innermost last.
    private var hosts: [OpenHost] = []

    private struct OpenHost {
        /// The paragraph and what is open inside it.
        var shells: [Shell]
        /// Whether it goes away when nothing is in it.
        var goesWhenEmpty: Bool
    }

    init(part: CompiledPart, textStyles: [String: String], fields: [String: Value]) {
        document = Document(root: part.root.name, in: part.root.namespace)
        for namespace in Namespace.formulas { document.declare(namespace) }
        current = document.root
        scope = Scope(fields)
        identities = part.identities
        self.textStyles = textStyles
        write(part.root.attributes)
        document.root.set("version", in: .office, to: OpenDocumentVersion.current)
        render(part.pieces)
    }

    private mutating func render(_ pieces: [Piece]) {
        for piece in pieces {
            switch piece {
            case .text(let text): current.append(text: text)
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
        let element = current
        close()
        if Markup.isPointless(element) { element.remove() }
    }

    private mutating func open(_ shell: Shell) {
        current = current.append(shell.name, in: shell.namespace)
        write(shell.attributes)
    }

    private mutating func close() {
        if let parent = current.parent { current = parent }
    }

    private mutating func write(_ attributes: [Shell.Attribute]) {
        for attribute in attributes {
            let value = identities.value(of: attribute)
            current.set(attribute.name, in: attribute.namespace, to: value)
        }
    }

    // Paragraphs.

    private mutating func render(_ host: Host) {
        hosts.append(OpenHost(shells: [host.shell], goesWhenEmpty: host.isConditional))
        open(host.shell)
        render(host.pieces)
        let element = current
        close()
        let goesWhenEmpty = hosts.removeLast().goesWhenEmpty
        if goesWhenEmpty && element.isEmpty { element.remove() }
    }

    /// Ends the paragraph being written and begins another like it, down to the spans.
    private mutating func beginNextParagraph() {
        guard let shells = hosts.last?.shells else { return }
        for _ in shells { close() }
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
        close()
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
        case .text(let text): LiteralText.write(text, to: current)
        case .number(let number): current.append(text: number.description)
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
                LiteralText.write(run.text, to: current)
                continue
            }
            guard let name = textStyles[style] else {
                report(.unknownStyle(style, at: tag.place))
                continue
            }
            let span = current.append("span", in: .text)
            span.set("style-name", in: .text, to: name)
            LiteralText.write(run.text, to: span)
        }
    }

    private mutating func report(_ fault: TemplateError) {
        if known.insert(fault).inserted { faults.append(fault) }
    }
}
