/// How somebody takes part (procedure §2).
public enum Channel: String, Codable, CaseIterable, Hashable, Sendable {
    case onSite
    case secondarySite
    case video
    case audio
    /// Present, nobody knows how: counted in attendance, left out of every share by mode.
    case unknown
}

/// On site or remote: what a channel comes to.
public enum Mode: String, Codable, CaseIterable, Hashable, Sendable {
    case onSite
    case remote
}

extension Channel {
    /// Nil when the mode is unknown.
    public var mode: Mode? {
        switch self {
        case .onSite, .secondarySite: .onSite
        case .video, .audio: .remote
        case .unknown: nil
        }
    }

    /// Which of two connections of one person wins an instant: the lower rank.
    ///
    /// On site wins over video, video over audio, known over unknown (procedure §5 and its rule 4).
    var rank: Int {
        switch self {
        case .onSite: 0
        case .secondarySite: 1
        case .video: 2
        case .audio: 3
        case .unknown: 4
        }
    }
}

/// What somebody takes part with (procedure §2).
///
/// Never guessed: what is not known is `unknown`.
public enum Device: String, Codable, CaseIterable, Hashable, Sendable {
    case phone
    case tablet
    case computer
    case roomSystem
    case landline
    /// A phone or a tablet, and the source cannot tell which.
    case phoneOrTablet
    case unknown
}

/// Where a fact of presence comes from (procedure §2).
public enum Provenance: Hashable, Codable, Sendable {
    /// The secretary wrote it down.
    case recorded
    /// The person said so.
    case declared
    /// A live connection was seen.
    case observed
    /// A report was imported; the digest is that of the raw file.
    case imported(digest: Fingerprint)
}
