import Foundation
import Meetings

/// A contact card: vCard 2.1, 3.0 (RFC 2426) or 4.0 (RFC 6350).
struct ContactCard: Sendable {
    /// On which it begins, from 1.
    let line: Int
    let properties: [CardProperty]

    /// Somebody, as far as the card tells of a person, and what cannot be taken.
    func read() -> (DirectoryEntry?, [EntryFault]) {
        var builder = EntryBuilder(row: line)
        if let other = otherThanPerson {
            builder.note(.notAPerson, text("FN"), EntryBuilder.Place(heading: other.name))
        }
        let parts = value("N").map { Self.components($0) } ?? []
        func part(_ index: Int) -> String { parts.indices.contains(index) ? parts[index] : "" }
        let name = EntryBuilder.Place(heading: "N")
        builder.take(part(0), as: .family, at: name)
        builder.take(part(1), as: .given, at: name)
        builder.take(part(3), as: .title, at: name)
        builder.take(text("FN"), as: .name, at: EntryBuilder.Place(heading: "FN"))
        for address in properties.filter({ $0.name == "EMAIL" }).preferredFirst() {
            builder.takeAddresses(
                Self.unescaped(address.value),
                EntryBuilder.Place(heading: "EMAIL")
            )
        }
        let entry = builder.entry()
        return (entry, builder.faults)
    }

    /// The property that says that this is no person.
    private var otherThanPerson: CardProperty? {
        properties.first { property in
            let value = property.value.lowercased()
            return switch property.name {
            case "KIND", "X-ADDRESSBOOKSERVER-KIND": !value.isEmpty && value != "individual"
            case "X-ABSHOWAS": value == "company"
            default: false
            }
        }
    }

    private func value(_ name: String) -> String? {
        properties.first { $0.name == name && !$0.value.isEmpty }?.value
    }

    private func text(_ name: String) -> String { value(name).map(Self.unescaped) ?? "" }

    /// The parts of a structured value; several values of one part stand side by side.
    private static func components(_ value: String) -> [String] {
        var (parts, part, isEscaped) = ([String](), "", false)
        for character in value {
            if isEscaped {
                part.append(character == "n" || character == "N" ? " " : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == ";" {
                parts.append(part)
                part = ""
            } else {
                part.append(character == "," ? " " : character)
            }
        }
        return parts + [part]
    }

    private static func unescaped(_ value: String) -> String {
        guard value.contains("\\") else { return value }
        var (text, isEscaped) = ("", false)
        for character in value {
            if isEscaped {
                text.append(character == "n" || character == "N" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                text.append(character)
            }
        }
        return text
    }
}

/// A line of a card: `item1.EMAIL;TYPE=INTERNET:anne@exemple.fr`.
struct CardProperty: Sendable {
    /// In capitals, without the group before it.
    let name: String
    /// Names in capitals; one without a name, as vCard 2.1 has them, has an empty one.
    let parameters: [(name: String, value: String)]
    /// Decoded, with what is escaped in it.
    let value: String

    /// Whether anything is read of it: the most of a card is pictures, telephones and notes.
    var tellsOfPerson: Bool {
        let names = ["N", "FN", "EMAIL", "KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS"]
        return !value.isEmpty && names.contains(name)
    }

    /// 1 for what is to be taken first, as the card says; 101 where it says nothing.
    fileprivate var preference: Int {
        for (name, value) in parameters {
            if name == "PREF" { return Int(value).map { min(max($0, 1), 100) } ?? 1 }
            let kinds = value.uppercased().split(separator: ",")
            if name.isEmpty || name == "TYPE", kinds.contains("PREF") { return 1 }
        }
        return 101
    }
}

extension [CardProperty] {
    /// In the order of preference, else in that of the card.
    fileprivate func preferredFirst() -> [CardProperty] {
        enumerated().sorted {
            ($0.element.preference, $0.offset) < ($1.element.preference, $1.offset)
        }.map(\.element)
    }
}
