import Imports
import Meetings
import Rulebook
import Testing

@Suite struct `The course of a sitting` {
    private func rehearse(_ entries: String, after: String = "") throws -> Rehearsal {
        let rehearsal = try Rehearsal(SittingRecord(Small.record(entries, after: after)))
        #expect(rehearsal.refusals.map { "\($0.line): \($0.refusal)" } == [])
        return rehearsal
    }

    @Test func `People arrive, the chair opens, the quorum is checked`() throws {
        let rehearsal = try rehearse("")
        let check = try #require(rehearsal.meeting.quorumChecks.first)
        #expect(check.occasion == .opening)
        #expect(check.reckoning.onSite == 2)
        #expect(check.reckoning.remote == 1)
        #expect(rehearsal.meeting.phase == .adjourned)
    }

    @Test func `Who is marked at the very minute of the opening counts for its quorum`() throws {
        let rehearsal = try rehearse("- {à: 18:30, arrive: dora, canal: téléphone}")
        #expect(rehearsal.meeting.quorumChecks.first?.reckoning.remote == 2)
    }

    @Test(.rule(.substitutes, .quorumRepresented))
    func `Who sits or votes for somebody since before the opening counts for its quorum`() throws {
        let yaml = Small.record()
            .replacing(
                "  dora: {nom: Daniel, prénom: Dora}",
                with: """
                      dora: {nom: Daniel, prénom: Dora}
                      edern: {nom: Emery, prénom: Edern, siège: suppléant}
                      fant: {nom: Floch, prénom: Fant}
                    """
            )
            .replacing(
                "  - {à: 18:30, ouverture",
                with: """
                      - {à: 18:28, arrive: edern, canal: sur place}
                      - {à: 18:29, suppléant: edern, remplace: dora}
                      - {à: 18:29, pouvoir: fant, mandataire: anne}
                      - {à: 18:30, ouverture
                    """
            )
        let rehearsal = try Rehearsal(SittingRecord(yaml))
        #expect(rehearsal.refusals.map(\.refusal) == [])
        let reckoning = try #require(rehearsal.meeting.quorumChecks.first?.reckoning)
        #expect(reckoning.onSite == 3)
        #expect(reckoning.represented == 1)
        #expect(rehearsal.meeting.questions == [])
    }

