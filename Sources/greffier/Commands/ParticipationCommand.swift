public import ArgumentParser
public import Exports
import Foundation
import Journal
import Meetings
public import Participation
import Registry
import Secretariat
import Wording

struct ParticipationCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "participation",
            abstract: Help.participation.forUser,
            discussion: Help.participationAtLength.forUser
        )
    }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.meetingOrQuestion.forUser, valueName: "meeting"))
    var subject: [String] = []
    @Option(help: ArgumentHelp(Help.Option.by.forUser)) var by: [Breakdown] = []
    @Option(help: ArgumentHelp(Help.Option.body.forUser)) var body: String?
    @Option(help: ArgumentHelp(Help.Option.since.forUser, valueName: "2020-03"))
    var from: CalendarBound?
    @Option(help: ArgumentHelp(Help.Option.through.forUser, valueName: "2020-05")) var to:
        CalendarBound?
    @Option(help: ArgumentHelp(Help.Option.measure.forUser, valueName: "remote_time_share"))
    var measure: [Measure] = []
    @Option(help: ArgumentHelp(Help.Option.scope.forUser)) var scope: Scope?
    @Option(help: ArgumentHelp(Help.Option.audience.forUser)) var audience = Audience.record
    @Option(help: ArgumentHelp(Help.Option.figureFormat.forUser)) var format: FigureFormat?
    @Option(help: ArgumentHelp(Help.Option.figureTemplate.forUser, valueName: "file"))
    var template: String?
    @Option(help: ArgumentHelp(Help.Option.factsFolder.forUser, valueName: "folder"))
    var output: String?
    @Option(help: ArgumentHelp(Help.Option.language.forUser)) var language = Console.language
    @Flag(help: ArgumentHelp(Help.Option.json.forUser)) var json = false

    func run() async throws {
        if template != nil, format != .odt {
            throw CommandError.optionUnused("--template", onlyWith: "--format odt")
        }
        if let output { return try await export(to: output) }
        if let question = subject.first.flatMap(ParticipationQuestion.init(rawValue:)) {
            return try await answer(question)
        }
        if let meeting = subject.first {
            guard subject.count == 1, by.isEmpty, body == nil, from == nil, to == nil,
                measure.isEmpty, audience == .record, [nil, .json, .table].contains(format)
            else { throw CommandError.meetingOrGrouping }
            return try await show(meeting)
        }
        guard !by.isEmpty || body != nil || !measure.isEmpty || from != nil || to != nil else {
            throw CommandError.meetingOrGrouping
        }
        try await pool()
    }

    /// The facts as files of one body and month each, in folders by which other tools know them.
    private func export(to folder: String) async throws {
        guard subject.isEmpty, by.isEmpty, measure.isEmpty, scope == nil, audience == .record,
            [nil, .csv, .ndjson].contains(format), !json
        else { throw CommandError.factsMisasked }
        try requireWholeMonths()
        let registry = try database.openExisting()
        var code: BodyCode?
        if let body { code = try await registry.body(called: body).code }
        let format = format ?? .csv
        var isWritten = false
        let partitions = try await registry.factsPartitions(
            of: code,
            from: from?.first,
            to: to?.last
        )
        for partition in partitions {
            for table in FactsTable.allCases {
                let facts = try await registry.facts(table, in: partition)
                let sheet = FigureSheet(columns: facts.columns, rows: facts.rows)
                let place = "\(table.rawValue)/body=\(partition.body.text)/month=\(partition.month)"
                try Files.makeFolder("\(folder)/\(place)")
                let path = "\(folder)/\(place)/part.\(format.rawValue)"
                guard !database.isPart(path) else { throw CommandError.wouldDestroy(path) }
                try Files.write(try format.write(sheet, in: language) ?? [], to: path)
                isWritten = true
            }
        }
        Console.warn(
            isWritten
                ? Report.exported(to: folder) : PooledParticipation.Emptiness.noSitting.sentence
        )
    }

    private func answer(_ question: ParticipationQuestion) async throws {
        guard audience == .record, by.isEmpty, measure.isEmpty, scope == nil,
            subject.count == (question.isOfSitting || question.isOfPerson ? 2 : 1)
        else { throw CommandError.questionMisasked(question) }
        if question.isOfMonths { try requireWholeMonths() }
        let registry = try database.openExisting()
        var code: BodyCode?
        if let body { code = try await registry.body(called: body).code }
        let answer = try await registry.answer(
            question,
            of: code,
            from: from?.first,
            to: to?.last,
            meeting: question.isOfSitting
                ? try await registry.facts(of: subject[1]).facts.meeting : nil,
            person: question.isOfPerson ? try await registry.person(called: subject[1]).id : nil
        )
        guard !answer.isCut else { throw CommandError.answerTooLong(rows: answer.rows.count) }
        let sheet = FigureSheet(answer)
        if format == .svg, sheet.chart == nil { throw CommandError.noAnswerToDraw }
        try write(sheet, as: json ? .json : format ?? .table)
    }

    /// Of sums of months, no part is there to be told.
    private func requireWholeMonths() throws(CommandError) {
        let asked = AskedSittings(from: from?.first, to: to?.last)
        guard asked.isOfWholeMonths else { throw .wholeMonthsOnly }
    }

    private func write(_ sheet: FigureSheet, as format: FigureFormat) throws {
        let template = try template.map(ExportOptions.NamedFile.init(file:))
        guard let file = try format.write(sheet, in: language, template: template) else {
            throw CommandError.noChart
        }
        Console.write(file)
    }

    private func show(_ text: String) async throws {
        let (reference, facts) = try await database.openExisting().facts(of: text)
        if json || format == .json {
            return try Console.say(
                MeasuredSitting(facts, reference: reference, scope: scope ?? .entitled).json()
            )
        }
        say(ParticipationReport.lines(facts, of: reference, in: scope ?? .entitled))
    }

    private func pool() async throws {
        let registry = try database.openExisting()
        var code: BodyCode?
        if let body { code = try await registry.body(called: body).code }
        let pooled = try await registry.participation(try query(of: code))
        let format = json ? .json : format ?? .table
        if format == .svg, let emptiness = pooled.emptiness {
            throw CommandError.nothingToDraw(emptiness)
        }
        if format == .table, let emptiness = pooled.emptiness {
            say([emptiness.sentence] + pooled.leftOut.sentences(for: audience))
        } else if format == .table, pooled.query.answered.count > 1, !isOfParts {
            for group in pooled.groups {
                say(ParticipationReport.lines(group, of: pooled.query) + [Phrase(verbatim: "")])
            }
            say(pooled.leftOut.sentences(for: audience))
        } else if !format.write(pooled, inPieces: Console.write) {
            try write(FigureSheet(pooled), as: format)
        }
    }

    private var isOfParts: Bool { by.contains(where: \.isPartOfPresence) }

    private func query(of body: BodyCode?) throws(CommandError) -> ParticipationQuery {
        do throws(ParticipationQuery.Refusal) {
            return try ParticipationQuery(
                by: by,
                measures: measure.isEmpty && format == .svg && !isOfParts
                    ? [.remoteParticipationShare] : measure,
                scope: scope ?? .entitled,
                body: body,
                from: from?.first,
                to: to?.last,
                audience: audience
            )
        } catch {
            throw .participation(error)
        }
    }

    private func say(_ lines: [Phrase]) {
        for line in lines { Console.say(line[language].visible) }
    }
}

/// A day, a month or a year.
struct CalendarBound: ExpressibleByArgument, Hashable {
    let first: Day
    let last: Day

    /// Reads `2020-03-16`, `2020-03` or `2020`; nil otherwise.
    init?(argument: String) {
        let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
        let whole = [argument, "\(argument)-01", "\(argument)-01-01"]
        guard (1...3).contains(parts.count), let first = Day(text: whole[3 - parts.count]) else {
            return nil
        }
        let month = parts.count == 1 ? 12 : first.month
        let days = parts.count == 3 ? [first.day] : [31, 30, 29, 28]
        let last = days.lazy.compactMap { Day(year: first.year, month: month, day: $0) }.first
        guard let last else { return nil }
        (self.first, self.last) = (first, last)
    }
}

extension Scope: ExpressibleByArgument {}
extension Audience: ExpressibleByArgument {}
extension Breakdown: ExpressibleByArgument {}
extension FigureFormat: ExpressibleByArgument {}

extension Measure: ExpressibleByArgument {
    /// Reads a measure by its name, such as `remote_time_share`; nil where there is none of it.
    public init?(argument: String) { self.init(name: argument) }

    /// The names that may be given.
    public static var allValueStrings: [String] { all.map(\.name) }
}
