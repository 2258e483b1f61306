import SafeXML
import Testing
import Wording

/// Why XML was refused.
@Suite struct ParseErrorWordingTests {
    @Test func `A file of too many nodes is told with the line and the limit`() {
        let told = ParseError.tooManyNodes(line: 7, limit: 4_096).explanation
        #expect(told.french.contains("096 éléments, attributs et textes"))
        #expect(told.english.hasPrefix("line 7: more than 4,096 elements"))
    }
}
