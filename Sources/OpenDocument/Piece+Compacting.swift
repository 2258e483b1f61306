import SafeXML

/// Most of a template is the same in each document: that is written as XML once, when the template
/// is compiled, and copied from then on.
extension [Piece] {
    /// The same pieces, with neighbours that are written alike each time joined to bytes.
    var compacted: [Piece] {
        var result: [Piece] = []
        var fixed: [UInt8] = []
        for piece in map(\.compacted) {
            if case .fixed(let bytes) = piece {
                fixed += bytes
                continue
            }
            if !fixed.isEmpty { result.append(.fixed(fixed)) }
            fixed = []
            result.append(piece)
        }
        return fixed.isEmpty ? result : result + [.fixed(fixed)]
    }
}

extension Piece {
    fileprivate var compacted: Piece {
        switch self {
        case .fixed, .value, .picture, .contents: return self
        case .text(let text):
            var writer = StreamWriter(reserving: text.utf8.count)
            writer.append(text: text)
            return .fixed(writer.bytes)
        case .element(let shell, let pieces):
            let compacted = Piece.element(shell, pieces.compacted)
            return compacted.bytes.map { .fixed($0) } ?? compacted
        case .host(var host):
            host.pieces = host.pieces.compacted
            let isFixed = !host.isConditional && host.outline == nil
            let bytes = isFixed ? Piece.element(host.shell, host.pieces).bytes : nil
            return bytes.map { .fixed($0) } ?? .host(host)
        case .section(var section):
            section.body = section.body.compacted
            return .section(section)
        case .sample(var sample):
            sample.before = sample.before.compacted
            sample.body = sample.body.compacted
            sample.after = sample.after.compacted
            return .sample(sample)
        }
    }

    /// An element that is written alike each time, as XML; nil for any other, and for what others
    /// ask after: rows, by which a table stays, and marks, which nobody sees.
    ///
    /// What it holds has been joined before.
    var bytes: [UInt8]? {
        guard case .element(let shell, let pieces) = self, shell.changing.isEmpty, !shell.isMark,
            !Markup.isRow(shell), !shell.is("table", in: .table), let content = pieces.fixed,
            !content.isEmpty || !Markup.goesWhenEmpty(shell)
        else { return nil }
        var writer = StreamWriter(reserving: content.count + 2 * shell.startTag.count)
        writer.begin(shell.startTag)
        writer.append(content: content)
        writer.end(shell.endTag)
        return writer.bytes
    }
}

extension [Piece] {
    /// Their bytes, where all are written alike each time.
    fileprivate var fixed: [UInt8]? {
        guard let first else { return [] }
        guard count == 1, case .fixed(let bytes) = first else { return nil }
        return bytes
    }
}
