import Wording

/// What the page says of a sitting that is convened and not open yet.
struct ConvenedWords: PageWords {
    let sitting = Phrase(french: "Retour à la séance", english: "Back to the sitting")
    let explained = Phrase(
        french: "Convoquée : ceci est consigné, et figure dans la convocation.",
        english: "Convened: this is on record, and stands in the notice."
    )
    let unsent = Phrase(
        french: "Rien n’est encore parti :",
        english: "Nothing has been sent yet:"
    )
    let send = Phrase(french: "envoyer la convocation", english: "send the notice")
    let open = Phrase(french: "Ouvrir la séance", english: "Open the sitting")
    let notice = Phrase(french: "Voir la convocation", english: "See the notice")
    let documents = Phrase(
        french: "Documents à envoyer et à imprimer",
        english: "Documents to send and to print"
    )
    let replan = Phrase(
        french: "Changer la date, la forme ou les lieux",
        english: "Change the date, the form or the places"
    )
    let replanExplained = Phrase(
        french: "Ce qui est donné ici remplace ce qui était prévu ; l'ancien reste au registre.",
        english: "What is given here replaces what was planned; the old stays on record."
    )
    let plannedAt = Phrase(french: "Jour et heure", english: "Day and time")
    let replanSubmit = Phrase(french: "Consigner le changement", english: "Record the change")
    let add = Phrase(french: "Ajouter un point", english: "Add an item")
    let addExplained = Phrase(
        french: "Il s'ajoute à la fin, ou sous le point choisi ; il ne se retire plus.",
        english: "It comes last, or under the chosen item; it cannot be taken away."
    )
    let title = Phrase(french: "Titre", english: "Title")
    let under = Phrase(french: "Sous", english: "Under")
    let top = Phrase(french: "aucun : à la fin", english: "none: at the end")
    let reconvene = Phrase(
        french: "Refaire la liste d'après le répertoire",
        english: "Make the list anew from the directory"
    )
    let reconveneExplained = Phrase(
        french:
            "Tous ceux qui tiennent un siège ce jour-là sont convoqués ; les invités sont à ajouter de nouveau.",
        english: "All who hold a seat on that day are convened; guests have to be added again."
    )

    /// Over the form that calls the sitting off.
    let cancelTitle = Phrase(french: "Annuler la séance", english: "Cancel the sitting")
    let cancelExplained = Phrase(
        french: """
            La séance n’aura pas lieu : elle quitte les prochaines séances, les calendriers à suivre la \
            donnent annulée, et plus rien ne s’y annonce. L’annulation reste au registre ; elle peut se \
            reprendre. Prévenez ensuite les membres.
            """,
        english: """
            The sitting will not take place: it leaves the next sittings, the calendars to subscribe to \
            show it as cancelled, and nothing more is announced for it. The cancellation stays on \
            record, and can be taken back. Tell the members afterwards.
            """
    )
    let cancelReason = Phrase(french: "Motif (facultatif)", english: "Reason (optional)")
    let cancelSubmit = Phrase(french: "Annuler cette séance", english: "Cancel this sitting")
    /// Lets it take place after all.
    let reinstate = Phrase(french: "Rétablir la séance", english: "Reinstate the sitting")
    let reinstateExplained = Phrase(
        french: "Elle aura lieu comme elle était préparée ; l’annulation reste au registre.",
        english: "It takes place as it was prepared; the cancellation stays on record."
    )
    /// Leads to what tells the members.
    let tellCancelled = Phrase(
        french: "Prévenir les membres de l’annulation",
        english: "Tell the members of the cancellation"
    )

    let annexesHint = Phrase(
        french: """
            Le registre garde le nom du fichier et son empreinte, qui permet de le reconnaître ; le \
            fichier reste chez vous. Une fois la séance ouverte, la pièce figure dans le déroulé à \
            l’heure où vous la joignez ; une erreur s’y annule.
            """,
        english: """
            The record keeps the name of the file and its digest, by which it can be known again; \
            the file stays with you. Once the sitting is open, the annex stands in the time line at \
            the time at which you attach it; a mistake is taken back there.
            """
    )
    /// Where the form was sent without a file.
    static let noFile = Phrase(
        french: "Choisissez d’abord le fichier à joindre.",
        english: "Choose the file to attach first."
    )
    /// Leads to where a file can be attached, from the console and from the minutes.
    static let toAnnexes = Phrase(french: "Joindre une pièce", english: "Attach a file")

    init() {}

    /// To which item an annex belongs.
    static func belongs(to number: String) -> Phrase {
        Phrase(french: "point \(number)", english: "item \(number)")
    }

    func title(of body: Phrase) -> Phrase {
        Phrase(french: "Séance convoquée : \(body)", english: "Convened sitting: \(body)")
    }

    /// Somebody in office to whom no notice went.
    func notConvened(_ seat: Phrase) -> Phrase {
        Phrase(
            french: "\(seat), sans convocation",
            english: "\(seat), without a notice"
        )
    }
}
