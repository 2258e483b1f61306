import Meetings
import Wording

/// What the page of somebody who takes part says around their sitting.
struct ParticipantWords: PageWords {
    /// Made once: every page of those who take part has them.
    static let all = ParticipantWords()

    /// Names the region that their own part stands in.
    let own = Phrase(french: "Ma participation", english: "My part")
    /// Over the item under discussion and what goes with it.
    let now = Phrase(french: "En ce moment", english: "At this moment")
    /// Before the item under discussion.
    let item = Phrase(french: "Point", english: "Item")
    /// Before whoever has the floor.
    let speaker = Phrase(french: "Parole", english: "Speaking")
    /// Before the last reckoning of the quorum.
    let quorum = Phrase(french: "Quorum", english: "Quorum")
    /// Before the members who are there.
    let present = Phrase(french: "Présents", english: "Present")
    /// Over a vote.
    let vote = Phrase(french: "Vote en cours", english: "Vote under way")
    /// Read out when a vote opens, before what it is about.
    let voteOpened = Phrase(french: "Un vote est ouvert", english: "A vote is open")
    /// Read out when it ends.
    let voteClosed = Phrase(french: "Le vote est clos.", english: "The vote is closed.")
    /// Over the result of the last one.
    let lastVote = Phrase(french: "Dernier vote", english: "Last vote")
    /// Over one's own ballot.
    let ownBallot = Phrase(french: "Ma voix", english: "My vote")
    /// On the button of a ballot that names people or texts.
    let submitBallot = Phrase(french: "Voter", english: "Vote")
    /// Beside a ballot that is on record.
    let recorded = Phrase(french: "Enregistré :", english: "Recorded:")
    /// Under it, and over the buttons that cast one.
    let final = Phrase(
        french: "Un bulletin enregistré ne change plus.",
        english: "A ballot that is recorded does not change."
    )
    /// Over how one takes part.
    let presence = Phrase(french: "Ma présence", english: "My presence")
    /// Before it is on record.
    let unmarked = Phrase(
        french: "Votre présence n’est pas encore consignée. Dites comment vous participez.",
        english: "Your presence is not on record yet. Say how you take part."
    )
    /// On the button of whoever is in the room.
    let onSite = Phrase(french: "Je suis sur place", english: "I am on site")
    /// On the button of whoever is in another room.
    let secondarySite = Phrase(
        french: "Je suis sur l’autre site",
        english: "I am at the other site"
    )
    /// Over the form of whoever is far away.
    let remote = Phrase(french: "Je suis à distance", english: "I take part remotely")
    /// Over the ways of taking part from afar.
    let channel = Phrase(french: "Par quel moyen ?", english: "By what means?")
    /// Over the devices.
    let device = Phrase(french: "Avec quel appareil ?", english: "With which device?")
    /// Under them, where one is proposed.
    let deviceHint = Phrase(
        french: "D’après votre navigateur, c’est l’appareil coché : corrigez s’il se trompe.",
        english: "Your browser suggests the device that is ticked: correct it if it is wrong."
    )
    /// On the button of whoever is far away.
    let confirm = Phrase(french: "Confirmer", english: "Confirm")
    /// Opens the form of whoever goes on in another way.
    let change = Phrase(
        french: "Changer de mode ou d’appareil",
        english: "Change how you take part"
    )
    /// On the button of whoever goes.
    let leave = Phrase(french: "Je quitte la séance", english: "I leave the sitting")
    /// Over the list of speakers.
    let floor = Phrase(french: "Prise de parole", english: "Taking the floor")
    /// On the button of whoever asks for the floor.
    let raise = Phrase(french: "Demander la parole", english: "Raise your hand")
    /// On the button of whoever does no more.
    let lower = Phrase(french: "Retirer ma demande", english: "Lower your hand")
    /// To whoever has the floor.
    let speaking = Phrase(french: "Vous avez la parole.", english: "You have the floor.")
    /// Over what one announces beforehand.
    let announce = Phrase(french: "Serez-vous là ?", english: "Will you be there?")
    /// How that is done.
    let announceHint = Phrase(
        french: """
            Dites-le ici d'un geste, et changez d'avis jusqu'à l'ouverture. Ce n'est pas une \
            présence : le jour venu, vous direz sur cette page comment vous participez.
            """,
        english: """
            Say so here with a tap, and change your mind until the opening. This does not count as \
            being present: on the day you will say on this page how you take part.
            """
    )
    /// Over what the notice says.
    let convocation = Phrase(french: "Convocation", english: "Notice of the sitting")
    /// Before the day and the hour.
    let date = Phrase(french: "Date", english: "Date")
    /// Over the items.
    let agenda = Phrase(french: "Ordre du jour", english: "Agenda")
    /// Where there are none.
    let noAgenda = Phrase(
        french: "L'ordre du jour n'est pas encore fixé.",
        english: "The agenda is not set yet."
    )
    /// Where nothing is announced yet.
    let unannounced = Phrase(
        french: "Vous n’avez encore rien annoncé.",
        english: "You have not announced anything yet."
    )
    /// Over the proxy that one gives.
    let proxy = Phrase(french: "Pouvoir", english: "Proxy")
    /// What that is.
    let proxyHint = Phrase(
        french: """
            Si vous ne pouvez pas être là, quelqu’un d’autre peut voter pour vous. Votre arrivée \
            suspend le pouvoir.
            """,
        english: """
            If you cannot be there, somebody else can vote for you. Your arrival suspends the proxy.
            """
    )
    /// Opens the form.
    let giveProxy = Phrase(french: "Donner pouvoir", english: "Give a proxy")
    /// Leads to the page of the form, where many can hold it.
    let chooseHolder = Phrase(
        french: "Donner pouvoir : choisir dans la liste",
        english: "Give a proxy: choose from the list"
    )
    /// Over the list of those who can hold it.
    let holder = Phrase(french: "À qui ?", english: "To whom?")
    /// Where nobody is chosen yet.
    let choose = Phrase(french: "Choisir…", english: "Choose…")
    /// On the button that takes it back.
    let revoke = Phrase(french: "Retirer ce pouvoir", english: "Withdraw this proxy")
    /// Over the proxies that one holds.
    let held = Phrase(french: "Pouvoirs que vous portez", english: "Proxies that you hold")
    /// Over what there is after the sitting.
    let minutes = Phrase(french: "Procès-verbal", english: "Minutes")
    /// Leads to them.
    let readMinutes = Phrase(french: "Lire le procès-verbal", english: "Read the minutes")
    /// Over a remark of one's own.
    let remark = Phrase(
        french: "Votre observation sur le procès-verbal",
        english: "Your remark on the minutes"
    )
    /// On its button.
    let submitRemark = Phrase(french: "Consigner l’observation", english: "Record the remark")
    /// Shows the page as it is now.
    let reload = Phrase(french: "Actualiser la page", english: "Refresh the page")
    /// While the line is gone.
    let lineLost = Phrase(
        french: """
            Connexion interrompue. La page se rétablit d’elle-même ; un vote envoyé entre-temps est \
            gardé.
            """,
        english: """
            Connection lost. The page recovers by itself; a vote sent meanwhile is kept.
            """
    )
    /// Before a ballot on its way.
    let sending = Phrase(french: "Envoi en cours…", english: "Sending…")
    /// Before a ballot that waits for the line.
    let queued = Phrase(
        french: "Pas encore enregistré : envoyé dès le retour de la ligne",
        english: "Not recorded yet: it is sent when the line is back"
    )
    /// Where the service does not know any more who looks at the page.
    let unknown = Phrase(
        french: "Cette page n’est plus à jour : ouvrez de nouveau votre lien personnel.",
        english: "This page is out of date: open your personal link again."
    )
    /// Before a ballot of somebody whom the service does not know any more.
    let signedOut = Phrase(
        french: "Pas encore enregistré : ouvrez de nouveau votre lien personnel",
        english: "Not recorded yet: open your personal link again"
    )
    /// Why, where the service could make nothing of it.
    let unread = Phrase(
        french: "le service n’a pas pu le prendre. Votez de nouveau ci-dessous.",
        english: "the service could not take it. Vote again below."
    )
    /// Before a ballot that was not taken.
    let refused = Phrase(french: "Non enregistré", english: "Not recorded")
    /// Puts that away.
    let dismiss = Phrase(french: "J’ai compris", english: "Understood")

