import Imports
import Journal
public import Meetings
public import Registry
import Wording

extension Registry {
    /// Takes acts to the record of a sitting in their order, and answers each.
    ///
    /// One that is refused does not stop those after it; those of one group, following each other, are
    /// taken together or not at all. Whether somebody may do this is decided before, by `permits`.
    public func hand(
        in acts: [HandedAct],
        on meeting: MeetingID,
        by author: AuthorID,
        at now: Instant
    ) async -> [HandedAnswer] {
        await hand(in: HandedQueue(acts), on: meeting, by: author, at: now)
    }

    /// The same of a queue, of which some could perhaps not be read; whoever hands in a queue part by
    /// part gives each the same `words`.
    public func hand(
        in queue: HandedQueue,
        on meeting: MeetingID,
        by author: AuthorID,
        at now: Instant,
        with words: RecordedWords? = nil
    ) async -> [HandedAnswer] {
        let taking = ActTaking(
            registry: self,
            meeting: meeting,
            author: author,
            now: now,
            words: words ?? RecordedWords(of: meeting, in: self)
        )
        var answers: [HandedAnswer] = []
        var rest = queue.acts[...]
        while let first = rest.first {
            let group = first.group
            let together = group == nil ? rest.prefix(1) : rest.prefix { $0.group == group }
            answers += await taking.answers(to: Array(together))
            rest = rest.dropFirst(together.count)
        }
        return answers
    }
}

extension Result<HandedAct, HandedActError> {
    fileprivate var group: String? {
        switch self {
        case .success(let act): act.group
        case .failure(let error): error.group
        }
    }

    fileprivate var id: ActID? {
        switch self {
        case .success(let act): act.id
        case .failure(let error): error.act
        }
    }
}

/// Takes acts that belong together to the record.
private struct ActTaking {
    typealias Entry = Result<HandedAct, HandedActError>

    let registry: Registry
    let meeting: MeetingID
    let author: AuthorID
    let now: Instant
    let words: RecordedWords

    /// Which of the acts was refused, and why.
    private struct Refused: Error {
        let index: Int
        let reason: SecretariatError
    }

    func answers(to entries: [Entry]) async -> [HandedAnswer] {
        do throws(Refused) {
            return try await take(entries)
        } catch {
            let others = error.reason.explanation ?? Phrase(verbatim: "")
            return entries.enumerated().map { index, entry in
                let reason = index == error.index ? error.reason : .withOthers(others)
                return HandedAnswer(act: entry.id, outcome: .refused(reason), base: nil)
            }
        }
    }

    private func take(_ entries: [Entry]) async throws(Refused) -> [HandedAnswer] {
        var works: [HandedWork] = []
        for (index, entry) in entries.enumerated() {
            do throws(SecretariatError) {
                works.append(try await work(of: entry))
            } catch {
                throw Refused(index: index, reason: error)
            }
        }
        let together = HandedWork(works)
        let taken: Taken
        do throws(Rejection) {
            taken = try await registry.perform(
                together.acts,
                revising: together.revision,
                provided: together.premises,
                on: meeting
            )
        } catch {
            throw await refused(error, works, entries)
        }
        return await answers(to: entries, works, taken)
    }

    private func work(of entry: Entry) async throws(SecretariatError) -> HandedWork {
        let act: HandedAct
        do throws(HandedActError) {
            act = try entry.get()
        } catch {
            throw .handed(error)
        }
        let hand = try await Handing(
            act,
            on: meeting,
            by: author,
            at: now,
            in: registry,
            words: words
        )
        return try await hand.work(of: act.what)
    }

    private func answers(
        to entries: [Entry],
        _ works: [HandedWork],
        _ taken: Taken
    ) async -> [HandedAnswer] {
        var receipts = taken.receipts[...]
        var sequence = receipts.last?.head.sequence
        if sequence == nil { sequence = (try? await registry.head(of: meeting))?.sequence }
        return zip(entries, works).map { entry, work in
            let own = receipts.prefix(work.acts.count)
            receipts = receipts.dropFirst(work.acts.count)
            let isNew =
                own.contains(where: \.isNew)
                || !work.revision.passages.isEmpty && taken.revised > 0
            return HandedAnswer(
                act: entry.id,
                outcome: .taken(
                    sequence: own.last?.head.sequence ?? sequence ?? 0,
                    isNew: isNew
                ),
                base: work.written?.digest
            )
        }
    }

    /// A refusal of the domain speaks of the sitting as it was before the act, in its own words.
    private func refused(
        _ rejection: Rejection,
        _ works: [HandedWork],
        _ entries: [Entry]
    ) async -> Refused {
        var index = 0
        if let act = rejection.index {
            var ends = 0
            index =
                works.firstIndex { work in
                    ends += work.acts.count
                    return act < ends
                } ?? 0
        }
        do throws(RegistryError) {
            if case .textChanged(let id) = rejection.reason {
                index = works.firstIndex { $0.written?.id == id } ?? index
                let conflict = try await conflict(over: id, entries[index])
                return Refused(index: index, reason: .overwriting(conflict))
            }
            var glossary = try await words.glossary().adding(works.flatMap(\.acts))
            if let state = rejection.meeting { glossary = glossary.of(state) }
            return Refused(index: index, reason: .declined(rejection.reason, glossary))
        } catch {
            return Refused(index: index, reason: .registry(error))
        }
    }

    private func conflict(
        over passage: PassageID,
        _ entry: Entry
    ) async throws(RegistryError) -> TextConflict {
        var own = ""
        if case .success(let act) = entry, case .text(.revise(_, let text, _)) = act.what {
            own = text
        }
        let record = try await registry.record(of: meeting)
        return TextConflict(over: passage, own: own, in: record, of: meeting)
    }
}
