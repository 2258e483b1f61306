/// How near one spelling is to another.
package enum Spelling {
    /// The name with the fewest letters to change, when they are at most half of all; of
    /// equally near names the first in the alphabet.
    package static func nearest(to name: String, among names: Set<String>) -> String? {
        let letters = Array(name.lowercased())
        let candidates = names.sorted().map { candidate in
            (name: candidate, distance: distance(letters, Array(candidate.lowercased())))
        }
        guard let best = candidates.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, letters.count / 2) ? best.name : nil
    }

    /// The fewest letters to insert, delete, replace or swap with their neighbour to come from one
    /// to the other.
    package static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var before: [Int] = []
        var row = Array(0...right.count)
        for i in left.indices {
            var next = [i + 1]
            for j in right.indices {
                let replaced = row[j] + (left[i] == right[j] ? 0 : 1)
                var least = min(replaced, row[j + 1] + 1, next[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    least = min(least, before[j - 1] + 1)
                }
                next.append(least)
            }
            before = row
            row = next
        }
        return row[right.count]
    }
}
