extension Help {
    /// Sums up `conference` in a line.
    public static let conference = Phrase(
        french: "Chercher les rapports de présence chez GoTo.",
        english: "Fetch attendance reports from GoTo."
    )
    /// Tells at length how `conference` works.
    public static let conferenceAtLength = Phrase(
        french: """
            Une fois : inscrivez une application sur developer.goto.com, donnez-la par « conference \
            goto », connectez l'organisateur des réunions par « conference sign-in ». Ensuite \
            « greffier attend SÉANCE --from-goto » trouve la réunion et en consigne les présences.
            """,
        english: """
            Once: register an application at developer.goto.com, give it by ‘conference goto’, sign \
            the organizer of the meetings in by ‘conference sign-in’. From then on ‘greffier attend \
            SITTING --from-goto’ finds the meeting and enters its attendance.
            """
    )
    public static let conferenceGoTo = Phrase(
        french: "Dire par quelle application greffier interroge GoTo.",
        english: "Say by which application greffier asks GoTo."
    )
    public static let conferenceGoToAtLength = Phrase(
        french: """
            Le secret de l'application se tape, ou vient de l'entrée standard. Une connexion \
            d'avant est oubliée.
            """,
        english: """
            The secret of the application is typed, or comes from standard input. An earlier \
            sign-in is forgotten.
            """
    )
    public static let conferenceSignIn = Phrase(
        french: "Se connecter à GoTo par le navigateur.",
        english: "Sign in to GoTo by the browser."
    )
    public static let conferenceSignInAtLength = Phrase(
        french: """
            greffier montre l'adresse à ouvrir et demande celle où le navigateur revient, qui porte \
            le code ; elle se tape, ou vient de l'entrée standard.
            """,
        english: """
            greffier shows the address to open and asks for the one at which the browser comes \
            back, which bears the code; it is typed, or comes from standard input.
            """
    )
    public static let conferenceOff = Phrase(
        french: "Ne plus interroger GoTo, et effacer secret et jetons.",
        english: "Ask GoTo no more, and delete secret and tokens."
    )
}

extension Help.Option {
    public static let clientID = Phrase(
        french: "L'identifiant de l'application (Client ID).",
        english: "The identifier of the application (client ID)."
    )
    public static let redirect = Phrase(
        french: "L'adresse de retour, telle qu'elle est inscrite : https://localhost/retour.",
        english: "The redirect address, as registered: https://localhost/back."
    )
    public static let goToBase = Phrase(
        french: "Où GoTo répond, pour un essai.",
        english: "Where GoTo answers, for a trial."
    )
    public static let fromGoTo = Phrase(
        french: "Chercher chez GoToMeeting la réunion du jour de la séance.",
        english: "Fetch the meeting of the day of the sitting from GoToMeeting."
    )
    public static let fromGoToWebinar = Phrase(
        french: "Chercher chez GoToWebinar le webinaire du jour de la séance.",
        english: "Fetch the webinar of the day of the sitting from GoToWebinar."
    )
    public static let session = Phrase(
        french: "Laquelle, quand plusieurs conviennent : sa clé, ou le numéro de la réunion.",
        english: "Which one, where several fit: its key, or the number of the meeting."
    )
}
