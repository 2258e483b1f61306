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
            terminées les réponses en cours. Personne n'a encore à s'identifier : avec --host, \
            quiconque atteint l'adresse lit tout.
            """,
        english: """
            The address to open is told at the start; Ctrl-C ends the service once the answers \
            under way are given. Nobody has to sign in yet: with --host, whoever reaches the \
            address reads everything.
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
}
