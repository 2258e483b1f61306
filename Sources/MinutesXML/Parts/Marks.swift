import Foundation
import Journal
import Meetings
import SafeXML

extension Element {
    /// The mark in the place of redacted words.
    func set(_ redaction: Redaction, at time: String) {
        set("redacted", time)
        set("reason", word: redaction.reason)
    }

    func redaction() throws(MinutesXMLError) -> Redaction {
        Redaction(at: try instant("redacted"), reason: try word("reason"))
    }

    /// The name of a person as printed, or the mark that it was erased.
    func add(_ name: PrintedName?) {
        if let name { add(name) } else { add("erased") }
    }
}

extension ArchiveWriter {
    func writeMarks(to root: Element) throws(MinutesXMLError) {
        let erasures = record.marks.erasures.sorted { $0.key < $1.key }
        try root.addList("erasures", of: erasures) { erasure, list in
            let element = list.add("erasure")
            element.set("person", erasure.key)
            element.set("at", erasure.value.text(in: .gmt))
        }
        let redactions = record.marks.redactions.sorted { $0.key < $1.key }
        try root.addList("redactions", of: redactions) { redaction, list in
            let element = list.add("redaction")
            element.set("passage", redaction.key)
            element.set(redaction.value, at: redaction.value.at.text(in: .gmt))
        }
    }
}

extension ArchiveReader {
    func marks() throws(MinutesXMLError) -> Marks {
        var marks = Marks()
        for element in root.list("erasures") {
            marks.erasures[try element.identifier("person")] = try element.instant("at")
        }
        for element in root.list("redactions") {
            marks.redactions[try element.identifier("passage")] = try element.redaction()
        }
        return marks
    }
}
