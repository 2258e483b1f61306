import Meetings

/// Of which section a delegate carries how many mandates.
struct WrittenMandates: Sendable {
    let section: Named
    let number: Int
}

/// What stands in the file under a key of «personnes».
struct WrittenPerson: Sendable {
    let key: String
    let place: SourcePlace
    let name: PrintedName
    /// The member's number in the organisation, which tells people of one name apart.
    let number: String?
    /// Who this was, where the name was erased from the sitting: then the file has none either.
    let erased: PersonID?
    let seat: Seat
    let weight: Int
    let mandates: [WrittenMandates]
    let isConvened: Bool
    let gender: Gender?

    init(_ pair: Part.Pair) throws(RecordError) {
        guard PersonKey.isValid(pair.key) else {
            throw pair.place.error(.invalidPersonKey(pair.key))
        }
        key = pair.key
        place = pair.place
        let fields = try Fields(pair.value, allowing: try Self.keys(of: pair.value))
        erased = try fields[.erased]?.person()
        name = PrintedName(
            title: try fields[.civility]?.line() ?? "",
            given: erased == nil ? try fields.required(.forename).line() : "",
            family: erased == nil ? try fields.required(.surname).line() : "",
            role: try fields[.role]?.line() ?? "",
            section: try fields[.section]?.line() ?? ""
        )
        number = try fields[.member]?.line()
        seat = try fields[.seat]?.word(Seat.self) ?? .fullMember
        weight = try fields[.weight]?.number(from: 0, through: Limits.weight) ?? 1
        mandates = try fields[.mandates].map(Self.mandates) ?? []
        isConvened = try fields[.convened]?.flag() ?? true
        gender = try fields[.gender]?.word(Gender.self)
    }

    /// Somebody of the directory.
    init(_ seat: RegisteredSeat, key: String, at place: SourcePlace) {
        self.key = key
        self.place = place
        name = seat.name
        number = seat.number
        erased = seat.erased
        self.seat = seat.seat
        weight = seat.weight
        mandates = seat.mandates.map { mandates in
            let section = Named(text: mandates.section, place: place)
            return WrittenMandates(section: section, number: mandates.number)
        }
        isConvened = seat.isConvened
        gender = seat.gender
    }

    /// Of which section how many: `{Brest-Centre: 12, Guipavas: 3}`.
    private static func mandates(_ part: Part) throws(RecordError) -> [WrittenMandates] {
        try part.pairs().map { (pair) throws(RecordError) in
            guard Slug(folding: pair.key) != nil else { throw pair.place.error(.emptyText) }
            return WrittenMandates(
                section: Named(text: pair.key, place: pair.place),
                number: try pair.value.number(from: 0, through: Limits.weight)
            )
        }
    }

    /// The keys that may stand beside one another: who was erased has no name.
    private static func keys(of part: Part) throws(RecordError) -> [Key] {
        let seated: [Key] = [.role, .section, .seat, .weight, .mandates, .convened, .gender]
        let erased = Vocabulary([Key.erased])
        return try part.pairs().contains { erased.meaning(of: $0.key) != nil }
            ? seated + [.erased] : seated + [.surname, .forename, .civility, .member]
    }

    var identity: PersonIdentity { PersonIdentity(name, number: number, erased: erased) }
}
