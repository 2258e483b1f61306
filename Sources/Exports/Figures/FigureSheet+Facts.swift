public import Participation
import Wording

extension FigureSheet {
    /// Rows as they stand in a view, for programs.
    public init(columns: [String], rows: [[QuestionAnswer.Value]]) {
        self.init(
            title: Phrase(verbatim: ""),
            columns: columns.map { Column($0, .figureColumn($0)) },
            rows: rows.map { row in
                row.map { value in
                    switch value {
                    case .null: .none
                    case .whole(let number): .whole(number)
                    case .real(let number): .real(number)
                    case .text(let text): .text(text, Phrase(verbatim: text))
                    }
                }
            },
            chart: nil,
            notes: []
        )
    }
}
