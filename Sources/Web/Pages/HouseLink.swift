import Access
import Wording

/// A link at the head of each page that leads to people, bodies and accounts.
struct HouseLink: Sendable {
    let label: Phrase
    let address: String
    let isHere: Bool

    /// Those that are open to somebody who signed in.
    static func open(to guest: Guest, _ route: Route?) -> [HouseLink] {
        guard guest.account != nil else { return [] }
        let links: [(Route, Action, Phrase)] = [
            (.people, .people, HouseWords.people), (.bodies, .bodies, HouseWords.bodies),
            (.outbox, .outbox, NoticeWords().title), (.accounts, .accounts, HouseWords.accounts),
            (.accessLog, .accessLog, HouseWords.accessLog),
            (.ownAccount, .ownAccount, HouseWords.ownAccount),
        ]
        return links.filter { guest.visitor.may($0.1) }.map { link, action, label in
            let isHere = route.map { here in
                here == link || here.demand == .permission(action) && here.path.hasPrefix(link.path)
            }
            return HouseLink(label: label, address: link.address(), isHere: isHere ?? false)
        }
    }

    static let example = HouseLink(label: Phrase(verbatim: "…"), address: "/", isHere: true)
}
