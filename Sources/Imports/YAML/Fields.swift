/// A mapping whose keys are known.
struct Fields {
    let place: SourcePlace
    /// In the order of the file.
    private let fields: [Field]

    private struct Field {
        let key: Key
        let place: SourcePlace
        let value: Part
    }

    /// Refuses a key that is not among those given, and one that is given twice.
    init(_ part: Part, allowing keys: [Key]) throws(RecordError) {
        try self.init(part, in: Vocabulary(keys))
    }

    init(_ part: Part, in vocabulary: Vocabulary<Key>) throws(RecordError) {
        place = part.place
        var fields: [Field] = []
        for pair in try part.pairs() {
            guard let key = vocabulary.meaning(of: pair.key) else {
                throw Self.unknown(pair, in: vocabulary)
            }
            guard !fields.contains(where: { $0.key == key }) else {
                throw pair.place.error(.duplicateKey(pair.key))
            }
            fields.append(Field(key: key, place: pair.place, value: pair.value))
        }
        self.fields = fields
    }

    private static func unknown(_ pair: Part.Pair, in vocabulary: Vocabulary<Key>) -> RecordError {
        let nearest = vocabulary.nearest(to: pair.key)
        if nearest == nil, pair.value.shape == .nothing, pair.key.contains(" ") {
            return pair.place.error(.cutText(pair.key))
        }
        return pair.place.error(
            .unknownKey(pair.key, nearest: nearest, expected: vocabulary.words)
        )
    }

    var keys: [Key] { fields.map(\.key) }

    subscript(key: Key) -> Part? { fields.first { $0.key == key }?.value }

    func required(_ key: Key) throws(RecordError) -> Part {
        guard let part = self[key] else { throw place.error(.missingKey(key.word)) }
        return part
    }

    /// Where a key stands; the mapping itself where it does not.
    func place(of key: Key) -> SourcePlace { fields.first { $0.key == key }?.place ?? place }
}
