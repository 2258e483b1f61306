import HTTPTypes
import Hummingbird
import Meetings
import Synchronization

/// Answers as they left, given again to whoever asks for the same and shows the same.
///
/// What is looked at before a page is given (host, path, who asks, what they may), and what stands in
/// the page, depends on a few fields of the request and on the records. So while nobody commits, and
/// for as long as what was shown holds, nothing need be looked at again. All of it goes with the next
/// commit, or when there is no room.
final class KeptAnswers: Sendable {
    /// What an answer depends on, beside the records.
    struct Key: Hashable, Sendable {
        private let authority: String?
        private let path: String?
        private let isSecure: Bool
        private let shown: [HTTPField]
        /// Whether the answer may go out compressed.
        private let takesCompressed: Bool

        /// Nil for a request that does not just want to see something.
        init?(_ request: Request, isSecure: Bool) {
            guard request.method == .get, !HostRule.isNamedTwice(request) else { return nil }
            (authority, path) = (request.head.authority, request.head.path)
            self.isSecure = isSecure
            takesCompressed = Compression.isWelcome(to: request)
            shown = request.head.headerFields.filter { Self.names.contains($0.name) }
        }

        /// As `Vary` says, and what programs show.
        private static let names: [HTTPField.Name] = [.cookie, .authorization, .acceptLanguage]

        fileprivate var bytes: Int {
            shown.reduce(300 + (path?.utf8.count ?? 0)) { $0 + $1.value.utf8.count + 50 }
        }
    }

    /// An answer with all its fields, and what it answers.
    struct Kept: Sendable {
        let response: Response
        let target: Target
        /// From when on whoever asks has to be looked at again.
        let until: Instant
    }

    private struct Shelf {
        var generation: UInt64 = 0
        var bytes = 0
        var kept: [Key: Kept] = [:]
    }

    private let mostBytes: Int
    private let shelf = Mutex(Shelf())

    init(mostBytes: Int) { self.mostBytes = mostBytes }

    /// How much is kept, in bytes.
    var size: Int { shelf.withLock { $0.bytes } }

    /// The answer that was given, where it still is what would be answered.
    func answer(to key: Key, at generation: UInt64, _ now: Instant) -> Kept? {
        let kept = shelf.withLock { $0.generation == generation ? $0.kept[key] : nil }
        return kept.flatMap { now < $0.until ? $0 : nil }
    }

    /// Keeps an answer that holds all its bytes; `generation` is the one from before it was made.
    func keep(_ answer: Kept, for key: Key, at generation: UInt64) {
        guard answer.response.status == .ok, let length = answer.response.body.contentLength
        else { return }
        let bytes = key.bytes + length
        guard bytes <= mostBytes else { return }
        shelf.withLock { shelf in
            guard shelf.generation <= generation else { return }
            if shelf.generation < generation || shelf.bytes + bytes > mostBytes {
                shelf = Shelf(generation: generation)
            }
            if shelf.kept.updateValue(answer, forKey: key) == nil { shelf.bytes += bytes }
        }
    }
}
