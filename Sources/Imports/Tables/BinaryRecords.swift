/// The records of a workbook in the binary format, one behind the other (MS-XLS 2.1.4).
struct BinaryRecords {
    /// A record: its kind and where its content stands.
    struct Record {
        let kind: Int
        let content: Range<Int>
    }

    let stream: [UInt8]

    init(_ stream: [UInt8]) { self.stream = stream }

    /// The record that begins there; nil where none fits.
    func record(at position: Int) -> Record? {
        guard position >= 0, position + 4 <= stream.count else { return nil }
        let kind = Int(stream[position]) | Int(stream[position + 1]) << 8
        let length = Int(stream[position + 2]) | Int(stream[position + 3]) << 8
        let start = position + 4
        guard start + length <= stream.count else { return nil }
        return Record(kind: kind, content: start..<start + length)
    }

    /// The byte so far into a content; nil outside it.
    func byte(_ content: Range<Int>, _ offset: Int) -> Int? {
        offset < content.count ? Int(stream[content.lowerBound + offset]) : nil
    }

    /// The number of two bytes so far into a content; nil outside it.
    func half(_ content: Range<Int>, _ offset: Int) -> Int? {
        guard let low = byte(content, offset), let high = byte(content, offset + 1) else {
            return nil
        }
        return low | high << 8
    }

    /// The number of four bytes so far into a content; nil outside it.
    func word(_ content: Range<Int>, _ offset: Int) -> Int? {
        guard let low = half(content, offset), let high = half(content, offset + 2) else {
            return nil
        }
        return low | high << 16
    }

    /// The floating-point number so far into a content; nil outside it.
    func number(_ content: Range<Int>, _ offset: Int) -> Double? {
        guard let low = word(content, offset), let high = word(content, offset + 4) else {
            return nil
        }
        return Double(bitPattern: UInt64(low) | UInt64(high) << 32)
    }

    /// The number that 30 bits and two signs stand for (MS-XLS 2.5.217).
    static func unpacked(_ packed: Int) -> Double {
        let isWhole = packed & 2 != 0
        let number =
            isWhole
            ? Double(Int32(truncatingIfNeeded: packed) >> 2)
            : Double(bitPattern: UInt64(packed & 0xFFFF_FFFC) << 32)
        return packed & 1 != 0 ? number / 100 : number
    }
}

/// Reads strings that may go on in the records behind (MS-XLS 2.5.293).
struct BinaryStringReader {
    private let stream: [UInt8]
    private let segments: [Range<Int>]
    private var segment = 0
    private var position: Int

    init(_ stream: [UInt8], _ segments: [Range<Int>]) {
        self.stream = stream
        self.segments = segments
        position = segments.first?.lowerBound ?? 0
    }

    /// Steps over so many bytes, wherever they stand.
    mutating func skip(_ count: Int) {
        var rest = count
        while rest > 0, segment < segments.count {
            let step = min(rest, segments[segment].upperBound - position)
            position += step
            rest -= step
            if rest > 0 { advance() }
        }
    }

    private mutating func advance() {
        segment += 1
        position = segment < segments.count ? segments[segment].lowerBound : stream.count
    }

    private mutating func byte() -> Int? {
        while segment < segments.count, position >= segments[segment].upperBound { advance() }
        guard segment < segments.count else { return nil }
        defer { position += 1 }
        return Int(stream[position])
    }

    private mutating func half() -> Int? {
        guard let low = byte(), let high = byte() else { return nil }
        return low | high << 8
    }

    /// The next string as UTF-8; nil where it does not end within the records.
    mutating func text() -> [UInt8]? {
        guard let count = half(), let flags = byte() else { return nil }
        var (runs, trailing) = (0, 0)
        if flags & 8 != 0 {
            guard let stated = half() else { return nil }
            runs = stated
        }
        if flags & 4 != 0 {
            guard let low = half(), let high = half() else { return nil }
            trailing = low | high << 16
        }
        guard let text = characters(count, isWide: flags & 1 != 0) else { return nil }
        skip(runs * 4 + trailing)
        return text
    }

    /// So many units; in each further record their width is told anew.
    private mutating func characters(_ count: Int, isWide: Bool) -> [UInt8]? {
        var (isWide, rest, pair) = (isWide, count, UInt32(0))
        var result: [UInt8] = []
        while rest > 0 {
            if segment < segments.count, position >= segments[segment].upperBound {
                advance()
                guard let flags = byte() else { return nil }
                isWide = flags & 1 != 0
            }
            guard let unit = isWide ? half() : byte() else { return nil }
            append(UInt32(unit), &pair, to: &result)
            rest -= 1
        }
        if pair != 0 { DecodedText.append(0xFFFD, to: &result) }
        return result
    }

    /// Appends a unit of UTF-16; the first of a pair waits for the second.
    private func append(_ unit: UInt32, _ pair: inout UInt32, to result: inout [UInt8]) {
        if pair != 0 {
            if (0xDC00..<0xE000).contains(unit) {
                let scalar = 0x10000 + (pair - 0xD800) << 10 + (unit - 0xDC00)
                DecodedText.append(scalar, to: &result)
                pair = 0
                return
            }
            DecodedText.append(0xFFFD, to: &result)
            pair = 0
        }
        switch unit {
        case 0xD800..<0xDC00: pair = unit
        case 0xDC00..<0xE000: DecodedText.append(0xFFFD, to: &result)
        default: DecodedText.append(unit, to: &result)
        }
    }
}
