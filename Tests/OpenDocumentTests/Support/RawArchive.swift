import Foundation

/// Writes zip archives byte by byte, so that a test can write wrong ones.
struct RawArchive {
    struct Entry {
        var path: String
        var content = Data()
        var isDeflated = false
        /// The number of another way to compress, which nothing is compressed by.
        var otherMethod: Int?
        var statedSize: Int?
        var extraField = Data()
        var flags: UInt16 = 0
        var unixMode: UInt32 = 0o100644
    }

    var entries: [Entry]

    var bytes: Data {
        var local = Data()
        var central = Data()
        for entry in entries {
            central.append(centralHeader(of: entry, offset: local.count))
            local.append(contentsOf: [0x50, 0x4B, 3, 4])
            local.append(integer(20, 2))
            local.append(fields(of: entry))
            local.append(integer(entry.extraField.count, 2))
            local.append(contentsOf: entry.path.utf8)
            local.append(entry.extraField)
            local.append(stored(entry))
        }
        return local + central + end(centralSize: central.count, offset: local.count)
    }

    private func centralHeader(of entry: Entry, offset: Int) -> Data {
        Data([0x50, 0x4B, 1, 2]) + integer(3 << 8 | 20, 2) + integer(20, 2)
            + fields(of: entry) + integer(entry.extraField.count, 2) + integer(0, 2)
            + integer(0, 2) + integer(0, 2) + integer(Int(entry.unixMode) << 16, 4)
            + integer(offset, 4) + Data(entry.path.utf8) + entry.extraField
    }

    private func end(centralSize: Int, offset: Int) -> Data {
        Data([0x50, 0x4B, 5, 6]) + integer(0, 4) + integer(entries.count, 2)
            + integer(entries.count, 2) + integer(centralSize, 4) + integer(offset, 4)
            + integer(0, 2)
    }

    /// Flags to name length, the same in both headers.
    private func fields(of entry: Entry) -> Data {
        integer(Int(entry.flags), 2) + integer(entry.otherMethod ?? (entry.isDeflated ? 8 : 0), 2)
            + integer(0, 2)
            + integer(33, 2) + integer(Int(checksum(entry.content)), 4)
            + integer(stored(entry).count, 4)
            + integer(entry.statedSize ?? entry.content.count, 4)
            + integer(entry.path.utf8.count, 2)
    }

    /// Deflate allows blocks that are not compressed, of at most 65,535 bytes.
    private func stored(_ entry: Entry) -> Data {
        guard entry.isDeflated else { return entry.content }
        let length = entry.content.count
        return Data([1]) + integer(length, 2) + integer(~length & 0xFFFF, 2) + entry.content
    }

    private func integer(_ value: Int, _ count: Int) -> Data {
        Data((0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) })
    }

    private func checksum(_ data: Data) -> UInt32 {
        ~data.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in
                value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
            }
        }
    }
}

extension RawArchive {
    static func manifest(
        listing paths: [String] = ["content.xml"],
        mediaType: String = "application/vnd.oasis.opendocument.text",
        inside: String = ""
    ) -> Data {
        let entries = paths.map {
            "<m:file-entry m:full-path='\($0)' m:media-type='text/xml'>\(inside)</m:file-entry>"
        }
        return Data(
            """
            <m:manifest m:version='1.3' xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>
            <m:file-entry m:full-path='/' m:media-type='\(mediaType)'/>\(entries.joined())
            </m:manifest>
            """.utf8
        )
    }

    static let mimetype = Entry(
        path: "mimetype",
        content: Data("application/vnd.oasis.opendocument.text".utf8)
    )
    static let content = Entry(path: "content.xml", content: Data("<a/>".utf8))
    static let listed = Entry(path: "META-INF/manifest.xml", content: manifest())

    /// A package without fault, to be spoilt in one way or another.
    static let sound = RawArchive(entries: [mimetype, content, listed])
}
