import Foundation
import OpenDocument
import Templates
import Typesetting
import Wording

extension FigureSheet {
    /// An OpenDocument text with the chart as a picture, filled from a template that people can edit.
    ///
    /// Nothing here comes from the clock: the same figures give the same bytes.
    func document(
        in language: Language,
        _ template: ExportOptions.NamedFile?
    ) throws(ExportError) -> [UInt8] {
        let file: ExportOptions.NamedFile
        if let template { file = template } else { file = try Self.shipped(in: language) }
        let fields = try fields(in: language)
        let package: Package
        do throws(TemplateError) {
            package = try Template(Data(file.bytes), name: file.name)
                .fill(fields, metadata: metadata(in: language))
        } catch {
            throw .template(error)
        }
        do throws(PackageError) {
            return Array(try package.bytes())
        } catch {
            throw .package(error)
        }
    }

    /// What a document of figures says of itself: nothing of when it was made.
    func metadata(in language: Language) -> Metadata {
        Metadata(
            title: title[language],
            language: language == .french ? "fr-FR" : "en-GB",
            created: nil,
            modified: nil,
            generator: ProgramVersion.generator
        )
    }

    /// What a template can name: `title`, the picture `chart`, `figures` with `name` and `figure`,
    /// `notes`.
    private func fields(in language: Language) throws(ExportError) -> [String: Value] {
        var picture: Value = ""
        if let chart { picture = .picture(try chart.picture(in: language)) }
        let figures = (chart?.figures ?? []).map { told -> Value in
            [
                "name": .text(told.name[language].withCapital),
                "figure": .text(told.figure[language]),
            ]
        }
        return [
            "title": .text(title[language]), "chart": picture, "figures": .list(figures),
            "notes": .list(notes.map { .text($0[language]) }),
        ]
    }

    private static func shipped(
        in language: Language
    ) throws(ExportError) -> ExportOptions.NamedFile {
        let name = "Figures/\(language == .french ? "chiffres" : "figures").fodt"
        do throws(TemplateSearchError) {
            let bytes = Array(try TemplateSearch.standard.contents(of: name))
            return ExportOptions.NamedFile(name: name, bytes: bytes)
        } catch {
            throw .templateMissing(error)
        }
    }
}

extension Chart {
    /// The chart to stand in a text, its title and its figures told to those who do not see it.
    fileprivate func picture(in language: Language) throws(ExportError) -> Picture {
        do throws(Picture.Fault) {
            return try Picture(
                Data(file(in: language, isAlone: false).utf8),
                alternative: title[language],
                description: description[language]
            )
        } catch {
            throw .picture("chart", error)
        }
    }
}
