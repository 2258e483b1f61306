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
    let incidents: [OutcomesView.Row]
    let kinds: [ChoiceView]
    let people: [PersonOption]
    let item: String?
    let isOpen: Bool

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
        isOpen = Event.Kind.incidentReported.phases.contains(meeting.phase)
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
            return OutcomesView.Row(
                label: facts.glossary.clock(incident.at),
                text: isRetracted ? OutcomeWords.retracted : facts.words(of: incident),
                retract: isRetracted
                    ? nil
                    : ActButton(
                        OutcomeWords.retract,
                        "retract",
                        [("kind", "incident"), ("subject", incident.id.description)]
                    )
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
        incidents = [OutcomesView.Row(label: text, text: text, retract: .example)]
        (kinds, people, item, isOpen) = ([.example], [.example], "…", true)
    }

    static let example = IncidentsView()
}

extension ConsoleFacts {
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
