import Foundation
import NIOCore
import NIOHTTPTypes

/// Ends a connection whose request drips in; counts it while it is open and ends one that there is no
/// room for, unless that is done before (over TLS, where one connection has many of these).
final class ConnectionWatch: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    /// Nil where it is counted before.
    private let room: ConnectionRoom?
    private var line: ObjectIdentifier?
    /// How long a request may take to arrive.
    private let patience: TimeAmount
    private var deadline: Scheduled<Void>?

    init(_ room: ConnectionRoom?, patience: TimeAmount) {
        (self.room, self.patience) = (room, patience)
    }

    func handlerAdded(context: ChannelHandlerContext) {
        guard let room else { return }
        line = ObjectIdentifier(context.channel)
        if !room.enter(context.channel) { context.close(promise: nil) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        if let line { room?.leave(line) }
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

extension ConnectionWatch {
    /// Connections to a socket that listens end once what was sent has waited so long to be taken: a
    /// telephone without a line says no goodbye, and the system would go on trying for a quarter of an hour.
    ///
    /// Whoever waits to write is told then. Connections have it from the socket by which they came.
    static func endUnanswered(on listening: any Channel, after seconds: Int64) async {
        let option = ChannelOptions.Types.SocketOption(
            level: .tcp,
            name: NIOBSDSocket.Option(rawValue: TCP_USER_TIMEOUT)
        )
        let milliseconds = SocketOptionValue(clamping: seconds * 1000)
        try? await listening.setOption(option, value: milliseconds).get()
    }
}
