import Foundation
import OpenDocument
import SafeXML
import Testing

@Suite("Writing packages")
struct PackageWritingTests {
    private var package: Package {
        var package = Package(mediaType: Package.text)
        package.set(Data("<content/>".utf8), at: "content.xml")
        package.set(
            Data(repeating: 65, count: 10_000),
            at: "Pictures/é.png",
            mediaType: "image/png"
        )
        return package
    }

    @Test("mimetype stands at the bytes where everybody looks for it")
    func mimetype() throws {
        let bytes = Array(try package.bytes())
        #expect(bytes[0..<4] == [0x50, 0x4B, 3, 4])
        #expect(bytes[8..<10] == [0, 0], "stored")
        #expect(bytes[26..<30] == [8, 0, 0, 0], "a name of eight bytes, no extra field")
        #expect(String(decoding: bytes[30..<38], as: UTF8.self) == "mimetype")
        #expect(String(decoding: bytes[38..<77], as: UTF8.self) == Package.text)
        #expect(bytes[77..<79] == [0x50, 0x4B])
    }

    @Test("the same package gives the same bytes")
    func reproducible() throws {
        #expect(try package.bytes() == package.bytes())
    }

    @Test("what was written is read again, entry for entry")
    func roundTrip() throws {
        #expect(try Package(reading: package.bytes()) == package)
        #expect(try package.bytes().count < 2_000, "deflated")
    }

    @Test("the folder of an embedded document keeps its media type in the manifest")
    func embedded() throws {
        var package = package
        let chart = "application/vnd.oasis.opendocument.chart"
        package.set(Data("<chart/>".utf8), at: "Object 1/content.xml")
        package.set(Data(), at: "Object 1/", mediaType: chart)
        let again = try Package(reading: package.bytes())
        #expect(again == package)
        #expect(again.entries.last?.mediaType == chart)
    }

    @Test("an entry set again keeps its place")
    func replacing() {
        var package = package
        package.set(Data("<new/>".utf8), at: "content.xml")
        #expect(package.entries.map(\.path) == ["content.xml", "Pictures/é.png"])
        #expect(package["content.xml"] == Data("<new/>".utf8))
    }

    @Test("what would not be read again is not written")
    func refused() {
        var package = Package(mediaType: Package.text)
        #expect(throws: PackageError.missing("content.xml")) { try package.bytes() }
        package.set(Data(), at: "content.xml")
        for path in ["../a", "mimetype", "META-INF/manifest.xml"] {
            var spoilt = package
            spoilt.set(Data(), at: path)
            #expect(throws: PackageError.unsafePath(path)) { try spoilt.bytes() }
        }
    }
}
