import Access
import Foundation
import HTTPTypes
import Registry
import Testing

@testable import Web

/// A program that asks the API over JSON, with the token of somebody.
struct Program {
    let browser: Browser
    let headers: HTTPFields

    init(_ browser: Browser, as role: Role) async throws {
        self.browser = browser
        headers = try await browser.token(of: role)
    }

    /// Whoever the cookie of the browser shows, with what a page gave them to show.
    init(seated browser: Browser) throws {
        self.browser = browser
        headers = [try #require(HTTPField.Name("X-Form-Token")): browser.formToken]
    }

    func get(_ path: String, _ status: HTTPResponse.Status = .ok) async throws -> Told {
        try await ask(.get, path, [], type: nil, status)
    }

    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ body: String,
        _ status: HTTPResponse.Status = .ok,
        _ location: SourceLocation = #_sourceLocation
    ) async throws -> Told {
        try await ask(method, path, Array(body.utf8), type: "application/json", status, location)
    }

    func send(file bytes: [UInt8], to path: String) async throws -> Told {
        try await ask(.post, path, bytes, type: "application/octet-stream", .ok)
    }

    /// The same, whatever comes of it.
    func ask(file bytes: [UInt8], to path: String) async throws -> Answer {
        var headers = headers
        headers[.contentType] = "application/octet-stream"
        return try await browser.ask(
            Endpoint.root + path,
            .post,
            headers: headers,
            body: bytes
        )
    }

    private func ask(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ body: [UInt8],
        type: String?,
        _ status: HTTPResponse.Status,
        _ location: SourceLocation = #_sourceLocation
    ) async throws -> Told {
        var headers = headers
        headers[.contentType] = type
        let answer = try await browser.ask(
            Endpoint.root + path,
            method,
            headers: headers,
            body: body
        )
        #expect(answer.status == status, "\(path): \(answer.text)", sourceLocation: location)
        guard !answer.bytes.isEmpty else { return Told(value: NSNull(), answer: answer) }
        let value = try JSONSerialization.jsonObject(
            with: Data(answer.bytes),
            options: .fragmentsAllowed
        )
        return Told(value: value, answer: answer)
    }

    /// What was answered, to look into.
    struct Told {
        let value: Any
        var answer: Answer?

        subscript(_ name: String) -> Told {
            Told(value: (value as? [String: Any])?[name] ?? NSNull())
        }

        var list: [Told] { (value as? [Any] ?? []).map { Told(value: $0) } }
        var text: String? { value as? String }
        var number: Int? { (value as? NSNumber)?.intValue }
        var flag: Bool? { value as? Bool }
        var isNull: Bool { value is NSNull }

        /// The one of a list that says something.
        func one(_ name: String, _ wanted: String) throws -> Told {
            try #require(list.first { $0[name].text?.replacing("\u{A0}", with: " ") == wanted })
        }
    }
}
