import Wording

/// What is said of minutes that were approved in a sitting, before that is on record with them.
enum ApprovalLeftWords {
    /// Leads to where the approval is recorded.
    static let approve = Phrase(
        french: "Consigner l’approbation",
        english: "Record the approval"
    )

    /// Nothing is missing but the approval itself.
    static func toApprove(_ reference: String) -> Phrase {
        Phrase(
            french: """
                Le procès-verbal \(reference) est adopté en séance : il reste à consigner son \
                approbation sur sa page, avec les corrections demandées.
                """,
            english: """
                The minutes \(reference) were adopted in the sitting: what is left is to record \
                their approval on their page, with the corrections asked for.
                """
        )
    }

    /// The minutes are a draft still.
    static func toSubmit(_ reference: String) -> Phrase {
        Phrase(
            french: """
                Le procès-verbal \(reference) est adopté en séance, mais c’est encore un brouillon : \
                remettez-le, puis consignez son approbation.
                """,
            english: """
                The minutes \(reference) were adopted in the sitting, but are still a draft: submit \
                them, then record their approval.
                """
        )
    }
}
