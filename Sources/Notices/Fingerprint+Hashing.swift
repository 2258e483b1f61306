import Crypto
public import Meetings

extension Fingerprint {
    /// The SHA-256 of some bytes.
    public init(hashing bytes: some Sequence<UInt8>) {
        self.init(digest: Array(SHA256.hash(data: Array(bytes))))
    }
}
