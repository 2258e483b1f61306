import ArgumentParser
import Wording

/// What cannot be undone is told first, and done once somebody has agreed.
struct Consent: ParsableArguments {
    @Flag(help: ArgumentHelp(Help.Option.dryRun.forUser)) var dryRun = false
    @Flag(help: ArgumentHelp(Help.Option.yes.forUser)) var yes = false

    /// Tells, and asks at a terminal; whether it is to be done.
    ///
    /// `telling` says what would be done. Where nobody can be asked, `--yes` has to be given.
    func isGiven(
        telling: Phrase,
        asking question: Phrase = Report.irrevocable
    ) throws(CommandError) -> Bool {
        if yes, !dryRun { return true }
        guard dryRun || Console.isInteractive else { throw .consentMissing }
        Console.say(telling)
        guard !dryRun else { return false }
        Console.write(Array(question.forUser.utf8))
        let isAgreed = Report.isAgreement(readLine() ?? "")
        if !isAgreed { Console.say(Report.nothingDone) }
        return isAgreed
    }
}
