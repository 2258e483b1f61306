import Mustache
import Wording

/// What a template is filled with: a page's values in one language.
indirect enum Tree: Sendable {
    case text(String)
    case flag(Bool)
    case list([Tree])
    case record([String: Tree])
    /// What there is none of.
    case nothing

    /// The values of a view: its stored properties, whatever they are.
    init(_ value: Any, in language: Language) {
        switch value {
        case let phrase as Phrase: self = .text(phrase[language])
        case let text as String: self = .text(text)
        case let flag as Bool: self = .flag(flag)
        case let number as Int: self = .text(String(number))
        case let number as UInt: self = .text(String(number))
        case let number as Int64: self = .text(String(number))
        case let words as any PageWords: self = words.tree(in: language)
        default: self.init(fieldsOf: value, in: language)
        }
    }

    /// The values of a view or a list, each looked at anew.
    init(fieldsOf value: Any, in language: Language) {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case nil: self = .nothing
        case .optional:
            self = mirror.children.first.map { Tree($0.value, in: language) } ?? .nothing
        case .collection: self = .list(mirror.children.map { Tree($0.value, in: language) })
        default:
            self = .record(
                Dictionary(
                    mirror.children.compactMap { child in
                        child.label.map { ($0, Tree(child.value, in: language)) }
                    },
                    uniquingKeysWith: { first, _ in first }
                )
            )
        }
    }

    /// As the templates take it; nil for what there is none of.
    fileprivate var plain: Any? {
        switch self {
        case .text(let text): text
        case .flag(let flag): flag
        case .list(let list): list.compactMap(\.plain)
        case .record: self
        case .nothing: nil
        }
    }
}

/// To ask a dictionary of anything takes the engine longer: it makes sure of its type at every name.
extension Tree: MustacheParent {
    func child(named name: String) -> Any? {
        if case .record(let fields) = self { fields[name]?.plain } else { nil }
    }
}
