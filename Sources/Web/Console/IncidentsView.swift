import Foundation
import Journal
import Meetings
import Wording

/// What went wrong with the lines: lost connections in two taps, and those that the service saw break.
struct IncidentsView: Sendable {
    let words = IncidentWords()
    /// Those far away, each to be reported as lost.
    let remote: [ActButton]
    /// Whether they are chosen from a list, which the script of the page fills in.
    let isLean: Bool
    /// Those whose line the service saw break: proposed as departures, never recorded by itself.
    let lost: [Lost]
    let incidents: [Row]
    let kinds: [ChoiceView]
    let people: [PersonOption]
    let item: String?
    let isOpen: Bool

    /// An incident on record.
    struct Row: Sendable {
        let label: Phrase
        let text: Phrase
        let retract: ActButton?
        /// That whoever lost the line is still counted; nil of nobody.
        let counted: Phrase?
        /// That the line is back, and that they left; none where the end is known.
        let endings: [ActButton]
    }

    /// Somebody whose line broke and did not come back.
    struct Lost: Sendable {
        let person: String
        let text: Phrase
        let confirm: ActButton
        /// That it happened, without a departure.
        let report: ActButton
    }

    init(_ facts: ConsoleFacts, lost: [(person: PersonID, since: Instant)]) {
        let meeting = facts.meeting
        let item = meeting.openItems.last.map { [("item", $0.description)] } ?? []
        let isOpen = Event.Kind.incidentReported.phases.contains(meeting.phase)
        self.isOpen = isOpen
        func report(_ person: PersonID, _ label: Phrase) -> ActButton {
            ActButton(
                label,
                "reportIncident",
                [("kind", Incident.Kind.connectionLost.rawValue), ("people", person.description)]
                    + item
            )
        }
        isLean = facts.isLean
        remote =
            facts.isLean
            ? []
            : meeting.roster.members
                .filter { facts.presence($0.person)?.channel.mode == .remote }
                .map { report($0.person, facts.name($0.person)) }
        self.lost = lost.map { person, since in
            Lost(
                person: person.description,
                text: IncidentWords.lost(facts.name(person), facts.glossary.clock(since)),
                confirm: ActButton(
                    IncidentWords.confirm,
                    "leave",
                    [
                        ("people", person.description), ("provenance", "observed"),
                        ("at", since.text(in: .gmt)),
                    ]
                ),
                report: report(person, IncidentWords.reportOnly)
            )
        }
        incidents = meeting.incidents.map { incident in
            let isRetracted = meeting.isRetracted(.incident(id: incident.id))
            let present = isOpen ? facts.stillCounted(after: incident) : []
            return Row(
                label: facts.glossary.clock(incident.at),
                text: isRetracted ? OutcomeWords.retracted : facts.words(of: incident),
                retract: isRetracted
                    ? nil
                    : ActButton(
                        OutcomeWords.retract,
                        "retract",
                        [("kind", "incident"), ("subject", incident.id.description)]
                    ),
                counted: present.isEmpty
                    ? nil : IncidentWords.stillCounted(present.map(facts.name)),
                endings: isOpen && incident.isPending && !isRetracted
                    ? incident.endings(of: present) : []
            )
        }
        kinds = ChoiceView.all(of: Incident.Kind.self)
        people = facts.people
        self.item = meeting.openItems.last?.description
    }

    private init() {
        let text = Phrase(verbatim: "…")
        (remote, isLean) = ([.example], true)
        lost = [Lost(person: "…", text: text, confirm: .example, report: .example)]
        incidents = [
            Row(
                label: text,
                text: text,
                retract: .example,
                counted: text,
                endings: [.example]
            )
        ]
        (kinds, people, item, isOpen) = ([.example], [.example], "…", true)
    }

    static let example = IncidentsView()
}

extension Incident {
    /// Whether a line broke, and nobody said when it came back.
    fileprivate var isPending: Bool { kind == .connectionLost && until == nil }

    /// That the line is back; and that those left who lost it and are counted.
    fileprivate func endings(of present: [PersonID]) -> [ActButton] {
        let restored = ActButton(
            IncidentWords.restored,
            "endIncident",
            [("incident", id.description)]
        )
        return (departure(of: present).map { [$0] } ?? []) + [restored]
    }

    /// That they left when the line broke; nil of nobody.
    func departure(of people: [PersonID]) -> ActButton? {
        guard !people.isEmpty else { return nil }
        return ActButton(
            IncidentWords.confirm,
            "leave",
            people.map { ("people[]", $0.description) } + [("at", at.text(in: .gmt))]
        )
    }
}

extension ConsoleFacts {
    /// Those who lost their line in an incident that goes on, and are counted all the same.
    func stillCounted(after incident: Incident) -> [PersonID] {
        guard incident.isPending, !meeting.isRetracted(.incident(id: incident.id)) else {
            return []
        }
        return incident.people.filter { isRemote($0, at: incident.at) }
    }

    /// When those lost their line who are counted all the same.
    var lostLines: [PersonID: Instant] {
        let lost = meeting.incidents.flatMap { incident in
            stillCounted(after: incident).map { ($0, incident.at) }
        }
        return Dictionary(lost) { _, last in last }
    }

    /// Whether somebody who took part from afar at a moment is there still.
    fileprivate func isRemote(_ person: PersonID, at instant: Instant) -> Bool {
        guard let now = presence(person), now.channel.mode == .remote else { return false }
        return now.since.map { $0 <= instant } ?? true
    }

    /// An incident in a line.
    func words(of incident: Incident) -> Phrase {
        Phrase.incident(
            incident.kind,
            People(incident.people.map(name)),
            over: incident.until.map(glossary.clock),
            text: incident.text.map { glossary.text($0)[minutes.language] }
        )
    }
}
