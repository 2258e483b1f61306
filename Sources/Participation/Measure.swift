public import Meetings

/// A measure of procedure §5 that a sitting has, and that pools over sittings.
///
/// Those of one instant, `remote_at` and `representation_rate`, are with the moments of a sitting.
public enum Measure: Hashable, Sendable {
    case remoteAnyShare
    case remoteOnlyShare
    case mixedShare
    case remoteTimeShare
    case remoteParticipationShare
    case remoteVoteShare
    case remoteVoteShareOwn
    case remoteTurnShare
    case remoteSpeakerShare
    case remoteSpeechTimeShare
    case attendanceRate
    case remoteAttendanceRate
    case modeCoverage
    case deviceShare(Device)
    case channelShare(Channel)

    /// All of them, as the table of procedure §5 lists them.
    public static let all: [Measure] =
        [
            .remoteAnyShare, .remoteOnlyShare, .mixedShare, .remoteTimeShare,
            .remoteParticipationShare, .remoteVoteShare, .remoteVoteShareOwn, .remoteTurnShare,
            .remoteSpeakerShare, .remoteSpeechTimeShare, .attendanceRate, .remoteAttendanceRate,
            .modeCoverage,
        ] + Device.allCases.map { .deviceShare($0) } + Channel.known.map { .channelShare($0) }

    /// A measure by its name; nil when there is none of that name.
    public init?(name: String) {
        guard let measure = Self.all.first(where: { $0.name == name }) else { return nil }
        self = measure
    }

    /// The identifier in files and queries: `remote_any_share`, `device_share.tablet`.
    public var name: String {
        switch self {
        case .remoteAnyShare: "remote_any_share"
        case .remoteOnlyShare: "remote_only_share"
        case .mixedShare: "mixed_share"
        case .remoteTimeShare: "remote_time_share"
        case .remoteParticipationShare: "remote_participation_share"
        case .remoteVoteShare: "remote_vote_share"
        case .remoteVoteShareOwn: "remote_vote_share_own"
        case .remoteTurnShare: "remote_turn_share"
        case .remoteSpeakerShare: "remote_speaker_share"
        case .remoteSpeechTimeShare: "remote_speech_time_share"
        case .attendanceRate: "attendance_rate"
        case .remoteAttendanceRate: "remote_attendance_rate"
        case .modeCoverage: "mode_coverage"
        case .deviceShare(let device): "device_share.\(device.rawValue)"
        case .channelShare(let channel): "channel_share.\(channel.rawValue)"
        }
    }

    /// What is counted in it: adds to its unit.
    public enum Unit: CaseIterable, Hashable, Sendable {
        case heads, seconds, weight, turns, seats
    }

    /// What it is a share of.
    public var unit: Unit {
        switch self {
        case .remoteAnyShare, .remoteOnlyShare, .mixedShare, .remoteParticipationShare,
            .remoteSpeakerShare:
            .heads
        case .remoteTimeShare, .remoteSpeechTimeShare, .modeCoverage, .deviceShare, .channelShare:
            .seconds
        case .remoteVoteShare, .remoteVoteShareOwn: .weight
        case .remoteTurnShare: .turns
        case .attendanceRate, .remoteAttendanceRate: .seats
        }
    }
}

extension Counts {
    /// Seconds of known mode of all seconds of presence.
    public var coverage: Ratio {
        Ratio(knownSeconds, of: knownSeconds + self[.unknownSeconds])
    }

    /// A measure of what was counted: of one sitting, or pooled (procedure §5).
    public subscript(measure: Measure) -> Share {
        let ratio = ratio(measure)
        let restsOnModes = measure != .attendanceRate && measure != .modeCoverage
        return Share(ratio, coverage: restsOnModes ? coverage : nil)
    }

    private func ratio(_ measure: Measure) -> Ratio {
        func part(_ numerator: Quantity, of denominator: Quantity) -> Ratio {
            Ratio(self[numerator], of: self[denominator])
        }
        return switch measure {
        case .remoteAnyShare, .remoteParticipationShare:
            part(.remoteParticipants, of: .participantsOfKnownMode)
        case .remoteOnlyShare: part(.remoteOnlyParticipants, of: .participantsOfKnownMode)
        case .mixedShare: part(.mixedParticipants, of: .participantsOfKnownMode)
        case .remoteTimeShare: Ratio(remoteSeconds, of: knownSeconds)
        case .remoteVoteShare: part(.weightCastRemotely, of: .weightCast)
        case .remoteVoteShareOwn: part(.ownWeightCastRemotely, of: .ownWeightCast)
        case .remoteTurnShare: part(.remoteTurns, of: .turns)
        case .remoteSpeakerShare: part(.remoteSpeakers, of: .speakers)
        case .remoteSpeechTimeShare: part(.remoteSpeechSeconds, of: .speechSeconds)
        case .attendanceRate: part(.attendedSeats, of: .seats)
        case .remoteAttendanceRate: part(.remoteSeats, of: .seats)
        case .modeCoverage: coverage
        case .deviceShare(let device): Ratio(self[.seconds(on: device)], of: remoteSeconds)
        case .channelShare(let channel): Ratio(seconds(through: channel), of: knownSeconds)
        }
    }
}

extension Counts {
    /// The seconds through a channel; on site without secondary sites.
    public func seconds(through channel: Channel) -> Int {
        switch channel {
        case .onSite: self[.onSiteSeconds] - self[.secondarySiteSeconds]
        case .secondarySite: self[.secondarySiteSeconds]
        case .video: self[.videoSeconds]
        case .audio: self[.audioSeconds]
        case .unknown: self[.unknownSeconds]
        }
    }
}

extension Channel {
    /// Those of which the mode is known.
    public static let known = allCases.filter { $0.mode != nil }
}

extension Quantity {
    /// The remote seconds that a device won.
    public static func seconds(on device: Device) -> Quantity {
        switch device {
        case .phone: .phoneSeconds
        case .tablet: .tabletSeconds
        case .computer: .computerSeconds
        case .roomSystem: .roomSystemSeconds
        case .landline: .landlineSeconds
        case .phoneOrTablet: .phoneOrTabletSeconds
        case .unknown: .unknownDeviceSeconds
        }
    }
}

extension Measure {
    /// What has to be counted to tell some measures and how much of the presence they know.
    public static func quantities(for measures: [Measure]) -> [Quantity] {
        let nothing = Counts()
        return Quantity.allCases.filter { quantity in
            var one = nothing
            one[quantity] = 1
            return measures.contains { one[$0] != nothing[$0] }
        }
    }
}
