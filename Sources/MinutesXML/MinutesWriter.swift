import Foundation
import Journal
import Meetings
import SafeXML

/// Writes the current state of a sitting; each part of it has a file that writes and reads it.
struct MinutesWriter {
    let minutes: Minutes
    /// The state as published.
    let meeting: Meeting
    private let zone: TimeZone
    /// The passages whose words are left out whatever the texts hold.
    private let withheld: [PassageID: Withholding]

    init(_ minutes: Minutes) {
        self.minutes = minutes
        meeting = minutes.meeting.published
        zone = meeting.zone
        var withheld: [PassageID: Withholding] = [:]
        for decision in meeting.decisions where meeting.isRetracted(.decision(id: decision.id)) {
            withheld[decision.text] = .annulled
        }
        for passage in meeting.closedSessionPassages { withheld[passage] = .closedSession }
        self.withheld = withheld
    }

    func document() throws(MinutesXMLError) -> Document {
        guard !meeting.isWrittenByNewerVersion else { throw .writtenByNewerVersion }
        guard let particulars = meeting.particulars else { throw .notPrepared }
        let document = Document(root: "minutes", in: .minutes)
        let root = document.root
        root.set("meeting", meeting.id)
        root.set("phase", word: meeting.phase)
        write(minutes.seal, to: root)
        write(particulars, to: root)
        try writeRoster(to: root)
        try writeAbsences(to: root)
        writeCancellation(to: root)
        writeOpening(to: root)
        try writeAttendance(to: root)
        try writeQuorumChecks(to: root)
        try writeAgenda(to: root)
        try writeDiscussion(to: root)
        try writeMotions(to: root)
        try writeSelections(to: root)
        try writeVotes(to: root)
        try writeRecusals(to: root)
        try writeDecisions(to: root)
        try writeIncidents(to: root)
        try writeClosing(to: root)
        try writeApproval(to: root)
        return document
    }

    /// Makes an element that stands for a passage hold it, or the reason why it does not.
    func write(_ passage: PassageID, to element: Element) {
        element.set("passage", passage)
        switch text(of: passage) {
        case .success(let text): element.addParagraphs(of: text)
        case .failure(let reason):
            element.set("withheld", word: reason)
            if reason == .redacted, let redaction = minutes.redactions[passage] {
                element.set(redaction, at: redaction.at.text(in: zone))
            }
        }
    }

    func set(_ name: String, _ instant: Instant?, on element: Element) {
        if let instant { element.set(name, to: instant.text(in: zone)) }
    }

    /// Everybody named in a text that is not left out, in the order of first mention.
    var mentioned: [PersonID] {
        var seen: Set<PersonID> = []
        let texts = meeting.passages.compactMap { try? text(of: $0).get() }
        return texts.flatMap(\.people).filter { seen.insert($0).inserted }
    }

    private func text(of passage: PassageID) -> Result<Passage, Withholding> {
        if let reason = withheld[passage] { return .failure(reason) }
        if let text = minutes.texts[passage] { return .success(text) }
        return .failure(minutes.redactions[passage] == nil ? .erased : .redacted)
    }
}
