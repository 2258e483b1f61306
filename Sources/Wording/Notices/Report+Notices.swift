public import Meetings
public import Registry

extension Report {
    private static let things = Noun(
        one: Phrase(french: "envoi", english: "message"),
        many: Phrase(french: "envois", english: "messages")
    )
    private static let calendars = Noun(
        one: Phrase(french: "calendrier retiré", english: "calendar withdrawn"),
        many: Phrase(french: "calendriers retirés", english: "calendars withdrawn")
    )

    /// Over what would go out, or goes.
    public static func planned(_ topic: NoticeTopic, _ reference: String, count: Int) -> Phrase {
        let count = things.counted(count)
        return Phrase(
            french: "\(reference), \(topic.label) : \(count)",
            english: "\(reference), \(topic.label): \(count)"
        )
    }

    /// One of them: to whom, under which title.
    public static func delivery(to destination: String, _ title: String, isNew: Bool) -> Phrase {
        let known = isNew ? nil : Phrase(french: " — déjà parti", english: " — gone already")
        return Phrase(
            french: "→ \(destination) : \(title)\(known?.french ?? "")",
            english: "→ \(destination): \(title)\(known?.english ?? "")"
        )
    }

    /// Somebody who gets no mail.
    public static func leftOut(_ name: Phrase, _ obstacle: MailObstacle) -> Phrase {
        Phrase(
            french: "  sans courriel : \(name) (\(obstacle.label))",
            english: "  no mail: \(name) (\(obstacle.label))"
        )
    }

    /// That to tell of a cancellation changes nothing on record.
    public static func notCalledOff(_ reference: String) -> Phrase {
        Phrase(
            french: """
                Cet envoi annonce seulement l'annulation : au registre, \(reference) reste préparée, \
                ses calendriers à suivre la donnent maintenue, et les réponses sont encore prises. Pour \
                qu’elle n’ait pas lieu, annulez d’abord la séance elle-même.
                """,
            english: """
                This tells of the cancellation, and no more: on record \(reference) stays prepared, \
                the calendars to subscribe to show it as held, and answers are still taken. So that it \
                does not take place, cancel the sitting itself first.
                """
        )
    }

    /// Those who do not get a notice that goes to channels alone.
    public static func withoutMail(_ names: [Phrase]) -> Phrase {
        let some = names.map(\.french).firstTwenty
        return names.count == 1
            ? Phrase(
                french: "1 membre n'a pas de courriel : \(some).",
                english: "1 member gets no mail: \(some)."
            )
            : Phrase(
                french: "\(names.count) membres n'ont pas de courriel : \(some).",
                english: "\(names.count) members get no mail: \(some)."
            )
    }

    /// That nothing is configured.
    public static let nothingConfigured = Phrase(
        french: """
            Rien ne part : ni courriel ni canal n'est configuré pour cela. \
            « greffier notify mail » et « greffier notify channel » les configurent.
            """,
        english: """
            Nothing goes out: neither mail nor a channel is configured for it. \
            ‘greffier notify mail’ and ‘greffier notify channel’ configure them.
            """
    )

    /// How many new things were put into the outbox.
    public static func enqueued(_ count: Int) -> Phrase {
        let count = things.counted(count)
        return Phrase(
            french: "Ajouté à la boîte d'envoi : \(count).",
            english: "Added to the outbox: \(count)."
        )
    }

    /// What became of one item.
    public static func sent(_ item: OutboxItem, _ state: OutboxItem.State, _ reason: String)
        -> Phrase
    {
        let number = String(item.number)
        let why = why(reason)
        return Phrase(
            french: "n° \(number), \(item.destination) : \(state.label)\(why.french)",
            english: "no. \(number), \(item.destination): \(state.label)\(why.english)"
        )
    }

    /// An item of the outbox in the list.
    public static func listed(_ item: OutboxItem) -> Phrase {
        let number = String(item.number)
        let why = why(item.reason)
        return Phrase(
            french: """
                n° \(number), \(item.state.label) : \(item.topic.label), \(item.destination), \
                \(item.title)\(why.french)
                """,
            english: """
                no. \(number), \(item.state.label): \(item.topic.label), \(item.destination), \
                \(item.title)\(why.english)
                """
        )
    }

    /// What lies with this house in words, the rest as the other side said it.
    private static func why(_ reason: String) -> Phrase {
        guard !reason.isEmpty else { return Phrase(verbatim: "") }
        let told = DeliveryObstacle(rawValue: reason)?.explanation ?? Phrase(verbatim: reason)
        return Phrase(french: " — \(told.french)", english: " — \(told.english)")
    }

    /// The outbox holds nothing.
    public static let emptyOutbox = Phrase(
        french: "La boîte d'envoi est vide.",
        english: "The outbox is empty."
    )

    /// What to do where nobody knows whether it arrived.
    public static let askUncertain = Phrase(
        french: """
            Incertain : l'envoi a pu arriver, rien ne repart de soi-même. Regardez chez le \
            destinataire, puis « greffier notify decide NUMÉRO sent » ou « … again ».
            """,
        english: """
            Uncertain: it may have arrived, and nothing is sent again by itself. Look at the other \
            end, then ‘greffier notify decide NUMBER sent’ or ‘… again’.
            """
    )

