import Meetings

// Whatever comes in is kept without the control characters that no document can hold, names also
// without marks that nobody sees, each of them
// replaced for all to see: what is committed to can then be printed. A record that is restored is
// kept as it is, for it was committed to elsewhere.

extension Passage {
    var withVisibleControls: Passage {
        Passage(
            id: id,
            paragraphs: paragraphs.map { paragraph in
                Paragraph(
                    paragraph.runs.map { run in
                        if case .text(let text, let style) = run {
                            .text(text.withVisibleControls, style)
                        } else {
                            run
                        }
                    },
                    form: paragraph.form
                )
            }
        )
    }
}

extension PrintedName {
    var withVisibleControls: PrintedName {
        PrintedName(
            title: title.withVisibleMarks,
            given: given.withVisibleMarks,
            family: family.withVisibleMarks,
            role: role.withVisibleMarks,
            section: section.withVisibleMarks
        )
    }
}

extension HeldSeat {
    var withVisibleControls: HeldSeat {
        var seat = self
        (seat.role, seat.section) = (role.withVisibleMarks, section.withVisibleMarks)
        return seat
    }
}

extension Body {
    var withVisibleControls: Body {
        var body = self
        body.name = name.withVisibleMarks
        body.englishName = englishName.withVisibleMarks
        body.organisation = organisation.withVisibleMarks
        body.places = places.map {
            UsualPlace(channel: $0.channel, text: $0.text.withVisibleMarks)
        }
        return body
    }
}
