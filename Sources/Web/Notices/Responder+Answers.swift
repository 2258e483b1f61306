import Access
import HTTPTypes
import Hummingbird
import Meetings
import NIOCore
import Notices
import Registry
import Secretariat
import Wording

extension Responder {
    /// As many files are taken at once.
    private static let mostAnswers = 15

    /// Takes what came back by mail: answers of calendars, and mails that nobody got.
    func takeAnswers(_ asked: Asked) async throws(WebError) -> Response {
        let body = try await asked.body(upTo: Self.mostAnswers * CalendarReply.mostBytes)
        let type = asked.request.headers[.contentType] ?? ""
        guard let meeting = asked.meeting,
            let form = MultipartForm(
                Array(buffer: body),
                contentType: type,
                mostParts: MultipartForm.manyParts
            )
        else { throw .malformed }
        let fields = FormFields(form)
        try check(form: fields[FormFields.token], of: asked)
        let files = form.parts.filter { $0.name == "file" && !$0.bytes.isEmpty }
        guard !files.isEmpty else { throw .noFile }
        let accepted = fields["accepted"].flatMap(Announcement.Intention.init(rawValue:))
        var told: [Phrase] = []
        for file in files.prefix(Self.mostAnswers) {
            let name = file.shownFileName
            do throws(SecretariatError) {
                let answers = try await registry.takeAnswer(
                    file.bytes,
                    of: name,
                    accepted: accepted,
                    only: meeting
                )
                told += answers.map { $0.words(of: name) }
            } catch {
                guard let words = error.explanation(for: .page) else { throw .secretariat(error) }
                told.append(words)
            }
        }
        told += files.dropFirst(Self.mostAnswers).map {
            ReportsWords.beyond($0.shownFileName, most: Self.mostAnswers)
        }
        return try await notices(asked, told: told)
    }
}

extension TakenAnswer {
    /// What became of it, for whoever handed in the file.
    fileprivate func words(of file: String) -> Phrase {
        switch self {
        case .announced(let name, let intention, let reference, _, let stranger):
            Report.answered(name, intention, reference, from: stranger)
        case .leftOut(let reason): Complaint.unreadableAnswer(file, reason(.page))
        case .cameBack(let address, let reason): Report.cameBack(address.text, reason)
        }
    }
}
