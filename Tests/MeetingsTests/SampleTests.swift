import Foundation
import Testing

@testable import Meetings

/// What went into a journal once is read for ever, byte for byte.
@Suite struct SampleTests {
    @Test("a sample decodes to its event and gives back its bytes", arguments: Sample.all.indices)
    func frozen(index: Int) throws {
        let sample = Sample.all[index]
        let bytes = Array(sample.body.utf8)
        // The time that the journal gives plays no part for a body that is understood
        let event = Event(kind: sample.kind.rawValue, body: bytes, at: .at(0))
        #expect(event == sample.event)
        #expect(event.kind == sample.kind)
        #expect(event.kindName == sample.kind.rawValue)
        #expect(String(decoding: try event.body(), as: UTF8.self) == sample.body)
    }

    @Test("a mark has the body that the encoder of all events gives it")
    func marks() throws {
        let arrivals = Channel.allCases.flatMap { channel in
            Device.allCases.map { Movement.arrived(channel: channel, device: $0) }
        }
        let provenances: [Provenance] = [
            .recorded, .declared, .observed, .imported(digest: .sevens),
        ]
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for (index, movement) in (arrivals + [.left]).enumerated() {
            for provenance in provenances {
                let mark = Mark(
                    id: MarkID(UUID()),
                    person: PersonID(UUID()),
                    connection: ConnectionID(UUID()),
                    at: Instant(milliseconds: Int64(index - 3) * 1_234_567),
                    movement: movement,
                    provenance: provenance
                )
                let body = try Event.marked(Marked(mark: mark)).body()
                #expect(try Data(body) == encoder.encode(Marked(mark: mark)))
            }
        }
    }

    @Test("every kind of event has a sample")
    func complete() {
        let kinds = Set(Event.Kind.allCases).subtracting([.unknown])
        #expect(Set(Sample.all.map(\.kind)) == kinds)
    }

    @Test("what goes into the journal without being read back first holds no figure")
    func figures() throws {
        let unread = Sample.all.filter { !$0.kind.mayHoldFigures }
        #expect(Set(unread.map(\.kind)).isSuperset(of: [.noted, .balloted, .marked]))
        for sample in unread {
            #expect(!Self.holdsFigure(sample.event.payload), "\(sample.kind)")
        }
        let closing = try #require(Sample.all.first { $0.kind == .voteClosed })
        #expect(Self.holdsFigure(closing.event.payload))
    }

    /// Moments, days and identifiers are held within bounds from the start.
    private static func holdsFigure(_ value: Any) -> Bool {
        switch value {
        case is Int, is Double: true
        case is Instant, is Day, is UUID, is Fingerprint: false
        default: Mirror(reflecting: value).children.contains { holdsFigure($0.value) }
        }
    }

    @Test("an event speaks of the time that stands in its body")
    func times() {
        let times = Dictionary(
            Sample.all.map { ($0.kind, $0.event.at) },
            uniquingKeysWith: { first, _ in first }
        )
        #expect(times[.marked] == .at(18, 2))
        #expect(times[.proxyGiven] == .at(17))
        #expect(times[.voteClosed] == .at(19, 5))
        #expect(times[.incidentReported] == .at(19))
    }

    @Test("an unknown kind keeps its bytes, and nothing more is entered after it")
    func unknownKind() throws {
        let bytes: [UInt8] = [0xFF, 0x00, 0x7B]
        let event = Event(kind: "sung", body: bytes, at: .at(19))
        #expect(event.kind == .unknown)
        #expect(event.kindName == "sung")
        #expect(event.at == .at(19))
        #expect(try event.body() == bytes)
        var hall = try Hall.opened()
        hall.apply(event)
        #expect(hall.meeting.isWrittenByNewerVersion)
        for kind in Event.Kind.allCases {
            guard let act = hall.act(of: kind) else { continue }
            #expect(hall.refusal(of: act) == .writtenByNewerVersion, "\(kind)")
        }
        // And what was entered before it still reads
        #expect(hall.meeting.opening?.at == .at(18))
    }

    @Test(
        "a known kind with a body that cannot be read keeps its bytes as well",
        arguments: [
            "", "{", "[]", "null", "{}", #"{"at":"soon"}"#, #"{"at":1.5}"#,
            #"{"at":99999999999999999999}"#, #"{"at":9223372036854775807}"#,
        ]
    )
    func unreadableBody(body: String) throws {
        for kind in Event.Kind.allCases {
            let event = Event(kind: kind.rawValue, body: Array(body.utf8), at: .at(19))
            #expect(event.kind == .unknown, "\(kind)")
            #expect(event.kindName == kind.rawValue)
            #expect(try event.body() == Array(body.utf8))
            var meeting = Meeting(id: MeetingID(number: 1))
            meeting.apply(event)
            #expect(meeting.isWrittenByNewerVersion)
        }
    }

