import ArgumentParser
import Meetings
import Wording

struct SignCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "sign", abstract: Help.sign.forUser)
    }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.meeting.forUser)) var meeting: String
    @Option(name: .customLong("as"), help: ArgumentHelp(Help.Option.signingRole.forUser))
    var role: SigningRole
    @OptionGroup var time: TimeOption

    func run() async throws {
        let desk = try await Desk(database, meeting)
        let at = try time.instant(in: desk.zone)
        let role = role.role
        try await desk.perform { meeting throws(Refusal) in
            guard let opening = meeting.opening else { throw .notPrepared }
            let person = role == .chair ? opening.chair : opening.secretary
            return try meeting.sign(Signature(person: person, role: role, at: at))
        }
    }
}

/// Who signs: whoever presided, or kept the minutes.
enum SigningRole: String, ExpressibleByArgument, CaseIterable {
    case chair
    case secretary

    var role: Signature.Role {
        switch self {
        case .chair: .chair
        case .secretary: .secretary
        }
    }
}
