extension Phrase {
    /// How somebody stands in the attendance list, whoever it is.
    public enum Standing {
        public static let onSite = Phrase(french: "sur place", english: "on site")
        public static let remote = Phrase(french: "à distance", english: "remotely")
        public static let mixed = Phrase(
            french: "sur place et à distance",
            english: "on site and remotely"
        )
        public static let unknown = Phrase(
            french: "mode non consigné",
            english: "mode not recorded"
        )
        public static let excused = Phrase(french: "absence excusée", english: "excused")
        public static let absent = Phrase(french: "absence", english: "absent")
        public static let advisory = Phrase(
            french: "voix consultative",
            english: "advisory, without a vote"
        )
        public static let guest = Phrase(french: "sur invitation", english: "guest")

        public static func represented(by holder: Phrase) -> Phrase {
            Phrase(french: "pouvoir donné à \(holder)", english: "proxy given to \(holder)")
        }

        public static func replaced(by substitute: Phrase) -> Phrase {
            Phrase(french: "remplacement par \(substitute)", english: "replaced by \(substitute)")
        }
    }

    /// The titles of the documents beside the minutes (procedure §1).
    public static let attendanceSheet = Phrase(
        french: "Feuille de présence",
        english: "Attendance sheet"
    )
    public static let decisionRegister = Phrase(
        french: "Relevé de décisions",
        english: "Register of decisions"
    )
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
