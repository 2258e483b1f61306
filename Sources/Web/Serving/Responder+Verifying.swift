import Access
import Foundation
import Hummingbird
import Meetings
import Registry
import Secretariat
import Wording

extension Responder {
    /// Verifies the file that was handed in; nothing of it is kept.
    func verdict(_ asked: Asked) async throws(WebError) -> Response {
        let body = try await asked.body(upTo: limits.upload)
        let type = asked.request.headers[.contentType] ?? ""
        guard let form = MultipartForm(Array(buffer: body), contentType: type),
            !form.parts.isEmpty
        else {
            throw .malformed
        }
        let token = form.parts.first { $0.name == FormFields.token }
        try check(form: token.map { String(decoding: $0.bytes, as: UTF8.self) }, of: asked)
        guard let file = form.parts.first(where: { $0.name == "file" }), !file.bytes.isEmpty else {
            throw .noFile
        }
        let name = file.shownFileName
        let verdict = try await verdict(on: name, file.bytes, by: asked)
        return page(VerdictView(asked, verdict), in: asked.language)
    }

    /// What verification says of a file to whoever asks.
    ///
    /// It tells what the record has and the file has not. So a record that they may not read is as one that is
    /// not here: anybody can write a file that says it is of some sitting.
    func verdict(
        on name: String,
        _ bytes: [UInt8],
        by asked: Asked
    ) async throws(WebError) -> Verdict {
        let file = try await consulting(await ExportedFile(name, bytes))
        let isReadable = try await mayRead(file.meeting, asked.guest)
        return try await consulting(
            await file.verdict(beside: isReadable ? registry : nil, in: asked.language)
        )
    }

    /// Whether somebody may read the record of a sitting, which is noted; nil is none.
    private func mayRead(_ meeting: MeetingID?, _ guest: Guest) async throws(WebError) -> Bool {
        guard let meeting, try await asking(await registry.meetings()).contains(meeting) else {
            return false
        }
        let body = try await asking(await registry.body(of: meeting))
        let reading = try await asking(await registry.phase(of: meeting)).reading
        guard guest.visitor.may(reading, at: .sitting(meeting, of: body.id)) else { return false }
        if let reader = guest.reader {
            try await noting(await notes.note(reader, reading: meeting, by: reading))
        }
        return true
    }
}
