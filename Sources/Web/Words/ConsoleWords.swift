import Meetings
import Wording

/// What the console says around its parts.
struct ConsoleWords: PageWords {
    /// The title.
    let title = Phrase(french: "Conduite de séance", english: "Running the sitting")
    /// Over those who ask to come in.
    let door = Phrase(french: "À la porte", english: "At the door")
    /// Before the code that they type.
    let doorCode = Phrase(french: "Code de la séance :", english: "Code of the sitting:")
    /// Names the links to the parts.
    let parts = Phrase(french: "Parties de la page", english: "Parts of the page")
    /// Leads to the roll call.
    let toRoll = Phrase(french: "Appel", english: "Roll")
    /// Leads to the notes of the item.
    let toNotes = Phrase(french: "Notes", english: "Notes")
    /// Names what stays in sight: the phase, the quorum, the item.
    let strip = Phrase(french: "En ce moment", english: "At the moment")
    /// Leads to the agenda.
    let toAgenda = Phrase(french: "Ordre du jour", english: "Agenda")
    /// Leads to the speakers.
    let toFloor = Phrase(french: "Parole", english: "Floor")
    /// Leads to the votes.
    let toVotes = Phrase(french: "Votes", english: "Votes")
    /// Leads to the time line.
    let toTimeline = Phrase(french: "Déroulé", english: "Time line")
    /// Leads to the tasks that earlier sittings left open.
    let earlier = EarlierTaskWords().title
    /// Leads whoever runs no script to a page with all of its lists.
    let lists = Phrase(
        french: "Afficher toutes les listes de personnes (page plus longue)",
        english: "Show all lists of people (a longer page)"
    )
    /// While the service answers.
    let online = Phrase(french: "En ligne", english: "Online")
    /// While it does not.
    let offline = Phrase(
        french: "Hors ligne : la saisie continue, elle sera transmise au retour de la ligne",
        english: "Offline: go on, what you enter is handed in when the line is back"
    )
    /// While the service does not know who asks.
    let signedOut = Phrase(
        french: "Reconnectez-vous : ce que vous avez saisi est gardé sur cet appareil",
        english: "Sign in again: what you entered is kept on this device"
    )
    /// Before the number of acts that wait.
    let pending = Phrase(french: "En attente", english: "Waiting")
    /// Over acts that were refused.
    let refused = Phrase(french: "Non consigné", english: "Not recorded")
    /// Why, where the service could make nothing of an act.
    let unread = Phrase(
        french: """
            Le service n’a pas pu prendre cet acte. Consignez-le autrement, et prévenez qui tient ce \
            service.
            """,
        english: """
            The service could not take this act. Record it in another way, and tell whoever keeps \
            this service.
            """
    )
    /// Hands such an act in once more.
    let again = ActWords().again
    /// Beside a note that this device has no room for.
    let unkept = Phrase(
        french: "Pas encore gardé : enregistrez cette note vous-même",
        english: "Not kept yet: save this note yourself"
    )
    /// Beside a note of which all words were deleted.
    let emptied = Phrase(
        french: "Texte vide, rien n’est enregistré. Pour ôter la note : « \(NotesWords.retract) »",
        english: "No text, nothing is saved. To remove the note: ‘\(NotesWords.retract)’"
    )
    /// Lets a refused act go.
    let dismiss = Phrase(french: "Écarter", english: "Dismiss")
    /// Hands in what was typed.
    let save = Phrase(french: "Enregistrer", english: "Save")
    /// Once it is on record.
    let saved = Phrase(french: "Enregistré", english: "Saved")
    /// Where nobody is chosen yet.
    let choose = Phrase(french: "Choisir…", english: "Choose…")
    /// Over words that somebody else wrote meanwhile.
    let conflict = Phrase(
        french: "Quelqu'un d'autre a modifié ce texte",
        english: "Somebody else has changed this text"
    )
    /// Whoever may keep the minutes and was not convened.
    static func notConvened(_ name: Phrase) -> Phrase {
        Phrase(french: "\(name) (hors convocation)", english: "\(name) (not convened)")
    }

    /// Takes their words.
    let takeTheirs = Phrase(french: "Reprendre leur version", english: "Take their version")
    /// Saves one's own words over theirs.
    let keepMine = Phrase(french: "Garder la mienne", english: "Keep mine")
}

