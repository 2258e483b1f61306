public import Imports
public import Meetings

/// What is told of a directory that came in as a file.
public enum DirectoryReport {
    /// All that a column may hold, in words.
    static let fields = DirectoryField.allCases.map(field).joined(by: Phrase(verbatim: ", "))

    /// What a column holds: «prénom».
    public static func field(_ field: DirectoryField) -> Phrase {
        Phrase(french: "\(field.term.french)", english: "\(field.term.english)")
    }

    /// What the file was recognised as.
    public static func format(_ format: DirectoryFormat) -> Phrase {
        switch format {
        case .outlook: Phrase(french: "contacts d'Outlook (CSV)", english: "Outlook contacts (CSV)")
        case .google: Phrase(french: "contacts de Google (CSV)", english: "Google contacts (CSV)")
        case .separatedValues: Phrase(french: "liste CSV", english: "CSV list")
        case .workbook: Phrase(french: "classeur", english: "workbook")
        case .cards: Phrase(french: "cartes vCard", english: "vCards")
        }
    }

    /// How many rows come to what.
    public static func summary(_ comparison: DirectoryComparison, faults: Int) -> Phrase {
        var (new, changed, same, asks) = (0, 0, 0, 0)
        for row in comparison.rows {
            switch row.standing {
            case .new: new += 1
            case .changed: changed += 1
            case .same, .repeats: same += 1
            case .asks: asks += 1
            }
        }
        let counts: [Phrase?] = [
            new == 0
                ? Phrase(french: "aucune personne nouvelle", english: "nobody new")
                : Noun.newPerson.counted(new),
            changed == 0
                ? Phrase(french: "aucune changée", english: "none changed")
                : Noun.changed.counted(changed),
            same == 0 ? nil : Noun.unchanged.counted(same),
            asks == 0 ? nil : Noun.doubtful.counted(asks),
        ]
        let people = counts.compactMap(\.self).joined(by: Phrase(verbatim: ", "))
        let rows = Phrase(
            french: "\(comparison.rows.count, .directoryRow) : \(people)",
            english: "\(comparison.rows.count, .directoryRow): \(people)"
        )
        return faults == 0
            ? Phrase(french: "\(rows).", english: "\(rows).")
            : Phrase(
                french: "\(rows) ; \(faults, .untakenValue).",
                english: "\(rows); \(faults, .untakenValue)."
            )
    }

    /// A row by its place and its name: «ligne 7, Paol Bosser».
    public static func row(_ entry: DirectoryEntry) -> Phrase {
        let name = entry.name.inFull + (entry.number.map { " (\($0))" } ?? "")
        return Phrase(
            french: "ligne \(String(entry.row)), \(name)",
            english: "row \(String(entry.row)), \(name)"
        )
    }

    /// What is told of somebody new: addresses and seat.
    public static func news(of entry: DirectoryEntry, givesSeat: Bool) -> [Phrase] {
        let split =
            entry.isNameSplit
            ? [
                Phrase(
                    french: """
                        nom lu « \(entry.name.family) », prénom « \(entry.name.given) »
                        """,
                    english: """
                        read as family name ‘\(entry.name.family)’, given name \
                        ‘\(entry.name.given)’
                        """
                )
            ] : []
        let seat = givesSeat ? [change(.seat(from: nil, to: .new(told: entry.seat)))] : []
        return split + entry.addresses.map { change(.address($0)) } + seat
    }

    /// The name that is taken in the place of one in capitals: «Anne Le Gall, et non Anne LE GALL».
    public static func capitals(of entry: DirectoryEntry) -> Phrase? {
        entry.proposedName.map { name in
            Phrase(
                french: "écrire « \(name.inFull) », et non « \(entry.name.inFull) »",
                english: "write ‘\(name.inFull)’, not ‘\(entry.name.inFull)’"
            )
        }
    }

    /// What changes of somebody.
    public static func change(_ change: MemberChange) -> Phrase {
        switch change {
        case .number(let number):
            Phrase(french: "numéro de membre \(number)", english: "member's number \(number)")
        case .name(let old, let new):
            Phrase(
                french: "« \(old.inFull) » devient « \(new.inFull) »",
                english: "‘\(old.inFull)’ becomes ‘\(new.inFull)’"
            )
        case .address(let address):
            Phrase(french: "adresse \(address.text)", english: "address \(address.text)")
        case .seat(nil, let seat):
            Phrase(french: "siège : \(words(seat))", english: "seat: \(words(seat))")
        case .seat(let old?, let new):
            Phrase(
                french: "siège : \(words(old)) devient \(words(new))",
                english: "seat: \(words(old)) becomes \(words(new))"
            )
        }
    }

