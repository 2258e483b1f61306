public import Meetings

extension Phrase {
    /// What a document is about, for programs and the curious: the record that it was made from.
    public static func recordOfMeeting(
        _ meeting: MeetingID,
        head: Fingerprint,
        afterEvents count: Int
    ) -> Phrase {
        let (name, digits) = (meeting.description, head.description)
        return Phrase(
            french: "Séance \(name), empreinte \(digits), \(count, .event)",
            english: "Meeting \(name), head \(digits), \(count, .event)"
        )
    }

    /// What the XML is that minutes carry.
    public static let carriedRecord = Phrase(
        french: "Procès-verbal publié, lisible par programme ; se vérifie par greffier verify",
        english: "Published minutes, for programs to read; verified by greffier verify"
    )
}
