import Access
import Exports
import HTTPTypes
import Hummingbird
import Journal
import Meetings
import Registry
import Secretariat
import Wording

/// What the page of the minutes is made from.
struct MinutesPage: Sendable {
    let reference: String
    let minutes: Minutes
    /// The document, with a mark at each passage.
    let html: [UInt8]
    /// Those texts of the record that may stand on a page, each as one would write it.
    let passages: [RecordedPassage]
    /// Later sittings that decided to approve the minutes.
    let approvals: [Approval]
    /// What whoever asks may do.
    let actions: Set<Action>

    struct Approval: Sendable {
        let sitting: MeetingID
        let reference: String
    }

    func may(_ action: Action) -> Bool { actions.contains(action) }

    /// Whether texts can still be given other words.
    var isDraft: Bool { [.open, .recess, .adjourned].contains(minutes.meeting.phase) }
}

extension Responder {
    private static let onMinutes: [Action] = [
        .writeMinutes, .approve, .sign, .remark, .console, .prepare, .archive, .exportWithNames,
        .importReports,
    ]

    func minutes(_ asked: Asked) async throws(WebError) -> Response {
        let page = try await minutesPage(asked)
        return self.page(MinutesView(asked, page), in: asked.language)
    }

    func minutesPage(_ asked: Asked) async throws(WebError) -> MinutesPage {
        let (reference, minutes) = try await minutes(of: asked, in: asked.language)
        guard let exporter = Exporter.named("html") else { throw .notFound }
        let html: [UInt8]
        do throws(ExportError) {
            html = try exporter.write(minutes, ExportOptions(marksPassages: true))
        } catch {
            throw .export(error)
        }
        let meeting = minutes.meeting
        let actions = Set(Self.onMinutes.filter { asked.guest.visitor.may($0, at: asked.place) })
        let closed = meeting.closedSessionPassages
        let passages =
            actions.contains(.writeMinutes)
            ? minutes.record?.passages(of: meeting).filter { !closed.contains($0.id) } ?? [] : []
        let approvals =
            meeting.phase == .submitted && actions.contains(.approve)
            ? try await approvals(of: meeting) : []
        return MinutesPage(
            reference: reference,
            minutes: minutes,
            html: html,
            passages: passages,
            approvals: approvals,
            actions: actions
        )
    }

    /// The later sittings of the body that decided to approve the minutes of this one.
    private func approvals(
        of meeting: Meeting
    ) async throws(WebError) -> [MinutesPage.Approval] {
        let sittings = try await asking(await registry.sittings())
        guard let own = sittings.first(where: { $0.id == meeting.id }) else { return [] }
        var approvals: [MinutesPage.Approval] = []
        for sitting in sittings where sitting.body == own.body && sitting.id != own.id {
            guard let opened = sitting.opened, opened > own.opened ?? opened else { continue }
            let later = try await asking(await registry.readMeeting(sitting.id))
            guard later.approvalTime(of: meeting.id) != nil else { continue }
            approvals.append(
                MinutesPage.Approval(sitting: sitting.id, reference: sitting.reference)
            )
        }
        return approvals
    }
}
