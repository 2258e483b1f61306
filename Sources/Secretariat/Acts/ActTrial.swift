/// Finds out which fields an act has, by reading it from samples: with everything that it asks for,
/// with one word and another where it asks for a word, and with as little as it takes.
///
/// There are so many rounds of readings as its fields have words, and one more; so many readings in a
/// round as there are fields that it needs or that exclude each other, and a few more.
struct ActTrial {
    /// Fields with their words, by name.
    private typealias Words = [String: String]

    /// What one reading asked for, and how it ended.
    private struct Reading {
        let fields: [DescribedField]
        let end: Result<SittingAct, HandedActError>

        var act: SittingAct? { try? end.get() }
        var fault: HandedActError? {
            if case .failure(let error) = end { error } else { nil }
        }

        /// Whether it failed for the word in a field.
        func refusesWord(of field: String) -> Bool {
            guard let fault, fault.field == field, case .unknownWord = fault.reason else {
                return false
            }
            return true
        }
    }

    /// A field that holds a word, and the words of the others when it was first asked for.
    private struct Choice {
        let field: String
        let words: [String]
        let among: Words
    }

    /// The most fields that are left out together because they do not go with others.
    private static let mostLeftOut = 3

    private let name: String
    private var choices: [Choice] = []
    /// Words of fields of which the first word is refused.
    private var settled: Words = [:]
    private var refused: [String: Set<String>] = [:]
    private var act: SittingAct?
    /// Whether it is of whoever takes part where no more is told than it takes.
    private var isForOwnPart = false
    private var fields: [DescribedField] = []
    private var required: Set<String>?
    private var alternatives: [DescribedAct.Alternatives] = []

    init(of name: String) {
        self.name = name
    }

    /// What is to be told of the act; nil where nothing that was tried could be read.
    mutating func description() -> DescribedAct? {
        look(at: [:])
        var next = 0
        while next < choices.count {
            let choice = choices[next]
            next += 1
            for word in choice.words {
                var words = settled.merging(choice.among) { $1 }
                words[choice.field] = word
                look(at: words, trying: (choice.field, word))
            }
            let taken = choice.words.filter { refused[choice.field]?.contains($0) != true }
            if taken.first != choice.words.first { settled[choice.field] = taken.first }
        }
        guard let act else { return nil }
        return DescribedAct(
            name: name,
            action: act.action,
            isForOwnPart: isForOwnPart,
            fields: fields.map(described),
            alternatives: alternatives
        )
    }

    /// Takes down what the act asks for when some of its words are chosen.
    private mutating func look(at words: Words, trying tried: (field: String, word: String)? = nil)
    {
        let readings = readings(words)
        if let tried, readings.contains(where: { $0.refusesWord(of: tried.field) }) {
            refused[tried.field, default: []].insert(tried.word)
            return
        }
        for field in readings.flatMap(\.fields) {
            guard case .word(let all) = field.kind,
                !choices.contains(where: { $0.field == field.name })
            else { continue }
            choices.append(Choice(field: field.name, words: all, among: words))
        }
        let read = readings.filter { $0.act != nil }
        guard let first = read.first, let least = completed([], words) else { return }
        for field in read.flatMap(\.fields) where !fields.contains(field) { fields.append(field) }
        let needed = least.filter { field in
            !self.readings(words, without: [field]).contains { $0.act != nil }
        }
        required = required.map { $0.intersection(needed) } ?? needed
        if act == nil {
            act = first.act
            isForOwnPart = reading(words) { least.contains($0) }.act?.ownPart != nil
            alternatives = least.subtracting(needed).sorted()
                .map { alternatives(to: $0, in: least, words) }
        }
    }

    /// Readings with everything that is asked for; of fields that do not go together, without the
    /// one and without the other.
    private func readings(_ words: Words, without left: Set<String> = []) -> [Reading] {
        var readings: [Reading] = []
        var trials = [left]
        while readings.count < trials.count {
            let without = trials[readings.count]
            let reading = reading(words) { !without.contains($0) }
            readings.append(reading)
            guard let fault = reading.fault, case .besides(let other) = fault.reason,
                without.count < left.count + Self.mostLeftOut
            else { continue }
            for field in [fault.field, other] {
                let more = without.union([field])
                if !trials.contains(more) { trials.append(more) }
            }
        }
        return readings
    }

    /// What is missing beside some fields for the act to be read, together with these; nil where
    /// it cannot be read so, or not without a certain field.
    private func completed(
        _ given: Set<String>,
        _ words: Words,
        without left: String? = nil
    ) -> Set<String>? {
        var given = given
        while true {
            let known = given
            guard let fault = reading(words, giving: { known.contains($0) }).fault else {
                return given
            }
            guard [.missing, .unconfirmed].contains(fault.reason), fault.field != left,
                given.insert(fault.field).inserted
            else { return nil }
        }
    }

    /// A field that is needed unless another is given, with those others.
    private func alternatives(
        to field: String,
        in least: Set<String>,
        _ words: Words
    ) -> DescribedAct.Alternatives {
        let others = least.subtracting([field])
        var names: [String] = []
        for name in fields.map(\.name) where !others.contains(name) && !names.contains(name) {
            let standsIn = completed(others.union([name]), words, without: field) != nil
            if name == field || standsIn { names.append(name) }
        }
        let all = others.union(names)
        let together = reading(words) { all.contains($0) }
        let isOneOnly = if case .besides? = together.fault?.reason { true } else { false }
        return DescribedAct.Alternatives(names: names, isOneOnly: isOneOnly)
    }

    private func reading(
        _ words: Words,
        giving isGiven: @escaping (String) -> Bool
    ) -> Reading {
        let handed = HandedFields(describing: name) { field in
            isGiven(field.name) ? words[field.name] ?? field.kind.sample : nil
        }
        let end = Result { () throws(HandedActError) in try SittingAct(handed) }
        return Reading(fields: handed.asked, end: end)
    }

    private func described(_ field: DescribedField) -> DescribedField {
        var kind = field.kind
        if case .word(let words) = kind {
            kind = .word(words.filter { refused[field.name]?.contains($0) != true })
        }
        return DescribedField(
            name: field.name,
            kind: kind,
            isList: field.isList,
            isRequired: required?.contains(field.name) ?? false
        )
    }
}

extension DescribedField.Kind {
    /// A value that every field of the kind takes.
    fileprivate var sample: String {
        switch self {
        case .line, .text: "…"
        case .identifier: "00000000-0000-4000-8000-000000000000"
        case .word(let words): words.first ?? ""
        case .number(let range): String(range.lowerBound)
        case .flag: "true"
        case .time: "18:30"
        case .day: "2020-03-16"
        case .digest: String(repeating: "0", count: 64)
        }
    }
}
