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

    @Test(
        "are written in usual capitals where they stand in capitals alone",
        arguments: [
            ("Anne|LE GALL", "Anne|Le Gall"), ("JEAN-MARC|L'HOSTIS", "Jean-Marc|L'Hostis"),
            ("Dora|DE LA TOUR", "Dora|de La Tour"), ("É|D’HERVILLY", "É|d’Hervilly"),
            ("ÉLOÏSE|O'BRIEN-LE GOFF", "Éloïse|O'Brien-Le Goff"), ("JP|MCDONALD", "JP|McDonald"),
            ("Linh|NG", "Linh|Ng"), ("Jan|VAN DER MEER", "Jan|van der Meer"), ("|DU", "|Du"),
        ]
    )
    func capitals(written: String, usual: String) {
        func name(_ text: String) -> PrintedName {
            let parts = text.split(separator: "|", omittingEmptySubsequences: false)
            return PrintedName(given: String(parts[0]), family: String(parts[1]))
        }
        #expect(name(written).inUsualCapitals == name(usual))
        #expect(name(usual).inUsualCapitals == nil)
    }

    @Test("are nobody's where nothing stands", arguments: ["", "  \n"])
    func nobody(text: String) { #expect(WrittenName.split(text) == nil) }
}
