import Journal
public import OpenDocument

extension TemplateError {
    /// What is wrong with a template, where a person finds it, and the remedy.
    public var explanation: Phrase {
        switch self {
        case .unreadable(let template, let error):
            Phrase(
                french: "Modèle \(template) : \(error.explanation)",
                english: "Template \(template): \(error.explanation)"
            )
        case .overfull(let template, let part, let limit):
            Phrase(
                french: """
                    Modèle \(template), \(part) : une fois rempli, il dépasserait \(limit) octets. \
                    Des sections s'y répètent-elles les unes dans les autres ?
                    """,
                english: """
                    Template \(template), \(part): filled, it would be larger than \(limit) bytes. \
                    Do sections in it repeat within each other?
                    """
            )
        case .malformedTag(let tag, let place): place.saying(Self.malformed(tag))
        case .unclosedSection(let name, let place): place.saying(Self.unclosed(name))
        case .unopenedSection(let name, let place): place.saying(Self.unopened(name))
        case .sectionTooDeep(let name, let limit, let place):
            place.saying(Self.tooDeep(name, limit))
        case .unknownName(let name, let nearest, let place):
            place.saying(Self.unknown(name, nearest))
        case .unknownFormat(let name, let nearest, let place):
            place.saying(Self.unknownFormat(name, nearest))
        case .incompleteFormat(let name, let place):
            place.saying(Self.incompleteFormat(name))
        case .unsuitableFormat(let format, let name, let place):
            place.saying(Self.unsuitableFormat(format, name))
        case .notText(let name, let place): place.saying(Self.notText(name))
        case .notPicture(let name, let place): place.saying(Self.notPicture(name))
        case .leadsOutside(let target, let place): place.saying(Self.leadsOutside(target))
        case .tagNotFilled(let tag, let element, let place):
            place.saying(Self.notFilled(tag, in: element))
        case .strayBraces(let source, let name, let place):
            place.saying(Self.stray(source, name))
        case .unknownList(let name, let nearest, let place):
            place.saying(Self.unknownList(name, nearest))
        }
    }

    private static func malformed(_ tag: String) -> Phrase {
        Phrase(
            french: "« \(tag) » n'est pas un champ ; écrivez {{nom}} d'un seul tenant.",
            english: "‘\(tag)’ is no field; write {{name}} in one piece."
        )
    }

    private static func unclosed(_ name: String) -> Phrase {
        Phrase(
            french: """
                {{#\(name)}} n'est pas refermé dans le même texte ; ajoutez {{/\(name)}}.
                """,
            english: "{{#\(name)}} is not closed in the same text; add {{/\(name)}}."
        )
    }

    private static func unopened(_ name: String) -> Phrase {
        Phrase(
            french: """
                {{/\(name)}} ne referme rien ; ajoutez {{#\(name)}} avant, ou ôtez-le.
                """,
            english: "{{/\(name)}} closes nothing; add {{#\(name)}} before it, or take it out."
        )
    }

    private static func tooDeep(_ name: String, _ limit: Int) -> Phrase {
        Phrase(
            french: """
                {{#\(name)}} contient plus de \(limit) sections imbriquées ; ôtez-en.
                """,
            english: "{{#\(name)}} holds more than \(limit) nested sections; take some out."
        )
    }

    private static func unknown(_ name: String, _ nearest: String?) -> Phrase {
        let hint = hint(nearest)
        return Phrase(
            french: "le champ « \(name) » n'existe pas.\(hint)",
            english: "there is no field ‘\(name)’.\(hint)"
        )
    }

    static func hint(_ nearest: String?) -> Phrase {
        nearest.map {
            Phrase(
                french: " Vouliez-vous dire « \($0) » ?",
                english: " Did you mean ‘\($0)’?"
            )
        } ?? Phrase(verbatim: "")
    }

    private static func notText(_ name: String) -> Phrase {
        Phrase(
            french: """
                « \(name) » n'est pas un texte ; entourez ce qui en parle de {{#\(name)}} … \
                {{/\(name)}}.
                """,
            english: """
                ‘\(name)’ is no text; put {{#\(name)}} … {{/\(name)}} around what speaks of it.
                """
        )
    }

    private static func notPicture(_ name: String) -> Phrase {
        Phrase(
            french: """
                « \(name) » n'est pas une image ; écrivez {{\(name)}} dans le texte, et donnez un \
                autre nom à cette image.
                """,
            english: """
                ‘\(name)’ is no picture; write {{\(name)}} in the text, and give this picture \
                another name.
                """
        )
    }
}

extension TemplatePlace {
    fileprivate func saying(_ what: Phrase) -> Phrase {
        let under =
            heading.map {
                Phrase(french: ", sous « \($0) »", english: ", under ‘\($0)’")
            } ?? Phrase(verbatim: "")
        return Phrase(
            french: "Modèle \(template)\(under), dans « \(paragraph) » : \(what)",
            english: "Template \(template)\(under), in ‘\(paragraph)’: \(what)"
        )
    }
}
