import Foundation
import OpenDocument
import Typesetting
import Wording

extension FigureSheet {
    /// A workbook of the figures and, on a sheet of its own, what is left out.
    func workbook(in language: Language) -> [UInt8]? {
        var sheets = [
            Workbook.Sheet(
                name: Phrase.participationTitle[language],
                columns: columns.map { $0.label[language].withCapital },
                rows: rows.map { row in row.map { $0.inWorkbook(language) } }
            )
        ]
        if !notes.isEmpty {
            sheets.append(
                Workbook.Sheet(
                    name: Phrase.notesSheet[language],
                    columns: [title[language]],
                    rows: notes.map { [.text($0[language])] }
                )
            )
        }
        return (try? Workbook(sheets).package(metadata(in: language)).bytes()).map(Array.init)
    }
}

extension FigureSheet.Cell {
    fileprivate func inWorkbook(_ language: Language) -> Workbook.Cell {
        switch self {
        case .whole(let number): .number(number)
        case .none: .empty
        case .text, .share, .real, .flag: .text(shown[language])
        }
    }
}
