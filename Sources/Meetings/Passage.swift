/// A free text of the record: a title, a note, a motion, a decision.
///
/// Passages stand outside the journal, which only names them, so that one can be redacted and what
/// was approved stays provable.
public struct Passage: Hashable, Sendable, Identifiable {
    /// Its identifier.
    public let id: PassageID
    /// Its paragraphs, in order.
    public var paragraphs: [Paragraph]

    /// A text of some paragraphs.
    public init(id: PassageID, paragraphs: [Paragraph]) {
        self.id = id
        self.paragraphs = paragraphs
    }

    /// One paragraph: stretches of text, and people named by reference, so that erasing a person
    /// reaches every passage.
    public struct Paragraph: Hashable, Sendable {
        /// Words and people, in order.
        public var runs: [Run]
        public var form: Form

        /// A paragraph of some runs.
        public init(_ runs: [Run], form: Form = .plain) {
            self.runs = runs
            self.form = form
        }
    }

    /// A stretch of words, or a person, whose name is filled in where it is read.
    public enum Run: Hashable, Sendable {
        case text(String, Style = .plain)
        case person(PersonID, Style = .plain)
    }

    /// The longest passage that is taken, in bytes of UTF-8 over all its texts.
    public static let longest = 200_000
}

extension Passage {
    /// The length of all texts and links in bytes of UTF-8; a reference counts as nothing.
    public var length: Int {
        paragraphs.flatMap(\.runs).reduce(0) { sum, run in
            let length = if case .text(let text, _) = run { text.utf8.count } else { 0 }
            return sum + length + (run.style.link?.text.utf8.count ?? 0)
        }
    }

    /// Everybody whom the passage names, in the order of the text.
    public var people: [PersonID] {
        paragraphs.flatMap(\.runs).compactMap { run in
            if case .person(let person, _) = run { person } else { nil }
        }
    }
}

extension Passage.Paragraph {
    /// The words without their markup.
    public func words(naming name: (PersonID) -> String) -> String {
        runs.map { run in
            switch run {
            case .text(let text, _): text
            case .person(let person, _): name(person)
            }
        }
        .joined()
    }
}

/// A person as printed in the minutes of one sitting, kept apart from the journal.
public struct PrintedName: Hashable, Sendable {
    /// `M.`, `Mme`, `Dr`: put before the name, never split from it.
    ///
    /// Empty when not stated.
    public var title: String
    /// The given name; may be empty.
    public var given: String
    /// The family name.
    public var family: String
    /// What the person was then, as printed: «secrétaire fédéral».
    ///
    /// Empty when nothing is said.
    public var role: String
    /// The section as printed: «Brest-Centre».
    ///
    /// Empty when nothing is said.
    public var section: String

    /// A name with title, role and section, which may be empty.
    public init(
        title: String = "",
        given: String,
        family: String,
        role: String = "",
        section: String = ""
    ) {
        self.title = title
        self.given = given
        self.family = family
        self.role = role
        self.section = section
    }
}

extension String {
    /// The text with each control character that no document can hold (all below U+0020 but tab,
    /// line feed and carriage return, and U+FFFE, U+FFFF) replaced by U+FFFD, for all to see.
    public var withVisibleControls: String {
        guard unicodeScalars.contains(where: \.isForbiddenInDocuments) else { return self }
        var scalars = UnicodeScalarView()
        scalars.append(
            contentsOf: unicodeScalars.map { $0.isForbiddenInDocuments ? "\u{FFFD}" : $0 }
        )
        return String(scalars)
    }
}

extension Unicode.Scalar {
    /// Whether XML 1.0 (production 2, Char) refuses the character.
    public var isForbiddenInDocuments: Bool {
        switch value {
        case 0x9, 0xA, 0xD: false
        case 0..<0x20, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}

extension String {
    /// The text without the blanks and line breaks before and after it.
    public var trimmingBlanks: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
