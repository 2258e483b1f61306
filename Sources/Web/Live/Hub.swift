import NIOCore

/// What followers of a sitting are told: the whole newest state, so that one that was missed is not.
struct Update: Hashable, Sendable {
    /// How far the journal had come.
    let sequence: Int64
    /// The event as it goes out: the same bytes for all of one audience.
    let bytes: ByteBuffer
}

/// Those who follow one sitting, by what they are given.
///
/// A follower that is slow skips what is outdated: each has room for one update, the newest.
actor Hub<Audience: Hashable & Sendable> {
    private var latest: [Audience: Update] = [:]
    private var followers: [Audience: [Int: AsyncStream<Update>.Continuation]] = [:]
    private var nextFollower = 0

    /// The audiences that somebody belongs to.
    var audiences: Set<Audience> { Set(followers.filter { !$0.value.isEmpty }.keys) }

    /// The newest of what an audience was told.
    func latest(for audience: Audience) -> Update? { latest[audience] }

    /// Tells all of an audience; what is older than the last is dropped.
    func publish(_ update: Update, to audience: Audience) {
        guard update.sequence > latest[audience]?.sequence ?? -1 else { return }
        latest[audience] = update
        for follower in (followers[audience] ?? [:]).values { follower.yield(update) }
    }

    /// What is new for somebody who has seen the state of `sequence`; nothing where none was seen
    /// and none was told yet.
    func updates(for audience: Audience, after sequence: Int64?) -> AsyncStream<Update> {
        let (stream, follower) = AsyncStream.makeStream(
            of: Update.self,
            bufferingPolicy: .bufferingNewest(1)
        )
        let id = nextFollower
        nextFollower += 1
        followers[audience, default: [:]][id] = follower
        follower.onTermination = { _ in Task { await self.leave(id, audience) } }
        if let latest = latest[audience], latest.sequence != sequence { follower.yield(latest) }
        return stream
    }

    private func leave(_ follower: Int, _ audience: Audience) {
        followers[audience]?[follower] = nil
    }
}
