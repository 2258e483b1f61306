import Foundation
import GRDB
import Meetings

/// What the caches hold of a meeting: when it has not changed, they need not be written.
struct CachedSitting: Equatable {
    let body: String
    let phase: String
    let zone: String
    let planned: Int64?
    let opened: Int64?
    let adjourned: Int64?
    let year: Int?
    let number: Int?
    /// The number of each decision that has one; none before the sitting is adjourned.
    let decisions: [String: Numbered]
    /// The tasks that it told of.
    let tasks: [TaskID: ToldTask]

    /// A number, and the series in which it is allocated.
    struct Numbered: Equatable {
        let body: String
        let year: Int?
        let number: Int
    }

    /// What they have to hold.
    init(_ meeting: Meeting, body: BodyID) {
        self.body = body.description
        phase = meeting.phase.rawValue
        // As it was prepared: to look the zone up takes longer than all the rest.
        zone = meeting.particulars?.zone ?? TimeZone.gmt.identifier
        planned = meeting.particulars?.plannedAt.milliseconds
        opened = meeting.opening?.at.milliseconds
        adjourned = meeting.adjournment?.at.milliseconds
        // The numbers of an adjournment that was taken back are given to nobody else.
        let numbering = meeting.adjournment ?? meeting.retractedAdjournment
        (year, number) = (numbering?.year, numbering?.number)
        let given = meeting.retractedAdjournment?.decisions ?? meeting.numberedDecisions
        let (body, year) = (body.description, numbering?.year)
        decisions = Dictionary(
            given.map { decision in
                let numbered = Numbered(body: body, year: year, number: decision.number)
                return (decision.decision.description, numbered)
            },
            uniquingKeysWith: { first, _ in first }
        )
        tasks = ToldTask.all(of: meeting)
    }

    /// What they do hold.
    init(_ row: Row, decisions: [(String, Numbered)], tasks: [TaskID: ToldTask]) {
        self.tasks = tasks
        body = row["meeting_body"]
        phase = row["phase"]
        zone = row["zone"]
        planned = row["planned"]
        opened = row["opened"]
        adjourned = row["adjourned"]
        year = row["year"]
        number = row["number"]
        self.decisions = Dictionary(decisions, uniquingKeysWith: { first, _ in first })
    }

    /// Where two rows differ.
    func differences(from other: CachedSitting) -> [CachedField] {
        let isSame: [(CachedField, Bool)] = [
            (.body, body == other.body), (.phase, phase == other.phase),
            (.zone, zone == other.zone), (.planned, planned == other.planned),
            (.opened, opened == other.opened), (.adjourned, adjourned == other.adjourned),
            (.year, year == other.year), (.number, number == other.number),
            (.decisions, decisions == other.decisions), (.tasks, tasks == other.tasks),
        ]
        return isSame.filter { !$1 }.map(\.0)
    }
}
