import Meetings
public import Registry

extension DirectoryError {
    /// What is wrong with what was asked of people and bodies, and what to do about it.
    public var explanation: Phrase {
        switch self {
        case .unknownPerson(let text): Self.nobody(text)
        case .ambiguousPerson(let text, let people): Self.several(text, people)
        case .personExists(let person): Self.exists(person)
        case .unknownBody(let text): Self.noBody(text)
        case .bodyExists(let code): Self.exists(code)
        case .unknownZone(let zone): Self.noZone(zone)
        case .emptyTerm(let from, let until): Self.empty(from, until)
        case .seatTaken(let person, let body, let from, let until):
            Self.taken(person, body, from, until)
        case .rulesTaken(let body, let from, let until): Self.rulesTaken(body, from, until)
        case .noSeat(let person, let body, let day): Self.noSeat(person, body, day)
        case .tooManyAddresses(let person, let limit): Self.manyAddresses(person, limit)
        case .unknownPassage(let text): Self.noPassage(text)
        case .ambiguousPassage(let text, let count): Self.several(text, count)
        case .wasErased(_, let erased): Self.erased(erased)
        case .notErased: Self.notErased
        }
    }

    private static func nobody(_ text: String) -> Phrase {
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

    private static func several(_ text: String, _ people: [Person]) -> Phrase {
        let list = people.map { "  \($0.id)  \($0.name.inFull)" }.joined(separator: "\n")
        return Phrase(
            french: "Plusieurs personnes répondent à « \(text) ». Donnez l'identifiant :\n\(list)",
            english: "Several people answer to ‘\(text)’. Give the identifier:\n\(list)"
        )
    }

    private static func exists(_ person: Person) -> Phrase {
        let name = person.name.inFull
        return Phrase(
            french: """
                \(name) est déjà au répertoire (\(person.id.description)). Donnez à l'un des deux \
                homonymes un numéro de membre (--number).
                """,
            english: """
                \(name) is in the directory already (\(person.id.description)). Give one of two \
                people of the same name a member's number (--number).
                """
        )
    }

    private static func noBody(_ text: String) -> Phrase {
        Phrase(
            french: """
                Aucune instance n'a le sigle « \(text) ». « greffier body list » les montre \
                toutes ; « greffier body add » en ajoute une.
                """,
            english: """
                No body has the code ‘\(text)’. ‘greffier body list’ shows them all; \
                ‘greffier body add’ adds one.
                """
        )
    }

    private static func exists(_ code: BodyCode) -> Phrase {
        Phrase(
            french: """
                Le sigle \(code.text) est déjà celui d'une instance. Choisissez-en un autre, ou \
                modifiez l'instance (greffier body change \(code.text)).
                """,
            english: """
                The code \(code.text) is that of a body already. Choose another, or change the \
                body (greffier body change \(code.text)).
                """
        )
    }

    private static func noZone(_ zone: String) -> Phrase {
        Phrase(
            french: "Fuseau inconnu : « \(zone) ». Écrivez par exemple Europe/Paris.",
            english: "Unknown time zone: ‘\(zone)’. Write for instance Europe/Paris."
        )
    }

    private static func empty(_ from: Day, _ until: Day) -> Phrase {
        Phrase(
            french: """
                La fin, le \(until.inWords), ne suit pas le début, le \(from.inWords). La fin \
                (--to) est le premier jour qui n'en est plus.
                """,
            english: """
                The end, \(until.inWords), does not follow the beginning, \(from.inWords). The end \
                (--to) is the first day that no longer belongs to it.
                """
        )
    }

    private static func taken(
        _ person: Person,
        _ body: BodyCode,
        _ from: Day,
        _ until: Day?
    ) -> Phrase {
        let (name, term) = (person.name.inFull, Phrase.term(from, until))
        return Phrase(
            french: """
                \(name) a déjà un siège dans \(body.text), qui recouvre une partie de ces jours \
                (\(term)). Mettez-y fin d'abord : greffier person unseat.
                """,
            english: """
                \(name) has a seat in \(body.text) already, on some of these days (\(term)). End \
                it first: greffier person unseat.
                """
        )
    }

    private static func rulesTaken(_ body: BodyCode, _ from: Day, _ until: Day?) -> Phrase {
        let term = Phrase.term(from, until)
        return Phrase(
            french: """
                \(body.text) a déjà d'autres règles pour une partie de ces jours (\(term)). \
                « greffier body show \(body.text) » les montre ; choisissez d'autres jours.
                """,
            english: """
                \(body.text) has other rules already on some of these days (\(term)). ‘greffier \
                body show \(body.text)’ shows them; choose other days.
                """
        )
    }

    private static func noSeat(_ person: Person, _ body: BodyCode, _ day: Day) -> Phrase {
        let name = person.name.inFull
        return Phrase(
            french: """
                \(name) n'a pas dans \(body.text) de siège qui puisse finir le \(day.inWords). \
                « greffier person list » montre ses sièges.
                """,
            english: """
                \(name) has no seat in \(body.text) that could end on \(day.inWords). \
                ‘greffier person list’ shows the seats.
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
