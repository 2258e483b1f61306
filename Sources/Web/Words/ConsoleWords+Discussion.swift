import Meetings
import Wording

/// What is said around the agenda.
struct AgendaWords: PageWords {
    /// Over it.
    let title = Phrase(french: "Ordre du jour", english: "Agenda")
    /// Where there is none.
    let empty = Phrase(french: "L'ordre du jour est vide.", english: "The agenda is empty.")
    /// Over the form for a new item.
    let add = Phrase(french: "Ajouter un point", english: "Add an item")
    /// Over the title of it.
    let newTitle = Phrase(french: "Intitulé", english: "Title")
    /// Over what it stands under.
    let under = Phrase(french: "Sous le point (facultatif)", english: "Under the item (optional)")
    /// Leads to the choice among minutes.
    let approves = Phrase(
        french: "Le point approuve un procès-verbal…",
        english: "The item approves minutes…"
    )
    /// Over the minutes that wait for approval.
    let approvedMinutes = Phrase(
        french: "Procès-verbal à approuver (facultatif)",
        english: "Minutes to approve (optional)"
    )
    /// None of them.
    let noMinutes = Phrase(french: "Aucun", english: "None")
    /// Where none wait.
    let noneWaiting = Phrase(
        french: "Aucun procès-verbal n’attend d’être approuvé.",
        english: "No minutes wait for approval."
    )
    /// Ticks that it is closed.
    let closedSession = Phrase(french: "À huis clos", english: "In closed session")
    /// At the top level.
    let top = Phrase(french: "Au premier niveau", english: "At the top level")
    /// Leads to the notes of an item.
    let show = Phrase(french: "Notes et votes", english: "Notes and votes")
    /// The state of an item.
    static let open = Phrase(french: "en discussion", english: "under discussion")
    /// The state of an item.
    static let done = Phrase(french: "examiné", english: "dealt with")
    /// The state of an item.
    static let postponed = Phrase(french: "reporté", english: "postponed")
    /// The state of an item.
    static let ahead = Phrase(french: "à venir", english: "to come")
    /// Opens an item.
    static let begin = Phrase(french: "Ouvrir", english: "Open")
    /// Opens it again.
    static let resume = Phrase(french: "Reprendre", english: "Resume")
    /// Closes it.
    static let close = Phrase(french: "Clore", english: "Close")
    /// Leaves it for another sitting.
    static let postpone = Phrase(french: "Reporter", english: "Postpone")

    /// «prévu à 18 h 45».
    static func planned(_ clock: Phrase) -> Phrase {
        Phrase(french: "prévu à \(clock)", english: "planned for \(clock)")
    }

    /// Of an item that is to be discussed in closed session.
    let closed = Phrase(french: "huis clos", english: "closed session")
    /// Opens an item, and the closed session with it.
    static let beginClosed = Phrase(french: "Ouvrir à huis clos", english: "Open in closed session")
    /// Opens an item that was meant for a closed session, with the doors open.
    static let beginPublic = Phrase(french: "Ouvrir en public", english: "Open in public")

    /// Opens the next item.
    static func next(_ title: Phrase, isClosed: Bool) -> Phrase {
        isClosed
            ? Phrase(
                french: "Point suivant, à huis clos : \(title)",
                english: "Next item, in closed session: \(title)"
            )
            : Phrase(french: "Point suivant : \(title)", english: "Next item: \(title)")
    }
}

/// What is said around the speakers.
struct FloorWords: PageWords {
    /// Over them.
    let title = Phrase(french: "Parole", english: "Floor")
    /// While nobody speaks.
    let nobody = Phrase(french: "Personne n'a la parole.", english: "Nobody has the floor.")
    /// Over those who ask.
    let waiting = Phrase(french: "Demandes de parole", english: "Asking for the floor")
    /// While nobody asks.
    let nobodyWaits = Phrase(french: "Aucune demande.", english: "Nobody asks.")
    /// Over the person.
    let person = Phrase(french: "Personne", english: "Person")
    /// Puts them on the list.
    let queue = Phrase(french: "Inscrire", english: "Put on the list")
    /// Gives them the floor.
    let giveNow = Phrase(french: "Donner la parole", english: "Give the floor")
    /// Before the time.
    let since = Phrase(french: "depuis", english: "since")
    /// Ends a turn.
    static let end = Phrase(french: "Fin", english: "End")
    /// Gives the floor.
    static let give = Phrase(french: "Donner la parole", english: "Give the floor")
    /// Takes somebody off the list.
    static let remove = Phrase(french: "Retirer", english: "Remove")
}

