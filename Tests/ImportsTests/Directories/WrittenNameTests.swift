import Meetings
import Testing

@testable import Imports

@Suite("Names in one")
struct WrittenNameTests {
    @Test(
        "are told apart by capitals, a comma or a particle, else before the last word",
        arguments: [
            ("Anne Alanou", "|Anne|Alanou"), ("ALANOU Anne", "|Anne|ALANOU"),
            ("Anne ALANOU", "|Anne|ALANOU"), ("Alanou, Anne", "|Anne|Alanou"),
            ("LE GOFF Jean-Yves", "|Jean-Yves|LE GOFF"),
            ("Jean-Yves LE GOFF", "|Jean-Yves|LE GOFF"),
            ("Le Goff, Jean Yves", "|Jean Yves|Le Goff"), ("Anne Le Goff", "|Anne|Le Goff"),
            ("Dora de La Tour", "|Dora|de La Tour"), ("Mme Anne Alanou", "Mme|Anne|Alanou"),
            ("DR. ALANOU Anne", "DR.|Anne|ALANOU"), ("A. Alanou", "|A.|Alanou"),
            ("Jean Marc Pellen", "|Jean Marc|Pellen"), ("Alanou", "||Alanou"),
            ("ANNE ALANOU", "|ANNE|ALANOU"), ("Mme", "||Mme"), ("Alanou,", "||Alanou,"),
        ]
    )
    func split(text: String, parts: String) throws {
        let name = try #require(WrittenName.split(text))
        #expect([name.title, name.given, name.family].joined(separator: "|") == parts)
    }

    @Test("are nobody's where nothing stands", arguments: ["", "  \n"])
    func nobody(text: String) { #expect(WrittenName.split(text) == nil) }
}
