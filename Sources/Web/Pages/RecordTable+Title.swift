import Exports
import Wording

extension RecordTable {
    /// What the table is called.
    var title: Phrase {
        switch self {
        case .attendance: .Heading.attendance
        case .proxies: .Heading.proxies
        case .replacements: .Heading.replacements
        case .quorum: .Heading.quorum
        case .agenda: .Heading.agenda
        case .interruptions: .Heading.interruptions
        case .incidents: .Heading.incidents
        case .turns: .speakers
        case .motions: .Heading.motions
        case .votes: .Heading.votes
        case .choices: .Heading.choices
        case .ballots: .Heading.ballots
        case .recusals: .Heading.recusals
        case .decisions: .Heading.decisions
        case .tasks: .Heading.tasks
        case .approval: .Heading.approval
        }
    }
}
