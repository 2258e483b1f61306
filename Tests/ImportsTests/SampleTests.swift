import Foundation
import Imports
import Meetings
import Testing

@Suite struct `The samples` {
    @Test(arguments: Sample.allCases)
    func `Each is recorded without a refusal and submitted`(sample: Sample) throws {
        let rehearsal = try sample.rehearsal()
        #expect(rehearsal.refusals.map { "\($0.line): \($0.refusal)" } == [])
        #expect(rehearsal.meeting.phase == .submitted)
        #expect(rehearsal.meeting.seal != nil)
        #expect(rehearsal.record.file.hasPrefix(String(rehearsal.record.reference.suffix(10))))
    }

    @Test func `They are all that the folder holds`() throws {
        let folder = Sample.folder.appending(path: "Meetings").path(percentEncoded: false)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(files.sorted() == Sample.allCases.map(\.file))
    }

    @Test(arguments: Sample.allCases.filter { $0 != .council })
    func `Each vote of heads reconciles: everybody who could vote is in its figures`(
        sample: Sample
    ) throws {
        let rehearsal = try sample.rehearsal()
        for vote in rehearsal.meeting.votes {
            let snapshot = try #require(vote.closing?.snapshot)
            let could = snapshot.present.reduce(0) { $0 + $1.heads } + snapshot.represented
            #expect(snapshot.tally.total + snapshot.recused == could)
            #expect(snapshot.notVoting == 0)
            #expect(snapshot.quorum.isMet)
        }
        let unmet = rehearsal.meeting.quorumChecks.filter { !$0.reckoning.isMet }
        #expect(unmet.isEmpty)
    }

    @Test(arguments: Sample.allCases)
    func `Each text keeps to French typography`(sample: Sample) throws {
        let rehearsal = try sample.rehearsal()
        for id in rehearsal.texts.keys {
            let text = try #require(rehearsal.text(id))
            let fault = text.firstMatch(of: /'|[\ \p{L}\d][;!?]|\ :|«\ |\ »|\p{L}:|\d\ h|\d\ €/)
            #expect(fault?.output == nil, "\(text)")
        }
    }

    @Test func `People are the same from sample to sample`() throws {
        var names: [PersonIdentity: String] = [:]
        for sample in Sample.allCases {
            for person in try SittingRecord(reading: sample.bytes(), file: "").people {
                #expect(names[person.identity, default: person.key] == person.key)
                names[person.identity] = person.key
            }
        }
        #expect(names.count > 150)
    }
}

@Suite struct `The bureau of 16 March 2020` {
    let rehearsal: Rehearsal
    var meeting: Meeting { rehearsal.meeting }

    init() throws {
        rehearsal = try Sample.bureau.rehearsal()
    }

    @Test func `It sits in Brest and far away, on the evening of 16 March`() throws {
        #expect(rehearsal.record.reference == "BF-2020-03-16")
        #expect(rehearsal.record.body.kind == .party)
        #expect(meeting.particulars?.form == .hybrid)
        #expect(rehearsal.time(meeting.opening?.at) == "18:30")
        let place = try #require(meeting.particulars?.places.first)
        #expect(place.channel == .onSite)
        #expect(rehearsal.text(place.text)?.hasSuffix("à Brest") == true)
    }

    @Test func `Seventeen of twenty-four are there at the opening, eight of them remote`() {
        let reckoning = meeting.quorumChecks.first?.reckoning
        #expect(reckoning?.base == 24)
        #expect(reckoning?.needed == 12)
        #expect(reckoning?.onSite == 9)
        #expect(reckoning?.remote == 8)
        #expect(reckoning?.represented == 2)
    }

    @Test func `Close to half of the speakers speak by phone, tablet or computer`() {
        var channels: [PersonID: Set<Mode>] = [:]
        var devices: Set<Device> = []
        for turn in meeting.turns {
            let span = meeting.attendance.presence(of: turn.person, at: turn.beganAt)
            guard let span, let mode = span.channel.mode else { continue }
            channels[turn.person, default: []].insert(mode)
            if mode == .remote { devices.insert(span.device) }
        }
        let remote = channels.values.count { $0.contains(.remote) }
        #expect(remote == 9)
        let share = Double(remote) / Double(channels.count)
        #expect(channels.count == 17)
        #expect((0.4...0.6).contains(share), "\(remote) of \(channels.count)")
        #expect(devices == [.phone, .tablet, .computer])
    }

    @Test func `Somebody goes from the room to the telephone`() {
        #expect(
            rehearsal.stays(of: "pellen") == [
                "onSite unknown 18:27–19:30", "audio phone 19:40–21:31",
            ]
        )
    }

    @Test func `Somebody is connected twice at once`() {
        let connections = meeting.attendance.connections(of: rehearsal.person("le-meur"))
        #expect(connections.count == 2)
        #expect(rehearsal.stays(of: "le-meur") == ["video computer 18:24–21:31"])
    }

    @Test func `People come late, and leave before the end`() {
        #expect(rehearsal.stays(of: "stephan").first == "video computer 19:05–19:42")
        #expect(rehearsal.stays(of: "bodenes") == ["onSite unknown 19:20–21:31"])
        #expect(rehearsal.stays(of: "gassama") == ["onSite unknown 18:27–19:56"])
    }

