import Imports
import Journal
import Meetings

extension RecordError.Reason {
    static func unknownPerson(_ key: String, _ nearest: String?) -> Phrase {
        let hint =
            nearest.map(meant)
            ?? Phrase(
                french: " Ajoutez-en la clé ; dans un texte, un simple @ s'écrit @@.",
                english: " Add the key; within a text, a mere @ is written @@."
            )
        return Phrase(
            french: "« \(key) » n'est pas parmi les personnes.\(hint)",
            english: "‘\(key)’ is not among the people.\(hint)"
        )
    }

    static func indistinguishable(_ key: String, _ other: String) -> Phrase {
        Phrase(
            french: """
                « \(key) » et « \(other) » portent le même nom, ou le même numéro ; donnez à \
                chacun le sien par « membre: ».
                """,
            english: """
                ‘\(key)’ and ‘\(other)’ have the same name, or the same number; give each their \
                own by ‘member:’.
                """
        )
    }

    static func unidentified(_ key: String) -> Phrase {
        Phrase(
            french: "« \(key) » n'a pas encore d'identifiant dans l'annuaire.",
            english: "‘\(key)’ has no identifier in the directory yet."
        )
    }

    static func unknownRules(_ name: String) -> Phrase {
        Phrase(
            french: """
                aucune règle ne porte le nom « \(name) ». Écrivez un profil fourni (association, \
                parti, syndicat, coopérative, conseil municipal, comité social et économique, \
                conseil d'administration), ou placez les vôtres dans le dossier « Rules » des modèles.
                """,
            english: """
                no rules go by the name ‘\(name)’. Name a profile that is shipped (association, \
                party, union, cooperative, municipal council, works council, company board), or \
                put your own into the folder ‘Rules’ of the templates.
                """
        )
    }

    static func unknownBody(_ code: String) -> Phrase {
        Phrase(
            french: """
                le répertoire n'a pas d'instance « \(code) ». Ajoutez-la (greffier body add), ou \
                écrivez ici son nom, son sigle et son type.
                """,
            english: """
                the directory has no body ‘\(code)’. Add it (greffier body add), or write its \
                name, code and kind here.
                """
        )
    }

    static func nobodySeated(_ code: String, _ day: Day) -> Phrase {
        Phrase(
            french: """
                personne n'a de siège dans « \(code) » le \(day.inWords). Donnez les sièges \
                (greffier person seat), ou écrivez ici les personnes.
                """,
            english: """
                nobody holds a seat in ‘\(code)’ on \(day.inWords). Give the seats (greffier person \
                seat), or write the people here.
                """
        )
    }

    static func unknownSitting(_ reference: String) -> Phrase {
        Phrase(
            french: """
                aucune séance consignée n'a la référence « \(reference) ». « greffier list » les \
                donne.
                """,
            english: """
                no sitting on record has the reference ‘\(reference)’. ‘greffier list’ gives them.
                """
        )
    }

    static func proxyMissing(_ key: String) -> Phrase {
        Phrase(
            french: "« \(key) » n'a donné aucun pouvoir. Nommez le mandant du pouvoir à révoquer.",
            english: "‘\(key)’ gave no proxy. Name the giver of the proxy to revoke."
        )
    }

    static func unknownTask(_ number: Int, _ reference: String, _ count: Int) -> Phrase {
        Phrase(
            french: """
                la séance \(reference) n'a pas de tâche n° \(number) : elle en a confié \(count).
                """,
            english: """
                the sitting \(reference) has no task No. \(number): it assigned \(count).
                """
        )
    }

    static func unknownItem(_ key: String, _ nearest: String?) -> Phrase {
        let hint =
            nearest.map(meant)
            ?? Phrase(
                french: " Donnez-lui une clé à l'ordre du jour, ou écrivez le point en entier.",
                english: " Give it a key on the agenda, or write the item out."
            )
        return Phrase(
            french: "aucun point n'a la clé « \(key) ».\(hint)",
            english: "no item has the key ‘\(key)’.\(hint)"
        )
    }

    static func unknownLabel(_ label: String, _ nearest: String?) -> Phrase {
        let hint =
            nearest.map(meant)
            ?? Phrase(
                french: " Le repère se donne plus haut, à l'entrée visée.",
                english: " The label is given above, on the entry that is meant."
            )
        return Phrase(
            french: "aucune entrée n'a le repère « \(label) » jusqu'ici.\(hint)",
            english: "no entry so far has the label ‘\(label)’.\(hint)"
        )
    }

