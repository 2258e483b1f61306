import Foundation
import Imports
import Meetings

/// Reads bytes as a directory: a table, a workbook or contact cards.
enum DirectorySubject {
    static func examine(_ bytes: Data) {
        guard var file = read({ () throws(DirectoryFileError) in try DirectoryFile(bytes) }) else {
            return
        }
        // A table of which nobody knows the headings is told what it holds.
        if file.needsMapping {
            claim(!file.columns.isEmpty, "there is nothing to be told")
            file.map(column: 1, to: .name)
            file.map(column: 2, to: .address)
            claim(!file.needsMapping, "it asks again")
        }
        let told = file
        guard let reading = read({ () throws(DirectoryFileError) in try told.read() }) else {
            return
        }
        isSound(reading)
        claim(
            reading == read { () throws(DirectoryFileError) in try told.read() },
            "the same bytes say the same"
        )
        guard reading.entries.count <= 200 else { return }
        compare(reading.entries)
    }

    private static func isSound(_ reading: DirectoryReading) {
        claim(reading.entries.count <= DirectoryFile.mostRows, "too many people")
        for entry in reading.entries {
            claim(entry.row >= 1 && !entry.name.family.isEmpty, "nobody in a row")
            claim(entry.addresses.count <= 20, "too many addresses")
            claim(Set(entry.addresses).count == entry.addresses.count, "an address twice")
            for text in [entry.name.title, entry.name.given, entry.name.family] {
                claim(text.count <= 250 && !text.contains(where: \.isNewline), "no name to print")
            }
        }
    }

    /// A directory beside records that know the half of it: nobody is missed, and what is known for
    /// certain stays so.
    private static func compare(_ entries: [DirectoryEntry]) {
        let known = entries.enumerated().filter { $0.offset.isMultiple(of: 2) }.map {
            KnownMember(
                id: PersonID(Self.id($0.offset)),
                number: $0.element.number,
                name: $0.element.name,
                addresses: $0.element.addresses
            )
        }
        let comparison = DirectoryComparison(entries, with: known, givesSeats: true)
        claim(comparison.rows.map(\.entry) == entries, "a row is lost")
        let people = Set(known.map(\.id))
        for row in comparison.rows {
            switch row.standing {
            case .same(let person): claim(people.contains(person), "somebody unknown")
            case .changed(let person, let changes):
                claim(people.contains(person) && !changes.isEmpty, "nothing changes")
            case .asks, .new, .repeats: break
            }
        }
    }

    private static func id(_ number: Int) -> UUID {
        let (high, low) = (UInt8(number >> 8 & 255), UInt8(number & 255))
        return UUID(uuid: (0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, high, low))
    }
}
