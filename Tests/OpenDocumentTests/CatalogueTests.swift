import OpenDocument
import Testing
import Typesetting

@Suite("A template held against a catalogue of fields")
struct CatalogueTests {
    private let catalogue = [
        Field("title"), Field("date", .date), Field("isDraft", .flag), Field("names", .list),
        Field("votes", .list, fields: [Field("text", .passage), Field("tally", .number)]),
        Field("chair", .record, fields: [Field("name"), Field("Role")]),
        Field("Name"),
        Field(
            "items",
            .list,
            fields: [
                Field("title"), Field("name"),
                Field("votes", .list, fields: [Field("for", .number)]),
            ]
        ),
    ]

    /// All that the catalogue promises.
    private func fields() throws -> [String: Value] {
        [
            "title": "Minutes", "isDraft": true, "names": ["Ada", "Alan"], "Name": "outer",
            "date": .date(try #require(CalendarDate(year: 2020, month: 3, day: 16))),
            "votes": [["text": .paragraphs(["Carried."]), "tally": 9]],
            "chair": ["name": "Grace", "Role": "chair"],
            "items": [["title": "Budget", "name": "inner", "votes": [["for": 9], ["for": 8]]]],
        ]
    }

    private func told(_ body: String) throws -> [String] {
        try Flat.template(body).problems(against: catalogue).map(summary)
    }

    @Test("nothing is found where every name and format is right, and then it can be filled")
    func sound() throws {
        let body = """
            <text:p>{{title | upper}} {{date | long}} {{chair.name}} {{Title}} {{chair.Name}} \
            {{Chair.role}}</text:p>\
            <text:p>{{#votes}}</text:p><text:p>{{text}} {{tally | count: "a", "b"}} {{title}} \
            {{position}} {{Position}} {{#chair}}{{position}}{{/chair}}</text:p>\
            <text:p>{{/votes}}</text:p><text:p>{{#isDraft}}x{{/isDraft}}\
            {{#names}}{{.}}{{/names}}{{names | join}}{{#chair}}{{name}}{{/chair}}\
            {{#title}}{{.}}{{/title}}{{votes.tally | join}}\
            {{#votes.tally}}{{. | number: 1}}{{/votes.tally}}</text:p>\
            <text:section text:name="votes"><text:p>{{tally}}</text:p></text:section>
            """
        #expect(try told(body) == [])
        #expect(try Flat.problems(body, try fields()).map(summary) == [])
    }

    @Test("a name means in the check what it means when the template is filled")
    func meaning() throws {
        #expect(
            try Flat.filled("<text:p>{{#items}}{{Name}} {{name}}{{/items}}</text:p>", try fields())
                == "<text:p>outer inner</text:p>"
        )
        #expect(try told("<text:p>{{#items}}{{Name | upper}}{{/items}}</text:p>") == [])
    }

    @Test(
        "what cannot be filled is found by the check, in the same words",
        arguments: [
            ("{{#chair}}{{position}}{{/chair}}", "unknown position, none near"),
            ("{{votes | join}}", "join not for votes"),
            ("{{items.votes.for | join}}", "join not for items.votes.for"),
            ("{{votes.text | join}}", "join not for votes.text"),
            ("{{chair.nam}}", "unknown chair.nam, chair.name"),
        ]
    )
    func agrees(tag: String, fault: String) throws {
        let body = "<text:p>\(tag)</text:p>"
        #expect(try told(body) == [fault])
        #expect(try Flat.problems(body, try fields()).map(summary) == [fault])
    }

    @Test("all that is wrong is found, also in sections whose data might be empty")
    func unsound() throws {
        #expect(
            try told(
                """
                <text:p>{{#votes}}</text:p><text:p>{{txet}}</text:p><text:p>{{/votes}}</text:p>\
                <text:p>{{^votes}}{{titel}}{{/votes}}{{title | long}}{{votes}}{{position}}</text:p>\
                <text:p>{{#vots}}{{whatever}}{{/vots}}{{chair.nam}}</text:p>
                """
            ) == [
                "unknown txet, text", "unknown titel, title", "long not for title",
                "not text votes",
                "unknown position, none near", "unknown vots, votes",
                "unknown chair.nam, chair.name",
            ]
        )
    }
}
