import Imports
import Meetings
import Rulebook
import Testing

@Suite struct `The rules that a body sits by` {
    /// The rules in force on 16 March 2020, with this in the place of those of the record.
    private func rules(_ written: String) throws -> Rules {
        let record = Small.record()
        let before = record.prefix(upTo: try #require(record.firstRange(of: "règles:")).lowerBound)
        let after = record.suffix(
            from: try #require(record.firstRange(of: "personnes:")).lowerBound
        )
        let rehearsal = try Rehearsal(SittingRecord(before + "règles:\(written)\n" + after))
        return try #require(rehearsal.meeting.opening?.rules)
    }

    @Test(
        .rule(.profiles, .quorumBase, .quorumMoments),
        arguments: [
            ("association", 8, true, true), ("coopérative", 8, true, true),
            ("parti", 12, true, true), ("syndicat", 12, true, true),
            ("conseil municipal", 13, false, false), ("conseil d'administration", 12, false, true),
        ]
    )
    func `A profile that is shipped has its quorum`(
        _ name: String,
        neededOf24: Int,
        countsRepresented: Bool,
        countsRecused: Bool
    ) throws {
        let quorum = try rules(" " + name).quorum
        #expect(quorum.base == .membersInOffice)
        #expect(quorum.threshold.needed(of: 24) == neededOf24)
        #expect(quorum.countsRepresented == countsRepresented)
        #expect(quorum.countsRecused == countsRecused)
        let isCouncil = name == "conseil municipal"
        #expect(quorum.secondThreshold == (isCouncil ? .nothing : nil))
        #expect(quorum.moments == (isCouncil ? [.opening, .item, .vote] : [.opening, .vote]))
    }

    @Test(
        .rule(.profiles, .countedChannels),
        arguments: [
            ("association", MajorityRule.Base.votesCast, MajorityRule.TieRule.rejected, 4),
            ("coopérative", .votesCast, .rejected, 4), ("parti", .votesCast, .rejected, 4),
            ("syndicat", .votesCast, .rejected, 4),
            ("conseil municipal", .votesCast, .castingVote, 2),
            ("comité social et économique", .present, .rejected, 3),
            ("conseil d'administration", .presentOrRepresented, .castingVote, 4),
        ]
    )
    func `A profile that is shipped has its majority and its channels`(
        _ name: String,
        base: MajorityRule.Base,
        tieRule: MajorityRule.TieRule,
        channels: Int
    ) throws {
        let rules = try rules(" " + name)
        #expect(rules.majority.base == base)
        #expect(rules.majority.tieRule == tieRule)
        #expect(
            (0...20).map { rules.majority.threshold.needed(of: $0) } == (0...20).map { $0 / 2 + 1 }
        )
        let all: [Channel] = [.onSite, .secondarySite, .video, .audio]
        #expect(rules.countedChannels == Array(all.prefix(channels)))
    }

    @Test(.rule(.profiles)) func `A works council has neither quorum nor proxies, a council one`()
        throws
    {
        let works = try rules(" comité social et économique")
        #expect(works.quorum.threshold == .nothing)
        #expect(works.proxies.perHolder == 0)
        #expect(try rules(" conseil municipal").proxies.perHolder == 1)
    }

    @Test(
        .rule(.ruleValidity),
        arguments: [
            ("du: 2020-03-16", 2), ("du: 2020-03-17", 1), ("au: 2020-03-16", 2),
            ("au: 2020-03-15", 1), ("du: 2020-03-01, au: 2020-03-31", 2),
        ]
    )
    func `A rule holds from its first day to its last`(_ validity: String, proxies: Int) throws {
        let written = """

              - {profil: parti}
              - {\(validity), pouvoirs: 2}
            """
        let rules = try rules(written)
        #expect(rules.proxies.perHolder == proxies)
        #expect(rules.quorum.threshold.needed(of: 24) == 12)
    }
}
