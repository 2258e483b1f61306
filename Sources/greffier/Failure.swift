import Access
import ArgumentParser
import Exports
import Imports
import Journal
import MinutesXML
import Notices
import Office
import Registry
import Secretariat
import Web
import Wording

/// An error as the command line ends on it: words for the user, a status for programs.
struct Failure {
    /// The exit statuses; `greffier --help` lists them.
    enum Status: Int32 {
        case unsound = 1
        case refused = 2
        case notFound = 3
        case usage = 64
        case inputOutput = 74
    }

    let words: Phrase
    let status: Status

    /// Nil for an error that the argument parser words itself.
    init?(_ error: any Error) {
        switch error {
        case let error as CommandError: self.init(error.explanation, error.status)
        case let error as SecretariatError:
            guard let words = error.explanation else { return nil }
            self.init(words, Status(of: error))
        case let error as RecordError: self.init(error.explanation, .refused)
        case let error as ExportError: self.init(error.explanation, Status(of: error))
        case let error as OfficeError: self.init(error.explanation, Status(of: error))
        case let error as RegistryError:
            guard let words = error.explanation else { return nil }
            self.init(words, Status(of: error))
        case let error as ServingError:
            switch error {
            case .cannotListen(let host, let port):
                self.init(Complaint.cannotListen(host, port: port), .inputOutput)
            case .unreadableCertificate(let path):
                self.init(Complaint.unreadableCertificate(path), .inputOutput)
            case .unreadableKey(let path): self.init(Complaint.unreadableKey(path), .inputOutput)
            case .keyDoesNotFit(let key, let certificate):
                self.init(Complaint.keyDoesNotFit(key, certificate: certificate), .refused)
            case .unusablePages(let error): self.init(error.explanation, .notFound)
            case .failed(let reason): self.init(Complaint.serviceFailed(reason), .inputOutput)
            }
        case let error as PasswordError: self.init(error.explanation, .refused)
        case let error as PageTemplateError: self.init(error.explanation, .notFound)
        default: return nil
        }
    }

    private init(_ words: Phrase, _ status: Status) {
        self.words = words
        self.status = status
    }

    func exit() -> Never {
        Console.warn(words)
        Greffier.exit(withError: ExitCode(status.rawValue))
    }
}

extension Failure.Status {
    fileprivate init(of error: SecretariatError) {
        switch error {
        case .registry(let error): self.init(of: error)
        case .export(let error): self.init(of: error)
        case .office(let error): self.init(of: error)
        case .noRecord: self = .notFound
        case .attendance(.notDraft): self = .refused
        case .noTimePlanned, .malformedTime, .handed, .attendance: self = .usage
        case .directory(_, .unknownColumn), .directory(_, .unknownField),
            .directory(_, .malformedMapping):
            self = .usage
        case .notYet, .unreadableAnswer: self = .refused
        case .conference(let fault): self.init(of: fault)
        case .record, .directory, .declined, .withOthers, .overwriting, .nothingToUndo,
            .notUndoable, .rejected,
            .linesMissing, .notHeld, .notAdjourned, .notApproved,
            .faultyXML, .isOpenDocument, .notOurs, .unreadableDocument, .withoutNames,
            .report:
            self = .refused
        }
    }

    fileprivate init(of fault: ConferenceFault) {
        switch fault {
        case .notConfigured, .notSignedIn, .noDay, .severalSessions: self = .usage
        case .noSession, .nobody, .unknownSession: self = .notFound
        case .goTo(.signInAgain), .goTo(.refused), .goTo(.tooLarge), .goTo(.tooManyPages):
            self = .refused
        case .goTo(.unavailable), .goTo(.unreadable), .goTo(.notKept): self = .inputOutput
        }
    }

    fileprivate init(of error: ExportError) {
        if case .office(let error) = error { self.init(of: error) } else { self = .refused }
    }

    fileprivate init(of error: OfficeError) {
        switch error {
        case .missing: self = .notFound
        case .late, .failed, .unreadableAnswer, .unreadablePDF, .cancelled, .busy, .noScratch:
            self = .inputOutput
        case .tooLarge: self = .refused
        }
    }

    fileprivate init(of error: RegistryError) {
        switch error {
        case .unknownMeeting, .ambiguousMeeting, .storage(.empty): self = .notFound
        case .directory(let error): self = error.isNotFound ? .notFound : .refused
        case .storage, .busy: self = .inputOutput
        default: self = .refused
        }
    }
}

extension DirectoryError {
    /// Whether nothing, or more than one thing, answers to what was asked for.
    fileprivate var isNotFound: Bool {
        switch self {
        case .unknownPerson, .ambiguousPerson, .unknownBody, .unknownPassage, .ambiguousPassage,
            .noSeat:
            true
        default: false
        }
    }
}
