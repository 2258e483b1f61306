/// Why something did not reach whom it was for, or perhaps did not.
public enum DeliveryFault: Error, Hashable, Sendable {
    /// Nothing was delivered, and it may go another time: after so many seconds, where the other side
    /// says so.
    case later(seconds: Int?, reason: String)
    /// Nothing can be handed over that way at the moment, whatever it is: the server is not to be reached,
    /// does not let us in, or the program is not there.
    case closed(reason: String)
    /// The other side will not take it, however often it is sent.
    case refused(reason: String)
    /// Nobody gets mail at that address.
    case returned(reason: String)
    /// The line broke, or the other side failed, after it was handed over: it may have been delivered.
    case uncertain(reason: String)
    /// The bytes of what is attached are not there.
    case missingFile(String)
}

extension String {
    /// What somebody else’s service says, fit to be kept and shown.
    var asReason: String { onOneLine.cut(to: 200) }
}
