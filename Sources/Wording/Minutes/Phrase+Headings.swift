extension Phrase {
    /// The headings of documents and the columns of tables that no template holds.
    public enum Heading {
        /// Heads a part of the minutes: attendance.
        public static let attendance = Phrase(french: "Présences", english: "Attendance")
        /// Heads a part of the minutes: agenda.
        public static let agenda = Phrase(french: "Ordre du jour", english: "Agenda")
        /// Heads a part of the minutes: opening.
        public static let opening = Phrase(
            french: "Ouverture de la séance",
            english: "Opening of the sitting"
        )
        /// Heads a part of the minutes: proxies.
        public static let proxies = Phrase(french: "Pouvoirs", english: "Proxies")
        /// Heads a part of the minutes: replacements.
        public static let replacements = Phrase(french: "Remplacements", english: "Replacements")
        /// Heads a part of the minutes: recusals.
        public static let recusals = Phrase(french: "Déports", english: "Recusals")
        /// Heads a part of the minutes: quorum.
        public static let quorum = Phrase(french: "Quorum", english: "Quorum")
        /// Heads a part of the minutes: interruptions.
        public static let interruptions = Phrase(french: "Interruptions", english: "Interruptions")
        /// Heads a part of the minutes: incidents.
        public static let incidents = Phrase(french: "Incidents", english: "Incidents")
        /// Heads a part of the minutes: motions.
        public static let motions = Phrase(french: "Textes proposés", english: "Motions")
        /// Heads a part of the minutes: choices.
        public static let choices = Phrase(french: "Choix", english: "Choices")
        /// Heads a part of the minutes: ballots.
        public static let ballots = Phrase(french: "Votes nominatifs", english: "Recorded votes")
        /// Heads a part of the minutes: votes.
        public static let votes = Phrase(french: "Votes", english: "Votes")
        /// Heads a part of the minutes: decisions.
        public static let decisions = Phrase(french: "Décisions", english: "Decisions")
        /// Heads a part of the minutes: tasks.
        public static let tasks = Phrase(french: "Tâches", english: "Tasks")
        /// Heads a part of the minutes: followed tasks.
        public static let followedTasks = Phrase(
            french: "Tâches des séances précédentes",
            english: "Earlier tasks"
        )
        /// Heads a part of the minutes: closing.
        public static let closing = Phrase(french: "Clôture", english: "Close")
        /// Heads a part of the minutes: approval.
        public static let approval = Phrase(french: "Approbation", english: "Approval")
        /// Heads a part of the minutes: record.
        public static let record = Phrase(
            french: "Empreinte du registre",
            english: "Head of the record"
        )
        /// Heads a part of the minutes: on site.
        public static let onSite = Phrase(french: "Sur place", english: "On site")
        /// Heads a part of the minutes: remote.
        public static let remote = Phrase(french: "À distance", english: "Remotely")
        /// Heads a part of the minutes: mixed.
        public static let mixed = Phrase(
            french: "Sur place et à distance",
            english: "On site and remotely"
        )
        /// Heads a part of the minutes: unknown.
        public static let unknown = Phrase(
            french: "Présents, sans mode consigné",
            english: "Present, in a mode not recorded"
        )
        /// Heads a part of the minutes: represented.
        public static let represented = Phrase(french: "Représentés", english: "Represented")
        /// Heads a part of the minutes: replaced.
        public static let replaced = Phrase(french: "Remplacés", english: "Replaced")
        /// Heads a part of the minutes: excused.
        public static let excused = Phrase(french: "Excusés", english: "Excused")
        /// Heads a part of the minutes: absent.
        public static let absent = Phrase(french: "Absents", english: "Absent")
        /// Heads a part of the minutes: advisory.
        public static let advisory = Phrase(
            french: "Avec voix consultative",
            english: "In an advisory capacity"
        )
        /// Heads a part of the minutes: guests.
        public static let guests = Phrase(french: "Invités", english: "Guests")
    }

    /// «Sur place : 9».
    public static func counted(_ heading: Phrase, _ count: String) -> Phrase {
        Phrase(french: "\(heading) : \(count)", english: "\(heading): \(count)")
    }

    /// «Présentation : Mme Bozec».
    public static func labelled(_ label: Phrase, _ text: String) -> Phrase {
        Phrase(french: "\(label) : \(text)", english: "\(label): \(text)")
    }

    /// Introduces who presents an item.
    public static let presentation = Phrase(french: "Présentation", english: "Presented by")
    /// Introduces the documents of an item.
    public static let annexes = Phrase(french: "Pièces jointes", english: "Annexes")
    /// Introduces who spoke.
    public static let speakers = Phrase(french: "Interventions", english: "Speakers")
    /// Marks minutes that are not approved.
    public static let draft = Phrase(
        french: "Projet, jusqu'à son approbation",
        english: "Draft, until approved"
    )
    /// Whom the figures count as present.
    public static let presenceExplained = Phrase(
        french: """
            Est compté présent quiconque a suivi au moins une partie de la séance, suspensions \
            exclues ; à distance, quiconque en a suivi au moins une partie à distance.
            """,
        english: """
            Present means present for at least part of the sitting, recesses excluded; remote \
            means remote for at least part of it.
            """
    )
    /// Something was recorded by a newer version.
    public static let newerRecord = Phrase(
        french: """
            Le registre contient des faits écrits par une version plus récente du programme : ce \
            document peut être incomplet.
            """,
        english: """
            The record holds facts written by a newer version of the program: this document may \
            be incomplete.
            """
    )
    /// Under which the chair signs.
    public static let chairSignature = Phrase(
        french: "Présidence de séance",
        english: "Chair of the sitting"
    )
    /// Under which the minutes secretary signs.
    public static let secretarySignature = Phrase(
        french: "Secrétariat de séance",
        english: "Minutes secretary"
    )

    /// What the head is good for, with the command that checks it.
    public static func headExplained(_ command: String) -> Phrase {
        Phrase(
            french: """
                Ces chiffres sont l'empreinte du registre dont ce document est tiré. Pour vérifier \
                que rien de la séance n'a changé depuis, la personne qui tient le registre ouvre un \
                terminal et tape, pour le programme Greffier : \(command), puis ces chiffres entre \
                guillemets. Greffier répond que la séance est conforme, ou dit ce qui a changé.
                """,
            english: """
                These figures are the fingerprint of the record from which this document was made. \
                To check that nothing of the sitting has changed since, whoever keeps the record \
                opens a terminal and types, for the program Greffier: \(command), then these \
                figures in quotation marks. Greffier answers that the sitting is sound, or says \
                what has changed.
                """
        )
    }
}
