import Foundation
public import Imports
public import Meetings
public import Registry

/// A directory that came in as a file, beside the records.
public struct DirectoryImport: Sendable {
    /// The name of the file, for whoever is told of it.
    public let name: String
    /// The file, with what its columns hold.
    public let file: DirectoryFile
    /// The body whose directory it is; nil where no seats are asked for.
    public let body: Body?
    /// The day from which seats are held that the file gives.
    public let day: Day
    /// What of the file cannot be taken as it stands.
    public let faults: [EntryFault]
    /// Row by row beside the records.
    public let comparison: DirectoryComparison
    /// Everybody of the records.
    public let people: [PersonID: Person]

    /// Reads a file and compares it with what is on record; nothing is changed.
    ///
    /// `mapping` says what columns hold, such as `Nom=nom`; `columns` says it by their numbers.
    public init(
        _ name: String,
        _ bytes: [UInt8],
        mapping: [String] = [],
        columns: [Int: DirectoryField?] = [:],
        in registry: Registry,
        body: Body? = nil,
        from day: Day
    ) async throws(SecretariatError) {
        var file: DirectoryFile
        let reading: DirectoryReading?
        do throws(DirectoryFileError) {
            file = try DirectoryFile(Data(bytes))
            for text in mapping { try file.map(text) }
            for (column, field) in columns.sorted(by: { $0.key < $1.key }) {
                file.map(column: column, to: field)
            }
            reading = file.needsMapping ? nil : try file.read()
        } catch {
            throw .directory(name, error)
        }
        let holders: [Holder]
        do throws(RegistryError) {
            holders = try await registry.holders()
        } catch {
            throw .registry(error)
        }
        (self.name, self.file, faults) = (name, file, reading?.faults ?? [])
        (self.body, self.day) = (body, day)
        people = Dictionary(holders.map { ($0.person.id, $0.person) }) { first, _ in first }
        comparison = DirectoryComparison(
            reading?.entries ?? [],
            with: holders.map { KnownMember($0, in: body, on: day) },
            givesSeats: body != nil
        )
    }

    /// All rows that hold somebody.
    public var allRows: Set<Int> { Set(comparison.rows.map(\.entry.row)) }

    /// Whether somebody has to say first which column holds the names.
    public var needsMapping: Bool { file.needsMapping }
}

extension KnownMember {
    fileprivate init(_ holder: Holder, in body: Body?, on day: Day) {
        let held = holder.seats.first {
            $0.body == body?.code && $0.seat.from <= day && $0.seat.until.map { day < $0 } ?? true
        }
        self.init(
            id: holder.person.id,
            number: holder.person.number,
            name: holder.person.name,
            addresses: holder.addresses,
            seat: held.map {
                KnownSeat(
                    seat: $0.seat.seat,
                    role: $0.seat.role,
                    section: $0.seat.section,
                    weight: $0.seat.weight
                )
            }
        )
    }
}
