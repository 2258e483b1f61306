public import Foundation
import GRDB
public import Journal
public import Meetings

/// Reports that are kept with the acts that are made of them: all of it stands in one commit, or nothing.
public struct EnteredReports: Sendable {
    /// As they are going to be kept; one that is kept already stays as it is.
    public let reports: [KeptReport]
    private let contents: [Data]
    /// Under which the marks are named: the one that the sitting has, or a fresh one.
    private let secret: Salt
    /// Display names, with whomever somebody said that they are.
    private let confirmed: [(shown: String, person: PersonID)]
    private let now: Instant

    init(
        _ reports: [KeptReport],
        _ contents: [Data],
        under secret: Salt,
        confirming confirmed: [(shown: String, person: PersonID)],
        at now: Instant
    ) {
        (self.reports, self.contents, self.secret) = (reports, contents, secret)
        (self.confirmed, self.now) = (confirmed, now)
    }

    func write(to db: Database) throws {
        let table = ReportsTable(db: db)
        for (report, content) in zip(reports, contents) { try table.insert(report, content) }
        if let meeting = reports.first?.meeting {
            switch try table.secret(of: meeting) {
            case nil: try table.write(secret, of: meeting)
            case secret: break
            // Somebody else kept a report meanwhile: the marks have to be named anew.
            default: throw RegistryError.busy
            }
        }
        for (shown, person) in confirmed { try table.confirm(shown, person, at: now) }
    }
}

extension Registry {
    /// Reports that came now, each the same once, to be kept with an act whose marks are named under
    /// `secret`; `confirmed` are remembered for the next report.
    ///
    /// Whoever performs the act is refused with `busy` where the sitting has got another secret meanwhile.
    public func entered(
        _ files: [(content: Data, format: String)],
        of meeting: MeetingID,
        under secret: Salt,
        confirming confirmed: [(shown: String, person: PersonID)] = []
    ) -> EnteredReports {
        let now = edges.now()
        return EnteredReports(
            files.map { content, format in
                KeptReport(
                    meeting: meeting,
                    digest: Fingerprint(hashing: Array(content)),
                    format: format,
                    received: now,
                    expires: now.adding(seconds: Self.longestReportDays * 86_400)
                )
            },
            files.map(\.content),
            under: secret,
            confirming: confirmed,
            at: now
        )
    }
}
