extension Exporter {
    /// What the file of a sitting is called unless somebody says otherwise: the reference, what the
    /// document is where it is not the whole minutes, and the ending of the format, as in
    /// `BF-2020-03-16.attendance-sheet.odt`.
    ///
    /// It names a file of the folder at hand, whatever the reference holds.
    public func fileName(of reference: String, _ options: ExportOptions) -> String {
        let parts = [
            String(reference.map { $0.isPlain ? $0 : "_" }),
            options.variant == .minutes ? nil : options.variant.rawValue,
            offersTables && options.table != .attendance ? options.table.rawValue : nil,
            options.withoutNames ? "without-names" : nil, fileExtension,
        ]
        return parts.compactMap(\.self).joined(separator: ".")
    }
}

extension Character {
    fileprivate var isPlain: Bool { isLetter || isNumber || self == "-" }
}
