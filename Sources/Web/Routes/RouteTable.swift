import Foundation
import HTTPTypes

/// All that the service answers to, for programs that are to leave none of it out: one row a route.
public enum RouteTable {
    /// A route as it is told.
    struct Row: Encodable, Hashable, Sendable {
        let name: String
        let method: String
        let path: String
        let demand: String

        init(_ target: Target) {
            name = String(describing: target)
            method = target.method.rawValue
            path = target.path
            demand = String(describing: target.demand)
        }
    }

    /// The rows as a JSON array, in the order of the routes.
    public static func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(Target.allCases.map(Row.init)), as: UTF8.self)
    }
}
