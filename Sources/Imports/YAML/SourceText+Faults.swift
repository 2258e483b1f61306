import Yams

extension SourceText {
    /// What the YAML reader stumbled on, in our terms.
    func error(for fault: YamlError) -> RecordError {
        switch fault {
        case .scanner(let context, let problem, let mark, _),
            .parser(let context, let problem, let mark, _):
            return error(at: mark, malformation(problem, context: context, mark: mark))
        case .composer(_, let problem, let mark, _):
            let isSecond = problem.contains("another document")
            return error(at: mark, .malformed(isSecond ? .severalDocuments : .unreadable))
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
    ) -> RecordError.Reason {
        let around = context?.text ?? ""
        if problem.contains("Maximum nesting level") { return .tooDeep(limit: Self.deepest) }
        if problem.contains("undefined alias") { return .malformed(.reservedCharacter) }
        if problem.contains("tab character") { return .malformed(.tabulator) }
        if problem.contains("mapping values are not allowed") { return .malformed(.colonInText) }
        if around.contains("quoted scalar") { return .malformed(.unclosedQuote) }
        if problem.contains("cannot start any token") {
            return .malformed(character(at: mark) == "\t" ? .tabulator : .reservedCharacter)
        }
        if around.contains("flow") { return .malformed(.unclosedBracket) }
        if around.contains("alias") || around.contains("anchor") || around.contains("directive") {
            return .malformed(.reservedCharacter)
        }
        if around.contains("block") || problem.contains("could not find expected ':'") {
            return .malformed(.indentation)
        }
        return .malformed(.unreadable)
    }

    private func character(at mark: Yams.Mark) -> Unicode.Scalar? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.indices.contains(mark.line - 1) else { return nil }
        return lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1).first
    }
}
