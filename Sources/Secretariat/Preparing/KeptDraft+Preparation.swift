import Foundation
import Meetings
public import Registry

extension KeptDraft {
    /// What somebody has prepared so far; blank where it cannot be read.
    public var preparation: Preparation { (try? readPreparation()) ?? Preparation() }

    /// What somebody has prepared so far.
    ///
    /// Throws where it cannot be read: whoever keeps another over it would lose what stands there.
    public func readPreparation() throws(RegistryError) -> Preparation {
        do {
            return try JSONDecoder().decode(Preparation.self, from: Data(content.utf8))
        } catch {
            throw .storage(.unreadable(table: "drafts", reason: id.description))
        }
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