/// What is said around the notes.
struct NotesWords: PageWords {
    /// Over them.
    let title = Phrase(french: "Notes", english: "Notes")
    /// Over a note.
    let note = Phrase(french: "Note", english: "Note")
    /// Over a new note.
    let new = Phrase(french: "Nouvelle note", english: "New note")
    /// Hands in what was typed.
    let save = Phrase(french: "Enregistrer", english: "Save")
    /// How they are kept.
    let hint = Phrase(french: "Enregistrées au fil de la frappe.", english: "Saved as you type.")
    /// Where there is no item.
    static let wholeSitting = Phrase(french: "Toute la séance", english: "The whole sitting")
    /// Takes a note back.
    static let retract = Phrase(french: "Retirer la note", english: "Take the note back")
}

/// What is said around decisions and tasks.
struct OutcomeWords: PageWords {
    /// Over them.
    let title = Phrase(french: "Décisions et tâches", english: "Decisions and tasks")
    /// Over the decisions.
    let decisions = Phrase(french: "Décisions", english: "Decisions")
    /// Over the tasks.
    let tasks = Phrase(french: "Tâches", english: "Tasks")
    /// Over the form.
    let newDecision = Phrase(french: "Consigner une décision", english: "Record a decision")
    /// Over the form.
    let newTask = Phrase(french: "Confier une tâche", english: "Assign a task")
    /// Over the words.
    let text = Phrase(french: "Texte", english: "Text")
    /// Over the task that follows from a decision.
    let task = Phrase(
        french: "Tâche qui en découle (facultatif)",
        english: "Task that follows (optional)"
    )
    /// Over those who are charged.
    let assignees = Phrase(french: "Confiée à", english: "Assigned to")
    /// Over the day.
    let due = Phrase(french: "Pour le", english: "Due")
    /// Records it.
    let decide = Phrase(french: "Consigner", english: "Record")
    /// Assigns it.
    let assign = Phrase(french: "Confier", english: "Assign")
    /// Takes something back.
    static let retract = Phrase(french: "Retirer", english: "Take back")
    /// Of what was taken back.
    static let retracted = Phrase(french: "retiré", english: "taken back")
}

/// What is said of those who stand for others, keep out, or are let in.
struct OthersWords: PageWords {
    /// Over it.
    let title = Phrase(french: "Pouvoirs, déports, invités", english: "Proxies, recusals, guests")
    /// Over the form.
    let giveProxy = Phrase(french: "Pouvoir", english: "Proxy")
    /// Who gives it.
    let giver = Phrase(french: "De", english: "From")
    /// Who holds it.
    let holder = Phrase(french: "À", english: "To")
    /// Records it.
    let give = Phrase(french: "Consigner le pouvoir", english: "Record the proxy")
    /// Over the form.
    let recuse = Phrase(french: "Déport", english: "Recusal")
    /// Who keeps out.
    let person = Phrase(french: "Personne", english: "Person")
    /// Records it for the item.
    let recuseFromItem = Phrase(french: "Déport pour ce point", english: "Keeps out of this item")
    /// Records it for all that follows.
    let recuseForAll = Phrase(
        french: "Déport pour toute la suite",
        english: "Keeps out of all that follows"
    )
    /// Over the form.
    let replace = Phrase(french: "Remplacement", english: "Replacement")
    /// Who takes the seat.
    let substitute = Phrase(french: "Suppléant", english: "Substitute")
    /// Whose seat it is.
    let member = Phrase(french: "Titulaire", english: "Member")
    /// Records it.
    let replaceNow = Phrase(french: "Consigner le remplacement", english: "Record the replacement")
    /// Over the form.
    let admit = Phrase(french: "Accueillir quelqu'un", english: "Admit somebody")
    /// The given name.
    let given = Phrase(french: "Prénom", english: "Given name")
    /// The family name.
    let family = Phrase(french: "Nom", english: "Family name")
    /// What they are.
    let role = Phrase(french: "Qualité (facultatif)", english: "Role (optional)")
    /// Lets them in.
    let admitNow = Phrase(french: "Accueillir", english: "Admit")
    /// Revokes a proxy.
    static let revoke = Phrase(french: "Révoquer", english: "Revoke")
    /// Ends a recusal.
    static let endRecusal = Phrase(french: "Fin du déport", english: "End the recusal")

    /// Who gives a proxy to whom.
    static func proxy(
        _ giver: Phrase,
        _ holder: Phrase,
        isRevoked: Bool,
        isCounted: Bool
    ) -> Phrase {
        let state =
            isRevoked
            ? Phrase(french: ", révoqué", english: ", revoked")
            : isCounted
                ? Phrase(verbatim: "")
                : Phrase(french: ", sans effet à présent", english: ", not in effect now")
        return Phrase(
            french: "\(giver) donne pouvoir à \(holder)\(state)",
            english: "\(giver) gives a proxy to \(holder)\(state)"
        )
    }

