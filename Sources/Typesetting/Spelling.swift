/// How near one spelling is to another.
package enum Spelling {
    /// The most characters of a name that nearer ones are looked for: nobody means a longer one.
    private static let longest = 64

    /// The name with the fewest letters to change, when they are at most half of all; of
    /// equally near names the first in the alphabet.
    package static func nearest(to name: String, among names: Set<String>) -> String? {
        guard name.unicodeScalars.count <= longest else { return nil }
        let letters = Array(name.lowercased())
        let most = max(1, letters.count / 2)
        let candidates = names.sorted().compactMap { candidate -> (name: String, distance: Int)? in
            let other = Array(candidate.lowercased())
            guard abs(other.count - letters.count) <= most else { return nil }
            return (candidate, distance(letters, other))
        }
        guard let best = candidates.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= most ? best.name : nil
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
