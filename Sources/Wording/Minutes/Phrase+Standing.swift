extension Phrase {
    /// How somebody stands in the attendance list, whoever it is.
    public enum Standing {
        /// Says how somebody took part: on site.
        public static let onSite = Phrase(french: "sur place", english: "on site")
        /// Says how somebody took part: remote.
        public static let remote = Phrase(french: "à distance", english: "remotely")
        /// Says how somebody took part: mixed.
        public static let mixed = Phrase(
            french: "sur place et à distance",
            english: "on site and remotely"
        )
        /// Says how somebody took part: unknown.
        public static let unknown = Phrase(
            french: "mode non consigné",
            english: "mode not recorded"
        )
        /// Says how somebody took part: excused.
        public static let excused = Phrase(french: "absence excusée", english: "excused")
        /// Says how somebody took part: absent.
        public static let absent = Phrase(french: "absence", english: "absent")
        /// Says how somebody took part: advisory.
        public static let advisory = Phrase(
            french: "voix consultative",
            english: "advisory, without a vote"
        )
        /// Says how somebody took part: guest.
        public static let guest = Phrase(french: "sur invitation", english: "guest")

        /// Represented, and by whom.
        public static func represented(by holder: Phrase) -> Phrase {
            Phrase(french: "pouvoir donné à \(holder)", english: "proxy given to \(holder)")
        }

        /// Replaced, and by whom.
        public static func replaced(by substitute: Phrase) -> Phrase {
            Phrase(french: "remplacement par \(substitute)", english: "replaced by \(substitute)")
        }
    }

    /// The titles of the documents beside the minutes (procedure §1).
    public static let notice = Phrase(french: "Convocation", english: "Notice of meeting")
    public static let report = Phrase(french: "Compte rendu", english: "Report of the sitting")
    public static let attendanceSheet = Phrase(
        french: "Feuille de présence",
        english: "Attendance sheet"
    )
    /// The name of the register of decisions.
    public static let decisionRegister = Phrase(
        french: "Relevé de décisions",
        english: "Register of decisions"
    )
    /// The name of an extract.
    public static let extract = Phrase(
        french: "Extrait du procès-verbal",
        english: "Extract from the minutes"
    )

    /// The words that certify an extract.
    public static let certifiedExtract = Phrase(
        french: "Pour extrait certifié conforme au procès-verbal.",
        english: "Certified as a true extract from the minutes."
    )
}