    static func duplicateLabel(_ label: String) -> Phrase {
        Phrase(
            french: "« \(label) » désigne déjà autre chose ; prenez un autre mot.",
            english: "‘\(label)’ names something else already; take another word."
        )
    }

    static func wrongLabel(_ label: String) -> Phrase {
        Phrase(
            french: "« \(label) » désigne une entrée d'une autre sorte que celle qu'il faut ici.",
            english: "‘\(label)’ names an entry of another kind than is needed here."
        )
    }

    static func labelForSeveral(_ label: String) -> Phrase {
        Phrase(
            french: """
                le repère « \(label) » désignerait plusieurs personnes à la fois ; écrivez une \
                entrée pour celle qu'il désigne.
                """,
            english: """
                the label ‘\(label)’ would name several people at once; write an entry for the \
                one it names.
                """
        )
    }

    static let motionMissing = Phrase(
        french: "aucune proposition ne précède ce vote ; écrivez-la en une entrée avant lui.",
        english: "no motion precedes this vote; write it as an entry before it."
    )

    static func connectionUnclear(_ key: String, _ open: Int) -> Phrase {
        guard open > 0 else {
            return Phrase(
                french: "« \(key) » n'est pas là à ce moment ; voyez son arrivée.",
                english: "‘\(key)’ is not there at that time; see the arrival."
            )
        }
        return Phrase(
            french: """
                « \(key) » a \(open) connexions ouvertes ; dites laquelle par « canal: » ou \
                « connexion: » (« depuis: » pour une bascule).
                """,
            english: """
                ‘\(key)’ has \(open) open connections; say which by ‘channel:’ or ‘connection:’ \
                (‘from:’ for a switch).
                """
        )
    }

    static func connectedOtherwise(_ key: String, _ means: Word, _ open: [Word]) -> Phrase {
        let there = open.map { Phrase(french: "« \($0.french) »", english: "‘\($0.english)’") }
            .listed
        return Phrase(
            french: """
                « \(key) » est là par \(there), pas par « \(means.french) » ; corrigez le canal ou \
                la connexion, ou écrivez d'abord l'arrivée.
                """,
            english: """
                ‘\(key)’ is there by \(there), not by ‘\(means.english)’; correct the channel or the \
                connection, or write the arrival first.
                """
        )
    }

    static func unknownEntry(_ text: String) -> Phrase {
        Phrase(
            french: """
                aucune entrée ne dit « \(text) » jusqu'ici ; donnez l'heure telle qu'elle y est \
                écrite.
                """,
            english: "no entry so far says ‘\(text)’; give the time as it is written there."
        )
    }

    static func ambiguousEntry(_ text: String, _ count: Int) -> Phrase {
        Phrase(
            french: """
                \(count) entrées disent « \(text) » ; donnez un repère à celle qu'il faut, ce qui se \
                peut aussi après coup.
                """,
            english: """
                \(count) entries say ‘\(text)’; give the one that is meant a label, which can be \
                done afterwards too.
                """
        )
    }

    static func excusedThoughPresent(_ key: String) -> Phrase {
        Phrase(
            french: """
                « \(key) » est parmi les excusés, et là à l'ouverture ; ôtez l'un des deux.
                """,
            english: "‘\(key)’ is among the excused, and there at the opening; take out one."
        )
    }

    static let openingMissing = Phrase(
        french: "le déroulé n'a pas d'entrée « ouverture ».",
        english: "the course has no entry ‘opening’."
    )

    static let besideCancellation = Phrase(
        french: """
            une séance annulée n’a pas d’autre déroulé que son annulation. Retirez cette ligne, ou \
            l’annulation.
            """,
        english: """
            a sitting that is called off has no course but its cancellation. Take this line out, or \
            the cancellation.
            """
    )

    static let secondOpening = Phrase(
        french: "la séance est déjà ouverte ; après une suspension, écrivez « reprise ».",
        english: "the sitting is open already; after a recess write ‘resumption’."
    )

    static let adjournmentMissing = Phrase(
        french: "cela suppose la séance levée, et le déroulé n'a pas d'entrée « levée ».",
        english: "this needs the sitting to be over, and the course has no entry ‘adjournment’."
    )

    static let afterAdjournment = Phrase(
        french: "la séance est levée ; ce qui suit va sous « après la séance ».",
        english: "the sitting is over; what follows goes under ‘afterwards’."
    )
}
