import MinutesXML
public import Typesetting

extension Exporter {
    /// What the file of a sitting is called unless somebody says otherwise: the reference, what the
    /// document is where it is not the whole minutes, the decision of an extract, what XML carries,
    /// the language of what is told in words where it is named, and the ending of the format, as in
    /// `BF-2020-03-16.extract.2020-BF-007.fr.odt`.
    ///
    /// It names a file of the folder at hand, whatever the reference holds.
    public func fileName(
        of reference: String,
        _ options: ExportOptions,
        in language: Language? = nil
    ) -> String {
        let isExtract = options.variant == .extract
        let parts = [
            reference.plain,
            options.variant == .minutes ? nil : options.variant.rawValue,
            isExtract ? options.decision?.plain : nil,
            offersTables && options.table != .attendance ? options.table.rawValue : nil,
            offersProfiles ? options.profile.rawValue : nil,
            options.withoutNames ? "without-names" : nil,
            isToldInWords ? language?.rawValue : nil, fileExtension,
        ]
        return parts.compactMap(\.self).joined(separator: ".")
    }

    /// Whether it is a document that people read, not a file for programs.
    private var isToldInWords: Bool { variants.count > 1 }
}

extension String {
    fileprivate var plain: String { String(map { $0.isPlain ? $0 : "_" }) }
}

extension Character {
    fileprivate var isPlain: Bool { isLetter || isNumber || self == "-" }
}
