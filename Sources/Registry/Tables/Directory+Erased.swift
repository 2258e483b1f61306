import GRDB
import Journal
import Meetings

extension Directory {
    /// Refuses people of whom one may be somebody who was erased from a sitting.
    ///
    /// Nothing tells any more who was erased: so a name that is none of the sitting's people's is
    /// refused until the file says who was. Else the same file, handed in again, would bring the
    /// name back.
    func refuseReturn(of people: [PersonIdentity], to meeting: MeetingID) throws {
        let tables = TextTables(db: db, meeting: meeting)
        let erased = Set(try tables.marks().erasures.keys)
        let told = people.map(\.erased)
        if let index = told.firstIndex(where: { $0.map { !erased.contains($0) } ?? false }) {
            throw DirectoryError.notErased(index: index)
        }
        let untold = erased.subtracting(told.compactMap(\.self))
        guard !untold.isEmpty else { return }
        let names = try tables.names()
        let strange = try people.firstIndex { identity in
            guard identity.erased == nil else { return false }
            return try person(identity).flatMap { names[$0] } == nil
        }
        if let strange {
            throw DirectoryError.wasErased(index: strange, erased: untold.sorted())
        }
    }

    /// The names of those who were not erased here.
    func unerased(_ names: [PersonID: PrintedName]) throws -> [PersonID: PrintedName] {
        try names.filter { try erasure(of: $0.key) == nil }
    }

    /// Keeps a person erased, in sittings that come in later as well.
    func noteErasure(of person: PersonID, at: Instant) throws {
        try db.execute(
            sql: "INSERT INTO erased (person, at) VALUES (?, ?) ON CONFLICT DO NOTHING",
            arguments: [person.description, at.milliseconds]
        )
    }

    /// When a person was erased here; nil for everybody else.
    func erasure(of person: PersonID) throws -> Instant? {
        try Int64.fetchOne(
            db,
            sql: "SELECT at FROM erased WHERE person = ?",
            arguments: [person.description]
        ).map { Instant(milliseconds: $0) }
    }
}

extension PersonIdentity {
    var erased: PersonID? {
        if case .erased(let person) = self { person } else { nil }
    }
}
