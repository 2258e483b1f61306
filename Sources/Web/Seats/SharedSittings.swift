import Foundation
import Journal
import Meetings
import Registry
import Secretariat
import Wording

/// A sitting as all who take part in it see it, before what concerns one of them alone.
struct SharedSitting: Sendable {
    let reference: String
    let minutes: Minutes
    /// As whoever is not of the body may read them.
    let masked: Minutes
    /// The journal's number of each ballot.
    let ballots: [BallotKey: Int64]

    struct BallotKey: Hashable, Sendable {
        let vote: VoteID
        let voter: PersonID
    }

    init(reference: String, _ minutes: Minutes) {
        (self.reference, self.minutes) = (reference, minutes)
        masked = minutes.masked
        var ballots: [BallotKey: Int64] = [:]
        for entry in minutes.record?.entries ?? [] where entry.kind == Event.Kind.balloted.rawValue
        {
            guard case .balloted(let ballot) = entry.event else { continue }
            ballots[BallotKey(vote: ballot.vote, voter: ballot.voter)] = entry.sequence
        }
        self.ballots = ballots
    }

    var meeting: Meeting { minutes.meeting }

    /// How far the journal had come.
    var sequence: Int64 { minutes.record?.entries.last?.sequence ?? 0 }
}

/// Folds a sitting once for all who ask at the same time: a vote that opens brings everybody to the
/// page at once.
actor SharedSittings {
    private struct Key: Hashable {
        let meeting: MeetingID
        let language: Language
    }

    private typealias Folding = Task<Result<SharedSitting, RegistryError>, Never>

    private let registry: Registry
    /// Foldings that nobody has begun yet: whoever asks meanwhile is given the same.
    private var next: [Key: Folding] = [:]
    private var running: [Key: Folding] = [:]

    init(_ registry: Registry) { self.registry = registry }

    /// The sitting as it is now, or a little later.
    func sitting(
        _ meeting: MeetingID,
        in language: Language
    ) async throws(RegistryError) -> SharedSitting {
        let key = Key(meeting: meeting, language: language)
        let folding = next[key] ?? Task { await self.fold(key, after: self.running[key]) }
        next[key] = folding
        return try await folding.value.get()
    }

    private func fold(_ key: Key, after other: Folding?) async -> Result<
        SharedSitting, RegistryError
    > {
        _ = await other?.value
        running[key] = next.removeValue(forKey: key)
        defer { if next[key] == nil { running[key] = nil } }
        do throws(RegistryError) {
            let name = key.meeting.description
            let (reference, minutes) = try await registry.minutes(of: name, in: key.language)
            return .success(SharedSitting(reference: reference, minutes))
        } catch {
            return .failure(error)
        }
    }
}
