/// How near one spelling is to another.
enum Spelling {
    /// The name with the fewest letters to change, when they are at most half of all; of
    /// equally near names the first in the alphabet.
    static func nearest(to name: String, among names: Set<String>) -> String? {
        let letters = Array(name.lowercased())
        let candidates = names.sorted().map { candidate in
            (name: candidate, distance: distance(letters, Array(candidate.lowercased())))
        }
        guard let best = candidates.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, letters.count / 2) ? best.name : nil
    }

    /// The fewest letters to insert, delete or replace to come from one to the other.
    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var previous = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                let replaced = previous[column] + (letter == other ? 0 : 1)
                current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[right.count]
    }
}
