import Office
import Registry

/// Lets a few through at once; some wait, in their order, and more are turned away.
///
/// Of one person, where it is said who comes, one is inside at a time, and a quarter of those who wait.
actor Turnstile {
    private struct Waiting {
        let number: UInt64
        let holder: AccessNote.Reader?
        let letIn: CheckedContinuation<Bool, Never>
    }

    private let places: Int
    private let mostWaiting: Int
    private(set) var inside = 0
    private var holders: Set<AccessNote.Reader> = []
    private var waiting: [Waiting] = []
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
    func enter(for holder: AccessNote.Reader? = nil) async -> Bool {
        guard inside >= places || isInside(holder) else {
            admit(holder)
            return true
        }
        guard waiting.count < mostWaiting, mayWait(holder) else { return false }
        lastNumber += 1
        let number = lastNumber
        return await withTaskCancellationHandler {
            await withCheckedContinuation {
                waiting.append(Waiting(number: number, holder: holder, letIn: $0))
            }
        } onCancel: {
            Task { await self.giveUp(number) }
        }
    }

    /// Takes somebody out of the queue who has not been let in meanwhile.
    private func giveUp(_ number: UInt64) {
        guard let index = waiting.firstIndex(where: { $0.number == number }) else { return }
        waiting.remove(at: index).letIn.resume(returning: false)
    }

    /// Gives the place to whoever waits longest of those who are not inside.
    func leave(for holder: AccessNote.Reader? = nil) {
        inside -= 1
        if let holder { holders.remove(holder) }
        while inside < places, let index = waiting.firstIndex(where: { !isInside($0.holder) }) {
            let next = waiting.remove(at: index)
            admit(next.holder)
            next.letIn.resume(returning: true)
        }
    }

    private func admit(_ holder: AccessNote.Reader?) {
        inside += 1
        if let holder { holders.insert(holder) }
    }

    private func isInside(_ holder: AccessNote.Reader?) -> Bool {
        holder.map(holders.contains) ?? false
    }

    private func mayWait(_ holder: AccessNote.Reader?) -> Bool {
        guard let holder else { return true }
        return waiting.count { $0.holder == holder } < max(1, mostWaiting / 4)
    }
}

/// Does something with a place of a turnstile, which is free again whatever becomes of it.
func passing<Answer>(
    _ turnstile: Turnstile,
    for holder: AccessNote.Reader? = nil,
    _ act: () async throws(WebError) -> Answer
) async throws(WebError) -> Answer {
    guard await turnstile.enter(for: holder) else { throw .crowded }
    do throws(WebError) {
        let answer = try await act()
        await turnstile.leave(for: holder)
        return answer
    } catch {
        await turnstile.leave(for: holder)
        throw error
    }
}

extension PDFConverter {
    /// The same, a few documents at once; who comes when too many wait is told so.
    func through(_ turnstile: Turnstile, for holder: AccessNote.Reader? = nil) -> PDFConverter {
        PDFConverter { sources throws(OfficeError) in
            guard await turnstile.enter(for: holder) else {
                throw .busy(waiting: await turnstile.queueLength)
            }
            do throws(OfficeError) {
                let pdfs = try await convert(sources)
                await turnstile.leave(for: holder)
                return pdfs
            } catch {
                await turnstile.leave(for: holder)
                throw error
            }
        }
    }
}
