import Meetings
import Testing

@testable import Secretariat

@Suite("What could not be sent by itself") struct FailedSendingsTests {
    @Test("is tried again ever later, an hour later at most, and at once after it went well")
    func waits() async {
        let failed = FailedSendings()
        var now = Instant(milliseconds: 0)
        #expect(await failed.isDue("a", at: now))
        var waits: [Int] = []
        for _ in 0..<9 {
            await failed.note("a", at: now)
            var wait = 0
            while await !failed.isDue("a", at: now.adding(seconds: wait)), wait < 4000 {
                wait += 1
            }
            waits.append(wait)
            now = now.adding(seconds: wait)
        }
        #expect(waits == [60, 120, 240, 480, 960, 1920, 3600, 3600, 3600])
        await failed.note("a", at: now)
        #expect(await !failed.isDue("a", at: now))
        #expect(await failed.isDue("b", at: now))
        await failed.forget("a")
        #expect(await failed.isDue("a", at: now))
    }
}
