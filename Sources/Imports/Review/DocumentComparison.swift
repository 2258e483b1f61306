import Foundation
import Meetings
import OpenDocument

/// Finds what a review tells.
struct DocumentComparison {
    let edited: MarkedDocument
    let printed: MarkedDocument
    let recorded: [PassageID: [String]]
    let meeting: MeetingID
    let comparesOutside: Bool
    var result = DocumentReview()
    /// Rows of the edited document that need no word any more.
    var settled: Set<Int> = []
    /// The rows of the edited document by all that they say, and the rows of the printed one that
    /// were found among them.
    let lines: [String: [Int]]
    var foundLines: Set<Int> = []

    private let editedRows: [Int]
    private let printedRows: [Int]
    private let headings: [String]
    let editedPlaces: [PassageID: [Int]]
    let printedPlaces: [PassageID: [Int]]

    init(
        edited: MarkedDocument,
        printed: MarkedDocument,
        recorded: [PassageID: [String]],
        meeting: MeetingID,
        comparesOutside: Bool
    ) {
        self.edited = edited
        self.printed = printed
        self.recorded = recorded
        self.meeting = meeting
        self.comparesOutside = comparesOutside
        editedRows = Self.rowOfEachPlace(edited)
        printedRows = Self.rowOfEachPlace(printed)
        headings = Self.headings(edited)
        lines = Self.lines(of: edited)
        editedPlaces = Dictionary(grouping: edited.places.indices) {
            edited.places[$0].mark.passage
        }
        printedPlaces = Dictionary(grouping: printed.places.indices) {
            printed.places[$0].mark.passage
        }
    }

    mutating func review() -> DocumentReview {
        var seen: Set<PassageID> = []
        let known = (printed.places + edited.places).map(\.mark.passage)
        for passage in known where seen.insert(passage).inserted {
            if editedPlaces[passage] != nil { compare(passage) }
        }
        if comparesOutside { compareSurroundings() }
        let loose = looseRows()
        findMissing(among: loose.map(\.index))
        if comparesOutside { report(loose) }
        addComments()
        sort()
        return result
    }

    private static func rowOfEachPlace(_ document: MarkedDocument) -> [Int] {
        var rows = [Int](repeating: 0, count: document.places.count)
        for (index, row) in document.rows.enumerated() {
            for place in row.places { rows[place] = index }
        }
        return rows
    }

    /// The heading over each row, with the words of its passages.
    private static func headings(_ document: MarkedDocument) -> [String] {
        var heading = ""
        return document.rows.map { row in
            if row.isHeading { heading = document.text.text(in: row.range) }
            return heading
        }
    }

    func heading(ofRow row: Int) -> String { headings.indices.contains(row) ? headings[row] : "" }

    func row(ofEdited place: Int) -> Int { editedRows[place] }

    func row(ofPrinted place: Int) -> Int { printedRows[place] }

    // Passages.

    /// Looks at each place of a passage that is still there.
    private mutating func compare(_ passage: PassageID) {
        guard let places = editedPlaces[passage], let first = places.first else { return }
        let standing = printedPlaces[passage] ?? []
        guard !standing.isEmpty || recorded[passage] != nil else {
            return propose(.unknown, passage, at: first, [], edited.places[first].paragraphs)
        }
        var changed: [(place: Int, recorded: [String], words: [String])] = []
        var isOutdated = false
        for (number, place) in places.enumerated() {
            let other = standing.indices.contains(number) ? standing[number] : standing.first
            let words = words(at: place, beside: other)
            let record = other.map { printed.places[$0].paragraphs } ?? recorded[passage] ?? []
            guard words != record.tidied, !absorbs(place, words, record.tidied) else { continue }
            let (mark, within) = (edited.places[place].mark, edited.places[place].paragraphs)
            if mark.fits(words) || mark.fits(within) && words == within.tidied {
                isOutdated = true
            } else {
                changed.append((place, record, words))
            }
        }
        guard let first = changed.first else {
            if isOutdated { result.outdated.append(passage) } else { result.unchanged += 1 }
            return
        }
        let others = Set(changed.dropFirst().map(\.words)).subtracting([first.words])
        let isConflict = !edited.places[first.place].mark.fits(first.recorded)
        let kind: DocumentReview.Kind =
            if first.words.isEmpty {
                .removed(nil)
            } else if isConflict {
                .conflict
            } else if others.isEmpty {
                .changed
            } else {
                .divided(others.sorted { $0.joined() < $1.joined() })
            }
        propose(kind, passage, at: first.place, first.recorded, first.words)
    }

