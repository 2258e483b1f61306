import Imports
import Meetings
import Testing

@Suite struct `What refers to something` {
    @Test func `A person who is not of the record suggests the nearest`() {
        let fault = fault(inEntries: "- {à: 18:40, note: bien}\n- {à: 18:41, parole: briec}")
        #expect(fault?.line == 2)
        #expect(fault?.reason == .unknownPerson("briec", nearest: "brieuc"))
    }

    @Test func `A person of a list is found on their line`() {
        let entries = "- à: 18:40\n  partent:\n    - anne\n    - yann\n"
        let fault = fault(inEntries: String(entries.dropLast()))
        #expect(fault?.line == 4)
        #expect(fault?.reason == .unknownPerson("yann", nearest: nil))
    }

    @Test func `A person named in a text is found on its line`() {
        let entries = "- à: 18:40\n  note: |\n    Bien.\n\n    Merci à @yann."
        let fault = fault(inEntries: entries)
        #expect(fault?.line == 5)
        #expect(fault?.reason == .unknownPerson("yann", nearest: nil))
    }

    @Test func `An item that is not on the agenda suggests the nearest`() {
        let fault = fault(inEntries: "- {à: 18:40, point: compte}")
        #expect(fault?.reason == .unknownItem("compte", nearest: "comptes"))
    }

    @Test func `A label that names nothing yet suggests the nearest`() {
        let fault = fault(
            inEntries: "- {à: 18:40, note: bien, repère: remarque}\n- {à: 18:41, retire: remarques}"
        )
        #expect(fault?.line == 2)
        #expect(fault?.reason == .unknownLabel("remarques", nearest: "remarque"))
    }

    @Test func `Two labels or two items of one name are one too many`() {
        let labels = fault(
            inEntries: "- {à: 18:40, note: un, repère: a}\n- {à: 18:41, note: deux, repère: a}"
        )
        #expect(labels?.line == 2)
        #expect(labels?.reason == .duplicateLabel("a"))
        let items = fault(in: Small.record().replacing("clé: divers", with: "clé: comptes"))
        #expect(items?.reason == .duplicateLabel("comptes"))
    }

