import Meetings
import OpenDocument

/// What stands outside the passages.
extension DocumentComparison {
    /// Rows of the edited document that the printed one does not have, and what may be meant.
    struct LooseRow {
        let index: Int
        /// The row of the printed document that it takes the place of.
        var instead: Int?
    }

    /// The text around passages, where it was not typed to one of them.
    mutating func compareSurroundings() {
        var seen: [PassageID: Int] = [:]
        for (other, printedPlace) in printed.places.enumerated() {
            let passage = printedPlace.mark.passage
            let number = seen[passage, default: 0]
            seen[passage] = number + 1
            guard let places = editedPlaces[passage], places.indices.contains(number) else {
                continue
            }
            let place = places[number]
            let row = row(ofEdited: place)
            let there = edited.rows[row].surroundings(of: place)
            let before = printed.rows[self.row(ofPrinted: other)].surroundings(of: other)
            if isFirst(place), !there.before.hasPrefix(before.before) {
                note(before.before, there.before, atRow: row)
            }
            if !there.after.hasSuffix(before.after) {
                note(before.after, there.after, atRow: row)
            }
        }
    }

    private mutating func note(_ printed: String, _ edited: String, atRow row: Int) {
        let outside = DocumentReview.Outside(
            heading: heading(ofRow: row),
            printed: printed.trimmingBlanks,
            edited: edited.trimmingBlanks
        )
        if outside.printed != outside.edited { result.outside.append(outside) }
    }

    /// Aligns the rows of both documents, and gives those that only the edited one has; notes what
    /// only the printed one has.
    mutating func looseRows() -> [LooseRow] {
        let left = printed.rows.map { key(of: $0, in: printed) }
        let right = edited.rows.map { key(of: $0, in: edited) }
        var loose: [LooseRow] = []
        for case .replaced(let old, let new) in Alignment(left, right).stretches {
            let gone = old.filter { isPlain(printed.rows[$0]) }
            var come = new.filter { isPlain(edited.rows[$0]) && !settled.contains($0) }
                .map { LooseRow(index: $0) }
            pair(gone, &come)
            loose += come
            guard comparesOutside else { continue }
            let replaced = Set(come.compactMap(\.instead))
            let row = new.first ?? min(new.lowerBound, edited.rows.count - 1)
            for index in gone where !replaced.contains(index) {
                note(printed.rows[index].ownText, "", atRow: row)
            }
        }
        return loose
    }

    /// Finds for each row that is gone the first that reads like it, both in order.
    private func pair(_ gone: [Int], _ come: inout [LooseRow]) {
        guard gone.count * come.count < 10_000 else { return }
        var start = 0
        for index in gone {
            let words = printed.rows[index].ownText
            let found = come.indices.dropFirst(start).first {
                WordDiff.likeness(words, edited.rows[come[$0].index].ownText) >= 0.5
            }
            guard let found else { continue }
            come[found].instead = index
            start = found + 1
        }
    }

    /// A row of its own text, that prints no passage and is not empty.
    private func isPlain(_ row: MarkedDocument.Row) -> Bool {
        row.places.isEmpty && !row.ownText.trimmingBlanks.isEmpty
    }

    private func key(of row: MarkedDocument.Row, in document: MarkedDocument) -> String {
        let places = row.places.map { document.places[$0].mark.passage.description }
        return places.isEmpty ? "=" + row.ownText.trimmingBlanks : places.joined(separator: "+")
    }

    // Passages without bookmark.

    /// How many passages without bookmark, and among how many rows, are looked for by likeness.
    private static let mostSought = 200
    private static let mostCompared = 1_000

    mutating func findMissing(among loose: [Int]) {
        let deleted = edited.deleted
        let missing = printed.places.indices.filter { index in
            let passage = printed.places[index].mark.passage
            return editedPlaces[passage] == nil && printedPlaces[passage]?.first == index
        }
        for index in missing {
            let place = printed.places[index]
            let passage = place.mark.passage
            if let mention = deleted[passage] {
                propose(missing: .removed(mention), passage, place.paragraphs, index)
            } else if stands(passage, place.paragraphs.tidied, among: loose) {
                result.unchanged += 1
            } else if missing.count >= Self.mostSought || loose.count >= Self.mostCompared {
                // Too many to be looked for: nobody has taken out that many one by one.
                propose(missing: .notFound(""), passage, place.paragraphs, index)
            } else if let row = likest(to: place.paragraphs, among: loose)
                ?? row(holding: place.paragraphs)
            {
                settled.insert(row)
                let words = edited.rows[row].ownText
                propose(missing: .notFound(words), passage, place.paragraphs, index)
            } else {
                propose(missing: .removed(nil), passage, place.paragraphs, index)
            }
        }
    }

    private mutating func propose(
        missing kind: DocumentReview.Kind,
        _ passage: PassageID,
        _ paragraphs: [String],
        _ place: Int
    ) {
        let over = printed.rows[...row(ofPrinted: place)].last(where: \.isHeading)
        result.proposals.append(
            DocumentReview.Proposal(
                id: passage,
                passage: passage,
                kind: kind,
                recorded: paragraphs,
                edited: [],
                heading: over.map { printed.text.text(in: $0.range) } ?? "",
                changes: []
            )
        )
    }

