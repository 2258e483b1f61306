import Meetings
import SafeXML

extension MinutesWriter {
    func writeMotions(to root: Element) throws(MinutesXMLError) {
        try root.addList("motions", of: meeting.motions) { motion, list in
            let element = list.add("motion")
            element.set("id", motion.id)
            element.set("kind", word: motion.kind)
            element.set("item", motion.item)
            element.set("mover", motion.mover)
            element.set("amends", motion.amends)
            set("at", motion.at, on: element)
            set("withdrawn", motion.withdrawnAt, on: element)
            write(motion.text, to: element)
            for revision in motion.revisions {
                let written = element.add("revision")
                written.set("amendment", revision.amendment)
                set("at", revision.at, on: written)
                write(revision.text, to: written)
            }
        }
    }
}

extension MinutesReader {
    mutating func readMotions() throws(MinutesXMLError) {
        for element in root.list("motions") {
            let motion = Motion(
                id: try element.identifier("id"),
                item: try item(element),
                mover: try optionalMember(element, "mover"),
                kind: try element.word("kind"),
                amends: try reference(element, "amends") { .motion(id: $0) },
                text: try passage(element),
                at: try element.instant("at")
            )
            known.insert(.motion(id: motion.id))
            events.append(.motionMoved(MotionMoved(motion: motion)))
            if let at = try element.optionalInstant("withdrawn") {
                events.append(.motionWithdrawn(MotionWithdrawn(at: at, motion: motion.id)))
            }
        }
        // An amendment is moved after what it amends: its result is read once all are known.
        for element in root.list("motions") {
            for revision in element.parts("revision") { try readRevision(revision) }
        }
    }

    private mutating func readRevision(_ element: Element) throws(MinutesXMLError) {
        let amendment: MotionID? = try reference(element, "amendment") { .motion(id: $0) }
        guard let amendment else { throw .meaningless(element.place("amendment"), value: "") }
        let amended = MotionAmended(
            at: try element.instant("at"),
            amendment: amendment,
            text: try passage(element)
        )
        events.append(.motionAmended(amended))
    }
}