/// What is said of the course of the sitting.
struct BarWords: PageWords {
    /// Suspends it.
    static let recess = Phrase(french: "Suspendre", english: "Suspend")
    /// Goes on.
    static let resume = Phrase(french: "Reprendre", english: "Resume")
    /// Closes the doors.
    static let closeSession = Phrase(french: "Huis clos", english: "Closed session")
    /// Opens them again.
    static let reopenSession = Phrase(french: "Fin du huis clos", english: "End closed session")
    /// Where reports of conferencing systems are taken in.
    let reports = ReportsWords().title
    /// While the sitting is in closed session.
    let closed = Phrase(french: "huis clos", english: "closed session")
    /// While the service does not answer, where there is little room.
    let cut = Phrase(french: "hors ligne", english: "offline")
    /// Ends the sitting.
    let adjourn = Phrase(french: "Lever la séance", english: "Adjourn")
    /// Before it is ended.
    let adjournHint = Phrase(
        french: """
            La séance s’arrête pour tout le monde, et cela ne s’annule pas. Pour une pause, utilisez \
            « Suspendre ».
            """,
        english: """
            The sitting ends for everybody, and that cannot be undone. For a break use ‘Suspend’.
            """
    )
    /// Says that it is meant.
    let adjournConfirmed = Phrase(
        french: "Oui, la séance est finie",
        english: "Yes, the sitting is over"
    )
    /// Ends it for good.
    let adjournNow = Phrase(french: "Lever la séance maintenant", english: "Adjourn now")
    /// When the body sits next.
    let next = Phrase(french: "Prochaine séance (facultatif)", english: "Next sitting (optional)")
    /// Calls the sitting to order.
    let open = Phrase(french: "Ouvrir la séance", english: "Open the sitting")
    /// Who presides.
    let chair = Phrase(french: "Présidence", english: "Chair")
    /// Who keeps the minutes.
    let secretary = Phrase(french: "Secrétariat", english: "Secretary")
    /// That the roll is called before.
    let rollFirst = Phrase(
        french: "L'appel peut être fait avant l'ouverture.",
        english: "The roll may be called before the opening."
    )
    /// Leads to it.
    let toRoll = Phrase(french: "Faire l'appel", english: "Call the roll")
    /// How the offices of those begin who preside, folded; the closest first.
    static let presiding = ["president", "presidence", "maire", "mayor", "chair"]
    /// How the offices of those begin who keep the minutes, folded; the closest first.
    static let keepingMinutes = [
        "secretaire de seance", "minutes secretary", "secretaire", "secretary", "secretariat",
    ]
    /// What the office of a deputy says.
    static let deputy = ["adjoint", "vice", "deputy", "assistant"]
    /// Leads to the page for the room.
    let projector = Phrase(french: "Écran de la salle", english: "Room screen")
    /// Leads to the minutes.
    let minutes = Phrase(french: "Procès-verbal", english: "Minutes")
    /// Over the time that is recorded.
    let time = Phrase(french: "Consigner à une autre heure", english: "Record at another time")
    /// What it is for.
    let timeHint = Phrase(
        french: "Tout ce qui suit porte cette heure.",
        english: "All that follows bears this time."
    )
    /// Takes that time.
    let apply = Phrase(french: "Appliquer", english: "Apply")
    /// Goes back to the time of now.
    let live = Phrase(french: "Revenir à l'heure actuelle", english: "Back to the present time")
    /// Before the chosen time.
    let atTime = Phrase(
        french: "Vous consignez à l'heure choisie :",
        english: "You record at the time chosen:"
    )
    /// On a draft.
    let afterwards = Phrase(
        french: """
            La séance est levée. Son déroulé se complète et se corrige ici, à l'heure \
            choisie.
            """,
        english: "The sitting is over. Complete and correct its time line here, at the time chosen."
    )

    /// Enters a past sitting at the time that was planned.
    let openAfterwards = Phrase(
        french: "La saisir après coup, à la date prévue",
        english: "Enter it afterwards, at the date planned"
    )
    /// Opens it at the time of now.
    static let openNow = Phrase(french: "L’ouvrir maintenant", english: "Open it now")
    /// Opens it at the time that was chosen.
    static let openThen = Phrase(
        french: "L’ouvrir à l’heure choisie",
        english: "Open it at the time chosen"
    )
    /// Leads to where a planned sitting is called off.
    let cancel = Phrase(french: "Annuler la séance…", english: "Cancel the sitting…")

    /// «Ouverte à 18 h 30», «suspendue à 19 h 02».
    static func since(_ clock: Phrase) -> Phrase {
        Phrase(french: "à \(clock)", english: "at \(clock)")
    }

    /// Takes back what was entered last, and says what that is.
    static func undo(_ entered: Phrase) -> Phrase {
        Phrase(french: "Annuler : \(entered)", english: "Undo: \(entered)")
    }

    /// Why what was entered last stays.
    static func kept(_ entered: Phrase, _ reason: Phrase) -> Phrase {
        Phrase(
            french: "Votre dernière saisie (\(entered)) ne s’annule pas. \(reason)",
            english: "Your last entry (\(entered)) cannot be undone. \(reason)"
        )
    }
}

