import Foundation
public import Meetings

extension Identifier {
    /// The same identifier for the same number, readable at the end of its text.
    init(number: Int) {
        let digits = String(number)
        let padding = String(repeating: "0", count: 12 - digits.count)
        self.init(UUID(uuidString: "00000000-0000-4000-8000-\(padding)\(digits)") ?? UUID())
    }
}

/// In tests people have numbers.
extension Identifier: ExpressibleByIntegerLiteral where Subject == Meetings.Subject.Person {
    public init(integerLiteral number: Int) {
        self.init(number: number)
    }
}

extension Instant {
    /// A time of the evening on which the sittings of the tests take place, 16 March 2020, UTC.
    static func at(_ hour: Int, _ minute: Int = 0, _ second: Int = 0) -> Instant {
        let midnight: Int64 = 1_584_316_800_000
        return Instant(milliseconds: midnight)
            .adding(seconds: hour * 3600 + minute * 60 + second)
    }
}

extension Threshold {
    static func moreThan(_ numerator: Int, _ denominator: Int) -> Threshold {
        .moreThan(fraction: Self.fraction(numerator, denominator))
    }

    static func atLeast(_ numerator: Int, _ denominator: Int) -> Threshold {
        .atLeast(fraction: Self.fraction(numerator, denominator))
    }

    private static func fraction(_ numerator: Int, _ denominator: Int) -> Fraction {
        guard let fraction = Fraction(numerator, denominator) else {
            preconditionFailure("\(numerator)/\(denominator) is no fraction of the whole")
        }
        return fraction
    }
}

extension Rules {
    /// Rules that stand in no one's way: every channel counts, no quorum, more than half of the
    /// votes cast, one proxy a holder.
    static let lenient = Rules(
        kind: .party,
        countedChannels: Channel.allCases,
        quorum: QuorumRule(
            base: .membersInOffice,
            threshold: .nothing,
            countsRepresented: false,
            countsRecused: true
        ),
        majority: .ofVotesCast,
        proxies: ProxyRule(perHolder: 1)
    )

    func with(_ change: (inout Rules) -> Void) -> Rules {
        var copy = self
        change(&copy)
        return copy
    }
}

extension MajorityRule {
    static let ofVotesCast = MajorityRule(
        base: .votesCast,
        threshold: .moreThan(1, 2),
        tieRule: .rejected
    )

    func with(_ change: (inout MajorityRule) -> Void) -> MajorityRule {
        var copy = self
        change(&copy)
        return copy
    }
}
