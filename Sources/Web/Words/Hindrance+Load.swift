import Wording

extension Hindrance {
    /// More at once than the service can bear.
    static let crowded = Hindrance(
        Phrase(french: "Trop de monde pour l'instant", english: "Too many at the moment"),
        Phrase(
            french: """
                Le service répond d'abord à qui tient la séance. Rechargez la page dans quelques \
                secondes ; rien de ce qui est consigné n'est perdu.
                """,
            english: """
                The service first answers those who keep the sitting. Reload the page in a few \
                seconds; nothing that is on record is lost.
                """
        )
    )

    /// There is no room left for what is new.
    static let full = Hindrance(
        Phrase(french: "Disque plein", english: "Disk full"),
        Phrase(
            french: """
                Le disque du service est plein : rien de nouveau ne peut y être consigné, et rien \
                de ce qui l’est n’est perdu. Prévenez la personne qui tient le service. Une console \
                ouverte garde ce que vous saisissez et le transmettra dès qu’il y aura de la place.
                """,
            english: """
                The disk of the service is full: nothing new can be recorded on it, and nothing \
                that is on record is lost. Tell whoever runs the service. A console that is open \
                keeps what you enter, and hands it in as soon as there is room.
                """
        )
    )
}
