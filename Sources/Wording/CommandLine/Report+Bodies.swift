import Meetings
public import Registry

extension Report {
    /// The directory has no body.
    public static let noBodies = Phrase(
        french: "Aucune instance. « greffier body add » en ajoute une.",
        english: "No bodies. ‘greffier body add’ adds one."
    )

    /// A body in the list: «BF : Bureau fédéral, Fédération du Finistère (parti politique)».
    public static func listed(_ body: Body) -> Phrase {
        let english = body.englishName.isEmpty ? body.name : body.englishName
        return Phrase(
            french: "\(body.code.text) : \(body.name), \(body.organisation) (\(body.kind.label))",
            english: "\(body.code.text): \(english), \(body.organisation) (\(body.kind.label))"
        )
    }

    /// A body with all that is known of it.
    public static func shown(_ body: Body) -> [Phrase] {
        var lines = [listed(body)]
        if !body.englishName.isEmpty {
            lines.append(
                Phrase(
                    french: "  en anglais : \(body.englishName)",
                    english: "  in French: \(body.name)"
                )
            )
        }
        if let zone = body.zone {
            lines.append(Phrase(french: "  fuseau : \(zone)", english: "  time zone: \(zone)"))
        }
        return lines
            + body.places.map { place in
                let text = place.text
                return Phrase(
                    french: "  \(place.channel.label) : \(text)",
                    english: "  \(place.channel.label): \(text)"
                )
            }
    }

    /// Rules with their days, one sentence on a line.
    public static func shown(_ held: HeldRules) -> [Phrase] {
        let term = Phrase.term(held.from, held.until)
        let quorum = held.rules.quorum.needed(by: held.rules.quorum.threshold)
        let head = Phrase(
            french: "  règles \(term), quorum : \(quorum)",
            english: "  rules \(term), quorum: \(quorum)"
        )
        return [head]
            + held.rules.sentences(isSecondNotice: false).map { sentence in
                Phrase(french: "    \(sentence)", english: "    \(sentence)")
            }
    }
}
