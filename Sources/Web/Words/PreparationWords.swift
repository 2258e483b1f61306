import Foundation
import Meetings
import Registry
import Secretariat
import Wording

/// What the pages say on which a sitting is prepared.
struct PreparationWords: PageWords {
    /// What the page is for, before anything is convened.
    let draft = Phrase(french: "brouillon", english: "draft")
    let draftExplained = Phrase(
        french: """
            Rien n'est encore convoqué ni consigné : tout se modifie, et se retrouve ici. \
            « Convoquer » inscrit la séance au registre.
            """,
        english: """
            Nothing is convened or recorded yet: everything can be changed, and is found here \
            again. ‘Convene’ enters the sitting in the record.
            """
    )
    let when = Phrase(french: "Date et forme", english: "Date and form")
    let day = Phrase(french: "Jour", english: "Day")
    let time = Phrase(french: "Heure", english: "Time")
    let kind = Phrase(french: "Type de séance", english: "Kind of sitting")
    let form = Phrase(french: "Forme", english: "Form")
    let noticeOn = Phrase(french: "Envoi de la convocation", english: "Notice sent on")
    let noticeOnHint = Phrase(
        french: "Laissez vide tant que le jour n'est pas fixé.",
        english: "Leave empty until the day is settled."
    )
    let secondNotice = Phrase(
        french: "Deuxième convocation, après une séance sans quorum",
        english: "Second notice, after a sitting without a quorum"
    )
    let places = Phrase(
        french: "Lieux et moyens de connexion",
        english: "Places and means of connection"
    )
    let placesHint = Phrase(
        french: "Une ligne par lieu ou par moyen. Ils figurent dans la convocation.",
        english: "A line for each place or means. They stand in the notice."
    )
    let agenda = Phrase(french: "Ordre du jour", english: "Agenda")
    let agendaHint = Phrase(
        french: """
            Les minutes prévues donnent à chaque point son heure ; celles d'un sous-point sont \
            comprises dans celles de son point. Au clavier, dans un titre : Alt et les flèches \
            déplacent le point.
            """,
        english: """
            The planned minutes give each item its time; those of an item below another are within \
            its minutes. By keyboard, within a title: Alt and the arrows move the item.
            """
    )
    let item = Phrase(french: "Titre du point", english: "Title of item")
    let minutes = Phrase(french: "Minutes", english: "Minutes")
    let approves = Phrase(french: "Approuve un procès-verbal", english: "Approves minutes")
    let approvedMinutes = Phrase(
        french: "Procès-verbal approuvé sous ce point",
        english: "Minutes approved under this item"
    )
    let approvesNone = Phrase(french: "Aucun", english: "None")
    let closed = Phrase(french: "Huis clos", english: "Closed session")
    let closedHint = Phrase(
        french: "La convocation n'en dit pas le titre, seulement « \(Phrase.closedSessionItem) ».",
        english: "The notice does not tell its title, only ‘\(Phrase.closedSessionItem)’."
    )
    let up = Phrase(french: "Monter le point", english: "Move up item")
    let down = Phrase(french: "Descendre le point", english: "Move down item")
    let inwards = Phrase(french: "Mettre en sous-point le point", english: "Nest item")
    let outwards = Phrase(french: "Remonter d'un niveau le point", english: "Raise item")
    let remove = Phrase(french: "Retirer le point", english: "Remove item")
    let drag = Phrase(french: "Faire glisser", english: "Drag")
    let newItem = Phrase(french: "Nouveau point", english: "New item")
    let add = Phrase(french: "Ajouter le point", english: "Add the item")
    let annexes = Phrase(french: "Pièces jointes", english: "Annexes")
    let annexesHint = Phrase(
        french: """
            Le registre garde le nom du fichier et son empreinte, qui permet de le reconnaître ; \
            le fichier reste chez vous. La convocation nomme la pièce ; remettez-la à part.
            """,
        english: """
            The record keeps the name of the file and its digest, by which it can be known again; \
            the file stays with you. The notice names the annex; hand it over separately.
            """
    )
    let annex = Phrase(french: "Fichier à joindre", english: "File to attach")
    let attach = Phrase(french: "Joindre", english: "Attach")
    let detach = Phrase(french: "Retirer", english: "Remove")
    let belongs = Phrase(french: "Se rapporte à", english: "Belongs to")
    let wholeSitting = Phrase(french: "la séance entière", english: "the whole sitting")
    let digest = Phrase(french: "Empreinte SHA-256", english: "SHA-256 digest")
    let convened = Phrase(french: "Convoqués", english: "Convened")
    private let convenedAsHeld = Phrase(
        french: """
            Les sièges en exercice ce jour-là, d'après le répertoire. Qui est décoché reste membre \
            en exercice et ne reçoit pas de convocation.
            """,
        english: """
            The seats held on that day, from the directory. Whoever is not ticked stays a member \
            in office and gets no notice.
            """
    )
    private let convenedAsBefore = Phrase(
        french: """
            Le répertoire ne connaît aucun siège en exercice ce jour-là : voici ceux de la dernière \
            séance consignée. S’ils étaient tenus plus tôt, corrigez leur début au répertoire.
            """,
        english: """
            The directory knows of no seat held on that day: these are those of the last sitting on \
            record. If they were held earlier, correct their beginning in the directory.
            """
    )
    let noMembers = Phrase(
        french: "Le répertoire ne connaît aucun siège en exercice ce jour-là.",
        english: "The directory knows of no seat held on that day."
    )
    let guests = Phrase(french: "Invités", english: "Guests")
    let guest = Phrase(
        french: "Inviter quelqu'un du répertoire",
        english: "Invite somebody from the directory"
    )
    let nobody = Phrase(french: "Choisir…", english: "Choose…")
    let invite = Phrase(french: "Inviter", english: "Invite")
    let uninvite = Phrase(french: "Retirer", english: "Remove")
    let documents = Phrase(french: "Aperçu des documents", english: "Preview of the documents")
    let documentsHint = Phrase(
        french: "Tels que la préparation était à son dernier enregistrement.",
        english: "As the preparation was when it was saved last."
    )
    let noDocuments = Phrase(
        french: "Ils s'affichent dès qu'une date et des convoqués sont connus.",
        english: "They appear once a date and those convened are known."
    )
    let noticeDocument = Phrase(french: "Convocation", english: "Notice")
    let attendanceSheet = Phrase(
        french: "Feuille de présence à émarger",
        english: "Blank attendance sheet"
    )
    let look = Phrase(french: "Aperçu", english: "Preview")
    let save = Phrase(french: "Enregistrer le brouillon", english: "Save the draft")
    let saved = Phrase(french: "Brouillon enregistré.", english: "Draft saved.")
    let convene = Phrase(french: "Convoquer", english: "Convene")
    let conveneExplained = Phrase(
        french: """
            « Convoquer » consigne la date, les lieux, les convoqués et l'ordre du jour. La date, \
            les lieux et la liste pourront encore être remplacés ; les points ne feront plus que \
            s'ajouter.
            """,
        english: """
            ‘Convene’ records the date, the places, those convened and the agenda. The date, the \
            places and the list can still be replaced; items can only be added.
            """
    )
    let discard = Phrase(french: "Jeter ce brouillon", english: "Throw this draft away")
    let discardSummary = Phrase(french: "Abandonner la préparation", english: "Give up preparing")
    let discardExplained = Phrase(
        french: "Tout ce qui est saisi ici est perdu ; rien n'en reste au registre.",
        english: "All that is typed here is lost; nothing of it stays in the record."
    )
    let moved = Phrase(french: "Déplacé : point", english: "Moved: item")
    let faulty = Phrase(
        french: "Rien n'est perdu : ce que vous avez saisi est gardé. À reprendre :",
        english: "Nothing is lost: what you typed is kept. To be mended:"
    )
    let overtaken = Phrase(
        french: """
            Quelqu'un d'autre a modifié cette préparation entre-temps. Vous voyez ce que vous avez \
            saisi ; l'enregistrer remplace l'autre version.
            """,
        english: """
            Somebody else has changed this preparation meanwhile. You see what you typed; saving \
            it replaces the other version.
            """
    )
    let begin = Phrase(french: "Préparer", english: "Prepare")
    let beginExplained = Phrase(
        french: "La date et le point de départ suffisent ; le reste vient ensuite.",
        english: "The date and what to begin from will do; the rest comes after."
    )
    let from = Phrase(french: "Point de départ", english: "Begin from")
    let fromLastHint = Phrase(
        french: """
            Les lieux, les moyens de connexion, le procès-verbal à approuver et les tâches ouvertes \
            viennent d'eux-mêmes.
            """,
        english: """
            Places, means of connection, the minutes to approve and the open tasks come by \
            themselves.
            """
    )
    let blank = Phrase(french: "Une page blanche", english: "A blank page")
    let blankHint = Phrase(
        french: "Avec les lieux habituels de l'instance, et rien d'autre.",
        english: "With the usual places of the body, and nothing else."
    )

