import Meetings
import Secretariat
import Wording

/// What the page of the minutes says of what is left to do with them.
struct MinutesWorkWords: PageWords {
    let title = Phrase(french: "À faire", english: "To do")
    let gaps = Phrase(
        french: "À regarder avant de remettre",
        english: "To look at before submitting"
    )
    let complete = Phrase(
        french: "Rien ne manque : le procès-verbal peut être remis.",
        english: "Nothing is missing: the minutes can be submitted."
    )
    let obstacle = Phrase(french: "empêche la remise", english: "stands in the way")
    let submit = Phrase(french: "Remettre le procès-verbal", english: "Submit the minutes")
    /// That it was done, and when.
    static func submitted(_ moment: Phrase) -> Phrase {
        Phrase(
            french: """
                Procès-verbal remis (\(moment)) : ses textes et ses noms ne changent plus. Il reste à \
                l’approuver à une prochaine séance.
                """,
            english: """
                Minutes submitted (\(moment)): their texts and names change no more. What is left \
                is their approval at a later sitting.
                """
        )
    }
    let returning = Phrase(french: "Remettre en brouillon", english: "Return to draft")
    let returningExplained = Phrase(
        french: """
            Les textes redeviennent modifiables ; le procès-verbal dira qu'il a été repris, et \
            pourquoi.
            """,
        english: "The texts can be changed again; the minutes will say that they were, and why."
    )
    let reason = Phrase(french: "Motif", english: "Reason")
    let approve = Phrase(french: "Noter l'approbation", english: "Note the approval")
    let approveExplained = Phrase(
        french: "À l'heure où la séance choisie en a décidé.",
        english: "At the time at which the chosen sitting decided so."
    )
    let sitting = Phrase(french: "Approuvé à la séance", english: "Approved at the sitting")
    let corrections = Phrase(
        french: "Corrections demandées à l'approbation",
        english: "Corrections asked for at the approval"
    )
    let correction = Phrase(french: "Correction", english: "Correction")
    let noApproval = Phrase(
        french: """
            Aucune séance ultérieure n’a encore approuvé ce procès-verbal. Mettez à l’ordre du jour \
            de la prochaine un point dont « Approuve un procès-verbal » désigne cette séance, et \
            consignez-y le vote ou la décision ; en séance, un tel point s’ajoute à la conduite.
            """,
        english: """
            No later sitting has approved these minutes yet. Put an item on the agenda of the next \
            one whose ‘Approves minutes’ names this sitting, and record the vote or the decision \
            there; during a sitting such an item is added on the console.
            """
    )
    let prepareNext = Phrase(
        french: "Préparer la prochaine séance",
        english: "Prepare the next sitting"
    )
    let rectify = Phrase(
        french: "Rectifier par une annotation",
        english: "Rectify by an annotation"
    )
    let rectifyExplained = Phrase(
        french: "Le texte approuvé reste tel quel ; l'annotation s'imprime à sa suite.",
        english: "The approved text stays as it is; the annotation is printed after it."
    )
    let annotation = Phrase(french: "Annotation", english: "Annotation")
    let review = Phrase(
        french: "Reprendre un document corrigé",
        english: "Take in an edited document"
    )
    let reviewExplained = Phrase(
        french: """
            Déposez l'ODT relu dans un traitement de texte : chaque changement vous est montré, à \
            prendre ou à laisser. Rien n’est repris avant votre accord.
            """,
        english: """
            Drop the ODT that was read over in an office suite: each change is shown to you, to \
            take or to leave. Nothing is taken by itself.
            """
    )
    let reviewFile = Phrase(french: "Document ODT", english: "ODT document")
    let reviewSubmit = Phrase(french: "Examiner les changements", english: "Look at the changes")

    init() {}

    /// What the submission freezes, in words.
    static func frozen(texts: Int, names: Int, votes: Int) -> Phrase {
        Phrase(
            french: """
                Seront scellés les textes (\(texts)), les noms (\(names)) et les chiffres des \
                votes (\(votes)). L'empreinte du registre s'imprimera dans le procès-verbal ; pour \
                y changer un mot, il faudra le remettre en brouillon.
                """,
            english: """
                These will be sealed: the texts (\(texts)), the names (\(names)) and the figures \
                of votes (\(votes)). The head of the record will be printed in the minutes; to \
                change a word, they will have to return to draft.
                """
        )
    }

