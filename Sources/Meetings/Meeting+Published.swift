extension Meeting {
    /// The current state alone, as minutes are published: what was taken back, and what stood
    /// before a correction, is gone.
    ///
    /// A decision that was taken back keeps its number and is marked as annulled, without the
    /// reason. Items stand in the order in which the agenda reads, marks by person and
    /// connection in order of time. Remarks on the minutes, who asked for the floor, how
    /// numbers were allotted, what was committed to and where the record came from are history
    /// too: the numbers stand with the decisions, the rest in the journal. Publishing twice
    /// changes nothing.
    public var published: Meeting {
        var current = self
        current.origin = nil
        current.formerCancellations = []
        current.annexes = annexes.filter { !isRetracted(.annex(id: $0.id)) }
        current.agenda = publishedAgenda
        let open = Set(openItems)
        current.openItems = current.agenda.map(\.id).filter(open.contains)
        current.attendance = attendance.published(in: roster)
        current.announcements = publishedAnnouncements
        current.proxies = standing(proxies) { .proxy(id: $0) }
        current.replacements = standing(replacements) { .replacement(id: $0) }
        current.turns = standing(turns) { .turn(id: $0) }
        current.notes = standing(notes) { .passage(id: $0) }
        current.motions = standing(motions) { .motion(id: $0) }
        current.selections = standing(selections) { .selection(id: $0) }
        for vote in votes where !vote.formerClosings.isEmpty {
            current.votes.update(vote.id) { $0.formerClosings = [] }
        }
        current.recusals = standing(recusals) { .recusal(id: $0) }
        current.tasks = standing(tasks) { .task(id: $0) }
        current.followedTasks = standing(followedTasks) { .task(id: $0) }
        current.speakerList = []
        current.incidents = standing(incidents) { .incident(id: $0) }
        current.retractions = annulments
        current.retractedStretches = []
        current.adjournment = adjournment.map {
            Adjourned(at: $0.at, next: $0.next, number: $0.number, year: $0.year, decisions: [])
        }
        current.retractedAdjournment = nil
        current.submission = submission.map { Submitted(at: $0.at, passages: [], names: []) }
        current.returns = returns.map { ReturnedToDraft(at: $0.at, reason: nil) }
        current.remarks = Table()
        current.approval = approval.map {
            Approved(at: $0.at, sitting: $0.sitting, corrections: $0.corrections, passages: [])
        }
        current.annexedAt = annexedAt.filter { !isRetracted(.annex(id: $0.key)) }
        current.leaveOutPeopleOfClosedSessions()
        return current
    }

    private var publishedAgenda: Table<AgendaItem> {
        var items = Table<AgendaItem>()
        for numbered in agenda.numbered {
            var item = numbered.item
            item.annexes.removeAll { isRetracted(.annex(id: $0.id)) }
            items.append(item)
        }
        return items
    }

    private var publishedAnnouncements: Table<Announcement> {
        let last = lastAnnouncements
        var standing = Table<Announcement>()
        for announcement in announcements where last[announcement.person] == announcement {
            standing.append(announcement)
        }
        return standing
    }

    private var annulments: Table<Retraction> {
        var annulled = Table<Retraction>()
        for decision in decisions {
            guard let retraction = retractions[.decision(id: decision.id)] else { continue }
            annulled.append(
                Retraction(subject: retraction.subject, at: retraction.at, reason: nil)
            )
        }
        return annulled
    }

    private func standing<Element: Identifiable & Equatable & Sendable>(
        _ table: Table<Element>,
        as reference: (Element.ID) -> Reference
    ) -> Table<Element> where Element.ID: Sendable {
        table.leaving { !isRetracted(reference($0.id)) }
    }
}

extension Attendance {
    /// The people with a mark that stands: those of the roster in its order, then any others.
    public func people(in roster: Roster) -> [PersonID] {
        let marked = Set(
            marks.lazy.filter { !retracted.contains($0.id) }.map(\.person)
                + untimed.lazy.filter { !retracted.contains($0.id) }.map(\.person)
        )
        let others = marked.filter { roster[$0] == nil }.sorted()
        return roster.members.map(\.person).filter(marked.contains) + others
    }

    /// The connections of a person on which a mark stands, by the time of their first mark.
    public func standingConnections(of person: PersonID) -> [ConnectionID] {
        connections(of: person)
            .compactMap { connection in
                standing(on: connection).first.map { (connection, $0.at) }
            }
            .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
            .map(\.0)
    }

    fileprivate func published(in roster: Roster) -> Attendance {
        var current = Attendance()
        for person in people(in: roster) {
            for connection in standingConnections(of: person) {
                for mark in standing(on: connection) { current.add(mark) }
            }
            for mark in standingUntimed(of: person) { current.add(mark) }
        }
        return current
    }
}
