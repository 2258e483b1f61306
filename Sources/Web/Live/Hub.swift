import Foundation
import NIOCore

/// What followers of a sitting are told: the whole newest state, so that one that was missed is not.
struct Update: Hashable, Sendable {
    /// How far the journal had come.
    let sequence: Int64
    /// Tells apart states of one sequence: words are corrected without an event.
    let tag: String
    /// The event as it goes out: the same bytes for all of one circle.
    let bytes: ByteBuffer

    init(_ sequence: Int64, event: String, data: String) {
        self.sequence = sequence
        tag = Self.tag(of: data)
        bytes = ByteBuffer(string: "id: \(sequence)-\(tag)\nevent: \(event)\ndata: \(data)\n\n")
    }

    private init(saying words: String) {
        (sequence, tag, bytes) = (0, "", ByteBuffer(string: words))
    }

    /// Says that the line holds, and nothing else: a browser tells a script of events, not of comments.
    static let beat = Update(saying: "event: beat\ndata:\n\n")

    /// FNV-1a: states need telling apart, nobody forges them.
    private static func tag(of data: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in data.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String(hash, radix: 36)
    }
}

/// The state that somebody has: of an event, or of records by their sequence alone, without a tag.
struct SeenState: Hashable, Sendable {
    let sequence: Int64
    let tag: String?

    init(sequence: Int64, tag: String? = nil) { (self.sequence, self.tag) = (sequence, tag) }

    /// As in `Last-Event-ID: 17-3w5e11264sg0` or `after=17`.
    init?(_ text: String) {
        let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard let sequence = parts.first.flatMap({ Int64($0) }) else { return nil }
        self.init(sequence: sequence, tag: parts.count > 1 ? String(parts[1]) : nil)
    }

    func isStill(_ update: Update) -> Bool {
        sequence == update.sequence && (tag ?? update.tag) == update.tag
    }
}

/// What somebody who follows is told, until they go or are sent away.
struct Following: Sendable {
    let updates: AsyncStream<Update>
    let sendAway: @Sendable () -> Void
    /// Lets them hear that the line holds.
    let beat: @Sendable () async -> Void
}

/// Those who follow one sitting, by what they are given.
///
/// A follower that is slow skips what is outdated: each has room for one update, the newest.
actor Hub<Circle: Hashable & Sendable> {
    private var latest: [Circle: Update] = [:]
    private var followers: [Circle: [Int: AsyncStream<Update>.Continuation]] = [:]
    /// What followers have seen who were told nothing yet.
    private var fresh: [Int: SeenState] = [:]
    private var nextFollower = 0

    /// The circles that somebody belongs to.
    var circles: Set<Circle> { Set(followers.filter { !$0.value.isEmpty }.keys) }

    /// How many follow.
    var followerCount: Int { followers.values.reduce(0) { $0 + $1.count } }

    /// The newest of what a circle was told.
    func latest(for circle: Circle) -> Update? { latest[circle] }

    /// Tells all of a circle; what is older than the last, or the same, is dropped.
    func publish(_ update: Update, to circle: Circle) {
        if let last = latest[circle], update.sequence < last.sequence || update == last { return }
        latest[circle] = update
        for (id, follower) in followers[circle] ?? [:] {
            // Who has just come may have it on the page already.
            if fresh.removeValue(forKey: id)?.isStill(update) ?? false { continue }
            follower.yield(update)
        }
    }

    /// What is new for somebody who has seen a state, nothing at first where none was told yet.
    ///
    /// `onEnd` is called once they follow no more.
    func follow(
        _ circle: Circle,
        after seen: SeenState?,
        onEnd: @escaping @Sendable () -> Void = {}
    ) -> Following {
        let (stream, follower) = AsyncStream.makeStream(
            of: Update.self,
            bufferingPolicy: .bufferingNewest(1)
        )
        let id = nextFollower
        nextFollower += 1
        followers[circle, default: [:]][id] = follower
        follower.onTermination = { _ in
            onEnd()
            Task { await self.leave(id, circle) }
        }
        if let latest = latest[circle] {
            if !(seen?.isStill(latest) ?? false) { follower.yield(latest) }
        } else {
            fresh[id] = seen
        }
        return Following(
            updates: stream,
            sendAway: { follower.finish() },
            beat: { await self.beat(for: id, in: circle) }
        )
    }

    /// What somebody is still to be told stays: then the line is heard of anyway.
    private func beat(for follower: Int, in circle: Circle) {
        guard let follower = followers[circle]?[follower] else { return }
        if case .dropped(let untold) = follower.yield(.beat), untold != .beat {
            follower.yield(untold)
        }
    }

    private func leave(_ follower: Int, _ circle: Circle) {
        followers[circle]?[follower] = nil
        fresh[follower] = nil
        // What nobody is told any more grows old.
        if followers[circle]?.isEmpty ?? true { latest[circle] = nil }
    }
}