    @Test func `A label of another kind is refused`() {
        let note = "- {à: 18:40, note: bien, repère: a}\n"
        #expect(fault(inEntries: note + "- {corrige: a, à: 18:39}")?.reason == .wrongLabel("a"))
        #expect(
            fault(inEntries: note + "- {à: 18:41, tâche: faire, selon: a}")?.reason
                == .wrongLabel("a")
        )
        let left = "- {à: 18:40, part: clet, repère: a}\n"
        #expect(
            fault(inEntries: left + "- {corrige: a, canal: visio}")?.reason == .wrongLabel("a")
        )
    }

    @Test func `A label on an entry for several people would name none`() {
        let fault = fault(inEntries: "- {à: 18:40, partent: [anne, clet], repère: a}")
        #expect(fault?.reason == .labelForSeveral("a"))
    }

    @Test func `An entry without a label is named by its kind and time`() throws {
        let entries = """
            - {à: 18:40, arrive: dora, canal: téléphone}
            - {à: 18:41, note: bien}
            - {à: 18:50, part: dora}
            """
        let after = """
            après la séance:
              - {corrige: {arrive: dora, à: 18:40}, à: 18:39, canal: visio}
              - {corrige: {part: dora, à: "18:50"}, à: 18:52}
              - {retire: {note, à: 18:41}, motif: erreur}

            """
        let record = try Rehearsal(SittingRecord(Small.record(entries, after: after)))
        #expect(record.refusals.isEmpty)
        #expect(record.stays(of: "dora") == ["video unknown 18:39–18:52"])
        let note = try #require(record.meeting.notes.first)
        #expect(record.meeting.isRetracted(.passage(id: note.passage)))
    }

    @Test func `An entry named by its time is there, and there once`() {
        func reason(_ choice: String) -> RecordError.Reason? {
            fault(
                inEntries: "- {à: 18:40, note: un}\n- {à: 18:40, note: deux}",
                after: "après la séance:\n  - {retire: \(choice)}\n"
            )?.reason
        }
        #expect(reason("{note, à: 18:41}") == .unknownEntry("note 18:41"))
        #expect(reason("{note, à: 18:40}") == .ambiguousEntry("note 18:40", count: 2))
        #expect(reason("{arrive: dora, à: 18:25}") == .unknownEntry("arrive dora 18:25"))
        #expect(reason("{arrive: anne, à: 18:25}") == nil)
        #expect(
            reason("{note: un, à: 18:40}") == .wrongShape(expected: .nothing, found: .text)
        )
    }

    @Test func `Who leaves by another channel than they came by is told which it is`() {
        let wrong = fault(inEntries: "- {à: 18:40, part: clet, canal: téléphone}")
        guard case .connectedOtherwise("clet", let means, let open) = wrong?.reason else {
            Issue.record("\(String(describing: wrong))")
            return
        }
        #expect(means.french == "téléphone")
        #expect(open.map(\.french) == ["visio"])
    }

    @Test func `Nobody is excused and there when the sitting opens`() {
        let excused = Small.record().replacing("déroulé:", with: "excusés: [dora, clet]\ndéroulé:")
        #expect(fault(in: excused)?.reason == .excusedThoughPresent("clet"))
        #expect(fault(in: excused.replacing("[dora, clet]", with: "dora")) == nil)
    }

    @Test func `A vote needs something to vote on`() {
        let fault = fault(inEntries: "- {à: 18:40, vote: main levée, pour: 3}")
        #expect(fault?.line == 1)
        #expect(fault?.reason == .motionMissing)
    }

    @Test func `Who leaves is connected exactly once, or says which connection`() {
        let twice = "- {à: 18:40, arrive: clet, canal: téléphone}\n- {à: 18:41, part: clet}"
        #expect(fault(inEntries: twice)?.line == 2)
        #expect(fault(inEntries: twice)?.reason == .connectionUnclear("clet", open: 2))
        let never = "- {à: 18:40, part: dora}"
        #expect(fault(inEntries: never)?.reason == .connectionUnclear("dora", open: 0))
    }

    @Test func `Two people of one name need their numbers`() {
        let old = "brieuc: {nom: Bosser, prénom: Brieuc}"
        let namesake = Small.record().replacing(old, with: "brieuc: {nom: Alanou, prénom: Anne}")
        #expect(fault(in: namesake)?.line == 11)
        #expect(fault(in: namesake)?.reason == .indistinguishable("brieuc", other: "anne"))
        let numbered = Small.record().replacing(
            old,
            with: "brieuc: {nom: Alanou, prénom: Anne, membre: 0042}"
        )
        #expect(throws: Never.self) {
            let record = try SittingRecord(numbered)
            #expect(record.people[0].identity == .name(given: "Anne", family: "Alanou"))
            #expect(record.people[1].identity == .number("0042"))
        }
    }

    @Test(arguments: ["le goff", "-anne", "anne-", "a@b", "anne.l"])
    func `A key of a person has the form by which a text can name them`(key: String) {
        let fault = fault(in: Small.record().replacing("  dora:", with: "  \(key):"))
        #expect(fault?.line == 13)
        #expect(fault?.reason == .invalidPersonKey(key))
    }

    @Test func `A person without an identifier is named`() throws {
        let record = try SittingRecord(Small.record())
        let expected = RecordError(
            file: "test.yaml",
            line: 10,
            column: 3,
            reason: .unidentified("anne")
        )
        #expect(throws: expected) {
            try record.acts(
                meeting: .rehearsed,
                body: BodyID(.init(key: "body")),
                people: [:],
                author: AuthorID(.init(key: "author"))
            )
        }
    }

    @Test func `The evening has one opening, and nothing after its end`() {
        let head = Small.head
        #expect(
            fault(in: head + "déroulé:\n  - {à: 18:25, arrive: anne, canal: visio}\n")?.reason
                == .openingMissing
        )
        let again = "- {à: 18:40, ouverture, présidence: anne, secrétariat: brieuc}"
        #expect(fault(inEntries: again)?.reason == .secondOpening)
        #expect(fault(inEntries: "- {à: 19:00, levée}")?.reason == .afterAdjournment)
        let open = head + Small.opening
        #expect(fault(in: open + "soumis: 2020-03-17 10:00\n")?.reason == .adjournmentMissing)
        #expect(fault(in: open + "après la séance: []\n")?.reason == .adjournmentMissing)
        #expect(
            fault(in: Small.record(after: "après la séance:\n  - {à: 22:00, levée}\n"))?.reason
                == .afterAdjournment
        )
    }

    @Test func `A sitting that is called off has no course but that`() throws {
        let yaml = Small.head + "déroulé:\n  - {à: 2020-03-10 10:00, annulation: Salle fermée.}\n"
        let rehearsal = try Rehearsal(SittingRecord(yaml))
        #expect(rehearsal.refusals.isEmpty && rehearsal.meeting.phase == .cancelled)
        let reason = try #require(rehearsal.meeting.cancellation?.reason)
        #expect(rehearsal.texts[reason]?.paragraphs == [.init([.text("Salle fermée.")])])
        let late = "  - {à: 18:25, arrive: anne, canal: visio}\n"
        #expect(fault(in: yaml + late)?.reason == .besideCancellation)
        #expect(fault(inEntries: "- {à: 19:00, annulation}")?.reason == .besideCancellation)
    }

    @Test func `What the sitting refuses comes with the line of the entry`() throws {
        let entries = """
            - {à: 18:40, parole: dora}
            - {à: 18:41, proposition: oui}
            - {à: 18:42, vote: main levée, pour: 4}
            """
        let rehearsal = try Rehearsal(SittingRecord(Small.record(entries)))
        let first = try #require(rehearsal.refusals.first)
        #expect(first.line == Small.entryLine)
        #expect(first.refusal == .speakerAbsent(rehearsal.person("dora")))
        #expect(rehearsal.refusals[1].line == Small.entryLine + 2)
        #expect(rehearsal.refusals[1].refusal == .tooManyBallots(cast: 4, possible: 3))
    }
}