    /// What stands at a place, with what was typed directly before and behind it.
    private mutating func words(at place: Int, beside other: Int?) -> [String] {
        var words = edited.places[place].paragraphs
        guard comparesOutside, let other else { return words.tidied }
        let there = edited.rows[row(ofEdited: place)].surroundings(of: place)
        let before = printed.rows[row(ofPrinted: other)].surroundings(of: other)
        if words.isEmpty { words = [""] }
        if there.before.hasPrefix(before.before), isFirst(place) {
            words[0] = String(there.before.dropFirst(before.before.count)) + words[0]
        }
        if there.after.hasSuffix(before.after) {
            words[words.count - 1] += String(there.after.dropLast(before.after.count))
        }
        return words.tidied
    }

    /// Whether no other passage stands before this one in its row: what stands between two belongs
    /// to the first.
    func isFirst(_ place: Int) -> Bool {
        edited.rows[row(ofEdited: place)].places.first == place
    }

    /// Whether the rows behind a passage are what the record has of it beyond what its bookmark
    /// holds: paragraphs that were added and have been taken over.
    private mutating func absorbs(_ place: Int, _ words: [String], _ record: [String]) -> Bool {
        guard words.count < record.count, record.starts(with: words) else { return false }
        var row = row(ofEdited: place) + 1
        var rows: [Int] = []
        for paragraph in record.dropFirst(words.count) {
            guard edited.rows.indices.contains(row), edited.rows[row].places.isEmpty,
                edited.rows[row].ownText.trimmingBlanks == paragraph
            else { return false }
            rows.append(row)
            row += 1
        }
        settled.formUnion(rows)
        return true
    }

    mutating func propose(
        _ kind: DocumentReview.Kind,
        _ passage: PassageID,
        at place: Int,
        _ recorded: [String],
        _ words: [String]
    ) {
        let row = row(ofEdited: place)
        result.proposals.append(
            DocumentReview.Proposal(
                id: passage,
                passage: passage,
                kind: kind,
                recorded: recorded,
                edited: words,
                heading: heading(ofRow: row),
                changes: changes(in: edited.rows[row].range)
            )
        )
    }

    /// The tracked changes of a stretch, without those that took whole passages out.
    func changes(in range: Range<Int>) -> [WrittenText.Change] {
        edited.text.changes(in: range).filter { change in
            guard case .deletion(_, let bookmarks) = change.kind else { return true }
            return bookmarks.allSatisfy { PassageMark($0) == nil }
        }
    }

    /// In the order of the document, where it has a place for each.
    private mutating func sort() {
        let order = Dictionary(
            (edited.places + printed.places).enumerated().map { ($1.mark.passage, $0) },
            uniquingKeysWith: min
        )
        func place(_ proposal: DocumentReview.Proposal) -> Int {
            proposal.passage.flatMap { order[$0] } ?? .max
        }
        result.proposals = result.proposals.enumerated()
            .sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }
            .map(\.element)
    }
}

extension DocumentReview {
    /// The id of something that the document brings: the same document brings the same.
    static func id(_ label: String, _ parts: [String]) -> PassageID {
        let text = ([label] + parts).joined(separator: "\u{1F}")
        return PassageID(UUID(hashing: Array(text.utf8)))
    }
}
