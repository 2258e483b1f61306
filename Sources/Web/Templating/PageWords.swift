import Synchronization
import Wording

/// The words that stand on a page whatever it shows: all of a type are the same.
protocol PageWords: Sendable {}

extension PageWords {
    /// As templates take them.
    ///
    /// To look at every word of a type takes longer than the rest of a page: it is done once for each
    /// language.
    func tree(in language: Language) -> Tree {
        let key = KeptWords(words: ObjectIdentifier(Self.self), language: language)
        if let kept = KeptWords.trees.withLock({ $0[key] }) { return kept }
        let tree = Tree(fieldsOf: self, in: language)
        KeptWords.trees.withLock { $0[key] = tree }
        return tree
    }
}

private struct KeptWords: Hashable {
    let words: ObjectIdentifier
    let language: Language

    static let trees = Mutex<[KeptWords: Tree]>([:])
}
