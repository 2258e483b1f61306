import ArgumentParser
import Foundation
import Imports
import Meetings
import Secretariat
import Wording

/// When something happened, unless it happens now.
struct TimeOption: ParsableArguments {
    @Option(
        name: .customLong("on"),
        help: ArgumentHelp(Help.Option.on.forUser, valueName: "time")
    )
    var time: String?

    func instant(in zone: TimeZone) throws(SecretariatError) -> Instant {
        guard let time else { return Instant(Date()) }
        guard let instant = Instant(written: time, in: zone) else {
            throw .malformedTime(time)
        }
        return instant
    }
}
