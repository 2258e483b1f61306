extension Phrase {
    /// The heads of the columns of tables.
    public enum Column {
        public static let number = Phrase(french: "N°", english: "No.")
        public static let name = Phrase(french: "Nom", english: "Name")
        public static let quality = Phrase(french: "Qualité", english: "Office")
        public static let seat = Phrase(french: "Siège", english: "Seat")
        public static let weight = Phrase(french: "Voix", english: "Votes")
        public static let standing = Phrase(french: "Présence", english: "Attendance")
        public static let mode = Phrase(french: "Mode", english: "Mode")
        public static let channel = Phrase(french: "Moyen", english: "Means")
        public static let device = Phrase(french: "Appareil", english: "Device")
        public static let from = Phrase(french: "De", english: "From")
        public static let to = Phrase(french: "À", english: "To")
        public static let minutes = Phrase(french: "Minutes", english: "Minutes")
        public static let item = Phrase(french: "Point", english: "Item")
        public static let text = Phrase(french: "Texte", english: "Text")
        public static let method = Phrase(french: "Mode de scrutin", english: "Method")
        public static let opened = Phrase(french: "Ouvert", english: "Opened")
        public static let closed = Phrase(french: "Clos", english: "Closed")
        public static let entitled = Phrase(french: "Voix délibératives", english: "Entitled")
        public static let onSite = Phrase(french: "Sur place", english: "On site")
        public static let remote = Phrase(french: "À distance", english: "Remotely")
        public static let represented = Phrase(french: "Représentés", english: "Represented")
        public static let recused = Phrase(french: "Déports", english: "Recused")
        public static let notVoting = Phrase(french: "Non-votants", english: "Not voting")
        public static let base = Phrase(french: "Majorité des", english: "Majority of the")
        public static let baseFigure = Phrase(french: "Base", english: "Base")
        public static let needed = Phrase(french: "Voix requises", english: "Votes needed")
        public static let outcome = Phrase(french: "Résultat", english: "Result")
        public static let time = Phrase(french: "Heure", english: "Time")
        public static let task = Phrase(french: "Tâche", english: "Task")
        public static let who = Phrase(french: "Qui", english: "Who")
        public static let due = Phrase(french: "Pour le", english: "Due")
        public static let followUp = Phrase(french: "Suivi", english: "Follow-up")
        public static let decision = Phrase(french: "Décision", english: "Decision")
        public static let proxyHolder = Phrase(french: "Représenté par", english: "Represented by")
        public static let participation = Phrase(
            french: "Participation",
            english: "Participation"
        )
        public static let signature = Phrase(french: "Émargement", english: "Signature")
    }
}
