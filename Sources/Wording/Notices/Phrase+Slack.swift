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
        public static func announced(_ intention: Announcement.Intention, _ sitting: Phrase)
            -> Phrase
        {
            Phrase(
                french: "C'est noté pour \(sitting) : \(intention.button).",
                english: "Noted for \(sitting): \(intention.button)."
            )
        }

        /// A holder of a proxy who is not of the sitting.
        public static func noHolder(_ name: String, _ sitting: Phrase) -> Phrase {
            Phrase(
                french: "« \(name) » n'est pas parmi les convoqués de \(sitting).",
                english: "‘\(name)’ is not among those convened to \(sitting)."
            )
        }

        /// Asks to whom a proxy is given.
        public static let toWhom = Phrase(
            french: """
                À qui donnez-vous pouvoir ? Écrivez la commande suivie de « pouvoir » et du prénom, \
                ou du nom entier : « pouvoir Prénom Nom ».
                """,
            english: """
                To whom do you give your proxy? Type the command followed by ‘proxy’ and a first \
                name, or the whole name: ‘proxy First Last’.
                """
        )

        /// A proxy that was given.
        public static func proxyGiven(_ holder: Phrase, _ sitting: Phrase) -> Phrase {
            Phrase(
                french: "C'est noté pour \(sitting) : pouvoir à \(holder).",
                english: "Noted for \(sitting): proxy to \(holder)."
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
