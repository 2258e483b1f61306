import Journal
import Meetings
import Testing
import Wording

@testable import Exports

@Suite("Links and access codes") struct WayInTests {
    @Test(
        "stand in no document but the notice",
        arguments: [
            (Channel.video, "https://visio.exemple.fr/conseil", ""),
            (.video, "WWW.exemple.fr, salle du conseil", ""),
            (.audio, "02 98 00 00 00, code 4711", ""), (.audio, "code 4711", ""),
            (.video, "GoToMeeting", "GoToMeeting"), (.video, "Jitsi, salle 12", "Jitsi, salle 12"),
            (.onSite, "9 rue de l’Harteloire, 29200 Brest", "9 rue de l’Harteloire, 29200 Brest"),
            (.secondarySite, "Mairie, 29000 Quimper", "Mairie, 29000 Quimper"),
        ]
    )
    func withoutWayIn(channel: Channel, told: String, printed: String) {
        let venue = Convocation.Venue(channel: channel, name: told).withoutWayIn
        #expect(venue == Convocation.Venue(channel: channel, name: printed))
    }

    @Test("leave the sentence of the minutes, which says by what means all the same")
    func sentence() throws {
        let minutes = try Evening.full().minutes()
        var texts = minutes.texts
        let places = try #require(minutes.meeting.particulars).places
        let video = try #require(places.first { $0.channel == .video })
        texts[video.text] = Passage(
            id: video.text,
            paragraphs: [Passage.Paragraph([.text("https://visio.exemple.fr/abc")])]
        )
        let opening = try #require(minutes.meeting.opening)
        let told = Minutes(
            meeting: minutes.meeting,
            seal: minutes.seal,
            texts: texts,
            names: minutes.names,
            language: .french,
            record: nil
        )
        let reading = Reading(told, withoutNames: false, namesVoters: true)
        let convocation = try #require(Convocation(reading, opening: opening.at))
        #expect(!convocation.sentence.french.contains("visio.exemple.fr"))
        #expect(convocation.sentence.french.contains("visioconférence"))
    }
}
