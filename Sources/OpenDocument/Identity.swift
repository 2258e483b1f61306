import SafeXML

/// What an attribute has to do with names that may be given only once in a document.
enum IdentityRole: Hashable, Sendable {
    /// The attribute gives a name.
    case gives(IdentityKind)
    /// The attribute refers to a name.
    case refers(IdentityKind)

    init?(of attribute: Attribute, on element: Element) {
        switch (attribute.namespace, attribute.name) {
        case (.xml, "id"): self = .gives(.xmlID)
        case (.text, "id"), (.draw, "id"): self = .gives(.legacyID)
        case (.text, "continue-list"): self = .refers(.xmlID)
        case (.table, "name") where element.is("table", in: .table): self = .gives(.table)
        case (.text, "name") where element.is("section", in: .text): self = .gives(.section)
        case (.draw, "name"): self = .gives(.drawing)
        case (.text, "name"):
            guard let role = Self.ofBookmark(element) else { return nil }
            self = role
        case (.text, "ref-name") where element.is("bookmark-ref", in: .text):
            self = .refers(.bookmark)
        default: return nil
        }
    }

    private static func ofBookmark(_ element: Element) -> IdentityRole? {
        if element.is("bookmark", in: .text) || element.is("bookmark-start", in: .text) {
            return .gives(.bookmark)
        }
        return element.is("bookmark-end", in: .text) ? .refers(.bookmark) : nil
    }
}

/// A family of names within which each may be given only once.
enum IdentityKind: Hashable, Sendable {
    case xmlID
    case legacyID
    case table
    case section
    case bookmark
    case drawing
}

/// Keeps names unique when what bears them is repeated.
struct Identities: Sendable {
    private struct Key: Hashable {
        let kind: IdentityKind
        let name: String
    }

    /// All names that the template itself gives; none of them may be made up.
    private var reserved: Set<Key> = []
    /// All names that were given, made up or not.
    private var given: Set<Key> = []
    private var latest: [Key: String] = [:]
    private var repetitions: [Key: Int] = [:]

    /// Notes that the template gives a name.
    mutating func reserve(_ shell: Shell) {
        for attribute in shell.changing {
            guard case .identity(.gives(let kind)) = attribute.role else { continue }
            reserved.insert(Key(kind: kind, name: attribute.value))
        }
    }

    /// The name to write for one of the template: the name itself the first time, then numbered;
    /// a reference follows the last one given.
    mutating func value(of name: String, as role: IdentityRole) -> String {
        switch role {
        case .refers(let kind): latest[Key(kind: kind, name: name)] ?? name
        case .gives(let kind): give(Key(kind: kind, name: name))
        }
    }

    private mutating func give(_ key: Key) -> String {
        var number = repetitions[key, default: 0] + 1
        var candidate = Self.numbered(key, number)
        while given.contains(candidate) || number > 1 && reserved.contains(candidate) {
            number += 1
            candidate = Self.numbered(key, number)
        }
        given.insert(candidate)
        repetitions[key] = number
        latest[key] = candidate.name
        return candidate.name
    }

    private static func numbered(_ key: Key, _ number: Int) -> Key {
        number == 1 ? key : Key(kind: key.kind, name: "\(key.name)_\(number)")
    }
}
