import Foundation
import Journal
import Meetings
import OpenDocument
import Rulebook
import Testing
import Wording

@testable import Exports

@Suite struct VariantTests {
    @Test(.rule(.closedSession), arguments: textFormats)
    func `No word of closed session leaves in any format`(
        _ format: String
    ) throws {
        for table in RecordTable.allCases {
            let text = try written(format, Evening.full().minutes(), ExportOptions(table: table))
            for secret in ["TRÈS SECRET", "RÉSERVÉ", "CONFIDENTIEL", "contrat"] {
                #expect(!text.contains(secret), "\(secret) in \(format)")
            }
        }
    }

    @Test(.rule(.withoutNames), arguments: textFormats)
    func `Without names, nobody's name is in the file`(
        _ format: String
    ) throws {
        let minutes = try Evening.full().minutes()
        let named = try written(format, minutes)
        let nameless = try written(format, minutes, ExportOptions(withoutNames: true))
        for (person, name) in minutes.names {
            #expect(!nameless.contains(name.family), "\(name.family) in \(format)")
            #expect(!nameless.contains(person.description))
        }
        #expect(named.contains("Kerdoncuff"))
        #expect(nameless.contains("Membre\u{A0}1"))
        #expect(nameless.contains("Version sans noms") || format == "csv")
    }

    @Test func `Without names, a text names its people by their place`() throws {
        let minutes = try Evening.full().minutes()
        let text = try written("md", minutes, ExportOptions(withoutNames: true))
        #expect(text.contains("Membre\u{A0}4 rappelle que le premier tour"))
        #expect(text.contains("Personne invitée\u{A0}2 présente l’état des discussions"))
    }

    @Test(.rule(.withoutNames))
    func `Without names, the documents of office tools name nobody either`() throws {
        let minutes = try Evening.full().minutes()
        for format in ["odt", "ods"] {
            let exporter = try Exporter.named(format).orThrow()
            let bytes = try exporter.write(minutes, ExportOptions(withoutNames: true))
            let content = try Package(reading: Data(bytes))["content.xml"].orThrow()
            let text = String(decoding: content, as: UTF8.self)
            #expect(text.contains("Membre\u{A0}1"))
            for name in minutes.names.values { #expect(!text.contains(name.family)) }
        }
    }

    @Test(arguments: Language.allCases) func `Every variant is written in both languages`(
        _ language: Language
    ) throws {
        let minutes = try Evening.full().minutes(in: language)
        for exporter in Exporter.all where !exporter.needsOffice {
            for variant in exporter.variants {
                let options = ExportOptions(variant: variant, decision: "2020-BF-007")
                #expect(try !exporter.write(minutes, options).isEmpty)
            }
        }
    }

    @Test(.rule(.extract), arguments: ["md", "html"])
    func `An extract holds its decision with its vote, no other`(
        _ format: String
    ) throws {
        let options = ExportOptions(variant: .extract, decision: "2020-BF-007")
        let text = try written(format, Evening.full().minutes(), options)
        #expect(text.contains("2020-BF-007"))
        #expect(text.contains("Pour\u{A0}11, contre\u{A0}4"))
        #expect(text.contains("certifié conforme"))
        #expect(!text.contains("2020-BF-008"))
    }

    @Test(.rule(.decisionRegister))
    func `The register of decisions has the decisions and tasks, not the debates`() throws {
        let options = ExportOptions(variant: .decisionRegister)
        let text = try written("md", Evening.full().minutes(), options)
        #expect(text.contains("# Relevé de décisions"))
        #expect(text.contains("2020-BF-007") && text.contains("2020-BF-008"))
        #expect(text.contains("Adresser aux sections la liste"))
        #expect(!text.contains("contexte sanitaire"))
    }

    @Test(
        .rule(.snapshotQuestioned),
        arguments: ["md", "html", "odt"],
        [Variant.decisionRegister, .extract, .report]
    )
    func `A decision whose vote a late fact contradicts says so wherever it stands`(
        _ format: String,
        _ variant: Variant
    ) throws {
        try expectQuestion(in: format, variant)
    }

    @Test(.rule(.snapshotQuestioned), arguments: ["md", "html", "odt"])
    func `A quorum at the opening that a late fact contradicts says so beside the figures`(
        _ format: String
    ) throws {
        try expectQuestion(in: format, .attendanceSheet)
    }

    /// A sitting of which a late fact contradicts what was counted says so.
    private func expectQuestion(in format: String, _ variant: Variant) throws {
        var evening = try Evening.full()
        try evening.correctToOnSite("tugdual")
        let options = ExportOptions(variant: variant, decision: "2020-BF-007")
        let exporter = try Exporter.named(format).orThrow()
        let bytes = try exporter.write(evening.minutes(), options)
        let text =
            format == "odt"
            ? try Pages(reading: bytes).paragraphs().joined(separator: "\n")
            : String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("Mis en question par un fait consigné après coup"))
    }

    @Test(.rule(.attendanceSheet)) func `An attendance sheet lists everybody once`() throws {
        let options = ExportOptions(variant: .attendanceSheet)
        let text = try written("html", Evening.full().minutes(), options)
        let rows = text.matches(of: /scope="row">([^<]*)</).map { String($0.1) }
        #expect(rows.count == 25)
        #expect(Set(rows).count == 25)
        #expect(text.contains("pouvoir donné à Mme\u{A0}Anne Kerdoncuff"))
        // Said where the person signs, and not beside the office as well.
        #expect(!text.contains("pouvoir à Mme\u{A0}Anne Kerdoncuff"))
    }

    @Test func `What cannot be made is refused with what can`() throws {
        let minutes = try Evening.full().minutes()
        func refusal(_ format: String, _ options: ExportOptions) -> ExportError? {
            #expect(throws: ExportError.self) { try written(format, minutes, options) }
        }
        #expect(
            refusal("md", ExportOptions(variant: .extract))
                == .decisionNotNamed(known: ["2020-BF-007", "2020-BF-008"])
        )
        #expect(
            refusal("md", ExportOptions(variant: .extract, decision: "2020-BF-1"))
                == .unknownDecision("2020-BF-1", known: ["2020-BF-007", "2020-BF-008"])
        )
        #expect(
            refusal("csv", ExportOptions(variant: .extract))
                == .variantNotOffered(format: "csv", variant: .extract)
        )
        #expect(
            refusal("xml", ExportOptions(withoutNames: true)) == .namesNotLeftOut(format: "xml")
        )
        let words = ExportError.namesNotLeftOut(format: "xml").explanation.english
        #expect(words.contains("odt") && !words.hasSuffix("xml."))
    }
}
