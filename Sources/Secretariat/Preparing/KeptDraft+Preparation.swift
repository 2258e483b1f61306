import Foundation
public import Registry

extension KeptDraft {
    /// What somebody has prepared so far; blank where it cannot be read.
    public var preparation: Preparation {
        (try? JSONDecoder().decode(Preparation.self, from: Data(content.utf8))) ?? Preparation()
    }
}

extension Preparation {
    /// As it is kept.
    public var content: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
