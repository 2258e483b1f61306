import Imports
import Meetings
import Registry

extension NextSitting {
    /// What a preparation begins with: the usual places of the body alone, or what the last sitting
    /// leaves, its places, its minutes to approve and its open tasks.
    ///
    /// `day` and `time` are kept as they were typed.
    public func preparation(
        day: String,
        time: String,
        fromLast: Bool
    ) async throws(SecretariatError) -> Preparation {
        var preparation = Preparation()
        (preparation.day, preparation.time) = (day, time)
        guard fromLast, let planned = preparation.planned(in: zone) else {
            preparation.set(body.places.map { ($0.channel, $0.text) })
            return preparation
        }
        let draft = try await draft(at: planned)
        preparation.form = draft.form
        preparation.after = reference
        preparation.set(draft.body.places.map { ($0.channel, $0.text) })
        if let approval = draft.approval {
            var item = Preparation.Item(id: registry.newID())
            (item.title, item.kind) = (approval.title, .approvalOfMinutes)
            item.approves = approval.reference
            preparation.items.append(item)
        }
        for isClosed in [false, true] {
            guard draft.tasks.contains(where: { $0.isClosedSession == isClosed }) else { continue }
            var item = Preparation.Item(id: registry.newID())
            (item.title, item.isClosedSession) = (draft.words.tasks, isClosed)
            preparation.items.append(item)
        }
        var last = Preparation.Item(id: registry.newID())
        (last.title, last.kind) = (otherBusiness, .anyOtherBusiness)
        preparation.items.append(last)
        return preparation
    }
}

extension Preparation {
    fileprivate mutating func set(_ places: [(channel: Channel, text: String)]) {
        for place in places where Self.channels.contains(place.channel) {
            let line = place.text.split(whereSeparator: \.isNewline).joined(separator: " ")
            let before = self.places[place.channel].map { $0 + "\n" } ?? ""
            self.places[place.channel] = before + line
        }
    }
}
