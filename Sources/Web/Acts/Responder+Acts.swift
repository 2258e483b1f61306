import Access
import Foundation
import HTTPTypes
import Hummingbird
import Meetings
import NIOCore
import Registry
import Secretariat
import Wording

extension Responder {
    /// The longest that acts may be together, in bytes.
    private static let longestActs = 4 << 20
    /// Where a script says for whom its page was made.
    static let formToken = HTTPField.Name("X-Form-Token") ?? .range

    /// Takes acts on a sitting: one from a form, which leads back to its page, or a list of them.
    func handIn(_ asked: Asked) async throws(WebError) -> Response {
        guard let meeting = asked.meeting, let author = asked.guest.author else {
            throw .notAllowed(.participate)
        }
        let body = String(buffer: try await asked.body(upTo: Self.longestActs))
        guard asked.isJSON else {
            return try await handIn(FormFields(body), on: meeting, by: author, asked)
        }
        try check(form: asked.request.headers[Self.formToken], of: asked)
        return try await handInList(Data(body.utf8), on: meeting, by: author, asked)
    }

    /// Takes the acts of a program: each is answered by itself.
    func handInActs(_ asked: Asked) async throws(WebError) -> Response {
        guard let meeting = asked.meeting, let author = asked.guest.author else {
            throw .notAllowed(.participate)
        }
        guard asked.isJSON else { throw .unsupportedType }
        let body = Data(try await asked.body(upTo: Self.longestActs).readableBytesView)
        return try await handInList(body, on: meeting, by: author, asked)
    }

    private func handInList(
        _ body: Data,
        on meeting: MeetingID,
        by author: AuthorID,
        _ asked: Asked
    ) async throws(WebError) -> Response {
        let queue = try Self.queue(body)
        guard asked.isOfRecorder || queue.acts.count <= OwnPace.stock else {
            throw .declined(ActWords.tooMany(most: OwnPace.stock))
        }
        if let seconds = secondsToWait(for: queue.acts.count, author, asked) {
            throw .tooFast(seconds: seconds)
        }
        var answers: [HandedReply.Answer] = []
        let words = RecordedWords(of: meeting, in: registry)
        for run in queue.runs {
            answers += try await take(run, on: meeting, by: author, with: words, asked)
        }
        return Self.json(HandedReply(now: registry.now.milliseconds, answers: answers))
    }

    /// How long whoever only takes part has to wait who handed in more than a sitting asks for.
    private func secondsToWait(
        for count: Int,
        _ author: AuthorID,
        _ asked: Asked
    ) -> Int? {
        asked.isOfRecorder
            ? nil : machinery.ownPace.take(count, of: author, at: registry.now)
    }

    private static func queue(_ data: Data) throws(WebError) -> HandedQueue {
        do {
            return try JSONDecoder().decode(HandedBody.self, from: data).queue
        } catch let error as HandedActError {
            throw .declined(error.explanation)
        } catch {
            throw .malformed
        }
    }

    /// Acts that belong together: all are refused where one is not allowed.
    private func take(
        _ run: HandedQueue,
        on meeting: MeetingID,
        by author: AuthorID,
        with words: RecordedWords,
        _ asked: Asked
    ) async throws(WebError) -> [HandedReply.Answer] {
        if let refused = try await refusal(of: run, asked) {
            return run.acts.map { act in
                .init(
                    forbidden: act.idOfAct?.description,
                    Complaint.notAllowed(refused),
                    in: asked.language
                )
            }
        }
        let answers = await registry.hand(
            in: asked.owning(run),
            on: meeting,
            by: author,
            at: registry.now,
            with: words
        )
        // What cannot be kept now is no fault of the act: whoever handed it in keeps it and tries again.
        if let fault = answers.lazy.compactMap(\.fault).first { throw .registry(fault) }
        return answers.map { .init($0, in: asked.language) }
    }

    private func refusal(of run: HandedQueue, _ asked: Asked) async throws(WebError) -> Action? {
        for case .success(let act) in run.acts {
            if let action = try await refusal(of: act.what, by: asked) { return action }
        }
        return nil
    }

