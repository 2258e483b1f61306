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

    /// What drips in.
    static let tooSlow = Hindrance(
        Phrase(french: "Envoi trop lent", english: "Sent too slowly"),
        Phrase(
            french: """
                Ce que vous envoyez arrivait trop lentement, à moins de 1 Kio par seconde : l’envoi \
                a été interrompu pour laisser la place à d’autres. Rien n’a été modifié. Recommencez \
                avec une meilleure connexion.
                """,
            english: """
                What you send arrived too slowly, at less than 1 KiB a second: it was broken off to \
                make room for others. Nothing was changed. Try again over a better line.
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

    /// The storage fails of itself, whatever is asked of it.
    static let storageFails = Hindrance(
        Phrase(french: "Stockage en panne", english: "Storage failure"),
        Phrase(
            french: """
                Le service ne peut ni lire ni écrire comme il faut en ce moment ; ce que vous avez \
                demandé n’a pas été fait. Prévenez la personne qui tient le service : elle en trouvera \
                la raison dans son journal. Une console ouverte garde ce que vous saisissez et le \
                transmettra dès que le stockage répondra.
                """,
            english: """
                The service cannot read or write as it should at the moment; what you asked for was \
                not done. Tell whoever runs the service: the reason is in its log. A console that is \
                open keeps what you enter, and hands it in as soon as the storage answers.
                """
        )
    )

    /// Nothing can be written, not even who reads.
    static let unnoted = Hindrance(
        Phrase(french: "Lecture impossible pour l’instant", english: "Cannot be read just now"),
        Phrase(
            french: """
                Cette page montre des noms, et toute lecture en est notée. Le disque du service est \
                plein ou protégé : la note ne peut pas être écrite, et la page ne s’ouvre pas sans \
                elle. Rien de ce qui est consigné n’est perdu. Prévenez la personne qui tient le \
                service ; la page s’ouvrira dès qu’il y aura de la place. La console et les pages des \
                participants d’une séance en cours restent ouvertes.
                """,
            english: """
                This page shows names, and whoever reads them is noted. The disk of the service is \
                full or protected: the note cannot be written, and the page does not open without \
                it. Nothing that is on record is lost. Tell whoever runs the service; the page opens \
                as soon as there is room. The console and the pages of those who take part in a \
                sitting that is held stay open.
                """
        )
    )
}
