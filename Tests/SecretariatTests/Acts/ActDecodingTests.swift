import Foundation
import Imports
import Journal
import Meetings
import Registry
import Secretariat
import Testing
import Typesetting

@Suite("Acts as they are handed in")
struct ActDecodingTests {
    private let sitting: LiveSitting

    init() async throws { sitting = try await LiveSitting() }

    private func read(_ json: String) throws -> HandedAct {
        try JSONDecoder().decode(HandedAct.self, from: sitting.json(json))
    }

    private func fault(_ json: String) -> HandedActError? {
        #expect(throws: HandedActError.self) { try read(json) }
    }

    @Test("have an example each")
    func complete() {
        #expect(Set(ActSamples.all.keys) == Set(SittingAct.names))
        #expect(Set(SittingAct.names).count == SittingAct.names.count)
    }

    @Test("are read from JSON, and no field of theirs is lost", arguments: ActSamples.all)
    func read(act: String, fields: String) throws {
        let whole = try read(ActSamples.json(act, fields))
        #expect(whole.id == ActID(LiveSitting.uuid(99)))
        #expect(whole.at == HandedTime("18:35"))
        let error = fault(
            ActSamples.json(act, fields + (fields.isEmpty ? "" : ",") + #""colour": 1"#)
        )
        guard case .unknownField? = error?.reason else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(error?.field == "colour")
    }

    @Test("pass over what belongs to the page, and over empty fields")
    func ofThePage() throws {
        let act = try read(
            #"{"act": "recess", "id": "$1", "at": "", "until": null, "_token": "x", "_back": [1]}"#
        )
        #expect(act.at == nil && act.what == .course(.recess(until: nil)))
    }

    @Test(
        "name the field that is wrong, and what to write there",
        arguments: [
            (#"{"id": "$1"}"#, "act", "missing"),
            (#"{"act": "arive", "id": "$1"}"#, "act", "‘arrive’"),
            (#"{"act": "resume"}"#, "id", "missing"),
            (#"{"act": "resume", "id": "7"}"#, "id", "UUID"),
            (#"{"act": "resume", "id": "$1", "at": "6pm"}"#, "at", "18:42"),
            (#"{"act": "arrive", "id": "$1", "people": []}"#, "people", "missing"),
            (#"{"act": "arrive", "id": "$1", "people": "x"}"#, "people", "UUID"),
            (
                #"{"act": "arrive", "id": "$1", "people": ["$2"], "channel": "fax"}"#, "channel",
                "audio"
            ),
            (#"{"act": "openItem", "id": "$1", "item": {"id": 3}}"#, "item", "text"),
            (
                #"{"act": "closeVote", "id": "$1", "vote": "$2", "inFavour": -1}"#, "inFavour",
                "from 0"
            ),
            (
                #"{"act": "closeVote", "id": "$1", "vote": "$2", "forced": "maybe"}"#, "forced",
                "true"
            ),
            (
                #"{"act": "closeVote", "id": "$1", "vote": "$2", "options": ["$3"]}"#, "weights",
                "options"
            ),
            (#"{"act": "openVote", "id": "$1", "method": "secret"}"#, "motion", "missing"),
            (
                #"{"act": "openVote", "id": "$1", "motion": "$2", "method": "consensus"}"#,
                "method",
                "showOfHands"
            ),
            (
                #"{"act": "openVote", "id": "$1", "motion": "$2", "method": "secret", "majority": "present", "threshold": "5/4"}"#,
                "threshold", "3/4"
            ),
            (#"{"act": "assign", "id": "$1", "text": "…", "due": "soon"}"#, "due", "2020-03-16"),
            (#"{"act": "note", "id": "$1", "text": "  "}"#, "text", "missing"),
            (
                #"{"act": "revise", "id": "$1", "passage": "$2", "text": "…", "base": "12"}"#,
                "base", "64"
            ),
            (#"{"act": "sign", "id": "$1", "role": "chair"}"#, "confirmed", "taken back"),
            (
                #"{"act": "sign", "id": "$1", "role": "chair", "confirmed": false}"#, "confirmed",
                "tick"
            ),
            (#"{"act": "admit", "id": "$1"}"#, "person", "missing"),
            (#"{"act": "resume", "id": "$1", "atx": "18:30"}"#, "atx", "‘at’"),
        ]
    )
    func faults(json: String, field: String, remedy: String) throws {
        let error = try #require(fault(json))
        #expect(error.field == field)
        #expect(error.explanation.english.contains(remedy), "\(error.explanation.english)")
        #expect(error.explanation.french.contains("«\u{A0}\(field)\u{A0}»"))
    }

    @Test("in a queue do not stop each other when one cannot be read")
    func queue() async throws {
        try await sitting.open()
        let answers = try await sitting.hand(
            #"[{"act": "note", "id": "$20"}, {"act": "note", "id": "$21", "text": "Bien."}]"#
        )
        #expect(answers.map(\.act) == [20, 21].map { ActID(LiveSitting.uuid($0)) })
        #expect(answers[0].refusal != nil && answers[1].refusal == nil)
        #expect(try await sitting.folded().notes.count == 1)
    }

    @Test(
        "tell the time by any clock",
        arguments: [
            ("18:42", "2020-03-16T18:42:00+01:00"), ("00:20", "2020-03-17T00:20:00+01:00"),
            ("18:42:30", "2020-03-16T18:42:30+01:00"),
            ("2020-03-16T18:42", "2020-03-16T18:42:00+01:00"),
            ("2020-03-16T17:42:00Z", "2020-03-16T18:42:00+01:00"),
        ]
    )
    func times(written: String, meant: String) async throws {
        try await sitting.open()
        let note = #"{"act": "note", "id": "$20", "text": "Bien.", "at": "\#(written)"}"#
        try await sitting.take(note, at: "2020-03-17T01:00:00+01:00")
        let instant = try #require(Instant(text: meant))
        #expect(try await sitting.folded().notes.first?.at == instant)
    }

    @Test("come from now or before: a minute of another clock is let pass, no more")
    func future() async throws {
        try await sitting.open()
        func refusal(_ clock: String) async throws -> String? {
            let note = #"{"act": "note", "id": "$20", "text": "Bien.", "at": "\#(clock)"}"#
            let answers = try await sitting.hand(note, at: "2020-03-16T19:00:00+01:00")
            return answers[0].refusal?.french
        }
        #expect(try await refusal("19:02")?.contains("«\u{A0}at\u{A0}»") ?? false)
        #expect(try await refusal("19:01") == nil)
    }
}
