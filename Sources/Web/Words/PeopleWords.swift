import Wording

/// What the pages of the directory say.
struct PeopleWords: PageWords {
    /// The title of the list.
    let title = Phrase(french: "Personnes", english: "People")
    /// What is searched for.
    let search = Phrase(french: "Nom ou numéro", english: "Name or number")
    /// Narrows the list.
    let body = Phrase(french: "Instance", english: "Body")
    /// Runs the search.
    let find = Phrase(french: "Chercher", english: "Search")
    /// Over the names.
    let name = Phrase(french: "Nom", english: "Name")
    /// Over the numbers.
    let number = Phrase(french: "Numéro de membre", english: "Member’s number")
    /// Over the seats of today.
    let seats = Phrase(french: "Sièges aujourd’hui", english: "Seats today")
    /// Opens the form.
    let add = Phrase(french: "Ajouter une personne", english: "Add a person")
    /// Leads to the page that takes people in from a file.
    let importing = Phrase(
        french: "Reprendre une liste ou des cartes…",
        english: "Take in a list or cards…"
    )
    /// Where there is nobody.
    let empty = Phrase(
        french: "Personne ne répond à cette recherche.",
        english: "Nobody answers to this search."
    )

    /// All bodies, at the head of the list to choose from.
    static let everywhere = Phrase(french: "Toutes", english: "All")
    /// The title of a person.
    static let civility = Phrase(french: "Civilité", english: "Title")
    /// How it may read.
    static let civilityHint = Phrase(french: "M., Mme, Dr…", english: "Mr, Ms, Dr…")
    /// The given name.
    static let given = Phrase(french: "Prénom", english: "Given name")
    /// The family name.
    static let family = Phrase(french: "Nom de famille", english: "Family name")
    /// Why one gives a number.
    static let numberHint = Phrase(
        french: "Facultatif ; il distingue deux homonymes.",
        english: "Optional; it tells two people of one name apart."
    )
    /// A name without a family name.
    static let nameless = Phrase(
        french: "Donnez au moins le nom de famille.",
        english: "Give the family name at least."
    )

    /// How many answer.
    static func count(_ count: Int) -> Phrase {
        let noun = Noun(
            one: Phrase(french: "personne", english: "person"),
            many: Phrase(french: "personnes", english: "people")
        )
        return noun.counted(count)
    }

    /// Somebody of the name is there already.
    static func exists(_ name: String) -> Phrase {
        Phrase(
            french: """
                \(name) est déjà au répertoire, sous ce nom ou ce numéro. S’il s’agit de \
                quelqu’un d’autre, donnez-lui un numéro de membre qui lui soit propre.
                """,
            english: """
                \(name) is in the directory already, by this name or number. If this is somebody \
                else, give them a member’s number of their own.
                """
        )
    }

    /// The words of both languages.
    init() {}
}
