import Wording

/// What the page says on which reports of conferencing systems are matched to the roster.
struct ReportsWords: PageWords {
    let title = Phrase(french: "Rapports de connexion", english: "Connection reports")
    let back = Phrase(french: "Retour au procès-verbal", english: "Back to the minutes")
    let drop = Phrase(french: "Déposer un rapport", english: "Drop a report")
    let dropExplained = Phrase(
        french: """
            Déposez le fichier tel que le système de conférence l'exporte : GoToMeeting, Zoom, \
            Teams, Webex, BigBlueButton, Jitsi ou Meet. Chaque nom affiché est rapproché de la liste \
            de la séance ; rien n'est consigné sans votre accord.
            """,
        english: """
            Drop the file as the conferencing system exports it: GoToMeeting, Zoom, Teams, Webex, \
            BigBlueButton, Jitsi or Meet. Each display name is matched to the roster of the \
            sitting; nothing is entered without your word.
            """
    )
    let files = Phrase(french: "Rapports", english: "Reports")
    let look = Phrase(french: "Examiner les présences", english: "Look at the attendance")
    let kept = Phrase(french: "Rapports gardés à part", english: "Reports kept apart")
    let keptExplained = Phrase(
        french: """
            Ils ne sont pas au registre ; chacun est effacé une fois le procès-verbal approuvé et le \
            délai de l'instance passé, et au plus tard au jour dit.
            """,
        english: """
            They are not part of the record; each is deleted once the minutes are approved and the \
            term of the body is over, and on the day given at the latest.
            """
    )
    let questions = Phrase(
        french: "Avant de lire ce rapport",
        english: "Before this report can be read"
    )
    let answer = Phrase(french: "Lire le rapport", english: "Read the report")
    let certain = Phrase(french: "Noms certains", english: "Certain names")
    let certainExplained = Phrase(
        french: "Décochez ce qui n'est pas juste.",
        english: "Untick what is not right."
    )
    let open = Phrase(french: "À décider", english: "To be decided")
    let openExplained = Phrase(
        french: """
            Dites qui est derrière chaque nom affiché. Ce que vous laissez pour plus tard n'est pas \
            consigné.
            """,
        english: """
            Say who is behind each display name. What you leave for later is not entered.
            """
    )
    let otherField = Phrase(
        french: "Nom sur la liste (plusieurs : A + B)",
        english: "Name on the roster (several: A + B)"
    )
    let nobody = Phrase(french: "aucune personne de la liste", english: "nobody of the roster")
    let later = Phrase(french: "plus tard", english: "later")
    let entered = Phrase(french: "Déjà au registre", english: "On record already")
    let contradictions = Phrase(
        french: "Le registre et le rapport ne disent pas la même chose",
        english: "The record and the report differ"
    )
    let contradictionsExplained = Phrase(
        french: "Choisissez pour chacun ; rien n'est remplacé sans vous.",
        english: "Choose for each; nothing is replaced without you."
    )
    let keep = Phrase(french: "garder le registre", english: "keep the record")
    let take = Phrase(french: "prendre le rapport", english: "take the report")
    let recorded = AttendanceReport.recorded.capitalised
    let imported = AttendanceReport.imported.capitalised
    let submit = Phrase(french: "Consigner les présences", english: "Enter the attendance")
    let onSite = Phrase(
        french: "sur place, dans la salle : ce n'est pas une présence à distance",
        english: "on site, in the room: this is no remote presence"
    )
    /// The same of somebody who is certain.
    let inTheRoom = Phrase(french: "sur place, dans la salle", english: "on site, in the room")
    let done = Phrase(french: "Consigné", english: "Entered")
    let undo = Phrase(
        french: "Annuler cette saisie, ou compléter le déroulé",
        english: "Undo this entry, or complete the time line"
    )
    let notTheReport = Phrase(
        french: "Ce n'est pas le bon rapport : en déposer un autre",
        english: "This is not the right report: drop another one"
    )
    let nothing = AttendanceReport.nothingNew
    let notOpen = Phrase(
        french: "La séance n'est pas ouverte : ouvrez-la d'abord, puis déposez le rapport.",
        english: "The sitting is not open: open it first, then drop the report."
    )
    let notNow = Phrase(
        french: """
            Le procès-verbal n'est plus un brouillon : remettez-le d'abord en brouillon, puis \
            déposez le rapport.
            """,
        english: """
            The minutes are no draft any more: return them to draft first, then drop the report.
            """
    )
    let link = Phrase(
        french: "Rapports de connexion (GoToMeeting, Zoom, Teams…)",
        english: "Connection reports (GoToMeeting, Zoom, Teams…)"
    )

