import Access
import Foundation
import Hummingbird
import Meetings
import NIOCore
import Wording

/// A request, as far as it was understood.
struct Asked: Sendable {
    private(set) var request: Request
    let target: Target
    let parameters: [String: String]
    let language: Language
    let guest: Guest
    /// The sitting that the path names; nil where it names none.
    var meeting: MeetingID?
    /// Where something is asked for.
    var place: ActionPlace = .house
    /// What was handed in from the page and refused: it is shown at the head, to be tried again.
    var refused: RefusedForm?
    /// From where the connection comes; empty where there is no socket.
    var address = ""
    /// Notes, for whoever runs the service, why a page that is shown all the same falls short.
    var log: @Sendable (WebError) -> Void = { _ in }
    /// From when on whoever asks has to be looked up once more.
    var until: Instant = .init(milliseconds: .min)

    init(
        request: Request,
        target: Target,
        parameters: [String: String],
        language: Language,
        guest: Guest
    ) {
        (self.request, self.target, self.parameters) = (request, target, parameters)
        (self.language, self.guest) = (language, guest)
    }

    /// The same once more, by whoever they are now; what came after the head is gone.
    func again(by guest: Guest) -> Asked {
        Asked(
            request: Request(head: request.head, body: .init(buffer: ByteBuffer())),
            target: target,
            parameters: parameters,
            language: language,
            guest: guest
        )
    }

    /// The same once all of its body is here.
    func arrived(upTo limit: Int) async throws(WebError) -> Asked {
        var arrived = self
        let body = try await body(upTo: limit)
        arrived.request = Request(head: request.head, body: .init(buffer: body))
        return arrived
    }

    /// The most that is taken from many at the same time, in bytes.
    static let mostFromMany = 4 << 20

    /// Whether more may be handed in than is taken from many at the same time.
    var bringsMuch: Bool {
        switch target {
        case .page(.verdict), .page(.review), .page(.annexed), .page(.attendance),
            .page(.directoryRead), .page(.answersTaken),
            .api(.verdict), .api(.review), .api(.directory):
            true
        case .page(.changePreparation):
            // Fields that are typed, and a file now and then: a body is as long as its head says.
            (request.headers[.contentLength].flatMap { Int($0) } ?? .max) > Self.mostFromMany
        default: false
        }
    }

    /// Whether a file is only to be looked at.
    var isVerifying: Bool {
        switch target {
        case .page(.verdict), .api(.verdict): true
        default: false
        }
    }

    /// The page that is asked for; nil where it is no page.
    var route: Route? { target.route }

    /// The body that is asked about, of which somebody may be told though not of others; nil for none.
    var bodyCode: String? {
        if let code = parameters["body"] { return code }
        guard case .api(.figures) = target, let code = query("body"), !code.isEmpty else {
            return nil
        }
        return code
    }

    /// What stands in a brace of the path.
    func parameter(_ name: String) -> String { parameters[name] ?? "" }

    /// The path alone, to come back to.
    var path: String { String((request.head.path ?? "/").prefix { $0 != "?" }) }

    /// What the query says of something; nil when it says nothing.
    func query(_ name: String) -> String? { queries(name).last }

    /// All that the query says of something, in its order.
    func queries(_ name: String) -> [String] { queried.all(name) }

    /// The names of all of which the query says something.
    var queryNames: [String] { queried.names }

    private var queried: FormFields {
        let parts = request.head.path?.split(separator: "?", maxSplits: 1) ?? []
        return FormFields(parts.count > 1 ? String(parts[1]) : "")
    }

    /// The fields of a form that was sent from a page made for whoever sends it.
    func form(upTo limit: Int = 64 << 10) async throws(WebError) -> FormFields {
        let fields = FormFields(String(buffer: try await body(upTo: limit)))
        guard guest.owns(form: fields[FormFields.token]) else { throw .staleForm }
        return fields
    }

    /// The whole body; refused as soon as it is known to be too long.
    func body(upTo limit: Int) async throws(WebError) -> ByteBuffer {
        let stated = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        guard stated <= limit else { throw .tooLarge(limit: limit) }
        do {
            // Whoever brings something holds one of a few places meanwhile.
            return try await ArrivingBody().collect(request.body, upTo: limit)
        } catch is NIOTooManyBytesError {
            throw .tooLarge(limit: limit)
        } catch is ArrivingBody.Slowness {
            throw .tooSlow
        } catch {
            throw .brokenOff
        }
    }
}

/// The fields of a form or a query: `language=fr&back=%2F`.
struct FormFields: Sendable {
    /// The field that shows for whom the form was made.
    static let token = "form"

    private let values: [String: [String]]

    /// More fields than any form of ours has.
    static let mostFields = 40_000

    init(_ text: String) {
        var values: [String: [String]] = [:]
        for pair in text.split(separator: "&").prefix(Self.mostFields) {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(parts[0]) else { continue }
            let value = parts.count > 1 ? Self.decoded(parts[1]) : ""
            values[name, default: []] += [value].compactMap(\.self)
        }
        self.values = values
    }

    /// The fields of a form that carries files, without these.
    init(_ form: MultipartForm) {
        values = form.parts.filter { $0.fileName == nil }.reduce(into: [:]) { values, part in
            values[part.name, default: []].append(String(decoding: part.bytes, as: UTF8.self))
        }
    }

    /// The same, and what else is said in others.
    func with(_ others: [String: String]) -> FormFields {
        FormFields(values: values.merging(others.mapValues { [$0] }) { $1 })
    }

    private init(values: [String: [String]]) { self.values = values }

    private static func decoded(_ text: Substring) -> String? {
        text.replacing("+", with: " ").removingPercentEncoding
    }

    /// The names of all fields, in the order of the alphabet.
    var names: [String] { values.keys.sorted() }

    /// What a field says; the last of several of the name.
    subscript(_ name: String) -> String? { values[name]?.last }

    /// What all fields of a name say, in their order.
    func all(_ name: String) -> [String] { values[name] ?? [] }
}
