extension Phrase {
    /// The heads of the columns of tables.
    public enum Column {
        /// Heads a column, or stands in one: number.
        public static let number = Phrase(french: "N°", english: "No.")
        /// Heads a column, or stands in one: name.
        public static let name = Phrase(french: "Nom", english: "Name")
        /// Heads a column, or stands in one: quality.
        public static let quality = Phrase(french: "Qualité", english: "Office")
        /// Heads a column, or stands in one: seat.
        public static let seat = Phrase(french: "Siège", english: "Seat")
        /// Heads a column, or stands in one: weight.
        public static let weight = Phrase(french: "Voix", english: "Votes")
        /// Heads a column, or stands in one: standing.
        public static let standing = Phrase(french: "Présence", english: "Attendance")
        /// Heads a column, or stands in one: mode.
        public static let mode = Phrase(french: "Mode", english: "Mode")
        /// Heads a column, or stands in one: channel.
        public static let channel = Phrase(french: "Moyen", english: "Means")
        /// Heads a column, or stands in one: device.
        public static let device = Phrase(french: "Appareil", english: "Device")
        /// Heads a column, or stands in one: from.
        public static let from = Phrase(french: "De", english: "From")
        /// Heads a column, or stands in one: to.
        public static let to = Phrase(french: "À", english: "To")
        /// Heads a column, or stands in one: minutes.
        public static let minutes = Phrase(french: "Minutes", english: "Minutes")
        /// Heads a column, or stands in one: item.
        public static let item = Phrase(french: "Point", english: "Item")
        /// Heads a column, or stands in one: text.
        public static let text = Phrase(french: "Texte", english: "Text")
        /// Heads a column, or stands in one: method.
        public static let method = Phrase(french: "Mode de scrutin", english: "Method")
        /// Heads a column, or stands in one: opened.
        public static let opened = Phrase(french: "Ouvert", english: "Opened")
        /// Heads a column, or stands in one: closed.
        public static let closed = Phrase(french: "Clos", english: "Closed")
        /// Heads a column, or stands in one: entitled.
        public static let entitled = Phrase(french: "Voix délibératives", english: "Entitled")
        /// Heads a column, or stands in one: on site.
        public static let onSite = Phrase(french: "Sur place", english: "On site")
        /// Heads a column, or stands in one: remote.
        public static let remote = Phrase(french: "À distance", english: "Remotely")
        /// Heads a column, or stands in one: represented.
        public static let represented = Phrase(french: "Représentés", english: "Represented")
        /// Heads a column, or stands in one: recused.
        public static let recused = Phrase(french: "Déports", english: "Recused")
        /// Heads a column, or stands in one: not voting.
        public static let notVoting = Phrase(french: "Non-votants", english: "Not voting")
        /// Heads a column, or stands in one: base.
        public static let base = Phrase(french: "Majorité des", english: "Majority of the")
        /// Heads a column, or stands in one: base figure.
        public static let baseFigure = Phrase(french: "Base", english: "Base")
        /// Heads a column, or stands in one: needed.
        public static let needed = Phrase(french: "Voix requises", english: "Votes needed")
        /// Heads a column, or stands in one: outcome.
        public static let outcome = Phrase(french: "Résultat", english: "Result")
        /// Heads a column, or stands in one: time.
        public static let time = Phrase(french: "Heure", english: "Time")
        /// Heads a column, or stands in one: task.
        public static let task = Phrase(french: "Tâche", english: "Task")
        /// Heads a column, or stands in one: who.
        public static let who = Phrase(french: "Qui", english: "Who")
        /// Heads a column, or stands in one: due.
        public static let due = Phrase(french: "Pour le", english: "Due")
        /// Heads a column, or stands in one: follow up.
        public static let followUp = Phrase(french: "Suivi", english: "Follow-up")
        /// Heads a column, or stands in one: decision.
        public static let decision = Phrase(french: "Décision", english: "Decision")
        /// Heads a column, or stands in one: annulled.
        public static let annulled = Phrase(french: "annulée", english: "annulled")
        /// Heads a column, or stands in one: proxy holder.
        public static let proxyHolder = Phrase(french: "Représenté par", english: "Represented by")
        /// Heads a column, or stands in one: participation.
        public static let participation = Phrase(
            french: "Participation",
            english: "Participation"
        )
        /// Heads a column, or stands in one: signature.
        public static let signature = Phrase(french: "Émargement", english: "Signature")
        /// Heads a column, or stands in one: announced.
        public static let announced = Phrase(french: "Annonce", english: "Announced")
        /// Heads a column, or stands in one: giver.
        public static let giver = Phrase(french: "Donné par", english: "Giver")
        /// Heads a column, or stands in one: holder.
        public static let holder = Phrase(french: "Donné à", english: "Holder")
        /// Heads a column, or stands in one: given.
        public static let given = Phrase(french: "Donné le", english: "Given")
        /// Heads a column, or stands in one: revoked.
        public static let revoked = Phrase(french: "Révoqué", english: "Revoked")
        /// Heads a column, or stands in one: counted from.
        public static let countedFrom = Phrase(french: "Effectif de", english: "In effect from")
        /// Heads a column, or stands in one: counted to.
        public static let countedTo = Phrase(french: "Effectif à", english: "In effect to")
        /// Heads a column, or stands in one: member.
        public static let member = Phrase(french: "Membre", english: "Member")
        /// Heads a column, or stands in one: substitute.
        public static let substitute = Phrase(french: "Remplacement par", english: "Substitute")
        /// Heads a column, or stands in one: vote.
        public static let vote = Phrase(french: "Vote", english: "Vote")
        /// Heads a column, or stands in one: occasion.
        public static let occasion = Phrase(french: "Occasion", english: "Occasion")
        /// Heads a column, or stands in one: unknown.
        public static let unknown = Phrase(
            french: "Sans mode consigné",
            english: "In a mode not recorded"
        )
        /// Heads a column, or stands in one: counted.
        public static let counted = Phrase(french: "Comptés", english: "Counted")
        /// Heads a column, or stands in one: quorum needed.
        public static let quorumNeeded = Phrase(french: "Quorum requis", english: "Quorum needed")
        /// Heads a column, or stands in one: reason.
        public static let reason = Phrase(french: "Motif", english: "Reason")
        /// Heads a column, or stands in one: question.
        public static let question = Phrase(french: "Mise en question", english: "Questioned")
        /// Heads a column, or stands in one: title.
        public static let title = Phrase(french: "Intitulé", english: "Title")
        /// Heads a column, or stands in one: postponed.
        public static let postponed = Phrase(french: "Reporté", english: "Postponed")
        /// Heads a column, or stands in one: kind.
        public static let kind = Phrase(french: "Nature", english: "Kind")
        /// Heads a column, or stands in one: recess.
        public static let recess = Phrase(french: "suspension", english: "recess")
        /// Heads a column, or stands in one: closed session.
        public static let closedSession = Phrase(french: "huis clos", english: "closed session")
        /// Heads a column, or stands in one: returned.
        public static let returned = Phrase(
            french: "remise en rédaction",
            english: "returned to draft"
        )
        /// Heads a column, or stands in one: submitted.
        public static let submitted = Phrase(
            french: "remise du procès-verbal",
            english: "submission of the minutes"
        )
        /// Heads a column, or stands in one: correction.
        public static let correction = Phrase(french: "correction", english: "correction")
        /// Heads a column, or stands in one: rectification.
        public static let rectification = Phrase(french: "rectification", english: "rectification")
        /// Heads a column, or stands in one: amends.
        public static let amends = Phrase(french: "Amende", english: "Amends")
        /// Heads a column, or stands in one: mover.
        public static let mover = Phrase(french: "Auteur", english: "Mover")
        /// Heads a column, or stands in one: first wording.
        public static let firstWording = Phrase(french: "Texte initial", english: "First wording")
        /// Heads a column, or stands in one: withdrawn.
        public static let withdrawn = Phrase(french: "Retrait", english: "Withdrawn")
        /// Heads a column, or stands in one: round.
        public static let round = Phrase(french: "Tour", english: "Round")
        /// Heads a column, or stands in one: option.
        public static let option = Phrase(
            french: "Candidature ou texte",
            english: "Candidate or text"
        )
        /// Heads a column, or stands in one: elected.
        public static let elected = Phrase(french: "siège obtenu", english: "seat won")
        /// Heads a column, or stands in one: choice.
        public static let choice = Phrase(french: "Vote exprimé", english: "Choice")
        /// Heads a column, or stands in one: tool.
        public static let tool = Phrase(french: "Outil", english: "Tool")
        /// Heads a column, or stands in one: abandoned.
        public static let abandoned = Phrase(french: "Abandonné", english: "Abandoned")
        /// Heads a column, or stands in one: without quorum.
        public static let withoutQuorum = Phrase(french: "Sans quorum", english: "Without quorum")
        /// Heads a column, or stands in one: forced.
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
