import Crypto
import Foundation

/// A folder that one run of a program has for itself, and that goes with it.
final class Workspace: Sendable {
    let url: URL

    init() throws(OfficeError) {
        // The name is short, for LibreOffice puts the path into names of its own.
        let name = "greffier-" + UUID().uuidString.prefix(13).lowercased()
        url = FileManager.default.temporaryDirectory.appending(path: name)
        do {
            try FileManager.default.createDirectory(
                at: url,
                withIntermediateDirectories: false,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw .noScratch
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
        try? FileManager.default.removeItem(atPath: socket)
    }

    func path(_ name: String) -> String { url.appending(path: name).path }

    func write(_ bytes: [UInt8], to name: String) throws(OfficeError) {
        do {
            try Data(bytes).write(to: url.appending(path: name))
        } catch {
            throw .noScratch
        }
    }

    /// A file that a program has left here; nil when there is none or it holds nothing.
    func read(
        _ name: String,
        of document: String,
        limit: Int
    ) throws(OfficeError) -> [UInt8]? {
        let path = path(name)
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let size = attributes?[.size] as? Int, size > 0 else { return nil }
        guard size < limit else { throw .tooLarge(document: document, limit: limit) }
        return (try? Data(contentsOf: URL(fileURLWithPath: path))).map { Array($0) }
    }

    /// The last words of a program, for messages.
    func lastWords(in name: String) -> String {
        guard let file = FileHandle(forReadingAtPath: path(name)) else { return "" }
        defer { try? file.close() }
        let length = (try? file.seekToEnd()) ?? 0
        try? file.seek(toOffset: length - min(length, 500))
        let data = (try? file.read(upToCount: 500)) ?? Data()
        return String(decoding: data, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The profile of LibreOffice, as an address.
    var profile: String { "file://\(path("profile"))" }

    /// Where LibreOffice listens for others of the same profile; it is left behind when
    /// LibreOffice is stopped.
    var socket: String { Self.socket(of: profile) }

    static func socket(of profile: String) -> String {
        let characters = profile.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let digest = Insecure.MD5.hash(data: characters)
        let digits = digest.map { String($0, radix: 16) }.joined()
        return "/tmp/OSL_PIPE_\(getuid())_SingleOfficeIPC_\(digits)"
    }
}
