/// Rules for the paths of entries.
enum EntryPath {
    /// Whether a path stays inside the folder that it is unpacked into, on any system.
    static func isSafe(_ path: String) -> Bool {
        guard !path.isEmpty, !path.hasPrefix("/") else { return false }
        let isPlain = path.unicodeScalars.allSatisfy { scalar in
            scalar.value >= 0x20 && scalar != "\\" && scalar != ":"
        }
        guard isPlain else { return false }
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)
        if parts.last?.isEmpty == true { parts.removeLast() }
        return !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
    }

    /// Whether the path names a folder, which has no bytes of its own.
    static func isFolder(_ path: String) -> Bool { path.hasSuffix("/") }
}
