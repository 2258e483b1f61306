/// The sitting is planned; entered again, the particulars are replaced.
public struct Prepared: Payload {
    /// When.
    public let at: Instant
    /// Body, kind, form, places and times.
    public let particulars: Particulars

    /// The particulars, which replace any before.
    public init(at: Instant, particulars: Particulars) {
        self.at = at
        self.particulars = particulars
    }

    /// Folds the event into the sitting; never throws.
    public func apply(to meeting: inout Meeting) {
        meeting.particulars = particulars
    }
}

/// What is known of a sitting before it opens.
public struct Particulars: Hashable, Codable, Sendable {
    /// The body that sits.
    public let body: BodyID
    /// The short form of the body in the numbers of decisions: «BF» in `2020-BF-007`.
    public let code: BodyCode
    /// The name of the organisation, and of the body, as printed then.
    public let organisation: PassageID
    /// What the body is called.
    public let bodyName: PassageID
    /// The kind of sitting.
    public let kind: SittingKind
    /// On site, remote or hybrid.
    public let form: Form
    /// When the sitting is to open.
    public let plannedAt: Instant
    /// The time zone of the body by its name in the tz database, such as `Europe/Paris`.
    public let zone: String
    /// The day on which the notice went out; nil when nothing is known of one.
    public let noticeOn: Day?
    /// Where, and how one connects.
    public let places: [Place]
    /// Whether the sitting is convened a second time, after one that had no quorum.
    public let isSecondNotice: Bool
    /// How many seats of the body nobody holds: no member in office stands for them.
    public let vacantSeats: Int

    /// What is known of a sitting before it opens.
    public init(
        body: BodyID,
        code: BodyCode,
        organisation: PassageID,
        bodyName: PassageID,
        kind: SittingKind,
        form: Form,
        plannedAt: Instant,
        zone: String,
        noticeOn: Day?,
        places: [Place],
        isSecondNotice: Bool = false,
        vacantSeats: Int = 0
    ) {
        self.body = body
        self.code = code
        self.organisation = organisation
        self.bodyName = bodyName
        self.kind = kind
        self.form = form
        self.plannedAt = plannedAt
        self.zone = zone
        self.noticeOn = noticeOn
        self.places = places
        self.isSecondNotice = isSecondNotice
        self.vacantSeats = vacantSeats
    }
}

/// Where, or by which means, one takes part through a channel; the words are a passage.
public struct Place: Hashable, Codable, Sendable {
    /// The channel that leads there.
    public let channel: Channel
    /// The place, or the means of connection.
    public let text: PassageID

    /// A place, or a means of connection.
    public init(channel: Channel, text: PassageID) {
        self.channel = channel
        self.text = text
    }
}

/// How a sitting was called.
public enum SittingKind: String, Codable, CaseIterable, Hashable, Sendable {
    case ordinary
    case extraordinary
    /// Nothing is decided: a webinar, a briefing.
    case information
}

/// How the sitting was called.
public enum Form: String, Codable, CaseIterable, Hashable, Sendable {
    case onSite
    case hybrid
    case remote
}
