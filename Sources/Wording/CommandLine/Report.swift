public import Foundation
public import Journal
public import Meetings
public import Registry

/// What the command line tells of its work.
public enum Report {
    /// What recording a file did.
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
            : Phrase(
                french: ", \(known) déjà \(Noun.known.form(for: known))",
                english: ", \(known) known already"
            )
        return Phrase(
            french: "\(reference) : \(new, .recordedAct)\(before)\(texts).",
            english: "\(reference): \(new, .recordedAct)\(before)\(texts)."
        )
    }

    /// What an import did.
    public static func imported(_ imported: Imported) -> Phrase {
        if imported.isUpgrade {
            return Phrase(
                french: """
                    \(imported.reference) : \(imported.added, .event) repris, à la place du \
                    procès-verbal publié.
                    """,
                english: """
                    \(imported.reference): \(imported.added, .event) taken in, in the place of the \
                    published minutes.
                    """
            )
        }
        return imported.added == 0
            ? Phrase(
                french: "\(imported.reference) : déjà au registre, rien n'a changé.",
                english: "\(imported.reference): on record already, nothing has changed."
            )
            : Phrase(
                french: """
                    \(imported.reference) : \(imported.added, .event) repris.
                    """,
                english: "\(imported.reference): \(imported.added, .event) taken in."
            )
    }

    /// Where an export was written.
    public static func exported(to path: String) -> Phrase {
        Phrase(french: "Écrit : \(path)", english: "Written: \(path)")
    }

    /// Of a version without names.
    public static let recordLeftOut = Phrase(
        french: "Sans noms, le document n'emporte pas le XML du procès-verbal, qui les porte.",
        english: """
            Without names, the document does not carry the XML of the minutes, which has them.
            """
    )

    /// How many sittings were written anew.
    public static func rebuilt(_ meetings: Int) -> Phrase {
        Phrase(
            french: "Tables dérivées récrites : \(meetings, .sitting).",
            english: "Derived tables written anew: \(meetings, .sitting)."
        )
    }

    /// Nothing is on record.
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

    /// Where the minutes of a sitting stand after an act of the secretariat.
    public static func stands(_ reference: String, _ phase: Phase) -> Phrase {
        Phrase(
            french: "\(reference) : \(phase.label).",
            english: "\(reference): \(phase.label)."
        )
    }

    /// All is as it was recorded.
    public static let allSound = Phrase(
        french: "Tout est conforme à ce qui a été consigné.",
        english: "Everything is as it was recorded."
    )

    /// The lines of one verified meeting.
    public static func sound(_ reference: String, _ verification: Verification) -> Phrase {
        let following = verification.following.map(following) ?? Phrase(verbatim: "")
        let heads = heads(verification)
        return Phrase(
            french: """
                \(reference) : \(verification.entries, .event), conforme.\(following)
                \(heads)
                """,
            english: """
                \(reference): \(verification.entries, .event), sound.\(following)
                \(heads)
                """
        )
    }

    /// Remarks on submitted minutes: verification does not see whether their words were changed.
    public static func waitingRemarks(_ count: Int) -> Phrase {
        Phrase(
            french: """
                observations en attente d’approbation, dont rien ne garantit encore les mots et que la \
                vérification ne couvre pas : \(count)
                """,
            english: """
                remarks that wait for the approval, whose words nothing vouches for yet and which the \
                verification does not cover: \(count)
                """
        )
    }

    private static func following(_ count: Int) -> Phrase {
        if count == 0 {
            return Phrase(
                french: " L'empreinte donnée est la dernière.",
                english: " The head given is the last."
            )
        }
        let follow = Noun.follow.form(for: count)
        return Phrase(
            french: " L'empreinte donnée est connue ; \(count, .act) la \(follow).",
            english: " The head given is known; \(count, .act) \(follow) it."
        )
    }

    /// The heads of a meeting: the one that submitted minutes print, and that of today.
    public static func heads(_ verification: Verification) -> Phrase {
        let today = verification.head.hash.grouped
        guard let sealed = verification.sealed else {
            return Phrase(french: "  empreinte \(today)", english: "  head \(today)")
        }
        let printed = sealed.hash.grouped
        return Phrase(
            french: """
                  empreinte à la remise (imprimée) \(printed)
                  empreinte d'aujourd'hui          \(today)
                """,
            english: """
                  head at submission (printed) \(printed)
                  head of today                \(today)
                """
        )
    }

    /// How many faults a sitting has.
    public static func unsound(_ reference: String, faults: Int) -> Phrase {
        Phrase(
            french: "\(reference) : \(faults, .fault).",
            english: "\(reference): \(faults, .fault)."
        )
    }

    /// Published minutes that say what the record says; acts may have followed since.
    public static func minutesAgree(_ path: String, following: Int) -> Phrase {
        let since =
            following == 0
            ? Phrase(verbatim: "")
            : Phrase(
                french: " \(following, .act) \(Noun.followed.form(for: following)).",
                english: " \(following, .act) \(Noun.followed.form(for: following))."
            )
        return Phrase(
            french: "\(path) : le fichier dit ce que dit le registre.\(since)",
            english: "\(path): the file says what the record says.\(since)"
        )
    }

    /// How far a long work has come.
    public static func progress(_ done: Int, of all: Int) -> Phrase {
        Phrase(french: "\(done) sur \(all)…", english: "\(done) of \(all)…")
    }
}

extension Noun {
    // Verbs and participles that agree with what is counted.
    fileprivate static let follow = Noun(
        one: Phrase(french: "suit", english: "follows"),
        many: Phrase(french: "suivent", english: "follow")
    )
    static let followed = Noun(
        one: Phrase(french: "a suivi", english: "has followed"),
        many: Phrase(french: "ont suivi", english: "have followed")
    )
    fileprivate static let known = Noun(
        one: Phrase(french: "connu", english: "known"),
        many: Phrase(french: "connus", english: "known")
    )
    static let act = Noun(
        one: Phrase(french: "acte", english: "act"),
        many: Phrase(french: "actes", english: "acts")
    )
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
