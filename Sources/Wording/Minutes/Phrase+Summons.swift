extension Phrase {
    /// What stands at the end of a notice, to be filled in by hand.
    public enum Summons {
        /// Who convenes.
        public static let convener = Phrase(
            french: "Pour convocation (nom, qualité, signature) : \(dots)",
            english: "Convened by (name, office, signature): \(dots)"
        )
        /// Over the proxy.
        public static let proxy = Phrase(french: "Pouvoir", english: "Proxy")
        /// What it is for.
        public static let proxyExplained = Phrase(
            french: """
                Qui ne peut participer peut se faire représenter, dans les limites des règles de \
                l’instance, en remettant ce pouvoir au secrétariat avant le vote.
                """,
            english: """
                A member who cannot take part may be represented, within the limits of the rules \
                of the body, by handing this proxy to the secretariat before the vote.
                """
        )
        /// Who gives it.
        public static let proxyGiver = Phrase(
            french: "Nom et prénom : \(dots)",
            english: "Name: \(dots)"
        )
        /// To whom, for the sitting of a day.
        public static func proxyGiven(on date: String) -> Phrase {
            Phrase(
                french: """
                    Je donne pouvoir à \(dots) pour me représenter et voter en mon nom à la séance \
                    du \(date).
                    """,
                english: """
                    I give my proxy to \(dots) to represent me and vote in my name at the sitting \
                    of \(date).
                    """
            )
        }
        /// When and by whom it is signed.
        public static let proxySigned = Phrase(
            french: "Date et signature : \(dots)",
            english: "Date and signature: \(dots)"
        )
        private static let dots = String(repeating: "…", count: 24)
    }
}
