import Journal
import Meetings
import SafeXML

extension MinutesWriter {
    func write(_ seal: Seal, to root: Element) {
        let head = root.add("head")
        head.set("sequence", seal.head.sequence)
        head.set("hash", seal.head.hash)
        head.set("sealed", seal.isSealed)
    }

    func writeCancellation(to root: Element) {
        guard let cancellation = meeting.cancellation else { return }
        let element = root.add("cancellation")
        set("at", cancellation.at, on: element)
        if let reason = cancellation.reason { write(reason, to: element.add("reason")) }
    }

    func writeClosing(to root: Element) throws(MinutesXMLError) {
        if let adjournment = meeting.adjournment {
            let element = root.add("adjournment")
            set("at", adjournment.at, on: element)
            element.set("number", adjournment.number)
            element.set("year", adjournment.year)
            set("next", adjournment.next, on: element)
        }
        for returned in meeting.returns { set("at", returned.at, on: root.add("returnedToDraft")) }
        if let submission = meeting.submission {
            set("at", submission.at, on: root.add("submission"))
        }
        if let seal = meeting.seal {
            let element = root.add("seal")
            set("at", seal.at, on: element)
            element.set("head", seal.head)
        }
    }
}

extension MinutesReader {
    func seal(of meeting: MeetingID) throws(MinutesXMLError) -> Seal {
        guard let head = root.part("head") else { throw .meaningless(root.place(), value: "") }
        return Seal(
            head: Head(
                meeting: meeting,
                sequence: try head.required("sequence") { Int64($0) },
                hash: try head.required("hash") { Fingerprint($0) }
            ),
            isSealed: head.holds("sealed")
        )
    }

    mutating func readCancellation() throws(MinutesXMLError) {
        guard let element = root.part("cancellation") else { return }
        let reason: PassageID? =
            if let part = element.part("reason") { try passage(part) } else { nil }
        events.append(.cancelled(Cancelled(at: try element.instant("at"), reason: reason)))
    }

    mutating func readAdjournment() throws(MinutesXMLError) {
        guard let element = root.part("adjournment") else { return }
        let adjourned = Adjourned(
            at: try element.instant("at"),
            next: try element.optionalInstant("next"),
            number: try element.number("number"),
            year: try element.number("year"),
            decisions: []
        )
        events.append(.adjourned(adjourned))
    }

    mutating func readSubmission() throws(MinutesXMLError) {
        for element in root.parts("returnedToDraft") {
            let at = try element.instant("at")
            events.append(.returnedToDraft(ReturnedToDraft(at: at, reason: nil)))
        }
        if let element = root.part("submission") {
            let at = try element.instant("at")
            events.append(.submitted(Submitted(at: at, passages: [], names: [])))
        }
        if let element = root.part("seal") {
            let head = try element.required("head") { Fingerprint($0) }
            events.append(.sealed(Sealed(at: try element.instant("at"), head: head)))
        }
    }
}
