extension Complaint {
    /// A sitting and a grouping exclude each other.
    public static let meetingOrGrouping = Phrase(
        french: "Donner une séance, ou --by month, ou --by body ; --body ne va qu'avec --by.",
        english: "Give a meeting, or --by month, or --by body; --body goes with --by only."
    )

    /// Measures need the end of the sitting.
    public static func notAdjourned(_ reference: String) -> Phrase {
        Phrase(
            french: "\(reference) : la séance n'est pas levée ; elle se mesure une fois levée.",
            english: "\(reference): the sitting is not adjourned; it is measured once it is."
        )
    }
}