    /// The words of both languages.
    init() {}
}

extension ParticipantWords {
    /// Who the page is for.
    static func greeting(_ name: Phrase) -> Phrase {
        Phrase(french: "Vous êtes \(name)", english: "You are \(name)")
    }

    /// «en visioconférence (tablette), depuis 18 h 42».
    static func present(_ stay: Stay, since: Phrase) -> Phrase {
        let how = stay.channel.label(with: stay.device)
        return Phrase(
            french: "Consigné : \(how), depuis \(since).",
            english: "On record: \(how), since \(since)."
        )
    }

    /// How somebody means to take part, on a button.
    static func label(_ intention: Announcement.Intention) -> Phrase {
        switch intention {
        case .onSite: Phrase(french: "Je serai sur place", english: "I will be on site")
        case .remote: Phrase(french: "Je serai à distance", english: "I will be remote")
        case .excused: Phrase(french: "Excusez mon absence", english: "I send my apologies")
        case .proxy: Phrase(french: "Je donne pouvoir", english: "I give a proxy")
        }
    }

    /// What was announced.
    static func announced(_ intention: Announcement.Intention) -> Phrase {
        switch intention {
        case .onSite:
            Phrase(
                french: "Annoncé : vous serez sur place.",
                english: "Announced: you will be on site."
            )
        case .remote:
            Phrase(
                french: "Annoncé : vous serez à distance.",
                english: "Announced: you will be remote."
            )
        case .excused:
            Phrase(
                french: "Annoncé : vous ne viendrez pas, et vous vous excusez.",
                english: "Announced: you will not come, and send your apologies."
            )
        case .proxy:
            Phrase(
                french: "Annoncé : vous donnez pouvoir.",
                english: "Announced: you give a proxy."
            )
        }
    }

