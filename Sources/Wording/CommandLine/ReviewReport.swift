public import Imports
public import OpenDocument

/// What is told of a document that came back edited.
public enum ReviewReport {
    public static func summary(
        _ reference: String,
        proposals: Int,
        unchanged: Int,
        outdated: Int,
        untaken: Int
    ) -> Phrase {
        let changed =
            untaken == 0
            ? Phrase(verbatim: "")
            : Phrase(
                french: " ; changé sans pouvoir être repris : \(untaken)",
                english: "; changed and not taken: \(untaken)"
            )
        let newer =
            outdated == 0
            ? Phrase(verbatim: "")
            : Phrase(
                french: " ; \(outdated) plus à jour au registre que dans le document",
                english: "; \(outdated) more recent on record than in the document"
            )
        return Phrase(
            french: """
                \(reference) : passages tels qu'au registre : \(unchanged)\(newer) ; à examiner : \
                \(proposals)\(changed).
                """,
            english: """
                \(reference): passages as on record: \(unchanged)\(newer); to be looked at: \
                \(proposals)\(changed).
                """
        )
    }

    public static let isOlder = Phrase(
        french: "Le registre a changé depuis que ce document en a été tiré.",
        english: "The record has changed since this document was made from it."
    )

    public static let otherTemplate = Phrase(
        french: """
            Ce document n'a pas été fait avec ce modèle : seul ce qui est entre les signets est \
            comparé. Donnez son modèle par --template.
            """,
        english: """
            This document was made with another template: only what is between the bookmarks is \
            compared. Give its template by --template.
            """
    )

    /// What kind of proposal it is.
    public static func kind(_ kind: DocumentReview.Kind) -> Phrase {
        switch kind {
        case .changed: Phrase(french: "passage modifié", english: "changed passage")
        case .conflict:
            Phrase(
                french: "modifié des deux côtés, à départager",
                english: "changed on both sides, to be decided"
            )
        case .divided:
            Phrase(
                french: "imprimé à plusieurs endroits, qui ne disent plus la même chose",
                english: "printed in several places, which differ now"
            )
        case .removed(let mention):
            mention.map(by).map {
                Phrase(french: "passage ôté\($0)", english: "removed passage\($0)")
            } ?? Phrase(french: "passage ôté", english: "removed passage")
        case .notFound:
            Phrase(
                french: "passage introuvable : son signet a disparu",
                english: "passage not found: its bookmark is gone"
            )
        case .added: Phrase(french: "paragraphe ajouté", english: "added paragraph")
        case .comment(let mention, _, let isResolved):
            isResolved
                ? Phrase(
                    french: "commentaire, marqué résolu\(by(mention))",
                    english: "comment, marked resolved\(by(mention))"
                )
                : Phrase(french: "commentaire\(by(mention))", english: "comment\(by(mention))")
        case .unknown:
            Phrase(
                french: "passage que le registre n'a pas, ou n'a plus",
                english: "passage that is not on record, or not any more"
            )
        }
    }

    /// What a passage belongs to, before what kind of proposal it is.
    public static let motion = Phrase(french: "proposition", english: "motion")
    public static let decision = Phrase(french: "décision", english: "decision")

    /// Who changed something, and when.
    public static func by(_ mention: WrittenText.Mention) -> Phrase {
        let when = mention.time.prefix(16).replacing("T", with: " ")
        let parts = [mention.author, String(when)].filter { !$0.isEmpty }
        guard !parts.isEmpty else { return Phrase(verbatim: "") }
        return Phrase(verbatim: " (\(parts.joined(separator: ", ")))")
    }

    public static let recorded = Phrase(french: "registre", english: "record")
    public static let edited = Phrase(french: "document", english: "document")
    public static let likely = Phrase(french: "peut-être", english: "perhaps")
    public static let remarked = Phrase(french: "commentaire", english: "comment")
    public static let on = Phrase(french: "sur", english: "on")
    public static let tracked = Phrase(french: "suivi", english: "tracked")

    /// The heading of what follows, of text outside the passages.
    public static let outside = Phrase(
        french: """
            Hors des passages, changé à la main. Cela vient des faits consignés et ne se reprend \
            pas d'un document : corrigez le fichier YAML et consignez-le de nouveau.
            """,
        english: """
            Outside the passages, changed by hand. This comes from recorded facts and is not taken \
            from a document: mend the YAML file and record it again.
            """
    )

    /// The heading of what follows: what differs beside the words of the text.
    public static let untaken = Phrase(
        french: """
            Changé dans le document, et non repris : la mise en forme, les en-têtes et pieds de \
            page, et ce qui montre ou masque des mots autrement que par le texte.
            """,
        english: """
            Changed in the document, and not taken: formatting, heads and feet of the pages, and \
            what shows or hides words other than as text.
            """
    )

    /// Asks about one of several proposals.
    public static func question(_ number: Int, of count: Int) -> Phrase {
        Phrase(
            french: "\(number) sur \(count) – [a]ccepter, [r]efuser, [t]out accepter, [q]uitter ? ",
            english: "\(number) of \(count) – [a]ccept, [r]efuse, [t]ake all, [q]uit? "
        )
    }

    /// What may be answered, to somebody who answered something else.
    public static let answers = Phrase(
        french: """
            Tapez a, r, t ou q, puis Entrée. « Tout accepter » et « quitter » valent pour la suite ; \
            ce qui a été accepté jusque-là est repris au registre.
            """,
        english: """
            Type a, r, t or q, then Enter. ‘Take all’ and ‘quit’ are about the rest; what was \
            accepted until then is taken over into the record.
            """
    )

