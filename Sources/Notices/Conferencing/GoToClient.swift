import Foundation
public import Meetings

/// Fetches the reports of GoToMeeting and GoToWebinar for whoever signed in there.
///
/// What comes is handed over as it came: the readers of reports read it like a file. Tokens that GoTo
/// changes are kept before they are used, for it takes each refresh token once.
public actor GoToClient {
    private let application: GoToApplication
    private let addresses: GoToAddresses
    private let exchange: HTTPExchange
    private let store: GoToTokenStore
    private let wait: @Sendable (_ seconds: Int) async -> Void
    private let mostBytes: Int
    private var tokens: GoToTokens

    /// How often something is asked for that GoTo cannot answer at the moment.
    private static let mostTries = 4
    /// The longest that is waited between two of them, in seconds; GoTo may ask for more.
    private static let longestWait = 30
    /// The most pages of a list, of a hundred entries each.
    private static let mostPages = 100

    /// `mostBytes` are those of all pages together; `wait` is the clock.
    public init(
        _ application: GoToApplication,
        tokens: GoToTokens,
        at addresses: GoToAddresses = .live,
        by exchange: HTTPExchange,
        in store: GoToTokenStore,
        mostBytes: Int = ExchangeLimits().bytes,
        wait: @escaping @Sendable (_ seconds: Int) async -> Void = { seconds in
            try? await Task.sleep(for: .seconds(seconds))
        }
    ) {
        (self.application, self.addresses, self.exchange) = (application, addresses, exchange)
        (self.tokens, self.store, self.wait) = (tokens, store, wait)
        self.mostBytes = mostBytes
    }

    // Asking for tokens.

    /// Gets other tokens than those of now, and says whether GoTo gave them at this moment.
    private func refresh() async throws(GoToFault) -> Bool {
        // Another program may have signed in or got fresh ones meanwhile.
        if let kept = try? await store.kept(), kept != tokens {
            tokens = kept
            return false
        }
        let form = "grant_type=refresh_token&refresh_token=\(tokens.refresh.percentEncoded)"
        let call = Self.tokenCall(form, application, addresses)
        let used = tokens
        let next: GoToTokens
        do throws(GoToFault) {
            next = try Self.tokens(in: try await persistently(call), after: used)
        } catch {
            guard case .signInAgain = error, try await foundOthers(than: used) else { throw error }
            return false
        }
        tokens = next
        do {
            try await store.keep(next)
        } catch {
            throw .notKept(reason: "\(error)".asReason)
        }
        return true
    }

    /// Whether another program, which asked at the same moment and was served, has kept its tokens: GoTo
    /// takes each refresh token once, and those are good for all.
    private func foundOthers(than used: GoToTokens) async throws(GoToFault) -> Bool {
        for seconds in [0, 1, 2] {
            if seconds > 0 { await wait(seconds) }
            if let kept = try? await store.kept(), kept != used {
                tokens = kept
                return true
            }
        }
        return false
    }

    // Asking.

    /// What stands at an address, for the tokens of now or for fresh ones.
    private func get(_ address: String) async throws(GoToFault) -> [UInt8] {
        var used = tokens
        var answer = try await ask(get: address, with: used)
        var isFresh = false
        // Those that another program kept may be as old as ours.
        for _ in 0..<3 where answer.status == 401 && !isFresh {
            if tokens == used { isFresh = try await refresh() }
            used = tokens
            answer = try await ask(get: address, with: used)
        }
        switch answer.status {
        case 200: return answer.body
        case 204: return Array("[]".utf8)
        case 401: throw .signInAgain(reason: answer.told)
        default: throw .refused(reason: answer.told)
        }
    }

    private func ask(
        get address: String,
        with tokens: GoToTokens
    ) async throws(GoToFault) -> HTTPAnswer {
        let headers = [
            "Authorization": "Bearer \(tokens.access)", "Accept": "application/json",
        ]
        return try await persistently(HTTPCall(.get, address, headers: headers))
    }

    /// Asks again where the other side has no time, fails, or the line breaks.
    private func persistently(_ call: HTTPCall) async throws(GoToFault) -> HTTPAnswer {
        var tries = 0
        while true {
            tries += 1
            let fault: GoToFault
            var asked: Int?
            do throws(HTTPFault) {
                let answer = try await exchange.send(call)
                guard answer.isPassing else { return answer }
                asked = answer.retryAfter
                fault = .unavailable(seconds: asked, reason: answer.told)
            } catch {
                fault = error.asGoToFault
                if case .tooLarge = fault { throw fault }
            }
            // Whoever asks for a longer time than anybody waits at a screen is asked another time.
            guard tries < Self.mostTries, asked ?? 0 <= Self.longestWait else { throw fault }
            await wait(asked ?? 1 << (tries - 1))
        }
    }

    /// What stands on all pages of a list, each as it came, where so many bytes came before.
    private func pages(
        _ address: String,
        after before: Int = 0
    ) async throws(GoToFault) -> [[UInt8]] {
        let mark = address.contains("?") ? "&" : "?"
        var pages: [[UInt8]] = []
        var taken = before
        while pages.count < Self.mostPages {
            let bytes = try await get("\(address)\(mark)page=\(pages.count)&size=100")
            taken += bytes.count
            guard taken <= mostBytes else { throw .tooLarge(limit: mostBytes) }
            pages.append(bytes)
            // A plain array is the whole list.
            guard bytes.first(where: { $0 > 0x20 }) != UInt8(ascii: "[") else { return pages }
            let page = try Self.decoded(Page.self, from: bytes, of: address)
            guard pages.count < page.page.totalPages else { return pages }
        }
        throw .tooManyPages(limit: Self.mostPages)
    }

    private struct Page: Decodable {
        let page: Number

        struct Number: Decodable { let totalPages: Int }
    }

    private static func decoded<Value: Decodable>(
        _: Value.Type,
        from bytes: [UInt8],
        of address: String
    ) throws(GoToFault) -> Value {
        guard let value = try? JSONDecoder().decode(Value.self, from: Data(bytes)) else {
            let path = address.prefix { $0 != "?" }
            throw .unreadable(path.split(separator: "/").last.map(String.init) ?? address)
        }
        return value
    }
}

