import Exports
import Journal
import Meetings
import MinutesXML
import Wording

/// Every file that can be made of a sitting, with its address.
struct DocumentOffer: Sendable {
    private let reference: String
    private let language: Language
    private let minutes: Minutes

    init(reference: String, language: Language, _ minutes: Minutes) {
        self.reference = reference
        self.language = language
        self.minutes = minutes
    }

    /// Before a sitting is opened there is nothing to tell but that it is convened.
    private var variants: [Variant] {
        minutes.meeting.opening == nil
            ? [.notice, .attendanceSheet]
            : Variant.allCases.filter { $0 != .notice && $0 != .extract }
    }

    /// The decisions that have a number, in words that whoever downloads them may read.
    private var decisions: [(reference: String, text: Phrase)] {
        let glossary = minutes.masked.glossary
        return minutes.meeting.decisions.compactMap { decision in
            minutes.meeting.reference(of: decision).map { ($0, glossary.text(decision.text)) }
        }
    }

    /// Each document of the whole sitting, in all formats that make it.
    func documents(withoutNames: Bool) -> [MinutesView.DocumentView] {
        variants.map { document($0, withoutNames) }
    }

    /// An extract for each decision.
    func extracts(withoutNames: Bool) -> [MinutesView.DocumentView] {
        decisions.map { document(.extract, of: $0, withoutNames) }
    }

    private func document(
        _ variant: Variant,
        of decided: (reference: String, text: Phrase)? = nil,
        _ withoutNames: Bool
    ) -> MinutesView.DocumentView {
        let decision = decided?.reference
        let exporters = Exporter.all.filter { exporter in
            exporter.variants.contains(variant)
                && (exporter.offersWithoutNames || !withoutNames)
        }
        return MinutesView.DocumentView(
            title: variant.title,
            decision: decision,
            decided: decided?.text,
            files: exporters.map { exporter in
                var query = variant == .minutes ? [] : [("variant", variant.rawValue)]
                if let decision { query.append(("decision", decision)) }
                if withoutNames { query.append(("names", "without")) }
                return MinutesView.FileView(
                    label: Phrase(verbatim: exporter.format.uppercased()),
                    explanation: explanation(variant.title, decision, exporter, withoutNames),
                    address: address(exporter.format, query, isAttached: true)
                )
            }
        )
    }

    private func explanation(
        _ title: Phrase,
        _ decision: String?,
        _ exporter: Exporter,
        _ withoutNames: Bool
    ) -> Phrase {
        let words = MinutesWords().withoutNamesInSentence
        let kind =
            withoutNames
            ? Phrase(french: ", \(words)", english: ", \(words)") : Phrase(verbatim: "")
        let number = decision.map { " \($0)" } ?? ""
        return Phrase(
            french: "\(title)\(number), \(exporter.label)\(kind)",
            english: "\(title)\(number), \(exporter.label)\(kind)"
        )
    }

    /// The tables of the record that programs take.
    var tables: [MinutesView.FileView] {
        guard minutes.meeting.opening != nil else { return [] }
        return RecordTable.allCases.map { table in
            MinutesView.FileView(
                label: table.title,
                explanation: Phrase(french: "\(table.title), CSV", english: "\(table.title), CSV"),
                address: address("csv", [("table", table.rawValue)], isAttached: true)
            )
        }
    }

    func archive(_ words: MinutesWords) -> MinutesView.FileView {
        MinutesView.FileView(
            label: words.archive,
            explanation: words.archiveExplained,
            address: address(
                "xml",
                [("profile", MinutesXML.Profile.archive.rawValue)],
                isAttached: true
            )
        )
    }

    /// `isAttached` is false for what a browser shows instead of keeping it.
    func address(
        _ format: String,
        _ query: [(String, String)] = [],
        isAttached: Bool = false
    ) -> String {
        let kept = isAttached && format == "html" ? [("file", "kept")] : []
        return Route.document.address(
            reference,
            format,
            query: query + kept + [("language", language.rawValue)]
        )
    }
}

extension Variant {
    /// What the document is called.
    fileprivate var title: Phrase {
        switch self {
        case .notice: .notice
        case .minutes: MinutesWords().minutes
        case .report: .report
        case .attendanceSheet: .attendanceSheet
        case .decisionRegister: .decisionRegister
        case .extract: .extract
        }
    }
}
