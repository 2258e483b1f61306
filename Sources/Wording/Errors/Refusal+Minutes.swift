import Meetings

extension Phrase {
    static let approvedBySameSitting = Phrase(
        french: """
            Une séance n'approuve pas son propre procès-verbal. Donnez la séance ultérieure qui \
            l'a approuvé.
            """,
        english: """
            A sitting does not approve its own minutes. Give the later sitting that approved them.
            """
    )

    static let notInClosedSession = Phrase(
        french: "La séance n'est pas à huis clos. Consignez d'abord le passage à huis clos.",
        english: "The sitting is not in closed session. Record first that it went into one."
    )
}

extension Glossary {
    func alreadySigned(_ person: PersonID) -> Phrase {
        Phrase(
            french: "\(name(person)) a déjà signé en cette qualité. Une signature suffit.",
            english: "\(name(person)) has signed in that role already. One signature is enough."
        )
    }

    func floorAlreadyRequested(_ person: PersonID) -> Phrase {
        Phrase(
            french: "\(name(person)) attend déjà la parole. Une demande suffit.",
            english: "\(name(person)) waits for the floor already. One request is enough."
        )
    }

    func floorNotRequested(_ person: PersonID) -> Phrase {
        Phrase(
            french: """
                \(name(person)) n'attend pas la parole. Consignez d'abord la demande, ou nommez \
                qui attend.
                """,
            english: """
                \(name(person)) does not wait for the floor. Record the request first, or name \
                somebody who waits.
                """
        )
    }

    func commitmentMissing(_ reference: Reference) -> Phrase {
        let noun = noun(reference)
        return Phrase(
            french: """
                \(noun.capitalised) : le registre n'en garde pas les mots. Saisissez-les avant de \
                remettre le procès-verbal.
                """,
            english: """
                \(noun.capitalised): the record does not hold the words. Enter them before you \
                submit the minutes.
                """
        )
    }
}
