public import Foundation
public import Meetings

/// What whoever reads a report must know that the file does not say.
public struct ReportReading: Sendable {
    /// The zone of the body, for times without one.
    public var zone: TimeZone
    /// The day of the sitting in that zone, for times without one; nil where nobody knows it.
    public var day: Day?
    /// What a person has answered to questions asked before.
    public var answers: [ReportQuestion.Kind: String]

    /// What is known of the sitting.
    public init(
        zone: TimeZone,
        day: Day?,
        answers: [ReportQuestion.Kind: String] = [:]
    ) {
        self.zone = zone
        self.day = day
        self.answers = answers
    }
}

/// A question about a report that only a person can answer.
public struct ReportQuestion: Hashable, Sendable {
    /// What is asked.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Whether 03/12 is a day in March or in December: `day-month` or `month-day`.
        case dayOrder
        /// The zone of times, by its identifier.
        case zone
        /// The day of times without one, or of a report of another day, as `2020-03-16`.
        case date
        /// Which session is that of the sitting, by its key.
        case session
    }

    /// What is asked.
    public let kind: Kind
    /// The answers to choose from; empty where any of the kind will do.
    public let choices: [String]
    /// A value of the file that cannot be read without the answer.
    public let sample: String
    /// The row in which it stands, from 1.
    public let row: Int

    /// A question.
    public init(kind: Kind, choices: [String], sample: String, row: Int) {
        self.kind = kind
        self.choices = choices
        self.sample = sample
        self.row = row
    }
}

/// The answers to the question of the order of day and month.
public enum DayOrder: String, CaseIterable, Hashable, Sendable {
    case dayMonth = "day-month"
    case monthDay = "month-day"
}

/// What came of reading a report.
public enum ReadReport: Hashable, Sendable {
    /// The report.
    case read(AttendeeReport)
    /// What has to be answered first.
    case asks([ReportQuestion])
}
