import Journal
public import Meetings

/// The heads behind the line of figures under the attendance lists.
public struct AttendanceFigures: Hashable, Sendable {
    /// Members in office; or, where nobody has a vote, all who were convened.
    public let members: Int
    /// The votes of the members, where they are not one each; else nil.
    public let votes: Votes?
    /// Seats that nobody holds: they are not among the members in office.
    public let vacantSeats: Int
    /// Whether the members are in office rather than invited.
    public let areInOffice: Bool
    /// Whether a member and a substitute both came, who are two on the lists and one seat here.
    public let areSeatsShared: Bool
    /// Present at some moment of the sitting, recesses excluded.
    public let present: Int
    /// Of those present: remote at some moment.
    public let remote: Int
    /// Of those present: nobody knows how.
    public let unknown: Int
    /// Absent throughout, and validly represented at some moment.
    public let represented: Int

    /// How many votes the members have, and how many of those the present have.
    public struct Votes: Hashable, Sendable {
        /// The votes of all members.
        public let members: Int
        /// The votes of those present.
        public let present: Int

        /// Votes where members carry several.
        public init(members: Int, present: Int) {
            self.members = members
            self.present = present
        }
    }

    /// The figures of the attendance.
    public init(
        members: Int,
        votes: Votes? = nil,
        vacantSeats: Int = 0,
        areInOffice: Bool,
        areSeatsShared: Bool = false,
        present: Int,
        remote: Int,
        unknown: Int,
        represented: Int
    ) {
        self.members = members
        self.votes = votes
        self.vacantSeats = vacantSeats
        self.areInOffice = areInOffice
        self.areSeatsShared = areSeatsShared
        self.present = present
        self.remote = remote
        self.unknown = unknown
        self.represented = represented
    }

    /// The remote share of those whose mode is known; nil when there is nobody.
    public var remoteShare: Percentage? { Percentage(remote, of: present - unknown) }
}

extension AttendanceFigures {
    /// «23 membres en exercice, 17 présents dont 8 à distance (47,1 %), 2 représentés».
    public var sentence: Phrase {
        var parts = [membersPart, presentPart]
        if unknown > 0 {
            parts.append(
                Phrase(
                    french: "\(unknown) sans mode consigné",
                    english: "\(unknown) whose mode is not recorded"
                )
            )
        }
        if represented > 0 { parts.append(Noun.represented.counted(represented)) }
        let listed = parts.joined(by: Phrase(verbatim: ", "))
        guard areSeatsShared else { return Phrase(french: "\(listed).", english: "\(listed).") }
        return Phrase(
            french:
                "\(listed). Un siège occupé tour à tour par deux personnes est compté une fois.",
            english: "\(listed). A seat that two people held in turn is counted once."
        )
    }

    private var membersPart: Phrase {
        guard areInOffice else { return Noun.convenedPerson.counted(members) }
        let office = Phrase(
            french: "\(members, .member) en exercice",
            english: "\(members, .member) in office"
        )
        return office.with([
            votes.map { Noun.voice.counted($0.members) },
            vacantSeats > 0 ? Noun.vacantSeat.counted(vacantSeats) : nil,
        ])
    }

    private var presentPart: Phrase {
        // «Personnes conviées» is feminine, «membres» is not.
        let noun = (areInOffice ? Noun.present : .presentPerson).counted(present)
            .with([votes.map { Noun.voice.counted($0.present) }])
        guard present > 0, let remoteShare else { return noun }
        if remote == 0 {
            let none = areInOffice ? "aucun" : "aucune"
            return Phrase(french: "\(noun), \(none) à distance", english: "\(noun), none remotely")
        }
        if remote == present, remote > 1 {
            let all = areInOffice ? "tous" : "toutes"
            return Phrase(french: "\(noun), \(all) à distance", english: "\(noun), all remotely")
        }
        let share = remoteShare.inFigures
        return Phrase(
            french: "\(noun) dont \(remote) à distance (\(share))",
            english: "\(noun), \(remote) of them remotely (\(share))"
        )
    }
}

extension Phrase {
    /// The phrase with remarks in parentheses, where there are any.
    fileprivate func with(_ remarks: [Phrase?]) -> Phrase {
        let remarks = remarks.compactMap(\.self).joined(by: Phrase(verbatim: ", "))
        guard !remarks.french.isEmpty else { return self }
        return Phrase(french: "\(self) (\(remarks))", english: "\(self) (\(remarks))")
    }
}

extension Noun {
    static let member = Noun(
        one: Phrase(french: "membre", english: "member"),
        many: Phrase(french: "membres", english: "members")
    )
    static let convenedPerson = Noun(
        one: Phrase(french: "personne conviée", english: "person invited"),
        many: Phrase(french: "personnes conviées", english: "people invited")
    )
    static let participant = Noun(
        one: Phrase(french: "participant", english: "participant"),
        many: Phrase(french: "participants", english: "participants")
    )
    static let present = Noun(
        one: Phrase(french: "présent", english: "present"),
        many: Phrase(french: "présents", english: "present")
    )
    static let presentPerson = Noun(
        one: Phrase(french: "présente", english: "present"),
        many: Phrase(french: "présentes", english: "present")
    )
    static let represented = Noun(
        one: Phrase(french: "représenté", english: "represented"),
        many: Phrase(french: "représentés", english: "represented")
    )
    static let interruption = Noun(
        one: Phrase(french: "interruption", english: "interruption"),
        many: Phrase(french: "interruptions", english: "interruptions")
    )
    static let change = Noun(
        one: Phrase(french: "passage", english: "change"),
        many: Phrase(french: "passages", english: "changes")
    )
}

extension Announcement.Intention: Worded {
    /// The intention in words.
    public var label: Phrase {
        switch self {
        case .onSite: Phrase(french: "sera sur place", english: "will be on site")
        case .remote: Phrase(french: "sera à distance", english: "will be remote")
        case .excused: Phrase(french: "absence annoncée", english: "absence announced")
        case .proxy: Phrase(french: "pouvoir annoncé", english: "proxy announced")
        }
    }
}
