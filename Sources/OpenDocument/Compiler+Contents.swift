import SafeXML

/// Tables of contents.
extension Compiler {
    mutating func contents(_ element: Element, _ shell: Shell) -> Piece {
        guard let source = element.first("table-of-content-source", in: .text),
            let body = element.first("index-body", in: .text)
        else { return .element(shell, content(of: element)) }
        let title = body.first("index-title", in: .text)
        return .contents(
            TableOfContents(
                shell: shell,
                source: [.element(self.shell(of: source), content(of: source))],
                body: self.shell(of: body),
                title: title.map { [.element(self.shell(of: $0), content(of: $0))] } ?? [],
                depth: source.attribute("outline-level", in: .text).flatMap { Int($0) } ?? 10,
                entries: TableOfContents.entries(by: source)
            )
        )
    }
}
