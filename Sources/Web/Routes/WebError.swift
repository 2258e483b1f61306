import Access
import Exports
import HTTPTypes
import Meetings
import Office
import Registry
import Secretariat
import Wording

/// Why a request was not met.
///
/// By reference: each call that may throw one keeps room for it, for as long as it waits.
indirect enum WebError: Error, Sendable {
    case notFound
    case methodNotAllowed([HTTPRequest.Method])
    /// What a form is sent to was asked for like a page: that is at another address.
    case shownElsewhere(String)
    /// The service was called by a name that is not its own.
    case unknownHost
    /// A form that another site sent.
    case foreignOrigin
    /// A body of more bytes than are taken in.
    case tooLarge(limit: Int)
    /// A body that arrives so slowly that it keeps others waiting.
    case tooSlow
    case malformed
    /// A body of another kind than the one that is taken.
    case unsupportedType
    /// What a program sent cannot be taken.
    case badBody(BodyFault)
    /// A change that whoever asked can mend.
    case declined(Phrase)
    /// The same, for a reason that the records told.
    case turnedDown(Phrase, by: RegistryError)
    /// Somebody who only takes part hands in acts faster than a sitting asks for.
    case tooFast(seconds: Int)
    /// Somebody else changed it first.
    case overtaken
    case noFile
    /// A document of the sitting of that reference, on the page of another.
    case otherSitting(String)
    /// Nobody can sign in yet.
    case setUpFirst
    /// Whoever asks has shown nothing, or nothing that is good any more.
    case signInFirst
    case notAllowed(Action)
    /// The name or an address of somebody who has, or had, a seat in a body that whoever asks does not keep.
    case personOfOthers(PrintedName)
    /// Somebody who came by a link asks for the first page: theirs is another.
    case seatedAt(MeetingID)
    /// A personal link that is good no more, or none of ours.
    case linkGone
    /// A request that says it is of Slack, and is not signed as Slack does, or not of now.
    case notSigned
    /// A form that was made for somebody else, or before they signed in anew.
    case staleForm
    /// A new password that cannot be taken.
    case password(PasswordError)
    /// More ask than can be answered.
    case crowded
    /// What shows names cannot be shown, for that it is read cannot be noted.
    case unnoted
    case registry(RegistryError)
    case secretariat(SecretariatError)
    case export(ExportError)
    /// The connection ended before the request did.
    case brokenOff
}

extension WebError {
    /// What the page says in the place of the one that was asked for.
    var hindrance: Hindrance {
        switch self {
        case .notFound: .notFound
        case .methodNotAllowed, .shownElsewhere: .methodNotAllowed
        case .unknownHost: .unknownHost
        case .foreignOrigin: .foreignOrigin
        case .tooLarge(let limit): .tooLarge(limit: limit)
        case .tooSlow: .tooSlow
        case .malformed, .brokenOff: .malformed
        case .unsupportedType: .unsupportedType
        case .badBody(let fault): Hindrance(Hindrance.malformed.title, fault.explanation)
        case .declined(let explanation), .turnedDown(let explanation, by: _):
            Hindrance(Hindrance.refused, explanation)
        case .tooFast(let seconds): Hindrance(Hindrance.refused, ActWords.tooFast(seconds))
        case .overtaken: .overtaken
        case .noFile: .noFile
        case .otherSitting(let reference):
            Hindrance(Hindrance.refused, ReviewWords.otherSitting(reference))
        case .setUpFirst, .signInFirst: .signInFirst
        case .seatedAt: Hindrance(Hindrance.refused, Complaint.notAllowed(.home))
        case .notAllowed(let action): Hindrance(Hindrance.refused, Complaint.notAllowed(action))
        case .personOfOthers(let name):
            Hindrance(Hindrance.refused, PersonWords.refusedOfOthers(name.inFull))
        case .linkGone: InvitationWords.gone
        case .staleForm: .staleForm
        case .notSigned: .foreignOrigin
        case .password(let error): Hindrance(Hindrance.refused, error.explanation)
        case .crowded: .crowded
        case .unnoted: .unnoted
        case .registry(let error): Hindrance(error)
        case .secretariat(.registry(let error)): Hindrance(error)
        case .secretariat(.overwriting(let conflict)):
            Hindrance(Hindrance.refused, conflict.explanation)
        case .secretariat(let error):
            error.explanation(for: .page)
                .map { Hindrance(VerifyWords().unverified, $0) } ?? .failed
        case .export(.office(let error)): .unavailable(error.explanation)
        case .export(let error): Hindrance(Hindrance.refused, error.explanation)
        }
    }

    var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        case .shownElsewhere: .seeOther
        case .unknownHost: .misdirectedRequest
        case .foreignOrigin: .forbidden
        case .tooLarge: .contentTooLarge
        case .tooSlow: .requestTimeout
        case .malformed, .noFile, .brokenOff: .badRequest
        case .unsupportedType: .unsupportedMediaType
        case .badBody(let fault): fault == .notJSON ? .badRequest : .unprocessableContent
        case .overtaken, .secretariat(.overwriting): .conflict
        case .setUpFirst, .signInFirst, .notSigned: .unauthorized
        case .notAllowed, .personOfOthers, .seatedAt, .staleForm: .forbidden
        case .linkGone: .gone
        case .otherSitting, .declined, .turnedDown: .unprocessableContent
        case .tooFast: .tooManyRequests
        case .password(.outOfMemory), .crowded, .unnoted: .serviceUnavailable
        case .password: .unprocessableContent
        case .registry(let error), .secretariat(.registry(let error)): error.status
        case .secretariat(.office(.unreadablePDF)), .secretariat(.office(.tooLarge)):
            .unprocessableContent
        case .secretariat(.office), .export(.office): .serviceUnavailable
        case .secretariat: .unprocessableContent
        case .export(.template), .export(.templateMissing), .export(.package), .export(.xml):
            .internalServerError
        case .export: .badRequest
        }
    }
}

extension RegistryError {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .unknownMeeting, .ambiguousMeeting, .directory(.unknownBody),
            .directory(.unknownPerson), .account(.unknownAccount), .account(.linkExpired):
            .notFound
        case .directory, .account: .unprocessableContent
        default: isPassing ? .serviceUnavailable : .internalServerError
        }
    }
}

extension Hindrance {
    /// What the storage says of itself names files of the machine: it goes to the log, not to a page.
    fileprivate init(_ error: RegistryError) {
        switch error {
        case .unknownMeeting(let name): self = .unknownSitting(name)
        case .ambiguousMeeting:
            self = error.explanation.map { .noSitting($0) } ?? .notFound
        case .directory(.unknownBody): self = .notFound
        case .directory, .account:
            let words = error.explanation(for: .page)
            self = words.map { Hindrance(Self.refused, $0) } ?? .failed
        case .busy: self = error.explanation.map { .unavailable($0) } ?? .failed
        case .storage(.full): self = .full
        default: self = error.isPassing ? .storageFails : .failed
        }
    }
}

/// What the records answer, their errors among those of the service.
func asking<Answer>(
    isolation: isolated (any Actor)? = #isolation,
    _ question: @autoclosure () async throws(RegistryError) -> Answer
) async throws(WebError) -> Answer {
    do throws(RegistryError) {
        return try await question()
    } catch {
        throw .registry(error)
    }
}

/// The same of notes of who reads names.
func noting(
    isolation: isolated (any Actor)? = #isolation,
    _ note: @autoclosure () async throws(RegistryError) -> Void
) async throws(WebError) {
    do throws(RegistryError) {
        try await note()
    } catch {
        throw error.isUnwritable ? .unnoted : .registry(error)
    }
}
