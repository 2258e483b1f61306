import Meetings
public import Registry

extension DirectoryError {
    /// What is wrong with what was asked of people and bodies, and which command mends it.
    public var explanation: Phrase { explanation(for: .terminal) }

    /// The same for whoever reads it, with what they can do.
    public func explanation(for reader: Reader) -> Phrase {
        switch self {
        case .unknownPerson(let text): Self.nobody(text, reader)
        case .ambiguousPerson(let text, let people): Self.several(text, people)
        case .personExists(let person): Self.exists(person, reader)
        case .unknownBody(let text): Self.noBody(text, reader)
        case .bodyExists(let code): Self.exists(code, reader)
        case .unknownZone(let zone): Self.noZone(zone)
        case .emptyTerm(let from, let until): Self.empty(from, until, reader)
        case .seatTaken(let person, let body, let from, let until):
            Self.taken(person, body, from, until, reader)
        case .rulesTaken(let body, let from, let until):
            Self.rulesTaken(body, from, until, reader)
        case .noSeat(let person, let body, let day): Self.noSeat(person, body, day, reader)
        case .tooManyAddresses(let person, let limit): Self.manyAddresses(person, limit)
        case .unknownPassage(let text): Self.noPassage(text)
        case .ambiguousPassage(let text, let count): Self.several(text, count)
        case .wasErased(_, let erased): Self.erased(erased)
        case .notErased: Self.notErased
        }
    }

    private static func nobody(_ text: String, _ reader: Reader) -> Phrase {
        switch reader {
        case .page:
            Phrase(
                french: """
                    Personne ne répond à « \(text) ». Donnez le nom entier ou le numéro de membre : \
                    la page « Personnes » les montre tous.
                    """,
                english: """
                    Nobody answers to ‘\(text)’. Give the full name or the member's number: the page \
                    ‘People’ shows them all.
                    """
            )
        case .terminal:
            Phrase(
                french: """
                    Personne ne répond à « \(text) ». Donnez le nom entier, le numéro de membre ou \
                    l'identifiant ; « greffier person list » les montre tous.
                    """,
                english: """
                    Nobody answers to ‘\(text)’. Give the full name, the member's number or the \
                    identifier; ‘greffier person list’ shows them all.
                    """
            )
        }
    }

    private static func several(_ text: String, _ people: [Person]) -> Phrase {
        let list = people.map { "  \($0.id)  \($0.name.inFull)" }.joined(separator: "\n")
        return Phrase(
            french: "Plusieurs personnes répondent à « \(text) ». Donnez l'identifiant :\n\(list)",
            english: "Several people answer to ‘\(text)’. Give the identifier:\n\(list)"
        )
    }

    private static func exists(_ person: Person, _ reader: Reader) -> Phrase {
        let name = person.name.inFull
        switch reader {
        case .page:
            return Phrase(
                french: """
                    \(name) est déjà au répertoire. Si c'est la même personne, il n'y a rien à \
                    ajouter ; sinon, donnez à l'un des deux homonymes un numéro de membre.
                    """,
                english: """
                    \(name) is in the directory already. If it is the same person there is nothing \
                    to add; if not, give one of the two a member's number.
                    """
            )
        case .terminal:
            return Phrase(
                french: """
                    \(name) est déjà au répertoire (\(person.id.description)). Donnez à l'un des \
                    deux homonymes un numéro de membre (--number).
                    """,
                english: """
                    \(name) is in the directory already (\(person.id.description)). Give one of two \
                    people of the same name a member's number (--number).
                    """
            )
        }
    }

    private static func noBody(_ text: String, _ reader: Reader) -> Phrase {
        let remedy =
            switch reader {
            case .page:
                Phrase(
                    french: "La page « Instances » les montre toutes, et en ajoute.",
                    english: "The page ‘Bodies’ shows them all, and adds others."
                )
            case .terminal:
                Phrase(
                    french: """
                        « greffier body list » les montre toutes ; « greffier body add » en ajoute \
                        une.
                        """,
                    english: "‘greffier body list’ shows them all; ‘greffier body add’ adds one."
                )
            }
        return Phrase(
            french: "Aucune instance n'a le sigle « \(text) ». \(remedy)",
            english: "No body has the code ‘\(text)’. \(remedy)"
        )
    }

    private static func exists(_ code: BodyCode, _ reader: Reader) -> Phrase {
        let command = reader == .terminal ? " (greffier body change \(code.text))" : ""
        return Phrase(
            french: """
                Le sigle \(code.text) est déjà celui d'une instance. Choisissez-en un autre, ou \
                modifiez l'instance\(command).
                """,
            english: """
                The code \(code.text) is that of a body already. Choose another, or change the \
                body\(command).
                """
        )
    }

    private static func noZone(_ zone: String) -> Phrase {
        Phrase(
            french: "Fuseau inconnu : « \(zone) ». Écrivez par exemple Europe/Paris.",
            english: "Unknown time zone: ‘\(zone)’. Write for instance Europe/Paris."
        )
    }

    private static func empty(_ from: Day, _ until: Day, _ reader: Reader) -> Phrase {
        let option = reader == .terminal ? " (--to)" : ""
        return Phrase(
            french: """
                La fin, le \(until.inWords), ne suit pas le début, le \(from.inWords). La fin\
                \(option) est le premier jour qui n'en est plus.
                """,
            english: """
                The end, \(until.inWords), does not follow the beginning, \(from.inWords). The end\
                \(option) is the first day that no longer belongs to it.
                """
        )
    }

