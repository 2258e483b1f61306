import SafeXML

/// The columns of a table being compiled.
struct TableColumns {
    /// A shell for each column, in order.
    var shells: [Shell] = []
    /// The columns as the first row that repeats cells repeats them.
    var repeated: [Piece]?
}

extension Compiler {
    mutating func table(_ element: Element, _ shell: Shell) -> Piece {
        let path = shell.attribute("name", in: .table).flatMap { Path($0) }
        tables.append(TableColumns(shells: columnShells(in: element)))
        if let path {
            samples.append(path)
            suspect(path)
        }
        var pieces = content(of: element)
        if path != nil { samples.removeLast() }
        if let columns = tables.removeLast().repeated {
            let first = pieces.firstIndex(where: Self.isColumn) ?? 0
            pieces.removeAll(where: Self.isColumn)
            pieces.insert(contentsOf: columns, at: first)
        }
        guard let path else { return .element(shell, pieces) }
        return sample(path, shell, pieces, body: Self.holders(pieces))
    }

    private static func isColumn(_ piece: Piece) -> Bool {
        if case .element(let shell, _) = piece { Markup.isColumn(shell) } else { false }
    }

    /// How many columns of a table are told apart: a few bytes can stand for any number.
    private static let mostColumns = 1_024

    private mutating func columnShells(
        in element: Element,
        room: Int = Self.mostColumns
    ) -> [Shell] {
        var shells: [Shell] = []
        for child in element.elements where child.namespace == .table {
            let room = room - shells.count
            guard room > 0 else { break }
            if child.name == "table-column" {
                let count =
                    child.attribute("number-columns-repeated", in: .table)
                    .flatMap { Int($0) } ?? 1
                let column = Shell(child, without: "number-columns-repeated", in: .table)
                shells += Array(repeating: column, count: min(max(count, 1), room))
            } else if child.name.hasPrefix("table-column") || child.name == "table-header-columns" {
                shells += columnShells(in: child, room: room)
            }
        }
        return shells
    }

    // Rows.

    /// A cell of a row, with the section tags that belong around it.
    private struct Cell {
        let shell: Shell
        var content: Hoisted<BlockItem>
        /// Whether it holds nothing but section tags, so that it goes away with them.
        var isMarker: Bool
        let isBlank: Bool

        init(_ shell: Shell, _ items: [BlockItem]) {
            self.shell = shell
            isBlank = items.allSatisfy { $0.isBlank }
            let tags = items.flatMap(\.tags)
            isMarker = !tags.isEmpty && items.allSatisfy { $0.isBlank || !$0.tags.isEmpty }
            content = isMarker ? Hoisted(before: tags, inside: []) : Hoisted(items)
        }
    }

    /// A tag that belongs around cells, in the order of the row.
    private struct Boundary {
        let tag: Tag
        let cell: Int
        let isAlone: Bool
    }

    /// A row whose cells hold nothing but section tags goes away with them.
    ///
    /// A section from the first cell to the last encloses the row; one whose tags stand alone in
    /// cells of their own, or between other cells, encloses the cells, and so repeats columns.
    mutating func row(_ element: Element, _ shell: Shell) -> [BlockItem] {
        var cells: [Cell] = []
        for case .element(let cell) in Markup.content(of: element, isInline: false) {
            let shell = self.shell(of: cell)
            cells.append(Cell(shell, items(in: cell)))
        }
        let filled = cells.indices.filter { !cells[$0].isBlank }
        if !filled.isEmpty, filled.allSatisfy({ cells[$0].isMarker }) {
            return [.markers(filled.flatMap { cells[$0].content.before })]
        }
        let around = takeTagsAroundRow(&cells, filled)
        let parts = cells.map { cell in
            cell.isMarker ? [] : [Piece.element(cell.shell, resolve(cell.content.inside))]
        }
        let pieces = resolve(Self.items(cells) { parts[$0] })
        if pieces.contains(where: { if case .section = $0 { true } else { false } }) {
            noteColumns(cells)
        }
        return BlockItem.around(around.before, .element(shell, pieces), around.after)
    }

    /// The row in order, with something made of each cell.
    private static func items(
        _ cells: [Cell],
        _ make: (Int) -> [Piece]
    ) -> [BlockItem] {
        cells.indices.flatMap { index -> [BlockItem] in
            let content = cells[index].content
            return [.markers(content.before)] + make(index).map { .piece($0) }
                + [.markers(content.after)]
        }
    }

    /// Takes out of the cells the tags that belong around the whole row.
    private func takeTagsAroundRow(
        _ cells: inout [Cell],
        _ filled: [Int]
    ) -> (before: [Tag], after: [Tag]) {
        guard let first = filled.first, let last = filled.last else { return ([], []) }
        let boundaries = cells.indices.flatMap { index in
            (cells[index].content.before + cells[index].content.after).map {
                Boundary(tag: $0, cell: index, isAlone: cells[index].isMarker)
            }
        }
        let unmatched = UnmatchedTags(in: boundaries.map(\.tag)).positions
        var isAround = Set(unmatched.map { boundaries[$0].tag })
        var open: [Boundary] = []
        for (position, boundary) in boundaries.enumerated() where !unmatched.contains(position) {
            guard boundary.tag.kind == .end else {
                open.append(boundary)
                continue
            }
            guard let start = open.popLast() else { continue }
            let isWholeRow = start.cell == first && boundary.cell == last
            if isWholeRow, !(start.isAlone && boundary.isAlone) {
                isAround.formUnion([start.tag, boundary.tag])
            }
        }
        func take(_ tags: inout [Tag]) -> [Tag] {
            defer { tags.removeAll(where: isAround.contains) }
            return tags.filter(isAround.contains)
        }
        let before = take(&cells[first].content.before)
        let after =
            cells[last].isMarker
            ? take(&cells[last].content.before) : take(&cells[last].content.after)
        return (before, after)
    }

    /// Repeats the columns of the table as the cells of a row repeat.
    private mutating func noteColumns(_ cells: [Cell]) {
        guard let table = tables.last, table.repeated == nil,
            table.shells.count == cells.count
        else { return }
        var builder = TreeBuilder()
        let items = Self.items(cells) { index in
            cells[index].isMarker ? [] : [.element(table.shells[index], [])]
        }
        for item in items {
            switch item {
            case .piece(let piece): builder.append(piece)
            case .markers(let tags): for tag in tags { builder.take(tag) }
            }
        }
        tables[tables.count - 1].repeated = builder.finish()
    }
}
