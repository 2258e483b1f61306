import Meetings
import Typesetting

extension String {
    /// What somebody who wrote this may have meant: the candidate that differs least, of several
    /// the first; nil when all differ in more than a third of their letters.
    package func nearest(among candidates: some Sequence<String>) -> String? {
        guard let written = Slug(folding: self)?.text else { return nil }
        let ranked = candidates.compactMap { candidate -> (text: String, distance: Int)? in
            guard let slug = Slug(folding: candidate)?.text else { return nil }
            let distance = Spelling.distance(Array(written), Array(slug))
            return 3 * distance <= max(3, slug.count) ? (candidate, distance) : nil
        }
        return ranked.min { $0.distance < $1.distance }?.text
    }
}
