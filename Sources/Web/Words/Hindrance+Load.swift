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
}
