extension Phrase {
    /// The headings of documents and the columns of tables that no template holds.
    public enum Heading {
        public static let attendance = Phrase(french: "Présences", english: "Attendance")
        public static let agenda = Phrase(french: "Ordre du jour", english: "Agenda")
        public static let takingPart = Phrase(
            french: "Pour participer",
            english: "How to take part"
        )
        public static let opening = Phrase(
            french: "Ouverture de la séance",
            english: "Opening of the sitting"
        )
        public static let proxies = Phrase(french: "Pouvoirs", english: "Proxies")
        public static let replacements = Phrase(french: "Remplacements", english: "Replacements")
        public static let recusals = Phrase(french: "Déports", english: "Recusals")
        public static let quorum = Phrase(french: "Quorum", english: "Quorum")
        public static let interruptions = Phrase(french: "Interruptions", english: "Interruptions")
        public static let incidents = Phrase(french: "Incidents", english: "Incidents")
        public static let motions = Phrase(french: "Textes proposés", english: "Motions")
        public static let choices = Phrase(french: "Choix", english: "Choices")
        public static let ballots = Phrase(french: "Votes nominatifs", english: "Recorded votes")
        public static let votes = Phrase(french: "Votes", english: "Votes")
        public static let decisions = Phrase(french: "Décisions", english: "Decisions")
        public static let tasks = Phrase(french: "Tâches", english: "Tasks")
        public static let followedTasks = Phrase(
            french: "Tâches des séances précédentes",
            english: "Earlier tasks"
        )
        public static let closing = Phrase(french: "Clôture", english: "Close")
        public static let approval = Phrase(french: "Approbation", english: "Approval")
        public static let record = Phrase(
            french: "Empreinte du registre",
            english: "Head of the record"
        )
        public static let onSite = Phrase(french: "Sur place", english: "On site")
        public static let remote = Phrase(french: "À distance", english: "Remotely")
        public static let mixed = Phrase(
            french: "Sur place et à distance",
            english: "On site and remotely"
        )
        public static let unknown = Phrase(
            french: "Présents, sans mode consigné",
            english: "Present, in a mode not recorded"
        )
        public static let represented = Phrase(french: "Représentés", english: "Represented")
        public static let replaced = Phrase(french: "Remplacés", english: "Replaced")
        public static let excused = Phrase(french: "Excusés", english: "Excused")
        public static let absent = Phrase(french: "Absents", english: "Absent")
        public static let advisory = Phrase(
            french: "Avec voix consultative",
            english: "In an advisory capacity"
        )
        public static let guests = Phrase(french: "Invités", english: "Guests")
    }

    /// «Sur place : 9».
    public static func counted(_ heading: Phrase, _ count: String) -> Phrase {
        Phrase(french: "\(heading) : \(count)", english: "\(heading): \(count)")
    }

    /// «Présentation : Mme Bozec».
    public static func labelled(_ label: Phrase, _ text: String) -> Phrase {
        labelled(label, Phrase(verbatim: text))
    }

    /// The same in the words of each language.
    public static func labelled(_ label: Phrase, _ text: Phrase) -> Phrase {
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