    /// The act of a form.
    func handIn(
        _ fields: FormFields,
        on meeting: MeetingID,
        by author: AuthorID,
        _ asked: Asked
    ) async throws(WebError) -> Response {
        try check(form: fields[FormFields.token], of: asked)
        let form = ActForm(fields)
        let id: ActID = registry.newID()
        guard let queue = form.queue(id: id.description) else { throw .malformed }
        if let seconds = secondsToWait(for: 1, author, asked) {
            var page = try await again(form, ActWords.tooFast(seconds), kept: nil, asked)
            page.status = .tooManyRequests
            return page
        }
        if let refused = try await refusal(of: queue, asked) {
            return try await again(form, Complaint.notAllowed(refused), kept: nil, asked)
        }
        let answers = await registry.hand(
            in: asked.owning(queue),
            on: meeting,
            by: author,
            at: registry.now
        )
        guard let answer = answers.first, case .refused = answer.outcome else {
            return Self.redirect(to: form.landing)
        }
        let kept = answer.conflict.map { (text: $0.kept, base: $0.base.description) }
        let fault = answer.fault.map { WebError.registry($0) }
        if let fault { asked.log(fault) }
        let explanation = fault?.hindrance.explanation ?? answer.refusal
        var page = try await again(
            form,
            explanation ?? Hindrance.failed.explanation,
            kept: kept,
            asked
        )
        if let fault { page.status = fault.status }
        return page
    }

    /// The page that the form was on, with what was refused at its head.
    private func again(
        _ form: ActForm,
        _ explanation: Phrase,
        kept: (text: String, base: String)?,
        _ asked: Asked
    ) async throws(WebError) -> Response {
        var head = asked.request.head
        head.method = .get
        head.path = String(form.back.prefix { $0 != "#" })
        head.headerFields[.contentLength] = nil
        head.headerFields[.contentType] = nil
        let request = Request(head: head, body: .init(buffer: ByteBuffer()))
        let match = try Target.Match(.get, form.back)
        // What is no page could not show it: a stream would be opened that nobody counts.
        guard match.target.route?.isLookedAt ?? false else { throw .malformed }
        var page = try await admit(match, request, asked.language)
        page.address = asked.address
        page.refused = RefusedForm(
            form,
            explanation,
            kept: kept,
            to: Route.acts.address(asked.parameter("sitting"))
        )
        var response = try await answer(page)
        response.status = .unprocessableContent
        return response
    }

    /// Something for a program to read.
    static func json(
        _ value: some Encodable,
        status: HTTPResponse.Status = .ok
    ) -> Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(value) else {
            return Response(status: .internalServerError)
        }
        return json(bytes: Array(data), status: status)
    }

    static func json(bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "application/json; charset=utf-8"],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}

/// `{"acts": […]}`, the list alone, or one act alone.
private struct HandedBody: Decodable {
    let queue: HandedQueue

    private enum Key: CodingKey {
        case acts
    }

    init(from decoder: any Decoder) throws {
        if let named = try? decoder.container(keyedBy: Key.self), named.contains(.acts) {
            queue = try named.decode(HandedQueue.self, forKey: .acts)
        } else {
            queue = try HandedQueue(from: decoder)
        }
    }
}

extension Asked {
    /// Whether whoever asks records the sitting, prepares it or writes its minutes.
    fileprivate var isOfRecorder: Bool {
        [.console, .writeMinutes, .prepare].contains { guest.visitor.may($0, at: place) }
    }

    /// The acts, those marked that whoever asks may do in their own name alone.
    fileprivate func owning(_ queue: HandedQueue) -> HandedQueue {
        queue.declaring { !guest.visitor.may($0.action, at: place) }
    }
}

extension Guest {
    /// Who the journal says handed something in; nil for strangers.
    var author: AuthorID? { account?.author ?? person.map { AuthorID($0.uuid) } }
}
