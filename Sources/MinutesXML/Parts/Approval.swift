import Meetings
import SafeXML

extension MinutesWriter {
    func writeApproval(to root: Element) throws(MinutesXMLError) {
        if let approval = meeting.approval {
            let element = root.add("approval")
            set("at", approval.at, on: element)
            element.set("sitting", approval.sitting)
            for correction in approval.corrections {
                write(correction, to: element.add("correction"))
            }
        }
        try root.addList("signatures", of: meeting.signatures) { signature, list in
            let element = list.add("signature")
            element.set("person", signature.person)
            element.set("role", word: signature.role)
            set("at", signature.at, on: element)
        }
        try root.addList("rectifications", of: meeting.rectifications) { rectification, list in
            let element = list.add("rectification")
            element.set("item", rectification.item)
            set("at", rectification.at, on: element)
            element.set("commitment", rectification.commitment)
            write(rectification.passage, to: element)
        }
    }
}

extension MinutesReader {
    mutating func readApproval() throws(MinutesXMLError) {
        if let element = root.part("approval") {
            var corrections: [PassageID] = []
            for correction in element.parts("correction") {
                corrections.append(try passage(correction))
            }
            let approved = Approved(
                at: try element.instant("at"),
                sitting: try element.identifier("sitting"),
                corrections: corrections,
                passages: []
            )
            events.append(.approved(approved))
        }
        for element in root.list("signatures") {
            let signature = Signature(
                person: try member(element),
                role: try element.word("role"),
                at: try element.instant("at")
            )
            events.append(.signed(Signed(signature: signature)))
        }
        for element in root.list("rectifications") {
            let rectification = Rectification(
                passage: try passage(element),
                commitment: try element.required("commitment") { Fingerprint($0) },
                item: try item(element),
                at: try element.instant("at")
            )
            events.append(.rectified(Rectified(rectification: rectification)))
        }
    }
}
