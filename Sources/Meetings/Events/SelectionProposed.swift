/// Candidates or texts are put up for a choice.
public struct SelectionProposed: Payload {
    public let selection: Selection
    public var at: Instant { selection.at }

    public init(selection: Selection) {
        self.selection = selection
    }

    public func apply(to meeting: inout Meeting) {
        meeting.selections.append(selection)
    }
}
