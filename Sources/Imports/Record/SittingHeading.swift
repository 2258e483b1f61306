public import Meetings

/// Which sitting a record tells of: enough to look up its body before the rest is read.
public struct SittingHeading: Hashable, Sendable {
    /// The code of the body.
    public let code: BodyCode
    /// The day for which the sitting is planned, where the body is.
    public let day: Day
    /// What tells the sitting from every other of the body: `BF-2020-03-16`; the second of a day
    /// ends in `-2`.
    public let reference: String

    /// Nil where the file is at fault: reading it whole says what is wrong.
    public init?(reading bytes: [UInt8], file: String) {
        guard let heading = try? Self(SourceText(bytes, file: file).root()) else { return nil }
        self = heading
    }

    private init(_ root: Part) throws(RecordError) {
        let body = try WrittenBody(root.value(of: .body))
        let sitting = try root.value(of: .sitting)
        let planned = try sitting.value(of: .planned)
        let text = try planned.line()
        guard let day = try planned.day(String(text.prefix(10))) else {
            throw planned.error(.dayMissing(text))
        }
        let rank = try? sitting.value(of: .rank).number(from: 1, through: 99)
        self.init(code: body.code, day: day, rank: rank ?? 1)
    }

    init(code: BodyCode, day: Day, rank: Int) {
        self.code = code
        self.day = day
        reference = "\(code)-\(day)" + (rank > 1 ? "-\(rank)" : "")
    }
}

extension Part {
    /// What stands under a key of a mapping, whatever stands beside it.
    fileprivate func value(of key: Key) throws(RecordError) -> Part {
        let vocabulary = Vocabulary([key])
        guard let pair = try pairs().first(where: { vocabulary.meaning(of: $0.key) != nil }) else {
            throw error(.missingKey(key.word))
        }
        return pair.value
    }
}
