import Journal
public import MinutesXML
import SafeXML

extension MinutesXMLError {
    /// How many faults of a file are shown at once.
    private static let mostShown = 10

    /// What is wrong with a file, or keeps minutes from being written to it, and the remedy.
    public func explanation(of file: String) -> Phrase {
        let what = explanation
        return Phrase(french: "\(file) : \(what)", english: "\(file): \(what)")
    }

    /// A whole sentence without the file's name.
    public var explanation: Phrase {
        switch self {
        case .recordMissing: Self.noRecord
        case .notPrepared: Self.blank
        case .writtenByNewerVersion: Self.newer
        case .agendaTooDeep(_, let limit):
            Phrase(
                french: "l'ordre du jour est imbriqué sur plus de \(limit) niveaux.",
                english: "the agenda is nested more than \(limit) deep."
            )
        case .unwritableKind(let sequence), .rowOfAnotherMeeting(let sequence):
            Phrase(
                french: "l'événement \(Int(sequence)) est altéré ; vérifiez le registre.",
                english: "event \(Int(sequence)) is altered; verify the record."
            )
        case .tooLarge(let bytes, let limit):
            ParseError.tooLarge(bytes: bytes, limit: limit).explanation
        case .unreadable(let error): error.explanation
        case .foreignMarkup(let line): Self.foreign(line)
        case .schemaMissing(let error): error.explanation
        case .schemaUnusable:
            Phrase(
                french: "le schéma installé est abîmé ; réinstallez Greffier.",
                english: "the schema installed is damaged; install Greffier again."
            )
        case .invalid(let problems): Self.invalid(problems)
        case .otherProfile(let profile): Self.other(profile)
        case .meaningless(let place, let value): place.saying(Self.meaningless(value))
        case .unresolved(let place, let id): place.saying(Self.unresolved(id))
        case .twoVersions(let place, let id): place.saying(Self.twoVersions(id))
        case .contradictory(let difference): Self.contradictory(difference)
        }
    }

    private static let noRecord = Phrase(
        french: "l'archive se tire du registre, et il n'est pas ici.",
        english: "the archive is made from the record, and it is not here."
    )
    private static let blank = Phrase(
        french: "la séance n'est pas encore préparée ; il n'y a rien à écrire.",
        english: "the sitting is not prepared yet; there is nothing to write."
    )
    private static let newer = Phrase(
        french: """
            la séance contient des événements d'une version plus récente ; exportez l'archive, ou \
            mettez Greffier à jour.
            """,
        english: """
            the sitting holds events of a newer version; export the archive, or update Greffier.
            """
    )

    private static func invalid(_ problems: [Misfit]) -> Phrase {
        let shown = problems.prefix(mostShown).map { problem in
            let what = problem.kind.explanation
            return Phrase(
                french: "\n  ligne \(String(problem.line)) : \(what)",
                english: "\n  line \(String(problem.line)): \(what)"
            )
        }
        let lines = shown.joined(by: Phrase(verbatim: ""))
        return Phrase(
            french: "ce n'est pas un fichier conforme au schéma de Greffier.\(lines)",
            english: "this file does not follow the schema of Greffier.\(lines)"
        )
    }

    private static func foreign(_ line: Int) -> Phrase {
        Phrase(
            french: """
                ligne \(String(line)) : un commentaire, une instruction de traitement ou un autre \
                codage que UTF-8, que Greffier n'écrit jamais. Reprenez le fichier d'origine.
                """,
            english: """
                line \(String(line)): a comment, a processing instruction or an encoding other \
                than UTF-8, which Greffier never writes. Go back to the original file.
                """
        )
    }

    private static func other(_ profile: MinutesXML.Profile) -> Phrase {
        switch profile {
        case .archive: Phrase(french: "c'est une archive.", english: "this is an archive.")
        case .minutes:
            Phrase(
                french: "c'est un procès-verbal publié.",
                english: "these are published minutes."
            )
        }
    }

    private static func meaningless(_ value: String) -> Phrase {
        Phrase(
            french: "« \(value) » n'a pas de sens ici.",
            english: "‘\(value)’ means nothing here."
        )
    }

    private static func unresolved(_ id: String) -> Phrase {
        Phrase(
            french: "renvoie à \(id), qui n'est pas dans le fichier.",
            english: "refers to \(id), which is not in the file."
        )
    }

    private static func twoVersions(_ id: String) -> Phrase {
        Phrase(
            french: "le texte \(id) est là deux fois, et diffère.",
            english: "the text \(id) is there twice, and differs."
        )
    }

    private static func contradictory(_ difference: Difference) -> Phrase {
        let explanation = difference.explanation
        return Phrase(
            french: "le fichier se contredit : \(explanation). Il a été modifié.",
            english: "the file contradicts itself: \(explanation). It was altered."
        )
    }
}

extension MinutesXMLError.Place {
    fileprivate func saying(_ what: Phrase) -> Phrase {
        let name = attribute.map { "\(element)/@\($0)" } ?? element
        return Phrase(
            french: "ligne \(String(line)), \(name) : \(what)",
            english: "line \(String(line)), \(name): \(what)"
        )
    }
}
