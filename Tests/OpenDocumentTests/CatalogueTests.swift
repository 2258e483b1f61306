import OpenDocument
import Testing
import Typesetting

@Suite("A template held against a catalogue of fields")
struct CatalogueTests {
    private func field(_ name: String, _ kind: ValueKind = .text) -> Field {
        Field(name, kind, Phrase(french: "a", english: "b"))
    }

    private func told(_ body: String) throws -> [String] {
        let catalogue = [
            field("title"), field("date", .date), field("isDraft", .flag), field("names", .list),
            Field(
                "votes",
                .list,
                Phrase(french: "a", english: "b"),
                fields: [field("text", .passage), field("tally", .number)]
            ),
            Field("chair", .record, Phrase(french: "a", english: "b"), fields: [field("name")]),
        ]
        return try Flat.template(body).problems(against: catalogue).map(summary)
    }

    @Test("nothing is found where every name and format is right")
    func sound() throws {
        #expect(
            try told(
                """
                <text:p>{{title | upper}} {{date | long}} {{chair.name}} {{Title}}</text:p>\
                <text:p>{{#votes}}</text:p><text:p>{{text}} {{tally | count: "a", "b"}} {{title}} \
                {{position}}</text:p><text:p>{{/votes}}</text:p><text:p>{{#isDraft}}x{{/isDraft}}\
                {{#names}}{{.}}{{/names}}{{names | join}}{{#chair}}{{name}}{{/chair}}\
                {{#title}}{{.}}{{/title}}{{votes.tally | join}}</text:p>\
                <text:section text:name="votes"><text:p>{{tally}}</text:p></text:section>
                """
            ) == []
        )
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
