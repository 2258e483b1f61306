import Foundation
import Journal
import Meetings
import Registry
import Secretariat

/// What came from the page of a preparation: the whole of it, whatever button was pressed.
struct PreparationForm: Sendable {
    /// What a button of the page asks for.
    enum Wish: Hashable, Sendable {
        case save
        case convene
        case discard
        case add
        case move(ItemID, Preparation.Step)
        case remove(ItemID)
        case attach
        case detach(AnnexID)
        case invite
        case uninvite(PersonID)
    }

    let wish: Wish
    /// The version of the draft that the page showed.
    let version: Int64
    /// As it was typed; the wish is not done yet.
    let typed: Preparation
    /// Who was chosen to be invited.
    let guest: PersonID?
    /// The title of an item that is to be added.
    let newTitle: String
    /// A file that is to be attached.
    let file: MultipartForm.Part?

    /// `kept` tells what the page does not ask for.
    init(_ fields: FormFields, file: MultipartForm.Part?, kept: Preparation) {
        wish = Self.wish(fields["do"] ?? "")
        version = fields["version"].flatMap { Int64($0) } ?? 0
        guest = fields["guest"].flatMap { PersonID($0) }
        newTitle = Self.line(fields["new-title"])
        self.file = file.flatMap { $0.bytes.isEmpty ? nil : $0 }
        typed = Self.typed(fields, kept)
    }

    private static func wish(_ text: String) -> Wish {
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        guard let verb = parts.first else { return .save }
        guard parts.count == 2 else {
            switch verb {
            case "convene": return .convene
            case "discard": return .discard
            case "add": return .add
            case "attach": return .attach
            case "invite": return .invite
            default: return .save
            }
        }
        if let step = Preparation.Step(rawValue: verb), let item = ItemID(parts[1]) {
            return .move(item, step)
        }
        switch verb {
        case "remove": return ItemID(parts[1]).map(Wish.remove) ?? .save
        case "detach": return AnnexID(parts[1]).map(Wish.detach) ?? .save
        case "uninvite": return PersonID(parts[1]).map(Wish.uninvite) ?? .save
        default: return .save
        }
    }

    private static func line(_ text: String?) -> String {
        (text ?? "").prefix(longest).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func typed(_ fields: FormFields, _ kept: Preparation) -> Preparation {
        var typed = kept
        typed.day = line(fields["day"])
        typed.time = line(fields["time"])
        typed.noticeOn = line(fields["noticeOn"])
        typed.kind = fields["kind"].flatMap(SittingKind.init) ?? kept.kind
        typed.form = fields["form-of-sitting"].flatMap(Form.init) ?? kept.form
        typed.isSecondNotice = fields["secondNotice"] == "yes"
        for channel in Preparation.channels {
            typed.places[channel] = String(
                (fields["place.\(channel.rawValue)"] ?? "").prefix(longest)
            )
        }
        typed.items = items(fields, kept)
        typed.settleLevels()
        let seated = Set(fields.all("seated").compactMap { PersonID($0) })
        let convened = Set(fields.all("convened").compactMap { PersonID($0) })
        typed.notConvened = kept.notConvened.subtracting(convened)
            .union(seated.subtracting(convened))
        for index in typed.annexes.indices {
            let belongs = fields["belongs.\(typed.annexes[index].id)"]
            typed.annexes[index].item = belongs.flatMap { ItemID($0) }
        }
        return typed
    }

    private static func items(_ fields: FormFields, _ kept: Preparation) -> [Preparation.Item] {
        let known = Dictionary(kept.items.map { ($0.id, $0) }) { first, _ in first }
        var seen: Set<ItemID> = []
        return fields.all("item").prefix(Limits.items).compactMap { text in
            guard let id = ItemID(text), seen.insert(id).inserted else { return nil }
            var item = known[id] ?? Preparation.Item(id: id)
            item.title = line(fields["title.\(id)"])
            item.minutes = line(fields["minutes.\(id)"])
            item.level = fields["level.\(id)"].flatMap { Int($0) } ?? 0
            item.isClosedSession = fields["closed.\(id)"] == "yes"
            // A page that had none to offer says nothing of it.
            if let approved = fields["approves.\(id)"] {
                item.approves = approved.isEmpty ? nil : line(approved)
                if item.approves != nil {
                    item.kind = .approvalOfMinutes
                } else if item.kind == .approvalOfMinutes {
                    item.kind = .ordinary
                }
            }
            return item
        }
    }

    /// What the preparation comes to once the wish is done; what is asked of the records is not.
    func wished(in registry: Registry) -> Preparation {
        var wished = typed
        switch wish {
        case .save, .convene, .discard: break
        case .add: break
        case .move(let item, let step): wished.move(item, step)
        case .remove(let item): wished.remove(item)
        case .attach: break
        case .detach(let annex): wished.annexes.removeAll { $0.id == annex }
        case .invite:
            if let guest, !wished.guests.contains(guest) { wished.guests.append(guest) }
        case .uninvite(let person): wished.guests.removeAll { $0 == person }
        }
        // What stands in the field of a new item or of a file is not lost whatever was pressed.
        if !newTitle.isEmpty || wish == .add {
            var item = Preparation.Item(id: registry.newID())
            item.title = newTitle
            wished.add(item)
        }
        if let file { wished.annexes.append(Self.annex(of: file, registry.newID())) }
        return wished
    }

    private static func annex(
        of file: MultipartForm.Part,
        _ id: AnnexID
    ) -> Preparation.Annex {
        let name = line(file.fileName)
        return Preparation.Annex(
            id: id,
            name: name.isEmpty ? "–" : name,
            digest: Fingerprint(hashing: file.bytes)
        )
    }

    /// The part of the page that comes back into view.
    var anchor: String {
        switch wish {
        // By the key Enter, whoever types one item after the other saves.
        case .save where !newTitle.isEmpty, .add: "#new-title"
        case .save, .convene, .discard: ""
        case .remove: "#agenda"
        case .move(let item, _): "#item-\(item)"
        case .attach, .detach: "#annexes"
        case .invite, .uninvite: "#convened"
        }
    }

    private static let longest = 8_000
}
