import Journal

/// What pictures are, for those who do not see them, and what stands within them.
extension Phrase {
    /// The code beside the head of the record.
    public static let headCode = Phrase(
        french: "Code QR de l'empreinte : la commande qui la vérifie",
        english: "QR code of the head of the record: the command that checks it"
    )

    /// The logo of an organisation, or of nobody who is named.
    public static func logo(of organisation: String) -> Phrase {
        organisation.isEmpty
            ? Phrase(french: "Logo", english: "Logo")
            : Phrase(french: "Logo : \(organisation)", english: "Logo: \(organisation)")
    }

    /// The stamp of the house.
    public static let stamp = Phrase(french: "Cachet", english: "Stamp")

    /// The image of a signature.
    public static func signature(of person: Phrase?) -> Phrase {
        guard let person else { return Phrase(french: "Signature", english: "Signature") }
        return Phrase(french: "Signature : \(person)", english: "Signature: \(person)")
    }

    /// The chart of presence.
    public static let presenceChart = Phrase(
        french: "Graphique : personnes présentes au fil de la séance, sur place et à distance",
        english: "Chart: people present in the course of the sitting, on site and remotely"
    )
    public static let onSiteInChart = Phrase(french: "sur place", english: "on site")
    public static let remoteInChart = Phrase(french: "à distance", english: "remotely")

    /// «à 18 h 30, 9 sur place et 6 à distance».
    public static func presence(at time: Phrase, onSite: Int, remote: Int) -> Phrase {
        Phrase(
            french: "à \(time), \(onSite) sur place et \(remote) à distance",
            english: "at \(time), \(onSite) on site and \(remote) remotely"
        )
    }

    /// The figures of the chart, and how many people it cannot show.
    public static func presenceFigures(_ steps: [Phrase], unplaced: Int) -> Phrase {
        let listed = steps.joined(by: Phrase(french: " ; ", english: "; ")).capitalised
        let figures = Phrase(french: "\(listed).", english: "\(listed).")
        guard unplaced > 0 else { return figures }
        return Phrase(
            french: "\(figures) Sans heure ou sans mode consigné, donc non montrés : \(unplaced).",
            english: "\(figures) With no time or mode on record, and so not shown: \(unplaced)."
        )
    }
}
