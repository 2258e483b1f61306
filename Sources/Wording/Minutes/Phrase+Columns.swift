extension Phrase {
    /// The heads of the columns of tables.
    public enum Column {
        public static let number = Phrase(french: "N°", english: "No.")
        public static let name = Phrase(french: "Nom", english: "Name")
        public static let quality = Phrase(french: "Qualité", english: "Role")
        public static let seat = Phrase(french: "Siège", english: "Seat")
        public static let weight = Phrase(french: "Voix", english: "Votes")
        public static let standing = Phrase(french: "Présence", english: "Attendance")
        public static let mode = Phrase(french: "Mode", english: "Mode")
        public static let channel = Phrase(french: "Moyen", english: "Means")
        public static let connection = Phrase(
            french: "Lieu ou connexion",
            english: "Place or connection"
        )
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
        public static let annulled = Phrase(french: "annulée", english: "annulled")
        public static let proxyHolder = Phrase(french: "Représenté par", english: "Represented by")
        public static let participation = Phrase(
            french: "Participation",
            english: "Participation"
        )
        public static let signature = Phrase(french: "Émargement", english: "Signature")
        public static let announced = Phrase(french: "Annonce", english: "Announced")
        public static let giver = Phrase(french: "Donné par", english: "Giver")
        public static let holder = Phrase(french: "Donné à", english: "Holder")
        public static let given = Phrase(french: "Donné le", english: "Given")
        public static let revoked = Phrase(french: "Révoqué", english: "Revoked")
        public static let countedFrom = Phrase(french: "Effectif de", english: "In effect from")
        public static let countedTo = Phrase(french: "Effectif à", english: "In effect to")
        public static let member = Phrase(french: "Membre", english: "Member")
        public static let substitute = Phrase(french: "Remplacement par", english: "Substitute")
        public static let vote = Phrase(french: "Vote", english: "Vote")
        public static let occasion = Phrase(french: "Occasion", english: "Occasion")
        public static let unknown = Phrase(
            french: "Sans mode consigné",
            english: "In a mode not recorded"
        )
        public static let counted = Phrase(french: "Comptés", english: "Counted")
        public static let quorumNeeded = Phrase(french: "Quorum requis", english: "Quorum needed")
        public static let reason = Phrase(french: "Motif", english: "Reason")
        public static let question = Phrase(french: "Mise en question", english: "Questioned")
        public static let title = Phrase(french: "Intitulé", english: "Title")
        public static let postponed = Phrase(french: "Reporté", english: "Postponed")
        public static let kind = Phrase(french: "Nature", english: "Kind")
        public static let recess = Phrase(french: "suspension", english: "recess")
        public static let closedSession = Phrase(french: "huis clos", english: "closed session")
        public static let returned = Phrase(
            french: "remise en brouillon",
            english: "returned to draft"
        )
        public static let submitted = Phrase(
            french: "remise du procès-verbal",
            english: "submission of the minutes"
        )
        public static let correction = Phrase(french: "correction", english: "correction")
        public static let rectification = Phrase(french: "rectification", english: "rectification")
        public static let amends = Phrase(french: "Amende", english: "Amends")
        public static let mover = Phrase(french: "Auteur", english: "Mover")
        public static let firstWording = Phrase(french: "Texte initial", english: "First wording")
        public static let withdrawn = Phrase(french: "Retrait", english: "Withdrawn")
        public static let round = Phrase(french: "Tour", english: "Round")
        public static let option = Phrase(
            french: "Candidature ou texte",
            english: "Candidate or text"
        )
        public static let elected = Phrase(french: "siège obtenu", english: "seat won")
        public static let choice = Phrase(french: "Vote exprimé", english: "Choice")
        public static let tool = Phrase(french: "Outil", english: "Tool")
        public static let abandoned = Phrase(french: "Abandonné", english: "Abandoned")
        public static let withoutQuorum = Phrase(french: "Sans quorum", english: "Without quorum")
        public static let forced = Phrase(
            french: "sur décision de la présidence",
            english: "as the chair decided"
        )
    }

    /// Whether a quorum was met, in a cell.
    public static func met(_ isMet: Bool) -> Phrase {
        isMet
            ? Phrase(french: "atteint", english: "met")
            : Phrase(french: "non atteint", english: "not met")
    }
}
