import Meetings

/// A short text with its place: a key, a name of something.
struct Named: Hashable, Sendable {
    let text: String
    let place: SourcePlace

    func error(_ reason: RecordError.Reason) -> RecordError { place.error(reason) }
}

extension Part {
    /// The longest text of one line, in bytes of UTF-8: a name, a function.
    static let longestLine = 500

    func pairs() throws(RecordError) -> [Pair] {
        guard case .mapping(let pairs) = content else { throw unexpected(.mapping) }
        return pairs
    }

    func list() throws(RecordError) -> [Part] {
        guard case .list(let parts) = content else { throw unexpected(.list) }
        return parts
    }

    /// The parts of a list, or the part itself where one stands for a list of one.
    func oneOrMore() throws(RecordError) -> [Part] {
        switch content {
        case .nothing: throw error(.emptyText)
        case .list(let parts): return parts
        case .text, .mapping: return [self]
        }
    }

    /// A text of one line, without blanks around it.
    func line() throws(RecordError) -> String {
        let raw: String
        switch content {
        case .nothing: throw error(.emptyText)
        case .text(let text, isLiteral: _): raw = text
        case .list, .mapping: throw unexpected(.text)
        }
        let line = raw.withVisibleControls
            .split(whereSeparator: \.isNewline).joined(separator: " ")
            .trimmingBlanks
        guard !line.isEmpty else { throw error(.emptyText) }
        guard line.utf8.count <= Self.longestLine else {
            throw error(.textTooLong(bytes: line.utf8.count, limit: Self.longestLine))
        }
        return line
    }

    func named() throws(RecordError) -> Named { Named(text: try line(), place: place) }

    func namedOneOrMore() throws(RecordError) -> [Named] {
        try oneOrMore().map { (part) throws(RecordError) in try part.named() }
    }

    func number(from least: Int, through most: Int) throws(RecordError) -> Int {
        let text = try line()
        guard let number = Int(text), (least...most).contains(number) else {
            throw error(.invalidNumber(text, from: least, through: most))
        }
        return number
    }

    func flag() throws(RecordError) -> Bool { try word(Flag.self) == .yes }

    func word<Meaning: Worded>(_ meaning: Meaning.Type) throws(RecordError) -> Meaning {
        let text = try line()
        let vocabulary = Vocabulary(Meaning.allCases)
        guard let meaning = vocabulary.meaning(of: text) else {
            throw error(
                .unknownValue(
                    text,
                    nearest: vocabulary.nearest(to: text),
                    expected: vocabulary.words
                )
            )
        }
        return meaning
    }

    /// The years in which a sitting, or what it speaks of, can fall.
    static let years = 1900...2200

    func day() throws(RecordError) -> Day {
        let text = try line()
        guard let day = try day(text) else { throw error(.invalidDay(text)) }
        return day
    }

    /// The day that a text is; nil when it does not have the form of one.
    func day(_ text: String) throws(RecordError) -> Day? {
        let numbers = text.split(separator: "-", omittingEmptySubsequences: false)
        guard numbers.map(\.count) == [4, 2, 2], let year = Int(numbers[0]),
            numbers.joined().utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        guard Self.years.contains(year) else {
            let (from, through) = (Self.years.lowerBound, Self.years.upperBound)
            throw error(.yearOutOfRange(text, from: from, through: through))
        }
        guard let day = Day(text: text) else { throw error(.noSuchDay(text)) }
        return day
    }

    /// Somebody by the identifier that stands in the record.
    func person() throws(RecordError) -> PersonID {
        let text = try line()
        guard let person = PersonID(text) else { throw error(.invalidIdentifier(text)) }
        return person
    }

    func unexpected(_ shape: RecordError.Shape) -> RecordError {
        error(.wrongShape(expected: shape, found: self.shape))
    }
}
