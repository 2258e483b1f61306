import Office

/// Lets a few through at once; some wait, in their order, and more are turned away.
actor Turnstile {
    private let places: Int
    private let mostWaiting: Int
    private var inside = 0
    private var waiting: [(number: UInt64, letIn: CheckedContinuation<Bool, Never>)] = []
    private var lastNumber: UInt64 = 0

    init(places: Int, mostWaiting: Int) {
        (self.places, self.mostWaiting) = (places, mostWaiting)
    }

    /// How many wait.
    var queueLength: Int { waiting.count }

    /// Waits for a place; false where too many wait already, and once whoever waits is cancelled: they
    /// leave the queue at once.
    ///
    /// Whoever is let in has to leave, cancelled or not.
    func enter() async -> Bool {
        guard inside >= places else {
            inside += 1
            return true
        }
        guard waiting.count < mostWaiting else { return false }
        lastNumber += 1
        let number = lastNumber
        return await withTaskCancellationHandler {
            await withCheckedContinuation { waiting.append((number, $0)) }
        } onCancel: {
            Task { await self.giveUp(number) }
        }
    }

    /// Takes somebody out of the queue who has not been let in meanwhile.
    private func giveUp(_ number: UInt64) {
        guard let index = waiting.firstIndex(where: { $0.number == number }) else { return }
        waiting.remove(at: index).letIn.resume(returning: false)
    }

    /// Gives the place to whoever waits longest.
    func leave() {
        guard !waiting.isEmpty else {
            inside -= 1
            return
        }
        waiting.removeFirst().letIn.resume(returning: true)
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
