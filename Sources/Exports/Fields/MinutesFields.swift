import Foundation
import Journal
import Meetings
import OpenDocument
import Wording

/// Everything that a template of minutes can show, by name.
struct MinutesFields {
    private let reading: Reading
    private let variant: Variant
    private let register: DecisionRegister
    private let pictures: PictureFields

    /// Refuses an extract of a decision that the sitting did not take.
    init(_ minutes: Minutes, _ options: ExportOptions) throws(ExportError) {
        reading = Reading(
            minutes,
            withoutNames: options.withoutNames,
            namesVoters: options.variant != .report
        )
        variant = options.variant
        pictures = try PictureFields(reading, options.pictures)
        let all = DecisionRegister(reading)
        register = variant == .extract ? try all.only(options.decision) : all
    }

    /// Of the whole minutes, without pictures of the house.
    init(_ reading: Reading) {
        pictures = PictureFields(reading)
        self.reading = reading
        variant = .minutes
        register = DecisionRegister(reading)
    }

    var fields: [String: Value] {
        var parts = [
            head, opening, AttendanceFields(reading).fields, register.fields, tasks, followedTasks,
            closing, approval, chain, NoticeFields(reading).fields, pictures.fields,
        ]
        if [.minutes, .report].contains(variant) {
            parts.append(ItemFields(reading, Timeline(reading)).fields)
        }
        return parts.reduce(into: [:]) { fields, part in
            fields.merge(part) { first, _ in first }
        }
    }

    /// What the document calls itself: «Procès-verbal du bureau fédéral».
    var title: Phrase {
        switch variant {
        case .notice: .notice
        case .minutes: BodyName(bodyName).minutes
        case .report: .report
        case .attendanceSheet: .attendanceSheet
        case .decisionRegister: .decisionRegister
        case .extract: .extract
        }
    }

    /// «lundi 16 mars 2020»; nil when the record gives no time.
    var date: Phrase? { reading.day?.withWeekday }

    /// The title with the day, as office tools show it.
    var documentTitle: Phrase {
        guard let date else { return title }
        return Phrase(french: "\(title), \(date)", english: "\(title), \(date)")
    }

    private var meeting: Meeting { reading.meeting }

    private var bodyName: String {
        meeting.particulars.flatMap { reading.line($0.bodyName) } ?? ""
    }

    private var sittingName: Phrase? {
        guard let kind = meeting.particulars?.kind else { return nil }
        guard let adjournment = meeting.adjournment else { return kind.label }
        return kind.numbered(adjournment.number, year: adjournment.year)
    }

    private var head: [String: Value] {
        let particulars = meeting.particulars
        return [
            "organisation": particulars.flatMap { reading.title($0.organisation) } ?? "",
            "body": particulars.flatMap { reading.title($0.bodyName) } ?? "",
            "title": reading.text(title),
            "sitting": reading.text(sittingName?.capitalised),
            "date": reading.date(reading.day),
            "opened": reading.moment(meeting.opening?.at),
            "closed": reading.moment(meeting.adjournment?.at),
            "isDraft": .flag(meeting.approval == nil),
            "isSealed": .flag(reading.minutes.seal.isSealed),
            "isNewer": .flag(minutesAreNewer),
            "isWithoutNames": .flag(reading.isWithoutNames),
            "withoutNames": reading.text(reading.isWithoutNames ? Phrase.withoutNames : nil),
            "cancelled": reading.sentence(cancelled, telling: [meeting.cancellation?.reason]),
            "reference": reading.text(reference),
        ]
    }

    private var cancelled: Phrase? {
        meeting.cancellation.flatMap { cancellation in
            cancellation.at.day(in: reading.zone).map {
                .cancelled(on: $0, reason: cancellation.reason.flatMap(reading.line))
            }
        }
    }

    private var minutesAreNewer: Bool { reading.minutes.meeting.isWrittenByNewerVersion }

    /// «Bureau fédéral, séance ordinaire n° 3 de 2020», for the foot of each page.
    private var reference: Phrase {
        let parts = [Phrase(verbatim: bodyName), sittingName, date].compactMap(\.self)
        return parts.filter { !$0.french.isEmpty }.joined(by: Phrase(verbatim: ", "))
    }

    private var opening: [String: Value] {
        let places = meeting.particulars?.places.map(\.text) ?? []
        return [
            "opening": reading.sentence(openingSentence, telling: places),
            "officers": reading.text(officers),
        ]
    }