    /// What accepting means where the minutes are no draft.
    public static let becomesRemark = Phrase(
        french: "accepté, ce sera une observation sur le procès-verbal remis",
        english: "accepted, it becomes a remark on the submitted minutes"
    )

    /// What accepting means for a note that is gone.
    public static let becomesRetraction = Phrase(
        french: "accepté, la note sera retirée",
        english: "accepted, the note is taken back"
    )

    public static let nothingTaken = Phrase(
        french: "Rien n'a été changé.",
        english: "Nothing has been changed."
    )

    public static let howToAccept = Phrase(
        french: """
            Rien n'a été changé. Pour reprendre au registre : --accept all, ou --accept suivi des \
            identifiants.
            """,
        english: """
            Nothing has been changed. To take over into the record: --accept all, or --accept and \
            the identifiers.
            """
    )

    /// Something was named that is not taken over.
    public static func notTaken(_ id: String, _ obstacle: ReviewObstacle) -> Phrase {
        Phrase(french: "\(id) : \(obstacle.explanation)", english: "\(id): \(obstacle.explanation)")
    }

    /// What was done, or would be.
    public static func done(revised: Int, remarked: Int, retracted: Int, isDry: Bool) -> Phrase {
        let figures = Phrase(
            french: """
                textes revus : \(revised), observations : \(remarked), notes retirées : \
                \(retracted).
                """,
            english: """
                texts revised: \(revised), remarks: \(remarked), notes taken back: \(retracted).
                """
        )
        return isDry
            ? Phrase(french: "Serait fait : \(figures)", english: "Would be done: \(figures)")
            : Phrase(french: "Fait : \(figures)", english: "Done: \(figures)")
    }

    /// The words of a remark that proposes another wording.
    public static func proposing(_ recorded: [String], _ edited: [String]) -> Phrase {
        let (old, new) = (recorded.joined(separator: " "), edited.joined(separator: " "))
        if old.isEmpty {
            return Phrase(french: "Ajouter : « \(new) »", english: "Add: ‘\(new)’")
        }
        if new.isEmpty {
            return Phrase(french: "Supprimer : « \(old) »", english: "Delete: ‘\(old)’")
        }
        return Phrase(
            french: "Au lieu de « \(old) », lire « \(new) »",
            english: "For ‘\(old)’ read ‘\(new)’"
        )
    }

    /// The words of a remark that was a comment.
    public static func commenting(_ text: String, by author: String, on quote: String) -> Phrase {
        let said =
            author.isEmpty
            ? Phrase(verbatim: text)
            : Phrase(french: "\(author) : \(text)", english: "\(author): \(text)")
        guard !quote.isEmpty else { return said }
        return Phrase(
            french: "Sur « \(quote) » : \(said)",
            english: "On ‘\(quote)’: \(said)"
        )
    }
}

/// Why something that a document brings is not taken over, and what to do.
public enum ReviewObstacle: Hashable, Sendable {
    /// Approved minutes are rectified by an annotation alone.
    case approved(reference: String)
    /// A comment becomes a remark, which drafts have none of.
    case draft
    /// Nothing tells where new paragraphs belong.
    case nowhere
    /// Something that is not simply left out: a decision, a motion.
    case notRemovable
    case noBookmark
    case unknown
    /// Both sides are to be weighed, one by one.
    case undecided
    case tooLong(limit: Int)

    public var explanation: Phrase {
        switch self {
        case .approved(let reference):
            Phrase(
                french: """
                    le procès-verbal est approuvé : rectifiez-le par une annotation, greffier \
                    rectify \(reference) "…".
                    """,
                english: """
                    the minutes are approved: rectify them by an annotation, greffier rectify \
                    \(reference) "…".
                    """
            )
        case .draft:
            Phrase(
                french: """
                    un commentaire devient une observation une fois le procès-verbal remis ; d'ici \
                    là, corrigez le texte.
                    """,
                english: """
                    a comment becomes a remark once the minutes are submitted; until then, mend \
                    the text.
                    """
            )
        case .nowhere:
            Phrase(
                french: """
                    ce texte ne suit aucun passage : consignez-le comme note sous son point, dans \
                    le fichier YAML.
                    """,
                english: """
                    this text follows no passage: record it as a note under its item, in the YAML \
                    file.
                    """
            )
        case .notRemovable:
            Phrase(
                french: """
                    seule une note se retire ainsi ; ce qui a été proposé, voté ou décidé reste au \
                    registre.
                    """,
                english: """
                    only a note is taken out this way; what was moved, voted or decided stays on \
                    record.
                    """
            )
        case .noBookmark:
            Phrase(
                french: "comparez à la main : sans signet, rien ne dit de quel texte il s'agit.",
                english: "compare by hand: without a bookmark nothing tells which text it is."
            )
        case .unknown:
            Phrase(
                french: "rien à quoi le comparer : il a été repris, caviardé ou effacé depuis.",
                english: "nothing to compare it with: it was taken back, redacted or erased since."
            )
        case .undecided:
            Phrase(
                french: "nommez-le après --accept pour que les mots du document l'emportent.",
                english: "name it after --accept for the words of the document to prevail."
            )
        case .tooLong(let limit):
            Phrase(
                french: "texte de plus de \(limit) octets : partagez-le.",
                english: "text of more than \(limit) bytes: divide it."
            )
        }
    }
}
