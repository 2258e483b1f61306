public import Imports
import Journal
public import Meetings

/// Acts that were recorded from a file and are not in it any more, or otherwise.
public struct MissingActs: Sendable {
    /// How many acts, and how many lines, are listed at most.
    private static let mostListed = 10

    private let file: String
    private let reference: String
    private let events: [Event]
    private let lines: [Int]
    private let people: [RecordedPerson]
    private let glossary: Glossary

    /// `events` are what the missing acts brought, one for each; `lines` those of the file whose
    /// acts are not on record, among them the changed ones; `people` those whom the sitting does
    /// not know yet.
    public init(
        from file: String,
        of reference: String,
        _ events: [Event],
        lines: [Int],
        people: [RecordedPerson],
        _ glossary: Glossary
    ) {
        self.file = file
        self.reference = reference
        self.events = events
        self.lines = lines
        self.people = people
        self.glossary = glossary
    }

    /// Which acts they are, where the file may have changed, and what to do; whole sentences.
    public var explanation: Phrase {
        let count = events.count
        let listed = events.prefix(Self.mostListed).map { event in
            let what = glossary.line(of: event)
            return Phrase(french: "\n  - \(what)", english: "\n  - \(what)")
        }
        let rest = count - listed.count
        let more =
            rest > 0
            ? Phrase(french: "\n  - et \(rest, .other)", english: "\n  - and \(rest, .other)")
            : Phrase(verbatim: "")
        let acts = listed.joined(by: Phrase(verbatim: ""))
        let remedy = [seen, causes].joined(by: Phrase(verbatim: ""))
        return Phrase(
            french: """
                \(file) : \(count, .missingAct) dans le fichier, d'après lequel la séance \
                \(reference) est consignée :\(acts)\(more)
                Rien n'a été consigné. Ce qui est consigné ne s'efface pas : remettez l'entrée telle \
                qu'elle était, et corrigez-la sous la clé « après la séance » (corrige, retire).\(remedy)
                """,
            english: """
                \(file): \(count, .missingAct) in the file from which the sitting \(reference) was \
                recorded:\(acts)\(more)
                Nothing was recorded. What is recorded is never erased: put the entry back as it \
                was, and correct it under the key ‘afterwards’ (corrects, retracts).\(remedy)
                """
        )
    }

    private var seen: Phrase {
        guard !lines.isEmpty else { return Phrase(verbatim: "") }
        let shown = lines.prefix(Self.mostListed).map(String.init).joined(separator: ", ")
        let more = lines.count > Self.mostListed ? "…" : ""
        return Phrase(
            french: "\nPas encore consigné, donc nouveau ou changé : ligne \(shown)\(more).",
            english: "\nNot on record yet, so new or changed: line \(shown)\(more)."
        )
    }

    /// What has such an effect most often: the list of people, the rules, the planning.
    private var causes: Phrase {
        let kinds = Set(events.map(\.kind))
        guard kinds.contains(.convened) else {
            return kinds.contains(.prepared) || kinds.contains(.opened)
                ? Phrase(
                    french: """
                        \nLa séance et ses règles se donnent avant de consigner : remettez-les telles \
                        qu'elles étaient.
                        """,
                    english: """
                        \nThe sitting and its rules are given before recording: put them back as they \
                        were.
                        """
                ) : Phrase(verbatim: "")
        }
        guard let first = people.first else {
            return Phrase(
                french: """
                    \nLa liste « personnes » a changé : remettez qui n'y est plus, l'ordre, le \
                    siège, la fonction, la section et les voix de chacun.
                    """,
                english: """
                    \nThe list ‘people’ has changed: put back who is gone from it, the order, and \
                    the seat, role, section and votes of everybody.
                    """
            )
        }
        let names = people.map { "\($0.name.given) \($0.name.family)" }.map(Phrase.init(verbatim:))
            .listed
        return Phrase(
            french: """
                \nVient de s'ajouter aux personnes : \(names). La liste des convoqués est consignée ; \
                faites de chaque ajout un invité : « siège: invité » dans les personnes, et au \
                déroulé, à l'heure de l'arrivée, « {à: 18:30, admet: \(first.key)} ».
                """,
            english: """
                \nJust added to the people: \(names). The list of those convened is on record; make \
                each addition a guest: ‘seat: guest’ under people, and in the course, at the time \
                of arrival, ‘{at: 18:30, admits: \(first.key)}’.
                """
        )
    }
}

extension Noun {
    fileprivate static let missingAct = Noun(
        one: Phrase(
            french: "acte consigné n'est plus, ou est changé,",
            english: "recorded act is gone or changed"
        ),
        many: Phrase(
            french: "actes consignés ne sont plus, ou sont changés,",
            english: "recorded acts are gone or changed"
        )
    )
    fileprivate static let other = Noun(
        one: Phrase(french: "autre", english: "other"),
        many: Phrase(french: "autres", english: "others")
    )
}
