import CLibDeflate
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import Web

@Suite("Compressed answers") struct CompressionTests {
    private static let page = "/seances/BF/proces-verbal"

    private func isWelcome(_ headers: HTTPFields) -> Bool {
        let head = HTTPRequest(
            method: .get,
            scheme: "http",
            authority: "localhost",
            path: "/",
            headerFields: headers
        )
        return Compression.isWelcome(to: Request(head: head, body: .init(buffer: ByteBuffer())))
    }

    private func inflated(_ bytes: [UInt8]) throws -> [UInt8] {
        let inflater = try #require(libdeflate_alloc_decompressor())
        defer { libdeflate_free_decompressor(inflater) }
        var content = [UInt8](repeating: 0, count: 1 << 20)
        var count = 0
        let result = libdeflate_gzip_decompress(
            inflater,
            bytes,
            bytes.count,
            &content,
            content.count,
            &count
        )
        try #require(result == LIBDEFLATE_SUCCESS)
        return Array(content.prefix(count))
    }

    @Test("go to whoever takes gzip, and says so in whatever way")
    func welcome() {
        let taken = ["gzip", "gzip, deflate, br", "br;q=1.0, GZIP ; q=0.5", "deflate,gzip;q=1"]
        #expect(taken.allSatisfy { isWelcome([.acceptEncoding: $0]) })
        let refused = ["", "br", "gzip;q=0", "gzip; q=0.000, br", "xgzip", "identity, deflate"]
        #expect(!refused.contains { isWelcome([.acceptEncoding: $0]) })
        #expect(!isWelcome([:]))
    }

    @Test("do not go to a browser that the page of another site made ask")
    func otherSites() {
        for site in ["cross-site", "same-site"] {
            #expect(!isWelcome([.acceptEncoding: "gzip", HostRule.fetchSite: site]))
        }
        for site in ["same-origin", "none"] {
            #expect(isWelcome([.acceptEncoding: "gzip", HostRule.fetchSite: site]))
        }
    }

    @Test("hold the same bytes, in a third of the room, also when they are given again")
    func same() async throws {
        let browser = try await Browser([Browser.bureau])
        // The first reading is noted, which is a commit by itself.
        _ = try await browser.askAtReception(Self.page)
        let plain = try await browser.askAtReception(Self.page)
        #expect(plain.status == .ok && plain.header("Content-Encoding") == nil)
        #expect(plain.header("Vary")?.contains("Accept-Encoding") == true)
        for _ in 1...2 {
            let answer = try await browser.askAtReception(
                Self.page,
                headers: [.acceptEncoding: "gzip, br"]
            )
            #expect(answer.header("Content-Encoding") == "gzip")
            #expect(answer.header("Vary")?.contains("Accept-Encoding") == true)
            #expect(try inflated(answer.bytes) == plain.bytes)
            #expect(answer.bytes.count < plain.bytes.count / 3)
        }
        #expect(try await browser.askAtReception(Self.page).bytes == plain.bytes)
    }

    @Test("are none of what is small, whole in itself, or never ends")
    func left() async {
        func compressed(_ type: String, _ body: ResponseBody) async -> Response {
            var response = Response(status: .ok, headers: [.contentType: type], body: body)
            await Compression.apply(to: &response, ifWelcome: true)
            return response
        }
        let long = ResponseBody(byteBuffer: ByteBuffer(repeating: 65, count: 5000))
        #expect(await compressed("text/html", long).headers[.contentEncoding] == "gzip")
        let small = ResponseBody(byteBuffer: ByteBuffer(repeating: 65, count: 500))
        let stream = ResponseBody { _ in }
        let answers = [
            await compressed("text/html", small), await compressed("application/pdf", long),
            await compressed("text/event-stream", stream),
        ]
        #expect(answers.allSatisfy { $0.headers[.contentEncoding] == nil })
    }
}
