public import Foundation
public import Imports
public import Meetings

/// What is told of the reports of conferencing systems.
public enum AttendanceReport {
    /// What the reports hold and how far they are matched.
    public static func summary(
        _ reference: String,
        rows: Int,
        names: Int,
        people: Int,
        certain: Int,
        open: Int
    ) -> Phrase {
        Phrase(
            french: """
                \(reference) : lignes : \(rows) ; noms affichés : \(names) ; personnes proposées : \
                \(people) ; certains : \(certain) ; à décider : \(open).
                """,
            english: """
                \(reference): rows: \(rows); display names: \(names); people proposed: \(people); \
                certain: \(certain); to be decided: \(open).
                """
        )
    }

    /// How many rows of the reports are of another meeting than the sitting; nil where none is.
    public static func otherMeetings(rows: Int) -> Phrase? {
        switch rows {
        case 0: nil
        case 1:
            Phrase(
                french: "1 ligne d'une autre réunion est laissée de côté.",
                english: "1 row of another meeting is left out."
            )
        default:
            Phrase(
                french: "\(rows) lignes d'une autre réunion sont laissées de côté.",
                english: "\(rows) rows of another meeting are left out."
            )
        }
    }

    /// For how many rows the system could know a device.
    public static func devices(told: Int, of rows: Int) -> Phrase {
        told == 0
            ? Phrase(
                french: """
                    Le système ne dit pas l'appareil : il reste « non consigné » pour chaque ligne.
                    """,
                english:
                    "The system does not tell the device: it stays ‘not recorded’ for each row."
            )
            : Phrase(
                french: "Lignes dont le système peut connaître l'appareil : \(told) sur \(rows).",
                english: "Rows of which the system can know the device: \(told) of \(rows)."
            )
    }

    /// Which system a report is of.
    public static func file(_ name: String, _ system: ConferencingSystem) -> Phrase {
        .labelled(Phrase(verbatim: name), system.name)
    }

    /// That no connection of a report falls within the sitting; `to` is nil while that goes on.
    public static func outside(_ name: String, from: Phrase, to: Phrase?) -> Phrase {
        let hours = to.map { Phrase.stretch(from: from, to: $0) } ?? .since(from)
        return Phrase(
            french: """
                \(name) : aucune connexion ne tombe pendant la séance (\(hours)) ; rien n'en sera \
                consigné. Vérifiez l'heure et le fuseau du rapport.
                """,
            english: """
                \(name): no connection falls within the sitting (\(hours)); nothing of it will be \
                entered. Check the hour and the time zone of the report.
                """
        )
    }

    // Cases.

    public static let certain = Phrase(french: "certain", english: "certain")
    public static let entered = Phrase(french: "déjà consigné", english: "on record already")

    /// How many connections there are, and from when to when.
    public static func connections(_ count: Int, from: Phrase?, to: Phrase?) -> Phrase {
        let number = Phrase(
            french: count == 1 ? "1 connexion" : "\(count) connexions",
            english: count == 1 ? "1 connection" : "\(count) connections"
        )
        switch (from, to) {
        case (let from?, let to?):
            return Phrase(
                french: "\(number), de \(from) à \(to)",
                english: "\(number), from \(from) to \(to)"
            )
        case (let from?, nil):
            return Phrase(french: "\(number), depuis \(from)", english: "\(number), since \(from)")
        case (nil, _): return number
        }
    }

    /// Somebody who may stand behind a name, and why.
    public static func proposal(_ name: String, _ reasons: [MatchReason]) -> Phrase {
        guard !reasons.isEmpty else { return Phrase(verbatim: name) }
        let french = reasons.map(\.label.french).joined(separator: " ; ")
        let english = reasons.map(\.label.english).joined(separator: "; ")
        return Phrase(french: "\(name) (\(french))", english: "\(name) (\(english))")
    }

    // Contradictions.

    public static let contradictions = Phrase(
        french: "Le registre et le rapport ne disent pas la même chose :",
        english: "The record and the report differ:"
    )
    public static let recorded = Phrase(french: "au registre", english: "on record")
    public static let imported = Phrase(french: "dans le rapport", english: "in the report")
    public static let nothing = Phrase(french: "rien", english: "nothing")
    public static let howToReplace = Phrase(
        french: """
            Ce qui est au registre reste, sauf si vous nommez la personne après --replace.
            """,
        english: "What is on record stays, unless you name the person after --replace."
    )

