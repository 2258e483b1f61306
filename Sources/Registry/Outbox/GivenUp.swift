/// Notices that waited and do not go, because they carried words that are erased or redacted: they have
/// to be planned anew.
public struct GivenUp: Hashable, Sendable {
    /// The sitting that they are about; nil where they are about none.
    public let reference: String?
    /// What they are about.
    public let topic: NoticeTopic
}
