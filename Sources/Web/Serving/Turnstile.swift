import Office

/// Lets a few through at once; some wait, in their order, and more are turned away.
actor Turnstile {
    private let places: Int
    private let mostWaiting: Int
    private var inside = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int, mostWaiting: Int) {
        (self.places, self.mostWaiting) = (places, mostWaiting)
    }

    /// How many wait.
    var queueLength: Int { waiting.count }

    /// Waits for a place; false where too many wait already.
    ///
    /// Whoever is let in has to leave.
    func enter() async -> Bool {
        guard inside >= places else {
            inside += 1
            return true
        }
        guard waiting.count < mostWaiting else { return false }
        await withCheckedContinuation { waiting.append($0) }
        return true
    }

    /// Gives the place to whoever waits longest.
    func leave() {
        guard !waiting.isEmpty else {
            inside -= 1
            return
        }
        waiting.removeFirst().resume()
    }
}

/// Does something with a place of a turnstile, which is free again whatever becomes of it.
func passing<Answer>(
    _ turnstile: Turnstile,
    _ act: () async throws(WebError) -> Answer
) async throws(WebError) -> Answer {
    guard await turnstile.enter() else { throw .crowded }
    do throws(WebError) {
        let answer = try await act()
        await turnstile.leave()
        return answer
    } catch {
        await turnstile.leave()
        throw error
    }
}

extension PDFConverter {
    /// The same, a few documents at once; who comes when too many wait is told so.
    func through(_ turnstile: Turnstile) -> PDFConverter {
        PDFConverter { sources throws(OfficeError) in
            guard await turnstile.enter() else { throw .busy(waiting: await turnstile.queueLength) }
            do throws(OfficeError) {
                let pdfs = try await convert(sources)
                await turnstile.leave()
                return pdfs
            } catch {
                await turnstile.leave()
                throw error
            }
        }
    }
}
