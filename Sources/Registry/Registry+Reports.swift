public import Journal
public import Meetings

/// The report of a conferencing system as it came: kept apart from the journal, for a time.
public struct KeptReport: Hashable, Sendable {
    /// The sitting that it is of.
    public let meeting: MeetingID
    /// SHA-256 of the file, which the marks made of it name.
    public let digest: Fingerprint
    /// The form of the file.
    public let format: String
    /// When it came.
    public let received: Instant
    /// When it is deleted at the latest; once the minutes are approved, when the term of the body is
    /// over, if that is earlier.
    public let expires: Instant
}

extension Registry {
    /// How many days after the approval a report is deleted where the body has set nothing.
    public static let usualReportDays = 90
    /// How many days after it came a report is deleted though nobody approved the minutes.
    public static let longestReportDays = 365

    /// A fresh secret for the marks of a sitting.
    public func newReportSecret() -> Salt { edges.makeSalt() }

    /// The reports of a sitting that are kept, in the order in which they came.
    public func reports(of meeting: MeetingID) async throws(RegistryError) -> [KeptReport] {
        try await read { try ReportsTable(db: $0).reports(of: meeting) }
    }

    /// The secret of a sitting; nil where no report is kept.
    public func reportSecret(of meeting: MeetingID) async throws(RegistryError) -> Salt? {
        try await read { try ReportsTable(db: $0).secret(of: meeting) }
    }

    /// How many days after the approval the reports of a body are deleted.
    public func reportDays(of body: BodyID) async throws(RegistryError) -> Int {
        try await read { try ReportsTable(db: $0).days(of: body) } ?? Self.usualReportDays
    }

    /// The longest term that a body sets, in days.
    public static let mostReportDays = 3650

    /// Sets that; what is out of bounds is held at the bound.
    public func keepReports(_ days: Int, of body: BodyID) async throws(RegistryError) {
        let days = min(max(days, 0), Self.mostReportDays)
        try await write { try ReportsTable(db: $0).write(days: days, of: body) }
    }

    /// Deletes the reports whose time is over, and the secrets of sittings that have none any more;
    /// gives how many, and leaves nothing of them in the file.
    @discardableResult
    public func deletePastReports() async throws(RegistryError) -> Int {
        let now = edges.now()
        let count = try await write { db in
            let count = try ReportsTable(db: db).deletePast(
                at: now,
                usualDays: Self.usualReportDays
            )
            if count > 0 { try Scrubbing(db: db).owe() }
            return count
        }
        if count > 0 { _ = try await scrub() }
        return count
    }

    /// The display names that somebody confirmed, with whomever they were confirmed for.
    public func confirmedNames() async throws(RegistryError) -> [String: [PersonID]] {
        try await read { try ReportsTable(db: $0).confirmed() }
    }
}
