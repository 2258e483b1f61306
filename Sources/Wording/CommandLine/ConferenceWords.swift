/// What is told of conferencing systems that are asked for their reports.
public enum ConferenceWords {
    /// A session: its key, what it was called, when it was, how many display names it had.
    public static func session(
        key: String,
        subject: String,
        from: Phrase?,
        to: Phrase?,
        attendees: Int?
    ) -> Phrase {
        let title = subject.split(whereSeparator: \.isNewline).joined(separator: " ")
        let hours: Phrase? =
            switch (from, to) {
            case (let from?, let to?): Phrase.stretch(from: from, to: to)
            case (let from?, nil): Phrase.since(from)
            case (nil, _): nil
            }
        let names = attendees.map { count in
            Phrase(french: "noms affichés : \(count)", english: "display names: \(count)")
        }
        let parts = [hours, names].compactMap(\.self)
        let french = parts.map { ", " + $0.french }.joined()
        let english = parts.map { ", " + $0.english }.joined()
        return Phrase(
            french: "\(key) : « \(title) »\(french)",
            english: "\(key): ‘\(title)’\(english)"
        )
    }

    /// The session that was taken.
    public static func taken(_ session: Phrase) -> Phrase {
        Phrase(french: "Réunion prise : \(session)", english: "Meeting taken: \(session)")
    }

    /// Over the sessions of which somebody chooses one.
    public static func which(_ reference: String) -> Phrase {
        Phrase(
            french: "\(reference) : laquelle de ces réunions est la séance ?",
            english: "\(reference): which of these meetings is the sitting?"
        )
    }

    /// Where nobody can be asked.
    public static let howToChoose = Phrase(
        french: "--session CLÉ le dit.",
        english: "--session KEY says it."
    )

    /// What is asked for after them.
    public static let number = Phrase(
        french: "Un numéro de la liste, Entrée pour abandonner : ",
        english: "A number of the list, Enter to leave it: "
    )

    // Signing in.

    /// Where somebody signs in, and what is to be copied afterwards.
    public static func signIn(_ address: String) -> Phrase {
        Phrase(
            french: """
                Ouvrez cette adresse, connectez-vous à GoTo, puis copiez ici l'adresse entière où \
                le navigateur arrive, même si la page ne s'affiche pas :
                \(address)
                """,
            english: """
                Open this address, sign in to GoTo, then copy here the whole address at which the \
                browser arrives, even if the page does not show:
                \(address)
                """
        )
    }

    /// Asks for what was copied.
    public static let copied = Phrase(
        french: "Adresse d'arrivée, ou code : ",
        english: "Address of arrival, or code: "
    )

    /// The application is known, and nobody signed in yet.
    public static let configured = Phrase(
        french: """
            Application GoTo enregistrée. « greffier conference sign-in » s'y connecte.
            """,
        english: "GoTo application kept. ‘greffier conference sign-in’ signs in."
    )

    /// Somebody signed in.
    public static let signedIn = Phrase(
        french: """
            Connecté à GoTo. « greffier attend SÉANCE --from-goto » consigne les présences.
            """,
        english: "Signed in to GoTo. ‘greffier attend SITTING --from-goto’ enters attendance."
    )

    /// Application and tokens are gone.
    public static let off = Phrase(
        french: "GoTo n'est plus interrogé ; le secret et les jetons sont effacés.",
        english: "GoTo is asked no more; secret and tokens are deleted."
    )
}

// What is wrong.
extension ConferenceWords {
    /// Nobody has said which application asks.
    public static let notConfigured = Phrase(
        french: """
            GoTo n'est pas configuré : « greffier conference goto » donne l'application, \
            « greffier conference sign-in » s'y connecte. Sans cela, exportez le rapport de GoTo et \
            nommez le fichier.
            """,
        english: """
            GoTo is not configured: ‘greffier conference goto’ gives the application, ‘greffier \
            conference sign-in’ signs in. Without that, export the report from GoTo and name the file.
            """
    )

    /// Nobody has signed in.
    public static let notSignedIn = Phrase(
        french: "Personne n'est connecté à GoTo : « greffier conference sign-in » le fait.",
        english: "Nobody is signed in to GoTo: ‘greffier conference sign-in’ does it."
    )

    /// What GoTo does not know any more.
    public static func signInAgain(_ reason: String) -> Phrase {
        Phrase(
            french: """
                GoTo ne reconnaît pas l'application, le code ou la connexion (\(reason)) : \
                « greffier conference sign-in » connecte de nouveau ; si cela ne suffit pas, vérifiez \
                l'identifiant, le secret et l'adresse de retour par « greffier conference goto ».
                """,
            english: """
                GoTo does not know the application, the code or the sign-in (\(reason)): ‘greffier \
                conference sign-in’ signs in again; if that is not enough, check identifier, secret \
                and redirect by ‘greffier conference goto’.
                """
        )
    }