    let fetch = Phrase(french: "Chercher dans GoTo", english: "Fetch from GoTo")
    let fetchExplained = Phrase(
        french: """
            Les présences de la réunion de ce jour sont demandées à GoTo et rapprochées de la liste de \
            la séance ; rien n'est consigné sans votre accord.
            """,
        english: """
            GoTo is asked who attended the meeting of that day, and the names are matched to the \
            roster of the sitting; nothing is entered without your word.
            """
    )
    let fetchMeetings = Phrase(
        french: "Chercher dans GoToMeeting",
        english: "Fetch from GoToMeeting"
    )
    let fetchWebinars = Phrase(
        french: "Chercher dans GoToWebinar",
        english: "Fetch from GoToWebinar"
    )
    let connect = Phrase(
        french: "Relier GoToMeeting, pour y chercher les présences",
        english: "Connect GoToMeeting, to fetch attendance from it"
    )

    init() {}

    /// Somebody of the roster who is named by hand, where others are proposed or nobody is.
    static func somebody(isProposed: Bool) -> Phrase {
        isProposed
            ? Phrase(
                french: "une autre personne de la liste",
                english: "somebody else of the roster"
            )
            : Phrase(french: "une personne de la liste", english: "somebody of the roster")
    }

    /// Where several meetings may be the sitting.
    static let which = Phrase(
        french: "Plusieurs réunions ont eu lieu ce jour : laquelle est la séance ?",
        english: "Several meetings were held that day: which is the sitting?"
    )

    /// That nothing was entered, as somebody has to decide between record and report first.
    static func undecided(contradictions: Int) -> Phrase {
        let plural = contradictions == 1 ? "" : "s"
        return Phrase(
            french: """
                Rien n'est encore consigné : \(contradictions) \
                contradiction\(plural) à trancher.
                """,
            english: """
                Nothing is entered yet: \(contradictions) \
                contradiction\(plural) to be decided.
                """
        )
    }

    /// A file beyond those that are taken at once.
    static func beyond(_ name: String, most: Int) -> Phrase {
        Phrase(
            french: """
                « \(name) » n’a pas été lu : \(most) fichiers au plus à la fois. Déposez-le ensuite.
                """,
            english: """
                ‘\(name)’ was not read: \(most) files at most at once. Hand it in afterwards.
                """
        )
    }

    /// That nothing was entered, as the report cannot be read before it is answered.
    static func unanswered(questions: Int) -> Phrase {
        let plural = questions == 1 ? "" : "s"
        return Phrase(
            french: """
                Rien n'est encore consigné : \(questions) \
                question\(plural) sans réponse.
                """,
            english: """
                Nothing is entered yet: \(questions) question\(plural) to be \
                answered.
                """
        )
    }

    /// That nothing was entered, and why.
    static func nothingEntered(_ fault: Phrase) -> Phrase {
        Phrase(
            french: "Rien n'est encore consigné : \(fault)",
            english: "Nothing is entered yet: \(fault)"
        )
    }

    /// A report that is kept, and until when.
    static func kept(_ format: String, received: Phrase, until: Phrase) -> Phrase {
        Phrase(
            french: "\(format), reçu le \(received), effacé au plus tard le \(until)",
            english: "\(format), received on \(received), deleted on \(until) at the latest"
        )
    }

    /// A name that is shown, and whose it is.
    static func whose(_ shown: String, _ proposal: Phrase) -> Phrase {
        Phrase(french: "« \(shown) » : \(proposal)", english: "‘\(shown)’: \(proposal)")
    }

    /// For how many minutes record and report differ.
    static func difference(minutes: Int) -> Phrase {
        Phrase(
            french: "Écart : \(minutes) min.",
            english: "Difference: \(minutes) min."
        )
    }
}
