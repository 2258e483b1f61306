import GRDB
import Meetings

extension RegistryError {
    /// Any error of a transaction as one of ours.
    init(_ error: any Error) {
        switch error {
        case let error as RegistryError: self = error
        case let error as DirectoryError: self = .directory(error)
        case let error as AccountError: self = .account(error)
        case is Event.Unencodable: self = .outOfBounds
        case let error as Unreadable:
            self = .storage(.unreadable(table: error.table, reason: error.reason))
        case let error as DatabaseError: self.init(error)
        case is CancellationError: self = .cancelled
        default: self = .storage(.other(code: 0, reason: String(describing: error)))
        }
    }

    private init(_ error: DatabaseError) {
        switch error.resultCode {
        case .SQLITE_FULL: self = .storage(.full)
        case .SQLITE_READONLY: self = .storage(.readOnly)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self = .storage(.damaged(reason: error.message ?? ""))
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        default:
            self = .storage(
                .other(
                    code: Int(error.extendedResultCode.rawValue),
                    reason: error.message ?? ""
                )
            )
        }
    }

    init(opening path: String, _ error: any Error) {
        switch error {
        case let error as DatabaseError where error.resultCode == .SQLITE_NOTADB:
            self = .storage(.notARegistry(path: path))
        case let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN:
            self = .storage(.cannotOpen(path: path, reason: error.message ?? ""))
        default: self.init(error)
        }
    }
}
