public import Access

/// An act as programs are told of it: its word, and the fields that it reads.
public struct DescribedAct: Hashable, Sendable {
    /// The word that stands in `act`.
    public let name: String
    /// What one needs to be allowed to do it for anybody.
    public let action: Action
    /// Whether somebody may do it for themselves who may not do it for others.
    public let isForOwnPart: Bool
    /// The fields of this act, in the order in which they are read: those that every act has (`act`,
    /// `id`, `at`, `group`) are not among them.
    ///
    /// A field that is read in two ways, depending on a word in another, stands there twice.
    public let fields: [DescribedField]
    /// Fields of which none is required, but one of each list.
    public let alternatives: [Alternatives]

    /// Fields of which one must be given.
    public struct Alternatives: Hashable, Sendable {
        /// Their names, in the order in which they are read.
        public let names: [String]
        /// Whether no more than one may be given.
        public let isOneOnly: Bool
    }
}

/// A field of an act.
public struct DescribedField: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// What stands in it, or in each of its values.
    public let kind: Kind
    /// Whether there may be several values.
    public let isList: Bool
    /// Whether the act is refused without it, whatever else is given.
    public let isRequired: Bool

    /// What stands in a field.
    public enum Kind: Hashable, Sendable {
        /// A text in one line: a title, a name.
        case line
        /// A text of paragraphs.
        case text
        /// A UUID.
        case identifier
        /// One of these.
        case word([String])
        /// A whole number from one through the other.
        case number(ClosedRange<Int>)
        /// Yes or no.
        case flag
        /// A moment, or what a clock shows, as `HandedTime` reads it.
        case time
        /// A day of the calendar: `2020-03-16`.
        case day
        /// A SHA-256, in 64 hexadecimal digits.
        case digest
    }

    init(name: String, kind: Kind, isList: Bool = false, isRequired: Bool = false) {
        self.name = name
        self.kind = kind
        self.isList = isList
        self.isRequired = isRequired
    }
}

extension SittingAct {
    /// Every act, in the order of `names`, with the fields that it asks for when it is read.
    public static let described: [DescribedAct] = names.compactMap { name in
        var trial = ActTrial(of: name)
        return trial.description()
    }
}
