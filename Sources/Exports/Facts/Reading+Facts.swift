import Journal
import Meetings
import Wording

extension Reading {
    /// Everybody whom the open part of the record names: the roster in its order, then others.
    var people: [PersonID] {
        let roster = meeting.roster
        let texts = meeting.passages.filter { !isWithheld($0) }
            .compactMap { minutes.texts[$0] }
        var named = Set(texts.flatMap(\.people))
        named.formUnion(openTurns.map(\.person))
        named.formUnion(meeting.attendance.people(in: roster))
        return roster.members.map(\.person)
            + named.filter { roster[$0] == nil }.sorted()
    }

    /// Whether what is said under an item stays in the room.
    func isClosed(_ item: ItemID?) -> Bool {
        item.flatMap { meeting.agenda[$0]?.title }.map(isWithheld) ?? false
    }

    /// Who kept out of a vote, in the order of the roster; nobody is named in closed session.
    func recused(in vote: Vote) -> [PersonID] {
        guard !isClosed(vote) else { return [] }
        let end = vote.closing?.at ?? vote.abandonment?.at ?? vote.openedAt
        let recused = meeting.recused(in: vote, at: end)
        return meeting.roster.members.map(\.person).filter(recused.contains)
    }

    /// The motion that is put to the vote; nil in a round of a choice.
    func motion(of vote: Vote) -> Motion? { vote.motion.flatMap { meeting.motions[$0] } }

    /// The speaking turns in order of time: those that stand under no closed item.
    var openTurns: [SpeakingTurn] {
        let placement = Placement(meeting)
        return meeting.turns
            .filter { !isClosed($0.item ?? placement.item(at: $0.beganAt)) }
            .enumerated()
            .sorted { ($0.element.beganAt, $0.offset) < ($1.element.beganAt, $1.offset) }
            .map(\.element)
    }
}

extension Reading {
    /// The text on one line, or in its place the notice that it was said in closed session.
    func lineOrNotice(_ passage: PassageID) -> String {
        line(passage) ?? Phrase.withheldText[language]
    }
}