    /// «Préparer une séance : Bureau fédéral».
    func title(of body: Phrase) -> Phrase {
        Phrase(
            french: "Préparer une séance : \(body)",
            english: "Prepare a sitting: \(body)"
        )
    }

    func fromLast(_ reference: String) -> Phrase {
        Phrase(
            french: "La dernière séance, \(reference)",
            english: "The last sitting, \(reference)"
        )
    }

    /// From what a draft was begun.
    func origin(_ reference: String?) -> Phrase {
        guard let reference else {
            return Phrase(
                french: "Préparée sans reprendre de séance.",
                english: "Prepared without an earlier sitting."
            )
        }
        return Phrase(
            french: "Préparée d'après \(reference).",
            english: "Prepared from \(reference)."
        )
    }

    /// Over the places of a channel.
    func place(_ channel: Channel) -> Phrase {
        switch channel {
        case .onSite: Phrase(french: "Sur place", english: "On site")
        case .secondarySite: Phrase(french: "Sur un autre site", english: "At another site")
        case .video: Phrase(french: "Visioconférence", english: "Video")
        case .audio: Phrase(french: "Téléphone", english: "Telephone")
        case .unknown: Phrase(french: "Autre", english: "Other")
        }
    }

    /// «17 convocations».
    func convened(_ count: Int) -> Phrase {
        Phrase(
            french: count < 2 ? "\(count) convocation" : "\(count) convocations",
            english: count == 1 ? "1 notice" : "\(count) notices"
        )
    }

    /// From where those who can be convened are known.
    func convened(from members: [ConvenableMember], knowsSeats: Bool) -> Phrase {
        knowsSeats || members.isEmpty ? convenedAsHeld : convenedAsBefore
    }

    /// Minutes that wait for approval, by what the sitting goes by, its day and its hour.
    static func minutes(of sitting: Sitting) -> Phrase {
        guard let opened = sitting.opened, let zone = TimeZone(identifier: sitting.zone),
            let day = opened.day(in: zone)
        else { return Phrase(verbatim: sitting.reference) }
        let moment = Phrase.moment(day, opened.clock(in: zone))
        return Phrase(
            french: "\(sitting.reference), \(moment)",
            english: "\(sitting.reference), \(moment)"
        )
    }
}
