import OpenDocument
import Testing

@Suite("What looks like a tag and is none")
struct UnfilledTests {
    private func told(_ body: String) throws -> [String] {
        let catalogue = [
            Field("organisation"),
            Field(
                "agenda",
                .list,
                fields: [Field("title")]
            ),
        ]
        return try Flat.template(body).problems(against: catalogue).map(summary)
    }

    @Test(
        "is told where it stands in an attribute or in an element that is not filled",
        arguments: [
            "<text:p><text:a xlink:href='http://x/{{organisation}}'>x</text:a></text:p>":
                "not filled {{organisation}} in xlink:href",
            "<text:p><text:a xlink:href='http://x/%7B%7Btitel%7D%7D'>x</text:a></text:p>":
                "not filled %7B%7Btitel%7D%7D in xlink:href",
            "<text:p>x<text:alphabetical-index-mark text:string-value='{{titel}}'/></text:p>":
                "not filled {{titel}} in text:string-value",
            "<text:section text:name='S' text:condition='ooow:{{titel}}'><text:p>x</text:p></text:section>":
                "not filled {{titel}} in text:condition",
            "<text:p><text:ruby><text:ruby-base>a</text:ruby-base><text:ruby-text>{{titel}}</text:ruby-text></text:ruby></text:p>":
                "not filled {{titel}} in text:ruby-text",
            "<loext:header-first><text:p>{{titel}}</text:p></loext:header-first>":
                "not filled {{titel}} in loext:header-first",
        ]
    )
    func unfilled(body: String, fault: String) throws {
        #expect(try told(body) == [fault])
        let template = try Flat.template(body)
        #expect(throws: TemplateError.self) { try template.fill([:], metadata: Flat.metadata) }
    }

    @Test(
        "is warned of where braces are missing around a name that there is, and filled all the same"
    )
    func stray() throws {
        let body = "<text:p>{organisation} organisation}} {name} a}b {organisation</text:p>"
        #expect(
            try told(body) == [
                "stray {organisation}, organisation", "stray organisation}}, organisation",
            ]
        )
        #expect(try Flat.filled(body, [:]).contains("{organisation} organisation}}"))
        #expect(try told("<text:p>{{organisation}} {{organisation}}}</text:p>").isEmpty)
    }

    @Test("is warned of where a table, a list or a section is almost called as a list is")
    func samples() throws {
        func section(_ name: String) -> String {
            "<text:section text:name='\(name)'><text:p>x</text:p></text:section>"
        }
        #expect(try told(section("agendda")) == ["no list agendda, agenda"])
        for name in ["agenda", "Agenda", "title", "Section1", "agenda points", "extra"] {
            #expect(try told(section(name)).isEmpty, "\(name)")
        }
        let others = """
            <table:table table:name='agend'><table:table-column/><table:table-row><table:table-cell>\
            <text:p>x</text:p></table:table-cell></table:table-row></table:table>\
            <text:list text:style-name='aggenda'><text:list-item><text:p>x</text:p></text:list-item>\
            </text:list>
            """
        #expect(try told(others) == ["no list agend, agenda", "no list aggenda, agenda"])
        #expect(try told(section("agendda")).count == 1)
        #expect(throws: Never.self) {
            try Flat.template(section("agendda")).fill([:], metadata: Flat.metadata)
        }
    }
}
