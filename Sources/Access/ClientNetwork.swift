/// Where somebody calls from, as far as they cannot choose it at will: an address of IPv4, or the
/// first 64 bits of one of IPv6, for whoever has one of those has them all.
public struct ClientNetwork: Hashable, Sendable {
    /// The address, or its part.
    public let text: String

    /// Reads an address as a socket tells it; what is none stands for itself.
    public init(address: String) {
        let address = address.split(separator: "%").first.map { $0.lowercased() } ?? ""
        guard address.contains(":") else {
            text = address
            return
        }
        if let mapped = address.split(separator: ":").last, mapped.contains(".") {
            text = String(mapped)
            return
        }
        text = Self.groups(of: address).prefix(4).joined(separator: ":") + "::/64"
    }

    /// The eight groups, without zeros at their heads; fewer when it is no address.
    private static func groups(of address: String) -> [String] {
        let sides = address.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
            .map { side in side.split(separator: ":").map { shortened($0) } }
        guard sides.count == 2 else { return sides.first ?? [] }
        let missing = max(0, 8 - sides[0].count - sides[1].count)
        return sides[0] + Array(repeating: "0", count: missing) + sides[1]
    }

    private static func shortened(_ group: Substring) -> String {
        let digits = group.drop { $0 == "0" }
        return digits.isEmpty ? "0" : String(digits)
    }
}