    private var openingSentence: Phrase? {
        meeting.opening.flatMap { Convocation(reading, opening: $0.at)?.sentence }
    }

    private var officers: Phrase? {
        meeting.opening.map {
            .officers(chair: reading.name($0.chair), secretary: reading.name($0.secretary))
        }
    }

    private var tasks: [String: Value] {
        let rows = meeting.tasks.compactMap { task -> Value? in
            guard let text = reading.passage(task.text) else { return nil }
            return [
                "what": text,
                "who": reading.text(reading.names(task.assignees)),
                "due": reading.date(task.due),
                "item": .text(task.item.flatMap { reading.itemNumbers[$0] } ?? ""),
            ]
        }
        return ["tasks": .list(rows), "tasksCount": reading.count(rows.count)]
    }

    /// What became of the tasks of earlier sittings.
    private var followedTasks: [String: Value] {
        let rows = meeting.followedTasks.compactMap { task -> Value? in
            guard let text = reading.passage(task.text) else { return nil }
            return [
                "what": text,
                "outcome": reading.text(task.outcome.label),
                "who": reading.text(reading.names(task.assignees)),
                "due": reading.date(task.due),
            ]
        }
        return ["followedTasks": .list(rows), "followedTasksCount": reading.count(rows.count)]
    }

    /// What became of the minutes since: returns to draft, approval, signatures, rectifications.
    private var approval: [String: Value] {
        let last = meeting.returns.count - 1
        let returns = meeting.returns.enumerated().compactMap { offset, returned in
            returned.at.day(in: reading.zone).map {
                Phrase.returnedToDraft(
                    on: $0,
                    isSubmittedAnew: offset < last || meeting.submission != nil
                )
            }
        }
        let approved = meeting.approval.flatMap { approval in
            approval.at.day(in: reading.zone)
                .map { Phrase.approved(on: $0, corrections: approval.corrections.count) }
        }
        let corrections = (meeting.approval?.corrections ?? []).compactMap(reading.passage)
        let signatures = meeting.signatures.compactMap { signature in
            signature.at.day(in: reading.zone).map {
                Phrase.signed(by: reading.name(signature.person), as: signature.role, on: $0)
            }
        }
        let rectifications = meeting.rectifications.compactMap { rectification -> Value? in
            guard let text = reading.passage(rectification.passage) else { return nil }
            let title = rectification.at.day(in: reading.zone).map(Phrase.rectification)
            return ["title": reading.text(title), "text": text]
        }
        let isSettled = !(returns.isEmpty && approved == nil)
        return [
            "life": .flag(isSettled),
            "returns": .list(returns.map { ["text": reading.text($0)] }),
            "approved": reading.text(approved),
            "corrections": .list(corrections.map { ["text": $0] }),
            "signed": .list(signatures.map { ["text": reading.text($0)] }),
            "rectifications": .list(rectifications),
        ]
    }

    private var closing: [String: Value] {
        [
            "next": reading.text(next),
            "nextSitting": reading.moment(meeting.adjournment?.next),
            "adjourned": reading.text(adjourned),
            "annexes": reading.titles(meeting.annexes.map(\.name)),
            "chair": reading.text(meeting.opening.map { reading.name($0.chair) }),
            "secretary": reading.text(meeting.opening.map { reading.name($0.secretary) }),
        ]
    }

    private var next: Phrase? {
        guard let next = meeting.adjournment?.next, let day = next.day(in: reading.zone) else {
            return nil
        }
        return .nextSitting(on: day, at: next.clock(in: reading.zone))
    }

    private var adjourned: Phrase? {
        guard let adjournment = meeting.adjournment else { return nil }
        let isExhausted =
            !meeting.agenda.isEmpty
            && meeting.agenda.allSatisfy { item in
                !item.discussed.isEmpty || meeting.agenda.contains { $0.parent == item.id }
            }
        return .adjourned(at: reading.clock(adjournment.at), isAgendaExhausted: isExhausted)
    }

    /// The head of the journal and what it is good for.
    private var chain: [String: Value] {
        let seal = reading.minutes.seal
        return [
            "head": .text(seal.head.hash.grouped),
            "headOf": reading.text(
                .head(afterEvents: Int(seal.head.sequence), isSealed: seal.isSealed)
            ),
            "meeting": .text(meeting.id.description),
        ]
    }
}
