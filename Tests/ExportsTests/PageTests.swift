import Journal
import Meetings
import Rulebook
import Testing

@testable import Exports

/// What the documents beside the ODT say as it does.
@Suite struct PageTests {
    private static let formats = ["md", "html"]

    @Test(.rule(.snapshotQuestioned), arguments: formats)
    func `A vote that a late fact contradicts says what is in question`(_ format: String) throws {
        var evening = try Evening.full()
        #expect(try !written(format, evening.minutes()).contains("Mis en question"))
        try evening.correctToOnSite("tugdual")
        #expect(try written(format, evening.minutes()).contains("Mis en question"))
    }

    @Test(arguments: formats + ["odt"])
    func `A draft tells nobody to verify what the next word outdates, nor the identifier for it`(
        _ format: String
    ) throws {
        let (draft, sealed) = (
            try Evening.full().minutes(), try Evening.full().minutes(isSealed: true)
        )
        let id = draft.meeting.id.description
        func text(_ minutes: Minutes) throws -> String {
            try format == "odt"
                ? Pages(minutes).paragraphs().joined(separator: "\n") : written(format, minutes)
        }
        #expect(try text(sealed).contains("greffier verify \(id)"))
        #expect(try !text(draft).contains("greffier verify"))
        #expect(try !text(draft).contains(id))
    }

    @Test(.rule(.externalBallot), arguments: formats + ["odt"])
    func `An external ballot says what it was held with, its tellers and its totals`(
        _ format: String
    ) throws {
        let text = try words(of: format, Evening.withExternalBallot())
        #expect(text.contains("Balotilo"))
        #expect(text.contains("Dépouillement : M. Denis Jaouen"))
        #expect(text.contains("Pour 9, contre 2"))
    }

    @Test(.rule(.minutesApproval, .approval, .rectification), arguments: formats + ["odt"])
    func `Approval, corrections, signatures and rectifications are printed with their days`(
        _ format: String
    ) throws {
        let text = try words(of: format, Evening.approved())
        for told in [
            "Procès-verbal approuvé à la séance du jeudi 26 mars 2020, avec 1 correction",
            "Lire « Plougastel-Daoulas ».", "Signé par Mme Anne Kerdoncuff",
            "L’adresse de la salle est le 14.",
        ] {
            #expect(text.contains(told), "\(told)")
        }
        #expect(try !words(of: format, Evening.full()).contains("approuvé à la séance"))
    }

    @Test(.rule(.minutesOpening), arguments: formats + ["odt"])
    func `The opening names places, means of connection, chair and secretary`(
        _ format: String
    ) throws {
        let text = try words(of: format, Evening.full())
        #expect(
            text.contains(
                "sur place (locaux de la fédération, 9 rue de l’Harteloire, Brest) et en "
                    + "visioconférence (GoToMeeting)"
            )
        )
        #expect(
            text.contains(
                "La séance est présidée par Mme Anne Kerdoncuff ; M. Denis Jaouen en assure le secrétariat."
            )
        )
    }

    @Test(.rule(.minutesDebate), arguments: formats + ["odt"])
    func `An item prints what was said, and who spoke`(_ format: String) throws {
        let text = try words(of: format, Evening.full())
        #expect(text.contains("Le procès-verbal n’appelle pas d’observation."))
        #expect(text.contains("Interventions : Mme Inès Bozec"))
    }

    @Test(.rule(.numbers), arguments: formats + ["odt"])
    func `A decision that was taken back keeps its number, annulled, without its words`(
        _ format: String
    ) throws {
        var evening = try Evening.full()
        let decision: DecisionID = evening.id("d1")
        try evening.take { m throws(Refusal) in
            try m.retract(.decision(id: decision), reason: nil, at: Evening.at(22))
        }
        let text = try words(of: format, evening)
        #expect(text.contains(/Décision 2020-BF-007\W+annulée\./))
        #expect(!text.contains("est autorisée aux conditions"))
        #expect(text.contains("2020-BF-008"))
    }

    /// Blanks of every kind as plain ones, and no markup.
    private func words(of format: String, _ evening: Evening) throws -> String {
        let minutes = evening.minutes()
        let text =
            format == "odt"
            ? try Pages(minutes).paragraphs().joined(separator: "\n")
            : try written(format, minutes).replacing(/<[^>]*>/, with: " ")
        return String(text.map { "\u{A0}\u{202F}".contains($0) ? " " : $0 })
            .replacing("\\", with: "")
    }
}

extension Evening {
    /// Somebody was in the room all the time, as it turns out.
    mutating func correctToOnSite(_ person: String) throws {
        let person: PersonID = id(person)
        let mark = try meeting.attendance.marks.first { $0.person == person }.orThrow()
        try take { m throws(Refusal) in
            try m.correctMark(
                mark.id,
                at: mark.at,
                movement: .arrived(channel: .onSite, device: .unknown)
            )
        }
    }

    /// The full sitting, with a ballot held elsewhere that was entered late.
    static func withExternalBallot() throws -> Evening {
        var evening = try full()
        let vote: VoteID = evening.id("external")
        let motion: MotionID = evening.id("external motion")
        let (text, tool) = (evening.text("Le bureau élit."), evening.text("Balotilo"))
        let tellers: [PersonID] = [evening.id("denis")]
        let moved = Motion(id: motion, item: nil, mover: nil, text: text, at: at(20, 51))
        try evening.take { m throws(Refusal) in try m.move(moved) }
        try evening.take { m throws(Refusal) in
            try m.openVote(id: vote, on: motion, method: .external, tool: tool, at: at(20, 52))
        }
        try evening.take { m throws(Refusal) in
            try m.closeVote(
                vote,
                tally: Tally(inFavour: 9, against: 2),
                tellers: tellers,
                at: at(20, 53)
            )
        }
        return evening
    }

    /// The full sitting, approved with a correction ten days later, signed and rectified.
    static func approved() throws -> Evening {
        var evening = try full()
        let tenDays = at(18 + 240, 45)
        let correction = evening.text("Lire « Plougastel-Daoulas ».")
        let annotation = evening.text("L’adresse de la salle est le 14.")
        let chair: PersonID = evening.id("anne")
        let later: MeetingID = evening.id("later")
        let sevens = Fingerprint(digest: [UInt8](repeating: 7, count: Fingerprint.length))
        let commitments = Commitments(
            passages: evening.texts.mapValues { _ in sevens },
            names: evening.names.mapValues { _ in sevens }
        )
        try evening.take { m throws(Refusal) in try m.submit(commitments, at: at(22)) }
        try evening.take { m throws(Refusal) in
            try m.approve(
                at: later,
                corrections: [correction],
                commitments: commitments,
                at: tenDays
            )
        }
        try evening.take { m throws(Refusal) in
            try m.sign(Signature(person: chair, role: .chair, at: tenDays))
        }
        try evening.take { m throws(Refusal) in
            try m.rectify(annotation, item: nil, commitments: commitments, at: tenDays)
        }
        return evening
    }
}
