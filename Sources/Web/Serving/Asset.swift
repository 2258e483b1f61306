import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Templates

/// A file that pages need beside them: kept by browsers, and asked for again only by its tag.
struct Asset: Sendable {
    private let buffer: ByteBuffer
    private let mediaType: String
    /// Strong: the digest of the bytes.
    let tag: String

    init(
        _ name: String,
        mediaType: String,
        _ search: TemplateSearch
    ) throws(PageTemplateError) {
        do throws(TemplateSearchError) {
            let data = try search.contents(of: "Web/\(name)")
            let digest = SHA256.hash(data: data).prefix(16)
            buffer = ByteBuffer(bytes: data)
            tag = "\"\(digest.map { String(format: "%02x", $0) }.joined())\""
        } catch {
            throw .missing(error)
        }
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
    /// The files in `Templates/Web` that browsers ask for, scripts among them.
    private static let files = [
        ("style.css", "text/css; charset=utf-8"),
        ("icon.svg", "image/svg+xml"),
        ("live.js", "text/javascript; charset=utf-8"),
        ("console.js", "text/javascript; charset=utf-8"),
        ("projector.js", "text/javascript; charset=utf-8"),
        ("sw.js", "text/javascript; charset=utf-8"),
        ("seat.js", "text/javascript; charset=utf-8"),
        ("prepare.js", "text/javascript; charset=utf-8"),
        ("minutes.js", "text/javascript; charset=utf-8"),
    ]

    private let assets: [String: Asset]

    init(_ search: TemplateSearch) throws(PageTemplateError) {
        var assets: [String: Asset] = [:]
        for (name, mediaType) in Self.files {
            assets[name] = try Asset(name, mediaType: mediaType, search)
        }
        self.assets = assets
    }

    func response(_ name: String, to request: Request) throws(WebError) -> Response {
        guard let asset = assets[name] else { throw .notFound }
        return asset.response(to: request)
    }
}
