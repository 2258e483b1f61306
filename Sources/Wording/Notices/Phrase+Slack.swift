public import Meetings

extension Phrase {
    /// What the house answers in Slack.
    public enum Slack {
        /// What can be typed behind the command.
        public static func usage(_ command: String) -> Phrase {
            Phrase(
                french: """
                    Écrivez « \(command) sur place », « \(command) à distance », \
                    « \(command) excusé » ou « \(command) pouvoir Prénom Nom ».
                    """,
                english: """
                    Type ‘\(command) on site’, ‘\(command) remote’, ‘\(command) excused’ or \
                    ‘\(command) proxy First Last’.
                    """
            )
        }

        /// Nobody is known by that address.
        public static let unknown = Phrase(
            french: """
                Votre adresse Slack n'est celle d'aucun membre, ou de plusieurs : demandez au \
                secrétariat de l'enregistrer.
                """,
            english: """
                Your Slack address is that of no member, or of several: ask the secretariat to \
                enter it.
                """
        )
        /// No sitting to announce anything for.
        public static let noSitting = Phrase(
            french: "Vous n'êtes convoqué à aucune séance prochaine.",
            english: "You are convened to no coming sitting."
        )

        /// Somebody who is not of the sitting.
        public static func notConvened(_ reference: String) -> Phrase {
            Phrase(
                french: "Vous n'êtes pas parmi les convoqués de \(reference).",
                english: "You are not among those convened to \(reference)."
            )
        }

        /// What was noted.
        public static func announced(_ intention: Announcement.Intention, _ reference: String)
            -> Phrase
        {
            Phrase(
                french: "C'est noté pour \(reference) : \(intention.button).",
                english: "Noted for \(reference): \(intention.button)."
            )
        }

        /// A proxy that was given.
        public static func proxyGiven(_ holder: Phrase, _ reference: String) -> Phrase {
            Phrase(
                french: "C'est noté pour \(reference) : pouvoir à \(holder).",
                english: "Noted for \(reference): proxy to \(holder)."
            )
        }

        /// Something went wrong that no words fit.
        public static let failed = Phrase(
            french:
                "La demande n'a pas pu être prise en compte. Réessayez, ou écrivez au secrétariat.",
            english: "This could not be taken in. Try again, or write to the secretariat."
        )
    }
}
