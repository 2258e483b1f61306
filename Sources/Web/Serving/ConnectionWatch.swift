import NIOCore
import NIOHTTPTypes

/// Ends a connection whose request drips in; counts it while it is open and ends one that there is no
/// room for, unless that is done before (over TLS, where one connection has many of these).
final class ConnectionWatch: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    /// Nil where it is counted before.
    private let gauge: Gauge?
    /// Beyond it there would soon be no file left to open.
    private let most: Int
    /// How long a request may take to arrive.
    private let patience: TimeAmount
    private var deadline: Scheduled<Void>?

    init(_ gauge: Gauge?, most: Int, patience: TimeAmount) {
        (self.gauge, self.most, self.patience) = (gauge, most, patience)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if let gauge, gauge.connectionBegan() > most { context.close(promise: nil) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        gauge?.connectionEnded()
        deadline?.cancel()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            let channel = context.channel
            deadline = context.eventLoop.scheduleTask(in: patience) {
                channel.close(promise: nil)
            }
        case .end:
            deadline?.cancel()
            deadline = nil
        case .body: break
        }
        context.fireChannelRead(data)
    }
}
