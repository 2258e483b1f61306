import Journal
public import Meetings

/// What the first sentence of the minutes is made from.
public struct Convocation: Hashable, Sendable {
    /// The body.
    public let body: BodyName
    /// The day of the opening.
    public let day: Day
    /// The time of the opening.
    public let time: Phrase
    /// The day of the notice; nil when nobody said.
    public let noticeOn: Day?
    /// On site, remote or hybrid.
    public let form: Form
    /// Places and means of connection.
    public let places: [Venue]

    /// A place, or a means of taking part, in the words of the organisation.
    public struct Venue: Hashable, Sendable {
        /// The channel that leads there.
        public let channel: Channel
        /// The place, or the means of connection.
        public let name: String

        /// A place or a means of connection.
        public init(channel: Channel, name: String) {
            self.channel = channel
            self.name = name
        }
    }

    /// What the first sentence of the minutes tells.
    public init(
        body: BodyName,
        day: Day,
        time: Phrase,
        noticeOn: Day?,
        form: Form,
        places: [Venue]
    ) {
        self.body = body
        self.day = day
        self.time = time
        self.noticeOn = noticeOn
        self.form = form
        self.places = places
    }
}

extension Convocation {
    /// «Le lundi 16 mars 2020 à 18 h 30, le bureau fédéral s’est réuni sur convocation du 9 mars, en
    /// formation hybride : sur place (locaux de la fédération, Brest) et en visioconférence».
    public var sentence: Phrase {
        let met = body.met(on: day.withWeekday, at: time)
        return Phrase(
            french: "\(met)\(notice), \(formation).",
            english: "\(met)\(notice), \(formation)."
        )
    }

    /// How a notice begins: «Le bureau fédéral est convoqué pour le lundi 16 mars 2020, à distance».
    public var announcement: Phrase {
        let convened = body.convened(on: day.withWeekday, at: time)
        return Phrase(
            french: "\(convened), \(form.label).",
            english: "\(convened), \(form.label)."
        )
    }

    private var notice: Phrase {
        guard let noticeOn else { return Phrase(verbatim: "") }
        let day = noticeOn.year == day.year ? noticeOn.inWordsWithoutYear : noticeOn.inWords
        return Phrase(french: " sur convocation du \(day)", english: " on notice of \(day)")
    }

    private var formation: Phrase {
        guard !places.isEmpty else { return form.label }
        let venues = places.map(\.phrase).listed
        if form == .onSite, places.allSatisfy({ $0.channel == .onSite }) { return venues }
        return Phrase(french: "\(form.label) : \(venues)", english: "\(form.label): \(venues)")
    }
}

extension Convocation.Venue {
    fileprivate var phrase: Phrase {
        let bare = name.hasSuffix(".") ? String(name.dropLast()) : name
        if bare.isEmpty { return channel.manner }
        return Phrase(french: "\(channel.manner) (\(bare))", english: "\(channel.manner) (\(bare))")
    }
}

extension Phrase {
    /// The day of a letter: «Le 9 mars 2020», ‘9 March 2020’.
    public static func noticeSent(on day: Day) -> Phrase {
        Phrase(french: "Le \(day.inWords)", english: "\(day.inWords)")
    }

    /// Said in a notice where the sitting is convened again after one that had no quorum.
    public static let convenedAgain = Phrase(
        french: """
            Cette séance est convoquée pour la seconde fois, la première n'ayant pas réuni le quorum.
            """,
        english: "This sitting is convened a second time: the first one had no quorum."
    )

    /// «La séance est présidée par Mme Anne Le Goff ; Mme Anne Kerdoncuff en assure le secrétariat».
    public static func officers(chair: Phrase, secretary: Phrase) -> Phrase {
        if chair == secretary {
            return Phrase(
                french: "La séance est présidée par \(chair), qui assure aussi le secrétariat.",
                english: "\(chair) is in the chair and takes the minutes."
            )
        }
        return Phrase(
            french: "La séance est présidée par \(chair) ; \(secretary) en assure le secrétariat.",
            english: "\(chair) is in the chair; \(secretary) takes the minutes."
        )
    }
}

extension SittingKind {
    /// «séance ordinaire n° 3 de 2020»: how the minutes are referred to, once numbered.
    public func numbered(_ number: Int, year: Int) -> Phrase {
        Phrase(
            french: "\(label) n° \(number) de \(String(year))",
            english: "\(label) No. \(number) of \(String(year))"
        )
    }
}
