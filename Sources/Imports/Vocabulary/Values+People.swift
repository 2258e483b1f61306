import Meetings

/// What stands for the people who hold a seat, where they are not written out.
enum FromRegistry: CaseIterable {
    case seats
}

extension FromRegistry: Worded {
    var word: Word { Word("registre", "registry") }
}

extension Announcement.Intention: Worded {
    var word: Word {
        switch self {
        case .onSite: Word("sur place", "on site")
        case .remote: Word("à distance", "remote")
        case .excused: Word("excusé", "excused", forms: ["excusée", "excusés"])
        case .proxy: Word("représenté", "represented", forms: ["représentée", "représentés"])
        }
    }
}

extension QuorumRule.Moment: Worded {
    var word: Word {
        switch self {
        case .opening: Word("ouverture", "opening")
        case .item: Word("point", "item", forms: ["à chaque point"])
        case .vote: Word("vote", "vote", forms: ["à chaque vote"])
        }
    }
}
