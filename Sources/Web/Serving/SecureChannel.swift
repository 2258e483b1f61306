import HummingbirdCore
import HummingbirdHTTP2
import Logging
import NIOCore
import NIOSSL
import NIOTLS

/// A connection over TLS: counted from its first byte, and ended where the two do not agree on a key in
/// time.
///
/// The framework lets us at a connection only after that; who never says a word would be seen by nobody.
struct SecureChannel: HTTPChannelHandler {
    let inner: HTTP2UpgradeChannel
    let room: ConnectionRoom
    /// How long it may take until both agree.
    let patience: TimeAmount

    var responder: HTTPChannelHandler.Responder { inner.responder }

    func setup(
        channel: any Channel,
        logger: Logger
    ) -> EventLoopFuture<HTTP2UpgradeChannel.Value> {
        let (room, patience) = (room, patience)
        return inner.setup(channel: channel, logger: logger).flatMapThrowing { value in
            let pipeline = channel.pipeline.syncOperations
            let secured = try pipeline.handler(type: NIOSSLServerHandler.self)
            let watch = HandshakeWatch(room, patience: patience)
            try pipeline.addHandler(watch, position: .after(secured))
            return value
        }
    }

    func handle(value: HTTP2UpgradeChannel.Value, logger: Logger) async {
        await inner.handle(value: value, logger: logger)
    }
}

/// Counts a connection while it is open, and ends one that there is no room for or that agrees on no
/// key.
private final class HandshakeWatch: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer

    private let room: ConnectionRoom
    private var line: ObjectIdentifier?
    private let patience: TimeAmount
    private var deadline: Scheduled<Void>?

    init(_ room: ConnectionRoom, patience: TimeAmount) {
        (self.room, self.patience) = (room, patience)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let channel = context.channel
        line = ObjectIdentifier(channel)
        guard room.enter(channel) else { return channel.close(promise: nil) }
        deadline = context.eventLoop.scheduleTask(in: patience) { channel.close(promise: nil) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        if let line { room.leave(line) }
        deadline?.cancel()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case TLSUserEvent.handshakeCompleted = event {
            deadline?.cancel()
            deadline = nil
        }
        context.fireUserInboundEventTriggered(event)
    }
}
