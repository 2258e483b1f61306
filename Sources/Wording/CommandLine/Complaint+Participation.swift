extension Complaint {
    /// A sitting and a grouping exclude each other.
    public static let meetingOrGrouping = Phrase(
        french: "Donner une séance, ou --by month, ou --by body ; --body ne va qu'avec --by.",
        english: "Give a meeting, or --by month, or --by body; --body goes with --by only."
    )
}
