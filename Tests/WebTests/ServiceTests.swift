import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Office
import Registry
import Secretariat
import Testing
import Typesetting

@testable import Web

@Suite("The service") struct ServiceTests {
    @Test("tells browsers on every answer what its page may do")
    func headers() async throws {
        let visitor = try await Browser([Browser.bureau])
        for path in ["/", "/style.css", "/health", "/nothing", "/seances/BF/documents/csv"] {
            let answer = try await visitor.ask(path)
            let policy = try #require(answer.header("Content-Security-Policy"))
            #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
            #expect(policy.contains("frame-ancestors 'none'"))
            #expect(answer.header("X-Content-Type-Options") == "nosniff")
            #expect(answer.header("Referrer-Policy") == "same-origin")
            let isAsset = path == "/style.css"
            #expect(answer.header("Cache-Control") == (isAsset ? "no-cache" : "no-store"))
        }
    }

    @Test("has neither script nor style within a page of its own")
    func nothingInline() async throws {
        let visitor = try await Browser([Browser.bureau])
        for path in ["/", "/seances/BF", "/seances/BF/proces-verbal", "/verification", "/nothing"] {
            let text = try await visitor.ask(path).text
            #expect(
                !text.contains("<style") && !text.contains(" style=")
                    && !text.contains(" on" + "click")
            )
            for tag in text.matches(of: #/<script[^>]*>([^<]*)/#) {
                #expect(tag.output.1.isEmpty && tag.output.0.contains("src=\"/scripts/"))
            }
        }
    }

    @Test("answers to its own names only, and says so in words")
    func hosts() async throws {
        let visitor = try await Browser()
        for host in ["127.0.0.1:8080", "localhost", "LOCALHOST:1", "[::1]:8080"] {
            #expect(try await visitor.ask("/", host: host).status == .ok, "\(host)")
        }
        let others = [
            "evil.example", "127.0.0.1.evil.example", "evil.example:8080", "", nil,
            "localhost:80@evil.example", "localhost:99999", "localhost:", "[::1]@evil.example",
        ]
        for host in others {
            let answer = try await visitor.ask("/", host: host)
            #expect(answer.status == .misdirectedRequest)
            #expect(answer.text.contains("Le service ne répond pas sous ce nom"))
        }
        let everywhere = HostRule(listeningOn: "0.0.0.0", machine: "grenier")
        for (host, isKnown) in [
            ("192.168.1.7:80", true), ("grenier", true), ("evil.example", false),
        ] {
            let request = HTTPRequest(method: .get, scheme: nil, authority: host, path: "/")
            let isTaken =
                (try? everywhere.check(.init(head: request, body: .init(buffer: .init())))) != nil
            #expect(isTaken == isKnown, "\(host)")
        }
    }

    @Test("answers what is the same for everybody without looking at who asks")
    func forAnybody() async throws {
        let visitor = try await Browser([Browser.bureau])
        let guests = visitor.responder.machinery.guests
        let request = { (path: String) in
            let cookie: HTTPFields = [.cookie: visitor.cookie]
            let head = HTTPRequest(
                method: .get,
                scheme: "http",
                authority: "localhost",
                path: path,
                headerFields: cookie
            )
            return Shown(Request(head: head, body: .init(buffer: ByteBuffer())))
        }
        for path in ["/health", "/style.css", "/icon.svg"] {
            #expect(try await visitor.ask(path).status == .ok)
        }
        let generation = visitor.registry.generation
        #expect(guests.value(of: request("/"), at: generation) == nil)
        _ = try await visitor.ask("/")
        #expect(guests.value(of: request("/"), at: visitor.registry.generation) != nil)
    }

    @Test("says of a PDF that cannot be read that it is at fault, and not the service")
    func unreadablePDF() {
        let error = WebError.secretariat(.office(.unreadablePDF("pv.pdf")))
        #expect(error.status == .unprocessableContent)
        #expect(WebError.secretariat(.office(.busy(waiting: 3))).status == .serviceUnavailable)
    }

    @Test("answers nobody who names two hosts, not even with what is kept")
    func twoHosts() async throws {
        let visitor = try await Browser([Browser.bureau])
        let host = try #require(HTTPField.Name("Host"))
        for _ in 1...2 { #expect(try await visitor.askAtReception("/").status == .ok) }
        let twice: HTTPFields = [host: "evil.example"]
        #expect(try await visitor.askAtReception("/", headers: twice).status == .badRequest)
        #expect(try await visitor.ask("/health", headers: twice).status == .badRequest)
    }

    @Test("takes no form that another site sent")
    func origins() async throws {
        let visitor = try await Browser()
        let body = Array("language=en&back=%2F".utf8)
        let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
        for headers: HTTPFields in [
            [.origin: "https://evil.example"], [.origin: "null"], [site: "cross-site"],
        ] {
            let answer = try await visitor.ask("/langue", .post, headers: headers, body: body)
            #expect(answer.status == .forbidden)
        }
        let own: HTTPFields = [.origin: "http://127.0.0.1:8080", site: "same-origin"]
        let answer = try await visitor.ask("/langue", .post, headers: own, body: body)
        #expect(answer.status == .seeOther)
        #expect(answer.header("Set-Cookie")?.hasPrefix("language=en;") == true)
    }

    @Test("leads back to a place of its own after a change of language")
    func back() async throws {
        let visitor = try await Browser()
        for (back, place) in [
            ("%2Fverification", "/verification"), ("https://evil.example", "/"),
            ("%2F%2Fevil.example", "/"), ("%2F%5Cevil.example", "/"), ("%2Fnothing", "/"),
            ("%2Fstyle.css%0D%0AX-Evil:1", "/"),
        ] {
            let body = Array("language=fr&back=\(back)".utf8)
            let answer = try await visitor.ask("/langue", .post, body: body)
            #expect(answer.header("Location") == place, "\(back)")
        }
        let odd = try await visitor.ask("/langue", .post, body: Array("language=de".utf8))
        #expect(odd.status == .badRequest)
    }

    @Test("speaks the language that was chosen, else the one that the browser likes best")
    func languages() async throws {
        for (header, language) in [
            ("", Language.french), ("en-GB,en;q=0.9,fr;q=0.8", .english), ("de,fr;q=0.3", .french),
            ("fr;q=0.2, en;q=0.7", .english), ("de, es", .french), ("en;q=0", .french),
            ("en;q=oops", .french), (",;,", .french),
        ] {
            #expect(Language.preferred(header) == language, "\(header)")
        }
        let visitor = try await Browser()
        let english: HTTPFields = [.acceptLanguage: "en"]
        let answer = try await visitor.ask("/", headers: english)
        #expect(
            answer.text.contains("<html lang=\"en\">")
                && answer.text.contains("No sitting is recorded yet.")
        )
        let chosen: HTTPFields = [.acceptLanguage: "en", .cookie: "language=fr"]
        #expect(try await visitor.ask("/", headers: chosen).text.contains("<html lang=\"fr\">"))
    }

    @Test("says what is in the way in the words of the house, and no more")
    func errors() async throws {
        let visitor = try await Browser([Browser.bureau])
        for (path, status, words) in [
            ("/nothing", HTTPResponse.Status.notFound, "Page introuvable"),
            ("/seances/XX-2020", .notFound, "Séance introuvable"),
            ("/seances/BF/documents/doc", .notFound, "Page introuvable"),
            ("/seances/BF/documents/odt?variant=novel", .badRequest, "Demande illisible"),
            ("/seances/BF/documents/csv?variant=report", .badRequest, "Demande refusée"),
            ("/seances/BF/documents/pdf", .serviceUnavailable, "Indisponible pour l’instant"),
        ] {
            let answer = try await visitor.ask(path)
            #expect(answer.status == status, "\(path)")
            #expect(answer.text.contains("<h1>\(words)</h1>"), "\(path)")
            #expect(!answer.text.contains(".swift"))
        }
        let unknown = try await visitor.ask("/seances/XX-2020").text
        #expect(unknown.contains("«\u{A0}XX-2020\u{A0}»"))
        #expect(unknown.contains("La liste des séances") && !unknown.contains("greffier list"))
        let refused = try await visitor.ask("/", .put)
        #expect(refused.status == .methodNotAllowed && refused.header("Allow") == "GET, HEAD")
    }

    @Test("gives the head of whatever can be got, without its body")
    func heads() async throws {
        let visitor = try await Browser()
        let (whole, head) = (try await visitor.ask("/"), try await visitor.ask("/", .head))
        #expect(head.status == .ok && head.bytes.isEmpty)
        #expect(head.header("Content-Length") == String(whole.bytes.count))
    }

    @Test("gives a file that a browser has already by its tag alone")
    func tags() async throws {
        let visitor = try await Browser()
        for path in ["/style.css", "/scripts/live.js"] {
            let first = try await visitor.ask(path)
            let tag = try #require(first.header("ETag"))
            #expect(tag.hasPrefix("W/\"") && first.status == .ok && !first.bytes.isEmpty)
            let again = try await visitor.ask(path, headers: [.ifNoneMatch: "\"x\", \(tag)"])
            #expect(again.status == .notModified && again.bytes.isEmpty)
            #expect(try await visitor.ask(path, headers: [.ifNoneMatch: "\"x\""]).status == .ok)
        }
    }

    @Test("gives as one file what lies by subject in several, all of them")
    func parts() async throws {
        let visitor = try await Browser()
        let folder = Browser.root.appending(path: "Templates/Web")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        for (path, beginning, type) in [
            ("/style.css", "style", ".css"), ("/scripts/console.js", "console", ".js"),
        ] {
            let whole = try await visitor.ask(path).text
            let parts = files.filter { $0.hasPrefix(beginning) && $0.hasSuffix(type) }
            #expect(parts.count > 2)
            for part in parts {
                let file = folder.appending(path: part)
                let text = try String(contentsOf: file, encoding: .utf8)
                #expect(whole.contains(text), "\(part)")
            }
        }
    }

    @Test("lives, and is ready")
    func probes() async throws {
        let visitor = try await Browser()
        for path in ["/health", "/ready"] {
            let answer = try await visitor.ask(path)
            #expect(answer.status == .ok && answer.text == "ok\n")
        }
    }
}
