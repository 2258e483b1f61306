extension Report {
    /// That the service answers, and where.
    public static func serving(_ address: String, isOnlyHere: Bool) -> Phrase {
        isOnlyHere
            ? Phrase(
                french: "Greffier répond sur cette machine seulement : ouvrez \(address)",
                english: "Greffier answers on this machine only: open \(address)"
            )
            : Phrase(
                french: "Greffier répond sur le réseau : ouvrez \(address)",
                english: "Greffier answers on the network: open \(address)"
            )
    }

    /// That nobody has an account, and what comes first; `code` has to be typed then.
    public static func settingUp(code: String?) -> Phrase {
        guard let code else {
            return Phrase(
                french: "Personne n'a encore de compte : la première page mène l'installation.",
                english: "Nobody has an account yet: the first page leads through the set-up."
            )
        }
        return Phrase(
            french: """
                Personne n'a encore de compte : la première page mène l'installation, et demande \
                ce code : \(code)
                """,
            english: """
                Nobody has an account yet: the first page leads through the set-up, and asks for \
                this code: \(code)
                """
        )
    }

    /// That passwords go over the network as they are typed.
    public static let servingToAnybody = Phrase(
        french: """
            Attention : sans HTTPS, mots de passe et procès-verbaux passent en clair sur le \
            réseau. Placez le service derrière un serveur mandataire qui chiffre.
            """,
        english: """
            Beware: without HTTPS, passwords and minutes go over the network as they are. Put the \
            service behind a proxy that encrypts.
            """
    )

    /// That the service has ended as it was asked to.
    public static let served = Phrase(
        french: "Le service est arrêté.",
        english: "The service has ended."
    )
}

extension Complaint {
    /// An address that cannot be listened on.
    public static func cannotListen(_ host: String, port: Int) -> Phrase {
        Phrase(
            french: """
                Impossible d'écouter sur \(host), port \(String(port)) : il est pris, interdit, ou \
                cette machine n'a pas cette adresse. Essayez un autre port : --port 0 en prend un \
                qui est libre.
                """,
            english: """
                Cannot listen on \(host), port \(String(port)): it is taken, forbidden, or this \
                machine has no such address. Try another port: --port 0 takes one that is free.
                """
        )
    }

    /// A certificate without its key, or the other way round.
    public static let halfCertificate = Phrase(
        french: "--certificate et --key vont ensemble : donnez les deux, ou aucun.",
        english: "--certificate and --key belong together: give both, or neither."
    )

    /// A file that holds no certificate.
    public static func unreadableCertificate(_ path: String) -> Phrase {
        Phrase(
            french: """
                \(path) : aucun certificat PEM n'y est lisible. Le fichier doit exister, s'ouvrir \
                et commencer par « -----BEGIN CERTIFICATE----- ».
                """,
            english: """
                \(path): no PEM certificate can be read there. The file has to exist, to open and \
                to begin with ‘-----BEGIN CERTIFICATE-----’.
                """
        )
    }

    /// A file that holds no private key.
    public static func unreadableKey(_ path: String) -> Phrase {
        Phrase(
            french: """
                \(path) : aucune clé privée PEM n'y est lisible. Le fichier doit exister, s'ouvrir, \
                et la clé être sans mot de passe.
                """,
            english: """
                \(path): no PEM private key can be read there. The file has to exist and to open, \
                and the key to be without a password.
                """
        )
    }

    /// A private key that belongs to another certificate.
    public static func keyDoesNotFit(_ key: String, certificate: String) -> Phrase {
        Phrase(
            french: "La clé \(key) n'est pas celle du certificat \(certificate).",
            english: "The key \(key) is not that of the certificate \(certificate)."
        )
    }

    /// A service that ended without being told to.
    public static func serviceFailed(_ reason: String) -> Phrase {
        Phrase(
            french: "Le service s'est arrêté de lui-même : \(reason). Relancez-le.",
            english: "The service ended by itself: \(reason). Start it again."
        )
    }

    /// A template of the pages that means something that its page does not have.
    public static func unknownVariable(_ name: String, template: String) -> Phrase {
        Phrase(
            french: """
                Le modèle de page \(template) demande « \(name) », que sa page ne donne pas. \
                Réinstallez les modèles, ou corrigez celui-ci.
                """,
            english: """
                The page template \(template) asks for ‘\(name)’, which its page does not give. \
                Install the templates again, or correct this one.
                """
        )
    }

    /// A template of the pages that cannot be read as one.
    public static func malformedPage(template: String) -> Phrase {
        Phrase(
            french: """
                Le modèle de page \(template) est vide, ou mal formé. Réinstallez les modèles, ou \
                corrigez celui-ci.
                """,
            english: """
                The page template \(template) is empty, or malformed. Install the templates again, \
                or correct this one.
                """
        )
    }
}
