extension String {
    /// A title or a name with everything in it to be seen: forbidden control characters, marks that turn
    /// around what follows on a line (Unicode Technical Report 36, 2.2) and marks of no width become
    /// U+FFFD.
    ///
    /// The joiners stay within words of scripts that are written with them, and in pictures.
    public var withVisibleMarks: String {
        let visible = withVisibleControls
        guard visible.unicodeScalars.contains(where: \.isUnseenMark) else { return visible }
        let scalars = Array(visible.unicodeScalars)
        var shown = UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let isShown = !scalar.isUnseenMark || scalar.joins(at: index, in: scalars)
            shown.append(isShown ? scalar : "\u{FFFD}")
        }
        return String(shown)
    }
}

extension Unicode.Scalar {
    /// Whether nobody sees the character, and it changes what is seen around it.
    fileprivate var isUnseenMark: Bool {
        switch value {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Whether it is a joiner between two characters of which scripts with joiners are made.
    fileprivate func joins(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard value == 0x200C || value == 0x200D, index > 0, index + 1 < scalars.count else {
            return false
        }
        return scalars[index - 1].isJoinable && scalars[index + 1].isJoinable
    }

    /// Arabic and all that the code charts have after it, but for spaces and punctuation in general.
    private var isJoinable: Bool {
        value >= 0x0600 && !(0x2000...0x206F).contains(value)
    }
}