    /// How somebody took part, from when to when.
    public static func stretch(_ stay: Stay, in zone: TimeZone) -> Phrase {
        let from = stay.period.from.clock(in: zone)
        let hours =
            stay.period.to.map { Phrase.stretch(from: from, to: $0.clock(in: zone)) }
            ?? .since(from)
        let means = stay.channel.label(with: stay.device)
        return Phrase(french: "\(means) \(hours)", english: "\(means) \(hours)")
    }

    /// How somebody took part, of whom nobody told a time.
    public static func untimed(_ channel: Channel) -> Phrase {
        let means = channel.label
        return Phrase(french: "\(means) (sans heure)", english: "\(means) (without a time)")
    }

    // Questions.

    /// What has to be known before a report can be read, and the option that says it.
    public static func question(
        _ question: ReportQuestion,
        in file: String,
        isAlone: Bool,
        of day: Day? = nil
    ) -> Phrase {
        let plain = plainQuestion(question, in: file, of: day)
        let choices = question.choices.joined(separator: ", ")
        let which =
            choices.isEmpty
            ? Phrase(verbatim: "")
            : Phrase(french: " (\(choices))", english: " (\(choices))")
        let kind = question.kind.rawValue
        let option = isAlone ? "--answer \(kind)=…" : "--answer \"\(file):\(kind)=…\""
        return Phrase(
            french: "\(plain)\(which) \(option)",
            english: "\(plain)\(which) \(option)"
        )
    }

    /// The same without the option; `day` is that of the sitting.
    public static func plainQuestion(
        _ question: ReportQuestion,
        in file: String,
        of day: Day? = nil
    ) -> Phrase {
        if question.kind == .date, !question.choices.isEmpty, let day {
            let days = question.choices.map { Day(text: $0)?.inWords ?? Phrase(verbatim: $0) }
                .joined(by: Phrase(verbatim: ", "))
            return Phrase(
                french: """
                    \(file) : ce rapport est d'un autre jour (\(days)) ; la séance est du \
                    \(day.inWords). Quel jour prendre ?
                    """,
                english: """
                    \(file): this report is of another day (\(days)); the sitting is of \
                    \(day.inWords). Which day is to be taken?
                    """
            )
        }
        return Phrase(
            french: """
                \(file), ligne \(question.row) (« \(question.sample) ») : \(question.kind.words)
                """,
            english: """
                \(file), row \(question.row) (‘\(question.sample)’): \(question.kind.words)
                """
        )
    }

    /// What `--answer` may say.
    public static let answers = Phrase(
        french: """
            dayOrder=day-month ou month-day, zone=Europe/Paris, date=2020-03-16, session=clé ; \
            pour un rapport parmi plusieurs, son nom devant : rapport.csv:session=clé
            """,
        english: """
            dayOrder=day-month or month-day, zone=Europe/Paris, date=2020-03-16, session=key; \
            for one report of several, its name before that: report.csv:session=key
            """
    )

    // What is done.

    public static let howToAccept = Phrase(
        french: """
            Rien n'est consigné sans votre accord : --accept certain prend ceux qui sont certains, \
            --match "NOM AFFICHÉ=personne" dit qui est quelqu'un ("NOM=" : aucune personne de la \
            liste).
            """,
        english: """
            Nothing is entered without your word: --accept certain takes those who are certain, \
            --match "DISPLAY NAME=person" says who somebody is ("NAME=": nobody of the roster).
            """
    )
    public static let nothingNew = Phrase(
        french: "Rien de nouveau à consigner.",
        english: "Nothing new to enter."
    )

    /// What was entered, or would be.
    public static func done(people: Int, connections: Int, prolonged: Int, isDry: Bool) -> Phrase {
        let longer =
            prolonged == 0
            ? Phrase(verbatim: "")
            : Phrase(
                french: " ; départs complétés : \(prolonged)",
                english: "; departures completed: \(prolonged)"
            )
        return isDry
            ? Phrase(
                french: """
                    À blanc, serait consigné : personnes : \(people) ; connexions : \
                    \(connections)\(longer).
                    """,
                english: """
                    Dry run, would be entered: people: \(people); connections: \
                    \(connections)\(longer).
                    """
            )
            : Phrase(
                french: """
                    Consigné : personnes : \(people) ; connexions : \(connections)\(longer).
                    """,
                english: "Entered: people: \(people); connections: \(connections)\(longer)."
            )
    }