    @Test(.rule(.comingAndGoing)) func `A switch is a departure and an arrival in one entry`()
        throws
    {
        let rehearsal = try rehearse("- {à: 19:40, bascule: anne, canal: téléphone}")
        #expect(
            rehearsal.stays(of: "anne") == [
                "onSite unknown 18:25–19:40", "audio unknown 19:40–21:00",
            ]
        )
    }

    @Test func `Another device on the same channel is a switch as well`() throws {
        let rehearsal = try rehearse(
            "- {à: 19:40, bascule: clet, canal: visio, appareil: ordinateur}"
        )
        #expect(
            rehearsal.stays(of: "clet") == [
                "video tablet 18:28–19:40", "video computer 19:40–21:00",
            ]
        )
    }

    @Test(.rule(.connectionIsNoPerson))
    func `Somebody may be connected twice, and leave one connection`() throws {
        let rehearsal = try rehearse(
            """
            - {à: 19:00, arrive: clet, canal: téléphone, appareil: téléphone}
            - {à: 19:10, part: clet, canal: visio}
            - {à: 19:20, arrive: clet, canal: visio, connexion: portable du bureau}
            - {à: 19:30, part: clet, connexion: portable du bureau}
            - {à: 19:40, bascule: clet, depuis: téléphone, canal: visio, connexion: encore un autre}
            """
        )
        #expect(
            rehearsal.stays(of: "clet") == [
                "video tablet 18:28–19:10", "audio phone 19:10–19:20", "video unknown 19:20–19:30",
                "audio phone 19:30–19:40", "video unknown 19:40–21:00",
            ]
        )
        #expect(rehearsal.meeting.attendance.connections(of: rehearsal.person("clet")).count == 4)
    }

    @Test(.rule(.provenance)) func `Where a fact comes from is kept`() throws {
        let rehearsal = try rehearse(
            "- {à: 19:00, part: clet, provenance: déclaré}\n"
                + "- {à: 19:05, arrive: clet, canal: visio, provenance: constaté}"
        )
        let marks = rehearsal.meeting.attendance.marks.suffix(2)
        #expect(marks.map(\.provenance) == [.declared, .observed])
    }

    @Test func `Entries belong to the item under discussion, the innermost first`() throws {
        let rehearsal = try rehearse(
            """
            - {à: 18:40, note: rien}
            - {à: 18:41, point: comptes}
            - note: comptes
            - {à: 18:42, point: cotisations}
            - note: cotisations
            - {à: 18:43, note: comptes, sous: comptes}
            - {à: 18:44, fin: cotisations}
            - note: comptes
            - {à: 18:45, point: divers}
            - note: divers
            - {à: 18:46, report: divers}
            - note: rien
            """
        )
        let meeting = rehearsal.meeting
        let titles = [
            "comptes": "Les comptes", "cotisations": "Cotisations", "divers": "Questions diverses",
        ]
        for note in meeting.notes {
            let title = note.item.flatMap { rehearsal.text(meeting.agenda[$0]?.title) }
            #expect(title == titles[rehearsal.text(note.passage) ?? ""])
        }
        #expect(meeting.agenda.last?.postponedAt != nil)
    }

    @Test func `An item that comes up is put on the agenda where it belongs`() throws {
        let rehearsal = try rehearse(
            "- {à: 18:41, point: {clé: prêt, titre: Prêt, sous: comptes, huis clos: oui}}\n"
                + "- {à: 18:50, point: {titre: Local}}"
        )
        let numbered = rehearsal.meeting.agenda.numbered
        #expect(numbered.map(\.number) == [[1], [1, 1], [1, 2], [2], [3]])
        #expect(numbered.map { rehearsal.text($0.item.title) }[2] == "Prêt")
        #expect(numbered[2].item.isClosedSession)
        #expect(numbered[4].item.discussed.count == 1)
    }

    @Test func `Somebody speaks, and what they said is noted under the item`() throws {
        let rehearsal = try rehearse(
            "- {à: 18:40, point: comptes}\n"
                + "- {à: 18:41, parole: clet, jusqu'à: 18:45, propos: \"@clet approuve.\"}"
        )
        let turn = try #require(rehearsal.meeting.turns.first)
        #expect(rehearsal.time(turn.beganAt) == "18:41")
        #expect(rehearsal.time(turn.endedAt) == "18:45")
        #expect(turn.item == rehearsal.meeting.agenda.first?.id)
        #expect(rehearsal.text(rehearsal.meeting.notes.first?.passage) == "Cariou approuve.")
    }

    @Test func `Recess, resumption and what is said of them`() throws {
        let rehearsal = try rehearse(
            """
            - {à: 19:00, incident: connexion perdue, qui: clet, jusqu'à: 19:05, texte: La ligne tombe.}
            - {à: 19:00, part: clet}
            - {à: 19:01, suspension: Le temps de rappeler @clet.}
            - {à: 19:05, arrive: clet, canal: téléphone}
            - {à: 19:06, reprise}
            - {à: 19:06, quorum: demande}
            """
        )
        #expect(rehearsal.meeting.recesses.count == 1)
        #expect(rehearsal.meeting.incidents.first?.people == [rehearsal.person("clet")])
        #expect(rehearsal.meeting.quorumChecks.map(\.occasion) == [.opening, .request])
        #expect(rehearsal.meeting.notes.count == 1)
    }

    @Test func `A guest who is admitted was not on the roster`() throws {
        let yaml = Small.record(
            "- {à: 18:40, admet: dora}\n- {à: 18:40, arrive: dora, canal: visio}"
        )
        .replacing("prénom: Dora}", with: "prénom: Dora, siège: invitée, convoqué: non}")
        let rehearsal = try Rehearsal(SittingRecord(yaml))
        #expect(rehearsal.refusals.map(\.line) == [])
        #expect(rehearsal.meeting.opening?.roster.members.count == 3)
        #expect(rehearsal.meeting.roster.members.count == 4)
        #expect(rehearsal.names[rehearsal.person("dora")]?.given == "Dora")
    }

    @Test func `Annexes are attached to the sitting, to an item, and as they come`() throws {
        let digest = String(repeating: "ab", count: 32)
        let yaml = Small.record(
            "- {à: 18:40, point: comptes}\n- {à: 18:41, pièce: Devis, empreinte: \(digest)}"
        )
        .replacing(
            "titre: Les comptes,",
            with: "titre: Les comptes, pièces: [{nom: Bilan, empreinte: \(digest)}],"
        )
        .replacing(
            "ordre du jour:",
            with: "pièces: [{nom: Convocation, empreinte: \(digest)}]\nordre du jour:"
        )
        let rehearsal = try Rehearsal(SittingRecord(yaml))
        #expect(rehearsal.refusals.map(\.line) == [])
        #expect(rehearsal.meeting.annexes.compactMap { rehearsal.text($0.name) } == ["Convocation"])
        let ofItem = rehearsal.meeting.agenda.first?.annexes.compactMap { rehearsal.text($0.name) }
        #expect(ofItem == ["Bilan", "Devis"])
    }

    @Test func `A record without a course only plans the sitting`() throws {
        let rehearsal = try Rehearsal(SittingRecord(Small.head + "excusés: dora\n"))
        #expect(rehearsal.refusals.map(\.line) == [])
        #expect(rehearsal.meeting.phase == .prepared)
        #expect(rehearsal.meeting.excused == [rehearsal.person("dora")])
        #expect(rehearsal.meeting.agenda.count == 3)
    }

    @Test func `After the sitting marks are corrected, facts added, and things taken back`() throws
    {
        let rehearsal = try rehearse(
            """
            - {à: 18:40, arrive: dora, canal: visio, repère: dora}
            - {à: 18:41, note: faux, repère: faux}
            - {à: 20:30, part: clet, repère: clet}
            """,
            after: """
                après la séance:
                  - {corrige: dora, à: 18:35, appareil: tablette}
                  - {corrige: dora, canal: téléphone}
                  - {retire: faux, motif: "Rien de tel n’a été dit."}
                  - {retire: clet}
                  - {à: 20:50, part: clet}
                  - {tâche: Ranger la salle, qui: anne, échéance: 2020-03-17, sous: divers}
                soumis: 10:00 +1

                """
        )
        #expect(rehearsal.stays(of: "dora") == ["audio tablet 18:35–21:00"])
        #expect(rehearsal.stays(of: "clet") == ["video tablet 18:28–20:50"])
        #expect(rehearsal.meeting.retractions.count == 2)
        #expect(rehearsal.meeting.tasks.first?.due?.description == "2020-03-17")
        #expect(rehearsal.meeting.phase == .submitted)
        #expect(rehearsal.meeting.seal != nil)
    }

    @Test(.rule(.deviceUnknown)) func `A device that nobody named is unknown`() throws {
        let rehearsal = try rehearse("- {à: 18:40, arrive: dora, canal: visio}")
        let mark = rehearsal.meeting.attendance.marks.first {
            $0.person == rehearsal.person("dora")
        }
        #expect(mark?.movement == .arrived(channel: .video, device: .unknown))
    }
}
