import ArgumentParser
import Foundation
import Imports
import Meetings
import Registry
import Secretariat
import Wording

struct AttendCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "attend",
            abstract: Help.attend.forUser,
            discussion: Help.attendAtLength.forUser
        )
    }

    enum Accepted: String, ExpressibleByArgument, CaseIterable { case certain }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.meeting.forUser)) var meeting: String
    @Argument(help: ArgumentHelp(Help.Option.reports.forUser)) var reports: [String] = []
    @Flag(name: .customLong("from-goto"), help: ArgumentHelp(Help.Option.fromGoTo.forUser))
    var fromGoTo = false
    @Flag(
        name: .customLong("from-gotowebinar"),
        help: ArgumentHelp(Help.Option.fromGoToWebinar.forUser)
    )
    var fromGoToWebinar = false
    @Option(help: ArgumentHelp(Help.Option.session.forUser, valueName: "key"))
    var session: String?
    @Option(help: ArgumentHelp(Help.Option.acceptCertain.forUser)) var accept: Accepted?
    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(Help.Option.match.forUser, valueName: "name=person")
    )
    var match: [String] = []
    @Option(
        name: .customLong("on-site"),
        parsing: .singleValue,
        help: ArgumentHelp(Help.Option.onSite.forUser, valueName: "name")
    )
    var onSite: [String] = []
    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(Help.Option.replacePresence.forUser, valueName: "person")
    )
    var replace: [String] = []
    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(Help.Option.answer.forUser, valueName: "question=answer")
    )
    var answer: [String] = []
    @Flag(help: ArgumentHelp(Help.Option.dryRun.forUser)) var dryRun = false
    @Flag(help: ArgumentHelp(Help.Option.json.forUser)) var json = false

    func run() async throws {
        try checkSources()
        var files = try reports.map {
            SittingReports.File($0, Data(try Files.read($0, limit: Importer.mostBytes)))
        }
        // Fresh tokens are kept in a dry run as well.
        let registry = try dryRun && !fetches ? database.read() : database.openExisting()
        if fetches {
            guard let fetched = try await fetch(in: registry) else { return }
            files.append(fetched)
        }
        let attended = try await read(files, in: registry)
        guard attended.questions.isEmpty else { return try list(questions: attended) }
        var choices = try choices(for: attended)
        let console = AttendConsole(attended)
        if !json { console.list(asks: asks) }
        if asks { choices = console.ask(at: registry.now) }
        let preview = try attended.preview(choices, at: registry.now)
        guard !dryRun else { return try tell(attended, choices, preview, isDry: true) }
        let done = try await attended.enter(choices, in: registry, by: .secretariat)
        try await registry.deletePastReports()
        try tell(attended, choices, done.entered, isDry: false)
        if !json, let report = done.kept.last {
            let body = try await registry.body(of: attended.meeting.id)
            console.tellKept(report, days: try await registry.reportDays(of: body.id))
        }
    }

    /// Reads the reports; whoever sits at a terminal answers what they ask.
    private func read(
        _ files: [SittingReports.File],
        in registry: Registry
    ) async throws -> SittingReports {
        var files = files
        let answers = try [ReportQuestion.Kind: String](answers: try files.take(answer))
        while true {
            let attended = try await SittingReports(
                files,
                of: meeting,
                answers: answers,
                in: registry
            )
            guard isAtTerminal, let asked = attended.questions.first,
                files[asked.position].answers[asked.question.kind] == nil,
                let line = AttendConsole.answer(to: asked)
            else { return attended }
            files[asked.position].answers[asked.question.kind] = line
        }
    }

    /// A dry run tells what is asked; anything else needs the answers.
    private func list(questions attended: SittingReports) throws {
        guard dryRun else { throw SecretariatError.attendance(.unanswered(attended.questions)) }
        if json {
            let listing = AttendanceListing(attended, AttendanceChoices(), EnteredAttendance())
            return try Console.say(listing.json())
        }
        for asked in attended.questions { Console.say(asked.words) }
    }

    private func choices(for attended: SittingReports) throws -> AttendanceChoices {
        var choices = AttendanceChoices()
        for text in match { try choices.match(text, in: attended) }
        if accept == .certain { choices.acceptCertain(of: attended) }
        for text in onSite { try choices.putOnSite(text, in: attended) }
        for text in replace { choices.replacing.insert(try attended.person(named: text)) }
        return choices
    }

    var isAtTerminal: Bool { !json && !dryRun && Console.isInteractive }

    /// Whether somebody sits at the terminal who has not said what to take.
    private var asks: Bool { isAtTerminal && accept == nil && match.isEmpty && onSite.isEmpty }

    private func tell(
        _ attended: SittingReports,
        _ choices: AttendanceChoices,
        _ entered: EnteredAttendance,
        isDry: Bool
    ) throws {
        guard !json else {
            return try Console.say(AttendanceListing(attended, choices, entered).json())
        }
        AttendConsole(attended).tell(
            entered,
            choices,
            isDry: isDry,
            asked: asks,
            isDecided: accept != nil || !match.isEmpty || !choices.people.isEmpty
        )
    }
}
