import OpenDocument
import Wording

extension FieldCatalogue {
    /// What a notice says before the sitting.
    static let notice: [DocumentedField] = [
        field(
            "convened",
            "la convocation, en une phrase",
            "the summons, in a sentence",
            "Le bureau fédéral est convoqué pour le lundi 16 mars 2020 à 18 h 30, en formation hybride.",
            "The Bureau fédéral is convened on Monday 16 March 2020 at 18:30, in hybrid form."
        ),
        field(
            "sent",
            "le jour de la convocation, comme sur une lettre",
            "the day of the notice, as on a letter",
            "Le 9 mars 2020",
            "9 March 2020"
        ),
        field(
            "secondNotice",
            "rien, ou que la séance est convoquée pour la seconde fois",
            "nothing, or that the sitting is convened a second time",
            "Cette séance est convoquée pour la seconde fois.",
            "This sitting is convened a second time."
        ),
        field("hasPlaces", .flag, "vrai quand il y en a", "true where there are any"),
        DocumentedField(
            "places",
            .list,
            Phrase(
                french: "les lieux et les moyens de participer",
                english: "the places, and the means of taking part"
            ),
            fields: [
                field("channel", "le moyen", "the means", "En visioconférence", "By video"),
                field("place", "le lieu ou la connexion", "place or connection", "GoToMeeting"),
            ]
        ),
        field(
            "itemAnnexes",
            "les pièces jointes de tous les points",
            "the annexes of all items",
            "Budget 2020"
        ),
        field(
            "takesProxies",
            .flag,
            "vrai avant une séance où l'on vote",
            "true before a sitting that votes"
        ),
    ]
}
