import Foundation
import OpenDocument
import Testing

/// What a document says of itself, as it is read again.
@Suite struct MetadataTests {
    private func read(_ meta: String) throws -> Metadata {
        let flat = String(decoding: Flat.document("<text:p/>"), as: UTF8.self)
            .replacing("</office:meta>", with: "\(meta)</office:meta>")
        return try Metadata(reading: Package(document: Data(flat.utf8)))
    }

    @Test func `What was written is read`() throws {
        var metadata = Flat.metadata
        metadata.subject = "Order"
        metadata.properties = [.init("Reference", "A & B"), .init("Seal", "")]
        let package = try Flat.template("<text:p/>").fill([:], metadata: metadata)
        #expect(try Metadata(reading: package) == metadata)
    }

    @Test(arguments: [
        ("2020-03-16T18:30:00Z", 1_584_383_400), ("2020-03-16T18:30:00", 1_584_383_400),
        ("2020-03-16T18:30:00+01:00", 1_584_379_800),
        ("2020-03-16T18:30:00.25", 1_584_383_400.25),
        ("2020-03-16T18:30:00,25", 1_584_383_400.25),
        ("2020-03-16T18:30:00.250000000-02:00", 1_584_390_600.25),
    ])
    func `Times are read in each form that they are written in`(
        text: String,
        seconds: Double
    ) throws {
        let metadata = try read(
            """
            <meta:creation-date>\(text)</meta:creation-date><dc:date>\(text)</dc:date>
            """
        )
        #expect(metadata.created == Date(timeIntervalSince1970: seconds))
        #expect(metadata.modified == metadata.created)
    }

    @Test(arguments: ["", "yesterday", "2020-03-16", "2020-13-16T18:30:00", "2020-03-16T18:30"])
    func `What is no time is none, and nothing is made up`(text: String) throws {
        let metadata = try read("<dc:date>\(text)</dc:date>")
        #expect(metadata.created == nil)
        #expect(metadata.modified == nil)
    }

    @Test(arguments: ["letter.odt", "letter.ott", "letter.fodt"])
    func `The time at which LibreOffice saved a document is known`(name: String) throws {
        let file = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "EndToEnd/odf/\(name)")
        let metadata = try Metadata(reading: Package(document: Data(contentsOf: file)))
        let modified = try #require(metadata.modified)
        #expect(modified > Date(timeIntervalSince1970: 1_577_836_800))
        #expect(metadata.created == nil)
        #expect(metadata.generator.hasPrefix("LibreOffice/"))
    }
}
