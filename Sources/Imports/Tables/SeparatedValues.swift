/// Reads fields with a sign between them, as RFC 4180 describes and as programs write them.
enum SeparatedValues {
    /// The table that a text is, with the separator that most of its lines have.
    static func table(_ text: [UInt8], limits: TextTable.Limits = .init()) -> TextTable {
        table(text, by: separator(of: text), limits: limits)
    }

    /// The table that a text is with that separator; it ends at the first fault.
    static func table(
        _ text: [UInt8],
        by separator: UInt8,
        limits: TextTable.Limits = .init()
    ) -> TextTable {
        var reader = Reader(
            table: TextTable(.separatedValues, bytes: text, limits: limits),
            separator: separator
        )
        do throws(ReportError) { try reader.run() } catch { reader.table.fault = error }
        return reader.table
    }

    /// Tab where half of the lines have one, else semicolon or comma, whichever is more frequent.
    static func separator(of text: [UInt8]) -> UInt8 {
        var (lines, tabbed, semicolons, commas) = (0, 0, 0, 0)
        var (hasTab, hasAny, isQuoted) = (false, false, false)
        for byte in text.prefix(1 << 16) {
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                if hasAny { lines += 1 }
                if hasTab { tabbed += 1 }
                (hasTab, hasAny) = (false, false)
                continue
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: "\t") where !isQuoted: hasTab = true
            case UInt8(ascii: ";") where !isQuoted: semicolons += 1
            case UInt8(ascii: ",") where !isQuoted: commas += 1
            default: break
            }
            hasAny = true
        }
        if hasAny { lines += 1 }
        if hasTab { tabbed += 1 }
        if tabbed > 0, tabbed * 2 >= lines { return UInt8(ascii: "\t") }
        return semicolons > commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
    }

    private struct Reader {
        var table: TextTable
        let separator: UInt8
        var position = 0

        private static let quote = UInt8(ascii: "\"")
        private static let lineFeed = UInt8(ascii: "\n")
        private static let carriageReturn = UInt8(ascii: "\r")

        mutating func run() throws(ReportError) {
            while position < table.bytes.count {
                table.beginRow()
                try row()
            }
        }

        private mutating func row() throws(ReportError) {
            if endOfRow() { return }
            var column = 1
            while true {
                let start = position
                if position < table.bytes.count, table.bytes[position] == Self.quote {
                    try quoted(column)
                } else {
                    skipPlain()
                    try table.add(field(start..<position))
                }
                guard position < table.bytes.count, table.bytes[position] == separator else {
                    _ = endOfRow()
                    return
                }
                position += 1
                column += 1
            }
        }

        /// Whether the row ends here; steps over its end.
        private mutating func endOfRow() -> Bool {
            guard position < table.bytes.count else { return true }
            let byte = table.bytes[position]
            guard byte == Self.lineFeed || byte == Self.carriageReturn else { return false }
            position += 1
            if byte == Self.carriageReturn, position < table.bytes.count,
                table.bytes[position] == Self.lineFeed
            {
                position += 1
            }
            return true
        }

        private mutating func skipPlain() {
            let (start, separator) = (position, separator)
            position = table.bytes.withUnsafeBufferPointer { bytes in
                var index = start
                while index < bytes.count {
                    let byte = bytes[index]
                    if byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn {
                        break
                    }
                    index += 1
                }
                return index
            }
        }

        /// A field in quotation marks; one with more behind the closing mark is plain text.
        private mutating func quoted(_ column: Int) throws(ReportError) {
            let opening = position
            var hasDoubled = false
            position += 1
            while true {
                guard position < table.bytes.count else {
                    throw .openQuotation(row: table.rowCount, column: column)
                }
                let isQuote = table.bytes[position] == Self.quote
                position += 1
                guard isQuote else { continue }
                guard position < table.bytes.count, table.bytes[position] == Self.quote else {
                    break
                }
                hasDoubled = true
                position += 1
            }
            let inside = opening + 1..<position - 1
            let next = position < table.bytes.count ? table.bytes[position] : separator
            if next == separator || next == Self.lineFeed || next == Self.carriageReturn {
                try table.add(hasDoubled ? table.unquote(inside) : field(inside))
            } else {
                skipPlain()
                try table.add(field(opening..<position))
            }
        }

        private func field(_ range: Range<Int>) -> TextTable.Field {
            TextTable.Field(start: UInt32(range.lowerBound), end: UInt32(range.upperBound))
        }
    }
}
