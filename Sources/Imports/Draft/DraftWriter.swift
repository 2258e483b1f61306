import Foundation
import Meetings

extension SittingDraft {
    /// The file, its words in French or in English; it is recordable as it stands, and entry by
    /// entry as the marks of a comment are taken away.
    public func yaml(inEnglish: Bool = false) -> String {
        DraftWriter(draft: self, inEnglish: inEnglish).text
    }
}

/// Writes a draft as the record that `SittingRecord` reads.
struct DraftWriter {
    let draft: SittingDraft
    let inEnglish: Bool
    /// The key of each seat.
    private let keys: [String]

    init(draft: SittingDraft, inEnglish: Bool) {
        self.draft = draft
        self.inEnglish = inEnglish
        keys = draft.body.seats.keys()
    }

    var text: String {
        let parts = [
            comment(draft.words.head), sitting, people, agenda, course,
        ]
        return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    func say(_ key: Key) -> String { say(key.word) }

    func say(_ meaning: some Worded) -> String { say(meaning.word) }

    private func say(_ word: Word) -> String { inEnglish ? word.english : word.french }

    func key(of person: PersonID) -> String? {
        draft.people.firstIndex(of: person).flatMap { keys.indices.contains($0) ? keys[$0] : nil }
    }

    private func comment(_ prose: String) -> [String] {
        prose.split(separator: "\n").map { "# \($0)" }
    }

    private var sitting: [String] {
        let clock = Clock(zone: draft.zone, day: nil)
        let body = YAMLText.mapping([
            (say(.name), YAMLText.scalar(draft.body.name.markingNobody)),
            (say(.code), draft.code.text),
            (say(.kind), say(draft.body.kind)),
        ])
        let places = draft.body.places.map { place in
            "    - "
                + YAMLText.mapping([
                    (say(.channel), say(place.channel)),
                    (say(.place), YAMLText.scalar(place.text.markingNobody)),
                ])
        }
        return [
            "\(say(.organisation)): \(YAMLText.scalar(draft.body.organisation.markingNobody))",
            "\(say(.body)): \(body)", "", "\(say(.sitting)):",
            "  \(say(.planned)): \(clock.text(of: draft.plannedAt))",
            "  \(say(.zone)): \(draft.zone.identifier)",
            "  \(say(.form)): \(say(draft.form))",
        ] + (places.isEmpty ? [] : ["  \(say(.places)):"] + places) + ["", "\(say(.rules)):"]
            + rules(draft.rules).map { "  " + $0 }
    }

    private var people: [String] {
        ["\(say(.people)):"]
            + zip(keys, draft.body.seats).map { key, seat in
                "  \(key): \(YAMLText.mapping(fields(of: seat)))"
            }
    }

    /// What differs from a full member with one vote, after the name.
    private func fields(of seat: RegisteredSeat) -> [(String, String)] {
        let name = seat.name
        let words: [(Key, String)] = [
            (.surname, name.family), (.forename, name.given), (.civility, name.title),
            (.member, seat.number ?? ""), (.role, name.role), (.section, name.section),
        ]
        var fields = words.filter { !$0.1.isEmpty }.map { (say($0), YAMLText.scalar($1)) }
        if seat.seat != .fullMember { fields.append((say(.seat), say(seat.seat))) }
        if !seat.mandates.isEmpty {
            let mandates = seat.mandates.map { (YAMLText.scalar($0.section), "\($0.number)") }
            fields.append((say(.mandates), YAMLText.mapping(mandates)))
        } else if seat.weight != 1 {
            fields.append((say(.weight), "\(seat.weight)"))
        }
        if !seat.isConvened { fields.append((say(.convened), say(Flag.no))) }
        if let gender = seat.gender { fields.append((say(.gender), say(gender))) }
        return fields
    }

    private var agenda: [String] {
        var items: [[(String, String)]] = []
        if let approval = draft.approval {
            items.append([
                (say(.key), approvalKey), (say(.title), YAMLText.scalar(approval.title)),
                (say(.kind), say(AgendaItem.Kind.approvalOfMinutes)),
                (say(.approves), approval.reference),
            ])
        }
        let title = (say(.title), YAMLText.scalar(draft.words.tasks))
        if draft.tasks.contains(where: { !$0.isClosedSession }) {
            items.append([(say(.key), tasksKey), title])
        }
        if draft.tasks.contains(where: \.isClosedSession) {
            items.append([
                (say(.key), closedTasksKey), title, (say(.isClosedSession), say(Flag.yes)),
            ])
        }
        let kind = AgendaItem.Kind.anyOtherBusiness
        items.append([
            (say(.key), otherKey), (say(.title), say(kind).capitalisedFirst),
            (say(.kind), say(kind)),
        ])
        return ["\(say(.agenda)):"] + items.map { "  - \(YAMLText.mapping($0))" }
    }

    var approvalKey: String { inEnglish ? "minutes" : "approbation" }
    var tasksKey: String { inEnglish ? "tasks" : "tâches" }
    var closedTasksKey: String { inEnglish ? "closed-tasks" : "tâches-huis-clos" }
    private var otherKey: String { inEnglish ? "other" : "divers" }

    private var course: [String] {
        comment(draft.words.course) + ["\(say(.course)):"] + entries.map { "  # - \($0)" }
    }
}

extension String {
    /// The text with each @ doubled: it names nobody.
    var markingNobody: String { replacing("@", with: "@@") }

    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
