import Meetings

extension EntryReader {
    /// The stretches of time at which an item was discussed.
    func times(of item: Part, _ fields: Fields) throws(RecordError) -> Happening {
        let stretches = try fields.required(.stretches).oneOrMore()
        let periods = try stretches.map { (part) throws(RecordError) in
            let fields = try Fields(part, allowing: [.from, .until])
            return Period(
                from: try clock.instant(fields.required(.from)),
                to: try until(fields)
            )
        }
        return .times(try item.named(), periods)
    }

    func followUp(_ text: Part, _ fields: Fields) throws(RecordError) -> Happening {
        .followUp(
            WrittenFollowUp(
                text: try text.text(),
                outcome: try fields.required(.outcome).word(FollowedTask.Outcome.self),
                origin: try fields.required(.origin).named(),
                number: try fields.required(.number).number(from: 1, through: Limits.tasks),
                who: try fields[.who]?.namedOneOrMore() ?? [],
                due: try fields[.due]?.day()
            )
        )
    }
}
