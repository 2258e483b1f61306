import Journal

@testable import Exports

/// What an export writes, as text.
func written(
    _ format: String,
    _ minutes: Minutes,
    _ options: ExportOptions = ExportOptions()
) throws -> String {
    let exporter = try Exporter.named(format).orThrow()
    return String(decoding: try exporter.write(minutes, options), as: UTF8.self)
}

/// The formats that are text, and that leave names out on request.
let textFormats = ["html", "md", "csv", "json", "akn"]
