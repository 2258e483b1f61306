import NIOSSL

/// What the service shows that it is who it says, read and checked before anybody asks.
public struct Certificate: Sendable {
    let configuration: TLSConfiguration

    /// Reads the certificate, followed by those that vouch for it, and its private key.
    public init(path: String, key keyPath: String) throws(ServingError) {
        let chain: [NIOSSLCertificate]
        do {
            chain = try NIOSSLCertificate.fromPEMFile(path)
        } catch {
            throw .unreadableCertificate(path: path)
        }
        guard !chain.isEmpty else { throw .unreadableCertificate(path: path) }
        let key: NIOSSLPrivateKey
        do {
            // A key behind a password would be asked for on a terminal that nobody looks at.
            key = try NIOSSLPrivateKey(file: keyPath, format: .pem) {
                (answer: NIOSSLPassphraseSetter<[UInt8]>) in answer([])
            }
        } catch {
            throw .unreadableKey(path: keyPath)
        }
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) },
            privateKey: .privateKey(key)
        )
        configuration.minimumTLSVersion = .tlsv12
        do {
            _ = try NIOSSLContext(configuration: configuration)
        } catch {
            throw .keyDoesNotFit(key: keyPath, certificate: path)
        }
        self.configuration = configuration
    }
}
