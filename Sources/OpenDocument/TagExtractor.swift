/// Finds tags in the text of a paragraph, however many spans each is split over.
struct TagExtractor {
    /// The tokens with each tag where its first character stood.
    private(set) var tokens: [InlineToken] = []
    /// Braces that hold no tag.
    private(set) var faults: [TemplateError] = []

    init(_ tokens: [InlineToken], text: LogicalText, place: TemplatePlace) {
        let braces = text.braces
        guard !braces.isEmpty else {
            self.tokens = tokens
            return
        }
        var found: [(range: Range<Int>, tag: Tag)] = []
        for brace in braces {
            let source = "{{" + brace.source + (brace.isClosed ? "}}" : "")
            var parser = TagParser(brace.source)
            do throws(TemplateError) {
                guard brace.isClosed else { throw .malformedTag(source, at: place) }
                found.append((brace.range, try parser.tag(source, at: place)))
            } catch {
                faults.append(error)
            }
        }
        var next = found[...]
        for (token, range) in zip(tokens, text.ranges) {
            while let first = next.first, first.range.upperBound <= range.lowerBound {
                next.removeFirst()
            }
            cut(token, at: range, around: next, bytes: text.bytes)
        }
    }

    private mutating func cut(
        _ token: InlineToken,
        at range: Range<Int>,
        around tags: ArraySlice<(range: Range<Int>, tag: Tag)>,
        bytes: [UInt8]
    ) {
        guard case .text = token else {
            let isInTag = tags.first.map { $0.range.overlaps(range) } ?? false
            if !isInTag { tokens.append(token) }
            return
        }
        var position = range.lowerBound
        for (tagRange, tag) in tags {
            guard tagRange.lowerBound < range.upperBound else { break }
            if tagRange.lowerBound >= range.lowerBound {
                append(bytes[position..<tagRange.lowerBound])
                tokens.append(.tag(tag))
            }
            position = min(tagRange.upperBound, range.upperBound)
        }
        append(bytes[position..<range.upperBound])
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        guard !bytes.isEmpty else { return }
        tokens.append(.text(String(decoding: bytes, as: UTF8.self)))
    }
}