    /// Whether a passage without bookmark stands as it is printed, at one of its places at least.
    private mutating func stands(
        _ passage: PassageID,
        _ paragraphs: [String],
        among loose: [Int]
    ) -> Bool {
        var isFound = false
        for place in printedPlaces[passage] ?? [] where settleLine(ofPrinted: place) {
            isFound = true
        }
        return isFound || settleWords(of: paragraphs, among: loose)
    }

    /// Whether the very words stand in rows that follow one another.
    private mutating func settleWords(of paragraphs: [String], among loose: [Int]) -> Bool {
        guard let first = paragraphs.first else { return false }
        for row in loose where !settled.contains(row) {
            guard edited.rows[row].ownText.trimmingBlanks == first else { continue }
            let rows = row..<row + paragraphs.count
            guard rows.upperBound <= edited.rows.count,
                zip(rows, paragraphs).allSatisfy({
                    edited.rows[$0].places.isEmpty
                        && edited.rows[$0].ownText.trimmingBlanks == $1
                })
            else { continue }
            settled.formUnion(rows)
            return true
        }
        return false
    }

    private func likest(to paragraphs: [String], among loose: [Int]) -> Int? {
        let words = paragraphs.joined(separator: " ")
        return loose.filter { !settled.contains($0) }
            .map { ($0, WordDiff.likeness(words, edited.rows[$0].ownText)) }
            .filter { $0.1 >= 0.5 }
            .max { $0.1 < $1.1 }?.0
    }

    /// The row in which the very words stand among others that are of no passage.
    private func row(holding paragraphs: [String]) -> Int? {
        let words = paragraphs.tidied
        guard let longest = words.max(by: { $0.count < $1.count }) else { return nil }
        return edited.rows.firstIndex { $0.ownText.contains(longest) }
    }

    // What is new.

    mutating func report(_ loose: [LooseRow]) {
        var group: [Int] = []
        for row in loose where !settled.contains(row.index) {
            if let instead = row.instead {
                note(
                    printed.rows[instead].ownText,
                    edited.rows[row.index].ownText,
                    atRow: row.index
                )
                continue
            }
            if let last = group.last, last + 1 != row.index {
                add(group)
                group = []
            }
            group.append(row.index)
        }
        add(group)
    }

    private mutating func add(_ rows: [Int]) {
        guard let first = rows.first, let last = rows.last else { return }
        let words = rows.map { edited.rows[$0].ownText }.tidied
        let passage = passage(before: first)
        let heading = heading(ofRow: first)
        result.proposals.append(
            DocumentReview.Proposal(
                id: newID("added", [passage?.description ?? heading] + words),
                passage: passage,
                kind: .added,
                recorded: [],
                edited: words,
                heading: heading,
                changes: changes(
                    in: edited.rows[first].range.lowerBound..<edited.rows[last].range.upperBound
                )
            )
        )
    }

    /// The passage that a row goes on with: it ends the row before, which prints nothing else.
    private func passage(before row: Int) -> PassageID? {
        guard row > 0, !edited.rows[row - 1].isHeading, !edited.rows[row].isHeading,
            let place = edited.rows[row - 1].places.last
        else { return nil }
        let passage = edited.places[place].mark.passage
        guard let index = printedPlaces[passage]?.first,
            printed.rows[self.row(ofPrinted: index)].ownText.isEmpty
        else { return nil }
        return passage
    }

    /// Two that are alike in all differ by their order alone.
    private mutating func newID(_ label: String, _ parts: [String]) -> PassageID {
        let parts = [meeting.description] + parts
        let alike = DocumentReview.id(label, parts)
        let number = alikes[alike, default: 0]
        alikes[alike] = number + 1
        return number == 0 ? alike : DocumentReview.id("\(label) \(number)", parts)
    }

    // Comments.

    /// The row in which a character stands: rows follow one another.
    private func row(at position: Int) -> Int {
        var (low, high) = (0, edited.rows.count)
        while low < high {
            let middle = (low + high) / 2
            if edited.rows[middle].range.upperBound < position {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }

    mutating func addComments() {
        for comment in edited.text.comments where !comment.paragraphs.isEmpty {
            let place = edited.places.first { place in
                place.range.lowerBound <= comment.range.lowerBound
                    && comment.range.lowerBound <= place.range.upperBound
            }
            let passage = place?.mark.passage
            let row = row(at: comment.range.lowerBound)
            let quote = edited.text.text(in: comment.range)
            result.proposals.append(
                DocumentReview.Proposal(
                    id: newID(
                        "comment",
                        [
                            comment.mention.author, String(comment.mention.time.prefix(19)),
                            passage?.description ?? heading(ofRow: row),
                        ] + comment.paragraphs
                    ),
                    passage: passage,
                    kind: .comment(comment.mention, on: quote, isResolved: comment.isResolved),
                    recorded: [],
                    edited: comment.paragraphs,
                    heading: heading(ofRow: row),
                    changes: []
                )
            )
        }
    }
}
