import Access
import Foundation
import Meetings
import Registry
import Wording

/// Who read names, of which sitting and when.
struct AccessLogView: PageView {
    static let template = "access-log"

    let frame: PageFrame
    let words = AccessLogWords()
    let address = Route.accessLog.address()
    /// Nil where one sitting alone is shown.
    let sittings: SelectView?
    let rows: [Row]
    let isEmpty: Bool
    let isCut: Bool

    struct Row: Sendable {
        let day: Phrase
        let time: Phrase
        let reader: Phrase
        let action: Phrase
        let sitting: LinkView?

        init(_ note: AccessNote, _ names: Names) {
            let zone = note.meeting.flatMap { names.zones[$0] } ?? names.zone
            day = note.at.day(in: zone)?.inWords ?? Phrase(verbatim: "–")
            time = note.at.clock(in: zone)
            reader = names.of(note.reader)
            action = (note.action.opened ?? note.action.label).capitalised
            sitting = note.meeting.flatMap { names.references[$0] }.map {
                LinkView(text: Phrase(verbatim: $0), address: Route.sitting.address($0))
            }
        }

        fileprivate init() {
            (day, time, reader) = (
                Phrase(verbatim: "…"), Phrase(verbatim: "…"), Phrase(verbatim: "…")
            )
            (action, sitting) = (Phrase(verbatim: "…"), .example)
        }
    }

    /// By what the log is read.
    struct Names: Sendable {
        let accounts: [AccountID: Account]
        let people: [PersonID: Person]
        let references: [MeetingID: String]
        /// On the clocks of the body whose sitting was read; else on those of the house.
        let zones: [MeetingID: TimeZone]
        let zone: TimeZone

        func of(_ reader: AccessNote.Reader) -> Phrase {
            switch reader {
            case .account(let id): Phrase(verbatim: name(id))
            case .program(let id, _): AccessLogWords.program(of: name(id))
            case .participant(let id):
                people[id].map { AccessLogWords.participant($0.name.inFull) } ?? .erasedName
            }
        }

        private func name(_ id: AccountID) -> String {
            accounts[id]?.name?.description ?? "–"
        }
    }

    /// `chosen` is the sitting whose notes these are; nil for all.
    init(_ asked: Asked, _ notes: [AccessNote], _ names: Names, chosen: String?, most: Int) {
        frame = PageFrame(words.title, asked)
        let all = names.references.values.sorted(by: >)
        sittings =
            asked.route == .accessLog
            ? Typed.nothing.select(
                "sitting",
                words.sitting,
                value: chosen ?? "",
                among: [("", AccessLogWords.all)] + all.map { ($0, Phrase(verbatim: $0)) }
            ) : nil
        rows = notes.map { Row($0, names) }
        isEmpty = notes.isEmpty
        isCut = notes.count >= most
    }

    private init() {
        (frame, sittings, rows, isEmpty, isCut) = (.example, .example, [Row()], true, true)
    }

    static let example = AccessLogView()
}
