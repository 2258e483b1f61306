public import Registry

extension OutboxItem {
    /// Why it is not sent, and what to do; nil where there is nothing to say.
    public var explanation: Phrase? {
        switch state {
        case .uncertain: Phrase.Delivery.uncertain(reason)
        case .failed, .waiting: reason.isEmpty ? nil : Phrase.Delivery.why(reason)
        case .dropped:
            switch DeliveryObstacle(rawValue: reason) {
            case .withdrawn: DeliveryObstacle.withdrawn.explanation
            case .returned: DeliveryObstacle.returned.explanation
            default: nil
            }
        case .sending, .sent: nil
        }
    }
}

extension OutboxOutcome {
    /// What became of something that went to see whether it arrives, and what to do.
    public var explanation: Phrase {
        switch self {
        case .sent: Phrase.Delivery.trialSent
        case .uncertain(let reason): Phrase.Delivery.uncertain(reason)
        case .failed(let reason), .later(_, let reason, _), .closed(_, let reason):
            Phrase.Delivery.why(reason)
        }
    }
}

extension Phrase {
    /// Why something did not arrive, for whoever is to mend it.
    public enum Delivery {
        /// A trial was taken.
        public static let trialSent = Phrase(
            french: "L’essai est parti, et l’autre côté l’a pris. Regardez s’il est arrivé.",
            english: "The trial went, and the other side took it. See whether it has arrived."
        )

        /// Nobody knows whether it arrived.
        public static func uncertain(_ reason: String) -> Phrase {
            let told = DeliveryObstacle(rawValue: reason)?.explanation
            let why = told.map { Phrase(french: "\($0.french) ", english: "\($0.english) ") }
            let brackets = told == nil ? inBrackets(reason) : ""
            return Phrase(
                french: """
                    \(why?.french ?? "")Personne ne sait si cela est arrivé\(brackets). Demandez au \
                    destinataire ou regardez le canal, puis décidez.
                    """,
                english: """
                    \(why?.english ?? "")Nobody knows whether it arrived\(brackets). Ask whoever it \
                    was for, or look at the channel, then decide.
                    """
            )
        }

        /// What the other side said, in plain words, with the remedy; then its own words.
        public static func why(_ reason: String) -> Phrase {
            if let obstacle = DeliveryObstacle(rawValue: reason) { return obstacle.explanation }
            let plain = program(reason) ?? slack(reason) ?? mail(reason) ?? line(reason)
            guard let plain else {
                return Phrase(
                    french: "L’autre côté ne l’a pas pris : \(reason)",
                    english: "The other side did not take it: \(reason)"
                )
            }
            return Phrase(
                french: "\(plain)\(inBrackets(reason))",
                english: "\(plain)\(inBrackets(reason))"
            )
        }

        private static func inBrackets(_ reason: String) -> String {
            reason.isEmpty ? "" : " (\(reason))"
        }

        /// With what status a mail program ended.
        private static func program(_ reason: String) -> Phrase? {
            guard let status = reason.wholeMatch(of: /status (\d{1,3})/)?.1 else { return nil }
            guard status == "126" || status == "127" else {
                return Phrase(
                    french: "Le programme de courriel de la machine a échoué.",
                    english: "The mail program of the machine failed."
                )
            }
            return DeliveryObstacle.noProgram.explanation
        }

        /// The words of Slack, and of addresses that lead into channels.
        private static func slack(_ reason: String) -> Phrase? {
            switch reason {
            case "invalid_auth", "not_authed", "token_revoked", "account_inactive",
                "token_expired":
                return Phrase(
                    french: "Slack ne reconnaît plus le jeton : donnez-en un autre aux réglages.",
                    english: "Slack no longer knows the token: give another in the settings."
                )
            case "channel_not_found", "not_in_channel":
                return Phrase(
                    french: """
                        L’application n’est pas dans ce canal de Slack : invitez-la par \
                        « /invite », et vérifiez l’identifiant du canal.
                        """,
                    english: """
                        The app is not in that channel of Slack: invite it by ‘/invite’, and check \
                        the identifier of the channel.
                        """
                )
            case "is_archived":
                return Phrase(
                    french: "Le canal est archivé dans Slack : rouvrez-le, ou prenez-en un autre.",
                    english: "The channel is archived in Slack: reopen it, or take another."
                )
            case "missing_scope":
                return Phrase(
                    french: """
                        L’application Slack n’en a pas le droit : donnez-lui chat:write, \
                        files:write et users:read.email, puis réinstallez-la.
                        """,
                    english: """
                        The Slack app may not: give it chat:write, files:write and \
                        users:read.email, then install it again.
                        """
                )
            default: break
            }
            guard ["HTTP 403", "HTTP 404", "HTTP 410"].contains(where: reason.hasPrefix) else {
                return nil
            }
            return Phrase(
                french: "L’adresse du webhook ne mène plus nulle part : donnez-en une nouvelle.",
                english: "The address of the webhook leads nowhere any more: give a new one."
            )
        }

        /// The first three figures of what a mail server answers (RFC 5321, RFC 4954).
        private static func mail(_ reason: String) -> Phrase? {
            let code = Int(reason.prefix(3)) ?? 0
            let isLogin = reason.lowercased().contains("login denied")
            switch code {
            case 530, 534, 535, 538: break
            case 550, 551, 553, 556:
                return Phrase(
                    french: "Le serveur ne connaît pas cette adresse, ou la refuse : vérifiez-la.",
                    english: "The server does not know that address, or refuses it: check it."
                )
            case 552:
                return Phrase(
                    french: "Le message est trop gros pour le serveur : joignez moins.",
                    english: "The message is too large for the server: attach less."
                )
            case 554:
                return Phrase(
                    french: """
                        Le serveur refuse ce courriel, souvent comme indésirable : l’adresse qui \
                        écrit doit être de son domaine.
                        """,
                    english: """
                        The server refuses the mail, often as unwanted: the address that writes \
                        has to be of its domain.
                        """
                )
            case 400..<500:
                return Phrase(
                    french: "Le serveur demande d’attendre ; un nouvel essai se fera de lui-même.",
                    english: "The server asks to wait; it will be tried again by itself."
                )
            default: guard isLogin else { return nil }
            }
            return Phrase(
                french: "Le serveur refuse le compte : vérifiez l’utilisateur et le mot de passe.",
                english: "The server refuses the account: check the user and the password."
            )
        }

        /// What was heard of the line itself.
        private static func line(_ reason: String) -> Phrase? {
            let words = reason.lowercased()
            if words.contains("resolve") {
                return Phrase(
                    french: "Ce serveur est introuvable : vérifiez l’orthographe de son nom.",
                    english: "There is no such server: check how its name is spelt."
                )
            }
            if words.contains("ssl") || words.contains("certificate") || words.contains("tls") {
                return Phrase(
                    french: """
                        La connexion ne peut pas être chiffrée : vérifiez le chiffrement, le port et \
                        le nom du serveur.
                        """,
                    english: """
                        The line cannot be encrypted: check the encryption, the port and the name \
                        of the server.
                        """
                )
            }
            if words.contains("connect") || words.contains("timeout") || words.contains("timed") {
                return Phrase(
                    french: "Le serveur ne répond pas : vérifiez son nom, le port et le pare-feu.",
                    english: "The server does not answer: check its name, the port, the firewall."
                )
            }
            return nil
        }
    }
}
