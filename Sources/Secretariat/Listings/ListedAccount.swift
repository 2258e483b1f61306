import Access
public import Meetings
public import Registry

/// An account as programs are given it; `body` of a role is null where it holds in the whole house.
public struct ListedAccount: Encodable, Sendable {
    let id: String
    @OrNull var name: String?
    @OrNull var person: String?
    let roles: [ListedGrant]
    let hasPassword: Bool
    let hasTimeCode: Bool
    let isClosed: Bool

    /// An account; `codes` are those of the bodies.
    public init(_ account: Account, in codes: [BodyID: BodyCode]) {
        id = account.id.description
        name = account.name?.description
        person = account.person?.description
        roles = account.grants.map { ListedGrant($0, in: codes) }
        hasPassword = account.hasPassword
        hasTimeCode = account.hasTimeCode
        isClosed = account.closed != nil
    }
}

struct ListedGrant: Encodable, Sendable {
    let role: String
    @OrNull var body: String?

    init(_ grant: Grant, in codes: [BodyID: BodyCode]) {
        role = grant.role.rawValue
        body = if case .body(let body) = grant.reach { codes[body]?.text } else { nil }
    }
}
