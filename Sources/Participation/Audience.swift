public import Meetings

/// Whom figures are shown to (procedure §6).
public enum Audience: String, CaseIterable, Hashable, Sendable {
    /// Those who keep the record: everything.
    case record
    /// Those within the body.
    case body
    /// Everybody else.
    case `public`

    /// The fewest distinct people in numerator and complement of a figure that is told; nil where
    /// all are.
    public var fewest: Int? {
        switch self {
        case .record: nil
        case .body: 5
        case .public: 11
        }
    }
}

/// By what figures of many sittings are grouped.
public enum Breakdown: String, CaseIterable, Hashable, Sendable {
    case month, quarter, year, body, section, kind, weekday, hour, device, channel, role, gender

    /// A stretch of the calendar: one of them at a time.
    public var isTime: Bool { [.month, .quarter, .year].contains(self) }

    /// Part of the presence of people rather than people or sittings.
    public var isPartOfPresence: Bool { self == .device || self == .channel }

    /// What sittings, or people in sittings, are told apart by within a month of a body.
    public var isClass: Bool { Self.classes.contains(self) }

    /// The classes, in the order in which they are given where not all can be (procedure §6).
    public static let classes: [Breakdown] = [.kind, .weekday, .hour, .section, .gender, .role]

    /// A class of sittings rather than of people.
    public var isOfSittings: Bool { isClass && !isOfPeople }

    /// A class of people rather than of sittings.
    public var isOfPeople: Bool { [.section, .gender, .role].contains(self) }
}

/// What of the figures is asked for.
public struct ParticipationQuery: Hashable, Sendable {
    /// By what they are grouped, in this order; by nothing, all sittings are one group.
    public let dimensions: [Breakdown]
    /// The measures; none stands for all.
    public let measures: [Measure]
    /// Whose participation.
    public let scope: Scope
    /// Only the sittings of one body.
    public let body: BodyCode?
    /// Only those that opened on that day or later, where the body is.
    public let from: Day?
    /// Only those that opened on that day or earlier.
    public let to: Day?
    /// Whom the figures are shown to.
    public let audience: Audience

    /// Why a question has no answer.
    public enum Refusal: Error, Hashable, Sendable {
        /// Two of time, two classes, or one twice.
        case dimensionsExclude(Breakdown, Breakdown)
        /// To others than those who keep the record, parts of months are not shown.
        case monthsOnly(Audience)
        /// Nor are scopes, the difference of which would be a few people.
        case entitledOnly(Audience)
        /// Nor channels, which beside devices would tell single lines.
        case recordOnly(Breakdown)
        /// What is told by device or channel is a measure of its own.
        case measureOfItsOwn(Breakdown)
        /// The first day is after the last.
        case noDays(from: Day, to: Day)
    }

    /// Throws when the question has no answer.
    public init(
        by dimensions: [Breakdown] = [],
        measures: [Measure] = [],
        scope: Scope = .entitled,
        body: BodyCode? = nil,
        from: Day? = nil,
        to: Day? = nil,
        audience: Audience = .record
    ) throws(Refusal) {
        for (index, dimension) in dimensions.enumerated() {
            let other = dimensions.prefix(index).first { $0.excludes(dimension) }
            if let other { throw .dimensionsExclude(other, dimension) }
        }
        if !measures.isEmpty, let part = dimensions.first(where: \.isPartOfPresence) {
            throw .measureOfItsOwn(part)
        }
        if let from, let to, to < from { throw .noDays(from: from, to: to) }
        if audience != .record {
            guard scope == .entitled else { throw .entitledOnly(audience) }
            guard from.map({ $0.day == 1 }) ?? true, to.map(\.endsMonth) ?? true else {
                throw .monthsOnly(audience)
            }
            if dimensions.contains(.channel) { throw .recordOnly(.channel) }
        }
        self.dimensions = dimensions
        self.measures = measures
        self.scope = scope
        self.body = body
        self.from = from
        self.to = to
        self.audience = audience
    }

    /// Whether the days asked for are whole months, of which there are sums.
    public var isOfWholeMonths: Bool {
        AskedSittings(of: body, from: from, to: to).isOfWholeMonths
    }

    /// The measures that are answered.
    public var answered: [Measure] {
        if dimensions.contains(.device) { return Device.allCases.map { .deviceShare($0) } }
        if dimensions.contains(.channel) { return Channel.known.map { .channelShare($0) } }
        return measures.isEmpty ? Measure.all : measures
    }
}

extension Breakdown {
    fileprivate func excludes(_ other: Breakdown) -> Bool {
        self == other || isTime && other.isTime || isClass && other.isClass
            || isPartOfPresence && (other.isPartOfPresence || other.isClass)
            || other.isPartOfPresence && isClass
    }
}

extension Day {
    /// Whether the next day is in another month.
    var endsMonth: Bool { Day(year: year, month: month, day: day + 1) == nil }
}
