import Journal
import Meetings
import Wording

/// What people are called in a version without names: «Membre 3», by the order of the roster.
struct Pseudonyms {
    private var places: [PersonID: (index: Int, name: Phrase)] = [:]

    init(_ minutes: Minutes) {
        let roster = minutes.meeting.roster
        var (members, guests) = (0, 0)
        for member in roster.members {
            if member.seat == .guest { guests += 1 } else { members += 1 }
            places[member.person] = (
                places.count + 1,
                member.seat == .guest ? .guest(number: guests) : .member(number: members)
            )
        }
        let others = Set(minutes.names.keys).union(minutes.texts.values.flatMap(\.people))
            .filter { roster[$0] == nil }.sorted()
        for (offset, person) in others.enumerated() {
            places[person] = (places.count + 1, .otherPerson(number: offset + 1))
        }
    }

    func name(_ person: PersonID) -> Phrase { places[person]?.name ?? .erasedName }

    func identifier(_ person: PersonID) -> String { "person-\(places[person]?.index ?? 0)" }
}
