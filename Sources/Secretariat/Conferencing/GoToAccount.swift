import Foundation
import Imports
public import Notices
public import Registry

/// How the house gets at its own reports at GoTo; it holds secrets.
public struct GoToAccount: Hashable, Codable, Sendable {
    /// The application that the house registered.
    public var application: GoToApplication
    /// Where GoTo answers.
    public var addresses: GoToAddresses
    /// What GoTo lets in by; nil until somebody signs in.
    public var tokens: GoToTokens?

    /// An account that nobody has signed in to.
    public init(application: GoToApplication, addresses: GoToAddresses = .live) {
        (self.application, self.addresses) = (application, addresses)
    }
}

extension Registry {
    private static let goToName = "goto"

    /// How the house gets at its reports at GoTo; nil where nobody has said anything.
    public func goToAccount() async throws(RegistryError) -> GoToAccount? {
        try Self.account(try await noticeSetting(Self.goToName))
    }

    private static func account(_ text: String?) throws(RegistryError) -> GoToAccount? {
        guard let text else { return nil }
        guard let account = try? JSONDecoder().decode(GoToAccount.self, from: Data(text.utf8))
        else { throw .storage(.unreadable(table: "notice_settings", reason: goToName)) }
        return account
    }

    private static func text(_ account: GoToAccount) -> String {
        String(decoding: (try? JSONEncoder().encode(account)) ?? Data(), as: UTF8.self)
    }

    /// Keeps how the house gets at its reports at GoTo; nil takes it away, with its secrets.
    public func setGoTo(_ account: GoToAccount?) async throws(RegistryError) {
        try await setNotice(Self.goToName, to: account.map(Self.text))
    }

    /// Keeps what GoTo lets an application in by, and says whether that was done: not where the house asks
    /// by another now.
    ///
    /// Whoever took it away meanwhile wants no tokens kept.
    @discardableResult
    private func keep(
        _ tokens: GoToTokens,
        of application: GoToApplication
    ) async throws(RegistryError) -> Bool {
        try await changeNotice(Self.goToName) { text throws(RegistryError) in
            guard var account = try Self.account(text), account.application == application else {
                return text
            }
            account.tokens = tokens
            return Self.text(account)
        }
    }

    /// Signs in with the code that GoTo sent somebody's browser back with.
    public func signInToGoTo(
        copied: String,
        state: String,
        by exchange: HTTPExchange = .toGoTo
    ) async throws(SecretariatError) {
        guard let account = try await asking(await goToAccount()) else {
            throw .conference(.notConfigured)
        }
        let tokens: GoToTokens
        do throws(GoToFault) {
            tokens = try await GoToClient.tokens(
                for: GoToClient.code(in: copied, state: state),
                account.application,
                at: account.addresses,
                by: exchange
            )
        } catch {
            throw .conference(.goTo(error))
        }
        guard try await asking(await keep(tokens, of: account.application)) else {
            throw .conference(.notConfigured)
        }
    }

    /// Whoever asks GoTo in the name of the house.
    public func goToClient(
        by exchange: HTTPExchange = .toGoTo
    ) async throws(SecretariatError) -> GoToClient {
        guard let account = try await asking(await goToAccount()) else {
            throw .conference(.notConfigured)
        }
        guard let tokens = account.tokens else { throw .conference(.notSignedIn) }
        let store = GoToTokenStore(
            kept: { try await self.goToAccount()?.tokens },
            keep: { try await self.keep($0, of: account.application) }
        )
        return GoToClient(
            account.application,
            tokens: tokens,
            at: account.addresses,
            by: exchange,
            in: store,
            mostBytes: Importer.mostBytes
        )
    }
}

extension HTTPExchange {
    /// Over the wire; an answer may be as long as a report.
    public static let toGoTo = HTTPExchange.curl(ExchangeLimits(bytes: Importer.mostBytes))
}
