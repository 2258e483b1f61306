import ArgumentParser
import Exports
import Foundation
import Imports
import Journal
import Meetings
import OpenDocument
import Secretariat
import Wording

struct ReviewCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "review",
            abstract: Help.review.forUser,
            discussion: Help.reviewAtLength.forUser
        )
    }

    @OptionGroup var database: DatabaseOption
    @Argument(help: ArgumentHelp(Help.Option.editedDocument.forUser)) var document: String
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(Help.Option.accept.forUser, valueName: "id")
    )
    var accept: [String] = []
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(Help.Option.refuse.forUser, valueName: "id")
    )
    var refuse: [String] = []
    @Flag(name: .customLong("return"), help: ArgumentHelp(Help.Option.returnsToDraft.forUser))
    var returnsToDraft = false
    @Option(help: ArgumentHelp(Help.Option.template.forUser, valueName: "file"))
    var template: String?
    @OptionGroup var time: TimeOption
    @Flag(help: ArgumentHelp(Help.Option.dryRun.forUser)) var dryRun = false
    @Flag(help: ArgumentHelp(Help.Option.json.forUser)) var json = false

    func run() async throws {
        let template = try namedTemplate
        let reviewed = try await ReviewedDocument(
            document,
            Files.read(document, limit: Package.Limits().totalBytes),
            in: database.read(),
            template: template
        )
        let choice = try Choice(accept, refuse, among: reviewed.review.proposals)
        var plan = ReviewPlan(
            reviewed,
            returnsToDraft: returnsToDraft,
            at: try time.instant(in: reviewed.minutes.meeting.zone)
        )
        if json {
            try Console.say(ReviewListing(reviewed, plan, in: Console.language).json())
        } else {
            ReviewConsole(reviewed, plan).list(asks: asks)
        }
        if asks {
            plan.take(ReviewConsole(reviewed, plan).ask())
        } else {
            plan.take(choice.accepted)
        }
        try await finish(plan, reviewed, isChosen: asks || !accept.isEmpty || !refuse.isEmpty)
    }

    /// Whether somebody sits at the terminal who has not said what to take.
    private var asks: Bool {
        accept.isEmpty && refuse.isEmpty && !json && !dryRun && Console.isInteractive
    }

    private var namedTemplate: ExportOptions.NamedFile? {
        get throws {
            try template.map { try ExportOptions.NamedFile(file: $0) }
        }
    }

    private func finish(
        _ plan: ReviewPlan,
        _ reviewed: ReviewedDocument,
        isChosen: Bool
    ) async throws {
        guard !plan.isEmpty else {
            if !json, !reviewed.review.proposals.isEmpty {
                Console.say(isChosen ? ReviewReport.nothingTaken : ReviewReport.howToAccept)
            }
            return try complain(of: plan)
        }
        if !dryRun { try await perform(plan) }
        if !json {
            Console.say(
                ReviewReport.done(
                    revised: plan.revised.count,
                    remarked: plan.remarks.count,
                    retracted: plan.retractions.count,
                    isDry: dryRun
                )
            )
        }
        try complain(of: plan)
    }

    private func perform(_ plan: ReviewPlan) async throws {
        try await plan.perform(in: database.openExisting(), by: .secretariat)
    }

    /// What was named and cannot be taken is a failure; what `all` passes over is not.
    private func complain(of plan: ReviewPlan) throws {
        let refused = plan.refused.filter { $0.isNamed }
        for (proposal, obstacle, _) in refused {
            Console.warn(ReviewReport.notTaken(proposal.shortID, obstacle))
        }
        guard refused.isEmpty else { throw ExitCode(Failure.Status.refused.rawValue) }
    }
}

extension ReviewCommand {
    /// What was asked to be taken over.
    struct Choice {
        /// The proposals, and whether each was named.
        let accepted: [ReviewPlan.Accepted]

        init(
            _ accept: [String],
            _ refuse: [String],
            among proposals: [DocumentReview.Proposal]
        ) throws(CommandError) {
            var named: Set<PassageID> = []
            var left: Set<PassageID> = []
            for name in accept where name != "all" {
                named.insert(try Self.proposal(name, among: proposals))
            }
            for name in refuse where name != "all" {
                left.insert(try Self.proposal(name, among: proposals))
            }
            let takesAll = accept.contains("all")
            accepted =
                refuse.contains("all")
                ? []
                : proposals.filter {
                    !left.contains($0.id) && (takesAll || named.contains($0.id))
                }
                .map { ($0, named.contains($0.id)) }
        }

        private static func proposal(
            _ name: String,
            among proposals: [DocumentReview.Proposal]
        ) throws(CommandError) -> PassageID {
            let found = proposals.filter { $0.id.description.hasPrefix(name.lowercased()) }
            guard !name.isEmpty, let first = found.first, found.count == 1 else {
                throw .noProposal(name, isAmbiguous: !name.isEmpty && !found.isEmpty)
            }
            return first.id
        }
    }
}

extension DocumentReview.Proposal {
    /// The beginning of the identifier: enough to name it on the command line.
    var shortID: String { String(id.description.prefix(8)) }
}