    private static func words(_ seat: KnownSeat) -> Phrase {
        let kind = Phrase(french: "\(seat.seat.term.french)", english: "\(seat.seat.term.english)")
        let more = [seat.role, seat.section].filter { !$0.isEmpty }.map(Phrase.init(verbatim:))
        let weight =
            seat.weight == 1
            ? [] : [Phrase(french: "\(seat.weight) voix", english: "\(seat.weight) votes")]
        return ([kind] + more + weight).joined(by: Phrase(verbatim: ", "))
    }

    /// Why somebody has to decide.
    public static func doubt(_ doubt: EntryStanding.Doubt) -> Phrase {
        switch doubt {
        case .nameOnly:
            Phrase(
                french: "même nom, et rien d'autre ne dit que c'est la même personne",
                english: "the same name, and nothing else says that it is the same person"
            )
        case .namesakes:
            Phrase(
                french: "plusieurs personnes ont ce nom",
                english: "several people have the name"
            )
        case .addressOfAnother:
            Phrase(
                french: "l'adresse est celle de quelqu'un qui a un autre nom",
                english: "the address is that of somebody who has another name"
            )
        case .sharedAddress:
            Phrase(
                french: "plusieurs personnes ont cette adresse",
                english: "several people have the address"
            )
        case .otherNumber:
            Phrase(
                french: "le numéro de membre n'est pas celui du répertoire",
                english: "the member's number is not the one in the directory"
            )
        case .numberOfAnother:
            Phrase(
                french: "le numéro de membre est celui de quelqu'un d'autre",
                english: "the member's number is that of somebody else"
            )
        case .earlierRow:
            Phrase(
                french: "une ligne plus haut porte la même personne et dit autre chose",
                english: "an earlier row holds the same person and says something else"
            )
        }
    }

    /// What cannot be taken, with its place.
    public static func fault(_ fault: EntryFault) -> Phrase {
        let (row, heading) = (String(fault.row), fault.heading)
        let column = fault.column.map(String.init)
        let place =
            switch (column, heading.isEmpty) {
            case (let column?, false):
                Phrase(
                    french: "ligne \(row), colonne \(column) (\(heading))",
                    english: "row \(row), column \(column) (\(heading))"
                )
            case (let column?, true):
                Phrase(
                    french: "ligne \(row), colonne \(column)",
                    english: "row \(row), column \(column)"
                )
            case (nil, false):
                Phrase(french: "ligne \(row) (\(heading))", english: "row \(row) (\(heading))")
            case (nil, true): Phrase(french: "ligne \(row)", english: "row \(row)")
            }
        let words = reason(fault)
        return Phrase(french: "\(place) : \(words)", english: "\(place): \(words)")
    }

    private static func reason(_ fault: EntryFault) -> Phrase {
        let text = fault.text
        switch fault.reason {
        case .noName:
            return Phrase(
                french: "aucun nom (« \(text) ») ; la ligne est laissée.",
                english: "no name (‘\(text)’); the row is left out."
            )
        case .notAPerson:
            return Phrase(
                french: "« \(text) » n'est pas une personne ; la carte est laissée.",
                english: "‘\(text)’ is no person; the card is left out."
            )
        case .notAnAddress:
            return Phrase(
                french: "« \(text) » n'est pas une adresse électronique.",
                english: "‘\(text)’ is no e-mail address."
            )
        case .tooManyAddresses(let limit):
            return Phrase(
                french: "plus de \(limit) adresses ; « \(text) » est laissée.",
                english: "more than \(limit) addresses; ‘\(text)’ is left out."
            )
        case .notASeat:
            return Phrase(
                french: """
                    « \(text) » n'est pas un siège (titulaire, suppléant, voix consultative, \
                    invité). Qui n'en a pas encore est repris comme invité, sans voix : donnez-lui \
                    le bon siège ensuite, ou corrigez le fichier.
                    """,
                english: """
                    ‘\(text)’ is no seat (full member, substitute, advisory, guest). Whoever has \
                    none yet is taken as a guest, without a vote: give the right seat afterwards, \
                    or mend the file.
                    """
            )
        case .notAWeight(let most):
            return Phrase(
                french: "« \(text) » n'est pas un nombre de voix, de 0 à \(most).",
                english: "‘\(text)’ is no number of votes, from 0 to \(most)."
            )
        case .tooLong(let limit):
            return Phrase(
                french: "« \(text) » dépasse \(limit) caractères ; la ligne est laissée.",
                english: "‘\(text)’ is longer than \(limit) characters; the row is left out."
            )
        }
    }

