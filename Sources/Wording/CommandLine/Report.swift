public import Foundation
public import Journal
public import Meetings
public import Registry

/// What the command line tells of its work.
public enum Report {
    public static func recorded(_ reference: String, new: Int, known: Int, revised: Int) -> Phrase {
        if new == 0, revised == 0 {
            return Phrase(
                french: "\(reference) : déjà consignée, rien n'a changé.",
                english: "\(reference): already recorded, nothing has changed."
            )
        }
        let texts =
            revised == 0
            ? Phrase(verbatim: "")
            : Phrase(
                french: ", \(revised, .revisedText)",
                english: ", \(revised, .revisedText)"
            )
        let before =
            known == 0
            ? Phrase(verbatim: "")
            : Phrase(french: ", \(known) déjà connus", english: ", \(known) known already")
        return Phrase(
            french: "\(reference) : \(new, .recordedAct)\(before)\(texts).",
            english: "\(reference): \(new, .recordedAct)\(before)\(texts)."
        )
    }

    public static func imported(_ imported: Imported) -> Phrase {
        imported.added == 0
            ? Phrase(
                french: "\(imported.reference) : déjà au registre, rien n'a changé.",
                english: "\(imported.reference): on record already, nothing has changed."
            )
            : Phrase(
                french: "\(imported.reference) : \(imported.added, .event) repris.",
                english: "\(imported.reference): \(imported.added, .event) taken in."
            )
    }

    public static func exported(to path: String) -> Phrase {
        Phrase(french: "Écrit : \(path)", english: "Written: \(path)")
    }

    public static func rebuilt(_ meetings: Int) -> Phrase {
        Phrase(
            french: "Tables dérivées récrites : \(meetings, .sitting).",
            english: "Derived tables written anew: \(meetings, .sitting)."
        )
    }

    public static let noSittings = Phrase(
        french: "Aucune séance. Pour en consigner une : greffier record FICHIER.yaml",
        english: "No sittings. To record one: greffier record FILE.yaml"
    )

    /// A sitting in the list: reference, number, day and phase.
    public static func listed(_ sitting: Sitting, in zone: TimeZone) -> Phrase {
        let number =
            sitting.number.map {
                Phrase(french: ", n° \($0)", english: ", No. \($0)")
            } ?? Phrase(verbatim: "")
        let day = (sitting.opened ?? sitting.planned)?.day(in: zone)?.withWeekday
        let when =
            day.map { Phrase(french: ", \($0)", english: ", \($0)") }
            ?? Phrase(verbatim: "")
        return Phrase(
            french: "\(sitting.reference)\(number)\(when) : \(sitting.phase.label)",
            english: "\(sitting.reference)\(number)\(when): \(sitting.phase.label)"
        )
    }

    public static let allSound = Phrase(
        french: "Tout est conforme à ce qui a été consigné.",
        english: "Everything is as it was recorded."
    )

    /// The line of one verified meeting.
    public static func sound(_ reference: String, _ verification: Verification) -> Phrase {
        let head = verification.head.hash.grouped
        let following =
            verification.following.map { count in
                count == 0
                    ? Phrase(
                        french: " L'empreinte donnée est la dernière.",
                        english: " The head given is the last."
                    )
                    : Phrase(
                        french:
                            " L'empreinte donnée est connue ; \(Int(count), .event) la suivent.",
                        english: " The head given is known; \(Int(count), .event) follow it."
                    )
            } ?? Phrase(verbatim: "")
        return Phrase(
            french: """
                \(reference) : \(verification.entries, .event), conforme.\(following)
                  empreinte \(head)
                """,
            english: """
                \(reference): \(verification.entries, .event), sound.\(following)
                  head \(head)
                """
        )
    }

    public static func unsound(_ reference: String, faults: Int) -> Phrase {
        Phrase(
            french: "\(reference) : \(faults, .fault).",
            english: "\(reference): \(faults, .fault)."
        )
    }

    /// Published minutes that say what the record says; events may have followed since.
    public static func minutesAgree(_ path: String, following: Int) -> Phrase {
        let since =
            following == 0
            ? Phrase(verbatim: "")
            : Phrase(
                french: " \(following, .event) ont suivi.",
                english: " \(following, .event) have followed."
            )
        return Phrase(
            french: "\(path) : le fichier dit ce que dit le registre.\(since)",
            english: "\(path): the file says what the record says.\(since)"
        )
    }

    /// A text or a name in an archive that nothing vouches for.
    public static func uncovered(_ reference: Reference, _ glossary: Glossary) -> Phrase {
        let what =
            switch reference {
            case .person(let id): glossary.name(id)
            case .passage(let id): glossary.quotation(id)
            default: Phrase(verbatim: "?")
            }
        return Phrase(
            french: "\(what) : aucun engagement du registre ne le couvre ; ajouté après coup.",
            english: "\(what): no commitment of the record covers it; added afterwards."
        )
    }

    public static func progress(_ done: Int, of all: Int) -> Phrase {
        Phrase(french: "\(done) sur \(all)…", english: "\(done) of \(all)…")
    }
}

extension Noun {
    static let recordedAct = Noun(
        one: Phrase(french: "acte consigné", english: "act recorded"),
        many: Phrase(french: "actes consignés", english: "acts recorded")
    )
    static let revisedText = Noun(
        one: Phrase(french: "texte revu", english: "text revised"),
        many: Phrase(french: "textes revus", english: "texts revised")
    )
    static let event = Noun(
        one: Phrase(french: "événement", english: "event"),
        many: Phrase(french: "événements", english: "events")
    )
    static let sitting = Noun(
        one: Phrase(french: "séance", english: "sitting"),
        many: Phrase(french: "séances", english: "sittings")
    )
    static let fault = Noun(
        one: Phrase(french: "anomalie", english: "fault"),
        many: Phrase(french: "anomalies", english: "faults")
    )
}
