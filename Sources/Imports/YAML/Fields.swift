/// A mapping whose keys are known.
struct Fields {
    let place: Place
    private let parts: [Key: Part]

    /// Refuses a key that is not among those given, and one that is given twice.
    init(_ part: Part, allowing keys: [Key]) throws(RecordError) {
        self.init(place: part.place, parts: try Self.parts(of: part, among: keys))
    }

    private init(place: Place, parts: [Key: Part]) {
        self.place = place
        self.parts = parts
    }

    subscript(key: Key) -> Part? { parts[key] }

    func required(_ key: Key) throws(RecordError) -> Part {
        guard let part = parts[key] else { throw place.error(.missingKey(key.word)) }
        return part
    }

    private static func parts(of part: Part, among keys: [Key]) throws(RecordError) -> [Key: Part] {
        let vocabulary = Vocabulary(keys)
        var parts: [Key: Part] = [:]
        for pair in try part.pairs() {
            guard let key = vocabulary.meaning(of: pair.key) else {
                throw pair.place.error(
                    .unknownKey(
                        pair.key,
                        nearest: vocabulary.nearest(to: pair.key),
                        expected: vocabulary.words
                    )
                )
            }
            guard parts[key] == nil else { throw pair.place.error(.duplicateKey(pair.key)) }
            parts[key] = pair.value
        }
        return parts
    }
}

extension Fields {
    /// An entry of the course: it records one thing, and says about it what belongs to it.
    ///
    /// A key that may stand for an entry by itself may also add to another: the decision that
    /// follows from a vote stands with the vote.
    static func entry(
        _ part: Part,
        of acts: [Key: [Key]]
    ) throws(RecordError) -> (act: Key, fields: Fields) {
        let all = Key.allCases.filter { key in
            acts[key] != nil || acts.values.contains { $0.contains(key) }
        }
        let fields = try Fields(part, allowing: all)
        let candidates = all.filter { acts[$0] != nil && fields.parts[$0] != nil }
        let leading = candidates.filter { act in
            candidates.allSatisfy { $0 == act || (acts[act] ?? []).contains($0) }
        }
        guard let act = leading.first else {
            let words = Key.allCases.filter { acts[$0] != nil }.map(\.word)
            throw part.error(
                candidates.isEmpty
                    ? .entryWithoutAct(expected: words)
                    : .entryWithSeveralActs(candidates.map(\.word))
            )
        }
        let own = [act] + (acts[act] ?? [])
        for pair in try part.pairs() {
            guard let key = Vocabulary(all).meaning(of: pair.key), !own.contains(key) else {
                continue
            }
            throw pair.place.error(
                .misplacedKey(key.word, of: act.word, expected: own.map(\.word))
            )
        }
        return (act, fields)
    }
}