    /// Over those who are not in the file.
    public static func missing(_ count: Int, in body: BodyCode?) -> Phrase {
        guard let body else {
            return Phrase(
                french: "Au répertoire et pas dans ce fichier (rien n'est ôté) : \(count)",
                english: "In the directory and not in this file (nothing is taken away): \(count)"
            )
        }
        return Phrase(
            french: """
                Membres de \(body.text) qui ne sont pas dans ce fichier (rien ne leur est ôté) : \
                \(count)
                """,
            english: """
                Members of \(body.text) who are not in this file (nothing is taken from them): \
                \(count)
                """
        )
    }
}

extension DirectoryReport {
    /// The heading over what is new.
    public static let new = Phrase(french: "Nouvelles personnes", english: "New people")
    /// The heading over what changes.
    public static let changed = Phrase(french: "Changements", english: "Changes")
    /// The heading over what somebody has to decide.
    public static let open = Phrase(french: "À préciser", english: "To be decided")
    /// The heading over what is not taken.
    public static let faults = Phrase(french: "Valeurs non reprises", english: "Values not taken")

    /// Which columns there are, where somebody has to say what they hold.
    public static func columns(_ columns: [DirectoryColumn]) -> [Phrase] {
        [
            Phrase(
                french: """
                    Aucune colonne ne dit de qui il s'agit. Dites ce que contiennent les colonnes, \
                    par exemple --map "\(columns.first?.heading ?? "Nom")=nom complet" : \(fields).
                    """,
                english: """
                    No column says who is meant. Say what the columns hold, for instance \
                    --map "\(columns.first?.heading ?? "Name")=full name": \(fields).
                    """
            )
        ]
            + columns.map { column in
                let held = column.field.map(field) ?? Phrase(verbatim: "–")
                let sample = column.sample
                return Phrase(
                    french: """
                          \(String(column.index)). « \(column.heading) » : \(held) ; ex. \(sample)
                        """,
                    english: """
                          \(String(column.index)). ‘\(column.heading)’: \(held); e.g. \(sample)
                        """
                )
            }
    }

    /// How a question is answered on the command line.
    public static let howToAnswer = Phrase(
        french: """
            Rien n'a été repris : dites qui est qui. --accept names prend chacun pour la personne \
            qui a son nom ; --accept LIGNE=PERSONNE, LIGNE=new ou LIGNE=skip décide d'une ligne. \
            --dry-run montre tout sans rien changer.
            """,
        english: """
            Nothing was taken: say who is who. --accept names takes each for the person who has \
            the name; --accept ROW=PERSON, ROW=new or ROW=skip decides one row. --dry-run shows \
            everything and changes nothing.
            """
    )

    /// An answer that means nothing.
    public static func noAnswer(_ text: String) -> Phrase {
        Phrase(
            french: """
                « \(text) » : écrivez names, ou LIGNE=PERSONNE, LIGNE=new, LIGNE=skip, pour une \
                ligne du fichier à préciser.
                """,
            english: """
                ‘\(text)’: write names, or ROW=PERSON, ROW=new, ROW=skip, for a row of the file \
                that is to be decided.
                """
        )
    }

    /// What was done, or would be.
    public static func done(_ taken: Int, new: Int, isDry: Bool) -> Phrase {
        guard taken > 0 else {
            return Phrase(french: "Rien à reprendre.", english: "Nothing to be taken.")
        }
        return isDry
            ? Phrase(
                french: """
                    Serait repris : \(taken, .directoryRow), dont \(new) de personnes nouvelles.
                    """,
                english: "Would be taken: \(taken, .directoryRow), \(new) of them of new people."
            )
            : Phrase(
                french: "Repris : \(taken, .directoryRow), dont \(new) de personnes nouvelles.",
                english: "Taken: \(taken, .directoryRow), \(new) of them of new people."
            )
    }
}

extension Noun {
    static let directoryRow = Noun(
        one: Phrase(french: "ligne", english: "row"),
        many: Phrase(french: "lignes", english: "rows")
    )
    fileprivate static let newPerson = Noun(
        one: Phrase(french: "personne nouvelle", english: "new person"),
        many: Phrase(french: "personnes nouvelles", english: "new people")
    )
    fileprivate static let changed = Noun(
        one: Phrase(french: "changée", english: "changed"),
        many: Phrase(french: "changées", english: "changed")
    )
    fileprivate static let unchanged = Noun(
        one: Phrase(french: "telle qu'au répertoire", english: "as in the directory"),
        many: Phrase(french: "telles qu'au répertoire", english: "as in the directory")
    )
    fileprivate static let doubtful = Noun(
        one: Phrase(french: "à préciser", english: "to be decided"),
        many: Phrase(french: "à préciser", english: "to be decided")
    )
    fileprivate static let untakenValue = Noun(
        one: Phrase(french: "valeur non reprise", english: "value not taken"),
        many: Phrase(french: "valeurs non reprises", english: "values not taken")
    )
}