    @Test func `A line drops: incident, recess, quorum checked again`() throws {
        let incident = try #require(meeting.incidents.first { $0.kind == .connectionLost })
        #expect(incident.people.count == 3)
        #expect(rehearsal.time(incident.at) == "19:42")
        #expect(meeting.recesses.count == 2)
        #expect(rehearsal.time(meeting.recesses.first?.from) == "19:42")
        #expect(rehearsal.time(meeting.recesses.first?.to) == "19:50")
        let checks = meeting.quorumChecks.filter { $0.occasion == .request }
        #expect(checks.compactMap { rehearsal.time($0.at) } == ["19:50", "20:32"])
        #expect(checks.first?.reckoning.counted == 21)
    }

    @Test func `Nine to eight is carried on votes cast and lost on those present`() {
        let tally = Tally(inFavour: 9, against: 8, abstentions: 3)
        let votes = meeting.votes.filter { $0.closing?.snapshot.tally == tally }
        #expect(votes.map(\.majority.base) == [.votesCast, .present])
        #expect(votes.compactMap { $0.closing?.snapshot.base } == [17, 18])
        #expect(votes.compactMap { $0.closing?.snapshot.needed } == [9, 10])
        #expect(votes.compactMap { $0.closing?.snapshot.outcome } == [.carried, .rejected])
    }

    @Test func `A secret ballot has tellers`() throws {
        let vote = try #require(meeting.votes.first { $0.method == .secret })
        #expect(vote.closing?.tellers.count == 2)
        #expect(vote.closing?.snapshot.tally.notTakingPart == 1)
    }

    @Test func `A recorded vote has proxies and a recusal`() throws {
        let vote = try #require(meeting.votes.first { $0.method == .recorded })
        #expect(vote.ballots.values.count { $0.castBy != nil } == 2)
        #expect(vote.recused == [rehearsal.person("marzouk")])
        #expect(vote.closing?.snapshot.tally == Tally(inFavour: 14, against: 3, abstentions: 2))
    }

    @Test func `People are represented, excused, absent and invited`() {
        #expect(meeting.proxies.count == 2)
        #expect(meeting.excused.count == 3)
        #expect(rehearsal.stays(of: "louarn") == [])
        #expect(!meeting.excused.contains(rehearsal.person("louarn")))
        #expect(meeting.roster[rehearsal.person("thepaut")]?.seat == .guest)
        #expect(meeting.opening?.roster[rehearsal.person("thepaut")] == nil)
    }

    @Test func `The agenda is nested, one item behind closed doors, one put off, one come up`() {
        let items = meeting.agenda
        #expect(items.numbered.contains { $0.number == [2, 3] })
        #expect(items.count { $0.isClosedSession } == 1)
        #expect(items.count { $0.postponedAt != nil } == 1)
        #expect(items.last.flatMap { rehearsal.text($0.title) }?.hasPrefix("Désignation") == true)
        #expect(items.numbered.last?.number == [7])
    }

    @Test func `A mark is corrected, another taken back, a third comes late`() {
        #expect(rehearsal.stays(of: "gueguen") == ["video phone 18:50–21:31"])
        #expect(meeting.attendance.revisions.count == 1)
        #expect(rehearsal.stays(of: "nedelec") == ["audio phone 18:28–21:31"])
        #expect(meeting.retractions.count == 1)
        #expect(rehearsal.stays(of: "jezequel") == ["onSite unknown 18:25–21:29"])
    }

    @Test func `A task of an earlier sitting is written again, here and ten days later`() throws {
        let later = try Sample.secretariat.rehearsal()
        for rehearsal in [rehearsal, later] {
            let texts = rehearsal.meeting.tasks.compactMap { rehearsal.text($0.text) }
            #expect(texts.contains { $0.contains("reprise") && $0.contains("17\u{A0}février") })
        }
    }
}

@Suite struct `The three sittings held far away` {
    @Test func `The secretariat sits wholly by video, by telephone where the sound fails`() throws {
        let rehearsal = try Sample.secretariat.rehearsal()
        #expect(rehearsal.meeting.particulars?.form == .remote)
        let channels = rehearsal.meeting.roster.members.flatMap { member in
            rehearsal.meeting.attendance.stays(of: member.person, until: nil).map(\.channel)
        }
        #expect(Set(channels) == [.video, .audio])
        #expect(rehearsal.stays(of: "caradec").count == 3)
    }

    @Test func `The section secretaries have three hosts and decide on Slack step by step`() throws
    {
        let rehearsal = try Sample.sections.rehearsal()
        let hosts = rehearsal.names.values.filter { $0.role.contains("animat") }
        #expect(hosts.count == 3)
        let decision = try #require(rehearsal.meeting.decisions.first)
        let text = try #require(rehearsal.text(decision.text))
        #expect(text.hasPrefix("Slack est introduit pas à pas"))
        #expect(text.contains("1. en avril 2020"))
        let snapshot = rehearsal.meeting.votes.first?.closing?.snapshot
        #expect(snapshot?.tally == Tally(inFavour: 15, against: 1, abstentions: 2))
    }

    @Test func `More than a hundred and forty are registered for the webinar`() throws {
        let rehearsal = try Sample.webinar.rehearsal()
        let meeting = rehearsal.meeting
        let convened = meeting.roster.members.filter(\.isConvened)
        #expect(convened.count == 149)
        #expect(meeting.particulars?.kind == .information)
        let present = convened.filter {
            !meeting.attendance.stays(of: $0.person, until: meeting.sitting?.to).isEmpty
        }
        #expect(present.count == 122)
        let devices = meeting.attendance.marks.compactMap { mark -> Device? in
            if case .arrived(_, let device) = mark.movement { device } else { nil }
        }
        #expect(devices.count { $0 == .unknown } > devices.count / 2)
    }
}
