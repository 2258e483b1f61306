import Foundation
import Meetings
import Rulebook
import Testing

/// What may be entered when (procedure §3a).
@Suite struct PhaseTests {
    /// One row a kind, one column a phase: `x` where it may be entered.
    ///
    /// An unknown kind is never entered by this version.
    static let table = """
                                prepared cancelled open recess adjourned submitted approved signed
        adopted                 x
        prepared                x
        convened                x
        cancelled               x
        cancellationRetracted            x
        itemAdded               x                  x           x
        annexAttached           x                  x           x
        announced               x                  x           x
        proxyGiven              x                  x           x
        proxyRevoked            x                  x           x
        replaced                x                  x           x
        opened                  x
        openingCorrected                           x    x      x
        openingRetracted                           x
        guestAdmitted                              x    x      x
        admissionRetracted                         x    x      x
        marked                                     x    x      x
        markCorrected                              x    x      x
        markedUntimed                              x    x      x
        retracted               x                  x    x      x
        quorumChecked                              x    x      x
        itemOpened                                 x           x
        itemClosed                                 x           x
        itemPostponed                              x           x
        itemTimed                                  x           x
        turnBegan                                  x           x
        turnEnded                                  x           x
        floorRequested                             x
        floorWithdrawn                             x
        noted                                      x           x
        motionMoved                                x           x
        motionWithdrawn                            x           x
        motionAmended                              x           x
        selectionProposed                          x           x
        voteAbandoned                              x           x
        recused                                    x           x
        recusalEnded                               x           x
        voteOpened                                 x           x
        balloted                                   x           x
        voteClosed                                 x           x
        voteReopened                               x           x
        ballotRetracted                            x           x
        decided                                    x           x
        taskAssigned                               x           x
        taskFollowed                               x           x
        incidentReported                           x    x      x
        recessed                                   x           x
        resumed                                         x
        closedSessionBegan                         x           x
        closedSessionEnded                         x
        stretchCorrected                           x    x      x
        stretchRetracted                           x    x      x
        adjourned                                  x    x
        adjournmentCorrected                                   x
        adjournmentRetracted                                   x
        submitted                                              x
        sealed                                                           x
        returnedToDraft                                                  x
        remarked                                                         x
        approved                                                         x
        signed                                                                     x        x
        rectified                                                                  x        x
        unknown
        """

    static let rows: [String: Set<Phase>] = {
        let lines = table.split(separator: "\n")
        let header = Array(lines[0])
        let columns = Phase.allCases.compactMap { phase -> (Int, Phase)? in
            let word = Array(" \(phase.rawValue)")
            let start = header.indices.first { header[$0...].starts(with: word) }
            return start.map { ($0 + 1, phase) }
        }
        return Dictionary(
            uniqueKeysWithValues: lines.dropFirst().map { line in
                let marks = Array(line)
                let phases = columns.filter { $0.0 < marks.count && marks[$0.0] == "x" }.map(\.1)
                return (String(line.prefix { $0 != " " }), Set(phases))
            }
        )
    }()

    /// The kinds that are about a vote, or about what was voted on.
    static let needingVotes: Set<Event.Kind> = [
        .balloted, .voteClosed, .voteAbandoned, .motionAmended, .recusalEnded, .voteReopened,
        .ballotRetracted,
    ]

    @Test("every kind of event has its row in the table, and the table no other")
    func complete() {
        #expect(Set(Self.rows.keys) == Set(Event.Kind.allCases.map(\.rawValue)))
    }

    @Test("every phase has its column")
    func columns() {
        let words = Self.table.prefix { $0 != "\n" }.split(separator: " ").map(String.init)
        #expect(words == Phase.allCases.map(\.rawValue))
    }

    @Test("a kind may be entered in the phases of its row", arguments: Event.Kind.allCases)
    func phases(of kind: Event.Kind) throws {
        #expect(Set(kind.phases) == Self.rows[kind.rawValue])
    }

    @Test(
        "an act is taken in the phases of its row and refused as out of phase in all others",
        .rule(.phases),
        arguments: Event.Kind.allCases
    )
    func acts(of kind: Event.Kind) throws {
        for phase in Phase.allCases {
            let needsVote = Self.needingVotes.contains(kind)
            var hall = try needsVote ? Hall.voting(in: phase) : Hall.standing(in: phase)
            // The opening is taken back before anything happened.
            if kind == .openingRetracted, phase == .open { hall = try Hall.opened() }
            let acts = hall.acts(of: kind)
            #expect(acts.isEmpty == [.adopted, .unknown].contains(kind), "acts of \(kind)")
            let isAllowed = try #require(Self.rows[kind.rawValue]).contains(phase)
            for act in acts {
                #expect(
                    hall.refusal(of: act)
                        == (isAllowed ? nil : .outsidePhase(kind: kind, phase: phase)),
                    "\(kind) in \(phase)"
                )
            }
        }
    }

    /// Whoever adds an act decides on its phases by giving it to `acts(of:)`: `adopt` alone is not
    /// tried there, since it begins a record.
    @Test("no act of a sitting is left out of the table", .rule(.phases))
    func everyAct() throws {
        let deciding = try Self.sources("Sources/Meetings").flatMap { source in
            source.matches(of: /public func (\w+)\([^{]*\)\s+throws\(Refusal\) -> \[Event\]/)
                .map { String($0.1) }
        }
        let tried = try Self.sources("Tests/MeetingsTests/Support").flatMap { source in
            source.components(separatedBy: " func ").filter { $0.hasPrefix("act") }
                .flatMap { $0.matches(of: /\bm\.(\w+)\(/).map { String($0.1) } }
        }
        #expect(deciding.count > 45)
        #expect(Set(deciding).subtracting(tried) == ["adopt"])
    }

    /// The Swift sources of a folder of the project.
    private static func sources(_ folder: String) throws -> [String] {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let files = FileManager.default.enumerator(
            at: root.appending(path: folder),
            includingPropertiesForKeys: nil
        )
        return try (files?.allObjects ?? []).compactMap { $0 as? URL }
            .filter { $0.pathExtension == "swift" }
            .map { try String(contentsOf: $0, encoding: .utf8) }
    }
}
