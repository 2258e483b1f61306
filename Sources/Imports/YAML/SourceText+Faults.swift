import Yams

extension SourceText {
    /// What the YAML reader stumbled on, in our terms.
    func error(for fault: YamlError) -> RecordError {
        switch fault {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _):
            if problem.contains("Maximum nesting level") {
                return error(at: mark, .tooDeep(limit: Self.deepest))
            }
            let malformation = malformation(problem, context: context, mark: mark)
            // What is never closed shows at the end of the file; the fault is where it begins.
            let isUnclosed = malformation == .unclosedQuote || malformation == .unclosedBracket
            let place = isUnclosed ? context?.mark ?? mark : mark
            return error(at: place, .malformed(malformation))
        case .composer(_, let problem, let mark, _):
            let isSecond = problem.contains("another document")
            let isAlias = problem.contains("undefined alias")
            return error(
                at: mark,
                .malformed(
                    isSecond ? .severalDocuments : isAlias ? .reservedCharacter : .unreadable
                )
            )
        case .duplicatedKeysInMapping(let duplicates, let context):
            return error(at: context.mark, .duplicateKey(duplicates.first ?? ""))
        case .reader(_, let offset, _, _):
            let line = text.prefix(offset ?? 0).count { $0.isNewline } + 1
            return RecordError(file: file, line: line, reason: .malformed(.unreadable))
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            return RecordError(file: file, line: 1, reason: .malformed(.unreadable))
        }
    }

    private func error(at mark: Yams.Mark, _ reason: RecordError.Reason) -> RecordError {
        // What is missing at the end of a file is reported on a line that is not there.
        let last = max(1, text.count { $0.isNewline } + (text.last?.isNewline ?? true ? 0 : 1))
        let isInside = mark.line <= last
        return RecordError(
            file: file,
            line: isInside ? mark.line : last,
            column: isInside ? mark.column : nil,
            reason: reason
        )
    }

    private func malformation(
        _ problem: String,
        context: YamlError.Context?,
        mark: Yams.Mark
    ) -> RecordError.Malformation {
        let around = context?.text ?? ""
        switch (problem, around) {
        case _ where problem.contains("tab character"): return .tabulator
        case _ where problem.contains("mapping values are not allowed"),
            _ where problem.contains("unexpected ':'"):
            return .colonInText
        case _ where problem.contains("could not find expected ':'"): return .colonMissing
        case _ where problem.contains("escape character"): return .unknownEscape
        case _ where around.contains("quoted scalar"): return .unclosedQuote
        case _ where problem.contains("cannot start any token"):
            return character(at: mark) == "\t" ? .tabulator : .reservedCharacter
        case _ where around.contains("flow"): return .unclosedBracket
        case _ where problem.contains("node content"),
            _ where around.contains("alias"), _ where around.contains("anchor"),
            _ where around.contains("tag"),
            _ where around.contains("directive"):
            return .reservedCharacter
        case _ where around.contains("block mapping"), _ where around.contains("collection"):
            return isFirst(mark) ? .indentation : .trailingText
        default: return .unreadable
        }
    }

    /// Whether nothing but blanks stands before a place of a line.
    private func isFirst(_ mark: Yams.Mark) -> Bool {
        line(mark.line).prefix(mark.column - 1).allSatisfy { $0 == " " }
    }

    private func character(at mark: Yams.Mark) -> Unicode.Scalar? {
        line(mark.line).dropFirst(mark.column - 1).first
    }

    private func line(_ number: Int) -> Substring.UnicodeScalarView {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.indices.contains(number - 1) ? lines[number - 1].unicodeScalars : .init()
    }
}
