import Meetings
import SafeXML
import Wording

/// Who and what the document refers to: each `#name` in it resolves to one of these, or to a part
/// of the text.
struct AkomaNtosoReferences {
    private let reading: Reading
    private let work: String

    init(_ reading: Reading, work: String) {
        self.reading = reading
        self.work = work
    }

    func append(to meta: Element) {
        let references = meta.add("references", ["source": "#greffier"])
        references.add("original", ["eId": "original", "href": work, "showAs": "Original"])
        add("TLCOrganization", "greffier", "organization/greffier", "Greffier", to: references)
        addBody(to: references)
        for person in reading.people {
            let identifier = reading.identifier(person)
            let name = reading.name(person)[reading.language]
            add(
                "TLCPerson",
                reading.aknPerson(person),
                "person/\(identifier)",
                name,
                to: references
            )
        }
        addRoles(to: references)
        addConcepts(to: references)
        addTexts(to: references)
    }

    /// The motions and texts that were chosen among, as what counts refer to.
    private func addTexts(to references: Element) {
        var seen: Set<String> = []
        for vote in reading.meeting.votes {
            for count in vote.closing?.snapshot.tally.options ?? [] {
                let name = reading.aknOption(count.option)
                if case .person = count.option { continue }
                guard seen.insert(name).inserted else { continue }
                let label = reading.option(count.option)[reading.language]
                add("TLCConcept", name, "concept/\(name)", label, to: references)
            }
        }
    }

    private func addBody(to references: Element) {
        let particulars = reading.meeting.particulars
        let name = particulars.flatMap { reading.line($0.bodyName) } ?? ""
        let id = particulars?.body.description ?? "unknown"
        add("TLCOrganization", "body", "organization/\(id)", name, to: references)
    }

    private func addRoles(to references: Element) {
        let roles: [(String, Phrase)] = [
            ("author", Phrase(french: "auteur", english: "author")),
            ("chair", .chairSignature), ("secretary", .secretarySignature),
        ]
        let seats = Seat.allCases.map { ($0.aknName, $0.label) }
        for (name, label) in roles + seats {
            add("TLCRole", name, "role/\(name)", label[reading.language], to: references)
        }
    }

    private func addConcepts(to references: Element) {
        let concepts: [(String, Phrase)] =
            Channel.allCases.map { ($0.aknName, $0.label) }
            + Device.allCases.map { ($0.aknName, $0.label) }
            + Choice.allCases.map { ($0.aknName, $0.label) }
            + Outcome.allCases.map { ($0.aknName, $0.label) }
            + Incident.Kind.allCases.map { ($0.aknName, $0.label) }
            + Announcement.Intention.allCases.map { ($0.aknName, $0.label) }
            + AkomaNtosoAnalysis.concepts
        for (name, label) in concepts {
            add("TLCConcept", name, "concept/\(name)", label[reading.language], to: references)
        }
    }

    private func add(
        _ kind: String,
        _ name: String,
        _ path: String,
        _ label: String,
        to references: Element
    ) {
        references.add(
            kind,
            ["eId": name, "href": "/akn/ontology/\(path)", "showAs": label.isEmpty ? "—" : label]
        )
    }
}

extension Reading {
    /// The name by which the document refers to a person.
    func aknPerson(_ person: PersonID) -> String { "p-\(identifier(person))" }

    /// The name of an item by its number: `item_4-2` for «4.2» and «4.2.».
    func aknItem(_ number: String) -> String { "item_\(number.trimmedNumber)" }

    /// The name by which the document refers to somebody or something that is chosen among.
    func aknOption(_ option: Selection.Option) -> String {
        switch option {
        case .person(let id): aknPerson(id)
        case .motion(let id): "option-\(id)"
        case .passage(let id): "option-\(id)"
        }
    }
}

extension Channel {
    var aknName: String { "channel-\(rawValue)" }
}

extension Device {
    var aknName: String { "device-\(rawValue)" }
}

extension Choice {
    var aknName: String { "choice-\(rawValue)" }
}

extension Outcome {
    var aknName: String { "outcome-\(rawValue)" }
}

extension Incident.Kind {
    var aknName: String { "incident-\(rawValue)" }
}

extension Announcement.Intention {
    var aknName: String { "announced-\(rawValue)" }
}

extension Seat {
    var aknName: String { "seat-\(rawValue)" }
}
