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

extension Exporter {
    /// Everything that can be asked of a format, save the whole record.
    func everyOption(decision: String?) -> [ExportOptions] {
        let tables = format == "csv" ? RecordTable.allCases : [.attendance]
        return variants.flatMap { variant in
            guard variant != .extract || decision != nil else { return [ExportOptions]() }
            return tables.flatMap { table in
                (offersWithoutNames ? [false, true] : [false]).map { withoutNames in
                    ExportOptions(
                        variant: variant,
                        decision: variant == .extract ? decision : nil,
                        table: table,
                        withoutNames: withoutNames
                    )
                }
            }
        }
    }
}
