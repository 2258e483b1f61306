import CCurl

/// Hands mails over: the one edge where the house sends any.
public struct MailTransport: Sendable {
    /// Sends a mail once, from an address to an address.
    public var send:
        @Sendable (
            _ from: MailAddress, _ to: MailAddress, _ mail: [UInt8]
        ) async throws(DeliveryFault) -> Void

    /// A transport of one’s own: a program of the system, or for tests.
    public init(
        send:
            @escaping @Sendable (MailAddress, MailAddress, [UInt8]) async throws(DeliveryFault)
            -> Void
    ) {
        self.send = send
    }
}

/// A server that takes mails.
public struct MailServer: Hashable, Codable, Sendable {
    /// How the line is kept safe.
    public enum Safety: String, Codable, CaseIterable, Sendable {
        /// TLS from the first byte; port 465 most often.
        case tls
        /// TLS before anything of the mail is said; port 587 most often.
        case startTLS
        /// Not at all: for a server of the same machine.
        case none
    }

    /// `mail.exemple.fr`.
    public var host: String
    /// `587`.
    public var port: UInt16
    /// How the line is kept safe.
    public var safety: Safety
    /// By whom one signs in; empty where nobody has to.
    public var user: String
    /// The password of that; a secret.
    public var password: String

    /// A server and how one comes to it.
    public init(
        host: String,
        port: UInt16,
        safety: Safety,
        user: String = "",
        password: String = ""
    ) {
        (self.host, self.port, self.safety) = (host, port, safety)
        (self.user, self.password) = (user, password)
    }
}

extension MailTransport {
    /// By SMTP, with libcurl.
    public static func smtp(
        _ server: MailServer,
        _ limits: ExchangeLimits = ExchangeLimits(seconds: 120)
    ) -> MailTransport {
        MailTransport { from, to, mail throws(DeliveryFault) in
            let fault = await CurlThreads.run { () -> DeliveryFault? in
                guard let transfer = CurlTransfer(limits) else {
                    return .closed(reason: "out of memory")
                }
                return transfer.deliver(mail, from, to, server)
            }
            if let fault { throw fault }
        }
    }
}

extension CurlTransfer {
    fileprivate func deliver(
        _ mail: [UInt8],
        _ from: MailAddress,
        _ to: MailAddress,
        _ server: MailServer
    ) -> DeliveryFault? {
        let scheme = server.safety == .tls ? "smtps" : "smtp"
        set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        set(CURLOPT_URL, "\(scheme)://\(server.host):\(server.port)")
        set(
            CURLOPT_USE_SSL,
            Int(server.safety == .none ? CURLUSESSL_NONE.rawValue : CURLUSESSL_ALL.rawValue)
        )
        if !server.user.isEmpty {
            set(CURLOPT_USERNAME, server.user)
            set(CURLOPT_PASSWORD, server.password)
        }
        set(CURLOPT_MAIL_FROM, "<\(from.text)>")
        set(CURLOPT_MAIL_RCPT, ["<\(to.text)>"])
        set(CURLOPT_UPLOAD, 1)
        send(mail)
        let ending = run()
        return ending.code == CURLE_OK ? nil : Self.fault(ending)
    }

    /// What the last reply of the server means for the mail (RFC 5321 §4.2).
    static func fault(_ ending: Ending) -> DeliveryFault {
        let isSaid = ending.refusal.hasPrefix("\(ending.status)")
        let own = ending.status == 0 ? ending.reason : "\(ending.status), \(ending.reason)"
        let reason = isSaid ? ending.refusal : own
        switch ending.status {
        // Whoever is not let in, or sent away, comes in vain with any other mail as well.
        case 421, 530, 534, 535, 538: return .closed(reason: reason)
        case 400..<500: return .later(seconds: nil, reason: reason)
        case 500..<600:
            return ending.isOfRecipient && ending.refusal.saysNobodyIsThere
                ? .returned(reason: reason) : .refused(reason: reason)
        // The server had asked for the mail, and then nothing was heard of it that means something.
        case _ where ending.wasMailWanted: return .uncertain(reason: reason)
        // Nothing was said, or the line broke before the mail was asked for.
        default: return .closed(reason: reason)
        }
    }
}

extension String {
    /// Whether a reply, or the status in a report of delivery, says that there is no such mailbox, or no
    /// such domain (RFC 3463 §3.2): all else that comes back lies with the sender, or passes.
    var saysNobodyIsThere: Bool {
        guard let detail = prefixMatch(of: /(?:5\d\d[ -])?5\.1\.(\d{1,3})/)?.1 else {
            return false
        }
        // These two speak of the address of the sender.
        return detail != "7" && detail != "8"
    }
}