    /// What was decided of an item.
    public static func decided(_ number: Int64, _ decision: OutboxDecision) -> Phrase {
        let number = String(number)
        return Phrase(
            french: "n° \(number) : \(decision.label).",
            english: "no. \(number): \(decision.label)."
        )
    }

    /// A channel in the list; never its address, where that is a secret.
    public static func listed(_ channel: NoticeChannel, body: BodyCode?) -> Phrase {
        let topics = channel.topics.sorted { $0.rawValue < $1.rawValue }.map(\.label)
        let (french, english) = (
            topics.map(\.french).joined(separator: ", "),
            topics.map(\.english).joined(separator: ", ")
        )
        let whose = [body?.text, channel.section.isEmpty ? nil : channel.section].compactMap(\.self)
        let scope = whose.isEmpty ? "" : " — " + whose.joined(separator: ", ")
        return Phrase(
            french: "\(channel.label) (\(channel.kind.label))\(scope) : \(french)",
            english: "\(channel.label) (\(channel.kind.label))\(scope): \(english)"
        )
    }

    /// There is no channel.
    public static let noChannels = Phrase(french: "Aucun canal.", english: "No channels.")
    /// A channel was kept.
    public static func channelKept(_ label: String) -> Phrase {
        Phrase(french: "Canal « \(label) » enregistré.", english: "Channel ‘\(label)’ kept.")
    }
    /// A channel was taken away.
    public static func channelRemoved(_ label: String) -> Phrase {
        Phrase(french: "Canal « \(label) » retiré.", english: "Channel ‘\(label)’ removed.")
    }
    /// How notices go out was kept.
    public static let settingsKept = Phrase(
        french: "Configuration enregistrée.",
        english: "Settings kept."
    )
    /// The link of a calendar, told once.
    public static func feed(_ address: String) -> Phrase {
        Phrase(
            french:
                "Calendrier à suivre (ce lien est secret, il n'est montré qu'une fois) : \(address)",
            english:
                "Calendar to subscribe to (the link is secret, and shown only once): \(address)"
        )
    }
    /// An answer that became an announcement; `stranger` is who wrote the mail where it was nobody of that
    /// name.
    public static func answered(
        _ name: Phrase,
        _ intention: Announcement.Intention,
        _ reference: String,
        from stranger: String?
    )
        -> Phrase
    {
        let said = Phrase(
            french: "\(reference), \(name) : \(intention.button)",
            english: "\(reference), \(name): \(intention.button)"
        )
        guard let stranger else { return said }
        return Phrase(
            french: """
                \(said). Ce courriel vient de \(stranger), qui n’est pas une adresse connue de cette \
                personne : en cas de doute, demandez-lui.
                """,
            english: """
                \(said). This mail is from \(stranger), which is no known address of this person: \
                if in doubt, ask them.
                """
        )
    }
    /// A mail that came back.
    public static func cameBack(_ address: String, _ reason: String) -> Phrase {
        Phrase(
            french: """
                \(address) : courriel revenu (\(reason)), plus rien n’y est envoyé. Ce qui est revenu \
                peut repartir vers une autre adresse de la personne.
                """,
            english: """
                \(address): a mail came back (\(reason)), nothing more is sent there. What came back \
                may go anew to another address of the person.
                """
        )
    }
    /// Whether somebody gets mails.
    public static func mails(_ name: Phrase, isWilling: Bool) -> Phrase {
        isWilling
            ? Phrase(french: "\(name) reçoit les courriels.", english: "\(name) gets mails.")
            : Phrase(
                french: "\(name) ne reçoit plus de courriels.",
                english: "\(name) gets no mails."
            )
    }
}

extension Report {
    /// Asks whether what was shown is to go out.
    public static let askToSend = Phrase(
        french: "Ce qui part ne revient pas. Envoyer ? [oui/non] ",
        english: "What goes out does not come back. Send? [yes/no] "
    )
    /// Asks for a secret at the terminal.
    public static func secret(_ what: Secret) -> Phrase {
        switch what {
        case .mailPassword:
            Phrase(french: "Mot de passe du serveur : ", english: "Password of the server: ")
        case .slackToken:
            Phrase(
                french: "Jeton de l'application (xoxb-…, vide pour aucun) : ",
                english: "Token of the app (xoxb-…, empty for none): "
            )
        case .signingSecret:
            Phrase(
                french: "Secret de signature (vide pour aucun) : ",
                english: "Signing secret (empty for none): "
            )
        case .webhook: Phrase(french: "Adresse du webhook : ", english: "Address of the webhook: ")
        case .goTo:
            Phrase(
                french: "Secret de l'application GoTo (Client Secret) : ",
                english: "Secret of the GoTo application (client secret): "
            )
        }
    }

    /// What is kept of others and shown to nobody.
    public enum Secret: Sendable {
        case mailPassword
        case slackToken
        case signingSecret
        case webhook
        case goTo
    }

    /// Calendars that were withdrawn.
    public static func feedsWithdrawn(_ count: Int) -> Phrase {
        let count = calendars.counted(count)
        return Phrase(french: "\(count).", english: "\(count).")
    }
}
