import Foundation
import GRDB
import Journal
import Meetings
import Testing

@testable import Registry

@Suite("Opening a file to read it")
struct ReadingTests {
    private func contents(of path: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: path))
    }

    @Test("What is read is what was recorded, and nothing can be written")
    func reads() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("greffier.sqlite")
        let office = try await Office(at: path)
        try await office.holdSitting()
        let reader = try Registry(reading: path)
        #expect(try await reader.sittings() == office.registry.sittings())
        #expect(try await reader.record(of: office.meeting).entries.count > 10)
        #expect(try await reader.examine(office.meeting).isSound)
        #expect(
            try await reader.meeting(office.meeting) == office.registry.meeting(office.meeting)
        )
        #expect(try await reader.inspect().isEmpty)
        await #expect(throws: RegistryError.storage(.readOnly)) { try await reader.rebuild() }
    }

    @Test("An empty file is called empty, and stays empty")
    func empty() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("greffier.sqlite")
        try Data().write(to: URL(fileURLWithPath: path))
        #expect(throws: RegistryError.storage(.empty(path: path))) {
            try Registry(reading: path)
        }
        #expect(try contents(of: path).isEmpty)
    }

    @Test("A database of another program is refused by name, and left alone")
    func foreign() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("letters.sqlite")
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "CREATE TABLE journal (words TEXT)") }
        try queue.close()
        let before = try contents(of: path)
        #expect(throws: RegistryError.storage(.notARegistry(path: path))) {
            try Registry(reading: path)
        }
        #expect(try contents(of: path) == before)
        #expect(throws: RegistryError.storage(.notARegistry(path: path))) {
            try Registry(path: path)
        }
    }
}