    /// Ticked by whoever signs.
    static let signFinal = Phrase(
        french: "J’ai relu le procès-verbal, et je sais qu’une signature ne se retire pas.",
        english: "I have read the minutes, and know that a signature is not taken back."
    )

    /// Ticked by whoever puts the signature of somebody else on record.
    static func signedFinal(_ name: Phrase) -> Phrase {
        Phrase(
            french: """
                \(name) a relu et signé le procès-verbal ; je sais que cela ne se retire pas.
                """,
            english: """
                \(name) has read and signed the minutes; I know that this is not taken back.
                """
        )
    }

    /// Signs in one's own name.
    static func sign(_ role: Signature.Role) -> Phrase {
        switch role {
        case .chair: Phrase(french: "Signer pour la présidence", english: "Sign as chair")
        case .secretary:
            Phrase(french: "Signer pour le secrétariat", english: "Sign as secretary")
        }
    }

    /// Puts on record that somebody else signed: «Consigner la signature de Mme Le Goff (présidence)».
    static func recordSignature(_ role: Signature.Role, _ name: Phrase) -> Phrase {
        switch role {
        case .chair:
            Phrase(
                french: "Consigner la signature de la présidence : \(name)",
                english: "Record that the chair signed: \(name)"
            )
        case .secretary:
            Phrase(
                french: "Consigner la signature du secrétariat : \(name)",
                english: "Record that the secretary signed: \(name)"
            )
        }
    }

    /// What is missing, or open to doubt.
    static func gap(_ gap: MinutesGap, _ glossary: Glossary, _ meeting: Meeting) -> Phrase {
        switch gap {
        case .openVote(let id):
            let subject = subject(of: id, glossary, meeting)
            return Phrase(
                french: "Un vote est resté ouvert\(subject) : clôturez-le ou abandonnez-le.",
                english: "A vote was left open\(subject): close or abandon it."
            )
        case .nobodyPresent:
            return Phrase(
                french: "Aucune présence n'est consignée.",
                english: "Nobody is recorded as present."
            )
        case .untouchedItem(let id):
            return Phrase(
                french: "\(glossary.title(id)) : ni discuté ni reporté.",
                english: "\(glossary.title(id)): neither discussed nor postponed."
            )
        case .silentItem(let id):
            return Phrase(
                french: "\(glossary.title(id)) : discuté, sans compte rendu ni décision.",
                english: "\(glossary.title(id)): discussed, without an account or a decision."
            )
        case .undecided(let id):
            let subject = subject(of: id, glossary, meeting)
            return Phrase(
                french: "Un vote adopté n'a pas de décision\(subject).",
                english: "A carried vote has no decision\(subject)."
            )
        case .unassigned(let id):
            let text = meeting.tasks[id].map { glossary.quotation($0.text) }
            let words = text ?? Phrase(verbatim: "")
            return Phrase(
                french: "Une tâche n'est confiée à personne : \(words)",
                english: "A task is given to nobody: \(words)"
            )
        case .openIncident(let id):
            let at = meeting.incidents[id].map { glossary.clock($0.at) } ?? Phrase(verbatim: "")
            return Phrase(
                french: "Connexion perdue à \(at) : l'heure du retour n'est pas consignée.",
                english: "Connection lost at \(at): the return is not recorded."
            )
        case .questions(let count):
            return Phrase(
                french: """
                    Des corrections mettent en question des chiffres arrêtés (\(count)) : le \
                    procès-verbal imprimera les deux.
                    """,
                english: """
                    Corrections question frozen figures (\(count)): the minutes will print both.
                    """
            )
        case .untimed(let count):
            return Phrase(
                french: "Présences sans heure : \(count).",
                english: "Presences without a time: \(count)."
            )
        }
    }

    private static func subject(
        of vote: VoteID,
        _ glossary: Glossary,
        _ meeting: Meeting
    ) -> Phrase {
        guard let motion = meeting.votes[vote]?.motion, let text = meeting.motions[motion]?.text
        else { return Phrase(verbatim: "") }
        let words = glossary.quotation(text)
        return Phrase(french: " sur \(words)", english: " on \(words)")
    }
}
