extension Phrase {
    /// What has changed since somebody was convened, each in one line.
    public enum NoticeChange {
        /// Over what has changed.
        public static let heading = Phrase(french: "Ce qui change", english: "What has changed")

        /// The day, and the hour with it.
        public static let date = Phrase(french: "Date", english: "Date")
        /// The hour alone.
        public static let hour = Phrase(french: "Heure", english: "Time")

        /// «Heure : 20 h (auparavant : 18 h 30)».
        public static func changed(_ label: Phrase, to now: Phrase, from before: Phrase) -> Phrase {
            Phrase(
                french: "\(label) : \(now) (auparavant : \(before))",
                english: "\(label): \(now) (before: \(before))"
            )
        }

        /// A place, or a means of connection, that there was not.
        public static func added(_ channel: Phrase, _ text: Phrase) -> Phrase {
            Phrase(
                french: "\(channel) : \(text) (nouveau)",
                english: "\(channel): \(text) (new)"
            )
        }

        /// A place, or a means of connection, that there is no more.
        public static func removed(_ channel: Phrase, _ text: Phrase) -> Phrase {
            Phrase(
                french: "\(channel) : \(text) (n’a plus cours)",
                english: "\(channel): \(text) (no longer holds)"
            )
        }

        /// «Point ajouté : 3 Budget».
        public static func itemAdded(_ item: Phrase) -> Phrase {
            Phrase(french: "Point ajouté : \(item)", english: "Item added: \(item)")
        }

        /// An item that stands on the agenda no more.
        public static func itemRemoved(_ item: Phrase) -> Phrase {
            Phrase(french: "Point retiré : \(item)", english: "Item removed: \(item)")
        }

        /// An item that stands elsewhere: «Point déplacé : 2 Budget (auparavant : 4)».
        public static func itemMoved(_ item: Phrase, from number: Phrase) -> Phrase {
            changed(
                Phrase(french: "Point déplacé", english: "Item moved"),
                to: item,
                from: number
            )
        }

        /// An item that is called something else.
        public static func itemReworded(_ item: Phrase, from title: Phrase) -> Phrase {
            changed(
                Phrase(french: "Intitulé du point", english: "Title of the item"),
                to: item,
                from: title
            )
        }

        /// A file that goes with the agenda now.
        public static func annexAdded(_ name: Phrase) -> Phrase {
            Phrase(french: "Pièce jointe ajoutée : \(name)", english: "Annex added: \(name)")
        }

        /// A file that goes with it no more.
        public static func annexRemoved(_ name: Phrase) -> Phrase {
            Phrase(french: "Pièce jointe retirée : \(name)", english: "Annex removed: \(name)")
        }
    }
}
