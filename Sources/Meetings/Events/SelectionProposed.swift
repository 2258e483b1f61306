/// Candidates or texts are put up for a choice.
public struct SelectionProposed: Payload {
    /// What is to be chosen, among whom or what.
    public let selection: Selection
    /// When.
    public var at: Instant { selection.at }

    /// A choice among candidates or texts is put forward.
    public init(selection: Selection) {
        self.selection = selection
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.selections.append(selection)
    }
}
