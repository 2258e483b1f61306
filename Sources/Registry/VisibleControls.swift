import Meetings

// Whatever comes in is kept without the control characters that no document can hold, each of them
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
            title: title.withVisibleControls,
            given: given.withVisibleControls,
            family: family.withVisibleControls,
            role: role.withVisibleControls,
            section: section.withVisibleControls
        )
    }
}

extension HeldSeat {
    var withVisibleControls: HeldSeat {
        var seat = self
        (seat.role, seat.section) = (role.withVisibleControls, section.withVisibleControls)
        return seat
    }
}

extension Body {
    var withVisibleControls: Body {
        var body = self
        body.name = name.withVisibleControls
        body.englishName = englishName.withVisibleControls
        body.organisation = organisation.withVisibleControls
        body.places = places.map {
            UsualPlace(channel: $0.channel, text: $0.text.withVisibleControls)
        }
        return body
    }
}
