extension Help {
    /// Sums up `serve` in a line.
    public static let serve = Phrase(
        french: "Servir les séances à un navigateur, sur cette machine sauf indication contraire.",
        english: "Serve the sittings to a browser, on this machine unless told otherwise."
    )
    /// Tells at length how `serve` works.
    public static let serveAtLength = Phrase(
        french: """
            L'adresse à ouvrir est dite au démarrage ; Ctrl-C arrête le service, une fois \
            terminées les réponses en cours. Sans aucun compte, la première page mène \
            l'installation ; avec --host, elle demande le code qui est dit au démarrage. Le journal \
            des accès est raccourci chaque jour (--keep-access).
            """,
        english: """
            The address to open is told at the start; Ctrl-C ends the service once the answers \
            under way are given. Where there is no account, the first page leads through the \
            set-up; with --host, it asks for the code that is told at the start. The access log is \
            shortened every day (--keep-access).
            """
    )
}

extension Help.Option {
    /// Explains `--host`.
    public static let host = Phrase(
        french: "L'adresse sur laquelle écouter.",
        english: "The address to listen on."
    )
    /// Explains `--port`.
    public static let port = Phrase(
        french: "Le port ; 0 en prend un qui est libre.",
        english: "The port; 0 takes one that is free."
    )
    /// Explains `--certificate`.
    public static let certificate = Phrase(
        french: """
            Le certificat (PEM, suivi de ceux qui le garantissent) sous lequel répondre en HTTPS ; \
            demande --key.
            """,
        english: """
            The certificate (PEM, followed by those that vouch for it) to answer with over HTTPS; \
            needs --key.
            """
    )
    /// Explains `--key`.
    public static let key = Phrase(
        french: "La clé privée du certificat (PEM, sans mot de passe).",
        english: "The private key of the certificate (PEM, without a password)."
    )
    /// Explains `--behind-proxy`.
    public static let behindProxy = Phrase(
        french: """
            Un serveur mandataire de cette machine reçoit les demandes : croire ce qu'il dit du \
            client et du protocole (X-Forwarded-For, X-Forwarded-Proto).
            """,
        english: """
            A proxy on this machine takes the requests: believe what it says of the client and the \
            protocol (X-Forwarded-For, X-Forwarded-Proto).
            """
    )
    /// Explains `--name`.
    public static let hostName = Phrase(
        french: "Un nom sous lequel répondre aussi, tel que pv.exemple.fr ; peut être répété.",
        english: "A name to answer to as well, such as minutes.example.org; can be repeated."
    )
    /// Explains `--log-format`.
    public static let logFormat = Phrase(
        french: """
            La forme du journal sur la sortie d'erreur : text, une ligne lisible, ou json, un objet \
            par ligne. Ni l'un ni l'autre ne porte de nom ou de texte.
            """,
        english: """
            The form of the log on standard error: text, a readable line, or json, an object a \
            line. Neither bears a name or a text.
            """
    )
}