    /// The place of somebody who waits for the floor.
    static func inLine(_ place: Int) -> Phrase {
        place == 1
            ? Phrase(
                french: "Vous avez demandé la parole : vous êtes en tête de la liste.",
                english: "Hand raised: yours is the next name on the list."
            )
            : Phrase(
                french: "Vous avez demandé la parole : votre nom est le \(place)ᵉ de la liste.",
                english: "Hand raised: your name is number \(place) on the list."
            )
    }

    /// To whom a proxy was given.
    static func given(to holder: Phrase) -> Phrase {
        Phrase(
            french: "Pouvoir donné à \(holder).",
            english: "Proxy given to \(holder)."
        )
    }

    /// Over the ballot of somebody whose proxy one holds.
    static func ballot(for giver: Phrase) -> Phrase {
        Phrase(french: "Pour \(giver), par pouvoir", english: "For \(giver), by proxy")
    }

    /// «Pour, à 19 h 42, n° 153 du registre».
    static func cast(_ choice: Phrase, at time: Phrase, sequence: Int64?) -> Phrase {
        guard let sequence else {
            return Phrase(french: "\(choice), à \(time)", english: "\(choice), at \(time)")
        }
        let number = String(sequence)
        return Phrase(
            french: "\(choice), à \(time), n° \(number) du registre",
            english: "\(choice), at \(time), No. \(number) of the record"
        )
    }

    /// Who cast one's ballot.
    static func through(_ holder: Phrase) -> Phrase {
        Phrase(french: "Exprimée par \(holder).", english: "Cast by \(holder).")
    }

    /// How many names a ballot may bear.
    static func seats(_ number: Int) -> Phrase {
        number == 1
            ? Phrase(french: "Choisissez un nom.", english: "Choose one.")
            : Phrase(
                french: "Choisissez-en \(number) au plus.",
                english: "Choose \(number) at most."
            )
    }

    /// How a vote is held in which nobody votes on this page.
    static func held(by method: VoteMethod) -> Phrase {
        switch method {
        case .showOfHands:
            Phrase(
                french: """
                    Vote à main levée : suivez les indications de la présidence, qui compte les voix. \
                    Rien n’est à faire sur cette page.
                    """,
                english: """
                    Show of hands: follow the chair, who counts. There is nothing to do on this page.
                    """
            )
        case .secret:
            Phrase(
                french: """
                    Scrutin secret : il se tient dans la salle, jamais sur cette page. Rien ici ne \
                    relie un bulletin à une personne.
                    """,
                english: """
                    Secret ballot: it is held in the room, never on this page. Nothing here links a \
                    ballot to a person.
                    """
            )
        case .external:
            Phrase(
                french: """
                    Scrutin secret tenu avec un autre outil : suivez les indications de la \
                    présidence. Rien ici ne relie un bulletin à une personne.
                    """,
                english: """
                    Secret ballot held with another tool: follow the chair. Nothing here links a \
                    ballot to a person.
                    """
            )
        case .recorded, .consensus, .unanimity, .takenNote: Phrase(verbatim: "")
        }
    }

    /// Somebody who has no part in the sitting.
    static let stranger = Phrase(
        french: """
            Vous n’êtes pas sur la liste de cette séance, ou votre compte n’est relié à personne de \
            l’annuaire. Demandez au secrétariat un lien personnel ; si vous en avez un, \
            déconnectez-vous d’abord de ce compte.
            """,
        english: """
            You are not on the list of this sitting, or your account is linked to nobody of the \
            directory. Ask the secretary for a personal link; if you have one, sign out of this \
            account first.
            """
    )

    /// Somebody who came by a link, and was struck from the roster since.
    static let struck = Phrase(
        french: """
            Vous n’êtes plus sur la liste de cette séance. Si c’est une erreur, adressez-vous au \
            secrétariat.
            """,
        english: """
            You are no longer on the list of this sitting. If that is a mistake, ask the secretary.
            """
    )

    /// After the sitting, to whoever came by a link.
    static func over(_ phase: Phase) -> Phrase {
        switch phase {
        case .adjourned:
            Phrase(
                french: "La séance est levée. Le procès-verbal est en cours de rédaction.",
                english: "The sitting is adjourned. The minutes are being written."
            )
        case .cancelled:
            Phrase(
                french: "Cette séance est annulée : elle n’aura pas lieu.",
                english: "This sitting is cancelled: it will not take place."
            )
        case .prepared, .open, .recess, .submitted, .approved, .signed:
            Phrase(
                french: "La séance est levée ; son procès-verbal est remis.",
                english: "The sitting is over; its minutes are submitted."
            )
        }
    }

    /// To guests, who cannot read them there.
    static let askForMinutes = Phrase(
        french: "Demandez-le au secrétariat : il s’ouvre aux membres de l’instance.",
        english: "Ask the secretary for them: they are open to the members of the body."
    )

    /// During a recess.
    static let recess = Phrase(
        french: "La séance est suspendue. Restez à portée : elle reprend sur cette page.",
        english: "The sitting is in recess. Stay near: it goes on here."
    )
}
