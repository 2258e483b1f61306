public import Journal
public import Meetings

extension Phrase {
    /// What mails and messages about sittings say.
    public enum Notice {
        /// «Convocation : Bureau fédéral, lundi 16 mars 2020 à 18 h 30».
        public static func convened(_ body: String, _ moment: Phrase, isChanged: Bool) -> Phrase {
            let word =
                isChanged
                ? Phrase(french: "Convocation modifiée", english: "Notice, changed")
                : Phrase(french: "Convocation", english: "Notice")
            return Phrase(
                french: "\(word) : \(body), \(moment)",
                english: "\(word): \(body), \(moment)"
            )
        }

        /// «Séance annulée : Bureau fédéral, lundi 16 mars 2020 à 18 h 30».
        public static func cancelled(_ body: String, _ moment: Phrase) -> Phrase {
            Phrase(
                french: "Séance annulée : \(body), \(moment)",
                english: "Sitting cancelled: \(body), \(moment)"
            )
        }

        /// That a sitting which was convened is not held.
        public static let notHeld = Phrase(
            french: "La séance n'aura pas lieu. Une nouvelle convocation suivra s'il y a lieu.",
            english: "The sitting will not be held. Another notice will follow if need be."
        )

        /// «Séance ouverte : Bureau fédéral».
        public static func opened(_ body: String) -> Phrase {
            Phrase(french: "Séance ouverte : \(body)", english: "Sitting open: \(body)")
        }

        /// «Décisions : Bureau fédéral, lundi 16 mars 2020».
        public static func decisions(_ body: String, _ day: Phrase) -> Phrase {
            Phrase(french: "Décisions : \(body), \(day)", english: "Decisions: \(body), \(day)")
        }

        /// «Procès-verbal : Bureau fédéral, lundi 16 mars 2020».
        public static func minutes(_ body: String, _ day: Phrase) -> Phrase {
            Phrase(french: "Procès-verbal : \(body), \(day)", english: "Minutes: \(body), \(day)")
        }

        /// «Tâches en cours : Bureau fédéral».
        public static func tasks(_ body: String) -> Phrase {
            Phrase(french: "Tâches en cours : \(body)", english: "Open tasks: \(body)")
        }

        /// «lundi 16 mars 2020 à 18 h 30».
        public static func moment(_ day: Phrase, _ time: Phrase) -> Phrase {
            Phrase(french: "\(day) à \(time)", english: "\(day) at \(time)")
        }

        public static let when = Phrase(french: "Date", english: "Date")
        /// Before the names of files that do not come with the notice.
        public static let annexesApart = Phrase(
            french: "Pièces remises à part",
            english: "Annexes, handed over separately"
        )
        public static let openedAt = Phrase(french: "Ouverte à", english: "Opened at")
        public static let chair = Phrase(french: "Présidence", english: "Chair")
        public static let secretary = Phrase(french: "Secrétaire de séance", english: "Secretary")
        public static let noDecision = Phrase(
            french: "La séance n'a pris aucune décision.",
            english: "The sitting took no decision."
        )
        public static let noTask = Phrase(
            french: "Il ne reste aucune tâche en cours.",
            english: "No task is left open."
        )
        public static let standing = Phrase(french: "État", english: "Standing")

        /// «2020-BF-007 : …»; an annulled one says so.
        public static func decision(_ reference: String, _ text: String, isAnnulled: Bool) -> Phrase
        {
            let mark = isAnnulled ? Phrase(french: " (annulée)", english: " (annulled)") : nil
            return Phrase(
                french: "\(reference)\(mark?.french ?? "") : \(text)",
                english: "\(reference)\(mark?.english ?? ""): \(text)"
            )
        }

        /// The head of the chain beside what was decided.
        public static func head(_ head: Head) -> Phrase {
            let number = String(head.sequence)
            return Phrase(
                french: "Empreinte du registre (entrée \(number)) : \(head.hash.grouped)",
                english: "Head of the record (entry \(number)): \(head.hash.grouped)"
            )
        }

        /// «Relancer la trésorerie (Mme Le Goff), pour le 30 mars 2020».
        public static func task(_ text: String, of people: Phrase?, by day: Day?) -> Phrase {
            let who = people.map { Phrase(french: " (\($0))", english: " (\($0))") }
            let due = day.map {
                Phrase(french: ", pour le \($0.inWords)", english: ", by \($0.inWords)")
            }
            return Phrase(
                french: "\(text)\(who?.french ?? "")\(due?.french ?? "")",
                english: "\(text)\(who?.english ?? "")\(due?.english ?? "")"
            )
        }

        /// Leads to the page of a sitting.
        public static let page = Phrase(
            french: "La page de la séance, si vous avez un compte",
            english: "The page of the sitting, if you have an account"
        )
        /// Leads to the minutes.
        public static let minutesPage = Phrase(
            french: "Lire le procès-verbal",
            english: "Read the minutes"
        )
        /// That a file comes with it.
        public static let attached = Phrase(
            french: "Le procès-verbal est joint.",
            english: "The minutes are attached."
        )
        /// That a form to give a proxy comes with it.
        public static let proxyForm = Phrase(
            french:
                "La convocation jointe comporte un pouvoir à remplir, si vous ne pouvez pas venir.",
            english:
                "The attached notice has a proxy form to fill in, should you be unable to come."
        )
        /// Before the link by which somebody comes to the sitting.
        public static let personalLink = Phrase(
            french: """
                Serez-vous là ? Votre lien personnel sert à répondre (sur place, à distance, \
                absence excusée), à donner pouvoir si votre instance le permet, puis à prendre part à la \
                séance. Il vous désigne : ne le transmettez à personne.
                """,
            english: """
                Will you be there? Use your personal link to answer (on site, remotely or excused), \
                to give a proxy where your body permits it, and then to take part in the sitting. It \
                identifies you: do not share it.
                """
        )
        /// The link itself.
        public static let ownLink = Phrase(
            french: "Répondre et participer",
            english: "Answer and take part"
        )
        /// The title of something that goes to see whether it arrives.
        public static let trial = Phrase(
            french: "Essai d’envoi de Greffier",
            english: "A trial of Greffier"
        )
        /// What it says.
        public static let trialText = Phrase(
            french: """
                Ce message est un essai : s’il est arrivé, les envois de Greffier passent par cette \
                voie. Il n’y a rien à faire.
                """,
            english: """
                This message is a trial: if it has arrived, what Greffier sends comes this way. \
                There is nothing to do.
                """
        )
        /// How one answers in a channel.
        public static let answer = Phrase(french: "Serez-vous là ?", english: "Will you be there?")
        /// Where one says that one wants no more mails.
        public static let unsubscribe = Phrase(
            french: "Ne plus recevoir ces courriels",
            english: "Stop getting these mails"
        )
        /// A body’s calendar.
        public static func calendar(of name: String) -> Phrase {
            Phrase(french: "Séances : \(name)", english: "Sittings: \(name)")
        }

        /// The way of taking part that a calendar names.
        public static func conference(isTelephone: Bool) -> Phrase {
            isTelephone
                ? Phrase(french: "Téléphone", english: "Telephone")
                : Phrase(french: "Visioconférence", english: "Video")
        }
    }
}

extension Announcement.Intention {
    /// As it stands on a button: «Sur place».
    public var button: Phrase {
        switch self {
        case .onSite: Phrase(french: "Sur place", english: "On site")
        case .remote: Phrase(french: "À distance", english: "Remotely")
        case .excused: Phrase(french: "Absence excusée", english: "Excused")
        case .proxy: Phrase(french: "Pouvoir", english: "Proxy")
        }
    }
}
