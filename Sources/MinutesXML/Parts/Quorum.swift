import Meetings
import SafeXML

extension MinutesWriter {
    func writeQuorumChecks(to root: Element) throws(MinutesXMLError) {
        try root.addList("quorumChecks", of: meeting.quorumChecks) { check, list in
            let element = list.add("quorumCheck")
            set("at", check.at, on: element)
            element.set("occasion", word: check.occasion)
            element.set("item", check.item)
            element.add(check.reckoning)
        }
    }
}

extension MinutesReader {
    mutating func readQuorumChecks() throws(MinutesXMLError) {
        for element in root.list("quorumChecks") {
            let check = QuorumCheck(
                at: try element.instant("at"),
                occasion: try element.word("occasion"),
                item: try item(element),
                reckoning: try element.reckoning()
            )
            events.append(.quorumChecked(QuorumChecked(check: check)))
        }
    }
}

extension Element {
    func add(_ reckoning: QuorumReckoning) {
        let element = add("reckoning")
        element.set("base", reckoning.base)
        element.set("needed", reckoning.needed)
        element.set("onSite", reckoning.onSite)
        element.set("remote", reckoning.remote)
        element.set("unknown", reckoning.unknown)
        element.set("represented", reckoning.represented)
        element.set("counted", reckoning.counted)
        element.set("met", reckoning.isMet)
    }

    /// The arithmetic of a quorum that stands inside.
    func reckoning() throws(MinutesXMLError) -> QuorumReckoning {
        guard let element = part("reckoning") else { throw .meaningless(place(), value: "") }
        return QuorumReckoning(
            base: try element.number("base"),
            needed: try element.number("needed"),
            onSite: try element.number("onSite"),
            remote: try element.number("remote"),
            unknown: try element.number("unknown"),
            represented: try element.number("represented"),
            counted: try element.number("counted")
        )
    }
}
