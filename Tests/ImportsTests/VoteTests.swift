import Imports
import Meetings
import Rulebook
import Testing

@Suite struct `Votes and what follows from them` {
    private func rehearse(_ entries: String, proxies: String = "") throws -> Rehearsal {
        let yaml = Small.record(entries).replacing("déroulé:", with: proxies + "déroulé:")
        let rehearsal = try Rehearsal(SittingRecord(yaml))
        #expect(rehearsal.refusals.map { "\($0.line): \($0.refusal)" } == [])
        return rehearsal
    }

    @Test(.rule(.showOfHands))
    func `A show of hands gives figures, and what is not said is nought`() throws {
        let rehearsal = try rehearse(
            "- {à: 18:40, proposition: Approuver, auteur: anne}\n"
                + "- {à: 18:41, vote: main levée, pour: 2, abstention: 1}"
        )
        let snapshot = try #require(rehearsal.meeting.votes.first?.closing?.snapshot)
        #expect(snapshot.tally == Tally(inFavour: 2, abstentions: 1))
        #expect(snapshot.outcome == .carried)
        #expect(rehearsal.meeting.motions.first?.mover == rehearsal.person("anne"))
    }

    @Test(.rule(.recordedVote)) func `A recorded vote gives names, a proxy by its holder`() throws {
        let rehearsal = try rehearse(
            "- {à: 18:40, proposition: Approuver}\n"
                + "- {à: 18:41, jusqu'à: 18:44, vote: vote nominatif, pour: [anne, dora par clet], "
                + "contre: [clet], ne prennent pas part: [brieuc]}",
            proxies: "pouvoirs: [{mandant: dora, mandataire: clet, repère: pouvoir}]\n"
        )
        let vote = try #require(rehearsal.meeting.votes.first)
        #expect(vote.ballots[rehearsal.person("dora")]?.castBy == rehearsal.person("clet"))
        #expect(rehearsal.time(vote.closing?.at) == "18:44")
        #expect(vote.ballots.values.allSatisfy { rehearsal.time($0.at) == "18:44" })
        let tally = Tally(inFavour: 2, against: 1, notTakingPart: 1)
        #expect(vote.closing?.snapshot.tally == tally)
    }

    @Test func `Names where figures belong, and figures where names do, are refused`() {
        let motion = "- {à: 18:40, proposition: Approuver}\n"
        let names = motion + "- {à: 18:41, vote: main levée, pour: [anne]}"
        #expect(fault(inEntries: names)?.reason == .wrongShape(expected: .text, found: .list))
        let figures = motion + "- {à: 18:41, vote: vote nominatif, pour: 3}"
        #expect(fault(inEntries: figures)?.reason == .wrongShape(expected: .list, found: .text))
    }

    @Test func `Tellers, recusals and a secret ballot`() throws {
        let rehearsal = try rehearse(
            "- {à: 18:40, proposition: Élire @anne}\n- {à: 18:41, vote: scrutin secret, pour: 1, "
                + "blancs: 1, déports: anne, scrutateurs: [brieuc, clet]}"
        )
        let vote = try #require(rehearsal.meeting.votes.first)
        #expect(vote.method == .secret)
        #expect(vote.recused == [rehearsal.person("anne")])
        #expect(vote.closing?.tellers == [rehearsal.person("brieuc"), rehearsal.person("clet")])
    }

    @Test func `A vote may depart from the majority in one point`() throws {
        let rehearsal = try rehearse(
            "- {à: 18:40, proposition: Approuver}\n- {à: 18:41, vote: main levée, "
                + "majorité: {base: membres en exercice}, pour: 2, contre: 1}"
        )
        let vote = try #require(rehearsal.meeting.votes.first)
        #expect(vote.majority.base == .inOffice)
        #expect(vote.majority.threshold.needed(of: 4) == 3)
        #expect(vote.closing?.snapshot.outcome == .rejected)
    }

    @Test(.rule(.quorumForced)) func `A vote without quorum is refused unless it is forced`() throws
    {
        let entries =
            "- {à: 18:40, partent: [brieuc, clet]}\n- {à: 18:41, proposition: Approuver}\n"
        let vote = "- {à: 18:42, vote: main levée, pour: 1%}"
        let refused = try Rehearsal(
            SittingRecord(Small.record(entries + vote.replacing("%", with: "")))
        )
        #expect(refused.refusals.first?.refusal == .quorumMissing(needed: 2, counted: 1))
        let forced = try rehearse(entries + vote.replacing("%", with: ", forcé: oui"))
        #expect(forced.meeting.votes.first?.isForced == true)
    }

    @Test func `The chair decides a tie where the rules say so`() throws {
        let yaml = Small.record(
            "- {à: 18:40, proposition: Approuver}\n"
                + "- {à: 18:41, vote: main levée, pour: 1, contre: 1, voix prépondérante: contre}"
        )
        .replacing("plus de la moitié}", with: "plus de la moitié, égalité: voix prépondérante}")
        let rehearsal = try Rehearsal(SittingRecord(yaml))
        let outcome = rehearsal.meeting.votes.first?.closing?.snapshot.outcome
        #expect(outcome == .rejectedByCastingVote)
    }

    @Test func `The decision that follows from a vote stands with it`() throws {
        let rehearsal = try rehearse(
            """
            - {à: 18:40, point: comptes}
            - {à: 18:40, proposition: Vendre, repère: vendre}
            - {à: 18:41, proposition: Louer}
            - {à: 18:42, vote: main levée, sur: vendre, pour: 3, décision: Vente décidée, repère: vente}
            - {à: 18:43, tâche: Publier, qui: [anne, clet], selon: vente}
            - {à: 18:44, décision: Location par consensus, repère: location}
            - {à: 18:45, tâche: Afficher, selon: location}
            """
        )
        let meeting = rehearsal.meeting
        #expect(meeting.votes.first?.subject == .motion(id: meeting.motions[0].id))
        #expect(meeting.decisions.map(\.vote) == [meeting.votes.first?.id, nil])
        #expect(meeting.decisions.map(\.number) == [1, 2])
        #expect(meeting.tasks.map(\.decision) == meeting.decisions.map(\.id))
        #expect(meeting.decisions.allSatisfy { $0.item == meeting.agenda.first?.id })
    }

    @Test func `A proxy may be given in the course of the sitting, and taken back`() throws {
        let rehearsal = try rehearse(
            """
            - {à: 19:00, pouvoir: clet, mandataire: anne, repère: pouvoir de Clet}
            - {à: 19:01, part: clet}
            - {à: 19:02, quorum}
            - {à: 19:10, retire: pouvoir de Clet}
            """
        )
        #expect(rehearsal.meeting.quorumChecks.last?.reckoning.represented == 1)
        #expect(rehearsal.meeting.retractions.count == 1)
    }

    @Test func `A holder has no more proxies than the rules permit, and the line says so`() throws {
        let yaml = Small.record().replacing(
            "déroulé:",
            with: """
                pouvoirs:
                  - {mandant: dora, mandataire: anne}
                  - {mandant: clet, mandataire: anne}
                déroulé:
                """
        )
        let rehearsal = try Rehearsal(SittingRecord(yaml))
        let refusal = Refusal.proxy(.limitReached(holder: rehearsal.person("anne"), limit: 1))
        #expect(rehearsal.refusals.map(\.refusal) == [refusal])
        #expect(rehearsal.refusals.map(\.line) == [Small.courseLine + 2])
    }
}
