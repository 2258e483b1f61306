public import Foundation
public import Journal
public import Meetings

/// The words for what errors speak of by id: the names, texts and times of one sitting.
public struct Glossary: Sendable {
    let meeting: Meeting
    let names: [PersonID: PrintedName]
    let texts: [PassageID: Passage]
    let redactions: [PassageID: Redaction]
    /// The zone whose clocks are read: that of the body.
    public private(set) var zone: TimeZone

    /// Texts and names to say faults with.
    public init(
        meeting: Meeting,
        names: [PersonID: PrintedName],
        texts: [PassageID: Passage],
        redactions: [PassageID: Redaction] = [:]
    ) {
        self.meeting = meeting
        self.names = names
        self.texts = texts
        self.redactions = redactions
        zone = meeting.zone
    }

    /// The words of a whole record.
    public init(of record: Record, meeting: MeetingID) {
        self.init(of: record, as: Meeting(id: meeting, folding: record.entries))
    }

    /// The same, where it was folded before.
    public init(of record: Record, as meeting: Meeting) {
        self.init(
            meeting: meeting,
            names: record.names.mapValues(\.value),
            texts: record.texts.mapValues(\.value),
            redactions: record.marks.redactions
        )
    }

    /// The same, read on the clocks of a zone: of a sitting that is not on record yet.
    public func on(_ zone: TimeZone) -> Glossary {
        var glossary = self
        glossary.zone = zone
        return glossary
    }

    /// The same words, speaking of the sitting as it was when something happened.
    public func of(_ meeting: Meeting) -> Glossary {
        var glossary = Glossary(meeting: meeting, names: names, texts: texts)
        glossary.zone = meeting.particulars == nil ? zone : meeting.zone
        return glossary
    }

    /// The same, with words that came with acts which were not taken.
    public func adding(_ acts: some Sequence<Act>) -> Glossary {
        var (names, texts) = (names, texts)
        for act in acts {
            names.merge(act.names) { _, new in new }
            for passage in act.texts { texts[passage.id] = passage }
        }
        return Glossary(meeting: meeting, names: names, texts: texts, redactions: redactions)
    }
}

extension Glossary {
    /// The longest that a title or a text is quoted, in characters.
    private static let longestQuotation = 60

    /// The name of a person as printed; in its absence a phrase that says so.
    public func name(_ person: PersonID) -> Phrase {
        names[person].map { Phrase(verbatim: $0.inFull) } ?? .erasedName
    }

    /// The beginning of a text, cut between two words, in the quotation marks of the language;
    /// what it quotes itself stands in those of the second order.
    public func quotation(_ passage: PassageID) -> Phrase {
        guard texts[passage] != nil else { return missing(passage) }
        let whole = text(passage)
        return Phrase(
            french: "« \(Self.beginning(of: whole.french).quotedWithin) »",
            english: "‘\(Self.beginning(of: whole.english))’"
        )
    }

    private static func beginning(of words: String) -> String {
        let cut = words.prefix(longestQuotation)
        guard cut.endIndex < words.endIndex else { return words }
        let last = words[cut.endIndex].isWhitespace ? cut.endIndex : cut.lastIndex(of: " ")
        // What opens and is not closed again before the cut would stand alone.
        var beginning = words[..<(last ?? cut.endIndex)]
        while let end = beginning.last, end.isWhitespace || "«“‘([".contains(end) {
            beginning.removeLast()
        }
        return beginning + "…"
    }

    /// In the place of a text that is not there.
    func missing(_ passage: PassageID) -> Phrase {
        .missingText(redactions[passage], in: zone)
    }

    /// What a vote is about, quoted.
    func subject(of vote: Vote) -> Phrase {
        switch vote.subject {
        case .motion(let id): meeting.motions[id].map { quotation($0.text) } ?? .erasedText
        case .round(let round):
            meeting.selections[round.selection].map { quotation($0.title) } ?? .erasedText
        }
    }

    /// Somebody or something that is chosen among.
    func name(_ option: Selection.Option) -> Phrase {
        switch option {
        case .person(let id): name(id)
        case .motion(let id): meeting.motions[id].map { quotation($0.text) } ?? .erasedText
        case .passage(let id): quotation(id)
        }
    }

    /// The title of an item, quoted.
    public func title(_ item: ItemID) -> Phrase {
        meeting.agenda[item].map { quotation($0.title) } ?? .erasedText
    }

    /// A time of day on the clocks of the body.
    public func clock(_ instant: Instant) -> Phrase { instant.clock(in: zone) }

    /// A time of day, with its day where that is not the day of the sitting.
    public func moment(_ instant: Instant) -> Phrase { dated(clock(instant), instant) }

    private func dated(_ time: Phrase, _ instant: Instant) -> Phrase {
        let start = meeting.opening?.at ?? meeting.particulars?.plannedAt
        let day = instant.day(in: zone)
        guard let day, day != start?.day(in: zone) else { return time }
        return .time(time, on: day)
    }

    /// Two moments that are told apart, to the second where minutes do not.
    public func moments(_ first: Instant, _ second: Instant) -> (Phrase, Phrase) {
        let told = (moment(first), moment(second))
        return told.0 == told.1 ? (toTheSecond(first), toTheSecond(second)) : told
    }

    /// A time of day with its seconds, where it is not that of a whole minute.
    func exact(_ instant: Instant) -> Phrase {
        instant.secondOfMinute == 0 ? moment(instant) : toTheSecond(instant)
    }

    private func toTheSecond(_ instant: Instant) -> Phrase {
        let seconds = instant.secondOfMinute
        let time = Phrase(
            french: "\(clock(instant)) et \(seconds)\u{A0}s",
            english: "\(clock(instant)) and \(seconds)\u{A0}s"
        )
        return dated(time, instant)
    }

    /// A whole text in one line; in its absence a phrase that says so.
    public func text(_ passage: PassageID) -> Phrase {
        guard texts[passage] != nil else { return missing(passage) }
        return Phrase(
            french: "\(words(of: passage, in: .french))",
            english: "\(words(of: passage, in: .english))"
        )
    }

    private func words(of passage: PassageID, in language: Language) -> String {
        (texts[passage]?.paragraphs ?? []).map { $0.words { name($0)[language] } }
            .joined(separator: " ")
            .split { $0.isWhitespace && !Self.isNoBreakSpace($0) }
            .joined(separator: " ")
    }

    private static func isNoBreakSpace(_ character: Character) -> Bool {
        character == "\u{A0}" || character == "\u{202F}"
    }
}

extension Phrase {
    /// In the quotation marks of the language; what it quotes itself stands in those of the second order.
    public var quoted: Phrase {
        Phrase(french: "« \(french.quotedWithin) »", english: "‘\(english)’")
    }
}

extension String {
    /// With the French quotation marks of the second order: “ ” within « ».
    fileprivate var quotedWithin: String {
        replacing(/«[\s\u{A0}\u{202F}]*/, with: "“").replacing(/[\s\u{A0}\u{202F}]*»/, with: "”")
    }
}

extension Minutes {
    /// The words of the minutes.
    public var glossary: Glossary {
        Glossary(meeting: meeting, names: names, texts: texts, redactions: redactions)
    }
}

extension Instant {
    fileprivate var secondOfMinute: Int {
        let ofMinute = milliseconds % 60_000
        return Int((ofMinute < 0 ? ofMinute + 60_000 : ofMinute) / 1000)
    }
}
