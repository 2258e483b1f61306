import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Templates

/// A file that pages need beside them: kept by browsers, and asked for again only by its tag.
struct Asset: Sendable {
    private let buffer: ByteBuffer
    private let mediaType: String
    /// The digest of the bytes; weak, for they go out compressed too.
    let tag: String

    /// `parts` are put one after the other.
    init(
        _ parts: [String],
        mediaType: String,
        _ search: TemplateSearch
    ) throws(PageTemplateError) {
        var data = Data()
        do throws(TemplateSearchError) {
            for part in parts {
                let bytes = try search.contents(of: "Web/\(part)")
                data.append(bytes)
            }
        } catch {
            throw .missing(error)
        }
        let digest = SHA256.hash(data: data).prefix(16)
        buffer = ByteBuffer(bytes: data)
        tag = "W/\"\(digest.map { String(format: "%02x", $0) }.joined())\""
        self.mediaType = mediaType
    }

    /// The bytes, or that those of the browser are the same.
    func response(to request: Request) -> Response {
        let headers: HTTPFields = [.eTag: tag, .cacheControl: "no-cache"]
        let known = request.headers[values: .ifNoneMatch]
            .flatMap { $0.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } }
        if known.contains(tag) || known.contains("*") {
            return Response(status: .notModified, headers: headers)
        }
        var response = Response(status: .ok, headers: headers, body: .init(byteBuffer: buffer))
        response.headers[.contentType] = mediaType
        return response
    }
}

/// All of them, read once.
struct Assets: Sendable {
    private static let script = "text/javascript; charset=utf-8"

    /// What browsers ask for, of which files in `Templates/Web` it is made, and what it is.
    ///
    /// What is long lies there by subject and goes out as one: a page asks once.
    private static let files: [(name: String, parts: [String], mediaType: String)] = [
        (
            "style.css", ["style.css", "style-console.css", "style-people.css"],
            "text/css; charset=utf-8"
        ),
        ("icon.svg", ["icon.svg"], "image/svg+xml"),
        ("live.js", ["follow.js", "live.js"], script),
        (
            "console.js",
            [
                "page.js", "follow.js", "queue.js", "console-acts.js", "console-forms.js",
                "console-parts.js", "console-keys.js", "console-roll.js", "console.js",
            ],
            script
        ),
        ("projector.js", ["page.js", "follow.js", "projector.js"], script),
        ("sw.js", ["sw.js"], script),
        ("seat.js", ["page.js", "follow.js", "queue.js", "seat.js"], script),
        ("door.js", ["door.js"], script),
        ("copy.js", ["copy.js"], script),
        ("prepare.js", ["prepare.js"], script),
        ("minutes.js", ["minutes.js"], script),
    ]

    private let assets: [String: Asset]

    init(_ search: TemplateSearch) throws(PageTemplateError) {
        var assets: [String: Asset] = [:]
        for (name, parts, mediaType) in Self.files {
            assets[name] = try Asset(parts, mediaType: mediaType, search)
        }
        self.assets = assets
    }

    func response(_ name: String, to request: Request) throws(WebError) -> Response {
        guard let asset = assets[name] else { throw .notFound }
        return asset.response(to: request)
    }
}