    @Test("each byte of a sample that is changed is read as something, and never brings down")
    func changedBytes() {
        for sample in Sample.all {
            let bytes = Array(sample.body.utf8)
            for index in bytes.indices {
                var changed = bytes
                changed[index] ^= 1
                let event = Event(kind: sample.kind.rawValue, body: changed, at: .at(19))
                var meeting = Meeting(id: MeetingID(number: 1))
                meeting.apply(event)
                #expect(event != sample.event || Self.isHexCase(bytes[index]))
            }
        }
    }

    /// Identifiers and digests read in capitals or not: there a changed byte may mean the same.
    private static func isHexCase(_ byte: UInt8) -> Bool {
        Character(UnicodeScalar(byte)).isHexDigit
    }
}

/// The words that stand in journals: a value that is new is added here, none ever changes.
@Suite struct VocabularyTests {
    private func words<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> String
    where Value.RawValue == String {
        Value.allCases.map(\.rawValue).joined(separator: " ")
    }

    @Test("people and presence")
    func presence() {
        #expect(words(Seat.self) == "fullMember substitute advisory guest")
        #expect(words(Gender.self) == "female male other")
        #expect(words(Channel.self) == "onSite secondarySite video audio unknown")
        #expect(
            words(Device.self)
                == "phone tablet computer roomSystem landline phoneOrTablet unknown"
        )
        #expect(words(QuorumCheck.Occasion.self) == "opening item request")
        #expect(words(QuorumRule.Moment.self) == "opening item vote")
        #expect(words(Announcement.Intention.self) == "onSite remote excused proxy")
        #expect(words(Announcement.Way.self) == "slack calendar page")
        #expect(words(FollowedTask.Outcome.self) == "done continued dropped")
        #expect(words(Signature.Role.self) == "chair secretary")
        #expect(words(Incident.Kind.self) == "connectionLost poorSound other")
    }

    @Test("sittings and agendas")
    func sittings() {
        #expect(words(SittingKind.self) == "ordinary extraordinary information")
        #expect(words(Form.self) == "onSite hybrid remote")
        #expect(words(AgendaItem.Kind.self) == "ordinary approvalOfMinutes anyOtherBusiness")
        #expect(
            words(BodyKind.self)
                == "association party union cooperative municipalCouncil worksCouncil companyBoard"
        )
    }

    @Test("rules and votes")
    func votes() {
        #expect(words(QuorumRule.Base.self) == "membersInOffice convened")
        #expect(words(MajorityRule.Base.self) == "votesCast present presentOrRepresented inOffice")
        #expect(words(MajorityRule.TieRule.self) == "rejected castingVote")
        #expect(
            words(VoteMethod.self)
                == "showOfHands recorded secret external consensus unanimity takenNote"
        )
        #expect(words(Motion.Kind.self) == "proposal nonBindingResolution")
        #expect(words(Selection.TieRule.self) == "newRound elder lot")
        #expect(words(Choice.self) == "inFavour against abstention blank spoiled notTakingPart")
        #expect(
            words(Outcome.self)
                == "carried rejected carriedByCastingVote rejectedByCastingVote noted chosen undecided"
        )
    }

    @Test(
        "references, provenances and thresholds keep their form",
        arguments: [
            #"{"annex":{"id":"I"}}"#, #"{"connection":{"id":"I"}}"#, #"{"decision":{"id":"I"}}"#,
            #"{"announcement":{"id":"I"}}"#, #"{"replacement":{"id":"I"}}"#,
            #"{"incident":{"id":"I"}}"#, #"{"item":{"id":"I"}}"#,
            #"{"mark":{"id":"I"}}"#, #"{"motion":{"id":"I"}}"#, #"{"passage":{"id":"I"}}"#,
            #"{"person":{"id":"I"}}"#, #"{"proxy":{"id":"I"}}"#, #"{"task":{"id":"I"}}"#,
            #"{"turn":{"id":"I"}}"#, #"{"vote":{"id":"I"}}"#, #"{"selection":{"id":"I"}}"#,
            #"{"recusal":{"id":"I"}}"#,
        ]
    )
    func references(form: String) throws {
        let json = form.replacing("\"I\"", with: "\"\(PersonID(number: 1))\"")
        #expect(try roundTrip(Reference.self, json) == json)
    }

    @Test("provenances and thresholds keep their form")
    func forms() throws {
        for json in [#"{"recorded":{}}"#, #"{"declared":{}}"#, #"{"observed":{}}"#] {
            #expect(try roundTrip(Provenance.self, json) == json)
        }
        for json in [
            #"{"moreThan":{"fraction":{"denominator":2,"numerator":1}}}"#,
            #"{"atLeast":{"fraction":{"denominator":3,"numerator":2}}}"#,
            #"{"count":{"number":5}}"#, #"{"nothing":{}}"#,
        ] {
            #expect(try roundTrip(Threshold.self, json) == json)
        }
    }

    private func roundTrip<Value: Codable>(_ type: Value.Type, _ json: String) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let value = try JSONDecoder().decode(Value.self, from: Data(json.utf8))
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
