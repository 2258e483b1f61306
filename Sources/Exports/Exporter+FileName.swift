import MinutesXML
public import Typesetting

extension Exporter {
    /// What the file of a sitting is called unless somebody says otherwise: the reference, what the
    /// document is where it is not the whole minutes, the decision of an extract, what XML carries,
    /// the language of what is told in words where it is marked, and the ending of the format.
    ///
    /// As in `BF-2020-03-16.extrait.2020-BF-007.fr.odt`: what it is stands in the language of the document.
    ///
    /// It names a file of the folder at hand, whatever the reference holds.
    public func fileName(
        of reference: String,
        _ options: ExportOptions,
        in language: Language,
        isMarked: Bool = true
    ) -> String {
        let isExtract = options.variant == .extract
        let parts = [
            reference.plain,
            options.variant == .minutes ? nil : options.variant.fileWord(in: language),
            isExtract ? options.decision?.plain : nil,
            offersTables && options.table != .attendance ? options.table.rawValue : nil,
            offersProfiles ? options.profile.rawValue : nil,
            options.withoutNames ? Self.withoutNames(in: language) : nil,
            isToldInWords && isMarked ? language.rawValue : nil, fileExtension,
        ]
        return parts.compactMap(\.self).joined(separator: ".")
    }

    private static func withoutNames(in language: Language) -> String {
        switch language {
        case .french: "sans-noms"
        case .english: "without-names"
        }
    }

    /// Whether it is a document that people read, not a file for programs.
    private var isToldInWords: Bool { variants.count > 1 }
}

extension Variant {
    /// What it is in the name of a file, in letters that every system takes.
    func fileWord(in language: Language) -> String {
        switch (self, language) {
        case (.notice, .french): "convocation"
        case (.notice, .english): "notice"
        case (.minutes, .french): "proces-verbal"
        case (.minutes, .english): "minutes"
        case (.report, .french): "compte-rendu"
        case (.report, .english): "report"
        case (.attendanceSheet, .french): "feuille-de-presence"
        case (.attendanceSheet, .english): "attendance-sheet"
        case (.decisionRegister, .french): "releve-de-decisions"
        case (.decisionRegister, .english): "decision-register"
        case (.extract, .french): "extrait"
        case (.extract, .english): "extract"
        }
    }
}

extension String {
    fileprivate var plain: String { String(map { $0.isPlain ? $0 : "_" }) }
}

extension Character {
    fileprivate var isPlain: Bool { isLetter || isNumber || self == "-" }
}
