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
        guard let text = try await noticeSetting(Self.goToName) else { return nil }
        guard let account = try? JSONDecoder().decode(GoToAccount.self, from: Data(text.utf8))
        else {
            throw .storage(.unreadable(table: "notice_settings", reason: Self.goToName))
        }
        return account
    }

    /// Keeps how the house gets at its reports at GoTo; nil takes it away, with its secrets.
    public func setGoTo(_ account: GoToAccount?) async throws(RegistryError) {
        guard let account else { return try await setNotice(Self.goToName, to: nil) }
        let data = (try? JSONEncoder().encode(account)) ?? Data()
        try await setNotice(Self.goToName, to: String(decoding: data, as: UTF8.self))
    }

    /// Signs in with the code that GoTo sent somebody's browser back with.
    public func signInToGoTo(
        copied: String,
        state: String,
        by exchange: HTTPExchange = .toGoTo
    ) async throws(SecretariatError) {
        guard var account = try await asking(await goToAccount()) else {
            throw .conference(.notConfigured)
        }
        do throws(GoToFault) {
            account.tokens = try await GoToClient.tokens(
                for: GoToClient.code(in: copied, state: state),
                account.application,
                at: account.addresses,
                by: exchange
            )
        } catch {
            throw .conference(.goTo(error))
        }
        try await asking(await setGoTo(account))
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
            keep: { tokens in
                // Whoever took the account away meanwhile wants no tokens kept.
                guard var account = try await self.goToAccount() else { return }
                account.tokens = tokens
                try await self.setGoTo(account)
            }
        )
        return GoToClient(
            account.application,
            tokens: tokens,
            at: account.addresses,
            by: exchange,
            in: store
        )
    }
}

extension HTTPExchange {
    /// Over the wire; an answer may be as long as a report.
    public static let toGoTo = HTTPExchange.curl(ExchangeLimits(bytes: Importer.mostBytes))
}
