import Foundation
import Meetings

/// Builds somebody from the fields of a row or of a card, and notes what is wrong with them.
struct EntryBuilder {
    /// The most characters of a name, a role or a section.
    private static let longest = 250

    let row: Int
    private var values: [DirectoryField: (text: String, place: Place)] = [:]
    private var addresses: [EmailAddress] = []
    private(set) var faults: [EntryFault] = []

    /// Where a value stands.
    struct Place {
        var column: Int?
        var heading: String
    }

    init(row: Int) { self.row = row }

    /// Takes a value; blanks within are made single.
    mutating func take(_ text: String, as field: DirectoryField, at place: Place) {
        guard field != .address else { return takeAddresses(text, place) }
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.isEmpty, values[field] == nil else { return }
        values[field] = (words.withVisibleControls, place)
    }

    mutating func takeAddresses(_ text: String, _ place: Place) {
        for (piece, address) in WrittenAddresses.read(text) {
            guard let address else {
                note(.notAnAddress, piece, place)
                continue
            }
            guard !addresses.contains(address) else { continue }
            guard addresses.count < WrittenAddresses.most else {
                note(.tooManyAddresses(limit: WrittenAddresses.most), piece, place)
                continue
            }
            addresses.append(address)
        }
    }

    mutating func note(_ reason: EntryFault.Reason, _ text: String, _ place: Place?) {
        faults.append(
            EntryFault(
                row: row,
                column: place?.column,
                heading: place?.heading ?? "",
                text: text,
                reason: reason
            )
        )
    }

    /// Nil where nothing of the row can be taken, which the faults then tell.
    mutating func entry() -> DirectoryEntry? {
        for (_, value) in values.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        where value.text.count > Self.longest {
            note(.tooLong(limit: Self.longest), value.text, value.place)
        }
        guard !faults.contains(where: { $0.reason.leavesOut }) else { return nil }
        guard let (name, isSplit) = name() else {
            let some = values.min { $0.key.rawValue < $1.key.rawValue }?.value.text
            note(.noName, addresses.first?.text ?? some ?? "", nil)
            return nil
        }
        return DirectoryEntry(
            row: row,
            number: values[.number]?.text,
            name: name,
            isNameSplit: isSplit,
            addresses: addresses,
            seat: seat()
        )
    }

    private func name() -> (PrintedName, isSplit: Bool)? {
        let title = values[.title]?.text ?? ""
        if let family = values[.family]?.text {
            let given = values[.given]?.text ?? ""
            return (PrintedName(title: title, given: given, family: family), false)
        }
        let whole = values[.name]?.text ?? values[.given]?.text ?? ""
        guard var name = WrittenName.split(whole) else { return nil }
        if !title.isEmpty { name.title = title }
        return (name, true)
    }

    /// What a role tells of the seat, where nothing else does: «Invitée permanente» has no vote.
    private static func seat(told role: String) -> Seat? {
        if let seat = Seat(written: role) { return seat }
        let first = role.split(separator: " ").first.map(String.init) ?? role
        return Seat(written: first).flatMap { $0 == .guest ? .guest : nil }
    }

    private mutating func seat() -> WrittenSeat {
        var seat = WrittenSeat(role: values[.role]?.text, section: values[.section]?.text)
        if let (text, place) = values[.seat] {
            seat.seat = Seat(written: text) ?? Seat(rawValue: text)
            seat.isUnread = seat.seat == nil
            if seat.isUnread { note(.notASeat, text, place) }
        } else if let role = seat.role {
            seat.seat = Self.seat(told: role)
        }
        if let (text, place) = values[.weight] {
            seat.weight = Int(text).flatMap { (0...Limits.weight).contains($0) ? $0 : nil }
            if seat.weight == nil { note(.notAWeight(most: Limits.weight), text, place) }
        }
        return seat
    }
}
