public import Registry

extension NoticeTopic: Worded {
    /// What it is about: «convocation».
    public var label: Phrase {
        switch self {
        case .notice: Phrase(french: "convocation", english: "notice")
        case .cancelled: Phrase(french: "annulation", english: "cancellation")
        case .opened: Phrase(french: "séance ouverte", english: "sitting open")
        case .decisions: Phrase(french: "décisions", english: "decisions")
        case .minutes: Phrase(french: "procès-verbal", english: "minutes")
        case .tasks: Phrase(french: "tâches", english: "tasks")
        }
    }
}

extension OutboxItem.State: Worded {
    /// How far it has come.
    public var label: Phrase {
        switch self {
        case .waiting: Phrase(french: "en attente", english: "waiting")
        case .sending: Phrase(french: "en cours d'envoi", english: "being sent")
        case .sent: Phrase(french: "envoyé", english: "sent")
        case .failed: Phrase(french: "échoué", english: "failed")
        case .uncertain: Phrase(french: "incertain", english: "uncertain")
        case .dropped: Phrase(french: "abandonné", english: "dropped")
        }
    }
}

extension NoticeChannel.Kind: Worded {
    /// How one posts there.
    public var label: Phrase {
        switch self {
        case .webhook: Phrase(french: "webhook Slack", english: "Slack webhook")
        case .bot: Phrase(french: "application Slack", english: "Slack app")
        case .chat:
            Phrase(french: "Mattermost ou Rocket.Chat", english: "Mattermost or Rocket.Chat")
        }
    }
}

extension OutboxDecision: Worded {
    /// What one decides, as on a button.
    public var label: Phrase {
        switch self {
        case .again: Phrase(french: "envoyer à nouveau", english: "send again")
        case .sent: Phrase(french: "c'est arrivé", english: "it arrived")
        case .drop: Phrase(french: "ne pas envoyer", english: "do not send")
        }
    }
}

/// Why somebody gets no mail.
public enum MailObstacle: String, CaseIterable, Hashable, Sendable {
    /// Nobody knows an address of theirs.
    case noAddress
    /// Their address has letters that mail servers do not take.
    case unsendable
    /// What was sent to all of their addresses came back.
    case dead
    /// They want none.
    case unwilling
    /// Nothing is known of how mails go out.
    case noMail
}

extension MailObstacle: Worded {
    /// Why: «sans adresse».
    public var label: Phrase {
        switch self {
        case .noAddress: Phrase(french: "sans adresse", english: "no address")
        case .unsendable:
            Phrase(
                french: "adresse que les serveurs de courriel ne prennent pas",
                english: "an address that mail servers do not take"
            )
        case .dead:
            Phrase(
                french: "adresse dont les courriels reviennent",
                english: "an address from which mails come back"
            )
        case .unwilling: Phrase(french: "ne veut pas de courriels", english: "wants no mails")
        case .noMail:
            Phrase(french: "le courriel n'est pas configuré", english: "mail is not configured")
        }
    }
}