extension GoToClient {
    /// The sessions of meetings that were held in a time.
    public func meetings(from: Instant, to: Instant) async throws(GoToFault) -> [GoToSession] {
        let address =
            "\(addresses.meetings)/historicalMeetings?startDate=\(from.inQuery)&endDate=\(to.inQuery)"
        let bytes = try await get(address)
        return try Self.decoded([ListedGoToSession].self, from: bytes, of: address)
            .compactMap(\.ofMeeting)
    }

    /// The sessions of webinars that were held in a time.
    public func webinars(from: Instant, to: Instant) async throws(GoToFault) -> [GoToSession] {
        let own = "\(addresses.administration)/me"
        let organizer = try Self.decoded(Identity.self, from: try await get(own), of: own).key.text
        let address =
            "\(addresses.webinars)/organizers/\(organizer.percentEncoded)/sessions"
            + "?fromTime=\(from.inQuery)&toTime=\(to.inQuery)"
        var sessions: [GoToSession] = []
        for page in try await pages(address) {
            if let all = try? JSONDecoder().decode([ListedGoToSession].self, from: Data(page)) {
                sessions += all.compactMap { $0.ofWebinar(organizer) }
                continue
            }
            let list = try Self.decoded(Sessions.self, from: page, of: address)
            sessions += list.embedded?.sessions.compactMap { $0.ofWebinar(organizer) } ?? []
        }
        return sessions
    }

    /// Who attended sessions of one meeting or webinar, as JSON: of a meeting whoever attended any, of a
    /// webinar all pages of these in one array.
    public func attendees(of sessions: [GoToSession]) async throws(GoToFault) -> [UInt8] {
        var pages: [[UInt8]] = []
        for session in sessions {
            switch session.place {
            case .meeting(let meeting):
                let own = "\(addresses.meetings)/meetings/\(meeting.percentEncoded)"
                return try await get("\(own)/attendees")
            case .webinar(let webinar, let organizer):
                let own =
                    "\(addresses.webinars)/organizers/\(organizer.percentEncoded)/webinars"
                    + "/\(webinar.percentEncoded)/sessions/\(session.key.percentEncoded)"
                pages += try await self.pages(
                    "\(own)/attendees",
                    after: pages.reduce(0) { $0 + $1.count }
                )
            }
        }
        return [UInt8(ascii: "[")] + pages.joined(separator: [UInt8(ascii: ",")])
            + [UInt8(ascii: "]")]
    }

    private struct Identity: Decodable { let key: ListedGoToSession.Loose }

    private struct Sessions: Decodable {
        /// Missing where the list is empty.
        let embedded: Embedded?

        struct Embedded: Decodable {
            let sessions: [ListedGoToSession]

            enum CodingKeys: String, CodingKey { case sessions = "sessionInfoResources" }
        }

        enum CodingKeys: String, CodingKey { case embedded = "_embedded" }
    }
}

extension Instant {
    fileprivate var inQuery: String { text(in: .gmt).percentEncoded }
}
