import Journal
import Meetings
import Wording

extension Minutes {
    /// As whoever is not of the body may read them: what was said in closed session, and by whom,
    /// stays in the room, as in every published document.
    var masked: Minutes {
        let closed = meeting.closedSessionPassages
        let titles = Set(meeting.agenda.map(\.title))
        var texts = texts
        for id in closed where texts[id] != nil {
            let words: Phrase =
                titles.contains(id) ? .closedSessionItem : .withheldText.capitalised
            texts[id] = Passage(id: id, paragraphs: [Passage.Paragraph([.text(words[language])])])
        }
        return Minutes(
            meeting: meeting.published,
            seal: seal,
            texts: texts,
            names: names,
            redactions: redactions,
            language: language,
            record: record
        )
    }
}
