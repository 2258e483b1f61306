import Access
import Foundation
import Hummingbird

/// The cookies that let somebody in; scripts never see them, other sites never send them.
enum WebCookie: String, CaseIterable {
    /// The stay of somebody who signed in.
    case session
    /// The personal link by which somebody came to a sitting.
    case seat
    /// A device from which somebody signed in before.
    case device
    /// The place of somebody at the door of a sitting.
    case ticket
    /// What they typed there.
    case asking
    /// Tells a browser from others that type codes at a door.
    case mark

    /// How long it is kept, in seconds.
    var seconds: Int {
        switch self {
        case .session: 14 * 86_400
        case .seat: 2 * 86_400
        case .device: 365 * 86_400
        case .ticket, .asking: 3 * 3600
        case .mark: 12 * 3600
        }
    }

    /// How long somebody who signed in may be away, in seconds: longer than a night.
    static let idleSeconds = 36 * 3600

    /// A browser takes a name with this head only over a safe line, and for this place alone.
    private func name(isSecure: Bool) -> String { isSecure ? "__Host-\(rawValue)" : rawValue }

    /// What a request brings of it.
    func token(in request: Request, isSecure: Bool) -> Token? {
        text(in: request, isSecure: isSecure).flatMap { Token(text: $0) }
    }

    func set(_ token: Token, in response: inout Response, isSecure: Bool) {
        set(token.text, in: &response, isSecure: isSecure)
    }

    /// The same, where it is no secret.
    func text(in request: Request, isSecure: Bool) -> String? {
        request.cookies[name(isSecure: isSecure)]?.value
    }

    /// `text` is of letters, digits, `-`, `_` and dots alone.
    func set(_ text: String, in response: inout Response, isSecure: Bool) {
        response.setCookie(cookie(text, seconds: seconds, isSecure: isSecure))
    }

    func clear(in response: inout Response, isSecure: Bool) {
        response.setCookie(cookie("", seconds: 0, isSecure: isSecure))
    }

    private func cookie(_ value: String, seconds: Int, isSecure: Bool) -> Cookie {
        Cookie(
            name: name(isSecure: isSecure),
            value: value,
            maxAge: seconds,
            path: "/",
            secure: isSecure,
            httpOnly: true,
            sameSite: .lax
        )
    }
}
