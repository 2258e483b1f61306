import Foundation
import SafeXML
import Testing

@Suite("RELAX NG")
struct SchemaTests {
    private let schema = """
        <element name="list" xmlns="http://relaxng.org/ns/structure/1.0"
            datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
          <oneOrMore>
            <element name="item">
              <attribute name="number"><data type="positiveInteger"/></attribute>
              <text/>
            </element>
          </oneOrMore>
        </element>
        """

    private func problems(_ text: String) throws -> [Schema.Problem] {
        let document = try Document(parsing: Data(text.utf8), limit: 10_000)
        return try Schema(Data(schema.utf8)).problems(in: document)
    }

    @Test("a valid document has no problems")
    func valid() throws {
        #expect(try problems("<list><item number='1'>one</item></list>").isEmpty)
    }

    @Test("a problem tells its line and what is wrong")
    func invalid() throws {
        let found = try problems("<list>\n<item number='1'/>\n<item number='none'/>\n</list>")
        #expect(found.first?.line == 3)
        #expect(found.first?.reason.contains("none") == true, "\(found)")
    }

    @Test("one schema checks many documents, built ones too")
    func many() throws {
        let schema = try Schema(Data(schema.utf8))
        let document = Document(root: "list")
        #expect(!schema.problems(in: document).isEmpty)
        document.root.append("item").set("number", to: "1")
        #expect(schema.problems(in: document).isEmpty)
    }

    @Test("what is no schema is refused")
    func notASchema() {
        #expect(throws: Schema.Failure.unreadable(.empty)) { try Schema(Data()) }
        let error = #expect(throws: Schema.Failure.self) { try Schema(Data("<a/>".utf8)) }
        guard case .invalid(let problems)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(problems.isEmpty == false)
    }

    @Test("a schema that includes another file is refused, and nothing is fetched")
    func including() {
        let text = """
            <grammar xmlns="http://relaxng.org/ns/structure/1.0">
              <include href="file:///etc/hostname"/>
            </grammar>
            """
        #expect(throws: Schema.Failure.self) { try Schema(Data(text.utf8)) }
    }
}
