import Foundation
import HTTPTypes

/// The description of the API (OpenAPI 3.1), made from the endpoints themselves.
enum Description {
    static let document: JSONValue = [
        "openapi": "3.1.0",
        "info": [
            "title": "Greffier",
            "version": "1",
            "summary": "Sittings recorded live, their minutes and their figures.",
            "description": .text(introduction),
        ],
        "servers": [["url": .text(Endpoint.root)]],
        "security": [["token": []], ["session": []], ["seat": []]],
        "paths": paths,
        "components": [
            "schemas": .object(schemas),
            "securitySchemes": securitySchemes,
        ],
    ]

    /// As it is given; made once, like what it describes.
    static let bytes: [UInt8] = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(document)).map { Array($0) } ?? []
    }()

    private static let introduction = """
        Whatever the pages of the service do that a program may do for somebody, it does here, \
        through the same acts. A token is made on the page of one's account and sent as \
        `Authorization: Bearer …`; a session or a seat of a browser is known by its cookie, and \
        then whatever is not a GET carries the header `X-Form-Token` of a page. What makes or closes \
        a way in is for people alone: personal links and the door are refused to tokens; passwords, \
        accounts, tokens, erasing a person and signing take somebody at a page. Times are ISO 8601; texts are in the language that the header \
        `Accept-Language` asks for. Whatever is in the way is told as RFC 9457 says.
        """

    private static let securitySchemes: JSONValue = [
        "token": ["type": "http", "scheme": "bearer"],
        "session": ["type": "apiKey", "in": "cookie", "name": "session"],
        "seat": ["type": "apiKey", "in": "cookie", "name": "seat"],
    ]

    private static var paths: JSONValue {
        var paths: [String: [String: JSONValue]] = [:]
        for endpoint in Endpoint.allCases {
            let path = String(endpoint.path.dropFirst(Endpoint.root.count))
            let method = endpoint.method.rawValue.lowercased()
            paths[path, default: [:]][method] = operation(endpoint)
        }
        return .object(paths.mapValues { .object($0) })
    }

    private static func operation(_ endpoint: Endpoint) -> JSONValue {
        let operation = endpoint.operation
        var told: [String: JSONValue] = [
            "operationId": .text(endpoint.rawValue),
            "summary": .text(operation.summary),
            "responses": .object(responses(of: endpoint, operation)),
        ]
        if let details = operation.details { told["description"] = .text(details) }
        let parameters =
            endpoint.pathParameters.map(inPath) + operation.parameters.map(inQuery)
        if !parameters.isEmpty { told["parameters"] = .list(parameters) }
        if let body = operation.body {
            told["requestBody"] = [
                "required": true, "content": content([body]),
            ]
        }
        if case .nothing = endpoint.demand { told["security"] = [] }
        return .object(told)
    }

    private static func inPath(_ name: String) -> JSONValue {
        let schema =
            ["person", "draft", "knock"].contains(name)
            ? Schema.id : Schema.text.adding(["minLength": 1])
        return [
            "name": .text(name), "in": "path", "required": true, "schema": schema,
            "description": .text(pathMeanings[name] ?? ""),
        ]
    }

    private static let pathMeanings = [
        "sitting": "The reference of a sitting, its id, or the beginning of that.",
        "body": "The code of a body.",
        "draft": "The id of a draft.",
        "person": "The id of a person.",
        "knock": "The id of somebody at the door.",
        "format": "A format of documents, such as `odt`, `pdf`, `xml`, `json`.",
    ]

    private static func inQuery(_ parameter: Operation.Parameter) -> JSONValue {
        [
            "name": .text(parameter.name), "in": "query",
            "schema": parameter.isList ? Schema.list(parameter.schema) : parameter.schema,
            "description": .text(parameter.meaning),
        ]
    }

    private static func responses(
        of endpoint: Endpoint,
        _ operation: Operation
    ) -> [String: JSONValue] {
        let answer = operation.answer
        var good: [String: JSONValue] = ["description": .text(answer.meaning)]
        if !answer.contents.isEmpty { good["content"] = content(answer.contents) }
        if answer.status == .created {
            good["headers"] = ["Location": ["schema": Schema.text, "required": true]]
        }
        var responses = [String(answer.status.code): JSONValue.object(good)]
        for status in failures(of: endpoint, operation) {
            responses[String(status.code)] = [
                "description": .text(status.reasonPhrase),
                "content": content([
                    Operation.Content(
                        mediaType: Problem.mediaType,
                        schema: Schema.named("Problem")
                    )
                ]),
            ]
        }
        return responses
    }

    /// What may be in the way.
    private static func failures(
        of endpoint: Endpoint,
        _ operation: Operation
    ) -> [HTTPResponse.Status] {
        // A name that the service does not go by; one too many; a fault of the service itself.
        var failures: [HTTPResponse.Status] = [
            .misdirectedRequest, .serviceUnavailable, .internalServerError,
        ]
        // A path whose segment cannot be one.
        failures.append(.notFound)
        if case .nothing = endpoint.demand { return failures }
        failures += [.unauthorized, .forbidden]
        if !operation.parameters.isEmpty { failures.append(.unprocessableContent) }
        if operation.body != nil {
            failures += [
                .badRequest, .contentTooLarge, .requestTimeout, .unsupportedMediaType,
                .unprocessableContent,
            ]
        }
        return failures + operation.failures
    }

    private static func content(_ contents: [Operation.Content]) -> JSONValue {
        .object(
            Dictionary(contents.map { ($0.mediaType, ["schema": $0.schema]) }) { $1 }
        )
    }
}

extension Endpoint {
    /// The names that stand in the braces of its path.
    fileprivate var pathParameters: [String] {
        path.split(separator: "/").filter { $0.first == "{" }
            .map { String($0.dropFirst().dropLast()) }
    }
}
