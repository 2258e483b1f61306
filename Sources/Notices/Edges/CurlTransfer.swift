import CCurl
import Foundation

/// One transfer by libcurl, from the first byte to the last; used by one thread, once.
final class CurlTransfer {
    private let handle: UnsafeMutableRawPointer
    private var lists: [UnsafeMutablePointer<curl_slist>] = []
    private let limits: ExchangeLimits
    private var outgoing: ArraySlice<UInt8> = []
    private(set) var received: [UInt8] = []
    private(set) var headers: [String: String] = [:]
    private(set) var isTooLarge = false
    private var refusal = ""
    private var wasMailWanted = false
    private let trouble = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

    /// How a transfer ended.
    struct Ending {
        let code: CURLcode
        /// The status of HTTP, or the last reply of SMTP; 0 where there was none.
        let status: Int
        /// Whether the other side took the call, so that something may have been sent.
        let wasConnected: Bool
        /// The last line by which the other side refused something in SMTP; empty where it refused
        /// nothing.
        let refusal: String
        /// Whether the other side of SMTP asked for the mail, so that it may have it.
        let wasMailWanted: Bool
        /// Whether SMTP ended at the name of who gets the mail: of the sender, and of the mail itself,
        /// curl has the same code.
        let isOfRecipient: Bool

        var reason: String {
            curl_easy_strerror(code).map { String(cString: $0).asReason } ?? "curl \(code.rawValue)"
        }
    }

    /// Nil where there is no memory for it.
    init?(_ limits: ExchangeLimits) {
        _ = Self.isReady
        guard let handle = curl_easy_init() else { return nil }
        (self.handle, self.limits) = (handle, limits)
        trouble.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        _ = ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, trouble)
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_CONNECTTIMEOUT, limits.secondsToConnect)
        set(CURLOPT_TIMEOUT, limits.seconds)
    }

    deinit {
        for list in lists { curl_slist_free_all(list) }
        curl_easy_cleanup(handle)
        trouble.deallocate()
    }

    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    func set(_ option: CURLoption, _ value: Int) { _ = ccurl_set_long(handle, option, value) }

    /// libcurl keeps a copy.
    func set(_ option: CURLoption, _ value: String) {
        _ = ccurl_set_text(handle, option, value.withoutControls)
    }

    func set(_ option: CURLoption, _ values: [String]) {
        var list: UnsafeMutablePointer<curl_slist>?
        for value in values { list = curl_slist_append(list, value.withoutControls) ?? list }
        guard let list else { return }
        lists.append(list)
        _ = ccurl_set_list(handle, option, list)
    }

    /// What is sent, when it is asked for.
    func send(_ bytes: [UInt8]) { outgoing = bytes[...] }

    /// Sends and receives until it is over; blocks the thread.
    func run() -> Ending {
        let own = Unmanaged.passUnretained(self).toOpaque()
        _ = ccurl_set_pointer(handle, CURLOPT_WRITEDATA, own)
        _ = ccurl_set_transfer(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, own in
            CurlTransfer.from(own)?.take(bytes, size * count) ?? 0
        }
        _ = ccurl_set_pointer(handle, CURLOPT_HEADERDATA, own)
        _ = ccurl_set_transfer(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, own in
            CurlTransfer.from(own)?.takeHeader(bytes, size * count) ?? 0
        }
        _ = ccurl_set_pointer(handle, CURLOPT_READDATA, own)
        _ = ccurl_set_transfer(handle, CURLOPT_READFUNCTION) { bytes, size, count, own in
            CurlTransfer.from(own)?.give(bytes, size * count) ?? 0
        }
        let code = withExtendedLifetime(self) { curl_easy_perform(handle) }
        var status = 0
        _ = ccurl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
        var before: curl_off_t = 0
        _ = ccurl_get_size(handle, CURLINFO_PRETRANSFER_TIME_T, &before)
        return Ending(
            code: code,
            status: status,
            wasConnected: before > 0,
            refusal: refusal.asReason,
            wasMailWanted: wasMailWanted,
            isOfRecipient: String(cString: trouble).hasPrefix("RCPT ")
        )
    }

    private static func from(_ own: UnsafeMutableRawPointer?) -> CurlTransfer? {
        own.map { Unmanaged<CurlTransfer>.fromOpaque($0).takeUnretainedValue() }
    }

    private func take(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
        guard let bytes else { return 0 }
        guard received.count + count <= limits.bytes else {
            isTooLarge = true
            return 0
        }
        received += UnsafeRawBufferPointer(start: bytes, count: count)
        return count
    }

    private func takeHeader(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
        guard let bytes else { return count }
        let line = String(
            decoding: UnsafeRawBufferPointer(start: bytes, count: count),
            as: UTF8.self
        )
        // What is said to the goodbye behind it tells nothing.
        if line.hasPrefix("4") || line.hasPrefix("5") { refusal = line }
        if line.hasPrefix("354") { wasMailWanted = true }
        guard headers.count < 200 else { return count }
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return count }
        headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespacesAndNewlines)
        return count
    }

    private func give(_ bytes: UnsafeMutablePointer<CChar>?, _ room: Int) -> Int {
        guard let bytes else { return 0 }
        let next = outgoing.prefix(room)
        UnsafeMutableRawBufferPointer(start: bytes, count: room).copyBytes(from: next)
        outgoing = outgoing.dropFirst(next.count)
        return next.count
    }
}

/// Threads that may wait for others: the pool of the language may not.
enum CurlThreads {
    private static let queue = DispatchQueue(label: "greffier.transfers", attributes: .concurrent)

    static func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: work()) }
        }
    }
}

extension HTTPExchange {
    /// Over the wire, by libcurl: TLS is checked, redirections are not followed.
    public static func curl(_ limits: ExchangeLimits = ExchangeLimits()) -> HTTPExchange {
        HTTPExchange { call throws(HTTPFault) in
            let result = await CurlThreads.run { () -> Result<HTTPAnswer, HTTPFault> in
                guard let transfer = CurlTransfer(limits) else {
                    return .failure(.unreachable(reason: "out of memory"))
                }
                return transfer.answer(to: call, limits)
            }
            return try result.get()
        }
    }
}

extension CurlTransfer {
    fileprivate func answer(
        to call: HTTPCall,
        _ limits: ExchangeLimits
    ) -> Result<HTTPAnswer, HTTPFault> {
        set(CURLOPT_PROTOCOLS_STR, "http,https")
        set(CURLOPT_URL, call.address)
        // No word of curl’s own that some services wait for in vain.
        let headers = call.headers.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        set(CURLOPT_HTTPHEADER, headers + ["Expect:", "User-Agent: greffier"])
        if call.method == .post {
            set(CURLOPT_POST, 1)
            set(CURLOPT_POSTFIELDSIZE, call.body.count)
            send(call.body)
        }
        let ending = run()
        if isTooLarge { return .failure(.tooLarge(limit: limits.bytes)) }
        guard ending.code == CURLE_OK else {
            return .failure(
                ending.wasConnected
                    ? .brokenOff(reason: ending.reason) : .unreachable(reason: ending.reason)
            )
        }
        return .success(HTTPAnswer(status: ending.status, headers: self.headers, body: received))
    }
}