    public static let howToUndo = Phrase(
        french: """
            Une erreur ? --match "NOM AFFICHÉ=" retire ce qui est consigné de ce nom ; sur la page \
            de conduite de la séance (greffier serve), le déroulé se corrige ligne à ligne.
            """,
        english: """
            A mistake? --match "DISPLAY NAME=" takes back what was entered of that name; on the \
            console of the sitting (greffier serve) the time line is corrected line by line.
            """
    )

    /// Those whose presence was withdrawn from the record, or would be.
    public static func withdrawn(_ names: [String], isDry: Bool) -> Phrase {
        let told = "(\(names.count))"
        return isDry
            ? Phrase(
                french: "À blanc, présence antérieure retirée \(told) : \(names.firstTwenty).",
                english: "Dry run, earlier presence withdrawn \(told): \(names.firstTwenty)."
            )
            : Phrase(
                french: "Présence antérieure retirée \(told) : \(names.firstTwenty).",
                english: "Earlier presence withdrawn \(told): \(names.firstTwenty)."
            )
    }

    /// What of the rows is no presence, or nothing new; nil where there is nothing to say.
    public static func leftOut(
        known: Int,
        outside: Int,
        momentary: Int,
        agreeing: Int,
        lobby: Int
    ) -> Phrase? {
        let parts = [
            (known, Phrase(french: "déjà au registre", english: "on record already")),
            (outside, Phrase(french: "hors de la séance", english: "outside the sitting")),
            (momentary, Phrase(french: "sans durée", english: "without duration")),
            (lobby, Phrase(french: "en salle d'attente", english: "in the waiting room")),
            (
                agreeing,
                Phrase(french: "personnes déjà notées ainsi", english: "people recorded so")
            ),
        ].filter { $0.0 > 0 }
        guard !parts.isEmpty else { return nil }
        let french = parts.map { "\($0.1.french) : \($0.0)" }.joined(separator: " ; ")
        let english = parts.map { "\($0.1.english): \($0.0)" }.joined(separator: "; ")
        return Phrase(french: "Laissé de côté : \(french).", english: "Left out: \(english).")
    }

    /// Until when the report is kept.
    public static func kept(until day: Phrase, days: Int) -> Phrase {
        Phrase(
            french: """
                Le rapport est gardé à part ; il est effacé \(days) jours après l'approbation du \
                procès-verbal, et au plus tard le \(day).
                """,
            english: """
                The report is kept apart; it is deleted \(days) days after the minutes are \
                approved, and on \(day) at the latest.
                """
        )
    }

    /// Of whom nobody has said who they are.
    public static func left(_ names: [String]) -> Phrase {
        Phrase(
            french: "Reste à décider (\(names.count)) : \(names.firstTwenty).",
            english: "Still to be decided (\(names.count)): \(names.firstTwenty)."
        )
    }

    /// When the reports of a body are deleted.
    public static func term(days: Int) -> Phrase {
        Phrase(
            french: """
                Rapports de connexion : effacés \(days) jours après l'approbation du procès-verbal.
                """,
            english: "Connection reports: deleted \(days) days after the minutes are approved."
        )
    }

    /// Those of whom the record stands, and not the report.
    public static func recordStands(_ names: [String]) -> Phrase {
        Phrase(
            french: "Le registre reste pour (\(names.count)) : \(names.firstTwenty).",
            english: "The record stands for (\(names.count)): \(names.firstTwenty)."
        )
    }
}

extension ReportQuestion.Kind {
    /// What is asked.
    public var words: Phrase {
        switch self {
        case .dayOrder:
            Phrase(
                french: "le jour est-il avant le mois ?",
                english: "is the day before the month?"
            )
        case .zone:
            Phrase(
                french: "de quel fuseau horaire sont ces heures ?",
                english: "of which time zone are these times?"
            )
        case .date:
            Phrase(french: "de quel jour est ce rapport ?", english: "of which day is this report?")
        case .session:
            Phrase(
                french: "quelle réunion du rapport est cette séance ?",
                english: "which meeting of the report is this sitting?"
            )
        }
    }
}

extension Complaint {
    /// Days that no body sets.
    public static func reportDays(most: Int) -> Phrase {
        Phrase(
            french: "--report-days va de 0 à \(most) jours.",
            english: "--report-days is from 0 to \(most) days."
        )
    }
}

extension [String] {
    /// As many as one reads in a sentence, and that there are more.
    var firstTwenty: String { prefix(20).joined(separator: ", ") + (count > 20 ? "…" : "") }
}