    /// Who keeps out, and of what.
    static func recusal(_ person: Phrase, item: Phrase?) -> Phrase {
        guard let item else {
            return Phrase(french: "\(person) se déporte", english: "\(person) keeps out")
        }
        return Phrase(
            french: "\(person) se déporte du point \(item)",
            english: "\(person) keeps out of the item \(item)"
        )
    }

    /// Who sits for whom.
    static func replacement(_ substitute: Phrase, _ member: Phrase) -> Phrase {
        Phrase(
            french: "\(substitute) remplace \(member)",
            english: "\(substitute) replaces \(member)"
        )
    }
}

/// What is said around incidents.
struct IncidentWords: PageWords {
    /// Over them.
    let title = Phrase(french: "Incidents techniques", english: "Technical incidents")
    /// Opens the list of those far away.
    let connectionLost = Phrase(french: "Connexion perdue", english: "Connection lost")
    /// Over that list.
    let with = Phrase(french: "Avec qui ?", english: "With whom?")
    /// Where nobody is far away.
    let nobodyRemote = Phrase(
        french: "Personne n'est à distance.",
        english: "Nobody takes part remotely."
    )
    /// Over the lines that the service saw break.
    let proposals = Phrase(french: "Connexions interrompues", english: "Broken connections")
    /// Lets a proposal go.
    let dismiss = Phrase(french: "Ignorer", english: "Ignore")
    /// Over the form for another incident.
    let other = Phrase(french: "Autre incident", english: "Another incident")
    /// Over its kind.
    let kind = Phrase(french: "Nature", english: "Kind")
    /// Over those concerned.
    let people = Phrase(
        french: "Personnes concernées (facultatif)",
        english: "People concerned (optional)"
    )
    /// Over its beginning.
    let at = Phrase(french: "Heure (sinon, maintenant)", english: "At (otherwise now)")
    /// Over its end.
    let until = Phrase(french: "Jusqu'à (facultatif)", english: "Until (optional)")
    /// Over its words.
    let text = Phrase(french: "Précision (facultatif)", english: "Details (optional)")
    /// Records it.
    let report = Phrase(french: "Consigner l'incident", english: "Record the incident")
    /// Records a departure.
    static let confirm = Phrase(french: "Consigner le départ", english: "Record the departure")
    /// That the line is back.
    static let restored = Phrase(french: "Connexion rétablie", english: "Connection restored")
    /// Records the incident alone.
    static let reportOnly = Phrase(french: "Consigner l'incident", english: "Record the incident")

    /// That whoever lost the line is still counted.
    static func stillCounted(_ people: [Phrase]) -> Phrase {
        Phrase(
            french: """
                Toujours au nombre des présents : \(people.listed). Si la ligne ne revient pas, \
                consignez le départ.
                """,
            english: """
                Still counted as present: \(people.listed). If the line does not come back, record \
                the departure.
                """
        )
    }

    /// «La connexion de Mme Le Goff est interrompue depuis 19 h 42».
    static func lost(_ name: Phrase, _ clock: Phrase) -> Phrase {
        Phrase(
            french: "\(name) : connexion interrompue depuis \(clock)",
            english: "\(name): connection broken since \(clock)"
        )
    }
}

/// What the screen in the room says.
struct ProjectorWords: PageWords {
    /// The title.
    let title = Phrase(french: "Écran de la salle", english: "Room screen")
    /// Over the item.
    let item = Phrase(french: "Point", english: "Item")
    /// Between items.
    let noItem = Phrase(
        french: "Aucun point n'est en discussion.",
        english: "No item is under discussion."
    )
    /// Over who speaks.
    let speaker = Phrase(french: "La parole est à", english: "Speaking")
    /// Over the vote.
    let vote = Phrase(french: "Vote en cours", english: "Vote under way")
    /// Over what came of it.
    let result = Phrase(french: "Résultat", english: "Result")
    /// While the doors are closed.
    let closed = Phrase(french: "à huis clos", english: "in closed session")
    /// In a recess.
    let recess = Phrase(french: "La séance est suspendue.", english: "The sitting is suspended.")
    /// Over the code.
    let join = Phrase(french: "Rejoindre la séance", english: "Join the sitting")
    /// What the picture is.
    let codeLabel = Phrase(french: "Code QR de l'adresse", english: "QR code of the address")

    /// «3 demandes de parole».
    static func waiting(_ count: Int) -> Phrase {
        Phrase(
            french: count == 1 ? "1 demande de parole" : "\(count) demandes de parole",
            english: count == 1 ? "1 asks for the floor" : "\(count) ask for the floor"
        )
    }

    /// «12 bulletins».
    static func ballots(_ count: Int) -> Phrase {
        Phrase(
            french: count < 2 ? "\(count) bulletin" : "\(count) bulletins",
            english: count == 1 ? "1 ballot" : "\(count) ballots"
        )
    }
}
