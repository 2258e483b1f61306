import Foundation
import OpenDocument
import Testing

@Suite("Reading packages that nobody vouches for")
struct PackageReadingTests {
    private func refusal(
        of archive: RawArchive,
        limits: Package.Limits = Package.Limits()
    ) -> PackageError? {
        #expect(throws: PackageError.self) {
            try Package(reading: archive.bytes, limits: limits)
        }
    }

    private func refusal(ofSoundAnd entry: RawArchive.Entry) -> PackageError? {
        refusal(of: RawArchive(entries: RawArchive.sound.entries + [entry]))
    }

    @Test("a sound package gives its media type and its entries")
    func sound() throws {
        let package = try Package(reading: RawArchive.sound.bytes)
        #expect(package.mediaType == Package.text)
        #expect(package.entries.map(\.path) == ["content.xml"])
        #expect(package.entries.map(\.mediaType) == ["text/xml"])
        #expect(package["content.xml"] == Data("<a/>".utf8))
        #expect(package["styles.xml"] == nil)
    }

    @Test("what is no archive is refused")
    func noArchive() {
        for bytes in [Data(), Data("PK\u{3}\u{4}".utf8), RawArchive.sound.bytes.dropLast(10)] {
            #expect(throws: PackageError.notAnArchive) { try Package(reading: bytes) }
        }
    }

    // Five packages, each broken in one way that office suites have met.

    @Test("a package without mimetype is refused")
    func mimetypeAbsent() {
        let archive = RawArchive(entries: [RawArchive.content, RawArchive.listed])
        #expect(refusal(of: archive) == .mimetypeAbsent)
    }

    @Test("a package with mimetype in a later place is refused")
    func mimetypeLate() {
        let archive = RawArchive(
            entries: [RawArchive.content, RawArchive.mimetype, RawArchive.listed])
        #expect(refusal(of: archive) == .mimetypeNotFirst)
    }

    @Test("a package with a compressed mimetype is refused")
    func mimetypeCompressed() {
        var archive = RawArchive.sound
        archive.entries[0].isDeflated = true
        #expect(refusal(of: archive) == .mimetypeCompressed)
    }

    @Test("a package without manifest is refused")
    func manifestMissing() {
        let archive = RawArchive(entries: [RawArchive.mimetype, RawArchive.content])
        #expect(refusal(of: archive) == .missing("META-INF/manifest.xml"))
    }

    @Test("a package without content.xml is refused")
    func contentMissing() {
        let archive = RawArchive(entries: [RawArchive.mimetype, RawArchive.listed])
        #expect(refusal(of: archive) == .missing("content.xml"))
    }

    @Test("a mimetype with an extra field or an unknown type is refused")
    func mimetypeSpoilt() {
        var padded = RawArchive.sound
        padded.entries[0].extraField = Data([0x55, 0x54, 1, 0, 0])
        #expect(refusal(of: padded) == .mimetypeExtraField)
        var unknown = RawArchive.sound
        unknown.entries[0].content = Data("application/zip".utf8)
        #expect(refusal(of: unknown) == .mimetypeUnknown("application/zip"))
    }

    @Test("a manifest that disagrees with the archive is refused")
    func manifestWrong() {
        func spoilt(_ manifest: Data) -> RawArchive {
            var archive = RawArchive.sound
            archive.entries[2].content = manifest
            return archive
        }
        let ghost = spoilt(RawArchive.manifest(listing: ["content.xml", "ghost.xml"]))
        #expect(refusal(of: ghost) == .listedButAbsent("ghost.xml"))
        let silent = spoilt(RawArchive.manifest(listing: []))
        #expect(refusal(of: silent) == .unlisted("content.xml"))
        let other = spoilt(RawArchive.manifest(mediaType: "text/plain"))
        #expect(
            refusal(of: other)
                == .mediaTypeMismatch(mimetype: Package.text, manifest: "text/plain")
        )
        let secret = spoilt(RawArchive.manifest(inside: "<m:encryption-data/>"))
        #expect(refusal(of: secret) == .encrypted("content.xml"))
        guard case .malformed("META-INF/manifest.xml", _)? = refusal(of: spoilt(Data("<".utf8)))
        else {
            Issue.record("a manifest that is not well-formed passes")
            return
        }
    }

    @Test(
        "an entry that would lie outside is refused",
        arguments: [
            "../evil", "a/../../evil", "/etc/passwd", "C:/evil", "a\\..\\evil", "./a", "a//b",
            "..", "line\nbreak",
        ]
    )
    func traversal(path: String) {
        let entry = RawArchive.Entry(path: path, content: Data("x".utf8))
        #expect(refusal(ofSoundAnd: entry) == .unsafePath(path))
    }

    @Test("a symbolic link is refused")
    func symbolicLink() {
        let entry = RawArchive.Entry(
            path: "link",
            content: Data("/etc/passwd".utf8),
            unixMode: 0o120777
        )
        #expect(refusal(ofSoundAnd: entry) == .symbolicLink("link"))
    }

    @Test("two entries of one name are refused")
    func duplicate() {
        #expect(refusal(ofSoundAnd: RawArchive.content) == .duplicate("content.xml"))
    }

    @Test("an encrypted entry is refused")
    func encrypted() {
        let entry = RawArchive.Entry(path: "secret", content: Data(count: 20), flags: 1)
        #expect(refusal(ofSoundAnd: entry) == .encrypted("secret"))
    }

    @Test("an entry compressed as no office suite does is refused", arguments: [1, 12, 14, 98])
    func unknownCompression(method: Int) {
        let entry = RawArchive.Entry(path: "x", content: Data([1]), otherMethod: method)
        #expect(refusal(ofSoundAnd: entry) == .unknownCompression("x"))
    }

    @Test("a signed document is refused, since filling would break the signature")
    func signed() {
        for name in ["documentsignatures", "packagesignatures", "x-signatures-2"] {
            let entry = RawArchive.Entry(path: "META-INF/\(name).xml")
            #expect(refusal(ofSoundAnd: entry) == .signed(entry.path))
        }
    }

    @Test(
        "a document with macros is refused, in whatever language",
        arguments: [
            "Basic/Standard/Module1.xml", "Dialogs/Standard/Dialog1.xml", "Scripts/python/a.py",
            "META-INF/macrosignatures.xml", "Object 1/Basic/Standard/Module1.xml",
        ]
    )
    func macros(path: String) {
        #expect(refusal(ofSoundAnd: RawArchive.Entry(path: path)) == .macros(path))
    }

    @Test("the empty list of macros that an office suite leaves behind is none")
    func emptyLibraries() throws {
        let list = "Basic/Standard/script-lb.xml"
        var archive = RawArchive.sound
        archive.entries[2].content = RawArchive.manifest(listing: ["content.xml", list])
        archive.entries.append(RawArchive.Entry(path: list, content: Data("<a/>".utf8)))
        _ = try Package(reading: archive.bytes)
        let scripts = """
            <office:scripts><office:script script:language='ooo:Basic' \
            xmlns:script='urn:oasis:names:tc:opendocument:xmlns:script:1.0'><o:libraries \
            xmlns:o='http://openoffice.org/2004/office'>MODULE</o:libraries></office:script>\
            </office:scripts>
            """
        func flat(_ module: String) -> Data {
            let text = String(decoding: Flat.document("<text:p/>"), as: UTF8.self)
            let with = "</office:meta>" + scripts.replacing("MODULE", with: module)
            return Data(text.replacing("</office:meta>", with: with).utf8)
        }
        _ = try Package(flat: flat(""))
        #expect(throws: PackageError.macros("office:script")) {
            try Package(flat: flat("<o:library-embedded><o:module/></o:library-embedded>"))
        }
        #expect(throws: PackageError.macros("office:script")) { try Package(flat: flat("code()")) }
    }

    @Test(
        "a program in the text is refused, in a flat document and in a package",
        arguments: [
            (
                "script:event-listener",
                "<draw:frame><office:event-listeners>#/></office:event-listeners></draw:frame>"
            ),
            ("text:script", "#>code()</text:script>"),
            ("text:execute-macro", "# text:name='Standard.Module1.Main'/>"),
            ("macro:", "<text:a xlink:href='macro:///Standard.Module1.Main()'>x</text:a>"),
            ("vnd.sun.star.script:", "<text:a xlink:href=' VND.sun.star.script:a'>x</text:a>"),
        ]
    )
    func programs(name: String, form: String) throws {
        let script = "xmlns:script='urn:oasis:names:tc:opendocument:xmlns:script:1.0'"
        let body = "<text:p>\(form.replacing("#", with: "<\(name) \(script)"))</text:p>"
        #expect(throws: PackageError.macros(name)) { try Package(flat: Flat.document(body)) }
        let sound = try Package(flat: Flat.document("<text:p>HERE</text:p>"))
        let content = String(decoding: try #require(sound["content.xml"]), as: UTF8.self)
        let declared = body.replacing(
            "<text:p>",
            with: """
                <text:p xmlns:xlink='http://www.w3.org/1999/xlink' \
                xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'>
                """
        )
        let spoilt = Data(content.replacing("<text:p>HERE</text:p>", with: declared).utf8)
        for path in ["content.xml", "Object 1/content.xml"] {
            var package = sound
            package.set(spoilt, at: path)
            #expect(throws: TemplateError.unreadable(template: "x", .macros(path))) {
                try Template(package.bytes(), name: "x")
            }
        }
        _ = try Template(sound.bytes(), name: "x")
    }

    @Test("a size that is not the true one is refused", arguments: [1, 3, 5, 1_000_000])
    func misstatedSize(size: Int) {
        var archive = RawArchive.sound
        archive.entries[1].isDeflated = true
        archive.entries[1].statedSize = size
        #expect(refusal(of: archive) == .misstatedSize("content.xml"))
    }

    @Test("content that does not match its checksum is refused")
    func damaged() throws {
        let sound = RawArchive.sound.bytes
        let range = try #require(sound.range(of: Data("<a/>".utf8)))
        let spoilt = sound.replacing(Data("<a/>".utf8), with: Data("<b/>".utf8))
        #expect(sound[range] != spoilt[range])
        #expect(throws: PackageError.damaged("content.xml")) { try Package(reading: spoilt) }
    }

    @Test("a bomb is refused as soon as it passes the limit")
    func bomb() throws {
        var package = Package(mediaType: Package.text)
        package.set(Data("<a/>".utf8), at: "content.xml")
        package.set(Data(count: 20 << 20), at: "bomb.bin", mediaType: "")
        let bytes = try package.bytes()
        #expect(bytes.count < 100_000)
        #expect(throws: PackageError.entryTooLarge("bomb.bin", limit: 1 << 20)) {
            try Package(reading: bytes, limits: Package.Limits(entryBytes: 1 << 20))
        }
        #expect(throws: PackageError.tooLarge(limit: 1 << 20)) {
            try Package(reading: bytes, limits: Package.Limits(totalBytes: 1 << 20))
        }
        #expect(throws: PackageError.tooManyEntries(limit: 3)) {
            try Package(reading: bytes, limits: Package.Limits(entries: 3))
        }
    }
}
