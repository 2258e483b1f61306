import OpenDocument
import Wording

extension FieldCatalogue {
    /// The agenda, what was done under its items, decisions and tasks.
    static let course: [DocumentedField] = [
        DocumentedField(
            "agenda",
            .list,
            Phrase(french: "l'ordre du jour", english: "the agenda"),
            fields: title + [
                field("presenter", "qui présente le point", "who presents it", "Mme Anne Le Gall"),
                field("annexes", "ses pièces jointes", "its annexes", "Budget 2020"),
                field("planned", "l'heure prévue", "the planned time", "18 h 45", "18:45"),
            ]
        ),
        count("agendaCount", "le nombre de points", "the number of items"),
        DocumentedField(
            "items",
            .list,
            Phrase(
                french: "les points, avec ce qui s'y est passé",
                english: "the items, with what happened under each"
            ),
            fields: title + [
                field("presenter", "qui présente le point", "who presents it", "Mme Anne Le Gall"),
                field("annexes", "les pièces jointes", "the annexes", "Budget 2020"),
                field(
                    "remark",
                    "ce qu'il faut savoir du point",
                    "what is to be known of it",
                    "Le point n'a pas été abordé.",
                    "The item was not taken up."
                ),
                field(
                    "speakers",
                    "qui est intervenu",
                    "who spoke",
                    "Mme Anne Le Gall, M. Yann Kerdoncuff"
                ),
                DocumentedField(
                    "blocks",
                    .list,
                    Phrase(french: "ce qui s'y est passé", english: "what happened"),
                    fields: blocks
                ),
            ]
        ),
        DocumentedField(
            "decisions",
            .list,
            Phrase(french: "les décisions", english: "the decisions"),
            fields: decision + [
                field("item", "le point, ou rien", "the item, or nothing", "Budget"),
                field("number", "le numéro du point", "the number of the item", "4.2"),
                DocumentedField(
                    "vote",
                    .record,
                    Phrase(
                        french: "le vote, s'il y en eut un",
                        english: "the vote, if there was one"
                    ),
                    fields: vote
                ),
            ]
        ),
        count("decisionsCount", "le nombre de décisions", "the number of decisions"),
        DocumentedField(
            "tasks",
            .list,
            Phrase(french: "les tâches", english: "the tasks"),
            fields: task + [field("item", "le point", "the item", "4.2")]
        ),
        count("tasksCount", "le nombre de tâches", "the number of tasks"),
        DocumentedField(
            "followedTasks",
            .list,
            Phrase(
                french: "les tâches des séances précédentes",
                english: "the tasks of earlier sittings"
            ),
            fields: task + [
                field("outcome", "ce qui en advint", "what came of it", "faite", "done")
            ]
        ),
        count("followedTasksCount", "leur nombre", "their number"),
    ]

    private static let title: [DocumentedField] = [
        field("number", "le numéro", "the number", "4.2"),
        field("title", "le titre", "the title", "Budget"),
        field("isOpening", .flag, "vrai avant le premier point", "true before the first item"),
        field("isTop", .flag, "vrai d'un point principal", "true of a main item"),
        field("isNested", .flag, "vrai d'un sous-point", "true of an item within another"),
    ]

    private static let blocks: [DocumentedField] = [
        passage("note", "un texte du procès-verbal", "a text of the minutes"),
        field("event", "un fait", "an event", "M. Jean Le Bris arrive à 18 h 42."),
        DocumentedField(
            "motion",
            .record,
            Phrase(french: "une motion sans vote", english: "a motion not put to the vote"),
            fields: [
                field("label", "de qui et quand", "whose and when", "Motion de Mme Anne Le Gall"),
                passage("text", "la motion", "the motion"),
            ]
        ),
        DocumentedField(
            "vote",
            .record,
            Phrase(french: "un vote", english: "a vote"),
            fields: vote
        ),
        DocumentedField(
            "decision",
            .record,
            Phrase(french: "une décision", english: "a decision"),
            fields: decision
        ),
    ]

    private static let decision: [DocumentedField] = [
        field("title", "le titre et le numéro", "title and number", "Décision 2020-BF-007"),
        passage("text", "la décision", "the decision"),
    ]

    private static let task: [DocumentedField] = [
        passage("what", "quoi", "what"),
        field("who", "qui", "who", "Mme Anne Le Gall et M. Yann Kerdoncuff"),
        field("due", .date, "pour quand", "by when", .day),
    ]

    private static let vote: [DocumentedField] = [
        field("label", "ce qui est mis aux voix", "what is put to the vote", "Motion"),
        passage("text", "le texte", "the text"),
        texts("remarks", "les remarques", "the remarks"),
        field("method", "comment on a voté", "how it was held", "Vote à main levée."),
        field(
            "pending",
            "un vote ouvert ou abandonné",
            "a vote open or abandoned",
            "Vote ouvert à 19 h 02."
        ),
        field(
            "question",
            "ce que le registre corrigé en dit",
            "what the corrected record says of it",
            "Le registre corrigé compte 16 présents."
        ),
        DocumentedField(
            "closed",
            .record,
            Phrase(french: "le résultat, une fois clos", english: "the result, once closed"),
            fields: result
        ),
    ]

    private static let result: [DocumentedField] = [
        field("presence", "qui était là", "who was there", "Présents : 17.", "Present: 17."),
        field("quorum", "le quorum", "the quorum", "Quorum : 12, atteint.", "Quorum: 12, met."),
        field(
            "tally",
            "les voix",
            "the votes",
            "Pour 11, contre 4, abstentions 2.",
            "For 11, against 4, abstentions 2."
        ),
        field("majority", "la majorité requise", "the majority required", "Majorité : 8 sur 15."),
        field(
            "tie",
            "le partage des voix",
            "how a tie was broken",
            "La voix du président a départagé."
        ),
        field("outcome", "l'issue", "the outcome", "Adoptée.", "Carried."),
        DocumentedField(
            "choices",
            .list,
            Phrase(french: "qui a voté quoi", english: "who chose what"),
            fields: [
                field("label", "le choix", "the choice", "Pour", "For"),
                field("names", "les noms", "the names", "Mme Anne Le Gall, M. Yann Kerdoncuff"),
            ]
        ),
    ]
}
