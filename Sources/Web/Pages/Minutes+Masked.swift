import Journal
import Meetings
import Wording

extension Minutes {
    /// As whoever is not of the body may read them: what was said in closed session, and by whom,
    /// stays in the room, as in every published document.
    var masked: Minutes {
        Minutes(
            meeting: meeting.published,
            seal: seal,
            texts: maskedTexts,
            names: names,
            redactions: redactions,
            language: language,
            record: record
        )
    }

    /// The words alone as they may read them.
    var maskedGlossary: Glossary {
        Glossary(meeting: meeting, names: names, texts: maskedTexts, redactions: redactions)
    }

    private var maskedTexts: [PassageID: Passage] {
        let titles = Set(meeting.agenda.map(\.title))
        var texts = texts
        for id in meeting.closedSessionPassages where texts[id] != nil {
            let words: Phrase =
                titles.contains(id) ? .closedSessionItem : .withheldText.capitalised
            texts[id] = Passage(id: id, paragraphs: [Passage.Paragraph([.text(words[language])])])
        }
        return texts
    }
}
