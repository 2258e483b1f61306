import Foundation
import Notices
import Testing

@Suite("A mail handed to a server") struct MailTransportTests {
    /// A server of this machine that answers one call, by what begins each line; with `last` it says that
    /// alone to the mail, and is gone.
    private struct Server {
        let port: UInt16

        init(_ replies: [String: String], last: String?) throws {
            let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            var length = socklen_t(MemoryLayout<sockaddr_in>.size)
            let isBound = withUnsafeMutablePointer(to: &address) { address in
                address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                    bind(listener, address, length) == 0 && listen(listener, 1) == 0
                        && getsockname(listener, address, &length) == 0
                }
            }
            try #require(isBound)
            port = UInt16(bigEndian: address.sin_port)
            DispatchQueue(label: "server of mails").async {
                let call = accept(listener, nil, nil)
                Self.serve(call, replies, last)
                close(call)
                close(listener)
            }
        }

        private static func serve(_ call: Int32, _ replies: [String: String], _ last: String?) {
            func say(_ text: String) {
                let bytes = Array(text.utf8)
                _ = write(call, bytes, bytes.count)
            }
            say("220 exemple.fr\r\n")
            var (line, octet, isMail): ([UInt8], UInt8, Bool) = ([], 0, false)
            while read(call, &octet, 1) == 1 {
                guard octet == UInt8(ascii: "\n") else {
                    line.append(octet)
                    continue
                }
                let verb = String(decoding: line.prefix { $0 > 32 }, as: UTF8.self)
                line = []
                if isMail, verb != "." { continue }
                if isMail, let last { return say(last) }
                let reply = replies[verb] ?? (verb == "DATA" ? "354 go on" : "250 2.0.0 well")
                isMail = reply.hasPrefix("354")
                say("\(reply)\r\n")
                if verb == "QUIT" { return }
            }
        }
    }

    /// What becomes of a mail where a server answers so.
    private func fault(
        _ replies: [String: String],
        last: String? = nil
    ) async throws -> DeliveryFault? {
        let port = try Server(replies, last: last).port
        let server = MailServer(host: "127.0.0.1", port: port, safety: .none)
        let from = try #require(MailAddress("sg@exemple.fr"))
        let to = try #require(MailAddress("anne@exemple.fr"))
        do throws(DeliveryFault) {
            try await MailTransport.smtp(server).send(from, to, Array("A: b\r\n\r\nc\r\n".utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test("arrives where the server takes it, and waits where it asks for that")
    func taken() async throws {
        #expect(try await fault([:]) == nil)
        let busy = "451 4.3.0 later"
        #expect(try await fault(["RCPT": busy]) == .later(seconds: nil, reason: busy))
        #expect(try await fault([".": busy]) == .later(seconds: nil, reason: busy))
    }

    @Test(
        "may have arrived where the server had it, and was gone before it had answered",
        arguments: ["", "250 qu", "250-2.0.0 well\r\n", "taken\r\n", "45"]
    )
    func cut(last: String) async throws {
        let fault = try await fault([:], last: last)
        guard case .uncertain? = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
    }

    @Test("is kept with all others where the server lets nobody in, or is not there")
    func closed() async throws {
        let full = "421 4.3.2 full"
        #expect(try await fault(["MAIL": full]) == .closed(reason: full))
        let server = MailServer(host: "127.0.0.1", port: 1, safety: .none)
        let address = try #require(MailAddress("sg@exemple.fr"))
        let error = await #expect(throws: DeliveryFault.self) {
            try await MailTransport.smtp(server).send(address, address, [])
        }
        guard case .closed? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(
        "comes back only where the server knows nobody there",
        arguments: [
            "550 5.1.1 no such user", "550 5.1.2 no such domain", "556 5.1.10 null MX",
            "551 5.1.6 moved",
        ]
    )
    func nobody(reply: String) async throws {
        #expect(try await fault(["RCPT": reply]) == .returned(reason: reply))
        // The same words said of something else are not of whom it is for.
        #expect(try await fault(["MAIL": reply]) == .refused(reason: reply))
        #expect(try await fault([".": reply]) == .refused(reason: reply))
    }

    @Test(
        "is refused, and the address stays good, where it is the sender who is not wanted",
        arguments: [
            "550 5.7.1 relaying denied", "554 5.7.1 blocked", "550 not from you",
            "553 5.1.8 bad sender", "550 5.1.7 bad sender",
        ]
    )
    func unwantedSender(reply: String) async throws {
        #expect(try await fault(["RCPT": reply]) == .refused(reason: reply))
        #expect(try await fault(["MAIL": reply]) == .refused(reason: reply))
    }
}
