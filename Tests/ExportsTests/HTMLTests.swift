import Journal
import Testing
import Typesetting

@testable import Exports

@Suite struct HTMLTests {
    @Test(arguments: Language.allCases) func `A page says its language and has one first heading`(
        _ language: Language
    ) throws {
        let text = try written("html", Evening.full().minutes(in: language))
        #expect(text.contains("<html lang=\"\(language.rawValue)\">"))
        #expect(text.matches(of: /<h1>/).count == 1)
        #expect(text.matches(of: /<main>/).count == 1)
        let tables = text.matches(of: /<table/).count
        #expect(tables > 3)
        #expect(text.matches(of: /<caption>/).count == tables)
    }

    @Test func `A page runs nothing and asks for nothing`() throws {
        let text = try written("html", Evening.full().minutes())
        for sign in ["<script", "http:", "https:", "url(", "@import", "src="] {
            #expect(!text.contains(sign))
        }
    }

    @Test func `Each link of the agenda leads to its item`() throws {
        let text = try written("html", Evening.full().minutes())
        let links = text.matches(of: /href="#([^"]*)"/).map { String($0.1) }
        #expect(links.count == 8)
        for link in links { #expect(text.contains(" id=\"\(link)\"")) }
    }

    @Test(arguments: ["html", "md"])
    func `A notice leads to no item of the page, and tells of nothing to verify yet`(
        _ format: String
    ) throws {
        let options = ExportOptions(variant: .notice)
        let text = try written(format, Evening.full().minutes(), options)
        #expect(text.contains("est convoqué pour le"))
        #expect(!text.contains("href=\"#"))
        #expect(!text.contains("greffier verify"))
    }

    @Test func `What is written as markup shows as text`() {
        #expect(HTMLText.escaped("<b a=\"1\">&amp;") == "&lt;b a=&quot;1&quot;&gt;&amp;amp;")
    }
}
