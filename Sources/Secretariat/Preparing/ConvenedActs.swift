import Foundation
import Imports
import Journal
import Meetings
import Registry

/// The acts that put a preparation on record: each has its id from the draft, so that they take effect
/// once however often they are handed in.
struct ConvenedActs {
    let preparation: Preparation
    let body: Body
    let zone: TimeZone
    let planned: Instant
    let members: [ConvenableMember]
    /// The sittings whose minutes are to be approved, by their references.
    let earlier: [String: MeetingID]
    let draft: DraftID
    let author: AuthorID
    let at: Instant

    /// What an id is made for.
    private enum Purpose: UInt8 {
        case act = 1
        case text
        case role
        case section
    }

    /// The first of them, by which one knows that the draft is on record.
    var first: ActID { made(.act, 0) }

    var all: [Act] {
        [prepare, convene]
            + items.enumerated().map { index, item in
                Act(
                    id: made(.act, 1000 + index),
                    author: author,
                    texts: [item.text],
                    decide: item.decide
                )
            }
            + preparation.annexes.enumerated().map(attach)
    }

    private func made<Subject>(_ purpose: Purpose, _ number: Int) -> Identifier<Subject> {
        var uuid = UUID.numbered(UInt16(purpose.rawValue)).uuid
        withUnsafeMutableBytes(of: &uuid) { bytes in
            bytes[0] = UInt8(truncatingIfNeeded: number >> 8)
            bytes[1] = UInt8(truncatingIfNeeded: number)
        }
        return Identifier(draft.uuid.mixed(with: UUID(uuid: uuid)))
    }

    private func text(_ number: Int, _ words: String) -> Passage {
        let line = words.trimmingBlanks.withVisibleMarks
        return Passage(id: made(.text, number), paragraphs: [Passage.Paragraph([.text(line)])])
    }

    private var prepare: Act {
        let organisation = text(0, body.organisation)
        let bodyName = text(1, body.name)
        let places = Preparation.channels.flatMap { channel in
            preparation.places(of: channel).map { (channel: channel, text: $0) }
        }.enumerated().map { (channel: $1.channel, text: text(2 + $0, $1.text)) }
        let particulars = Particulars(
            body: body.id,
            code: body.code,
            organisation: organisation.id,
            bodyName: bodyName.id,
            kind: preparation.kind,
            form: preparation.form,
            plannedAt: planned,
            zone: zone.identifier,
            noticeOn: Preparation.day(preparation.noticeOn),
            places: places.map { Place(channel: $0.channel, text: $0.text.id) },
            isSecondNotice: preparation.isSecondNotice
        )
        let at = at
        return Act(
            id: first,
            author: author,
            texts: [organisation, bodyName] + places.map(\.text)
        ) { meeting throws(Refusal) in
            try meeting.prepare(particulars, at: at)
        }
    }

    /// Roles and sections are known by the rank at which they are first named: their words must not
    /// reach the journal.
    private var convene: Act {
        var (roles, sections, mandates) = ([String](), [String](), [String]())
        func rank(_ word: String, _ words: inout [String]) -> Int {
            if let rank = words.firstIndex(of: word) { return rank }
            words.append(word)
            return words.count - 1
        }
        let convened = members.map { member in
            Member(
                person: member.id,
                seat: member.seat,
                weight: member.weight,
                mandates: member.mandates.map {
                    let number = 3000 + rank($0.section, &mandates)
                    return Mandates(section: made(.text, number), number: $0.number)
                },
                isConvened: member.isConvened,
                roles: member.name.role.isEmpty
                    ? [] : [made(.role, rank(member.name.role, &roles))],
                section: member.name.section.isEmpty
                    ? nil : made(.section, rank(member.name.section, &sections)),
                gender: member.gender
            )
        }
        let (roster, at) = (Roster(convened), self.at)
        return Act(
            id: made(.act, 1),
            author: author,
            texts: mandates.enumerated().map { text(3000 + $0, $1) },
            names: Dictionary(members.map { ($0.id, $0.name) }) { first, _ in first }
        ) { meeting throws(Refusal) in
            try meeting.convene(roster, at: at)
        }
    }

    private struct AddedItem {
        let text: Passage
        let decide: @Sendable (Meeting) throws(Refusal) -> [Event]
    }

    private var items: [AddedItem] {
        let parents = preparation.parents
        let times = preparation.plannedTimes(from: planned)
        return preparation.items.enumerated().map { index, item in
            let title = text(1000 + index, item.title)
            let (parent, time, at) = (parents[index], times[index], self.at)
            let approved = item.approves.flatMap { earlier[$0] }
            return AddedItem(text: title) { meeting throws(Refusal) in
                try meeting.addItem(
                    id: item.id,
                    under: parent,
                    kind: item.kind,
                    title: title.id,
                    isClosedSession: item.isClosedSession,
                    plannedAt: time,
                    approving: approved,
                    at: at
                )
            }
        }
    }

    private func attach(_ index: Int, _ annex: Preparation.Annex) -> Act {
        let name = text(20_000 + index, annex.name)
        let (item, at) = (annex.item, self.at)
        let kept = Meetings.Annex(id: annex.id, name: name.id, digest: annex.digest)
        return Act(id: made(.act, 20_000 + index), author: author, texts: [name]) {
            meeting throws(Refusal) in
            try meeting.attach(kept, to: item, at: at)
        }
    }
}
