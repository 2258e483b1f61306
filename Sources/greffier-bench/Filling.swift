import ArgumentParser
import Foundation
import OpenDocument

/// Fills one template with the same data again and again, as `Tests/Benchmarks/odt` drives it beside
/// other engines.
struct Filling: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "odt",
            abstract:
                "Fill an ODT from a JSON file, several times; prints the seconds of each, by the clock "
                + "and of the processor."
        )
    }

    @Argument(help: "A JSON file: what to fill in.") var data: String
    @Argument(help: "Where the document goes, each time anew.") var out: String
    @Argument(help: "How many documents.") var count = 1
    @Option(help: "The template, as an office suite saved it.") var template = Self.ownTemplate

    /// The template that stands beside the other engines' in the sources.
    private static var ownTemplate: String {
        URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent()
            .appendingPathComponent("../../Tests/Benchmarks/odt/minutes.odt")
            .standardized.path
    }

    func run() async throws {
        let json = try Data(contentsOf: URL(fileURLWithPath: data))
        guard case .record(let fields) = try JSONDecoder().decode(Filler.self, from: json).value
        else { throw ValidationError("\(data) holds no JSON object") }
        let template = try Template(
            Data(contentsOf: URL(fileURLWithPath: template)),
            name: template
        )
        let metadata = Metadata(
            title: "Minutes",
            language: "en-GB",
            created: Date(timeIntervalSince1970: 0),
            modified: Date(timeIntervalSince1970: 0),
            generator: "Greffier"
        )
        var (times, processor): ([Double], [Double]) = ([], [])
        for _ in 0..<max(1, count) {
            let used = try processorSeconds {
                times.append(
                    try seconds { try write(template.fill(fields, metadata: metadata).bytes()) }
                )
            }
            processor.append(used)
        }
        let printed = ["times": times, "processor": processor]
        print(String(decoding: try JSONEncoder().encode(printed), as: UTF8.self))
    }
}

extension Filling {
    /// Writes the file as the other engines do, without waiting for the disk: a file that is written
    /// over would be waited for when it is closed.
    private func write(_ bytes: Data) throws {
        remove(out)
        guard let file = fopen(out, "wb") else { throw CocoaError(.fileWriteUnknown) }
        let count = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
        guard fclose(file) == 0, count == bytes.count else {
            throw CocoaError(.fileWriteUnknown)
        }
    }
}

/// A value of a template as JSON writes it.
private struct Filler: Decodable {
    let value: Value

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            value = .text(text)
        } else if let flag = try? container.decode(Bool.self) {
            value = .flag(flag)
        } else if let number = try? container.decode(Decimal.self) {
            value = .number(number)
        } else if let list = try? container.decode([Filler].self) {
            value = .list(list.map(\.value))
        } else {
            value = .record(try container.decode([String: Filler].self).mapValues(\.value))
        }
    }
}
