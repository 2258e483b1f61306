import Wording

/// What is said of calendars that one subscribes to.
struct CalendarWords: PageWords {
    /// Over it.
    let title = Phrase(french: "Calendrier à suivre", english: "Calendar to subscribe to")
    /// What it is.
    let explained = Phrase(
        french: """
            Une adresse à donner à son agenda (Google, Outlook, iPhone, Thunderbird…) : les \
            séances y paraissent, et leurs changements aussi, sans rien faire de plus.
            """,
        english: """
            An address to give to one’s calendar (Google, Outlook, iPhone, Thunderbird…): the \
            sittings show there, and their changes too, with nothing more to do.
            """
    )
    /// Makes an address.
    let make = Phrase(french: "Faire une adresse", english: "Make an address")
    /// Ends those that were made.
    let withdraw = Phrase(french: "Retirer les adresses", english: "Withdraw the addresses")
    /// Over a new one.
    let made = Phrase(french: "Adresse du calendrier", english: "Address of the calendar")
    /// What to do with it.
    let use = Phrase(
        french: """
            Dans votre agenda, choisissez « S’abonner à un calendrier » (ou « À partir de l’URL ») \
            et collez-y cette adresse.
            """,
        english: """
            In your calendar choose ‘Subscribe to a calendar’ (or ‘From URL’), and paste this \
            address there.
            """
    )
    /// Before it.
    let address = Phrase(french: "À copier", english: "To copy")
    /// What to mind.
    let once = Phrase(
        french: """
            L’adresse vaut un mot de passe : qui la détient voit où et quand se tiennent les \
            séances. Elle ne s’affiche qu’une fois ; vous pourrez en faire une autre, ou retirer \
            toutes celles qui ont été faites.
            """,
        english: """
            The address is as good as a password: whoever has it sees when and where the \
            sittings are. It is shown only once; you can make another, or withdraw all that were made.
            """
    )
    /// Where no other device reaches the service.
    let onlyHere = Phrase(
        french: """
            Le service n’écoute que cet ordinateur : seul un agenda de cet ordinateur peut lire \
            cette adresse.
            """,
        english: """
            The service listens to this computer only: no calendar but those of this computer can \
            read this address.
            """
    )
    /// Leads back.
    let back = Phrase(french: "Terminé", english: "Done")

    /// How many addresses were made.
    static func given(_ count: Int) -> Phrase {
        count == 1
            ? Phrase(french: "1 adresse a été faite", english: "1 address was made")
            : Phrase(
                french: "\(count) adresses ont été faites",
                english: "\(count) addresses were made"
            )
    }

    /// The words of both languages.
    init() {}
}

/// What stands on the button that copies something.
struct CopyingWords: PageWords {
    /// Copies it.
    let copy = Phrase(french: "Copier", english: "Copy")
    /// That it was copied.
    let done = Phrase(french: "Copié", english: "Copied")

    /// The words of both languages.
    init() {}
}
