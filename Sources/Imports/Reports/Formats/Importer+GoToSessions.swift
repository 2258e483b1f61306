public import Foundation

extension Importer {
    /// Of the attendees of a GoToMeeting, which come for all its sessions together, the records of some
    /// sessions, each as it stands; nil where there is none of them.
    ///
    /// What is kept with one sitting then says nothing of others.
    public static func goToMeetingAttendees(
        in bytes: Data,
        ofSessions keys: Set<String>
    ) throws(ReportError) -> Data? {
        let document = try JSONDocument(Array(bytes))
        let records = try Records.all(document) { record in
            record["meetingInstanceKey"]?.text.map(keys.contains) ?? false
        }
        guard !records.isEmpty else { return nil }
        var result = Data("[".utf8)
        for (index, record) in records.enumerated() {
            if index > 0 { result.append(UInt8(ascii: ",")) }
            let node = document.nodes[record.index]
            result.append(contentsOf: document.bytes[Int(node.start)..<Int(node.end)])
        }
        result.append(UInt8(ascii: "]"))
        return result
    }
}
