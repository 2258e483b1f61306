public import Meetings

/// A way of having taken part by which people are told from each other.
///
/// Each is a sum of quantities that is more than nothing for those who belong to it: whoever belongs
/// to it in one sitting does so in all sittings together.
public enum PeopleClass: Int, CaseIterable, Hashable, Sendable {
    /// Remote at some moment; present in a known mode and not remote in some sitting.
    case remote, notRemote
    case remoteOnly, mixed
    case attended, absent, attendedNotRemotely
    case remoteTime, onSiteTime, knownTime, unknownTime
    case votedRemotely, votedOnSite, ownVotedRemotely, ownVotedOnSite
    case representedRemotely, representedOnSite
    case spokeRemotely, spokeOnSite
    case speechRemotely, speechOnSite
    case phone, tablet, computer, roomSystem, landline, phoneOrTablet, unknownDevice
    case notPhone, notTablet, notComputer, notRoomSystem, notLandline, notPhoneOrTablet
    case notUnknownDevice
    /// Present in no known mode in some sitting.
    case unknownMode

    /// Those whose remote presence a device won for a time.
    public static func using(_ device: Device) -> PeopleClass {
        switch device {
        case .phone: .phone
        case .tablet: .tablet
        case .computer: .computer
        case .roomSystem: .roomSystem
        case .landline: .landline
        case .phoneOrTablet: .phoneOrTablet
        case .unknown: .unknownDevice
        }
    }

    /// Those whose remote presence another device won for a time.
    public static func usingOther(than device: Device) -> PeopleClass {
        switch device {
        case .phone: .notPhone
        case .tablet: .notTablet
        case .computer: .notComputer
        case .roomSystem: .notRoomSystem
        case .landline: .notLandline
        case .phoneOrTablet: .notPhoneOrTablet
        case .unknown: .notUnknownDevice
        }
    }

    /// What is added up, and what is taken off it; never less than nothing.
    public var terms: (plus: [Quantity], minus: [Quantity]) {
        let remoteSeconds: [Quantity] = [.videoSeconds, .audioSeconds]
        return switch self {
        case .remote: ([.remoteParticipants], [])
        case .notRemote: ([.participantsOfKnownMode], [.remoteParticipants])
        case .remoteOnly: ([.remoteOnlyParticipants], [])
        case .mixed: ([.mixedParticipants], [])
        case .attended: ([.attendedSeats], [])
        case .absent: ([.seats], [.attendedSeats])
        case .attendedNotRemotely: ([.attendedSeats], [.remoteSeats])
        case .remoteTime: (remoteSeconds, [])
        case .onSiteTime: ([.onSiteSeconds], [])
        case .knownTime: ([.onSiteSeconds] + remoteSeconds, [])
        case .unknownTime: ([.unknownSeconds], [])
        case .votedRemotely: ([.weightCastRemotely], [])
        case .votedOnSite: ([.weightCast], [.weightCastRemotely])
        case .ownVotedRemotely: ([.ownWeightCastRemotely], [])
        case .ownVotedOnSite: ([.ownWeightCast], [.ownWeightCastRemotely])
        case .representedRemotely: ([.weightCastRemotely], [.ownWeightCastRemotely])
        case .representedOnSite:
            ([.weightCast, .ownWeightCastRemotely], [.weightCastRemotely, .ownWeightCast])
        case .spokeRemotely: ([.remoteTurns], [])
        case .spokeOnSite: ([.turns], [.remoteTurns])
        case .speechRemotely: ([.remoteSpeechSeconds], [])
        case .speechOnSite: ([.speechSeconds], [.remoteSpeechSeconds])
        case .unknownMode: ([.participants], [.participantsOfKnownMode])
        default: deviceTerms
        }
    }

    private var deviceTerms: (plus: [Quantity], minus: [Quantity]) {
        for device in Device.allCases {
            let seconds = Quantity.seconds(on: device)
            if self == .using(device) { return ([seconds], []) }
            if self == .usingOther(than: device) {
                return ([.videoSeconds, .audioSeconds], [seconds])
            }
        }
        return ([], [])
    }

    /// The identifier in tables: `not_remote`.
    public var name: String {
        "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : String($1) }
    }

    /// Whether somebody of whom so much was counted belongs to it.
    public func holds(_ counts: Counts) -> Bool { sum(counts) > 0 }

    /// What is more than nothing for whoever belongs to it.
    func sum(_ counts: Counts) -> Int {
        var sum = 0
        let (plus, minus) = Self.allTerms[rawValue]
        for quantity in plus { sum += counts[quantity] }
        for quantity in minus { sum -= counts[quantity] }
        return sum
    }

    /// What has to be counted to know who belongs to some.
    public static func quantities(for classes: [PeopleClass]) -> Set<Quantity> {
        Set(classes.flatMap { $0.terms.plus + $0.terms.minus })
    }

    /// The terms of each: to write them down for each of many people would take longer than the sums.
    private static let allTerms = allCases.map(\.terms)
}

/// The classes that somebody belongs to.
public struct PeopleClasses: Hashable, Sendable {
    private var bits: UInt64 = 0

    /// None.
    public init() {}

    /// Some.
    public init(_ classes: [PeopleClass]) { for each in classes { insert(each) } }

    /// Those, of some, of somebody of whom so much was counted.
    public init(_ counts: Counts, of classes: [PeopleClass] = PeopleClass.allCases) {
        for each in classes where each.holds(counts) { insert(each) }
    }

    /// Adds one.
    public mutating func insert(_ each: PeopleClass) { bits |= 1 << UInt64(each.rawValue) }

    /// Whether there are none.
    public var isEmpty: Bool { bits == 0 }

    /// Whether it is among them.
    public func contains(_ each: PeopleClass) -> Bool { bits & 1 << UInt64(each.rawValue) != 0 }

    /// Those of either.
    public mutating func formUnion(_ other: PeopleClasses) { bits |= other.bits }

    /// Those of either.
    func union(_ other: PeopleClasses) -> PeopleClasses {
        var union = self
        union.formUnion(other)
        return union
    }

    /// Those of both.
    func intersection(_ other: PeopleClasses) -> PeopleClasses {
        var common = PeopleClasses()
        common.bits = bits & other.bits
        return common
    }

    /// Whether all are among others.
    func isSubset(of other: PeopleClasses) -> Bool { bits & ~other.bits == 0 }
}