/// What is said around the roll call.
struct RollWords: PageWords {
    /// Over it.
    let title = Phrase(french: "Appel", english: "Roll call")
    /// Over the field that searches.
    let search = Phrase(french: "Rechercher une personne", english: "Search for a person")
    /// What the keys do.
    let legend = Phrase(
        french: """
            Au clavier : ↑ ↓ pour changer de ligne, s sur place, v visio, a téléphone, d \
            départ, e excuse, espace pour cocher.
            """,
        english: """
            Keys: ↑ ↓ to move, s on site, v video, a phone, d departure, e excused, space to \
            tick.
            """
    )
    /// Sets on site.
    let onSite = Phrase(french: "Sur place", english: "On site")
    /// Sets video.
    let video = Phrase(french: "Visio", english: "Video")
    /// Sets telephone.
    let audio = Phrase(french: "Tél.", english: "Phone")
    /// Sets departed.
    let left = Phrase(french: "Départ", english: "Left")
    /// Sets excused, or takes that back.
    let excused = Phrase(french: "Excuse", english: "Excused")
    /// Over what is done for all who are ticked.
    let several = Phrase(french: "Pour les personnes cochées", english: "For those ticked")
    /// Over the ways to take part.
    let channel = Phrase(french: "Mode", english: "Mode")
    /// Over the devices.
    let device = Phrase(french: "Appareil", english: "Device")
    /// Sets them there.
    let arrive = Phrase(french: "Consigner la présence", english: "Record as present")
    /// Sets them departed.
    let leave = Phrase(french: "Consigner le départ", english: "Record departures")
    /// Before the sitting is opened.
    let ahead = Phrase(
        french: """
            Faites l'appel dès maintenant : qui répond est consigné à l'ouverture de la séance, et \
            le quorum est vérifié alors.
            """,
        english: """
            Call the roll now: whoever answers is recorded at the opening of the sitting, and the \
            quorum is checked then.
            """
    )
    /// What the keys do before the sitting is opened.
    let legendAhead = Phrase(
        french: """
            Au clavier : ↑ ↓ pour changer de ligne, s sur place, v visio, a téléphone, e excuse.
            """,
        english: "Keys: ↑ ↓ to move, s on site, v video, a phone, e excused."
    )
    /// Leads to what corrects a seat that two take.
    let toReplacements = Phrase(
        french: "Pouvoirs, déports, remplacements",
        english: "Proxies, recusals, replacements"
    )
    /// Where the roster is empty.
    let nobody = Phrase(french: "Personne n'est convoqué.", english: "Nobody is convened.")
    /// Of whoever is ticked before the sitting is opened.
    let answered = Phrase(
        french: "a répondu : compté à l'ouverture",
        english: "has answered: counted at the opening"
    )
    /// Of whoever is not there.
    static let away = Phrase(french: "pas encore là", english: "not here yet")

    /// How many are expected; before the opening nobody is counted.
    static func expected(_ all: Int) -> Phrase {
        Phrase(french: "\(all) avec voix délibérative", english: "\(all) with a vote")
    }

    /// «17 présents sur 23».
    static func count(_ there: Int, of all: Int) -> Phrase {
        Phrase(
            french: "\(there) sur \(all) avec voix délibérative",
            english: "\(there) of \(all) with a vote"
        )
    }

    /// «départ à 19 h 42».
    static func departed(_ clock: Phrase) -> Phrase {
        Phrase(french: "départ à \(clock)", english: "left at \(clock)")
    }

    /// A substitute is there, and has no vote: beside the member whom they stand in for, or of nobody.
    static func substitute(_ substitute: Phrase, beside member: Phrase?) -> Phrase {
        guard let member else {
            return Phrase(
                french: """
                    Suppléance : \(substitute) participe sans voix. Si son titulaire est absent, \
                    consignez le remplacement.
                    """,
                english: """
                    Substitute: \(substitute) takes part without a vote. If the full member is \
                    absent, record the replacement.
                    """
            )
        }
        return Phrase(
            french: """
                Suppléance : \(member) et \(substitute) sont là en même temps. Seule compte la \
                voix de \(member).
                """,
            english: """
                Substitute: \(member) and \(substitute) are there at the same time. Only the vote \
                of \(member) counts.
                """
        )
    }

    /// «visioconférence (ordinateur), depuis 18 h 42».
    static func there(_ means: Phrase, since: Phrase?) -> Phrase {
        guard let since else { return means }
        return Phrase(french: "\(means), depuis \(since)", english: "\(means), since \(since)")
    }

    /// The same of whoever lost the line and is counted all the same.
    static func cut(_ standing: Phrase, at clock: Phrase) -> Phrase {
        Phrase(
            french: "\(standing) ; connexion perdue à \(clock)",
            english: "\(standing); connection lost at \(clock)"
        )
    }

    /// How somebody said they would take part.
    static func announced(_ intention: Announcement.Intention) -> Phrase {
        switch intention {
        case .onSite: Phrase(french: "sera sur place", english: "expected on site")
        case .remote: Phrase(french: "sera à distance", english: "expected remotely")
        case .excused: Phrase(french: "absence excusée", english: "excused")
        case .proxy: Phrase(french: "pouvoir annoncé", english: "proxy announced")
        }
    }
}
