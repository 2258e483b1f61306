import Access
import Exports
import HTTPTypes
import Hummingbird
import Journal
import Meetings
import MinutesXML
import Registry
import Secretariat
import Wording

extension Responder {
    func home(_ asked: Asked) async throws(WebError) -> Response {
        let bodies = try await asking(await registry.bodies())
        let open = Set(bodies.filter { asked.guest.follows($0.id) }.map(\.code))
        let drafts = try await asking(await registry.drafts())
        let sittings = try await asking(await registry.sittings()).filter { open.contains($0.body) }
        let view = HomeView(
            PageFrame(HomeWords().title, asked),
            guest: asked.guest,
            sittings: sittings,
            drafts: drafts.filter { asked.guest.visitor.may(.prepare, at: .body($0.body)) },
            tasks: try await openTasks(asked, among: sittings, of: bodies),
            bodies: bodies.filter {
                open.contains($0.code) || asked.guest.visitor.may(.changeBodies)
            }
        )
        return page(view, in: asked.language)
    }

    func sitting(_ asked: Asked) async throws(WebError) -> Response {
        let (reference, minutes) = try await minutes(of: asked, in: asked.language)
        let approvals = try await approvalsLeft(by: minutes.meeting, asked)
        return page(
            SittingView(
                asked,
                reference: reference,
                minutes.masked,
                approvals: approvals,
                at: registry.now
            ),
            in: asked.language
        )
    }

    /// The format that browsers show.
    private static let shownFormat = "html"

    func document(_ asked: Asked) async throws(WebError) -> Response {
        guard let exporter = Exporter.named(asked.parameter("format")) else { throw .notFound }
        let options = try options(asked)
        let language = asked.query("language").flatMap(Language.init) ?? asked.language
        let (reference, minutes) = try await minutes(of: asked, in: language)
        return try await file(minutes, options, exporter, of: reference, asked)
    }

    /// A document as a file: shown by the browser where it can, else kept.
    func file(
        _ minutes: Minutes,
        _ options: ExportOptions,
        _ exporter: Exporter,
        of reference: String,
        _ asked: Asked
    ) async throws(WebError) -> Response {
        let files: [[UInt8]]
        do throws(ExportError) {
            files = try await exporter.write(
                [minutes],
                options,
                by: converter.through(machinery.conversions, for: asked.guest.holder)
            )
        } catch {
            throw .export(error)
        }
        let isShown = exporter.format == Self.shownFormat && asked.query("file") == nil
        let name = exporter.fileName(of: reference, options, in: minutes.language)
        let file = files.first ?? []
        return Response(
            status: .ok,
            headers: [
                .contentType: exporter.mediaType,
                .contentDisposition: Self.disposition(name, isShown: isShown),
                .contentSecurityPolicy: isShown
                    ? SecurityHeaders.policy(forStyleOf: file) : SecurityHeaders.policy,
            ],
            body: .init(byteBuffer: ByteBuffer(bytes: file))
        )
    }

    /// The name is of letters, figures, dashes and dots; what is not ASCII goes by RFC 8187.
    static func disposition(_ name: String, isShown: Bool) -> String {
        let plain = String(name.map { $0.isASCII ? $0 : "_" })
        let encoded = name.utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            return scalar.isASCII && scalar.properties.isAlphabetic || (48...57).contains(byte)
                || byte == 45 || byte == 46
                ? String(scalar) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        let kind = isShown ? "inline" : "attachment"
        return "\(kind); filename=\"\(plain)\"; filename*=UTF-8''\(encoded.joined())"
    }

    private func options(_ asked: Asked) throws(WebError) -> ExportOptions {
        ExportOptions(
            profile: try value(asked, "profile") ?? .minutes,
            variant: try value(asked, "variant") ?? .minutes,
            decision: asked.query("decision"),
            table: try value(asked, "table") ?? .attendance,
            withoutNames: asked.query("names") == "without"
        )
    }

    /// What a query says, refused where it means nothing; nil where it says nothing.
    private func value<Value: RawRepresentable<String>>(
        _ asked: Asked,
        _ name: String
    ) throws(WebError) -> Value? {
        guard let text = asked.query(name) else { return nil }
        guard let value = Value(rawValue: text) else { throw .malformed }
        return value
    }

    /// What is new in a sitting: for a console, that something is; for others, what happens, in words.
    func updates(_ asked: Asked) async throws(WebError) -> Response {
        let isConsole =
            asked.query("console") != nil && asked.guest.visitor.may(.console, at: asked.place)
        return try await updates(asked, for: isConsole ? .console : .participant(asked.language))
    }

    /// `person` is the one who follows, if a line of theirs that breaks is to be noticed.
    func updates(
        _ asked: Asked,
        for circle: Circle,
        as person: PersonID? = nil
    ) async throws(WebError) -> Response {
        let following = try await stream(asked, for: circle, as: person)
        return Response(
            status: .ok,
            headers: EventStream.headers,
            body: EventStream.body(of: asked.request, following)
        )
    }

    /// What is told for as long as whoever asks would still be let in.
    func stream(
        _ asked: Asked,
        for circle: Circle,
        as person: PersonID? = nil
    ) async throws(WebError) -> Following {
        guard let meeting = asked.meeting else { throw .notFound }
        let holder = asked.guest.holder
        if let holder, !limits.leavesRoom(for: holder, by: machinery.gauge) { throw .crowded }
        let seen = asked.request.headers[Self.lastEventID] ?? asked.query("after")
        let admitted = asked.again(by: asked.guest)
        return try await asking(
            await live.updates(
                of: meeting,
                for: circle,
                after: seen.flatMap { SeenState($0) },
                as: person,
                of: holder,
                isStillAdmitted: { await isStillAdmitted(admitted, to: circle) }
            )
        )
    }

    private static let lastEventID = HTTPField.Name("Last-Event-ID") ?? .range

    func minutes(
        of asked: Asked,
        in language: Language
    ) async throws(WebError) -> (reference: String, minutes: Minutes) {
        // The one that was looked at when they were let in: by then a name may mean another.
        guard let meeting = asked.meeting else { throw .notFound }
        return try await asking(await registry.minutes(of: meeting.description, in: language))
    }

    func readiness() async throws(WebError) -> Response {
        try await asking(await registry.requireReady())
        return Self.plain(.ok)
    }
}
