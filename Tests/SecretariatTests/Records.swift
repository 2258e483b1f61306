import Foundation
import Imports
import Registry
import Secretariat

/// Records in memory, and the samples that go into them.
struct Records {
    static let bureau = "2020-03-16-bureau-federal"
    static let secretariat = "2020-03-26-secretariat-federal"

    let registry: Registry

    init(_ samples: String...) async throws {
        registry = try Registry(inMemory: .live)
        for sample in samples { _ = try await record(Self.text(of: sample)) }
    }

    /// The YAML of a sample.
    static func text(of sample: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appending(path: "Samples/Meetings/\(sample).yaml")
        return try String(contentsOf: file, encoding: .utf8)
    }

    func record(_ yaml: String) async throws(SecretariatError) -> Recorded {
        try await registry.take(SittingRecord("pv.yaml", Array(yaml.utf8), in: registry))
    }
}
