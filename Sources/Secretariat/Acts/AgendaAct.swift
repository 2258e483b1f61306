import Access
import Foundation
public import Meetings
import Registry

/// The agenda, and what of it is under discussion.
public enum AgendaAct: Hashable, Sendable {
    /// `addItem`: puts an item at the end of the agenda, or of an item that it stands under.
    ///
    /// `title`; `under`, `kind` (`ordinary`, `approvalOfMinutes`, `anyOtherBusiness`; `ordinary`), `presenter`,
    /// `closedSession`, `plannedAt`, `approves` (the sitting whose minutes are approved under it), `item`
    /// (its id).
    case addItem(NewItem)
    /// `attach`: a file belongs to an item, or to the sitting.
    ///
    /// `name`, `digest` (the SHA-256 of the file, 64 hexadecimal digits); `item`, `annex` (its id).
    case attach(AnnexID?, name: String, digest: Fingerprint, item: ItemID?)
    /// `openItem`: the discussion begins, or goes on; that of the items beside it ends.
    ///
    /// `item`; `closedSession` (the body goes into closed session for it).
    case openItem(ItemID, isClosedSession: Bool)
    /// `closeItem`: `item`.
    case closeItem(ItemID)
    /// `postponeItem`: leaves an item for another sitting.
    ///
    /// `item`.
    case postponeItem(ItemID)
    /// `timeItem`: sets anew when an item was discussed.
    ///
    /// `item`; lists `from` and `until`: the beginning and the end of each stretch; the last may have no
    /// end while the item is under discussion.
    case timeItem(ItemID, from: [HandedTime], until: [HandedTime])

    /// An item that is to be added.
    public struct NewItem: Hashable, Sendable {
        let id: ItemID?
        let title: String
        let parent: ItemID?
        let kind: AgendaItem.Kind
        let presenter: PersonID?
        let isClosedSession: Bool
        let plannedAt: HandedTime?
        let approves: MeetingID?
    }
}

extension AgendaAct: ActTopic {
    enum Name: String, CaseIterable {
        case addItem, attach, openItem, closeItem, postponeItem, timeItem
    }

    init(_ name: Name, _ fields: HandedFields) throws(HandedActError) {
        switch name {
        case .addItem: self = .addItem(try NewItem(fields))
        case .attach:
            self = .attach(
                try fields.idIfAny("annex"),
                name: try fields.line("name"),
                digest: try fields.digest("digest"),
                item: try fields.idIfAny("item")
            )
        case .openItem:
            self = .openItem(
                try fields.id("item"),
                isClosedSession: try fields.flag("closedSession")
            )
        case .closeItem: self = .closeItem(try fields.id("item"))
        case .postponeItem: self = .postponeItem(try fields.id("item"))
        case .timeItem:
            let (from, until) = (try fields.times("from"), try fields.times("until"))
            guard (0...1).contains(from.count - until.count) else {
                throw HandedActError("until", .unevenLists(other: "from"))
            }
            self = .timeItem(try fields.id("item"), from: from, until: until)
        }
    }

    var action: Action {
        switch self {
        case .addItem, .attach: .prepare
        case .openItem, .closeItem, .postponeItem, .timeItem: .console
        }
    }

    func work(_ hand: Handing) async throws(SecretariatError) -> HandedWork {
        let at = hand.at
        switch self {
        case .addItem(let item): return try await item.work(hand)
        case .attach(let id, let name, let digest, let item):
            let name = try await hand.title(name, "name")
            let annex = Annex(id: id ?? hand.made(), name: name.id, digest: digest)
            return hand.act([name]) { meeting throws(Refusal) in
                try meeting.attach(annex, to: item, at: at)
            }
        case .openItem(let item, let isClosedSession):
            return hand.act { meeting throws(Refusal) in
                var steps = Succession(meeting)
                if isClosedSession, !meeting.isInClosedSession {
                    steps.add(try meeting.closeSession(at: at))
                }
                try steps.endTurns(at: at)
                steps.add(try steps.meeting.openItem(item, at: at))
                return steps.events
            }
        case .closeItem(let item):
            return hand.act { meeting throws(Refusal) in try meeting.closeItem(item, at: at) }
        case .postponeItem(let item):
            return hand.act { meeting throws(Refusal) in try meeting.postpone(item, at: at) }
        case .timeItem(let item, let from, let until):
            var discussed: [Period] = []
            for (rank, begin) in from.enumerated() {
                let end = rank < until.count ? until[rank] : nil
                discussed.append(
                    Period(
                        from: try await hand.instant(begin, "from"),
                        to: try await hand.instantIfAny(end, "until")
                    )
                )
            }
            let told = discussed
            return hand.act { meeting throws(Refusal) in
                let before = meeting.agenda[item]?.discussed ?? []
                let periods = told.enumerated().map { rank, period in
                    guard rank < before.count else { return period }
                    let end = rank < until.count ? until[rank] : nil
                    return period.keeping(before[rank], from[rank], end, in: meeting.zone)
                }
                return try meeting.timeItem(item, discussed: periods, at: at)
            }
        }
    }
}

extension AgendaAct.NewItem {
    fileprivate init(_ fields: HandedFields) throws(HandedActError) {
        id = try fields.idIfAny("item")
        title = try fields.line("title")
        parent = try fields.idIfAny("under")
        kind = try fields.wordIfAny("kind") ?? .ordinary
        presenter = try fields.idIfAny("presenter")
        isClosedSession = try fields.flag("closedSession")
        plannedAt = try fields.timeIfAny("plannedAt")
        approves = try fields.idIfAny("approves")
    }

    fileprivate func work(_ hand: Handing) async throws(SecretariatError) -> HandedWork {
        let title = try await hand.title(title, "title")
        let planned = try await hand.instantIfAny(plannedAt, "plannedAt")
        if let approves { try await Self.requireEarlier(approves, hand) }
        return hand.act([title]) { meeting throws(Refusal) in
            try meeting.addItem(
                id: id ?? hand.made(),
                under: parent,
                kind: kind,
                title: title.id,
                presenter: presenter,
                isClosedSession: isClosedSession,
                plannedAt: planned,
                approving: approves,
                at: hand.at
            )
        }
    }

    private static func requireEarlier(
        _ approved: MeetingID,
        _ hand: Handing
    ) async throws(SecretariatError) {
        let own = try await asking(await hand.registry.meeting(hand.meeting))
        let other = try await asking(await hand.registry.knownMeeting(approved))
        // A sitting that is not kept here is not known to be later.
        guard let begins = own.opening?.at ?? own.particulars?.plannedAt,
            let opened = other?.opening?.at, opened >= begins
        else { return }
        throw .handed(HandedActError("approves", .notEarlier))
    }
}

extension Period {
    /// What it was before, where fields show it as it was.
    fileprivate func keeping(
        _ before: Period,
        _ from: HandedTime,
        _ until: HandedTime?,
        in zone: TimeZone
    ) -> Period {
        Period(
            from: from.shows(before.from, in: zone) ? before.from : self.from,
            to: before.to.flatMap { until?.shows($0, in: zone) ?? false ? $0 : nil } ?? to
        )
    }
}
