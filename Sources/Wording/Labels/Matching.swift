public import Imports

extension MatchReason: Worded {
    /// The reason in words.
    public var label: Phrase {
        switch self {
        case .address: Phrase(french: "même adresse", english: "same address")
        case .remembered:
            Phrase(french: "nom confirmé auparavant", english: "name confirmed earlier")
        case .name: Phrase(french: "même nom", english: "same name")
        case .nameWithOthers:
            Phrase(french: "même nom, parmi d'autres mots", english: "same name, among other words")
        case .formerName:
            Phrase(french: "nom affiché auparavant", english: "display name before a change")
        case .partOfName: Phrase(french: "une partie du nom", english: "a part of the name")
        case .familyName: Phrase(french: "nom de famille seul", english: "family name alone")
        case .givenName: Phrase(french: "prénom seul", english: "given name alone")
        case .initials: Phrase(french: "initiale", english: "initial")
        case .spelling: Phrase(french: "orthographe proche", english: "similar spelling")
        case .device:
            Phrase(
                french: "appareil que d'autres peuvent utiliser",
                english: "device that others may use"
            )
        case .otherFits:
            Phrase(
                french: "une autre personne correspond aussi",
                english: "another person fits as well"
            )
        case .otherWords: Phrase(french: "mots en plus", english: "more words")
        case .severalAddresses:
            Phrase(french: "plusieurs adresses pour ce nom", english: "several addresses")
        case .severalAtOnce:
            Phrase(
                french: "deux connexions de ce nom à la fois, dont une sans adresse",
                english: "two connections of that name at once, one without an address"
            )
        case .otherName:
            Phrase(french: "le nom est celui d'une autre", english: "the name is another's")
        }
    }
}

extension NobodyReason: Worded {
    /// The reason in words.
    public var label: Phrase {
        switch self {
        case .telephoneNumber:
            Phrase(
                french: "un numéro de téléphone : à vous de dire qui",
                english: "a telephone number: say who it is"
            )
        case .roomDevice:
            Phrase(
                french: "l'appareil d'une salle : à vous de dire qui y était",
                english: "the device of a room: say who was there"
            )
        case .deviceName:
            Phrase(french: "un appareil sans nom", english: "a device without a name")
        case .nothingSimilar:
            Phrase(
                french: "personne de la liste ne porte un nom proche",
                english: "nobody of the roster has a similar name"
            )
        }
    }
}
