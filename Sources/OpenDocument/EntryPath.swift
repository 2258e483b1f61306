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

    /// Whether the entry signs the document, or a part of it: any that has the word in its name
    /// (ODF 1.3 part 2, on digital signatures).
    static func isSignature(_ path: String) -> Bool {
        path.hasPrefix("META-INF/") && path.contains("signatures")
    }

    /// Whether the entry holds a program, or signs one; the lists of libraries that office suites
    /// leave behind hold none.
    static func isMacro(_ path: String) -> Bool {
        if path == "META-INF/macrosignatures.xml" { return true }
        guard !isFolder(path) else { return false }
        let parts = path.split(separator: "/").map(String.init)
        // Embedded documents have folders of their own.
        let folders = parts.dropLast()
        if folders.contains("Scripts") { return true }
        let lists = ["script-lb.xml", "script-lc.xml", "dialog-lb.xml", "dialog-lc.xml"]
        return (folders.contains("Basic") || folders.contains("Dialogs"))
            && !lists.contains(parts.last ?? "")
    }

    /// Whether the path names a folder, which has no bytes of its own.
    static func isFolder(_ path: String) -> Bool { path.hasSuffix("/") }
}
