import Foundation
import Journal
import Meetings
import SafeXML
import Typesetting

/// Reads the current state of a sitting as the shortest history that folds to it.
struct MinutesReader {
    let root: Element
    var events: [Event] = []
    var texts: [PassageID: Passage] = [:]
    var names: [PersonID: PrintedName] = [:]
    var redactions: [PassageID: Redaction] = [:]
    var roster = Roster()
    /// Everybody whom a text may name.
    var people: Set<PersonID> = []
    /// What later parts may refer to.
    var known: Set<Reference> = []

    static func read(
        _ root: Element,
        language: Language
    ) throws(MinutesXMLError) -> (Minutes, history: [Event]) {
        var reader = MinutesReader(root: root)
        let id: MeetingID = try root.identifier("meeting")
        let seal = try reader.seal(of: id)
        try reader.readAll()
        let minutes = Minutes(
            meeting: Meeting(id: id, folding: reader.events),
            seal: seal,
            texts: reader.texts,
            names: reader.names,
            redactions: reader.redactions,
            language: language,
            record: nil
        )
        return (minutes, reader.events)
    }

    private init(root: Element) {
        self.root = root
    }

    private mutating func readAll() throws(MinutesXMLError) {
        let people = try rosterAndNames()
        let particulars = try readParticulars()
        try readOpening(people, planned: particulars.plannedAt)
        // Adjourned first, what follows is entered late and closes nothing by itself.
        try readAdjournment()
        try readAbsences()
        try readCancellation()
        try readAttendance(planned: particulars.plannedAt)
        try readAgenda(planned: particulars.plannedAt)
        try readQuorumChecks()
        try readDiscussion()
        try readMotions()
        try readSelections()
        try readVotes()
        try readRecusals()
        try readDecisions()
        try readIncidents()
        try readSubmission()
        try readApproval()
    }

    /// The passage that an element stands for; its words are kept.
    mutating func passage(_ element: Element) throws(MinutesXMLError) -> PassageID {
        let id: PassageID = try element.identifier("passage")
        let withheld = try element.optional("withheld") { Withholding(rawValue: $0) }
        if withheld == .redacted { redactions[id] = try element.redaction() }
        guard withheld == nil else { return id }
        let passage = try element.passage(id)
        for paragraph in element.parts("paragraph") {
            for person in paragraph.parts("person") {
                let id: PersonID = try person.identifier("ref")
                guard people.contains(id) else {
                    throw .unresolved(person.place("ref"), id: id.description)
                }
            }
        }
        if let other = texts[id], !other.isSame(as: passage) {
            throw .twoVersions(element.place("passage"), id: id.description)
        }
        texts[id] = passage
        return id
    }

    /// A person of the roster.
    func member(
        _ element: Element,
        _ attribute: String = "person"
    ) throws(MinutesXMLError) -> PersonID {
        let person: PersonID = try element.identifier(attribute)
        guard roster[person] != nil else {
            throw .unresolved(element.place(attribute), id: person.description)
        }
        return person
    }

    func optionalMember(
        _ element: Element,
        _ attribute: String
    ) throws(MinutesXMLError) -> PersonID? {
        guard element.attribute(attribute) != nil else { return nil }
        return try member(element, attribute)
    }

    /// Something that the file has told of before; nil where nothing is referred to.
    func reference<Subject>(
        _ element: Element,
        _ attribute: String,
        as reference: (Identifier<Subject>) -> Reference
    ) throws(MinutesXMLError) -> Identifier<Subject>? {
        guard let id: Identifier<Subject> = try element.optional(attribute, { Identifier($0) })
        else { return nil }
        guard known.contains(reference(id)) else {
            throw .unresolved(element.place(attribute), id: id.description)
        }
        return id
    }

    func item(_ element: Element) throws(MinutesXMLError) -> ItemID? {
        try reference(element, "item") { .item(id: $0) }
    }
}