    /// What GoTo could not do at the moment.
    public static func unavailable(seconds: Int?, _ reason: String) -> Phrase {
        let later =
            seconds.map {
                Phrase(french: "dans \($0) secondes", english: "in \($0) seconds")
            } ?? Phrase(french: "plus tard", english: "later")
        return Phrase(
            french: """
                GoTo ne répond pas (\(reason)) ; rien n'est consigné. Réessayez \(later), ou \
                exportez le rapport et nommez le fichier.
                """,
            english: """
                GoTo does not answer (\(reason)); nothing was entered. Try again \(later), or export \
                the report and name the file.
                """
        )
    }

    /// What GoTo does not give to whoever signed in.
    public static func refused(_ reason: String) -> Phrase {
        Phrase(
            french: """
                GoTo refuse (\(reason)) : c'est l'organisateur de la réunion qui doit être connecté \
                (« greffier conference sign-in »), par une application qui a ce droit.
                """,
            english: """
                GoTo refuses (\(reason)): the organizer of the meeting has to be signed in \
                (‘greffier conference sign-in’), through an application that has the right.
                """
        )
    }

    /// An answer that is not what its description says.
    public static func unreadable(_ part: String) -> Phrase {
        Phrase(
            french: """
                La réponse de GoTo (\(part)) n'est pas celle que sa description annonce : exportez le \
                rapport et nommez le fichier.
                """,
            english: """
                The answer of GoTo (\(part)) is not what its description says: export the report and \
                name the file.
                """
        )
    }

    /// An answer that is too long.
    public static func tooLarge(limit: Int) -> Phrase {
        Phrase(
            french: """
                La réponse de GoTo dépasse \(limit) octets : exportez le rapport de cette seule \
                réunion et nommez le fichier.
                """,
            english: """
                The answer of GoTo has more than \(limit) bytes: export the report of this one \
                meeting and name the file.
                """
        )
    }

    /// A list that is too long.
    public static func tooManyPages(limit: Int) -> Phrase {
        Phrase(
            french: """
                La liste de GoTo dépasse \(limit) pages : exportez le rapport et nommez le fichier.
                """,
            english: """
                The list of GoTo has more than \(limit) pages: export the report and name the file.
                """
        )
    }

    /// Tokens that were given and could not be kept.
    public static func notKept(_ reason: String) -> Phrase {
        Phrase(
            french: """
                GoTo a donné de nouveaux jetons qui n'ont pas pu être enregistrés (\(reason)) : \
                « greffier conference sign-in » connecte de nouveau.
                """,
            english: """
                GoTo gave new tokens that could not be kept (\(reason)): ‘greffier conference \
                sign-in’ signs in again.
                """
        )
    }

    /// A sitting without a day.
    public static func noDay(_ reference: String) -> Phrase {
        Phrase(
            french: """
                \(reference) : le jour de la séance n'est pas connu ; exportez le rapport de GoTo et \
                nommez le fichier.
                """,
            english: """
                \(reference): the day of the sitting is not known; export the report from GoTo and \
                name the file.
                """
        )
    }

    /// Nothing was held on the day.
    public static func noSession(_ reference: String) -> Phrase {
        Phrase(
            french: """
                GoTo ne connaît aucune réunion du jour de \(reference) : vérifiez la date de la \
                séance, et que c'est l'organisateur de la réunion qui est connecté.
                """,
            english: """
                GoTo knows no meeting on the day of \(reference): check the date of the sitting, and \
                that it is the organizer of the meeting who is signed in.
                """
        )
    }

    /// A meeting in which nobody was noted.
    public static func nobody(_ reference: String) -> Phrase {
        Phrase(
            french: """
                GoTo n'a encore noté personne à la réunion de \(reference) : réessayez plus tard, il \
                lui faut parfois du temps après la fin.
                """,
            english: """
                GoTo has noted nobody yet at the meeting of \(reference): try again later, at times \
                it takes a while after the end.
                """
        )
    }

    /// A name that no session of the day has.
    public static func unknownSession(_ name: String, _ sessions: [Phrase]) -> Phrase {
        Phrase(
            french: """
                Aucune réunion de ce jour n'est « \(name) ». Il y a :
                \(sessions.map(\.french).joined(separator: "\n"))
                """,
            english: """
                No meeting of that day is ‘\(name)’. There are:
                \(sessions.map(\.english).joined(separator: "\n"))
                """
        )
    }

    /// Several that may be the sitting.
    public static func several(_ reference: String, _ sessions: [Phrase]) -> Phrase {
        Phrase(
            french: """
                \(which(reference)) --session CLÉ le dit :
                \(sessions.map(\.french).joined(separator: "\n"))
                """,
            english: """
                \(which(reference)) --session KEY says it:
                \(sessions.map(\.english).joined(separator: "\n"))
                """
        )
    }

    /// Nothing was typed where a secret was asked for.
    public static let noSecret = Phrase(
        french: """
            Rien n'a été reçu : tapez-le au terminal, ou donnez-le sur la première ligne de l'entrée \
            standard.
            """,
        english: """
            Nothing was received: type it at a terminal, or give it on the first line of standard \
            input.
            """
    )

    /// Neither a report nor where to fetch one.
    public static let noReport = Phrase(
        french: "Nommez un rapport, ou --from-goto, ou --from-gotowebinar.",
        english: "Name a report, or --from-goto, or --from-gotowebinar."
    )
}
