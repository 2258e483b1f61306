public import Meetings

/// A body as the directory knows it on the day of a sitting: what a record may leave out.
public struct RegisteredBody: Hashable, Sendable {
    /// What it is called.
    public var name: String
    /// The organisation that it belongs to.
    public var organisation: String
    /// Which kind of body it is.
    public var kind: BodyKind
    /// Such as `Europe/Paris`; nil when not stated.
    public var zone: String?
    /// Where it usually sits, and how one connects.
    public var places: [RegisteredPlace]
    /// The rules in force on the day; nil where only those of the kind are known.
    public var rules: Rules?
    /// Who holds a seat on the day, in the order of the attendance list.
    public var seats: [RegisteredSeat]

    /// What the directory knows of a body.
    public init(
        name: String,
        organisation: String,
        kind: BodyKind,
        zone: String?,
        places: [RegisteredPlace] = [],
        rules: Rules? = nil,
        seats: [RegisteredSeat] = []
    ) {
        self.name = name
        self.organisation = organisation
        self.kind = kind
        self.zone = zone
        self.places = places
        self.rules = rules
        self.seats = seats
    }
}

/// Where, or by which means, one takes part through a channel.
public struct RegisteredPlace: Hashable, Sendable {
    /// The channel that leads there.
    public let channel: Channel
    /// The place, or the means of connection.
    public let text: String

    /// A usual place of a body.
    public init(channel: Channel, text: String) {
        self.channel = channel
        self.text = text
    }
}

/// Somebody who holds a seat, as a record would write them down.
public struct RegisteredSeat: Hashable, Sendable {
    /// With role and section as printed; empty throughout where it was erased.
    public let name: PrintedName
    /// The number of the member; nil when there is none.
    public let number: String?
    /// Who this was, where the name was erased from the sitting.
    public let erased: PersonID?
    /// Full member, substitute, advisory voice or guest.
    public let seat: Seat
    /// The voting weight.
    public let weight: Int
    /// The mandates carried, by the section as printed.
    public let mandates: [RegisteredMandates]
    /// Whether notices go to the holder.
    public let isConvened: Bool
    /// The gender of the holder where stated.
    public let gender: Gender?

    /// A seat that the directory knows, on the day of the sitting.
    public init(
        name: PrintedName,
        number: String? = nil,
        erased: PersonID? = nil,
        seat: Seat = .fullMember,
        weight: Int = 1,
        mandates: [RegisteredMandates] = [],
        isConvened: Bool = true,
        gender: Gender? = nil
    ) {
        self.name = name
        self.number = number
        self.erased = erased
        self.seat = seat
        self.weight = weight
        self.mandates = mandates
        self.isConvened = isConvened
        self.gender = gender
    }
}

/// Of which section a delegate carries how many mandates.
public struct RegisteredMandates: Hashable, Sendable {
    /// The section that gave them.
    public let section: String
    /// How many.
    public let number: Int

    /// So many mandates of one section.
    public init(section: String, number: Int) {
        self.section = section
        self.number = number
    }
}

extension RegisteredSeat {
    var identity: PersonIdentity { PersonIdentity(name, number: number, erased: erased) }
}

extension [RegisteredSeat] {
    /// A key for each, made from the family name, with the given name where that is needed to tell
    /// two apart, and a number where that does not help.
    func keys(besides others: some Sequence<String> = []) -> [String] {
        func folded(_ words: String...) -> String {
            Slug(folding: words.joined(separator: " "))?.text ?? "personne"
        }
        let families = Dictionary(grouping: self) { folded($0.name.family) }
        var taken = Set(others)
        return map { seat in
            let family = folded(seat.name.family)
            let base =
                families[family]?.count == 1 ? family : folded(seat.name.family, seat.name.given)
            var key = base
            var rank = 2
            while !taken.insert(key).inserted {
                key = "\(base)-\(rank)"
                rank += 1
            }
            return key
        }
    }
}
