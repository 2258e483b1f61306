import Access
public import Meetings

/// Announcements, proxies and replacements: before the sitting, and while it lasts.
public enum PeopleAct: Hashable, Sendable {
    /// `announce`: how somebody means to take part.
    ///
    /// `person`, `intention` (`onSite`, `remote`, `excused`, `proxy`); `provenance` (`recorded`,
    /// `declared`, `observed`; `recorded`), `announcement` (its id). By which way it came in, no field
    /// says: whoever took it in knows.
    case announce(
        AnnouncementID?,
        person: PersonID,
        intention: Announcement.Intention,
        provenance: Provenance,
        way: Announcement.Way? = nil
    )
    /// `giveProxy`: somebody lets another vote for them.
    ///
    /// `giver`, `holder`; `proxy` (its id).
    case giveProxy(ProxyID?, giver: PersonID, holder: PersonID)
    /// `revokeProxy`: `proxy`.
    case revokeProxy(ProxyID)
    /// `replace`: a substitute takes the seat of a member.
    ///
    /// `substitute`, `member`; `from` (without it, `at`), `until`, `replacement` (its id).
    case replace(
        ReplacementID?,
        substitute: PersonID,
        member: PersonID,
        from: HandedTime?,
        until: HandedTime?
    )
}

extension PeopleAct: ActTopic {
    enum Name: String, CaseIterable { case announce, giveProxy, revokeProxy, replace }

    init(_ name: Name, _ fields: HandedFields) throws(HandedActError) {
        switch name {
        case .announce:
            self = .announce(
                try fields.idIfAny("announcement"),
                person: try fields.id("person"),
                intention: try fields.word("intention"),
                provenance: try fields.provenance()
            )
        case .giveProxy:
            self = .giveProxy(
                try fields.idIfAny("proxy"),
                giver: try fields.id("giver"),
                holder: try fields.id("holder")
            )
        case .revokeProxy: self = .revokeProxy(try fields.id("proxy"))
        case .replace:
            self = .replace(
                try fields.idIfAny("replacement"),
                substitute: try fields.id("substitute"),
                member: try fields.id("member"),
                from: try fields.timeIfAny("from"),
                until: try fields.timeIfAny("until")
            )
        }
    }

    var action: Action { .console }

    var ownPart: OwnPart? {
        switch self {
        case .announce(_, let person, _, let provenance, _): .declared([person], provenance)
        case .giveProxy(_, let giver, _): .of(giver)
        case .revokeProxy(let proxy): .proxy(proxy)
        case .replace: nil
        }
    }

    func work(_ hand: Handing) async throws(SecretariatError) -> HandedWork {
        let at = hand.at
        switch self {
        case .announce(let id, let person, let intention, let provenance, let way):
            let announcement = Announcement(
                id: id ?? hand.made(),
                person: person,
                intention: intention,
                at: at,
                provenance: provenance,
                way: way ?? (hand.isOwn && provenance == .declared ? .page : nil)
            )
            return hand.act { meeting throws(Refusal) in try meeting.announce(announcement) }
        case .giveProxy(let id, let giver, let holder):
            let proxy = id ?? hand.made()
            return hand.act { meeting throws(Refusal) in
                try meeting.giveProxy(id: proxy, from: giver, to: holder, at: at)
            }
        case .revokeProxy(let id):
            return hand.act { meeting throws(Refusal) in try meeting.revokeProxy(id, at: at) }
        case .replace(let id, let substitute, let member, let from, let until):
            let replacement = Replacement(
                id: id ?? hand.made(),
                substitute: substitute,
                member: member,
                from: try await hand.instantIfAny(from, "from") ?? at,
                until: try await hand.instantIfAny(until, "until")
            )
            return hand.act { meeting throws(Refusal) in try meeting.replace(replacement) }
        }
    }
}

extension HandedFields {
    /// Where a fact of presence comes from; a report is imported, never handed in.
    func provenance() throws(HandedActError) -> Provenance {
        switch try wordIfAny("provenance", HandedProvenance.self) {
        case .recorded, nil: .recorded
        case .declared: .declared
        case .observed: .observed
        }
    }
}

private enum HandedProvenance: String, CaseIterable { case recorded, declared, observed }
