import Meetings

/// Reads «personnes»: a mapping, or `registre` for whoever holds a seat of the body on the day, or
/// a list of these.
///
/// Whom the record writes out stands as written, in the place of the directory's.
struct PeopleReader {
    /// The day and the body of the sitting, for an error to name.
    let heading: SittingHeading
    let registered: RegisteredBody?

    /// The people of a record: those of the directory first, then in the order of the file.
    func people(_ part: Part) throws(RecordError) -> [WrittenPerson] {
        let parts = part.shape == .list ? try part.list() : [part]
        var written: [WrittenPerson] = []
        var identities: [PersonIdentity: String] = [:]
        let pairs = try parts.filter { $0.shape != .text }
            .map { (part) throws(RecordError) in try part.pairs() }
        for pair in pairs.joined() {
            let person = try WrittenPerson(pair)
            if let other = identities[person.identity] {
                throw person.place.error(.indistinguishable(person.key, other: other))
            }
            identities[person.identity] = person.key
            written.append(person)
        }
        let named = parts.first { $0.shape == .text }
        let others = try named.map { (part) throws(RecordError) in
            try seated(part).filter { identities[$0.identity] == nil }
        }
        let keys = (others ?? []).keys(besides: written.map(\.key))
        let place = named?.place ?? part.place
        let people =
            zip(others ?? [], keys).map { WrittenPerson($0, key: $1, at: place) } + written
        guard !people.isEmpty else { throw part.error(.emptyText) }
        return people
    }

    /// Whoever holds a seat.
    private func seated(_ part: Part) throws(RecordError) -> [RegisteredSeat] {
        _ = try part.word(FromRegistry.self)
        guard let registered else { throw part.error(.unknownBody(heading.code.text)) }
        guard !registered.seats.isEmpty else {
            throw part.error(.nobodySeated(heading.code.text, on: heading.day))
        }
        return registered.seats
    }
}
