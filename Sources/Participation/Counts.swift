/// What is counted of a sitting, and adds up over sittings and people.
///
/// Every measure is a quotient of two sums of these, so that pooled measures are never means of
/// ratios. The raw values are the columns of the registry.
public enum Quantity: String, CaseIterable, Hashable, Sendable {
    /// Sittings: 1 for each; of a person, those whose roster lists them in the scope.
    case sittings
    /// Quorum checks and votes, of which the figures were frozen; none of a person.
    case snapshots
    /// Those that the corrected record contradicts (rule 2).
    case questionedSnapshots = "questioned_snapshots"
    /// Seats of the scope by the roster at the opening; none under `everyone`.
    case seats
    /// Seats on which somebody was present at some moment.
    case attendedSeats = "attended_seats"
    /// Seats on which somebody was present remotely at some moment.
    case remoteSeats = "remote_seats"
    /// Participations (person × sitting), of unknown mode included: P.
    case participants
    /// Participations of known mode, wholly or in part.
    case participantsOfKnownMode = "participants_of_known_mode"
    case remoteParticipants = "remote_participants"
    case remoteOnlyParticipants = "remote_only_participants"
    case mixedParticipants = "mixed_participants"
    /// Marks of known mode and unknown time.
    case untimedMarks = "untimed_marks"
    /// Seconds on site, those at secondary sites included.
    case onSiteSeconds = "on_site_seconds"
    case secondarySiteSeconds = "secondary_site_seconds"
    case videoSeconds = "video_seconds"
    case audioSeconds = "audio_seconds"
    /// Seconds of presence of unknown mode.
    case unknownSeconds = "unknown_seconds"
    /// Remote seconds by the device that won them.
    case phoneSeconds = "phone_seconds"
    case tabletSeconds = "tablet_seconds"
    case computerSeconds = "computer_seconds"
    case roomSystemSeconds = "room_system_seconds"
    case landlineSeconds = "landline_seconds"
    case phoneOrTabletSeconds = "phone_or_tablet_seconds"
    case unknownDeviceSeconds = "unknown_device_seconds"
    /// Weight cast in recorded votes by whoever was present in a known mode.
    case weightCast = "weight_cast"
    case weightCastRemotely = "weight_cast_remotely"
    /// The same without proxies.
    case ownWeightCast = "own_weight_cast"
    case ownWeightCastRemotely = "own_weight_cast_remotely"
    /// Turns begun in a known mode.
    case turns
    case remoteTurns = "remote_turns"
    /// Speakers (person × sitting) with a turn begun in a known mode.
    case speakers
    case remoteSpeakers = "remote_speakers"
    /// Seconds of speech in a known mode; turns that overlap each count.
    case speechSeconds = "speech_seconds"
    case remoteSpeechSeconds = "remote_speech_seconds"
}

/// How much there is of each quantity: of a person in a sitting, of a sitting, of many.
public struct Counts: Hashable, Sendable {
    private var numbers = [Int](repeating: 0, count: Quantity.allCases.count)

    /// Nothing of anything.
    public init() {}

    /// How much there is of a quantity.
    public subscript(quantity: Quantity) -> Int {
        get { numbers[quantity.position] }
        set { numbers[quantity.position] = newValue }
    }

    /// Adds quantity by quantity.
    public static func + (left: Counts, right: Counts) -> Counts {
        var sum = left
        sum += right
        return sum
    }

    /// Adds quantity by quantity.
    public static func += (left: inout Counts, right: Counts) {
        for index in left.numbers.indices { left.numbers[index] += right.numbers[index] }
    }

    /// Seconds on video or by telephone.
    public var remoteSeconds: Int { self[.videoSeconds] + self[.audioSeconds] }

    /// Seconds of known mode.
    public var knownSeconds: Int { self[.onSiteSeconds] + remoteSeconds }
}

extension Quantity {
    /// The place among all; to look it up in a dictionary would cost more than all sums.
    fileprivate var position: Int {
        switch self {
        case .sittings: 0
        case .snapshots: 1
        case .questionedSnapshots: 2
        case .seats: 3
        case .attendedSeats: 4
        case .remoteSeats: 5
        case .participants: 6
        case .participantsOfKnownMode: 7
        case .remoteParticipants: 8
        case .remoteOnlyParticipants: 9
        case .mixedParticipants: 10
        case .untimedMarks: 11
        case .onSiteSeconds: 12
        case .secondarySiteSeconds: 13
        case .videoSeconds: 14
        case .audioSeconds: 15
        case .unknownSeconds: 16
        case .phoneSeconds: 17
        case .tabletSeconds: 18
        case .computerSeconds: 19
        case .roomSystemSeconds: 20
        case .landlineSeconds: 21
        case .phoneOrTabletSeconds: 22
        case .unknownDeviceSeconds: 23
        case .weightCast: 24
        case .weightCastRemotely: 25
        case .ownWeightCast: 26
        case .ownWeightCastRemotely: 27
        case .turns: 28
        case .remoteTurns: 29
        case .speakers: 30
        case .remoteSpeakers: 31
        case .speechSeconds: 32
        case .remoteSpeechSeconds: 33
        }
    }
}
