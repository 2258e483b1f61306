import Access
import Meetings
import Rulebook
import Testing

@testable import Wording

@Suite struct LabelsTests {
    static let labels: [Phrase] =
        all(Phase.self) + all(SittingKind.self) + all(Form.self) + all(BodyKind.self)
        + all(AgendaItem.Kind.self) + all(Incident.Kind.self) + all(Mode.self) + all(Channel.self)
        + all(Device.self) + all(Seat.self) + all(Choice.self) + all(MajorityRule.Base.self)
        + all(MajorityRule.TieRule.self) + all(QuorumRule.Base.self)
        + all(QuorumCheck.Occasion.self) + all(Outcome.self) + all(Role.self) + all(Action.self)
        + Channel.allCases.map(\.manner) + BodyKind.allCases.map(\.motion)
        + MajorityRule.Base.allCases.map(\.weightedLabel)
        + Channel.allCases.flatMap { channel in Device.allCases.map { channel.label(with: $0) } }
        + VoteMethod.allCases.flatMap { method in BodyKind.allCases.map { method.label(in: $0) } }
        + [
            .erasedName, .erasedText, .closedSessionItem, .withheldText, .heldInClosedSession,
            .itemNotTakenUp, .annulled, .itemResumed, .itemPostponed, .wholeSitting,
            .shownByBallot, .quorumNotChecked, .openDocumentText, .minutesXML,
        ]

    private static func all<Kind: Worded & CaseIterable>(_: Kind.Type) -> [Phrase] {
        Kind.allCases.map(\.label)
    }

    @Test(arguments: labels) func `A label has words in both languages, well typeset`(
        _ label: Phrase
    ) {
        #expect(!label.french.isEmpty)
        #expect(!label.english.isEmpty)
        #expect(Print.faults(inFrench: label.french).isEmpty)
        #expect(Print.faults(inEnglish: label.english).isEmpty)
    }

    @Test(.rule(.labelsByProfile))
    func `A party votes on resolutions, a council on deliberations, nobody on motions`() {
        #expect(BodyKind.party.motion.french == "résolution")
        #expect(BodyKind.municipalCouncil.motion.french == "délibération")
        #expect(BodyKind.allCases.allSatisfy { !$0.motion.french.contains("motion") })
        #expect(VoteMethod.recorded.label(in: .municipalCouncil).french == "scrutin public")
        #expect(VoteMethod.recorded.label(in: .union).french == "vote nominatif")
    }

    @Test func `A device is said only where it is known and adds something`() {
        #expect(Channel.video.label(with: .tablet).french == "visioconférence (tablette)")
        #expect(Channel.video.label(with: .unknown).french == "visioconférence")
        #expect(Channel.audio.label(with: .phone).french == "téléphone")
        #expect(Channel.audio.label(with: .landline).french == "téléphone fixe")
        #expect(Channel.onSite.label(with: .tablet).french == "sur place")
    }
}

/// What careful print does not let pass.
enum Print {
    static func faults(inFrench text: String) -> [String] {
        var faults: [String] = []
        if text.contains("'") { faults.append("straight apostrophe") }
        if text.contains("\"") { faults.append("straight quotation mark") }
        if text.contains("  ") { faults.append("double space") }
        faults += unspaced(text, before: ":»%", by: "\u{A0}")
        faults += unspaced(text, before: ";!?", by: "\u{202F}")
        let scalars = Array(text.unicodeScalars)
        for (sign, next) in zip(scalars, scalars.dropFirst()) where sign == "«" && next != "\u{A0}"
        {
            faults.append("« without a no-break space")
        }
        return faults
    }

    static func faults(inEnglish text: String) -> [String] {
        var faults: [String] = []
        if text.contains("'") || text.contains("\"") { faults.append("straight quotation mark") }
        if text.contains("  ") { faults.append("double space") }
        if text.contains(where: { "«»àçéèêôû".contains($0) }) { faults.append("French") }
        for sign in ":;!?%" where text.contains(" \(sign)") || text.contains("\u{A0}\(sign)") {
            faults.append("space before \(sign)")
        }
        return faults
    }

    private static func unspaced(_ text: String, before signs: String, by space: String) -> [String]
    {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.compactMap { index in
            guard signs.unicodeScalars.contains(scalars[index]) else { return nil }
            let before = index > 0 ? String(scalars[index - 1]) : ""
            return before == space ? nil : "\(scalars[index]) without its no-break space"
        }
    }
}
