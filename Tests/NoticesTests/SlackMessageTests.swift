import Foundation
import Testing

@testable import Notices

@Suite("Messages for Slack") struct SlackMessageTests {
    private func blocks(_ message: SlackMessage) throws -> [[String: Any]] {
        let json = try JSONSerialization.jsonObject(with: message.json(to: "C1")) as? [String: Any]
        #expect(json?["channel"] as? String == "C1")
        return try #require(json?["blocks"] as? [[String: Any]])
    }

    private func text(_ block: [String: Any]) -> String {
        (block["text"] as? [String: Any])?["text"] as? String ?? ""
    }

    @Test("say a bulletin in blocks, and nothing of it means anything to Slack by accident")
    func said() throws {
        let bulletin = Bulletin(
            title: "Bureau fédéral : convocation",
            parts: [
                .facts([.init("Date", "lundi 16 mars 2020"), .init("Lieu", "Quimper & <!channel>")]
                ),
                .paragraph("Bonjour <@U1>, *lisez* ceci."), .heading("Ordre * du jour"),
                .list(["un", "deux"]),
                .link(text: "Le dossier", address: "https://exemple.fr/a?b=c&d"),
                .choices([.init(text: "Sur place", action: "announce.onSite", value: "m1")]),
                .small("9f2c 04aa"),
            ]
        )
        let messages = SlackMessage.messages(of: bulletin)
        #expect(messages.count == 1)
        let blocks = try blocks(messages[0])
        #expect(
            blocks.map { $0["type"] as? String } == [
                "header", "section", "section", "section", "section", "section", "actions",
                "context",
            ]
        )
        let fields = try #require(blocks[1]["fields"] as? [[String: Any]])
        #expect(fields[1]["text"] as? String == "*Lieu*\nQuimper &amp; &lt;!channel&gt;")
        #expect(text(blocks[2]) == "Bonjour &lt;@U1&gt;, *lisez* ceci.")
        #expect((blocks[2]["text"] as? [String: Any])?["type"] as? String == "plain_text")
        #expect(text(blocks[3]) == "*Ordre ∗ du jour*")
        #expect(text(blocks[4]) == "• un\n• deux")
        #expect(text(blocks[5]) == "<https://exemple.fr/a?b=c&amp;d|Le dossier>")
        let button = try #require((blocks[6]["elements"] as? [[String: Any]])?.first)
        #expect(button["action_id"] as? String == "announce.onSite")
        #expect(button["value"] as? String == "m1")
    }

    @Test("are split where a bulletin is longer than Slack takes, and nothing is lost")
    func split() throws {
        let paragraphs = (1...80).map {
            "Paragraphe \($0) : " + String(repeating: "é<&> ", count: 90)
        }
        let bulletin = Bulletin(title: "Long", parts: paragraphs.map(Bulletin.Part.paragraph))
        let messages = SlackMessage.messages(of: bulletin)
        #expect(messages.count > 3)
        var found: [String] = []
        for message in messages {
            let blocks = try blocks(message)
            #expect(blocks.count <= 50)
            let written = try JSONSerialization.data(withJSONObject: blocks)
            #expect(String(decoding: written, as: UTF8.self).unicodeScalars.count <= 13_000)
            found += blocks.map(text)
        }
        for number in 1...80 {
            #expect(found.contains { $0.hasPrefix("Paragraphe \(number) : ") })
        }
        #expect(messages[0].text == "Long (1/\(messages.count))")
    }

    @Test("cut one text that is too long after a word, within 3,000 letters once escaped")
    func longText() throws {
        let words = (1...2500).map { "mot\($0)&" }
        let bulletin = Bulletin(title: "T", parts: [.paragraph(words.joined(separator: " "))])
        let texts = try SlackMessage.messages(of: bulletin).flatMap(blocks).dropFirst().map(text)
        #expect(texts.allSatisfy { $0.count <= 3000 })
        let joined = texts.joined(separator: " ").replacing("&amp;", with: "&")
        #expect(joined.split(separator: " ").map(String.init) == words)
    }

    @Test(
        "of more than fifty small parts take several, and a title that is too long is said in full"
    )
    func manyParts() throws {
        let title = String(repeating: "titre ", count: 40)
        let bulletin = Bulletin(title: title, parts: (1...120).map { .small("\($0)") })
        let messages = SlackMessage.messages(of: bulletin)
        #expect(messages.count == 3)
        let first = try blocks(messages[0])
        #expect(text(first[0]).count <= 150 && text(first[0]).hasSuffix("…"))
        #expect(text(first[1]) == title.trimmingCharacters(in: .whitespaces))
    }

    @Test("hold no more than ten facts and twenty-five buttons in a block")
    func crowded() throws {
        let facts = (1...23).map { Bulletin.Fact("Fait \($0)", "x") }
        let choices = (1...30).map { Bulletin.Choice(text: "\($0)", action: "a\($0)", value: "v") }
        let bulletin = Bulletin(title: "T", parts: [.facts(facts), .choices(choices)])
        let blocks = try blocks(SlackMessage.messages(of: bulletin)[0])
        #expect(blocks.compactMap { ($0["fields"] as? [Any])?.count } == [10, 10, 3])
        let actions = blocks.filter { $0["type"] as? String == "actions" }
        #expect(actions.compactMap { ($0["elements"] as? [Any])?.count } == [25, 5])
        #expect(Set(actions.compactMap { $0["block_id"] as? String }).count == 2)
    }

    @Test("for chats without blocks hold everything as text, in pieces")
    func plain() {
        let lines = (1...700).map { "ligne \($0)" }
        let bulletin = Bulletin(title: "T", parts: [.list(lines)])
        let messages = SlackMessage.plainMessages(of: bulletin)
        #expect(messages.count == 3 && messages.allSatisfy { $0.text.count <= 4000 })
        let all = messages.map(\.text).joined(separator: "\n")
        for line in lines { #expect(all.contains("– \(line)")) }
        #expect(!String(decoding: messages[0].json(), as: UTF8.self).contains("blocks"))
    }

    @Test("are kept as they are")
    func kept() throws {
        let message = SlackMessage.messages(
            of: Bulletin(title: "T", parts: [.facts([.init("a", "b")]), .small("c")])
        )[0]
        let outgoing = OutgoingMessage.chat(message)
        let again = try JSONDecoder()
            .decode(OutgoingMessage.self, from: JSONEncoder().encode(outgoing))
        #expect(again == outgoing)
    }
}
