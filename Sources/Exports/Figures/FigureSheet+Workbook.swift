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
                columns: columns.indices.map { head(of: $0, language) },
                rows: rows.map { row in
                    zip(columns, row).map { $1.inWorkbook(language, of: $0.name) }
                }
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

    /// Times stay in seconds there, to reckon with; a column of times alone says so.
    private func head(of column: Int, _ language: Language) -> String {
        let told = rows.map { $0[column] }.filter { if case .none = $0 { false } else { true } }
        let isOfTime =
            !told.isEmpty && told.allSatisfy { if case .seconds = $0 { true } else { false } }
        let head = columns[column].label[language].withCapital
        return isOfTime ? "\(head) (s)" : head
    }
}

extension FigureSheet.Cell {
    /// Stretches of the calendar stand as they sort: `2020-03`.
    fileprivate func inWorkbook(_ language: Language, of column: String) -> Workbook.Cell {
        switch self {
        case .whole(let number), .seconds(let number): .number(number)
        case .text(let kept, _) where ["month", "quarter", "year", "day"].contains(column):
            .text(kept)
        case .none: .empty
        case .share(let share): .share(share, shown: shown[language])
        case .real(let number): .decimal(number, shown: shown[language])
        case .text, .flag: .text(shown[language])
        }
    }
}
