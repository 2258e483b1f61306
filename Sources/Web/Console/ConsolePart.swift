/// A part of the console, as its address names it.
enum ConsolePart: String {
    case bar, quorum, roll, agenda, vote, notes, motions, floor, incidents, outcomes, others

    /// The part that an act belongs to, by its word; nil where it belongs to none alone.
    static func of(_ act: String) -> ConsolePart? {
        switch act {
        case "open", "recess", "resume", "closeSession", "reopenSession": .bar
        case "checkQuorum": .quorum
        case "arrive", "leave", "attend", "announce": .roll
        case "addItem", "openItem", "closeItem", "postponeItem": .agenda
        case "openVote", "cast", "castAll", "retractBallot", "reopenVote": .vote
        case "note", "revise": .notes
        case "move", "withdrawMotion", "amend", "propose", "settle", "holdVote", "closeVote",
            "abandonVote":
            .motions
        case "requestFloor", "withdrawRequest", "beginTurn", "endTurn": .floor
        case "reportIncident", "endIncident": .incidents
        case "decide", "assign", "follow": .outcomes
        case "giveProxy", "revokeProxy", "recuse", "endRecusal", "replace", "admit": .others
        default: nil
        }
    }
}