    private static func taken(
        _ person: Person,
        _ body: BodyCode,
        _ from: Day,
        _ until: Day?,
        _ reader: Reader
    ) -> Phrase {
        let (name, term) = (person.name.inFull, Phrase.term(from, until))
        let remedy =
            switch reader {
            case .page:
                Phrase(
                    french: "Mettez-y fin d'abord, sous « Sièges », sur la page de la personne.",
                    english: "End it first, under ‘Seats’ on the page of the person."
                )
            case .terminal:
                Phrase(
                    french: "Mettez-y fin d'abord : greffier person unseat.",
                    english: "End it first: greffier person unseat."
                )
            }
        return Phrase(
            french: """
                \(name) a déjà un siège dans \(body.text), qui recouvre une partie de ces jours \
                (\(term)). \(remedy)
                """,
            english: """
                \(name) has a seat in \(body.text) already, on some of these days (\(term)). \
                \(remedy)
                """
        )
    }

    private static func rulesTaken(
        _ body: BodyCode,
        _ from: Day,
        _ until: Day?,
        _ reader: Reader
    ) -> Phrase {
        let term = Phrase.term(from, until)
        let place =
            switch reader {
            case .page: Phrase(french: "La page de l'instance", english: "The page of the body")
            case .terminal:
                Phrase(
                    french: "« greffier body show \(body.text) »",
                    english: "‘greffier body show \(body.text)’"
                )
            }
        return Phrase(
            french: """
                \(body.text) a déjà d'autres règles pour une partie de ces jours (\(term)). \
                \(place) les montre ; choisissez d'autres jours.
                """,
            english: """
                \(body.text) has other rules already on some of these days (\(term)). \(place) \
                shows them; choose other days.
                """
        )
    }

    private static func noSeat(
        _ person: Person,
        _ body: BodyCode,
        _ day: Day,
        _ reader: Reader
    ) -> Phrase {
        let name = person.name.inFull
        let place =
            switch reader {
            case .page: Phrase(french: "Sa page", english: "The page of the person")
            case .terminal:
                Phrase(french: "« greffier person list »", english: "‘greffier person list’")
            }
        return Phrase(
            french: """
                \(name) n'a pas dans \(body.text) de siège qui puisse finir le \(day.inWords). \
                \(place) montre ses sièges.
                """,
            english: """
                \(name) has no seat in \(body.text) that could end on \(day.inWords). \(place) \
                shows the seats.
                """
        )
    }

    private static func manyAddresses(_ person: Person, _ limit: Int) -> Phrase {
        let name = person.name.inFull
        return Phrase(
            french: """
                \(name) aurait plus de \(limit) adresses électroniques. Ôtez d'abord celles qui \
                ne servent plus.
                """,
            english: """
                \(name) would have more than \(limit) e-mail addresses. Take away first those that \
                are used no more.
                """
        )
    }

    private static func noPassage(_ text: String) -> Phrase {
        Phrase(
            french: """
                Aucun texte de la séance ne contient « \(text) ». Reprenez des mots du texte tels \
                qu'ils y sont écrits, ou donnez son identifiant.
                """,
            english: """
                No text of the sitting holds ‘\(text)’. Take words of the text as they are \
                written there, or give its identifier.
                """
        )
    }

    private static func several(_ text: String, _ count: Int) -> Phrase {
        Phrase(
            french: """
                « \(text) » se lit dans \(count) textes de la séance. Reprenez-en davantage de \
                mots, jusqu'à n'en désigner qu'un.
                """,
            english: """
                ‘\(text)’ stands in \(count) texts of the sitting. Take more words, until they \
                are those of one text.
                """
        )
    }

    private static func erased(_ people: [PersonID]) -> Phrase {
        let ids = people.map {
            Phrase(french: "effacée: \($0.description)", english: "erased: \($0.description)")
        }
        let line = ids.joined(by: Phrase(french: ", ou ", english: ", or "))
        return Phrase(
            french: """
                cette personne n'est pas de la séance, dont un nom a été effacé ; il ne revient \
                pas de lui-même. Si c'est elle, ôtez du fichier nom, prénom, civilité et numéro, \
                et écrivez à leur place « \(line) ».
                """,
            english: """
                this person is not of the sitting, from which a name was erased; it does not come \
                back by itself. If it is this one, take surname, forename, title and number out \
                of the file, and write ‘\(line)’ in their place.
                """
        )
    }

    private static let notErased = Phrase(
        french: """
            l'identifiant n'est pas celui d'une personne effacée de cette séance. Rétablissez le \
            nom, ou l'identifiant que « greffier erase » a donné.
            """,
        english: """
            the identifier is not that of a person who was erased from this sitting. Put back the \
            name, or the identifier that ‘greffier erase’ gave.
            """
    )
}

extension Phrase {
    /// The days of a seat: «du 1er avril 2020 au 30 mars 2021 exclu».
    static func term(_ from: Day, _ until: Day?) -> Phrase {
        guard let until else {
            return Phrase(
                french: "depuis le \(from.inWords)",
                english: "since \(from.inWords)"
            )
        }
        return Phrase(
            french: "du \(from.inWords) au \(until.inWords) exclu",
            english: "from \(from.inWords) until before \(until.inWords)"
        )
    }
}
