/// What somebody enters in their own name who does not record the sitting.
extension Meeting {
    /// Refuses events that it takes a recorder to enter.
    ///
    /// Once the sitting is over, what is still told of presence and proxies is the recorder's to enter:
    /// nobody excuses themselves afterwards. And nobody uses up the room that is there for all.
    public func requireOwnPart(_ events: [Event]) throws(Refusal) {
        for event in events {
            if phase == .adjourned { throw .ownPart(.sittingOver) }
            guard let (bound, limit, entered) = share(of: event) else { continue }
            guard entered < limit else { throw .ownPart(.spent(bound, limit: limit)) }
        }
    }

    /// Refuses a connection that is not somebody's already: it may be the one that another is given,
    /// who could not be marked on it any more.
    public func requireOwnConnection(
        _ connection: ConnectionID,
        of person: PersonID
    ) throws(Refusal) {
        guard attendance.owner(of: connection) == person else {
            throw .ownPart(.connectionNotOwn)
        }
    }

    /// Of what one person enters only so much: how much, and what there is of theirs.
    private func share(of event: Event) -> (Refusal.Bound, limit: Int, entered: Int)? {
        let part = Limits.shares
        return switch event {
        case .marked(let event):
            (
                .marks, Limits.marks / part,
                attendance.marks.count { $0.person == event.mark.person }
            )
        case .announced(let event):
            (
                .announcements, Limits.announcements / part,
                announcements.count { $0.person == event.announcement.person }
            )
        case .proxyGiven(let event):
            (.proxies, Limits.proxies / part, proxies.count { $0.giver == event.giver })
        case .remarked(let event):
            (
                .remarks, Limits.remarks / part,
                remarks.count { $0.person == event.remark.person }
            )
        default: nil
        }
    }
}

extension Limits {
    /// Into how many parts the room of a sitting is divided: one person enters one in their own name.
    static let shares = 100
}
